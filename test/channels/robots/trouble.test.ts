import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failureOf } from '../../../src/channels/robots/post.ts'
import { openMakers } from './makers.ts'
import { DINGTALK, insist, KEY, openSetting, SECRET, type Setting, send, TOKEN, WECOM } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const PARTS = ['一', '二', '三'].map((letter) => letter.repeat(1300))
const LONG = PARTS.join('\n')

describe('when nobody knows whether a message arrived, it is not sent again', () => {
  it.each([
    ['the connection breaks before anything is answered', { kind: 'reset' }, /没有回答/, 0],
    ['the answer never comes', { kind: 'silent' }, /没有回答（ANSWER_TIMEOUT）/, 1],
    ['the answer breaks off', { kind: 'cut' }, /没有回答/, 1],
    ['the answer is no JSON', { kind: 'garbled', status: 200, body: '<html>ok</html>' }, /看不懂/, 1],
    ['the answer is JSON of another kind', { kind: 'garbled', status: 200, body: '{"result":"fine"}' }, /看不懂/, 1],
    ['the answer is null', { kind: 'garbled', status: 200, body: 'null' }, /看不懂/, 1],
    ['a gateway waited in vain', { kind: 'garbled', status: 504, body: '' }, /HTTP 504/, 1],
  ] as const)('%s', async (_, trouble, reason, arrived) => {
    const robots = at.open(undefined, { answerMs: 2000 })
    at.makers.troubles.push(trouble)
    expect(await send(robots, WECOM, '通知')).toMatchObject({
      kind: 'uncertain',
      reason: expect.stringMatching(reason),
    })
    expect(at.makers.texts(KEY)).toHaveLength(arrived)
    expect(robots.health()[0]).toMatchObject({ state: 'unreachable', failure: expect.stringMatching(reason) })
    expect(await send(robots, WECOM, '下一条')).toEqual({ kind: 'sent' })
    expect(robots.health()[0]).toMatchObject({ state: 'working', failure: null, lastSentAt: at.clock.now() })
  })

  it('nor are the parts behind it, and a new message begins from its first part', async () => {
    const robots = at.open(undefined, { answerMs: 2000 })
    at.makers.troubles.push(null, { kind: 'silent' })
    expect(await send(robots, WECOM, LONG)).toMatchObject({
      kind: 'uncertain',
      reason: expect.stringMatching(/（第 2\/3 段）/),
    })
    expect(at.makers.texts(KEY)).toEqual(PARTS.slice(0, 2))
    expect(await send(robots, WECOM, LONG)).toEqual({ kind: 'sent' })
    expect(at.makers.texts(KEY).slice(2)).toEqual(PARTS)
  })
})

describe('when a message surely did not arrive, it is tried again and arrives once', () => {
  it.each([
    ['500', { kind: 'instead', status: 500, body: 'oops' }, /HTTP 500/, 5000],
    ['502 with JSON', { kind: 'instead', status: 502, body: '{"errcode":0}' }, /HTTP 502/, 5000],
    ['503', { kind: 'instead', status: 503, body: '' }, /HTTP 503/, 5000],
    ['429', { kind: 'instead', status: 429, body: '' }, /HTTP 429/, 60_000],
    ['busy', { kind: 'instead', status: 200, body: '{"errcode":-1,"errmsg":"system busy"}' }, /繁忙/, 5000],
    ['shielded', { kind: 'instead', status: 200, body: '{"status":1111,"punish":"deny"}' }, /防护/, 60_000],
  ] as const)('%s', async (_, trouble, reason, afterMs) => {
    for (const [key, credential] of [
      [WECOM, KEY],
      [DINGTALK, TOKEN],
    ] as const) {
      const robots = at.open()
      at.makers.troubles.push(trouble)
      const outcomes = await insist(robots, at.clock, key, '通知')
      expect(outcomes).toEqual([{ kind: 'later', afterMs, reason: expect.stringMatching(reason) }, { kind: 'sent' }])
      expect(at.makers.texts(credential)).toEqual(['通知'])
    }
  })

  it('a long message goes on behind the parts that arrived', async () => {
    const robots = at.open()
    at.makers.troubles.push(null, { kind: 'instead', status: 503, body: '' })
    const outcomes = await insist(robots, at.clock, WECOM, LONG)
    expect(outcomes).toEqual([
      { kind: 'later', afterMs: 5000, reason: '企业微信暂时不可用（HTTP 503）（第 2/3 段）' },
      { kind: 'sent' },
    ])
    expect(at.makers.texts(KEY)).toEqual(PARTS)
  })

  it('nobody listens at the address; once somebody does, it arrives, and the attempts used up nothing of the minute', async () => {
    const spare = await openMakers(at.clock.now)
    await spare.close()
    const robots = at.open([{ kind: 'wecom', name: '协会群', url: spare.wecomUrl(KEY) }])
    for (let n = 0; n < 30; n++)
      expect(await send(robots, WECOM, '通知')).toEqual({
        kind: 'later',
        afterMs: 5000,
        reason: '连不上企业微信（ECONNREFUSED）',
      })
    expect(robots.health()[0]).toMatchObject({ state: 'unreachable' })
    const back = await openMakers(at.clock.now, Number(new URL(spare.url).port))
    back.addWecom(KEY)
    expect(await send(robots, WECOM, '通知')).toEqual({ kind: 'sent' })
    expect(back.texts(KEY)).toEqual(['通知'])
    await back.close()
  })

  it('a server without TLS counts as not connected', async () => {
    const url = `${at.makers.url.replace('http:', 'https:')}/cgi-bin/webhook/send?key=${KEY}`
    const robots = at.open([{ kind: 'wecom', name: '协会群', url }])
    expect(await send(robots, WECOM, '通知')).toMatchObject({ kind: 'later', reason: expect.stringMatching(/连不上/) })
  })

  it('parts that were not sent use up nothing of the minute', async () => {
    const robots = at.open()
    for (let n = 0; n < 10; n++) {
      at.makers.troubles.push({ kind: 'instead', status: 503, body: '' })
      expect(await send(robots, WECOM, LONG)).toMatchObject({ afterMs: 5000 })
    }
    expect(await send(robots, WECOM, LONG)).toEqual({ kind: 'sent' })
  })
})

describe('what an error on the way means', () => {
  const connect = { code: 'ETIMEDOUT', syscall: 'connect' }
  it.each([
    ['nobody listens', { code: 'ECONNREFUSED', syscall: 'connect' }, 'unsent'],
    ['no such name', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'unsent'],
    ['no connection in time', { code: 'UND_ERR_CONNECT_TIMEOUT' }, 'unsent'],
    ['several addresses in vain', { code: 'ETIMEDOUT', errors: [connect, connect] }, 'unsent'],
    ['several, one of which was reached', { code: 'ECONNRESET', errors: [connect, { code: 'ECONNRESET' }] }, 'unknown'],
    ['a certificate not trusted', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'unsent'],
    [
      'an end before TLS',
      {
        code: 'ECONNRESET',
        message: 'Client network socket disconnected before secure TLS connection was established',
      },
      'unsent',
    ],
    ['the connection reset', { code: 'ECONNRESET', syscall: 'read' }, 'unknown'],
    ['the other side closed', { code: 'UND_ERR_SOCKET', message: 'other side closed' }, 'unknown'],
  ] as const)('%s', (_, cause, kind) => {
    expect(failureOf(Object.assign(new TypeError('fetch failed'), { cause }))).toEqual({ kind, code: cause.code })
  })

  it('anything else: nobody knows', () => {
    expect(failureOf(new TypeError('terminated'))).toEqual({ kind: 'unknown', code: 'NO_ANSWER' })
  })
})

describe('when a person has to put something right, the reason says what', () => {
  const dingtalk = (more: object = {}) => [
    { kind: 'dingtalk', name: '协会群', url: at.makers.dingtalkUrl(TOKEN), ...more },
  ]

  it.each([
    [
      'a wrong key',
      () => [{ kind: 'wecom', name: '协会群', url: at.makers.wecomUrl('wrong-key-1') }],
      WECOM,
      /重新复制 webhook/,
    ],
    [
      'a wrong path',
      () => [{ kind: 'wecom', name: '协会群', url: `${at.makers.url}/send?key=${KEY}` }],
      WECOM,
      /核对 url/,
    ],
    [
      'a wrong token',
      () => [{ kind: 'dingtalk', name: '协会群', url: at.makers.dingtalkUrl('wrong-token') }],
      DINGTALK,
      /不认这个 access_token/,
    ],
    ['no secret', () => dingtalk(), DINGTALK, /填进 secret/],
    ['a wrong secret', () => dingtalk({ secret: 'SECanother-one' }), DINGTALK, /请核对 secret/],
  ] as const)('%s', async (_, robots, key, reason) => {
    const opened = at.open(robots())
    expect(await send(opened, key, '通知')).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
    expect(opened.health()[0]).toMatchObject({ state: 'failed', failure: expect.stringMatching(reason) })
    expect(at.logged.filter((line) => line.startsWith('error'))).toHaveLength(1)
    await send(opened, key, '又一条')
    expect(at.logged.filter((line) => line.startsWith('error'))).toHaveLength(1)
  })

  it('an address that sends us on is not followed: the key stays where it was sent', async () => {
    const robots = at.open()
    at.makers.troubles.push({ kind: 'instead', status: 307, body: '', location: at.makers.wecomUrl(KEY) })
    expect(await send(robots, WECOM, '通知')).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/307/) })
    expect(at.makers.requests).toHaveLength(1)
  })

  it('a clock that is off by more than an hour', async () => {
    const robots = at.open()
    at.makers.skewMs = 3_600_000
    expect(await send(robots, DINGTALK, '通知')).toEqual({ kind: 'sent' })
    at.makers.skewMs = -3_600_001
    expect(await send(robots, DINGTALK, '通知')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/校准时钟/),
    })
    at.makers.skewMs = 0
    expect(await send(robots, DINGTALK, '通知')).toEqual({ kind: 'sent' })
    expect(robots.health()[1]).toMatchObject({ state: 'working', failure: null })
  })

  it('a word that is missing', async () => {
    at.makers.addDingtalk('token-with-word', { keyword: '职称' })
    const robots = at.open([{ kind: 'dingtalk', name: '协会群', url: at.makers.dingtalkUrl('token-with-word') }])
    expect(await send(robots, DINGTALK, '通知')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/填进 keyword/),
    })
  })

  it.each([
    [400013, { kind: 'refused', chatGone: true, reason: expect.stringMatching(/解散/) }],
    [400102, { kind: 'refused', reason: expect.stringMatching(/停用/) }],
    [400106, { kind: 'refused', reason: expect.stringMatching(/不在群里/) }],
    [410100, { kind: 'later', afterMs: 600_000, reason: expect.stringMatching(/太快/) }],
    [90030, { kind: 'later', afterMs: 3_600_000, reason: expect.stringMatching(/用完/) }],
    [430102, { kind: 'refused', reason: expect.stringMatching(/不合适/) }],
    [99, { kind: 'refused', reason: '钉钉不收这条消息（99）' }],
  ] as const)('DingTalk answers %i', async (code, outcome) => {
    const robots = at.open()
    at.makers.troubles.push({ kind: 'instead', status: 200, body: JSON.stringify({ errcode: code, errmsg: '…' }) })
    expect(await send(robots, DINGTALK, '通知')).toMatchObject(outcome)
  })

  it.each([
    ['ip 1.2.3.4 not in whitelist', /白名单/],
    ['description:关键词不匹配;', /keyword/],
    ['something new', /安全设置/],
  ])('DingTalk refuses with 310000 and the words %s', async (errmsg, reason) => {
    const robots = at.open()
    at.makers.troubles.push({ kind: 'instead', status: 200, body: JSON.stringify({ errcode: 310000, errmsg }) })
    expect(await send(robots, DINGTALK, '通知')).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(reason),
    })
  })

  it('one message that is not taken does not make the robot a broken one', async () => {
    const robots = at.open()
    at.makers.troubles.push({ kind: 'instead', status: 200, body: '{"errcode":40058}' })
    expect(await send(robots, WECOM, '通知')).toMatchObject({
      kind: 'refused',
      reason: '企业微信不收这条消息（40058）',
    })
    expect(robots.health()[0]).toMatchObject({ state: 'working', failure: null })
  })
})

describe('what must not be told', () => {
  it('neither keys nor words reach a log, a reason or the health report, whatever goes wrong', async () => {
    const WORDS = '高中毕业干了十一年'
    at.makers.addDingtalk('token-with-word', { keyword: '职称' })
    const spare = await openMakers(at.clock.now)
    await spare.close()
    const robots = at.open(
      [
        ...at.usual(),
        { kind: 'wecom', name: '错key', url: at.makers.wecomUrl('leakedwrong-key') },
        { kind: 'wecom', name: '没人', url: spare.wecomUrl('leakedspare-key') },
        { kind: 'dingtalk', name: '错token', url: at.makers.dingtalkUrl('leakedwrong-token') },
        { kind: 'dingtalk', name: '错密钥', url: at.makers.dingtalkUrl(TOKEN), secret: 'SECleaked-secret' },
        { kind: 'dingtalk', name: '缺词', url: at.makers.dingtalkUrl('token-with-word') },
        { kind: 'wecom', name: '手机', url: at.makers.wecomUrl(KEY), mentions: { mobiles: ['13811112222'] } },
      ],
      { answerMs: 2000 },
    )
    const told: unknown[] = []
    for (const name of ['错key', '没人', '手机']) told.push(await send(robots, `wecom:${name}`, WORDS))
    for (const name of ['错token', '错密钥', '缺词']) told.push(await send(robots, `dingtalk:${name}`, WORDS))
    const echo = `${KEY} ${TOKEN} ${SECRET} ${WORDS} https://x/?key=${KEY}`
    const troubles = [
      { kind: 'instead', status: 500, body: echo },
      { kind: 'instead', status: 302, body: echo },
      { kind: 'instead', status: 404, body: echo },
      { kind: 'garbled', status: 200, body: echo },
      { kind: 'instead', status: 200, body: JSON.stringify({ errcode: 310000, errmsg: echo }) },
      { kind: 'instead', status: 200, body: JSON.stringify({ errcode: 4711, errmsg: echo }) },
      { kind: 'reset' },
      { kind: 'silent' },
      { kind: 'cut' },
      { kind: 'instead', status: 429, body: echo },
    ] as const
    for (const key of [WECOM, DINGTALK])
      for (const trouble of troubles) {
        at.makers.troubles.push(trouble)
        told.push(await send(robots, key, WORDS), robots.health())
      }
    const all = JSON.stringify([told, at.logged])
    expect(at.logged.length).toBeGreaterThan(8)
    expect(told.filter((one) => (one as { kind?: string }).kind === 'uncertain').length).toBeGreaterThan(6)
    for (const secret of [
      KEY,
      TOKEN,
      SECRET,
      WORDS,
      'leaked',
      'fixture',
      '13811112222',
      'http://',
      'https://',
      'sign=',
    ])
      expect(all).not.toContain(secret)
  })

  it('requests are JSON in UTF-8', async () => {
    await send(at.open(), WECOM, '通知')
    expect(at.makers.requests.map(({ contentType }) => contentType)).toEqual(['application/json; charset=utf-8'])
  })
})
