import { EDUCATION_LEVELS, TITLE_LEVELS } from '../dossier/vocabulary.ts'
import { plainText } from './plainText.ts'
import type { KnownWord, ReadWords, WordsRead } from './words.ts'

const SCHOOLINGS: readonly string[] = [...EDUCATION_LEVELS, '博士']
/** Words one of which stands in for another: 大专 for 本科, 面试 for 笔试. */
const KINDS: readonly (readonly string[])[] = [
  [...SCHOOLINGS, '学历'],
  [...TITLE_LEVELS, '正高'],
  ['技师', '高级技师', '高级工', '中级工', '初级工', '技能人才', '技师院校'],
  ['考试', '答辩'],
  ['国家级', '省级', '市级', '县级'],
  ['排名'],
]
/** Which one of a thing: 第二名 takes no thing's place. */
const WHICH_OF = KINDS.slice(4).flat()
/** What somebody may be; where none of the same kind was spoken of, one of these stands in for another. */
const WHO = KINDS.slice(0, 3).flat()
const SIDE = /个人|用人单位|单位|公司|地市/u
/** What a question asks for, rather than what it is about. */
const ASKS = /哪|什么|啥|几|多少|多久|怎么|谁|何时|多大|地址|地点|电话|时间|截止|份数|期限|入口/u

const LEAD =
  /^(?:那么|那|如果|要是|假如|若|万一|换成|换作|改成)+(?:说|换成)?(?:我|俺|他|她|它|人家|员工|同事|咱)?(?:们)?(?:只)?(?:是|有|换成|报(?![名考送])|评(?!审)|要)?/u
const SELF = /^(?:我们?|俺|他们?|她|人家|员工|同事)(?:只)?(?:是|有|报|评|要)/u
const END = /(?:的话|的|这种|这类)*(?:呢|咋办|怎么办|咋样|怎么样|怎么说|行不行|可以吗|行吗)?$/u
const LONGEST = 10
/** 几个, 多少钱: of what was spoken of. */
const ASKS_ALONE = /^(?:那|要|需要)*(?:几[个位名份本张次年天]|多少(?:个|位|份|钱|分)?|多久|哪里|在哪里?)(?:啊|呀)?$/u

/** 几个, 多少钱: a question in one word, which asks of what was spoken of. */
export const asksAlone = (question: string): boolean => ASKS_ALONE.test(plainText(question))

/** 如果我是研究生呢 → 研究生: what a question puts in another's place; null where it is a question of its own. */
export function putInstead(question: string): string | null {
  const text = plainText(question).replace(/[?？。!！,，\s]+/gu, '')
  if (asksAlone(text)) return text.replace(/^那/u, '')
  const led = LEAD.test(text)
  if (!led && !/呢$/u.test(text)) return null
  const rest = text.replace(LEAD, '').replace(SELF, '').replace(END, '')
  return rest.length > 0 && rest.length <= LONGEST ? rest : null
}

/**
 * The question before with what was put in another's place: 本科几年能评中级 and 研究生 make 研究生几年能评中级. Null where it takes
 * nothing's place. What only asks (`电话`) asks of what was spoken of.
 */
export function inPlaceOf(
  other: string,
  before: string,
  words: ReadWords,
  places: readonly string[] = [],
): string | null {
  const asked = words(before)
  const place = places.find((name) => other.includes(name))
  const placeBefore = places.find((name) => asked.text.includes(name))
  if (place !== undefined) return placeBefore === undefined ? null : asked.text.replace(placeBefore, place)
  const said = words(other)
  const onlyAsks = (said.unknown.length === 0 && said.known.length > 0) || (ASKS.test(other) && other.length <= 4)
  if (onlyAsks && topicOf(said) === undefined) return `${topicOf(asked) ?? ''}${other}`
  const ofItsKind = inPlaceOfItsKind(other, before, words)
  if (ofItsKind !== null) return ofItsKind
  // 什么时候截止, 单位呢: nobody was named before.
  if (isSide(other) && asked.meanings.has('截止')) return `${other}${before}`
  return replace(asked, onlyTopic(said, asked), other)
}

/**
 * What else a question may ask that puts `other` in another's place, the likeliest first: where there is nothing of its kind to
 * take the place of, it is asked of something no table knows (高研班几学时, 论文呢) or of one level for another (县劳模, 省级呢).
 */
export function insteadOfOther(other: string, before: string, words: ReadWords): readonly string[] {
  const asked = words(before)
  if (ASKS.test(other)) return []
  // 几年, 那大专呢: nothing was spoken of yet.
  if (topicOf(asked) === undefined && asked.unknown.length === 0) return [`${other}${asked.text}`]
  const found = isWhichOf(words(other)) || LEVEL_ALONE.test(other) ? LEVEL_SAID.exec(asked.text) : null
  if (found) return [asked.text.slice(0, found.index) + other + asked.text.slice(found.index + found[0].length)]
  const strange = asked.unknown.find(({ start, end }) => end - start > 1)
  return strange ? [asked.text.slice(0, strange.start) + other + asked.text.slice(strange.end)] : []
}

/** The question before with what is said besides: 第二名 of 实用新型几分, 几个 of 破格要专家吗. */
export const besides = (other: string, before: string, words: ReadWords): readonly string[] => {
  const said = words(other)
  // 评审表几份 after 本科几年能评中级 is a question of its own.
  if (!isWhichOf(said) && !LEVEL_ALONE.test(other) && topicOf(said) !== undefined) return []
  const stem = plainText(before).replace(/(?:吗|么|嘛|不|没|呢|啊|伐)$/u, '')
  return [`${stem}${other}`, `${other}${before}`]
}

/** 要什么职称 of each thing spoken of before, the last first. */
export function askedOfTopics(other: string, before: string, words: ReadWords): readonly string[] {
  if (!ASKS.test(other)) return []
  const asked = words(before)
  return topicsOf(asked)
    .toReversed()
    .map((word) => `${textOf(asked, word)}${other}`)
}

const LEVEL_ALONE = /^(?:国家|省|市|县|区|市县|县区)级?$/u
const LEVEL_SAID = /(?:国家|省部|省|市厅|市|县区|县|区)级?(?=.)/u
const isWhichOf = ({ known }: WordsRead) =>
  known.some(({ meanings }) => meanings.some((meaning) => WHICH_OF.includes(meaning)))

const isSide = (other: string) => SIDE.test(other) && other.length <= 4

/** Whether nothing but a schooling is named. */
export const isSchooling = ({ known, unknown }: WordsRead): boolean =>
  unknown.length === 0 && known.length > 0 && known.every(isOf(SCHOOLINGS))

/** The same, where another of its kind was spoken of: one level, or who somebody is, for another. */
export function inPlaceOfItsKind(other: string, before: string, words: ReadWords): string | null {
  if (isSide(other) && SIDE.test(before)) return before.replace(SIDE, other)
  const [said, asked] = [words(other), words(before)]
  return said.unknown.length > 0 ? null : replace(asked, sameKind(said, asked), other)
}

const replace = ({ text }: WordsRead, word: KnownWord | undefined, other: string) =>
  word ? text.slice(0, word.start) + other + text.slice(word.end) : null

const textOf = ({ text }: WordsRead, { start, end }: KnownWord) => text.slice(start, end)
const isOf = (kind: readonly string[]) => (word: KnownWord) => word.meanings.some((meaning) => kind.includes(meaning))
const topicsOf = (read: WordsRead) => read.known.filter((word) => !ASKS.test(textOf(read, word)))

/** What a question is about, in its own words. */
export function topicOf(read: WordsRead): string | undefined {
  const [first] = topicsOf(read)
  return first && textOf(read, first)
}

/** Of two titles (助工几年能评中级) one lower than both cannot be aimed at: then the one held is meant. */
function sameKind(said: WordsRead, asked: WordsRead): KnownWord | undefined {
  const kind = KINDS.find((meanings) => said.known.some(isOf(meanings)))
  if (!kind) return undefined
  const [first, ...others] = asked.known.filter(isOf(kind))
  const last = others.at(-1) ?? first
  if (first && last && kind.some((meaning) => TITLE_LEVELS.some((level) => level === meaning)))
    return lowest(said.known) < lowest([first]) ? first : last
  return first ?? (WHO.some((who) => kind.includes(who)) ? asked.known.find(isOf(WHO)) : undefined)
}

const lowest = (known: readonly KnownWord[]) =>
  Math.max(-1, ...TITLE_LEVELS.flatMap((level, rank) => (known.some(isOf([level])) ? [rank] : [])))

/** 论文几分, 专利呢: a single thing in the place of the single thing spoken of. */
function onlyTopic(said: WordsRead, asked: WordsRead): KnownWord | undefined {
  const topics = topicsOf(asked)
  const single = said.unknown.length === 0 && said.known.length === 1 && topics.length === 1
  return single && !isWhichOf(said) ? topics[0] : undefined
}
