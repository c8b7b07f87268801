import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dingtalk } from '../../../src/channels/robots/dingtalk.ts'
import { DINGTALK, KEY, openSetting, SECRET, type Setting, send, TOKEN, WECOM } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const bodiesOf = (credential: string) => at.makers.arrived(credential).map(({ body }) => body)

describe('what arrives in the group', () => {
  it('WeCom: markdown; choices and the way to the private chat are left out', async () => {
    const robots = at.open()
    const message = {
      text: '**申报还剩 3 天**\n请抓紧',
      choices: [{ label: '知道了', data: 'x' }],
      privately: { label: '私聊', start: 'y' },
    }
    expect(await send(robots, WECOM, message)).toEqual({ kind: 'sent' })
    expect(bodiesOf(KEY)).toEqual([{ msgtype: 'markdown', markdown: { content: '**申报还剩 3 天**\n请抓紧' } }])
  })

  it('DingTalk: markdown with a title, lines ended by two blanks, paragraphs kept', async () => {
    const robots = at.open()
    expect(await send(robots, DINGTALK, '**申报还剩 3 天**\n请抓紧\n\n电话 0577')).toEqual({ kind: 'sent' })
    expect(bodiesOf(TOKEN)).toEqual([
      {
        msgtype: 'markdown',
        markdown: { title: '申报还剩 3 天', text: '**申报还剩 3 天**  \n请抓紧\n\n电话 0577' },
        at: { atMobiles: [], atUserIds: [], isAtAll: false },
      },
    ])
  })

  it('shows what would be markup as it was meant, and calls nobody by accident', async () => {
    const robots = at.open()
    await send(robots, WECOM, '# 1 号\n> 12 学时\n2*3*4 <@all> <font color="warning">x</font>\n1 < 2')
    expect(at.makers.texts(KEY)).toEqual([
      '＃ 1 号\n＞ 12 学时\n2＊3＊4 ＜@all> ＜font color="warning">x＜/font>\n1 < 2',
    ])
  })

  it('takes out what is no text: control characters, halves of characters, heaps of blank lines', async () => {
    const robots = at.open()
    await send(robots, WECOM, '甲\u0000乙\ud83d\r\n\n\n\n丙  \n')
    expect(at.makers.texts(KEY)).toEqual(['甲 乙\ufffd\n\n丙'])
  })

  it('WeCom: user ids are called in markdown', async () => {
    const mentions = { userIds: ['wang', 'li'] }
    const robots = at.open([{ kind: 'wecom', name: '协会群', url: at.makers.wecomUrl(KEY), mentions }])
    await send(robots, WECOM, '通知')
    expect(bodiesOf(KEY)).toEqual([{ msgtype: 'markdown', markdown: { content: '通知\n<@wang><@li>' } }])
  })

  it('WeCom: everybody and mobile numbers are called with plain text, which has no markup', async () => {
    const mentions = { all: true, mobiles: ['13800001111'], userIds: ['wang'] }
    const robots = at.open([{ kind: 'wecom', name: '协会群', url: at.makers.wecomUrl(KEY), mentions }])
    await send(robots, WECOM, '**通知**：第 1 项 <@li>')
    expect(bodiesOf(KEY)).toEqual([
      {
        msgtype: 'text',
        text: {
          content: '通知：第 1 项 ＜@li>',
          mentioned_list: ['wang', '@all'],
          mentioned_mobile_list: ['13800001111'],
        },
      },
    ])
  })

  it('DingTalk: who is called is named in the text', async () => {
    const mentions = { all: false, mobiles: ['13800001111'], userIds: ['wang'] }
    const settings = { kind: 'dingtalk', name: '协会群', url: at.makers.dingtalkUrl(TOKEN), secret: SECRET, mentions }
    const robots = at.open([settings])
    expect(await send(robots, DINGTALK, '通知')).toEqual({ kind: 'sent' })
    expect(bodiesOf(TOKEN)).toEqual([
      {
        msgtype: 'markdown',
        markdown: { title: '通知', text: '通知\n\n@13800001111 @wang' },
        at: { atMobiles: ['13800001111'], atUserIds: ['wang'], isAtAll: false },
      },
    ])
  })

  it('DingTalk: the word it asks for stands in every part, and is put there only where it is missing', async () => {
    at.makers.addDingtalk('token-with-word', { keyword: '职称' })
    const url = at.makers.dingtalkUrl('token-with-word')
    const robots = at.open([{ kind: 'dingtalk', name: '协会群', url, keyword: '职称' }])
    expect(await send(robots, DINGTALK, '职称评审通知')).toEqual({ kind: 'sent' })
    expect(await send(robots, DINGTALK, `${'一'.repeat(2500)}\n${'二'.repeat(2500)}`)).toEqual({ kind: 'sent' })
    expect(at.makers.texts('token-with-word').map((text) => text.slice(0, 9))).toEqual([
      '职称评审通知',
      '【职称】\n\n一一一',
      '【职称】\n\n二二二',
    ])
  })

  it('refuses a text without letters, and a name that is not configured', async () => {
    const robots = at.open()
    expect(await send(robots, WECOM, ' \n ')).toEqual({ kind: 'refused', reason: '消息没有文字' })
    expect(await send(robots, 'wecom:别的群', '通知')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/配置里没有/),
    })
    expect(at.makers.requests).toEqual([])
  })

  it('has a sender only for the kinds there are', () => {
    expect(Object.keys(at.open([]).senders)).toEqual([])
    expect(Object.keys(at.open(at.usual().slice(0, 1)).senders)).toEqual(['wecom'])
  })
})

describe('the addresses', () => {
  it('are those of the makers when only the key or token is told', () => {
    const ours = dingtalk({ kind: 'dingtalk', name: 'x', token: TOKEN })
    expect(ours.address(1)).toBe(`https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}`)
  })

  it('are signed as the maker says (checked against another implementation)', () => {
    const signed = dingtalk({ kind: 'dingtalk', name: 'x', token: TOKEN, secret: 'SEC000fixture-not-a-secret' })
    expect(signed.address(1663200000010)).toBe(
      `https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}&timestamp=1663200000010&sign=1%2FSsLFM9TSj3D%2Bwz109mMvPvUonVAwKh2moGLyQZaUk%3D`,
    )
  })
})
