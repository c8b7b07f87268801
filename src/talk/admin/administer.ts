import type { LocalDate } from '../../dossier/date.ts'
import type { TalkEvent } from '../protocol.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import type { Done } from './done.ts'
import { begun, drafted, pressedAudience } from './draft.ts'
import { type Admin, newAdmin } from './memory.ts'
import { readAdmin, type Wish } from './words.ts'

/** What an administrator typed or pressed, as far as it is about administering; null leaves it to the ordinary talk. */
export function administered(world: World, before: Admin | undefined, event: TalkEvent): Done | null {
  const admin = before ?? newAdmin
  const { today } = event
  switch (event.kind) {
    case 'button':
      return pressedAudience(world, admin, event.data)
    case 'command':
      if (event.name === 'broadcast') return begun(world, admin, event.argument.trim(), today)
      return event.name === 'cancel' && admin.draft ? drafted(world, admin, admin.draft, '取消', today) : null
    case 'unreadable':
      return admin.draft?.step === 'text' ? { admin, effects: [only(say(world.wording, '群发只收字'))] } : null
    case 'text':
      return typed(world, admin, event.text, today)
  }
}

function typed(world: World, admin: Admin, text: string, today: LocalDate): Done | null {
  const { draft } = admin
  const writing = draft?.step === 'text'
  const wish = readAdmin(text, admin.underWay && draft === null)
  // 群发 … may well be how an announcement begins.
  if (wish && !(writing && wish.kind === 'new') && !(draft && isCancel(wish))) return follow(world, admin, wish, today)
  return draft ? drafted(world, admin, draft, text, today) : null
}

function isCancel(wish: Wish): boolean {
  return wish.kind === 'order' && wish.order.kind === 'steer' && wish.order.to === 'cancel'
}

function follow(world: World, admin: Admin, wish: Wish, today: LocalDate): Done {
  if (wish.kind === 'new') return begun(world, admin, wish.plan, today)
  return { admin, effects: [{ kind: 'order', order: wish.order }] }
}

function only(text: string) {
  return { kind: 'say' as const, message: { text } }
}
