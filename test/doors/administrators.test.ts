import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Office, openOffice } from '../../src/doors/office.ts'
import { telegramChannel } from '../../src/doors/telegramChannel.ts'
import { openBroadcasts } from '../../src/store/broadcasts.ts'
import { readPlanChanges } from '../../src/store/planChanges.ts'
import { fakeLog } from '../delivery/world.ts'
import { type FakeBotApi, openFakeBotApi } from '../fake-bot-api/server.ts'
import { freshFolders } from '../store/folder.ts'
import { familyOver } from './oneFamily.ts'

const PATIENT = 120_000
/** The administrator's number; the key is of Telegram alone. */
const ADMIN = 90
const MALLORY = 66
const TODAY = '2022-09-15'
const freshFolder = freshFolders()

let fake: FakeBotApi
let office: Office
let folder = ''
let wechat: { readonly key: string; readonly text: string }[] = []
let channel: ReturnType<typeof telegramChannel>
beforeEach(async () => {
  fake = await openFakeBotApi()
  folder = await freshFolder()
  wechat = []
  const log = fakeLog()
  channel = telegramChannel(
    { token: fake.token, apiRoot: fake.url, mode: { kind: 'polling' } },
    (incoming) => office.desk.receive(incoming),
    log,
  )
  office = await openOffice(familyOver(folder), {
    folder,
    senders: {
      telegram: channel.sender,
      wechat: {
        send: async (key, { text }) => {
          wechat.push({ key, text })
          return { kind: 'sent' }
        },
      },
    },
    log,
    administrators: new Set([`telegram:${ADMIN}`]),
  })
  await office.waker.start()
  await channel.start()
})
afterEach(async () => {
  await channel.stop()
  await office.waker.stop()
  await office.desk.close(0)
  await fake.close()
})

/** Waits until all that was pushed is answered. */
async function settled(): Promise<void> {
  await fake.until(() => fake.pending() === 0, 'all taken')
  await office.desk.idle()
}

const words = (id: number) => fake.messagesTo(id).map(({ text }) => text ?? '')
async function nothingDone(): Promise<void> {
  expect((await openBroadcasts(folder).all()).broadcasts).toEqual([])
  expect((await readPlanChanges(folder)).changes).toEqual([])
}

const ORDERS = [
  '群发',
  '群发 温州机电',
  '群发记录',
  '群发进度',
  '暂停群发',
  '继续群发',
  '取消群发',
  '重发失败的',
  '确认发送',
  '确认群发',
  '改日期',
  '改地址',
  '改电话',
  '改动记录',
  '撤销',
  '确认修改',
  '确认撤销',
  '/plans 温州机电',
  '/broadcast',
]
/** What only an administrator is ever told. */
const ADMINS_ONLY =
  /发给谁|没有可发的|正在数有|改哪一项|改哪个计划|改动记录|确认修改|确认发送|没有可以撤销|还没有群发过|您是管理员/

describe('who is no administrator', { timeout: PATIENT }, () => {
  it('can give none of their orders, however it is written', async () => {
    const mallory = fake.user(MALLORY)
    mallory.says('温州机电 工程师')
    for (const order of ORDERS) mallory.says(order)
    await settled()
    expect(words(MALLORY).length).toBeGreaterThan(5)
    for (const text of words(MALLORY)) expect(text).not.toMatch(ADMINS_ONLY)
    await nothingDone()
  })

  it('can press no button of an administrator, nor one that was never shown', async () => {
    fake.user(5).says('温州机电 工程师')
    await settled()
    const admin = fake.user(ADMIN)
    admin.says('群发 温州机电')
    await fake.until(() => words(ADMIN).some((text) => text.includes('发给谁')), 'the audiences')
    await settled()
    const shown = fake
      .messagesTo(ADMIN)
      .flatMap(({ keyboard }) => keyboard.flat().map((button) => button.callback_data ?? ''))
    expect(shown.length).toBeGreaterThan(0)
    fake.user(MALLORY).says('温州机电 工程师')
    await settled()
    const press = (from: number, chat: number, data: string) =>
      fake.push({
        callback_query: {
          id: `forged-${from}-${chat}-${data}`,
          from: { id: from, is_bot: false, first_name: 'M' },
          chat_instance: '1',
          message: { message_id: 1, chat: { id: chat, type: 'private' }, date: 0, text: '' },
          data,
        },
      })
    const before = words(ADMIN).length
    for (const data of [...shown, 'a:1:all', 'admin:confirm', 'v1:confirm:1:yes', '', '\u0000', 'x'.repeat(64)]) {
      press(MALLORY, MALLORY, data)
      // As if it were the administrator's chat.
      press(MALLORY, ADMIN, data)
    }
    await settled()
    for (const text of words(MALLORY)) expect(text).not.toMatch(ADMINS_ONLY)
    expect(words(ADMIN)).toHaveLength(before)
    await nothingDone()
  })

  it('gains nothing by what an administrator wrote, forwarded or edited', async () => {
    const about = {
      message_id: 500,
      date: 0,
      chat: { id: MALLORY, type: 'private' },
      from: { id: MALLORY, is_bot: false, first_name: 'M' },
    }
    const origin = { type: 'user', date: 0, sender_user: { id: ADMIN, is_bot: false, first_name: 'A' } }
    fake.push({ message: { ...about, text: '群发', forward_origin: origin, forward_from: origin.sender_user } })
    fake.push({
      message: { ...about, text: '改日期', reply_to_message: { ...about, from: origin.sender_user, text: '群发' } },
    })
    fake.push({ edited_message: { ...about, edit_date: 1, text: '群发' } })
    fake.push({ message: { ...about, text: '群发', via_bot: { id: ADMIN, is_bot: true, first_name: 'A' } } })
    fake.push({ channel_post: { ...about, chat: { id: ADMIN, type: 'channel' }, text: '群发' } })
    fake.push({ business_message: { ...about, chat: { id: ADMIN, type: 'private' }, text: '群发' } })
    await settled()
    for (const text of words(MALLORY)) expect(text).not.toMatch(ADMINS_ONLY)
    expect(words(ADMIN)).toEqual([])
    await nothingDone()
  })

  it('is none in a group either: not the administrator there, nor one who writes in its name', async () => {
    const group = fake.group(-100, '会员群')
    group.appoints(MALLORY)
    for (const order of ['群发', '改日期', '确认发送', '撤销']) {
      group.says(ADMIN, `@${fake.bot.username} ${order}`)
      group.saysInItsName(`@${fake.bot.username} ${order}`)
      group.says(MALLORY, `@${fake.bot.username} ${order}`)
    }
    await settled()
    for (const text of words(-100)) expect(text).not.toMatch(ADMINS_ONLY)
    await nothingDone()
  })

  it('is not the same number of another channel', async () => {
    let number = 0
    const says = (key: string, text: string) =>
      office.desk.receive({ key, id: `w${++number}`, event: { kind: 'text', text, today: TODAY } })
    for (const key of [
      `wechat:${ADMIN}`,
      `wechat:id/${ADMIN}`,
      `wechat:telegram:${ADMIN}`,
      `wechat:alias/telegram:${ADMIN}`,
      `telegram:0${ADMIN}`,
    ])
      for (const text of ['温州机电 工程师', '群发', '改日期']) await says(key, text)
    await settled()
    expect(wechat.length).toBeGreaterThan(0)
    for (const { text } of wechat) expect(text).not.toMatch(ADMINS_ONLY)
    await nothingDone()
  })

  it('while the administrator is heard', async () => {
    fake.user(ADMIN).says('群发 温州机电')
    await fake.until(() => words(ADMIN).some((text) => ADMINS_ONLY.test(text)), 'the administrator is asked on')
  })
})
