import { createInterface } from 'node:readline'
import { startupSnapshot } from 'node:v8'
import { type Clock, realClock } from '../../../src/delivery/clock.ts'
import type { Log } from '../../../src/delivery/log.ts'
import type { Sender, SendOutcome } from '../../../src/delivery/ports.ts'
import { shanghaiMoment } from '../../../src/delivery/shanghai.ts'
import { warm } from '../../../src/doors/answering.ts'
import { compose } from '../../../src/doors/compose.ts'
import { openOffice } from '../../../src/doors/office.ts'
import { ADMINISTRATOR, BLOCKED, ROBOTS } from '../people.ts'
import type { Command, Life } from '../protocol.ts'
import { arm, durably, stepsTaken, tell } from './steps.ts'

/** Put in by the bundler: where the rules are. */
declare const CRASH_ROOT: string

/** A minute of the desk's waiting is a third of a second here. */
const HASTE = 200
/** What a message takes of the clock. */
const SEND_MS = 1500
/** Every so manieth message of a process is told to wait. */
const BUSY = 9

const house = compose(CRASH_ROOT)
// Got ready now, so that it is in the snapshot: a process that lives half a second would else never come to its second question.
void house.wording
warm(house)

async function live({ folder, now, doom }: Life): Promise<void> {
  arm(folder, doom)
  let time = now
  let sends = 0
  const never = new AbortController().signal
  const clock: Clock = {
    now: () => time + sends * SEND_MS,
    sleep: (ms, signal) => realClock.sleep(ms / HASTE, signal),
  }
  const network: Sender = {
    async send(key, message): Promise<SendOutcome> {
      if (BLOCKED.has(key)) return { kind: 'refused', reason: '403', chatGone: true }
      sends += 1
      if (sends % BUSY === 0) return { kind: 'later', afterMs: 200, reason: '429' }
      await realClock.sleep(1, never)
      return await durably({ what: 'send', where: key.split(':')[0] ?? '' }, async () => {
        tell({ kind: 'arrived', key, message })
        await realClock.sleep(1, never)
        return { kind: 'sent' }
      })
    },
  }
  const write = (level: 'warn' | 'error') => (details: object, text: string) =>
    tell({ kind: 'logged', level, text, details: JSON.stringify(details) })
  const log: Log = { info: () => {}, warn: write('warn'), error: write('error') }

  const office = await openOffice(house, {
    folder,
    senders: { telegram: network, wecom: network },
    log,
    clock,
    administrators: new Set([ADMINISTRATOR]),
    sendOnly: ROBOTS,
  })
  await office.desk.resume()
  await office.waker.start()
  tell({ kind: 'open' })

  async function settled(): Promise<void> {
    const isDue = () => (office.waker.state().next ?? '9') <= shanghaiMoment(clock.now())
    for (let calm = 0; calm < 2; ) {
      await office.desk.idle()
      calm = isDue() || office.announcer.state().underWay > 0 ? 0 : calm + 1
      await realClock.sleep(5, never)
    }
    await office.desk.idle()
    tell({ kind: 'settled', steps: stepsTaken(), next: office.waker.state().next })
  }

  const obey = async (command: Command): Promise<void> => {
    switch (command.kind) {
      case 'event': {
        const { key, id } = command.incoming
        return await office.desk.receive(command.incoming).then(
          () => tell({ kind: 'acknowledged', key, id }),
          (error: unknown) => tell({ kind: 'rejected', key, id, reason: String(error) }),
        )
      }
      case 'time':
        time = command.now
        return
      case 'settle':
        return await settled()
      case 'close':
        await office.waker.stop()
        await office.desk.close()
        tell({ kind: 'closed' })
        process.exit(0)
    }
  }
  createInterface({ input: process.stdin }).on('line', (line) => void obey(JSON.parse(line)))
}

const main = () => live(JSON.parse(process.argv.at(-1) ?? ''))

if (startupSnapshot.isBuildingSnapshot()) startupSnapshot.setDeserializeMainFunction(main)
else void main()
