import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/embedded.ts'
import { filesIn, freshFolders } from '../store/folder.ts'
import { ANN, BEN, pending, settle, typed, world } from './world.ts'

const freshFolder = freshFolders()

describe('a desk over the embedded store', () => {
  it('goes on where the process before it stopped', async () => {
    const folder = await freshFolder()
    const first = world({ store: await openStore(folder) })
    first.sender.answers = [{ kind: 'later', afterMs: 60_000, reason: '429' }]
    await first.desk.receive(typed(ANN, '1', '两句'))
    while (first.clock.sleeping.length === 0) await settle()
    await first.desk.close()

    const second = world({ store: await openStore(folder) })
    await second.desk.resume()
    await second.desk.receive(typed(ANN, '1', '两句'))
    await second.desk.receive(typed(ANN, '2', '大专'))
    await second.desk.idle()
    expect(second.sender.arrived(ANN)).toEqual(['1甲', '1乙', '2:大专'])
    expect(second.desk.account()).toEqual({
      sent: 3,
      waiting: 0,
      uncertain: 0,
      refused: 0,
      duplicates: 1,
      failures: 0,
      overtaken: 0,
    })
    await second.desk.close()
  })

  it('sends after a restart what could not go out, though somebody wrote meanwhile', async () => {
    const folder = await freshFolder()
    const first = world({ store: await openStore(folder) })
    const held = pending()
    first.sender.answers = [held.outcome]
    await first.desk.receive(typed(ANN, '1', '学历'))
    while (first.sender.attempts(ANN).length === 0) await settle()
    await first.desk.receive(typed(ANN, '2', '大专'))
    held.answer({ kind: 'later', afterMs: 60_000, reason: '429' })
    while (first.clock.sleeping.length === 0) await settle()
    await first.desk.close()

    const second = world({ store: await openStore(folder) })
    await second.desk.resume()
    await second.desk.idle()
    expect(second.sender.arrived(ANN)).toEqual(['1:学历', '2:大专'])
    expect(second.desk.account()).toMatchObject({ sent: 2, uncertain: 0 })
    await second.desk.close()
  })

  it('sends nothing twice that was on the way when it was killed, even where the chat goes on elsewhere', async () => {
    const folder = await freshFolder()
    const first = world({ store: await openStore(folder) })
    first.sender.answers = [pending().outcome]
    await first.desk.receive(typed(ANN, '1', '两句'))
    while (first.sender.attempts(ANN).length === 0) await settle()
    const left = await freshFolder()
    await cp(folder, left, { recursive: true, filter: (path) => !path.startsWith(join(folder, 'lock')) })

    const second = world({ store: await openStore(left) })
    const to = 'telegram:-100'
    await second.desk.receive({ key: ANN, id: '2', event: { kind: 'moved', to, today: '2022-07-01' } })
    await second.desk.resume()
    await second.desk.receive(typed(ANN, '3', '大专'))
    await second.desk.idle()
    expect(second.sender.attempts(ANN)).toEqual([])
    expect(second.sender.attempts(to)[0]).toBe('1乙')
    expect(second.sender.attempts(to)).not.toContain('1甲')
    expect(second.desk.account()).toMatchObject({ waiting: 0, uncertain: 1, failures: 0 })
    await second.desk.close()
  })

  it('leaves nothing on the disk of somebody who was forgotten', async () => {
    const folder = await freshFolder()
    const { desk, sender, log } = world({ store: await openStore(folder) })
    await desk.receive(typed(ANN, '1', '机密'))
    await desk.receive(typed(BEN, '1', '您好'))
    await desk.receive(typed(ANN, '2', '忘记'))
    await desk.idle()
    expect(sender.arrived(ANN)).toEqual(['1:机密', '已删除'])
    const files = [...(await filesIn(folder))].map(([path, text]) => `${path} ${text}`).join('\n')
    expect(files).not.toMatch(/机密|已删除|telegram:1\b/)
    expect(files).toContain('telegram:2"')
    expect(log.lines).toEqual([])
    await desk.close()
  })
})
