import { bare, normalise } from './normalise.ts'
import { place } from './numbers.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedged, stanceOf } from './stance.ts'
import { DECOYS, SYNONYMS } from './synonyms.ts'
import { deniedInARow, findNames, isSlip, type Name } from './words.ts'

/** One answer on offer, in the order shown (the first is number 1). */
export interface Choosable {
  readonly label: string
  readonly value: string
  /** Other words for it, besides {@link SYNONYMS} of its label and value. */
  readonly words?: readonly string[]
}

/** Questions keep their choices for good, and each answer is held beside all their words. */
const known = new WeakMap<Choosable, readonly string[]>()

/** All words a choice answers to, as normalised text. */
export function wordsOf(choice: Choosable): readonly string[] {
  const words = known.get(choice) ?? evenWordsOf(choice)
  known.set(choice, words)
  return words
}

function evenWordsOf(choice: Choosable): readonly string[] {
  const all = [
    choice.label,
    choice.value,
    ...(choice.words ?? []),
    ...(SYNONYMS[choice.label] ?? []),
    ...(SYNONYMS[choice.value] ?? []),
  ]
  return [...new Set(all.map((word) => normalise(word)).filter((word) => word !== ''))]
}

/** Names a choice by itself alone: the 其他 of 22年专业48，其他都够 is none of the choices. */
const BY_ITSELF = /^(?:其[他它]|别的|另外)$/

function namesOf(choices: readonly Choosable[]): Name<Choosable>[] {
  const names = choices.flatMap((choice) => wordsOf(choice).map((word) => ({ word, of: choice })))
  const told = names.filter(({ word }) => word.length > 1 && !BY_ITSELF.test(word))
  return [...told, ...DECOYS.map((word) => ({ word }))]
}

const NUMBERED =
  /^(?:我?就?(?:选择|选项|选|回复|答案是?|要|是)|就)?\s?(第)?\s?(?:\(\s?)?(\d{1,3}|[一二两三四五六七八九十]{1,3}|[a-z])(?:\s?\))?\s?(个|项|条|种|号|选项)?(?:吧|那个)?\s?(?:[、.,:。)!\s]\s?(.{0,60}))?$/i

/**
 * A button number as typed (`2`, `第二个`, `选2`, `B`, `2.助理工程师`), with what follows it; null if the text is none.
 * `2个` without 第 is an amount, not a button.
 */
function buttonNumber(text: string): { number: number; rest: string } | null {
  const match = NUMBERED.exec(text)
  if (!match) return null
  const [, ordinal, digits = '', counter, rest = ''] = match
  if (counter !== undefined && ordinal === undefined && counter !== '号') return null
  const number = place(digits)
  return number === null ? null : { number, rest: bare(rest) }
}

/** 学士没拿到 leaves the schooling what it is. */
const NO_DEGREE =
  /学[士位](?:学位)?证?书?(?:也|都|还|就|倒){0,2}(?:没有?|未)(?:有)?(?:拿|发|下|考|授|申请)(?:到|下来|出来)?/g
const UNFINISHED = /在读|肄业|(?:还没|没|未)(?:毕业|拿到|读完|下来|发)|快毕业|结业/

/**
 * Which of the choices an answer means: its number, or its words. Denied words (没有助工) do not count; a slip of one
 * character does when nothing else is as near. Several choices, or none, is `unreadable` with the candidates.
 */
export function readChoice(text: string, choices: readonly Choosable[]): Read<string> {
  const even = normalise(text)
  const core = bare(even)
  if (core === '' || choices.length === 0) return unreadable(range(choices))

  const exact = choices.filter((choice) => wordsOf(choice).some((word) => same(word, core)))
  const numbered = buttonNumber(core)
  const byNumber = numbered === null ? undefined : choices[numbered.number - 1]
  if (exact.length > 0) {
    const meant = new Set([...exact, ...(byNumber && numbered?.rest === '' ? [byNumber] : [])])
    return one([...meant], '', choices)
  }
  if (numbered !== null && byNumber === undefined && numbered.rest === '') return unreadable(range(choices))
  if (numbered !== null && byNumber !== undefined) {
    if (/^\d[\d\s,、.]*$/.test(numbered.rest)) return unreadable('只能选一个')
    const named = mentions(numbered.rest, choices).said
    return one([...new Set([byNumber, ...named])], named.length > 0 ? '' : numbered.rest, choices, even)
  }

  const stance = stanceOf(even)
  const { said, denied, rest } = mentions(core, choices)
  const near = choices.filter((choice) => wordsOf(choice).some((word) => isSlip(core, word)))
  if (said.length > 0) {
    const glued = /^\d{1,2}$/.test(rest) ? choices[Number(rest) - 1] : undefined
    return one([...new Set([...said, ...near, ...(glued ? [glued] : [])])], glued ? '' : rest, choices, even)
  }
  if (stance) return stance
  if (denied.length > 0 || /^不(?:是|选)/.test(core)) return unreadable(`${range(choices)}，选您符合的那个`)
  if (near.length === 1) return one(near, '', choices, even)
  const parts = partsOf(core, choices)
  const [part] = parts
  if (part && parts.length === 1 && !squeeze(part.label).includes(squeeze(core))) {
    return vague(`是${part.label}吗？`, part.value)
  }
  if (parts.length > 0) return one(parts, '', choices, even)
  const lacked = core.replace(/^[^没无未]{0,4}(?:没有?|无|未)[^有]?过?/, '')
  if (partsOf(lacked, choices).length > 0) return unreadable(`${range(choices)}，选您符合的那个`)
  return (
    stanceOf(even, true) ?? unreadable(range(choices), near.length > 1 ? near.map((choice) => choice.value) : undefined)
  )
}

function one(found: readonly Choosable[], rest: string, choices: readonly Choosable[], said = ''): Read<string> {
  const [first, second] = found
  if (first === undefined) return unreadable(range(choices))
  if (second !== undefined) {
    return unreadable(
      `您说的是${found.map((choice) => choice.label).join('，还是')}？`,
      found.map((choice) => choice.value),
    )
  }
  if (UNFINISHED.test(said.replace(NO_DEGREE, '')) && !UNFINISHED.test(first.label))
    return vague(`是${first.label}已经毕业（拿到证）了吗？`, first.value)
  return hedged(said) ? vague(`是${first.label}吗？`, first.value) : value(first.value, rest)
}

function same(word: string, text: string): boolean {
  return bare(word).toLowerCase() === text.toLowerCase()
}

/** What to say instead. */
function range(choices: readonly Choosable[]): string {
  return choices.length > 1 ? `请回复 1 到 ${choices.length} 的数字，或直接说` : '请直接说'
}

/** The choices a text names, and those it denies; `rest` is the text without the first name. */
export function mentions(
  text: string,
  choices: readonly Choosable[],
): { said: Choosable[]; denied: Choosable[]; rest: string } {
  const said = new Set<Choosable>()
  const denied = new Set<Choosable>()
  const names = namesOf(choices)
  const shared = sharedWords(choices)
  let rest = text
  const hits = findNames(text, names)
  const not = deniedInARow(text, hits)
  for (const [at, found] of hits.entries()) {
    // The 没有 of 技师没有 is no choice of its own.
    const last = hits[at - 1]
    if (last && not[at - 1] && /^没|^无/.test(found.word) && /^[的证\s]{0,2}$/.test(text.slice(last.end, found.start)))
      continue
    const meant = shared.get(found.word) ?? [found.of]
    for (const choice of meant) (not[at] ? denied : said).add(choice)
    if (rest === text) rest = `${text.slice(0, found.start)} ${text.slice(found.end)}`
  }
  const left = bare(rest).replace(/^(?:我|就|我?就?是|我有|有|我选|选)$/, '')
  return { said: [...said], denied: [...denied].filter((choice) => !said.has(choice)), rest: left }
}

/** Words that stand for more than one choice. */
function sharedWords(choices: readonly Choosable[]): Map<string, Choosable[]> {
  const all = new Map<string, Choosable[]>()
  for (const choice of choices) {
    for (const word of wordsOf(choice)) all.set(word, [...(all.get(word) ?? []), choice])
  }
  return new Map([...all].filter(([, owners]) => owners.length > 1))
}

/** Choices of which the text is a part: 机电 of 温州·机电. Dots and blanks do not matter. */
function partsOf(core: string, choices: readonly Choosable[]): Choosable[] {
  const part = squeeze(core)
  if (
    part.length < 2 ||
    findNames(
      core,
      DECOYS.map((word) => ({ word, of: word })),
    ).length > 0
  )
    return []
  return choices.filter((choice) => wordsOf(choice).some((word) => squeeze(word).includes(part)))
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s·.,、()-]/g, '')
}
