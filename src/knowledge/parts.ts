import type { Answer } from './answer.ts'
import { looksLikeQuestion } from './question.ts'
import type { ReadWords } from './words.ts'

const BETWEEN = /[，,。；;？?！!\n]+|还有|另外|顺便/u
const MOST = 4

/**
 * 什么时候截止，要交什么材料: the questions asked in one breath; none where a part is no question of its own. 技师几年报中级，大专呢
 * asks the same of somebody else.
 */
export function partsAsked(text: string, words: ReadWords): string[] {
  const said = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (said.length < 2 || said.length > MOST || !said.every(looksLikeQuestion)) return []
  return said.map((part, place) => continued(part, said[place - 1], words))
}

const AND = /^(?:那么?)?(.{1,8})呢$/u
/** What somebody may be; one stands in for another. */
const WHO = ['学历', '技能人才', '工程师', '助理工程师', '技术员', '高级工程师', '技师院校']

function continued(part: string, before: string | undefined, words: ReadWords): string {
  const [, other] = AND.exec(part) ?? []
  if (other === undefined || before === undefined || !isWho(other, words)) return part
  const { text, known } = words(before)
  const replaced = known.find(({ start, end }) => isWho(text.slice(start, end), words))
  return replaced ? text.slice(0, replaced.start) + other + text.slice(replaced.end) : part
}

const isWho = (text: string, words: ReadWords) => {
  const { meanings } = words(text)
  return WHO.some((who) => meanings.has(who))
}

/** Whether each part is answered by an entry of its own, one of them that of the whole. */
export function allDiffer(answers: readonly Answer[], whole: Answer): boolean {
  const entries = answers.flatMap((answer) => (answer.kind === 'answer' ? [answer] : []))
  const texts = new Set(entries.map(({ text }) => text))
  if (entries.length < answers.length || texts.size < answers.length) return false
  return whole.kind !== 'answer' || entries.some(({ entry }) => entry === whole.entry)
}

/** Answers to parts of one question as one; null unless at least one is an answer and the others are silent. */
export function together(answers: readonly Answer[]): Answer | null {
  const [which] = answers.filter((answer) => answer.kind === 'whichPlan')
  if (which && answers.every(({ kind }) => kind === 'whichPlan' || kind === 'silent')) return which
  const found = answers.filter((answer) => answer.kind === 'answer')
  const [first] = found
  if (!first || answers.some(({ kind }) => kind !== 'answer' && kind !== 'silent')) return null
  return {
    ...first,
    plans: [...new Set(found.flatMap(({ plans }) => plans))],
    text: answers.map(({ text }) => text).join('\n\n'),
    sources: [...new Set(found.flatMap(({ sources }) => sources))],
  }
}
