import type { LocalDate } from '../../dossier/date.ts'
import type { TalkEvent } from '../protocol.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import type { Done } from './done.ts'
import { begun, drafted, pressedAudience } from './draft.ts'
import { type Admin, newAdmin } from './memory.ts'
import { changeBegun, changed, planOrdered } from './planChange.ts'
import { readPlanWords } from './planWords.ts'
import { givesUp, readAdmin, type Wish } from './words.ts'

/**
 * What an administrator typed or pressed, as far as it is about administering; null leaves it to the ordinary talk.
 * `idle`: nobody is being asked about an application here, of which 进度 would tell.
 */
export function administered(world: World, before: Admin | undefined, event: TalkEvent, idle = false): Done | null {
  const admin = before ?? newAdmin
  const { today } = event
  switch (event.kind) {
    case 'button':
      return pressedAudience(world, admin, event.data)
    case 'command':
      return commanded(world, admin, event.name, event.argument.trim(), today)
    case 'unreadable':
      return admin.draft?.step === 'text' ? { admin, effects: [only(say(world.wording, '群发只收字'))] } : null
    case 'text':
      return typed(world, admin, event.text, today, idle)
  }
}

function commanded(world: World, admin: Admin, name: string, argument: string, today: LocalDate): Done | null {
  if (name === 'broadcast') return begun(world, { ...admin, changing: null }, argument, today)
  if (name === 'plans') return changeBegun(world, admin, argument, 'days', today)
  if (name !== 'cancel') return null
  if (admin.changing) return changed(world, admin, admin.changing, '取消', today)
  return admin.draft ? drafted(world, admin, admin.draft, '取消', today) : null
}

function typed(world: World, admin: Admin, text: string, today: LocalDate, idle: boolean): Done | null {
  const { draft, changing, steering } = admin
  if (steering) return steeredTheirs(world, admin, steering, text, today, idle)
  const writing = draft?.step === 'text'
  const words = writing ? null : readPlanWords(text)
  if (words && changing?.step !== 'changing') return planOrdered(world, admin, words, today)
  if (changing && readAdmin(text, false) === null) return changed(world, admin, changing, text, today)
  const wish = readAdmin(text, admin.underWay && draft === null)
  // 群发 … may well be how an announcement begins.
  if (wish && !(writing && wish.kind === 'new') && !(draft && isCancel(wish))) return follow(world, admin, wish, today)
  if (draft) return drafted(world, admin, draft, text, today)
  const after = idle && admin.ended ? readAdmin(text, true) : null
  if (after?.kind === 'order' && after.order.kind === 'standing') return follow(world, admin, after, today)
  return confirmedAgain(world, admin, text)
}

/** Another administrator's broadcast is steered only when that was confirmed; anything else is what it says. */
function steeredTheirs(
  world: World,
  before: Admin,
  { to, id }: NonNullable<Admin['steering']>,
  text: string,
  today: LocalDate,
  idle: boolean,
): Done | null {
  const { steering: _, ...admin } = before
  if (text.trim() === `确认${say(world.wording, `群发动${to}`)}`)
    return { admin, effects: [{ kind: 'order', order: { kind: 'steer', to, theirs: id } }] }
  if (givesUp(text) || isNo(text)) return { admin, effects: [only(say(world.wording, '群发没动别人的'))] }
  return typed(world, admin, text, today, idle)
}

const isNo = (text: string) => /^(?:不|不是|不用|不要|否)了?$/.test(text.trim())

/** The words that confirm where nothing waits to be confirmed: what they did before, or that there is nothing. */
function confirmedAgain({ wording }: World, admin: Admin, text: string): Done | null {
  const exact = text.trim()
  const { changed: last } = admin
  const done = last && (last.undoes === null ? '改计划口令' : '撤销口令')
  const stay = (id: string) => ({
    admin,
    effects: [only(say(wording, id, { 号: last?.id ?? '', 原号: last?.undoes ?? '' }))],
  })
  if (exact === say(wording, '群发口令'))
    return stay(admin.underWay ? '群发已在发' : admin.ended ? '群发已发完' : '没有等确认的')
  if (exact !== say(wording, '改计划口令') && exact !== say(wording, '撤销口令')) return null
  if (!done || exact !== say(wording, done)) return stay('没有等确认的')
  return stay(last.undoes === null ? '改计划已改好' : '撤销已撤好')
}

function isCancel(wish: Wish): boolean {
  return wish.kind === 'order' && wish.order.kind === 'steer' && wish.order.to === 'cancel'
}

function follow(world: World, admin: Admin, wish: Wish, today: LocalDate): Done {
  if (wish.kind === 'new') return begun(world, { ...admin, changing: null }, wish.plan, today)
  return { admin, effects: [{ kind: 'order', order: wish.order }] }
}

function only(text: string) {
  return { kind: 'say' as const, message: { text } }
}
