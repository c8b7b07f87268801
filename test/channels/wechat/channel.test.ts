import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settle } from './clock.ts'
import { ANN, BEN, NEWS, ROOM, US } from './phone.ts'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
beforeEach(() => {
  at = openSetting()
})
afterEach(() => at.close())

const HOUR = 3_600_000

describe('logging in', () => {
  it('shows the code, then works', async () => {
    const codes: string[] = []
    const channel = at.open({ showCode: (code) => void codes.push(code), codeFile: '/data/wechat/scan.txt' })
    expect(channel.health()).toMatchObject({ state: 'new', scan: null })
    const started = channel.start()
    await at.running()
    at.phone().scan('https://login.example/1')
    await started
    expect(channel.health()).toMatchObject({ state: 'scanning', scan: 'https://login.example/1' })
    at.phone().scan('https://login.example/2')
    expect(codes).toEqual(['https://login.example/1', 'https://login.example/2'])
    const told = at.log.lines.filter(({ fields }) => 'scan' in fields)
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('最新的在 /data/wechat/scan.txt 里')])
    at.phone().logsIn()
    expect(channel.health()).toMatchObject({ state: 'working', scan: null, loggedInAt: at.clock.now(), failure: null })
  })
})

describe('in private', () => {
  it('hands on what people write: texts, commands, and what cannot be read', async () => {
    await at.working()
    const phone = at.phone()
    phone.says(ANN, '我能报工程师吗')
    phone.says(ANN, '/start 温州机电')
    for (const kind of ['Image', 'Audio', 'Emoticon', 'Attachment', 'Video', 'Location'] as const)
      phone.says(ANN, '', { kind })
    await settle()
    expect(at.texts()).toEqual([
      '我能报工程师吗',
      '/start 温州机电',
      '<图片>',
      '<语音>',
      '<表情>',
      '<文件>',
      '<视频>',
      '<位置>',
    ])
    expect(new Set(at.received.map(({ key }) => key))).toEqual(new Set(['wechat:ann']))
    expect(new Set(at.received.map(({ id }) => id)).size).toBe(8)
    expect(at.received[0]?.event).toMatchObject({ today: '2022-09-15' })
  })

  it('leaves alone what nobody said to us', async () => {
    await at.working()
    const phone = at.phone()
    phone.says(US, '我在手机上写的')
    phone.says(NEWS, '今日要闻')
    phone.says(ANN, 'm1', { kind: 'Recalled' })
    phone.says(ANN, '收到红包，请在手机上查看', { kind: 'Unknown' })
    phone.says(ANN, '接龙', { kind: 'GroupNote' })
    phone.says(ANN, '我通过了你的朋友验证请求，现在我们可以开始聊天了')
    await settle()
    expect(at.texts()).toEqual([])
  })

  it('keeps the order of a chat although one message takes longer to fetch', async () => {
    await at.working()
    const waiting: (() => void)[] = []
    at.faults.fetch = async (id) => {
      if (id === 'slow') await new Promise<void>((resolve) => waiting.push(resolve))
    }
    at.phone().says(ANN, '一', { id: 'slow' })
    at.phone().says(ANN, '二')
    await settle()
    expect(at.texts()).toEqual([])
    for (const release of waiting) release()
    await settle()
    expect(at.texts()).toEqual(['一', '二'])
  })

  it('does not let one message that is slow to fetch hold up everybody', async () => {
    await at.working()
    at.faults.fetch = (id) => (id === 'slow' ? new Promise(() => {}) : Promise.resolve())
    at.phone().says(ANN, '一', { id: 'slow' })
    at.phone().says(BEN, '二')
    await at.clock.pass(6000)
    expect(at.texts()).toEqual(['二'])
  })

  it('fetches again when the puppet fails, and goes on without a message it never shows', async () => {
    const channel = await at.working()
    let failures = 2
    at.faults.fetch = async (id) => {
      if (id === 'never' || (id === 'twice' && failures-- > 0)) throw new Error('网络错误：正文一')
    }
    at.phone().says(ANN, '正文一', { id: 'twice' })
    at.phone().says(ANN, '正文二', { id: 'never' })
    at.phone().says(ANN, '正文三')
    await at.clock.until(() => at.received.length === 2, 'both')
    expect(at.texts()).toEqual(['正文一', '正文三'])
    expect(channel.health().lost).toBe(1)
    expect(JSON.stringify(at.log.lines)).not.toContain('正文')
  })

  it('keeps what could not be saved and tries again, without answering twice', async () => {
    let broken = true
    const channel = await at.working({
      receive: async (incoming) => {
        if (broken) throw new Error('disk full')
        at.received.push(incoming)
      },
    })
    const id = at.phone().says(ANN, '一')
    at.phone().says(ANN, '二')
    await settle()
    expect(channel.health()).toMatchObject({ stuck: 1, lastMessageAt: null })
    // The puppet announces it once more.
    at.phone().emit('message', { messageId: id })
    broken = false
    await at.clock.until(() => at.received.length >= 2, 'saved')
    await at.clock.pass(60_000)
    expect(at.texts()).toEqual(['一', '二'])
    expect(channel.health()).toMatchObject({ stuck: 0, lost: 0 })
  })
})

describe('in rooms', () => {
  it('hears who mentions us, by the puppet or by the text, and nobody else', async () => {
    await at.working()
    const phone = at.phone()
    phone.aliases.set(US.id, '小助')
    const room = ROOM.id
    phone.says(ANN, '大家好', { room })
    phone.says(ANN, '@职称助手二号\u2005你好', { room })
    phone.says(ANN, '@职称助手\u2005什么时候截止', { room, mentions: [US.id] })
    phone.says(ANN, '@职称助手\u2005要交什么材料', { room })
    phone.says(ANN, '@小助 学时要多少', { room })
    phone.says(ANN, '@所有人\u2005明天开会', { room, mentions: [ANN.id, BEN.id, US.id] })
    phone.says(ANN, '「职称助手：十月二十日。」\n- - - - - - - - - -\n几点', { room })
    phone.says(ANN, '「本：几点」\n- - - - - - - - - -\n不知道', { room })
    phone.says(ANN, '@职称助手\u2005', { room, kind: 'Image' })
    await settle()
    expect(at.texts()).toEqual(['群 什么时候截止', '群 要交什么材料', '群 学时要多少', '群 几点'])
    expect(new Set(at.received.map(({ key }) => key))).toEqual(new Set([`wechat:room/${room}`]))
  })

  it('tells people apart without saying who they are', async () => {
    await at.working()
    for (const person of [ANN, BEN, ANN]) at.phone().says(person, '@职称助手\u2005在吗', { room: ROOM.id })
    await settle()
    const who = at.received.map(({ event }) => (event.kind === 'group' ? event.who : ''))
    expect(who[0]).toBe(who[2])
    expect(who[0]).not.toBe(who[1])
    expect(who.join()).not.toMatch(/ann|ben/)
  })

  it('lets the owner and configured administrators set the plan; says so when it cannot be found out', async () => {
    await at.working({ administrators: ['ann-weixin'] })
    const ask = (who: { id: string }) => at.phone().says(who, '@职称助手\u2005/plan 温州机电', { room: ROOM.id })
    ask(ANN)
    ask(BEN)
    ask(NEWS)
    await settle()
    expect(at.texts()).toEqual(['群主 /plan 温州机电', '群主 /plan 温州机电'])
    at.faults.owner = async () => {
      throw new Error('timeout')
    }
    await at.phone().roomPayloadDirty(ROOM.id)
    ask(BEN)
    await at.clock.until(() => at.received.length === 3, 'asked')
    expect(at.texts()[2]).toBe('群？ /plan 温州机电')
  })

  it('does not take somebody for no administrator where the puppet knows none', async () => {
    await at.working()
    const { mocker } = at.phone()
    const { ownerId: _, ...room } = mocker.roomPayload(ROOM.id)
    mocker.roomPayload(ROOM.id, room)
    at.phone().says(BEN, '@职称助手\u2005/plan 温州机电', { room: ROOM.id })
    await settle()
    expect(at.texts()).toEqual(['群？ /plan 温州机电'])
  })

  it('answers by naming who asked, and leads on to the private chat', async () => {
    const channel = await at.working()
    at.phone().says(ANN, '@职称助手\u2005我能报吗', { room: ROOM.id })
    await settle()
    const [asked] = at.received
    const replyTo = asked?.event.kind === 'group' ? asked.event.message : ''
    const privately = { label: '私聊接着说', start: 'jidian2022' }
    const sending = channel.sender.send(asked?.key ?? '', { text: '个人情况咱们私聊说', replyTo, privately })
    await at.clock.pass(10_000)
    expect(await sending).toEqual({ kind: 'sent' })
    expect(at.phone().sent).toEqual([
      {
        to: ROOM.id,
        text: '@安\u2005个人情况咱们私聊说\n私聊接着说：点我的头像，“添加到通讯录”；已经加过的，直接给我发消息。',
        mention: [ANN.id],
      },
    ])
    // Who comes from there starts with what the room was about.
    at.phone().asks(ANN, '我是安')
    await at.clock.until(() => at.received.length === 2, 'greeted')
    expect(at.texts()[1]).toBe('/start jidian2022')
  })
})

describe('friend requests', () => {
  it('are accepted one after the other, not at once, and the talk begins', async () => {
    await at.working({ random: () => 0.5 })
    at.phone().asks(ANN, '我是安')
    at.phone().asks(BEN, '想问温州机电')
    await settle()
    expect(at.phone().accepted).toEqual([])
    await at.clock.pass(15_000)
    expect(at.phone().accepted).toEqual(['f1'])
    await at.clock.pass(60_000)
    expect(at.phone().accepted).toEqual(['f1', 'f2'])
    expect(at.received.map(({ key, id }) => [key, id])).toEqual([
      ['wechat:ann', 'friend/2022-09-15'],
      ['wechat:ben', 'friend/2022-09-15'],
    ])
    expect(at.texts()).toEqual(['/start', '/start 想问温州机电'])
    // Some puppets tell that it worked as news of its own: the desk knows the id.
    at.phone().asks(ANN, '', 'Confirm')
    await settle()
    expect(at.received[2]).toMatchObject({ key: 'wechat:ann', id: 'friend/2022-09-15' })
  })

  it('beyond the day’s number wait for a person, whose acceptance is greeted too', async () => {
    await at.working({ friends: { perDay: 1 } })
    at.phone().asks(ANN, '')
    at.phone().asks(BEN, '问温岭')
    await at.clock.pass(HOUR)
    expect(at.phone().accepted).toEqual(['f1'])
    at.phone().asks(BEN, '', 'Confirm')
    await settle()
    expect(at.texts()).toEqual(['/start', '/start 问温岭'])
  })

  it('that cannot be accepted do not hold up the next', async () => {
    await at.working()
    at.faults.accept = async (id) => {
      if (id === 'f1') throw new Error('too frequent')
    }
    at.phone().asks(ANN, '')
    at.phone().asks(BEN, '')
    await at.clock.until(() => at.received.length === 1, 'the second')
    expect(at.received[0]?.key).toBe('wechat:ben')
  })

  it('of long ago are not greeted when they are replayed', async () => {
    await at.working()
    at.phone().asks(ANN, '', 'Confirm', at.clock.now() - 30 * HOUR)
    await settle()
    expect(at.received).toEqual([])
  })
})

describe('after logging in again', () => {
  it('old messages are left alone, those of the outage are not', async () => {
    const channel = await at.working()
    at.phone().says(ANN, '以前的', { at: at.clock.now() - 2 * HOUR })
    at.phone().says(ANN, '刚才的', { at: at.clock.now() - HOUR / 2 })
    await settle()
    expect(at.texts()).toEqual(['刚才的'])

    await at.phone().logout('kicked')
    await settle()
    expect(channel.health()).toMatchObject({ state: 'loggedOut' })
    const away = at.clock.now()
    await at.clock.pass(3 * HOUR)
    // Nobody logged in meanwhile, so new puppets were made.
    expect(at.phones.length).toBeGreaterThan(1)
    await at.running()
    at.phone().logsIn()
    expect(channel.health()).toMatchObject({ state: 'working', failure: null })
    at.phone().says(ANN, '掉线时写的', { id: 'missed', at: away + HOUR })
    at.phone().says(ANN, '掉线前很久', { id: 'old', at: away - 2 * HOUR })
    await settle()
    expect(at.texts()).toEqual(['刚才的', '掉线时写的'])
  })

  it('keeps conversations by 微信号 where the puppet changes its ids', async () => {
    const channel = await at.working({ identity: 'handle' })
    at.phone().says(ANN, '一')
    await settle()
    expect(at.received[0]?.key).toBe('wechat:handle/ann-weixin')
    at.people = [US, { ...ANN, id: 'ann-anew' }, BEN]
    await at.phone().logout('kicked')
    await at.anew()
    at.phone().logsIn()
    const sending = channel.sender.send('wechat:handle/ann-weixin', { text: '答' })
    await at.clock.pass(10_000)
    expect(await sending).toEqual({ kind: 'sent' })
    expect(at.phone().sent.map(({ to }) => to)).toEqual(['ann-anew'])
    at.phone().says({ id: 'ann-anew' }, '二')
    await settle()
    expect(at.received[1]?.key).toBe('wechat:handle/ann-weixin')
  })
})
