import { broadcastOf, channelOf, markOf } from '../delivery/broadcasts/broadcast.ts'
import type { Broadcast, Conversation, ConversationKey } from '../delivery/ports.ts'
import { shanghaiMoment } from '../delivery/shanghai.ts'
import type { PlanChangeRecord } from '../store/planChanges.ts'
import { type Section, sectionsOf } from '../talk/exporting.ts'
import type { World } from '../talk/world.ts'

/** All that is kept of one person, for reading and for programs. */
export interface PersonalData {
  readonly text: string
  readonly json: string
}

/** What is kept, wherever it rests. */
export interface KeptOf {
  readonly key: ConversationKey
  readonly conversation: Conversation | null
  readonly broadcasts: readonly Broadcast[]
  readonly changes: readonly PlanChangeRecord[]
  /** How much there is besides that cannot be read. */
  readonly unreadable: number
}

/** `now`: milliseconds since 1970. */
export function personalData(kept: KeptOf, world: World, now: number): PersonalData {
  const { key, conversation, unreadable } = kept
  const at = shanghaiMoment(now)
  const mine = kept.changes.filter(({ by }) => by === key)
  const sent = broadcastsOf(kept)
  const sections = [
    ...sectionsOf(world, conversation?.state),
    deliveries(conversation),
    { title: '群发', lines: sent.map(sayBroadcast) },
    ...(mine.length === 0 ? [] : [{ title: '您改过的计划', lines: mine.map(sayChange) }]),
  ]
  const json = { format: 1, at, key, conversation, broadcasts: sent, planChanges: mine, unreadable }
  return { text: readable(key, at, sections, unreadable), json: `${JSON.stringify(json, null, 2)}\n` }
}

interface TheirBroadcast {
  readonly id: string
  readonly plan: string
  readonly made: string
  readonly text: string
  /** Written by them. */
  readonly theirs: boolean
  /** What became of it in their conversation; null where it was not for them, or they are not listed any more. */
  readonly fate: string | null
}

function broadcastsOf({ key, conversation, broadcasts }: KeptOf): TheirBroadcast[] {
  return broadcasts.flatMap((broadcast) => {
    const { id, plan, madeAt, text, by, recipients } = broadcast
    const place = recipients.indexOf(key)
    const told = conversation?.announced?.findLast((one) => broadcastOf(one.id) === id)
    if (place < 0 && by !== key && !told) return []
    const fate = told?.fate ?? (place < 0 ? null : markOf(broadcast, place))
    return [{ id, plan, made: shanghaiMoment(madeAt), text, theirs: by === key, fate }]
  })
}

const FATES: Readonly<Record<string, string>> = {
  sent: '送到了',
  uncertain: '不知有没有送到',
  refused: '没有送到',
  failed: '没有送到',
  skipped: '没有发',
  open: '还没有发',
}

function sayBroadcast({ made, plan, text, theirs, fate }: TheirBroadcast): string {
  const what = theirs ? '您写的' : '发给您的'
  return `${made.replace('T', ' ')} ${plan}，${what}${fate === null ? '' : `，${FATES[fate]}`}：${text}`
}

function sayChange({ id, at, plan, edits }: PlanChangeRecord): string {
  return `改动 ${id}（${at}，${plan}）：${edits.map((edit) => edit.key).join('、')}`
}

function deliveries(conversation: Conversation | null): Section {
  if (!conversation) return { title: '收发记录', lines: [] }
  const { turn, handled, outbox, dues, wake } = conversation
  const STATES = { waiting: '等着发', sending: '正在发', uncertain: '不知有没有送到', refused: '没有送到' } as const
  return {
    title: '收发记录',
    lines: [
      `处理过 ${turn} 轮；记着最近 ${handled.length} 条消息的编号，免得答两遍`,
      ...(dues
        ? [
            `主动提醒：该发 ${dues.due}，送到 ${dues.sent}，不确定 ${dues.uncertain}，没送到 ${dues.refused}，错过 ${dues.missed}`,
          ]
        : []),
      ...(wake ? [`下次来看：${wake.at.replace('T', ' ')}`] : []),
      ...outbox.map(({ status, message }) => `${STATES[status]}：${message.text}`),
    ],
  }
}

function readable(key: ConversationKey, at: string, sections: readonly Section[], unreadable: number): string {
  const parts = sections.map(({ title, lines }) =>
    [
      `【${title}】`,
      ...(lines.length === 0 ? ['没有'] : lines.map((line) => `- ${line.replaceAll('\n', '\n  ')}`)),
    ].join('\n'),
  )
  const head = [
    unreadable === 0 ? '这里记着的您的全部' : '这里记着的您的，读得出来的全部',
    `${at.replace('T', ' ')}（上海时间）；会话编号 ${key}${channelOf(key) === 'terminal' ? '' : '，就是您在聊天软件里的编号'}`,
  ]
  const rest = unreadable === 0 ? '没有别的了' : `还有 ${unreadable} 份坏了，读不出来，不在里面`
  const end = `${rest}。没答上的问题另存着，不记是谁问的。要全部删掉，在私聊里说“删除我的数据”。`
  return `${[head.join('\n'), ...parts, end].join('\n\n')}\n`
}
