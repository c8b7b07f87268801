import { normalise } from '../reading/normalise.ts'
import { NO_NAME, NO_NAME_WORD, SURNAMES } from './surnames.ts'

/** One of several people a message tells of: what they are called there, and what is told of them alone. */
export interface Person {
  readonly name: string
  readonly words: string
}

const EDUCATION = '研究生|硕士|博士|本科|大专|专科|高职|中专|职高|技校|高中|初中|小学'
const TITLE = '助理工程师|助工|工程师|中级|初级|高工|技术员|高级技师|技师|高级工|中级工'
const NO_PERSON = new RegExp(`^(?:${NO_NAME_WORD}|[石高]工$|方便)`)
const TELLING = new RegExp(`${EDUCATION}|${TITLE}|\\d{2,4}年?毕业`)
/** What follows a name where something is told of them. */
const THEN = `(?=\\s*(?:[,:，：、(（|]|\\s|${EDUCATION}|${TITLE}|\\d{2,4}[年.\\-/]|[男女][,，\\s]|学历|毕业|是|现|[评聘]))`
const NAME = `[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?`
const CALLED = `[老小][${SURNAMES}]|[${SURNAMES}](?:师傅|工(?![程作艺]))`
const NUMBERED = `(?:第[一二三四五六七八九十\\d]+(?:位|个人|个?员工|个同事))|员工[A-Za-z甲乙丙丁一二三四五六\\d]+|[甲乙丙丁戊己](?=\\s*[:：]|[,，\\s]*(?:是|有|的?学历|${EDUCATION}|${TITLE}))|[A-Fa-f](?=[,，\\s]*是?(?:${EDUCATION}|${TITLE}))`
const SOMEBODY = new RegExp(
  `(?:^|(?<=[\\s,，;；。、:：|)）.]|(?:^|[\\s,;，；])\\d{1,2}))(?:还有|另外|以及|然后)?(${NUMBERED}|${CALLED}|${NAME})${THEN}`,
  'g',
)

const isName = (word: string) =>
  !NO_PERSON.test(word) && (new RegExp(`^(?:${NUMBERED}|${CALLED})$`).test(word) || !NO_NAME.test(word.slice(1)))
/** 张三和李四都是大专: nothing of it is one person's. */
const TOGETHER = new RegExp(`(?:^|[\\s,，;；。])(${NAME})(?:和|跟|与|、)(${NAME})(?=都|两个|俩|分别|[,，])`)

/** More are no list, but a file. */
const MOST = 20
const LONGEST = 300

const NAMED_ALONE = new RegExp(
  `^(?:那|再|接着|现在|然后|轮到|该|先|,)*(?:(?:换|改)(?:成|回|到|看)?|(?:帮|替|给)?(?:看看?|说说?|问问?|查查?)(?:一?下)?)?(${NUMBERED}|${CALLED}|[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?)((?:的(?:情况|事)?)?(?:也|呢|再)*(?:(?:也)?(?:帮|给|替)(?:我|忙)?)?(?:看|问|查|算)?(?:一?下|看)?(?:吧|呢|吗)?)$`,
)

/** 换回张三, 李四的也帮我看下: the name, where nothing else is said but that they are whom to look at. Null for other words. */
export function nameAlone(typed: string): string | null {
  const even = normalise(typed.slice(0, 40)).replace(/[\s,。.!?]+$/g, '')
  const [, name = '', after = ''] = NAMED_ALONE.exec(even) ?? []
  return name !== '' && isName(name) && (after !== '' || /^(?:换|改|轮到|再看|看看)/.test(even)) ? name : null
}

/** The people a message tells of, one after another; none unless there are two at least of whom something is told. */
export function peopleIn(typed: string): readonly Person[] {
  const text = typed.slice(0, MOST * LONGEST)
  const people = inTable(text) ?? inLines(text) ?? inARow(text)
  const told = people.filter(({ words }) => TELLING.test(words))
  return told.length > 1 ? told.slice(0, MOST) : []
}

/** Whom a message begins with, and what it tells of them; null where it names nobody first, or tells nothing. */
export function personFirst(typed: string): Person | null {
  const even = normalise(typed.slice(0, LONGEST))
  const first = [...even.matchAll(SOMEBODY)].find(({ index }) => index < 4)
  const name = first?.[1]
  const words = first ? trimmed(even.slice(first.index + first[0].length)) : ''
  return name !== undefined && isName(name) && TELLING.test(words) ? { name, words } : null
}

/** Whether two are named in one breath, and the same told of both. */
export function namesTogether(typed: string): boolean {
  const [, one = '', other = ''] = TOGETHER.exec(normalise(typed.slice(0, LONGEST))) ?? []
  return one !== '' && isName(one) && isName(other) && TELLING.test(typed)
}

/** 张三大专15年毕业助工 李四技师 高中. */
function inARow(text: string): Person[] {
  const even = normalise(text)
  const found = [...even.matchAll(SOMEBODY)].filter(([, name = '']) => isName(name))
  const names = new Set(found.map(([, name]) => name))
  if (names.size < 2) return []
  return found.map((match, index) => {
    const from = match.index + match[0].length
    return { name: match[1] ?? '', words: trimmed(even.slice(from, found[index + 1]?.index)) }
  })
}

/** A line each: numbered, or led by a name. */
function inLines(text: string): Person[] | null {
  const lines = linesOf(text)
  if (lines.length < 2) return null
  const people = lines.flatMap((line): (Person & { readonly numbered: boolean })[] => {
    const [mark = '', number] =
      /^[(（【]?(\d{1,2}|[一二三四五六七八九十])[)）】]?[.、,，:：\s]?\s*(?!\d)/.exec(line) ?? []
    const own = normalise(line.slice(number === undefined ? 0 : mark.length))
    const [called] = own.matchAll(SOMEBODY)
    const name = called?.index === 0 && isName(called[1] ?? '') ? (called[1] ?? '') : null
    if (name === null && number === undefined) return []
    return [
      {
        name: name ?? `第${number}位`,
        words: trimmed(name === null ? own : own.slice(name.length)),
        numbered: name === null,
      },
    ]
  })
  const named = people.filter(({ numbered }) => !numbered)
  if (named.length > 1) return people.map(({ name, words }) => ({ name, words }))
  // 1 大专 2 助工 answers two questions; a level and a title in each of the lines is somebody each.
  const whole = people.filter(({ words }) => new RegExp(EDUCATION).test(words) && new RegExp(TITLE).test(words))
  return whole.length > 1 ? people.map(({ name, words }) => ({ name, words })) : null
}

/** Rows under a heading with 姓名 in it, as pasted from a sheet. */
function inTable(text: string): Person[] | null {
  const [head, ...rows] = linesOf(text).map(cellsOf)
  const at = head?.findIndex((cell) => /^(?:姓\s*名|名字|员工|人员)$/.test(cell)) ?? -1
  if (!head || at < 0 || rows.length < 2) return null
  return rows.flatMap((row) => {
    const name = row[at]
    // A form of two columns has its names on the left.
    if (name === undefined || row.length < 2) return []
    const told = head.flatMap((label, index) => {
      const value = row[index] ?? ''
      return index === at || value === '' || /^(?:序号|编号)$/.test(label) ? [] : [`${label}：${value}`]
    })
    return [{ name: name.slice(0, 12), words: told.join('\n').slice(0, LONGEST) }]
  })
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function cellsOf(line: string): string[] {
  const parted = line.includes('\t') ? line.split('\t') : line.split(line.includes('|') ? '|' : /[,，]|\s{2,}|\s/)
  const cells = parted.map((cell) => cell.trim())
  return line.startsWith('|') ? cells.slice(1, -1) : cells
}

const trimmed = (words: string) =>
  words.replace(/^[\s,:，：、)）]+|(?:[\s,;，；、。]+|[\s,;，；、。]\d{1,2}[.)）、]?\s*)$/g, '').slice(0, LONGEST)
