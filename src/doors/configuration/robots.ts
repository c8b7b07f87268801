import { z } from 'zod'
import { type RobotSettings, robotsSettings } from '../../channels/robots/settings.ts'
import { fields } from './values.ts'

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

type Written = z.output<typeof robots>

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

/** The settings as the channel takes them, or everything that is wrong with them. */
export function robotsOf(written: Written): { robots: readonly RobotSettings[]; problems: readonly RobotProblem[] } {
  const checked = robotsSettings.safeParse(written.map(inChannelsWords))
  if (checked.success) return { robots: checked.data, problems: [] }
  return {
    robots: [],
    problems: checked.error.issues.map(({ path, message }) => ({
      path: path.map((step) => (typeof step === 'string' ? (KEYS[step] ?? step) : step)),
      what: inOurWords(message),
    })),
  }
}

function inChannelsWords(robot: Written[number]): object {
  const { 呼叫: calls } = robot
  const mentions = calls && without({ all: calls.所有人, mobiles: calls.手机, userIds: calls.成员 })
  const base = { kind: KINDS[robot.种类], name: robot.名字, url: robot.网址, mentions }
  return robot.种类 === '企业微信'
    ? without({ ...base, key: robot.密钥 })
    : without({ ...base, token: robot.令牌, secret: robot.加签, keyword: robot.关键词 })
}

function without(given: Readonly<Record<string, unknown>>): object {
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
