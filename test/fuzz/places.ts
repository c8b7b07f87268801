import type { AnyEvent, Choice } from '../../src/talk/protocol.ts'
import type { State } from '../../src/talk/state.ts'
import type { World } from '../../src/talk/world.ts'

/** Where a talk stands, as far as what is said next may mean something else there. */
export type Place = string

/** Waiting for 是 after a vague answer, or for a day a message came on: these lie over any question. */
export function placeOf(state: State | null): Place {
  if (state === null) return 'new'
  if (state.confirming) return `confirm ${state.confirming}`
  if (state.stage === 'stopped') return 'stopped'
  if (state.arriving?.day === null) return 'which day it came'
  if (state.offered) return 'letters on offer'
  const { pending } = state
  if (!pending) return 'nothing open'
  if (pending.candidate !== undefined) return 'sure of a vague answer'
  const [id = '', which] = pending.question.split('/')
  if (id === 'ruling') return which === undefined ? 'which ruling' : 'what the office said'
  if (id === 'plan' && state.wondering !== undefined) return 'plan, a question waiting'
  return id
}

const OWN: readonly Place[] = [
  ...['new', 'plan', 'plan, a question waiting', 'target', 'review', 'change', 'result', 'counting', 'stopped'],
  ...['confirm restart', 'confirm cancel', 'confirm delete', 'sure of a vague answer', 'which day it came'],
  ...['letters on offer', 'which ruling', 'what the office said'],
]

/** Every place there is: the talk's own, and every question of the catalogue. */
export function allPlaces(world: World): Place[] {
  return [...OWN, ...world.wording.questions.map(({ id }) => id)]
}

/** Places nobody comes to, and why. */
export const UNREACHABLE: Readonly<Record<Place, string>> = {
  'work.related':
    'work is asked for and kept only where it is of the field, so whether it is stays no question in a talk',
  'employment.arrangement': 'is kept when somebody tells it of themselves, 退休返聘; nobody else is asked for it',
}

/** What may happen at any place; the kinds of the model. */
export const KINDS = [
  ...(['answer', 'button', 'old button', '返回', '重来', '为什么问', '进度', '详细', '不知道', '跳过'] as const),
  ...(['question', 'correction', 'garbage', 'nothing', 'picture', 'file', 'command', 'silence'] as const),
]
export type Kind = (typeof KINDS)[number]

/** Pairs that do not exist, and why. */
export function impossible(place: Place, kind: Kind, choices: readonly Choice[]): string | null {
  if (kind === 'button' && choices.length === 0)
    return place === 'new' ? 'nothing was shown yet' : 'what is open there has no buttons'
  if (kind === 'silence' && place === 'new') return 'nobody is there who could be reminded'
  return null
}

export interface Now {
  readonly today: string
  /** What somebody sensible would answer. */
  readonly answer: string
  readonly choices: readonly Choice[]
}

export function eventOf(kind: Kind, { today, answer, choices }: Now): AnyEvent {
  const typed = (text: string): AnyEvent => ({ kind: 'text', text, today })
  switch (kind) {
    case 'answer':
      return typed(answer)
    case 'button':
      return { kind: 'button', data: choices.at(-1)?.data ?? '', today }
    case 'old button':
      return { kind: 'button', data: beforeThat(choices.at(-1)?.data), today }
    case 'question':
      return typed('社保要交几个月？')
    case 'correction':
      return typed('不对，学历是本科')
    case 'garbage':
      return typed('嘎嘣豆儿 %$#@ \u0000\ud800\u202e 1234567')
    case 'nothing':
      return typed(' \u200b ')
    case 'picture':
      return { kind: 'unreadable', what: '图片', today }
    case 'file':
      return { kind: 'unreadable', what: '文件', today }
    case 'command':
      return { kind: 'command', name: 'status', argument: '', today }
    case 'silence':
      return { kind: 'tick', group: false, today, minute: 9 * 60, lapsed: [] }
    default:
      return typed(kind)
  }
}

/** The button as it was under the question the last time before; of a question asked earlier where nothing is shown. */
function beforeThat(data = '1:1:education:0'): string {
  return data.replace(/^(\d+):(\d+):/, (_, format: string, revision: string) => `${format}:${Number(revision) - 1}:`)
}
