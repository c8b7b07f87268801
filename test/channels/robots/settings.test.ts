import { describe, expect, it } from 'vitest'
import { robotsSettings } from '../../../src/channels/robots/settings.ts'

const WEBHOOK = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=planted-key-1234'
const DING = 'https://oapi.dingtalk.com/robot/send?access_token=planted-token-1234'

function problems(...robots: unknown[]): string[] {
  const result = robotsSettings.safeParse(robots)
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
}

describe('the configuration of the robots', () => {
  it('takes an address or a key, and whom to call', () => {
    expect(
      problems(
        { kind: 'wecom', name: '协会群', url: WEBHOOK },
        { kind: 'wecom', name: 'group-2', key: 'planted-key-1234', mentions: { all: true } },
        { kind: 'dingtalk', name: '协会群', url: DING, secret: 'SECplanted', keyword: '职称' },
        {
          kind: 'dingtalk',
          name: 'b',
          token: 'planted-token',
          mentions: { mobiles: ['13800001111'], userIds: ['a.b'] },
        },
        { kind: 'wecom', name: 'proxy', url: 'http://127.0.0.1:8080/x?key=planted-key-1234' },
      ),
    ).toEqual([])
  })

  it.each([
    [{ kind: 'slack', name: 'x' }, '0.kind 字段 kind 要写 wecom（企业微信）或 dingtalk（钉钉）'],
    [{ name: 'x', url: WEBHOOK }, '0.kind 字段 kind 要写 wecom（企业微信）或 dingtalk（钉钉）'],
    ['planted', '0 字段 kind 要写 wecom（企业微信）或 dingtalk（钉钉）'],
    [{ kind: 'wecom', url: WEBHOOK }, '0.name 字段 name 要写机器人的名字：1 到 40 个汉字、字母、数字、下划线或连字符'],
    [
      { kind: 'wecom', name: 'a:b', url: WEBHOOK },
      '0.name 字段 name 要写机器人的名字：1 到 40 个汉字、字母、数字、下划线或连字符',
    ],
    [{ kind: 'wecom', name: 'x' }, '0.key 字段 url 和 key 要填一个，只填一个'],
    [{ kind: 'wecom', name: 'x', url: WEBHOOK, key: 'planted-key-1234' }, '0.key 字段 url 和 key 要填一个，只填一个'],
    [
      { kind: 'wecom', name: 'x', key: WEBHOOK },
      '0.key 字段 key 只填 webhook 地址里 key= 后面那一段；整个地址请写在 url',
    ],
    [{ kind: 'wecom', name: 'x', url: DING }, '0.url 字段 url 里没有 key=……，请从群机器人那里重新复制整个地址'],
    [
      { kind: 'dingtalk', name: 'x', url: WEBHOOK },
      '0.url 字段 url 里没有 access_token=……，请从群机器人那里重新复制整个地址',
    ],
    [
      { kind: 'wecom', name: 'x', url: WEBHOOK.replace('https', 'http') },
      '0.url 字段 url 要写完整的 webhook 地址，以 https:// 开头（本机代理可用 http://127.0.0.1）',
    ],
    [
      { kind: 'wecom', name: 'x', url: 'planted-key-1234' },
      '0.url 字段 url 要写完整的 webhook 地址，以 https:// 开头（本机代理可用 http://127.0.0.1）',
    ],
    [{ kind: 'dingtalk', name: 'x' }, '0.token 字段 url 和 token 要填一个，只填一个'],
    [
      { kind: 'dingtalk', name: 'x', token: 5 },
      '0.token 字段 token 只填 webhook 地址里 access_token= 后面那一段；整个地址请写在 url',
    ],
    [
      { kind: 'dingtalk', name: 'x', url: DING, secret: 'planted x' },
      '0.secret 字段 secret 要写安全设置里“加签”给出的那一串，中间没有空格',
    ],
    [
      { kind: 'dingtalk', name: 'x', url: DING, keyword: '' },
      '0.keyword 字段 keyword 要写安全设置里的一个关键词，最多 30 个字',
    ],
    [{ kind: 'wecom', name: 'x', url: WEBHOOK, secret: 'planted' }, '0 企业微信机器人里没有这个字段：secret'],
    [
      { kind: 'wecom', name: 'x', url: WEBHOOK, mentions: { everybody: true } },
      '0.mentions mentions里没有这个字段：everybody',
    ],
    [{ kind: 'wecom', name: 'x', url: WEBHOOK, mentions: 'all' }, '0.mentions mentions应是一组字段'],
    [
      { kind: 'wecom', name: 'x', url: WEBHOOK, mentions: { all: 'yes' } },
      '0.mentions.all 字段 mentions.all 应是 true 或 false',
    ],
    [
      { kind: 'wecom', name: 'x', url: WEBHOOK, mentions: { mobiles: ['planted'] } },
      '0.mentions.mobiles.0 字段 mentions.mobiles 里要写手机号，只用数字（可带 + 和 -）',
    ],
    [
      { kind: 'wecom', name: 'x', url: WEBHOOK, mentions: { userIds: 'x' } },
      '0.mentions.userIds 字段 mentions.userIds 应是列表',
    ],
  ])('says in Chinese which field is wrong, without its value: %j', (robot, said) => {
    expect(problems(robot)).toEqual([said])
    expect(said).not.toContain('planted')
  })

  it('a name is used once in each kind', () => {
    const robot = { kind: 'wecom', name: '协会群', url: WEBHOOK }
    expect(problems(robot, robot)).toEqual(['1.name 字段 name 与前面的机器人重复：协会群'])
    expect(problems(robot, { ...robot, kind: 'dingtalk', url: DING })).toEqual([])
  })
})
