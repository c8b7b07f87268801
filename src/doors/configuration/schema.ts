import { z } from 'zod'
import { LOG_LEVELS } from './configuration.ts'
import { robots } from './robots.ts'
import { count, fields, port, words } from './values.ts'

const webAddress = (what: string) => words(/^https?:\/\/[^\s/]\S*$/, what).refine(URL.canParse, { error: what })

const webhook = fields({
  网址: words(
    /^https?:\/\/[^\s/]\S*$/,
    '应是 Telegram 从外面访问的完整网址，如 https://example.org/telegram；不用回调就删掉“回调”这一段',
  )
    .refine(URL.canParse, { error: '应是完整的网址，如 https://example.org/telegram' })
    .describe('Telegram 从外面访问的网址'),
  口令: words(/^[A-Za-z0-9_-]{16,256}$/, '用网页回调时必须设，16 到 256 个字母、数字、_ 或 -').describe(
    '和 Telegram 约定的口令，任意取',
  ),
  端口: port(1).optional().describe('本机监听的端口，默认 8080'),
  地址: words(/^[\w.:[\]-]+$/, '应是本机的一个地址，如 127.0.0.1 或 0.0.0.0')
    .optional()
    .describe('本机监听的地址，默认 0.0.0.0'),
})

const telegram = fields({
  令牌: words(/^\d+:[\w-]{8,}$/, '应是 @BotFather 给的机器人令牌：数字、冒号、一串字母数字').describe(
    '@BotFather 给的机器人令牌',
  ),
  接口: webAddress('应是完整的网址，如 https://api.telegram.org').optional().describe('换一个 Bot API 地址'),
  回调: webhook.optional().describe('写了就用网页回调，不写就用轮询'),
})

const wechat = fields({
  puppet: words(
    /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
    '应是 puppet 的包名，如 wechaty-puppet-service',
  ).describe('wechaty 的 puppet，写 npm 包名'),
  令牌: words(/^\S+$/, '应是 puppet 提供者给的令牌，中间没有空格').optional().describe('puppet 要的令牌'),
  选项: z
    .record(z.string(), z.unknown(), { error: '应是一组键和值，照 puppet 的说明写，如 endpoint: 127.0.0.1:8788' })
    .optional()
    .describe('puppet 还要的选项，照它自己的说明'),
  身份: z
    .enum(['id', 'handle', 'alias'], { error: '应是 id、handle（微信号）、alias（备注）之一' })
    .optional()
    .describe('按什么认人，默认 id'),
  管理员: z
    .array(words(/^\S{1,100}$/, '应是联系人的 id 或微信号'), { error: '应是列表，每行一个联系人 id 或微信号' })
    .optional()
    .describe('群主以外可以给群定计划的人：联系人 id 或微信号'),
  每天上限: count('应是 1 到 99999 的整数').optional().describe('每天最多发多少条，默认 500'),
})

const ADMINISTRATOR = /^(telegram:[1-9]\d{0,15}|wechat:(?!room\/)\S{1,200})$/

/** What may stand in the file: as JSON Schema for editors, and the check itself. Its keys are the field's own words. */
export const configurationSchema = fields({
  数据: words(/\S/, '应是文件夹的路径，如 /var/lib/zhicheng')
    .optional()
    .describe('数据文件夹；相对路径从配置文件所在的文件夹算起'),
  管理员: z
    .array(words(ADMINISTRATOR, '应是私聊会话的编号，如 telegram:12345（群不行）'), {
      error: '应是列表，每行一个，如 - telegram:12345',
    })
    .optional()
    .describe('管这个助手的人，写私聊会话的编号，如 telegram:12345'),
  telegram: telegram.optional(),
  微信: wechat.optional(),
  机器人: robots.optional().describe('企业微信、钉钉的群机器人，只发不收'),
  数据库: fields({
    地址: words(/^postgres(?:ql)?:\/\/\S+$/, '应像 postgres://用户:密码@主机:5432/库名')
      .refine(URL.canParse, { error: '应像 postgres://用户:密码@主机:5432/库名，密码里的特殊字符写成 %XX' })
      .describe('PostgreSQL 的地址，里面有密码，从环境变量取'),
  })
    .optional()
    .describe('几个进程一起跑才要：会话存在 PostgreSQL 里，见 docs/postgres.md'),
  健康: fields({
    端口: port(0).optional().describe('默认 8086；0 是随便一个空着的'),
    地址: words(/^[\w.:[\]-]+$/, '应是本机的一个地址，如 127.0.0.1')
      .optional()
      .describe('默认 127.0.0.1，只有本机能问'),
  })
    .optional()
    .describe('写了才开：/healthz 和 /readyz'),
  保留: fields({
    月: count('应是 1 到 99999 的整数').describe('最后一次说话以后留几个月，到时先告诉本人，再过 30 天删；建议 24'),
  })
    .optional()
    .describe('写了才按时间删，见 docs/security.md'),
  日志: fields({
    级别: z
      .enum(LOG_LEVELS, { error: `应是其中之一：${LOG_LEVELS.join('、')}` })
      .optional()
      .describe('默认 info'),
  }).optional(),
})

export type Written = z.output<typeof configurationSchema>
