import { z } from 'zod'
import { issuesOf, type RobotSettings, robotsSettings } from '../../channels/robots/settings.ts'
import type { RobotGroup } from './robotGroups.ts'
import { fields, words } from './values.ts'

/*
 * The robots under Chinese keys. What a value has to look like is the channel's to say; its messages are put into these keys.
 */

const KINDS = { 企业微信: 'wecom', 钉钉: 'dingtalk' } as const

const text = (what: string) => z.string({ error: `应是文字${what}` })

const common = {
  名字: text('').describe('会话编号里冒号后面的那一段，如 协会群'),
  网址: text('').optional().describe('机器人的整个 webhook 地址（就是密钥，别给人看）'),
  呼叫: fields({
    所有人: z.boolean({ error: '应是 true 或 false' }).optional(),
    手机: z.array(text('，手机号要加引号'), { error: '应是列表' }).optional(),
    成员: z.array(text(''), { error: '应是列表' }).optional(),
  })
    .optional()
    .describe('每条消息 @ 谁'),
  计划: words(/\S/, '应是一个评审计划的名字，如 温州机电 2022')
    .optional()
    .describe('这个群关心哪个评审计划：群发给它的通知会发到这里'),
  提醒: z
    .boolean({ error: '应是 true 或 false' })
    .optional()
    .describe('写 true，这个计划的日子快到时在群里提醒；默认 false'),
}

const wecom = fields({
  种类: z.literal('企业微信'),
  ...common,
  密钥: text('').optional().describe('webhook 地址里 key= 后面那一段；网址和密钥只写一个'),
})

const dingtalk = fields({
  种类: z.literal('钉钉'),
  ...common,
  令牌: text('').optional().describe('webhook 地址里 access_token= 后面那一段；网址和令牌只写一个'),
  加签: text('').optional().describe('安全设置里“加签”给的那一串'),
  关键词: text('').optional().describe('安全设置里的一个关键词'),
})

/** The list as it is written. */
export const robots = z.array(
  z.discriminatedUnion('种类', [wecom, dingtalk], { error: '要写 种类: 企业微信 或 种类: 钉钉' }),
  { error: '应是列表，每个机器人以 - 开头' },
)

const KEYS: Readonly<Record<string, string>> = {
  kind: '种类',
  name: '名字',
  url: '网址',
  key: '密钥',
  token: '令牌',
  secret: '加签',
  keyword: '关键词',
  mentions: '呼叫',
  all: '所有人',
  mobiles: '手机',
  userIds: '成员',
}

export interface RobotProblem {
  /** From the list on, in the keys of the file. */
  readonly path: readonly PropertyKey[]
  readonly what: string
}

/**
 * The settings as the channel takes them, or everything that is wrong with them, whatever else is wrong with a robot. A list
 * that is none, and what is no group of keys, is the schema's to tell.
 */
export function robotsOf(written: unknown): {
  robots: readonly RobotSettings[]
  problems: readonly RobotProblem[]
} {
  const list: readonly Fields[] = Array.isArray(written) ? written.map(fieldsOf) : []
  const unplanned = list.flatMap(({ 计划: plan, 提醒: remind }, index): RobotProblem[] =>
    remind === true && plan === undefined
      ? [{ path: [index, '提醒'], what: '提醒哪个计划的日子？在这个机器人下面写上“计划”' }]
      : [],
  )
  const told = list.map(inChannelsWords)
  const checked = robotsSettings.safeParse(told)
  if (checked.success) return { robots: checked.data, problems: unplanned }
  const wrong = issuesOf(told).flatMap(({ path, message }): RobotProblem[] => {
    const [index, key] = path
    // For where it is sent the kind has to be known first.
    const robot = list[Number(index)] ?? {}
    const isKnown = kindOf(robot) !== null || (Object.keys(robot).length > 0 && (key === 'name' || key === 'mentions'))
    const what = inOurWords(message)
    return isKnown ? [{ path: path.map((step) => (typeof step === 'string' ? (KEYS[step] ?? step) : step)), what }] : []
  })
  return { robots: [], problems: [...wrong, ...unplanned] }
}

/** What is wrong with the shape of robots whose 种类 is missing or unknown: the schema then tells of nothing else. */
export function shapeIssues(written: unknown): z.core.$ZodIssue[] {
  const list: readonly Fields[] = Array.isArray(written) ? written.map(fieldsOf) : []
  return list.flatMap((robot, index) => {
    if (Object.hasOwn(KINDS, String(robot.种类)) || Object.keys(robot).length === 0) return []
    const kind = kindOf(robot)
    const shape = kind === 'wecom' ? wecom.shape : kind === 'dingtalk' ? dingtalk.shape : EITHER
    const { error } = fields({ ...shape, 种类: z.unknown() }).safeParse(robot)
    return (error?.issues ?? []).map((issue) => ({ ...issue, path: [index, ...issue.path] }))
  })
}

/** What the groups of the robots are to hear of, as far as it can be told; `where` says where one of them stands. */
export function groupsOf(written: unknown, where: (path: readonly PropertyKey[]) => string): RobotGroup[] {
  const list: readonly Fields[] = Array.isArray(written) ? written.map(fieldsOf) : []
  return list.map((robot, index) => ({
    key: `${kindOf(robot)}:${robot.名字}`,
    plan: typeof robot.计划 === 'string' && robot.计划.trim() !== '' ? robot.计划.trim() : null,
    where: where([index, '计划']),
    remind: robot.提醒 === true,
  }))
}

type Fields = Readonly<Record<string, unknown>>

const EITHER = { ...wecom.shape, ...dingtalk.shape }

function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {}
}

/** As it was written, else as the keys that only one kind has suggest; null when nothing tells. */
function kindOf(robot: Fields): RobotSettings['kind'] | null {
  const { 种类: written, 网址: url } = robot
  if (written === '企业微信' || written === '钉钉') return KINDS[written]
  const has = (key: string, parameter: string) => key in robot || (typeof url === 'string' && url.includes(parameter))
  if (has('令牌', 'access_token=') || '加签' in robot || '关键词' in robot) return 'dingtalk'
  return has('密钥', '?key=') ? 'wecom' : null
}

function inChannelsWords(robot: Fields): object {
  const kind = kindOf(robot) ?? 'wecom'
  const calls = robot.呼叫 === undefined ? undefined : fieldsOf(robot.呼叫)
  const mentions = calls && without({ all: calls.所有人, mobiles: calls.手机, userIds: calls.成员 })
  const base = { kind, name: robot.名字, url: robot.网址, mentions }
  return kind === 'wecom'
    ? without({ ...base, key: robot.密钥 })
    : without({ ...base, token: robot.令牌, secret: robot.加签, keyword: robot.关键词 })
}

function without(given: Fields): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** `字段 url 和 key 要填一个` → `网址 和 密钥 要填一个`; `key=` and `access_token=` are parts of an address and stay. */
function inOurWords(message: string): string {
  return message
    .replace(/^字段 [\w.]+ (?=要写|里|只|应|最多|与)/, '')
    .replace(/字段 /g, '')
    .replace(/^里/, '')
    .replace(/(?<![\w.])(?:mentions\.)?([A-Za-z]+)(?![\w=])/g, (word, name: string) => KEYS[name] ?? word)
}
