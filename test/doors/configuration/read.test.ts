import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { isEmpty, secretsOf } from '../../../src/doors/configuration/configuration.ts'
import { configurationOf, readConfiguration } from '../../../src/doors/configuration/read.ts'
import { freshFolders } from '../../store/folder.ts'
import { zhicheng } from '../command.ts'

const TOKEN = '7000000001:AAfake-token_for-tests'
const KEY = '693a91f6-key-of-the-fixture'
const PHRASE = 'a-phrase-long-enough'

const freshFolder = freshFolders()
let folder = ''
beforeEach(async () => {
  folder = await freshFolder()
})

type Env = Readonly<Record<string, string>>

function read(text: string | null, env: Env = {}, asked: { config?: string; data?: string } = {}) {
  if (text !== null) writeFileSync(join(folder, 'zhicheng.yaml'), text)
  return readConfiguration(asked, { env, folder })
}

function problems(text: string | null, env: Env = {}): readonly string[] {
  const found = read(text, env)
  expect(found.configuration === null).toBe(found.problems.length > 0)
  return found.problems
}

function right(text: string | null, env: Env = {}, asked: { config?: string; data?: string } = {}) {
  const { configuration, problems } = read(text, env, asked)
  expect(problems).toEqual([])
  if (!configuration) throw new Error('no configuration')
  return configuration
}

const FULL = `
数据: /var/lib/zhicheng
管理员: [telegram:12345, telegram:12345, "wechat:handle/zhang"]
telegram:
  令牌: \${BOT}
  接口: https://api.telegram.org
  回调:
    网址: https://example.org/telegram
    口令: ${PHRASE}
    端口: "\${HOOK_PORT}"
    地址: 127.0.0.1
微信:
  puppet: wechaty-puppet-service
  令牌: puppet-token-of-the-fixture
  选项: { tls: true }
  每天上限: 300
  身份: handle
  管理员: [zhang]
机器人:
  - 种类: 企业微信
    名字: 协会群
    网址: https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}
    呼叫: { 所有人: true }
    计划: 温州机电 2022
    提醒: true
  - 种类: 钉钉
    名字: 协会群
    令牌: dingtalk-token-of-the-fixture
    加签: SECsecret-of-the-fixture
健康:
日志: { 级别: warn }
`

describe('the configuration', () => {
  it('without a file and without variables is the usual, and no channel', () => {
    const configuration = right(null)
    expect(configuration).toMatchObject({ file: null, data: join(folder, 'data'), health: null, logLevel: 'info' })
    expect(isEmpty(configuration)).toBe(true)
  })

  it('reads every key', () => {
    const configuration = right(FULL, { BOT: TOKEN, HOOK_PORT: '8443' })
    expect(configuration).toEqual({
      file: join(folder, 'zhicheng.yaml'),
      data: '/var/lib/zhicheng',
      administrators: ['telegram:12345', 'wechat:handle/zhang'],
      telegram: {
        token: TOKEN,
        apiRoot: 'https://api.telegram.org',
        mode: {
          kind: 'webhook',
          url: 'https://example.org/telegram',
          path: '/telegram',
          port: 8443,
          host: '127.0.0.1',
          secret: PHRASE,
        },
      },
      wechat: {
        puppet: { name: 'wechaty-puppet-service', options: { token: 'puppet-token-of-the-fixture', tls: true } },
        identity: 'handle',
        administrators: ['zhang'],
        perDay: 300,
      },
      robots: [
        {
          kind: 'wecom',
          name: '协会群',
          url: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}`,
          mentions: { all: true },
        },
        {
          kind: 'dingtalk',
          name: '协会群',
          token: 'dingtalk-token-of-the-fixture',
          secret: 'SECsecret-of-the-fixture',
        },
      ],
      robotGroups: [
        {
          key: 'wecom:协会群',
          plan: '温州机电 2022',
          where: 'zhicheng.yaml 第 24 行（机器人.第 1 个.计划）',
          remind: true,
        },
        { key: 'dingtalk:协会群', plan: null, where: 'zhicheng.yaml 第 26 行（机器人.第 2 个.计划）', remind: false },
      ],
      health: { port: 8086, host: '127.0.0.1' },
      logLevel: 'warn',
    })
    expect(secretsOf(configuration)).toEqual(
      expect.arrayContaining([
        TOKEN,
        PHRASE,
        KEY,
        'puppet-token-of-the-fixture',
        'dingtalk-token-of-the-fixture',
        'SECsecret-of-the-fixture',
      ]),
    )
  })

  it('the data folder: command line, then variable, then file (from where the file is), then the usual', () => {
    mkdirSync(join(folder, 'etc'))
    writeFileSync(join(folder, 'etc', 'z.yaml'), '数据: kept')
    const config = 'etc/z.yaml'
    expect(right(null, { ZHICHENG_DATA: 'b' }, { config, data: 'a' }).data).toBe(join(folder, 'a'))
    expect(right(null, { ZHICHENG_DATA: 'b' }, { config }).data).toBe(join(folder, 'b'))
    expect(right(null, {}, { config }).data).toBe(join(folder, 'etc', 'kept'))
  })

  it('a variable goes before the file, value by value', () => {
    const text = `telegram: {令牌: "1:from-the-file", 接口: "https://file.example"}`
    expect(right(text, { TELEGRAM_BOT_TOKEN: TOKEN }).telegram).toEqual({
      token: TOKEN,
      apiRoot: 'https://file.example',
      mode: { kind: 'polling' },
    })
    // What the file takes from a variable that is not set is not wanted then.
    expect(right(`telegram: {令牌: "\${NOT_SET}"}`, { TELEGRAM_BOT_TOKEN: TOKEN }).telegram?.token).toBe(TOKEN)
  })

  it('the variables do without a file, as they always did', () => {
    const env = {
      TELEGRAM_BOT_TOKEN: ` ${TOKEN} `,
      TELEGRAM_WEBHOOK_URL: 'https://example.org/t',
      TELEGRAM_WEBHOOK_SECRET: PHRASE,
      PORT: '9000',
      HOST: '::1',
    }
    expect(right(null, env).telegram?.mode).toMatchObject({ kind: 'webhook', path: '/t', port: 9000, host: '::1' })
    expect(right(null, { TELEGRAM_API_ROOT: 'nonsense', PORT: 'x' }).telegram).toBeNull()
    expect(right(null, { TELEGRAM_BOT_TOKEN: TOKEN, PORT: 'x', HOST: '!' }).telegram?.mode).toEqual({ kind: 'polling' })
  })

  it('so does WeChat', () => {
    const env = {
      WECHAT_PUPPET: 'wechaty-puppet-service',
      WECHAT_PUPPET_TOKEN: 'puppet-token',
      WECHAT_PUPPET_OPTIONS: '{"endpoint":"127.0.0.1:8788"}',
      WECHAT_ADMINISTRATORS: 'zhang，wang, li',
      WECHAT_IDENTITY: 'alias',
      WECHAT_PER_DAY: '200',
    }
    expect(right(null, env).wechat).toEqual({
      puppet: { name: env.WECHAT_PUPPET, options: { endpoint: '127.0.0.1:8788', token: 'puppet-token' } },
      identity: 'alias',
      administrators: ['zhang', 'wang', 'li'],
      perDay: 200,
    })
    expect(right(null, { ...env, WECHAT_PUPPET: '' }).wechat).toBeNull()
    const { WECHAT_PUPPET } = env
    const wrong = { WECHAT_PUPPET, WECHAT_PUPPET_OPTIONS: '{', WECHAT_IDENTITY: 'x', WECHAT_PER_DAY: '0' }
    expect(problems(null, wrong).map((problem) => problem.split('：')[0])).toEqual([
      'WECHAT_PUPPET_OPTIONS',
      'WECHAT_IDENTITY',
      'WECHAT_PER_DAY',
    ])
  })

  it('a dollar twice before a brace is a dollar', () => {
    expect(right(`数据: "/srv/$\${x}/\${SUB}"`, { SUB: 'y' }).data).toBe(`/srv/\${x}/y`)
  })
})

describe('what is wrong with it', () => {
  it('is told all at once, with file, line, key, and what was expected', () => {
    const text = `数据: 3
telegram:
  令牌: \${BOT}
  回调: { 网址: 例子, 口令: short }
管理员: [telegram:-100, telegram:1]
健康:
  端口: 70000
日志: { 级别: 高 }
渠道: []
机器人: [{种类: 企业微信, 名字: a}]`
    expect(problems(text)).toEqual([
      'zhicheng.yaml 第 1 行（数据）：应是文件夹的路径，如 /var/lib/zhicheng',
      'zhicheng.yaml 第 3 行（telegram.令牌）：环境变量 BOT 没有设。启动前设上它，或把值直接写在这里',
      expect.stringMatching(/^zhicheng\.yaml 第 4 行（telegram\.回调\.网址）：应是 Telegram 从外面访问的完整网址/),
      expect.stringMatching(/^zhicheng\.yaml 第 4 行（telegram\.回调\.口令）：用网页回调时必须设，16 到 256 个/),
      'zhicheng.yaml 第 5 行（管理员.第 1 个）：应是私聊会话的编号，如 telegram:12345（群不行）',
      'zhicheng.yaml 第 7 行（健康.端口）：应是 0 到 65535 的整数',
      'zhicheng.yaml 第 8 行（日志.级别）：应是其中之一：debug、info、warn、error',
      expect.stringMatching(/^zhicheng\.yaml 第 9 行（渠道）：没有这个键：渠道。这里可以写：数据、管理员、telegram/),
      'zhicheng.yaml 第 10 行（机器人.第 1 个.密钥）：网址 和 密钥 要填一个，只填一个',
    ])
    expect(() => configurationOf({}, { env: {}, folder })).toThrow(/^配置有 9 处要改，没有启动：\n/)
  })

  it('of one robot is told all at once, whether its kind, its key or a value is wrong', () => {
    const text = `机器人:
  - 种类: 企业微信
    名字: 坏 名
    网址: nothing
    密钥: x y
    呼叫: { 手机: [abc], 所有人: 是 }
    别的: 1
  - 种类: 飞书
    令牌: a b
    加签: x
    计划: 3
    别的: 1
  - 名字: a/b
  - 只是字`
    expect(problems(text).map((problem) => problem.replace(/^.*?（机器人\.(.*?)）：.*$/, '$1'))).toEqual([
      '第 1 个.名字',
      '第 1 个.网址',
      '第 1 个.密钥',
      '第 1 个.呼叫.所有人',
      '第 1 个.呼叫.手机.第 1 个',
      '第 1 个.别的',
      '第 2 个.名字',
      '第 2 个.种类',
      '第 2 个.令牌',
      '第 2 个.加签',
      '第 2 个.计划',
      '第 2 个.别的',
      '第 3 个.名字',
      '第 3 个.种类',
      '第 4 个',
    ])
  })

  it.each([
    ['telegram: {}', '（telegram.令牌）：应是 @BotFather 给的机器人令牌：数字、冒号、一串字母数字（现在没有写）'],
    ['telegram:', '（telegram.令牌）'],
    ['微信:', '（微信.puppet）：应是 puppet 的包名'],
    ['微信: {puppet: ../x}', '（微信.puppet）：应是 puppet 的包名'],
    ['- 数据', '第 1 行：应是一组键和值'],
    ['一句话', '第 1 行：应是一组键和值'],
    ['数据: a\n数据: b', '第 2 行：不是合法的 YAML：同一个键写了两次'],
    ['数据: "a', '不是合法的 YAML'],
    ['a: &a [1]\nb: [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]', '没有这个键'],
    [`数据: "\${A-B}"`, '（数据）：花括号里只能写环境变量的名字'],
    ['机器人: {}', '（机器人）：应是列表'],
    ['机器人: [{种类: 飞书, 名字: a}]', '（机器人.第 1 个.种类）：要写 种类: 企业微信 或 种类: 钉钉'],
    ['机器人: [{种类: 企业微信, 名字: a}]', '（机器人.第 1 个.密钥）：网址 和 密钥 要填一个，只填一个'],
    [
      '机器人: [{种类: 企业微信, 名字: a, 密钥: "https://x/?key=1"}]',
      '（机器人.第 1 个.密钥）：只填 webhook 地址里 key= 后面那一段；整个地址请写在 网址',
    ],
    [
      '机器人: [{种类: 钉钉, 名字: a, 令牌: 12345678a, 呼叫: {手机: [abc]}}]',
      '（机器人.第 1 个.呼叫.手机.第 1 个）：要写手机号',
    ],
    [
      `机器人: [{种类: 企业微信, 名字: a, 密钥: ${KEY}}, {种类: 企业微信, 名字: a, 密钥: ${KEY}}]`,
      '（机器人.第 2 个.名字）：与前面的机器人重复',
    ],
    [
      `telegram: {令牌: "${TOKEN}", 回调: {网址: "https://e.org/", 口令: ${PHRASE}}}\n健康: {端口: 8080}`,
      '第 2 行（健康.端口）：和 Telegram 回调的端口一样，换一个',
    ],
  ])('%s', (text, said) => {
    expect(problems(text).join('\n')).toContain(said)
  })

  it('of a variable names the variable', () => {
    const env = { TELEGRAM_BOT_TOKEN: TOKEN }
    expect(problems(null, { TELEGRAM_BOT_TOKEN: 'x' }).join()).toMatch(/^TELEGRAM_BOT_TOKEN：应是 @BotFather/)
    expect(problems(null, { ...env, TELEGRAM_API_ROOT: 'api' }).join()).toMatch(/^TELEGRAM_API_ROOT：应是完整的网址/)
    const hook = { ...env, TELEGRAM_WEBHOOK_URL: 'https://example.org' }
    expect(problems(null, hook).join()).toMatch(/^TELEGRAM_WEBHOOK_SECRET：用网页回调时必须设/)
    expect(problems(null, { ...hook, TELEGRAM_WEBHOOK_SECRET: PHRASE, PORT: '0' })).toEqual([
      'PORT：应是 1 到 65535 的整数',
    ])
  })

  it('never shows a value', () => {
    const secret = 'AAsecret9'
    for (const text of [
      `telegram: ${secret}`,
      `telegram: {${secret}}`,
      `telegram: {令牌: "${secret}"}`,
      `telegram: {令牌: "7:${secret}", 接口: ${secret}, 回调: {网址: ${secret}, 口令: ${secret}}}`,
      `telegram: {令牌: ["${secret}"]}`,
      `telegram:\n  令牌: "${secret}\n  接口: x`,
      `机器人: [{种类: 钉钉, 名字: a, 令牌: "${secret} ", 加签: "${secret} x", 关键词: "${secret}*", 网址: "${secret}"}]`,
      `机器人: [{种类: 企业微信, 名字: a, 网址: "http://evil.example/?key=${secret}"}]`,
      `机器人: [{种类: ${secret}}]`,
      `微信: {puppet: "@@${secret}", 选项: [${secret}], 身份: ${secret}, 管理员: ${secret}}`,
      `数据: "\${${secret}:-${secret}}"\n${secret}: 1`,
      `日志: {级别: ${secret}}\n管理员: [${secret}]`,
    ]) {
      const told = problems(text).join('\n')
      expect(told, text).not.toBe('')
      expect(told, text).not.toContain(secret)
    }
  })

  it('a file that is named must be there and be a file; the usual one may be missing', () => {
    const named = (config: string) => readConfiguration({ config }, { env: {}, folder }).problems
    expect(named('没有.yaml')).toEqual(['配置文件 没有.yaml：没有这个文件。核对 --config 后面的路径'])
    expect(named('.')).toEqual(['配置文件 .：这里应是文件。用 --config 写明是哪个文件'])
  })
})

describe('zhicheng schema configuration', () => {
  it('is JSON Schema of the file', async () => {
    const { status, out } = await zhicheng(['schema', 'configuration'])
    const schema = JSON.parse(out)
    expect(status).toBe(0)
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
    expect(schema.required).toBeUndefined()
    expect(Object.keys(schema.properties)).toEqual([
      '数据',
      '管理员',
      'telegram',
      '微信',
      '机器人',
      '数据库',
      '健康',
      '保留',
      '日志',
    ])
    expect(schema.properties.telegram.required).toEqual(['令牌'])
    expect(schema.properties.机器人.items.oneOf ?? schema.properties.机器人.items.anyOf).toHaveLength(2)
  })
})
