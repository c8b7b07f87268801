import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openTerminal, render, type TerminalOptions } from '../../../src/channels/terminal/terminal.ts'
import type { Incoming } from '../../../src/delivery/ports.ts'
import type { TalkEvent } from '../../../src/talk/protocol.ts'
import { PAPER } from '../paper.ts'

const OPENING: TalkEvent = { kind: 'command', name: 'start', argument: '', today: '2022-09-15' }
const choices = (...labels: string[]) => labels.map((label, index) => ({ label, data: `1:1:x:${index}` }))

/** A terminal whose talk repeats what it hears. */
function setting(change: Partial<TerminalOptions> = {}) {
  const input = new PassThrough()
  const output = new PassThrough()
  const received: Incoming[] = []
  const terminal = openTerminal({
    input,
    output,
    key: 'terminal:1',
    session: 's',
    today: () => '2022-09-15',
    person: false,
    async receive(incoming) {
      received.push(incoming)
      const { event } = incoming
      const heard = event.kind === 'text' ? event.text : event.kind === 'command' ? `/${event.name}` : event.kind
      await terminal.sender.send('terminal:1', { text: `听到${heard.slice(0, 20)}` })
    },
    shown: async () => {},
    keep: async () => null,
    ...change,
  })
  return {
    terminal,
    input,
    received,
    shown: () => String(output.read() ?? ''),
    texts: () => received.map(({ event }) => (event.kind === 'text' ? event.text : event.kind)),
  }
}

describe('the terminal', () => {
  it('says where a paper was put', async () => {
    const { terminal, shown } = setting({
      keep: async (paper) => `（存在 ${paper.kind === 'data' ? '' : paper.plan.id}.ics）`,
    })
    await terminal.sender.send('terminal:1', { text: '给您', paper: PAPER })
    expect(shown()).toBe('给您\n（存在 p.ics）\n\n')
  })

  it('opens the talk, takes a line at a time, and ends with the input', async () => {
    const at = setting()
    at.input.end('大专\n机电一体化\n')
    await at.terminal.run(OPENING)
    expect(at.received).toEqual([
      { key: 'terminal:1', id: 's.1', event: OPENING },
      { key: 'terminal:1', id: 's.2', event: { kind: 'text', text: '大专', today: '2022-09-15' } },
      { key: 'terminal:1', id: 's.3', event: { kind: 'text', text: '机电一体化', today: '2022-09-15' } },
    ])
    expect(at.shown()).toBe('听到/start\n\n> 大专\n\n听到大专\n\n> 机电一体化\n\n听到机电一体化\n\n')
  })

  it('hands the next line on only when the answer to the one before is out', async () => {
    const steps: string[] = []
    let out = Promise.resolve()
    const at = setting({
      receive: async ({ id }) => {
        steps.push(`in ${id}`)
        out = new Promise((resolve) => setImmediate(resolve)).then(() => void steps.push(`out ${id}`))
      },
      shown: () => out,
    })
    at.input.end('1\n2\n')
    await at.terminal.run(OPENING)
    expect(steps).toEqual(['in s.1', 'out s.1', 'in s.2', 'out s.2', 'in s.3', 'out s.3'])
  })

  it('takes the last line without a line end, lines of Windows, and asks the day anew for each', async () => {
    const days = ['2022-09-15', '2022-09-16']
    const at = setting({ today: () => days.shift() ?? '' })
    at.input.end('一\r\n二')
    await at.terminal.run(OPENING)
    expect(at.received.slice(1).map(({ event }) => event)).toEqual([
      { kind: 'text', text: '一', today: '2022-09-15' },
      { kind: 'text', text: '二', today: '2022-09-16' },
    ])
  })

  it('passes over empty lines and cuts a very long one, never through a character', async () => {
    const at = setting()
    at.input.end(`\n  \n\t\n\u3000\n x \n${'a'.repeat(3999)}😀${'b'.repeat(1_000_000)}\n`)
    await at.terminal.run(OPENING)
    expect(at.texts()).toEqual(['command', 'x', 'a'.repeat(3999)])
  })

  it.each([
    ['/help', 'help', ''],
    ['/Start jidian2022', 'start', 'jidian2022'],
    ['/delete  all of it ', 'delete', 'all of it'],
  ])('%j is a command', async (line, name, argument) => {
    const at = setting()
    at.input.end(`${line}\n`)
    await at.terminal.run(OPENING)
    expect(at.received[1]?.event).toEqual({ kind: 'command', name, argument, today: '2022-09-15' })
  })

  it.each(['/帮助', '1/2', '/', '// x'])('%j is text', async (line) => {
    const at = setting()
    at.input.end(`${line}\n`)
    await at.terminal.run(OPENING)
    expect(at.received[1]?.event).toEqual({ kind: 'text', text: line, today: '2022-09-15' })
  })

  it('prompts a person, and does not repeat what they typed', async () => {
    const at = setting({ person: true })
    at.input.end('大专\n')
    await at.terminal.run(OPENING)
    expect(at.shown()).toBe('听到/start\n\n> 听到大专\n\n> ')
  })

  it('repeats and says nothing that steers a terminal or turns the direction of writing', async () => {
    const at = setting()
    at.input.end('\u001b[2J\u0007\u009b5m\u202e倒\u2066\u200f\n')
    await at.terminal.run(OPENING)
    expect(at.shown()).toBe('听到/start\n\n> [2J5m倒\n\n听到[2J5m倒\n\n')
  })

  it('rejects when a message cannot be saved', async () => {
    const at = setting({ receive: () => Promise.reject(new Error('磁盘已满')) })
    at.input.end()
    await expect(at.terminal.run(OPENING)).rejects.toThrow('磁盘已满')
  })

  it('does not claim to have shown what could not be written', async () => {
    const gone = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) })
    gone.on('error', () => {})
    const { terminal } = setting({ output: gone })
    expect(await terminal.sender.send('terminal:1', { text: '您好' })).toMatchObject({ kind: 'uncertain' })
  })
})

describe('a message on the terminal', () => {
  it('lists its choices by number, short ones in one row', () => {
    expect(render({ text: '学历？', choices: choices('大专', '本科') }, false)).toBe('学历？\n1 大专  2 本科')
    const long = '民营、外资等非公有制企业'
    expect(render({ text: '单位？', choices: choices(long, '机关') }, false)).toBe(`单位？\n1 ${long}\n2 机关`)
  })

  it('does not list choices again that the text numbers itself', () => {
    expect(render({ text: '1 专利', choices: choices('都没有'), unlisted: true }, false)).toBe('1 专利')
  })

  it('shows what stands out in bold to a person and plain in a transcript', () => {
    expect(render({ text: '**可以报**，满 **4** 年' }, true)).toBe(
      '\u001b[1m可以报\u001b[0m，满 \u001b[1m4\u001b[0m 年',
    )
    expect(render({ text: '**可以报**，满 **4** 年' }, false)).toBe('可以报，满 4 年')
  })
})
