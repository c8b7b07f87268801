import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { answering } from '../../../src/doors/answering.ts'
import { compose } from '../../../src/doors/compose.ts'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { labelledMessages } from './messages.ts'
import { labelledQuestions } from './questions.ts'
import { type MessageTotals, messageTotals, type QuestionTotals, questionTotals } from './totals.ts'

/** Reads and answers all that is labelled in a folder (`messages/`, `questions/`), with the real rules and entries. */
export function measure(folder: string): { readonly messages: MessageTotals; readonly questions: QuestionTotals } {
  const house = compose(join(import.meta.dirname, '../../..'))
  const { answer } = answering(house)
  const below = (name: string) => join(folder, name)
  return {
    messages: messageTotals(
      existsSync(below('messages')) ? labelledMessages(below('messages')) : [],
      ({ 话: text, 今天: today, 问的: asked }) => readMessage(text, { today, asked: asked ?? null }),
    ),
    questions: questionTotals(
      existsSync(below('questions')) ? labelledQuestions(below('questions')) : [],
      house.packs,
      ({ 问: question, 计划: plan, 今天: today }) => answer(question, { plan: plan ?? null, today }),
    ),
  }
}
