import type { LocalDate } from '../../dossier/date.ts'
import type { TalkEvent } from '../protocol.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import type { Done } from './done.ts'
import { begun, drafted, pressedAudience } from './draft.ts'
import { type Admin, newAdmin } from './memory.ts'
import { changeBegun, changed, planOrdered } from './planChange.ts'
import { readPlanWords } from './planWords.ts'
import { readAdmin, type Wish } from './words.ts'

/** What an administrator typed or pressed, as far as it is about administering; null leaves it to the ordinary talk. */
export function administered(world: World, before: Admin | undefined, event: TalkEvent): Done | null {
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
      return typed(world, admin, event.text, today)
  }
}

function commanded(world: World, admin: Admin, name: string, argument: string, today: LocalDate): Done | null {
  if (name === 'broadcast') return begun(world, { ...admin, changing: null }, argument, today)
  if (name === 'plans') return changeBegun(world, admin, argument, 'days', today)
  if (name !== 'cancel') return null
  if (admin.changing) return changed(world, admin, admin.changing, '取消', today)
  return admin.draft ? drafted(world, admin, admin.draft, '取消', today) : null
}

function typed(world: World, admin: Admin, text: string, today: LocalDate): Done | null {
  const { draft, changing } = admin
  const writing = draft?.step === 'text'
  const words = writing ? null : readPlanWords(text)
  if (words && changing?.step !== 'changing') return planOrdered(world, admin, words, today)
  if (changing && readAdmin(text, false) === null) return changed(world, admin, changing, text, today)
  const wish = readAdmin(text, admin.underWay && draft === null)
  // 群发 … may well be how an announcement begins.
  if (wish && !(writing && wish.kind === 'new') && !(draft && isCancel(wish))) return follow(world, admin, wish, today)
  return draft ? drafted(world, admin, draft, text, today) : null
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
