import { realHouse } from '../command.ts'
import { questionIn, typedTo } from './applicant.ts'
import type { Run } from './child.ts'

/** A talk with the terminal: a line at a time, as somebody who reads before typing. */
export interface TerminalTalk {
  /** Waits for what the program says first. */
  opening(): Promise<string>
  /** Types a line and waits for the whole reply to it. */
  says(line: string): Promise<string>
  /** Which question was asked last. */
  question(): string
  /** Answers question after question until `enough`, given the question now asked. */
  answerUntil(enough: (question: string) => boolean): Promise<string[]>
}

export function talkOver(run: Run): TerminalTalk {
  const { wording } = realHouse()
  const talk: TerminalTalk = {
    async opening() {
      await run.until((out) => out.endsWith('\n\n'), 'the opening')
      return run.out()
    },
    async says(line) {
      const from = run.out().length
      run.write(`${line}\n`)
      const echo = `> ${line}\n\n`
      const reply = (out: string) => {
        const at = out.indexOf(echo, from)
        return at < 0 ? '' : out.slice(at + echo.length)
      }
      await run.until((out) => reply(out).endsWith('\n\n'), `the reply to ${line}`)
      return reply(run.out())
    },
    question() {
      const asked = questionIn(wording, run.out())
      if (!asked) throw new Error(`no question is open: ${run.out()}`)
      return asked
    },
    async answerUntil(enough) {
      const asked: string[] = []
      for (;;) {
        const question = talk.question()
        if (enough(question)) return asked
        if (asked.length > 60) throw new Error(`the talk does not end: ${asked.join(' ')}`)
        asked.push(question)
        await talk.says(typedTo(question))
      }
    },
  }
  return talk
}
