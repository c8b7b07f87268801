import type { SendOnly } from '../../src/delivery/broadcasts/counting.ts'
import type { ConversationKey, Incoming } from '../../src/delivery/ports.ts'

export const ADMINISTRATOR = 'telegram:99'
/** Somebody who has blocked us: nothing arrives there. */
export const BLOCKED: ReadonlySet<ConversationKey> = new Set(['telegram:9'])
/** Somebody who has everything deleted. */
export const FORGOTTEN = 'telegram:5'
/** A group that becomes another one. */
export const MOVED: ReadonlyMap<ConversationKey, ConversationKey> = new Map([['telegram:-7', 'telegram:-1007']])
export const PLAN = 'wenzhou-jidian-2022'
/** The room of a maker's robot, which only listens. */
export const ROBOTS: readonly SendOnly[] = [{ key: 'wecom:会员群', plan: PLAN, remind: true }]

type Event = Incoming['event']
type Undated<E> = E extends { readonly today: string } ? Omit<E, 'today'> : E

/** What somebody does, without the day. */
export type Deed = Undated<Event>

export const types = (text: string): Deed => ({ kind: 'text', text })
export const presses = (data: string): Deed => ({ kind: 'button', data })
export const commands = (name: string, argument = ''): Deed => ({ kind: 'command', name, argument })
const inGroup = (text: string, order: string | null): Deed => ({
  kind: 'group',
  text,
  order,
  who: 'who1',
  admin: true,
  at: Date.parse('2022-09-15T10:00:00+08:00'),
  message: '77',
})

/** Who says what in the first hour, besides the applicant who answers what is asked. */
export const FIRST_HOUR: Readonly<Record<ConversationKey, readonly Deed[]>> = {
  'telegram:2': [commands('start', PLAN), types('提醒我'), types('提前20天和2天提醒'), commands('status')],
  'telegram:3': [commands('start', 'wenzhou-jixie-2023'), types('中级'), types('跳过'), types('本科'), types('提醒我')],
  'telegram:4': [
    commands('start', PLAN),
    types('社保要交几个月？'),
    types('食堂几点开门？'),
    types('什么时候截止？'),
    types('停车场收费吗？'),
  ],
  [FORGOTTEN]: [commands('start', PLAN), types('大专'), commands('delete'), types('是')],
  'telegram:6': [commands('start', PLAN), types('工程师'), types('提醒我'), commands('help'), types('你好')],
  'telegram:9': [commands('start', PLAN), types('提醒我')],
  'telegram:-100': [inGroup('温州机电 2022', 'plan'), inGroup('on', 'remind'), inGroup('什么时候截止？', null)],
  'telegram:-7': [inGroup('温州机电 2022', 'plan'), inGroup('on', 'remind'), { kind: 'moved', to: 'telegram:-1007' }],
}

/** Who goes on talking after the first reminders. */
export const LATER: Readonly<Record<ConversationKey, readonly Deed[]>> = {
  'telegram:2': [types('单位什么时候推荐？'), types('申报好了')],
  'telegram:6': [commands('status'), types('继续')],
  'telegram:1': [types('材料'), types('时间表')],
  'telegram:-100': [inGroup('材料要哪些？', null)],
}

export const BROADCAST = '**考试**时间：10月30日上午9点。'

/** What the administrator says, and what they wait to hear before the next. */
export const BROADCASTING: readonly { readonly deed: Deed; readonly hears: string }[] = [
  { deed: commands('broadcast', '温州机电 2022'), hears: '发给谁' },
  { deed: types('6'), hears: '请把要发的话' },
  { deed: types(BROADCAST), hears: '确认发送' },
  { deed: types('确认发送'), hears: '发完了' },
]
