import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { WechatChannel } from '../../../src/channels/wechat/open.ts'
import type { Printer, SendOutcome } from '../../../src/delivery/ports.ts'
import { PAPER } from '../paper.ts'
import { ANN } from './phone.ts'
import { openSetting, type Setting } from './setting.ts'

const print: Printer = async ({ kind }) =>
  kind === 'calendar'
    ? { name: 'p.ics', kind: 'document', bytes: Buffer.from('BEGIN:VCALENDAR') }
    : { name: 'p.png', kind: 'photo', bytes: Buffer.from('PNG') }

let at: Setting
// Loaded when first needed, which takes time of this world, and none of the clock of the tests.
beforeAll(() => import('file-box'))
beforeEach(() => {
  at = openSetting()
})
afterEach(() => at.close())

async function sent(channel: WechatChannel, kind: 'calendar' | 'picture' = 'calendar'): Promise<SendOutcome> {
  let outcome: SendOutcome | null = null
  void channel.sender.send(`wechat:${ANN.id}`, { text: '给您', paper: { ...PAPER, kind } }).then((came) => {
    outcome = came
  })
  await at.clock.until(() => outcome !== null, 'an outcome')
  return outcome as unknown as SendOutcome
}

describe('a paper', () => {
  it.each([
    ['calendar', { name: 'p.ics', head: 'BEGIN:VCALENDAR' }],
    ['picture', { name: 'p.png', head: 'PNG' }],
  ] as const)('goes after the text as a file, at its own turn: %s', async (kind, file) => {
    const channel = await at.working({ print })
    expect(await sent(channel, kind)).toEqual({ kind: 'sent' })
    expect(at.phone().sent.map(({ text }) => text)).toEqual(['给您', `<${file.name}>`])
    expect(at.phone().files).toEqual([{ to: ANN.id, ...file }])
    expect(channel.health().sentToday).toBe(2)
  })

  it.each([
    ['cannot be made', { print: async () => null }],
    ['nobody makes', {}],
  ])('that %s is left out, and the text stands', async (_, options) => {
    expect(await sent(await at.working(options))).toEqual({ kind: 'sent' })
    expect(at.phone().sent.map(({ text }) => text)).toEqual(['给您'])
  })

  it('is left out where the puppet can send no files', async () => {
    at.faults.file = () => Promise.reject(new Error('Wechaty Puppet Unsupported API Error'))
    expect(await sent(await at.working({ print }))).toEqual({ kind: 'sent' })
    expect(at.phone().files).toEqual([])
  })

  it('that did not surely go is not sent again; one that surely did not is, alone', async () => {
    at.faults.file = () => Promise.reject(new Error('something broke'))
    const channel = await at.working({ print })
    expect(await sent(channel)).toMatchObject({ kind: 'uncertain' })
    at.faults.file = () => Promise.reject(new Error('connect ECONNREFUSED'))
    expect(await sent(channel)).toMatchObject({ kind: 'later' })
    delete at.faults.file
    expect(await sent(channel)).toEqual({ kind: 'sent' })
    expect(at.phone().sent.map(({ text }) => text)).toEqual(['给您', '给您', '<p.ics>'])
  })
})
