import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Incoming, Sender } from '../../delivery/ports.ts'
import type { LocalDate } from '../../dossier/date.ts'
import type { Message, Paper, TalkEvent } from '../../talk/protocol.ts'

/** Longer lines are cut: nobody types that much, and a pasted book must not fill the store. */
const LONGEST_LINE = 4000
const HALF_A_CHARACTER = /[\ud800-\udbff]$/

export interface TerminalOptions {
  readonly input: Readable
  readonly output: Writable
  /** The conversation this terminal holds. */
  readonly key: string
  /** Unique among all runs; message ids are made of it. */
  readonly session: string
  readonly today: () => LocalDate
  readonly receive: (incoming: Incoming) => Promise<void>
  /** Resolves when everything said so far has been shown. */
  readonly shown: () => Promise<void>
  /** Puts a paper somewhere and says where; null where it could not be made. */
  readonly keep: (paper: Paper, key: string) => Promise<string | null>
  /** A person sits there: prompt, bold letters. Otherwise what was typed is repeated, so that the transcript reads well. */
  readonly person: boolean
}

export interface Terminal {
  readonly sender: Sender
  /** Opens the talk, then takes a line at a time, the next one only after the answer is out. Resolves at the end of input. */
  run(opening: TalkEvent): Promise<void>
}

export function openTerminal(options: TerminalOptions): Terminal {
  const { input, output, person } = options
  let count = 0
  const hand = async (event: TalkEvent) => {
    count += 1
    await options.receive({ key: options.key, id: `${options.session}.${count}`, event })
    await options.shown()
  }
  return {
    sender: {
      async send(key, message) {
        const kept = message.paper && (await options.keep(message.paper, key))
        const text = kept ? `${render(message, person)}\n${harmless(kept)}` : render(message, person)
        return await new Promise((resolve) => {
          output.write(`${text}\n\n`, (error) => {
            resolve(error ? { kind: 'uncertain', reason: 'the terminal is gone' } : { kind: 'sent' })
          })
        })
      },
    },
    async run(opening) {
      await hand(opening)
      if (person) output.write('> ')
      // Only now: lines that come before anybody iterates are lost.
      const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
      for await (const line of lines) {
        const typed = line.slice(0, LONGEST_LINE).replace(HALF_A_CHARACTER, '').trim()
        if (typed !== '') {
          if (!person) output.write(`> ${harmless(typed.slice(0, 200))}\n\n`)
          await hand(eventOf(typed, options.today()))
        }
        if (person) output.write('> ')
      }
    },
  }
}

/** `/help` and `/delete` as on other channels; everything else is text. */
function eventOf(typed: string, today: LocalDate): TalkEvent {
  const command = /^\/(\w{1,32})(?:\s+(.*))?$/.exec(typed)
  return command
    ? { kind: 'command', name: (command[1] ?? '').toLowerCase(), argument: command[2] ?? '', today }
    : { kind: 'text', text: typed, today }
}

/** Without what would steer a terminal or turn the direction of writing, since some of what is said was typed. */
function harmless(text: string): string {
  return text.replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, '')
}

/** The message with its choices as a numbered list; short ones share a line. */
export function render(message: Message, bold: boolean): string {
  const text = harmless(message.text).replace(/\*\*(.+?)\*\*/gs, bold ? '\u001b[1m$1\u001b[0m' : '$1')
  if (!message.choices?.length || message.unlisted) return text
  const rows = message.choices.map(({ label }, index) => `${index + 1} ${harmless(label)}`)
  const short = rows.every((row) => row.length <= 12)
  return `${text}\n${short ? rows.join('  ') : rows.join('\n')}`
}
