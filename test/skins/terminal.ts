import { PassThrough, Writable } from 'node:stream'
import { openTerminal, type Terminal } from '../../src/channels/terminal/terminal.ts'
import type { Sender } from '../../src/delivery/ports.ts'
import type { LocalDate } from '../../src/dossier/date.ts'
import { eventOf } from '../talk/golden.ts'
import type { Assistant } from './assistant.ts'
import { chosen, listed, type Skin } from './skin.ts'

/** One terminal a person; `sender` finds the right one. */
export function terminalSkin(today: () => LocalDate, assistant: () => Assistant): { skin: Skin; sender: Sender } {
  const terminals = new Map<string, Terminal>()
  const sender: Sender = {
    send: async (key, message) =>
      (await terminals.get(key)?.sender.send(key, message)) ?? { kind: 'refused', reason: 'no terminal' },
  }
  const skin: Skin = {
    name: '终端',
    hasButtons: false,
    words: (message) => listed(message, ''),
    async person(number) {
      const key = `terminal:${number}`
      const input = new PassThrough()
      const heard: string[] = []
      const output = new Writable({
        write(chunk, _, done) {
          const text = String(chunk)
          if (text !== '> ') heard.push(text.replace(BOLD, ''))
          done()
        },
      })
      const terminal = openTerminal({
        input,
        output,
        key,
        session: `t${number}`,
        today,
        receive: (incoming) => assistant().receive(incoming),
        shown: () => assistant().desk.idle(key),
        keep: async () => null,
        person: true,
      })
      terminals.set(key, terminal)
      const types = (line: string) => assistant().after(key, () => void input.write(`${line}\n`))
      let talk = Promise.resolve()
      await assistant().after(key, () => {
        talk = terminal.run(eventOf('/start', today()))
      })
      // The program has begun the talk by itself; whoever wants to begin from nothing has it erased.
      await types('/delete')
      await types('是')
      return {
        key,
        heard,
        does: (did, shown) => types(did.kind === 'typed' ? did.text : chosen(did.label, shown)),
        async leaves() {
          input.end()
          await talk
        },
      }
    },
  }
  return { skin, sender }
}

const BOLD = new RegExp(`${String.fromCharCode(27)}\\[[01]m`, 'g')
