import type { Answer } from './answer.ts'
import { inPlaceOfItsKind, topicOf } from './followUp.ts'
import { looksLikeQuestion } from './question.ts'
import type { ReadWords } from './words.ts'

const BETWEEN = /[，,。；;？?！!\n]+|还有|另外|顺便|然后/u
const MOST = 4

/** A question in parts. `loose` where only blanks, or one word for two things, part it: then it may as well be one. */
export interface Parts {
  readonly parts: readonly string[]
  readonly loose: boolean
}

/**
 * 什么时候截止，要交什么材料: the questions asked in one breath; none where a part is no question of its own. 技师几年报中级，大专呢
 * asks the same of somebody else, 笔试和面试各占多少分 of two things.
 */
export function partsAsked(text: string, words: ReadWords): Parts {
  const said = text
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const marked = said.every(looksLikeQuestion) ? said : []
  const byBlanks = gathered(text.split(BLANK).filter((part) => part !== ''))
  const found = [marked, ofEach(text), byBlanks, ofTwoAsked(text)].find(isSome)
  if (!found) return { parts: [], loose: false }
  return {
    parts: found.map((part, place) => continued(part, found[place - 1], words)),
    loose: found !== marked,
  }
}

const BLANK = /[\s，,。；;！!]+|(?<=[?？])/u
const isSome = (parts: readonly string[]) => parts.length >= 2 && parts.length <= MOST

/** What leads up to a question belongs to it; what follows the last one, too. */
function gathered(pieces: readonly string[]): string[] {
  const parts: string[] = []
  let lead = ''
  for (const piece of pieces) {
    const part = lead === '' ? piece : `${lead} ${piece}`
    if (looksLikeQuestion(piece)) parts.push(part)
    lead = looksLikeQuestion(piece) ? '' : part
  }
  const last = parts.pop()
  return last === undefined ? [] : [...parts, lead === '' ? last : `${last} ${lead}`]
}

const EACH = /^(.{2,8}?)(?:[跟和与及、]|还有)(.{2,6}?)(?:各自?|分别)(.{2,})$/u

/** 个人和单位分别几号截止: the same of each. */
function ofEach(text: string): string[] {
  const [, one, other, asked] = EACH.exec(text) ?? []
  return one === undefined ? [] : [`${one}${asked}`, `${other}${asked}`]
}

const TWO =
  /^(.{2,8}?(?:(?:要|交|填|写|打)?几[份张页个篇]|多少[份张页]|(?:用|是)?什么纸))(?:和|、)?((?:要|得|该|去)?(?:交|送|寄|递|盖|拿)(?:到|去|给|在|章)*(?:哪里?|哪儿|什么地方|谁|哪个|几号|什么时候).*)$/u

/** 评审表几份交哪里: two things asked of one, with nothing between. */
function ofTwoAsked(text: string): string[] {
  const [, one, other] = TWO.exec(text.trim()) ?? []
  return one === undefined || other === undefined ? [] : [one, other]
}

const AND = /^(?:那么?)?(.{1,8})呢$/u

function continued(part: string, before: string | undefined, words: ReadWords): string {
  const [, other] = AND.exec(part) ?? []
  if (before === undefined) return part
  return other === undefined ? withTopic(part, before, words) : (inPlaceOfItsKind(other, before, words) ?? part)
}

/** 评审表几份 交到哪: what asks of nothing asks of what was spoken of. */
function withTopic(part: string, before: string, words: ReadWords): string {
  const read = words(part)
  return read.unknown.length === 0 && topicOf(read) === undefined ? `${topicOf(words(before)) ?? ''}${part}` : part
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
