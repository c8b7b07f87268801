import { afterEach, describe, expect, it } from 'vitest'
import type { Printer } from '../../../src/delivery/ports.ts'
import type { Paper } from '../../../src/talk/protocol.ts'
import { PAPER } from '../paper.ts'
import { openSetting, type Setting } from './setting.ts'

let setting: Setting
afterEach(() => setting.close())

async function sendPaper(print: Printer | undefined, paper: Paper = PAPER) {
  setting = await openSetting()
  setting.fake.user(5)
  const { sender } = setting.open(print ? { print } : {})
  const outcome = await sender.send('telegram:5', { text: '给您', paper })
  return { outcome, sent: setting.fake.messagesTo(5) }
}

describe('a paper', () => {
  it.each([
    ['a document', 'document', 'sendDocument'],
    ['a picture', 'photo', 'sendPhoto'],
  ] as const)('goes after the text as %s', async (_, kind, method) => {
    const { outcome, sent } = await sendPaper(async () => ({ name: 'p.ics', kind, bytes: Buffer.from('BEGIN') }))
    expect(outcome).toEqual({ kind: 'sent' })
    expect(sent.map(({ text }) => text)).toEqual(['给您', ''])
    expect(sent[1]?.file).toEqual({ name: 'p.ics', size: 5, head: 'BEGIN' })
    expect(setting.fake.calls(method)).toHaveLength(1)
  })

  it.each([
    [1080, 1900, 'sendPhoto'],
    [1080, 3876, 'sendDocument'],
    [4000, 1000, 'sendDocument'],
  ])(
    'that is a picture of %d by %d goes by %s: what a photo would scale away goes as a file',
    async (width, height, method) => {
      const bytes = Buffer.alloc(24)
      bytes.write('\u0089PNG', 'latin1')
      bytes.writeUInt32BE(width, 16)
      bytes.writeUInt32BE(height, 20)
      const { outcome } = await sendPaper(async () => ({ name: 'p.png', kind: 'photo', bytes }))
      expect(outcome).toEqual({ kind: 'sent' })
      expect(setting.fake.calls(method)).toHaveLength(1)
    },
  )

  it('that cannot be made is left out, and the text stands', async () => {
    const { outcome, sent } = await sendPaper(async () => null)
    expect(outcome).toEqual({ kind: 'sent' })
    expect(sent).toHaveLength(1)
  })

  it('that Telegram does not take now is tried again alone', async () => {
    setting = await openSetting()
    setting.fake.user(5)
    setting.fake.setFault({ method: 'sendDocument', times: 1, trouble: { kind: 'status', status: 429, retryAfter: 5 } })
    const print: Printer = async () => ({ name: 'p.ics', kind: 'document', bytes: Buffer.from('BEGIN') })
    const { sender } = setting.open({ print })
    const message = { text: '给您', paper: PAPER }
    expect(await sender.send('telegram:5', message)).toMatchObject({ kind: 'later', afterMs: 5000 })
    expect(await sender.send('telegram:5', message)).toEqual({ kind: 'sent' })
    expect(setting.fake.messagesTo(5)).toHaveLength(2)
  })
})
