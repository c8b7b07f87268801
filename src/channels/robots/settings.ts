import { z } from 'zod'

/*
 * The configuration of the robots. Messages are Chinese, name the field, and never quote a value: it may be the secret.
 */

const NAME = /^[\p{L}\p{N}_-]{1,40}$/u
const SECRET = /^[\w-]{8,200}$/

const words = (field: string, pattern: RegExp, what: string) =>
  z.string({ error: `字段 ${field} ${what}` }).regex(pattern, { error: `字段 ${field} ${what}` })

const list = (field: string, pattern: RegExp, what: string) =>
  z
    .array(words(`mentions.${field}`, pattern, what), { error: `字段 mentions.${field} 应是列表` })
    .max(20, { error: `字段 mentions.${field} 最多 20 个` })
    .optional()

/** The name of a robot is what stands behind the colon of its conversations. */
const name = words('name', NAME, '要写机器人的名字：1 到 40 个汉字、字母、数字、下划线或连字符')

/** Whom every message calls. */
const mentions = z
  .strictObject(
    {
      all: z.boolean({ error: '字段 mentions.all 应是 true 或 false' }).optional(),
      mobiles: list('mobiles', /^\+?\d[\d-]{4,19}$/, '里要写手机号，只用数字（可带 + 和 -）'),
      userIds: list('userIds', /^[\w.@-]{1,64}$/, '里要写成员的 userid，只用字母、数字和 _-@.'),
    },
    { error: unknownField('mentions') },
  )
  .optional()

function unknownField(where: string) {
  return (issue: { readonly code?: string; readonly keys?: readonly string[] }) =>
    issue.code === 'unrecognized_keys'
      ? `${where}里没有这个字段：${(issue.keys ?? []).join('、')}`
      : `${where}应是一组字段`
}

/** The whole webhook address, as the app shows it; also that of a proxy. */
const url = (parameter: string) =>
  z
    .string({ error: '字段 url 要写完整的 webhook 地址' })
    .refine(isSafeAddress, {
      error: '字段 url 要写完整的 webhook 地址，以 https:// 开头（本机代理可用 http://127.0.0.1）',
    })
    .refine((text) => !isSafeAddress(text) || SECRET.test(new URL(text).searchParams.get(parameter) ?? ''), {
      error: `字段 url 里没有 ${parameter}=……，请从群机器人那里重新复制整个地址`,
    })
    .optional()

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username } = new URL(text)
  if (username !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
}

/** What goes together is looked at also where a value by itself is wrong, so that all is told at once. */
function isGroup({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null
}

const wecomSettings = z
  .strictObject(
    {
      kind: z.literal('wecom'),
      name,
      url: url('key'),
      key: words('key', SECRET, '只填 webhook 地址里 key= 后面那一段；整个地址请写在 url').optional(),
      mentions,
    },
    { error: unknownField('企业微信机器人') },
  )
  .refine(({ url, key }) => (url === undefined) !== (key === undefined), {
    path: ['key'],
    error: '字段 url 和 key 要填一个，只填一个',
    when: isGroup,
  })

const dingtalkSettings = z
  .strictObject(
    {
      kind: z.literal('dingtalk'),
      name,
      url: url('access_token'),
      token: words('token', SECRET, '只填 webhook 地址里 access_token= 后面那一段；整个地址请写在 url').optional(),
      secret: words('secret', /^\S{8,200}$/, '要写安全设置里“加签”给出的那一串，中间没有空格').optional(),
      keyword: words('keyword', /^\S[^\n<>*#]{0,29}$/, '要写安全设置里的一个关键词，最多 30 个字').optional(),
      mentions,
    },
    { error: unknownField('钉钉机器人') },
  )
  .refine(({ url, token }) => (url === undefined) !== (token === undefined), {
    path: ['token'],
    error: '字段 url 和 token 要填一个，只填一个',
    when: isGroup,
  })

const robotSettings = z.discriminatedUnion('kind', [wecomSettings, dingtalkSettings], {
  error: '字段 kind 要写 wecom（企业微信）或 dingtalk（钉钉）',
})

/** The list of robots in a configuration. A name is used once in each kind. */
export const robotsSettings = z.array(robotSettings, { error: '机器人应是一个列表' }).superRefine((robots, context) => {
  for (const { path, message } of repeated(robots)) context.addIssue({ code: 'custom', path, message })
})

export interface SettingsIssue {
  readonly path: PropertyKey[]
  readonly message: string
}

/** All that is wrong with a list: of each robot whatever the others are like, and names that come twice. */
export function issuesOf(robots: readonly object[]): SettingsIssue[] {
  const own = robots.flatMap((robot, index) =>
    (robotSettings.safeParse(robot).error?.issues ?? []).map(({ path, message }) => ({
      path: [index, ...path],
      message,
    })),
  )
  return [...own, ...repeated(robots)]
}

function repeated(robots: readonly { readonly kind?: unknown; readonly name?: unknown }[]): SettingsIssue[] {
  const seen = new Set<string>()
  return robots.flatMap(({ kind, name }, index) => {
    if (typeof name !== 'string') return []
    const key = `${kind}:${name}`
    if (seen.has(key)) return [{ path: [index, 'name'], message: `字段 name 与前面的机器人重复：${name}` }]
    seen.add(key)
    return []
  })
}

export type WecomSettings = z.output<typeof wecomSettings>
export type DingtalkSettings = z.output<typeof dingtalkSettings>
export type RobotSettings = z.output<typeof robotSettings>
