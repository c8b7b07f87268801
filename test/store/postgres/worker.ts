import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDesk } from '../../../src/delivery/desk.ts'
import { openDatabase } from '../../../src/store/postgres/open.ts'
import { echo, typed } from '../../delivery/world.ts'

/**
 * A process with a desk over a database, for tests: takes `{ key, id, text }` a line, and prints `done <key> <id>` when that is handled
 * for good, `sent <key> <text>` when something goes out, `failed <key> <id>` when it is to be delivered again.
 */
const [url = ''] = process.argv.slice(2)
const say = (line: string) => void writeSync(1, `${line}\n`)
const silent = () => {}

const { store } = await openDatabase(url)
const desk = openDesk({
  store,
  step: echo,
  senders: {
    telegram: {
      async send(key, { text }) {
        say(`sent ${key} ${text}`)
        await sleep(2)
        return { kind: 'sent' }
      },
    },
  },
  log: { info: silent, warn: silent, error: silent },
  words: { apology: { text: '出错了' }, lost: { text: '记录坏了' } },
})
await desk.resume()
say('ready')

const stopping = new AbortController()
const picking = (async () => {
  while (!stopping.signal.aborted) {
    await desk.pickUp().catch(silent)
    await sleep(50)
  }
})()

for await (const line of createInterface({ input: process.stdin })) {
  const { key, id, text } = JSON.parse(line)
  desk.receive(typed(key, id, text)).then(
    () => say(`done ${key} ${id}`),
    () => say(`failed ${key} ${id}`),
  )
}
stopping.abort()
await picking
await desk.close()
