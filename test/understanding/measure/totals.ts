import type { Pack } from '../../../src/rules/pack.ts'
import type { Answer } from '../../../src/talk/answering.ts'
import type { Told } from '../../../src/talk/reading/message/told.ts'
import { type LabelledMessage, scoreMessage } from './messages.ts'
import { type LabelledQuestion, scoreQuestion } from './questions.ts'

/** Facts read from the labelled messages, counted. */
export interface MessageTotals {
  readonly messages: number
  readonly facts: number
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly asksWanted: number
  readonly asksMade: number
  /** What went wrong, one line a message. */
  readonly slips: readonly string[]
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

export function messageTotals(
  labels: readonly LabelledMessage[],
  read: (label: LabelledMessage) => Told,
): MessageTotals {
  const scored = labels.map((label) => ({ label, score: scoreMessage(label, read(label)) }))
  const sum = (count: (score: (typeof scored)[number]['score']) => number) =>
    scored.reduce((total, { score }) => total + count(score), 0)
  const right = sum((score) => score.right)
  const wrong = sum((score) => score.wrong.length)
  const missed = sum((score) => score.missed.length)
  const asksWanted = sum((score) => score.asksWanted)
  return {
    messages: labels.length,
    facts: right + missed,
    right,
    wrong,
    missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    asksWanted,
    asksMade: asksWanted - sum((score) => score.asksMissed.length),
    slips: scored.flatMap(({ label, score }) => {
      const parts = [
        ...score.wrong.map((fact) => `多：${fact}`),
        ...score.missed.map((fact) => `漏：${fact}`),
        ...score.asksMissed.map((about) => `没问：${about}`),
      ]
      const asked = label.问的 === undefined ? '' : `［${label.问的}］`
      return parts.length === 0 ? [] : [`${asked}${label.话}\n    ${parts.join('\n    ')}`]
    }),
  }
}

/** Reactions to the labelled questions, counted; those that can be answered and those the documents do not answer apart. */
export interface QuestionTotals {
  readonly questions: number
  readonly right: number
  readonly wrong: number
  readonly refused: number
  readonly rightShare: number
  readonly wrongShare: number
  readonly unanswerable: number
  readonly unanswerableRefused: number
  readonly refusedShare: number
  readonly otherSource: number
  readonly slips: readonly string[]
}

export function questionTotals(
  labels: readonly LabelledQuestion[],
  packs: readonly Pack[],
  answer: (label: LabelledQuestion) => Answer,
): QuestionTotals {
  const scored = labels.map((label) => ({ label, score: scoreQuestion(label, answer(label), packs) }))
  const silent = scored.filter(({ label }) => label.应 === '没写')
  const others = scored.filter(({ label }) => label.应 !== '没写')
  const count = (list: typeof scored, outcome: string) => list.filter(({ score }) => score.outcome === outcome).length
  const wrong = count(scored, 'wrong')
  const slips = scored.flatMap(({ label, score }) => {
    if (score.outcome === 'right' && !score.otherSource) return []
    const said = score.outcome === 'right' ? '出处不同' : score.outcome === 'wrong' ? '错' : '没答'
    return [`${said}［${label.计划 ?? ''}］${label.问}\n    ${score.why}`]
  })
  return {
    questions: labels.length,
    right: count(others, 'right'),
    wrong,
    refused: count(others, 'refused'),
    rightShare: share(count(others, 'right'), others.length),
    wrongShare: share(wrong, labels.length),
    unanswerable: silent.length,
    unanswerableRefused: count(silent, 'right'),
    refusedShare: share(count(silent, 'right'), silent.length),
    otherSource: scored.filter(({ score }) => score.otherSource).length,
    slips,
  }
}
