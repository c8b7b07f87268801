import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSetting, type Setting } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

/** Everything pushed so far has been handled. */
const through = () => at.fake.until(() => at.fake.pending() === 0, 'all updates confirmed')

describe('what an update becomes', () => {
  it('reads commands, their argument and whom they are addressed to', async () => {
    const user = at.fake.user(1)
    user.says('/start jidian2022')
    user.says('/HELP')
    user.says('/status@fakezhichengbot')
    user.says('/cancel@AnotherBot')
    user.says('/delete@FakeZhichengBot  全部 ')
    user.says('/帮助')
    user.says('1/2')
    await at.open().start()
    await through()
    expect(at.texts()).toEqual(['/start jidian2022', '/help', '/status', '/delete 全部', '/帮助', '1/2'])
    expect(at.received.map(({ event }) => event.kind)).toEqual([
      'command',
      'command',
      'command',
      'command',
      'text',
      'text',
    ])
  })

  it('hands a pressed button on and ends its waiting mark only after it is processed', async () => {
    let unanswered = -1
    const channel = at.open({
      receive: async (incoming) => {
        at.received.push(incoming)
        if (incoming.event.kind === 'button') unanswered = at.fake.unansweredPresses()
      },
    })
    await channel.start()
    const user = at.fake.user(1)
    await channel.sender.send('telegram:1', { text: '报哪儿？', choices: [{ label: '温州', data: 'v1.where.1' }] })
    user.presses('温州')
    await at.fake.until(() => at.fake.unansweredPresses() === 0 && at.received.length === 1, 'the press is answered')
    expect(at.texts()).toEqual(['[v1.where.1]'])
    expect(unanswered).toBe(1)
  })

  it('hands on what is written under a picture, under any of an album too', async () => {
    const user = at.fake.user(1)
    user.shows('photo', [{}], { caption: '  我的毕业证，2015年7月毕业 ' })
    user.shows('photo', [{}], { media_group_id: 'a' })
    user.shows('photo', [{}], { media_group_id: 'a', caption: '这是第二张' })
    user.shows('photo', [{}], { media_group_id: 'a' })
    user.shows('voice', {}, { caption: 7 })
    await at.open().start()
    await through()
    expect(at.received.map(({ event }) => ({ ...event, today: undefined }))).toEqual([
      { kind: 'unreadable', what: '图片', caption: '我的毕业证，2015年7月毕业' },
      { kind: 'unreadable', what: '图片' },
      { kind: 'text', text: '这是第二张' },
      { kind: 'unreadable', what: '语音' },
    ])
  })

  it('hears in a group what is asked under a picture', async () => {
    const chat = { id: -5, type: 'group' }
    const caption = '@FakeZhichengBot 什么时候截止'
    const caption_entities = [{ type: 'mention', offset: 0, length: 16 }]
    const from = { id: 3 }
    at.fake.push({ message: { message_id: 8, chat, from, photo: [{}], caption, caption_entities } })
    at.fake.push({ message: { message_id: 9, chat, from, photo: [{}], caption: '别的' } })
    await at.open().start()
    await through()
    expect(at.received.map(({ event }) => event)).toMatchObject([{ kind: 'group', text: '什么时候截止' }])
  })

  it('does not mind when the waiting mark cannot be ended', async () => {
    const channel = at.open()
    await channel.start()
    const user = at.fake.user(1)
    await channel.sender.send('telegram:1', { text: '有吗？', choices: [{ label: '有', data: 'y' }] })
    at.fake.setFault({ method: 'answerCallbackQuery', trouble: { kind: 'status', status: 400 } })
    user.presses('有')
    user.says('继续')
    await through()
    expect(at.texts()).toEqual(['[y]', '继续'])
    expect(at.fake.calls('answerCallbackQuery')).toHaveLength(1)
  })

  it('names what it cannot read', async () => {
    const user = at.fake.user(1)
    user.shows('photo', [])
    user.shows('voice')
    user.shows('sticker')
    user.shows('document')
    user.shows('animation', {}, { document: {} })
    user.shows('venue', {}, { location: {} })
    await at.open().start()
    await through()
    expect(at.texts()).toEqual(['<图片>', '<语音>', '<贴纸>', '<文件>', '<动图>', '<位置>'])
  })

  it('speaks of an album once, not once a picture', async () => {
    const user = at.fake.user(1)
    for (let picture = 0; picture < 4; picture++) user.shows('photo', [], { media_group_id: 'a' })
    user.shows('photo', [], { media_group_id: 'b' })
    await at.open().start()
    await through()
    expect(at.texts()).toEqual(['<图片>', '<图片>'])
  })

  it('passes over what is none of its business', async () => {
    const user = at.fake.user(1)
    await at.open().start()
    at.fake.push({ edited_message: { message_id: 1, chat: { id: 1, type: 'private' }, text: '改过' } })
    at.fake.push({ channel_post: { message_id: 1, chat: { id: -9, type: 'channel' }, text: '公告' } })
    at.fake.push({ message: { message_id: 2, chat: { id: 1, type: 'private' }, pinned_message: {} } })
    at.fake.push({ message: { message_id: 3 } })
    at.fake.push({ message: 'nonsense' })
    at.fake.push({ callback_query: { id: 'p', from: { id: 1 }, game_short_name: 'g' } })
    at.fake.push({ never_heard_of: { chat: 5 } })
    user.says('还在')
    await through()
    expect(at.texts()).toEqual(['还在'])
  })

  it('is not thrown by updates that make no sense', async () => {
    await at.open().start()
    at.fake.push({ message: null })
    at.fake.push({ message: { message_id: 3, chat: 7, text: { a: 1 } } })
    at.fake.push({ message: { chat: { id: 1, type: 'private' }, text: 5 } })
    at.fake.push({ my_chat_member: { new_chat_member: 4 } })
    at.fake.user(1).says('还在')
    await through()
    expect(at.texts()).toEqual(['还在'])
  })

  it('notes being blocked and let in again', async () => {
    const user = at.fake.user(1)
    await at.open().start()
    user.blocks()
    user.unblocks()
    await through()
    expect(at.log.lines.map(({ fields }) => (fields as { status?: string }).status).filter(Boolean)).toEqual([
      'kicked',
      'member',
    ])
    expect(at.received).toEqual([])
  })

  it('cuts a text beyond 4000 units, not within a character', async () => {
    const user = at.fake.user(1)
    user.says('长'.repeat(4096))
    user.says(`${'长'.repeat(3999)}😀尾`)
    await at.open().start()
    await through()
    expect(at.texts()).toEqual(['长'.repeat(4000), '长'.repeat(3999)])
  })
})

describe('in a group', () => {
  const chat = { id: -100, type: 'supergroup' }
  const from = { id: 1, is_bot: false }

  it('is silent unless spoken to', async () => {
    const group = at.fake.group(-100)
    group.says(1, '今年啥时候截止')
    group.says(1, '/help@AnotherBot')
    group.replies(1, '说得对', 'somebody')
    await at.open().start()
    // Without privacy mode all of it would arrive; it must make no difference.
    const mention = [{ type: 'mention', offset: 0, length: 11 }]
    at.fake.push({ message: { message_id: 8, chat, from, text: '我高中毕业能报吗' } })
    at.fake.push({ message: { message_id: 9, chat, from, text: '/start' } })
    at.fake.push({ message: { message_id: 10, chat, from: { id: 2, is_bot: true }, text: '/start@FakeZhichengBot' } })
    at.fake.push({ message: { message_id: 11, chat, from, text: '@AnotherBot 好', entities: mention } })
    at.fake.push({ message: { message_id: 12, chat, from, text: '问 FakeZhichengBot 吧', entities: 'x' } })
    at.fake.user(3).says('好')
    await at.fake.until(() => at.fake.pending() === 0 && at.received.length === 1, 'all confirmed')
    expect(at.texts()).toEqual(['好'])
  })

  it('hears a command with its name, a mention anywhere and a reply, without the name', async () => {
    const group = at.fake.group(-100)
    await at.open().start()
    group.says(1, '/ask@FakeZhichengBot 啥时候截止')
    group.says(2, '@fakezhichengbot 啥时候截止')
    group.says(2, '请问 @FakeZhichengBot 啥时候截止')
    group.replies(3, '那材料呢', 'bot')
    await at.fake.until(() => at.received.length === 4, 'four questions')
    expect(at.texts()).toEqual(['群 /ask 啥时候截止', '群 啥时候截止', '群 请问   啥时候截止', '群 那材料呢'])
    expect(at.received[0]).toMatchObject({
      key: 'telegram:-100',
      // Who it was is not told any further.
      event: { kind: 'group', who: expect.stringMatching(/^[0-9a-f]{5}$/), admin: false, message: '1' },
    })
  })

  it('hears who is named by a link instead of a name', async () => {
    await at.open().start()
    const entities = [{ type: 'text_mention', offset: 0, length: 2, user: { id: at.fake.bot.id } }]
    at.fake.push({ message: { message_id: 8, chat, from, text: '助手 啥时候截止', entities } })
    await at.fake.until(() => at.received.length === 1, 'the question')
    expect(at.texts()).toEqual(['群 啥时候截止'])
  })

  it('looks up who runs the group for /plan alone, and says when it could not', async () => {
    const group = at.fake.group(-100)
    group.appoints(1)
    await at.open().start()
    group.says(1, '/plan@FakeZhichengBot 温州机电')
    group.says(2, '/plan@FakeZhichengBot 温岭')
    group.saysInItsName('/plan@FakeZhichengBot 上虞')
    group.says(1, '/ask@FakeZhichengBot 截止')
    await at.fake.until(() => at.received.length === 4, 'four commands')
    expect(at.texts()).toEqual(['群主 /plan 温州机电', '群 /plan 温岭', '群主 /plan 上虞', '群 /ask 截止'])
    expect(at.fake.calls('getChatMember')).toHaveLength(2)
    at.fake.setFault({ method: 'getChatMember', trouble: { kind: 'status', status: 403 } })
    group.says(1, '/plan@FakeZhichengBot 温岭')
    await at.fake.until(() => at.received.length === 5, 'the last command')
    expect(at.received[4]?.event).toMatchObject({ admin: null })
  })

  it('does not run the talk for a button pressed in a group', async () => {
    await at.open().start()
    const message = { message_id: 1, chat: { id: -100, type: 'group' } }
    at.fake.push({ callback_query: { id: 'p', from: { id: 1, is_bot: false }, message, data: 'v1.x.1' } })
    await at.fake.until(() => at.fake.calls('answerCallbackQuery').length === 1, 'the press is answered')
    expect(at.received).toEqual([])
  })
})
