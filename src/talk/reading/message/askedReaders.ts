import type { LocalDate } from '../../../dossier/date.ts'
import { isNoName, isOfGrades } from '../bareVerdict.ts'
import { readChoice } from '../choice.ts'
import { readDate } from '../dates.ts'
import { readDuration, spanFromDuration } from '../durations.ts'
import { isNoMajor } from '../notMajor.ts'
import { readNumber } from '../numbers.ts'
import { otherTitlesIn } from '../otherSeries.ts'
import { type Read, unreadable } from '../read.ts'
import { readSpans } from '../spans.ts'
import { stanceOf } from '../stance.ts'
import { readYesNo } from '../yesno.ts'
import { ALSO, OFFERED } from './askedOptions.ts'
import { TRADES } from './levels.ts'
import { mayBeMajor } from './majors.ts'
import { TOWN, WENZHOU } from './regions.ts'

/** How bare answers are read, whatever they turn out to mean. */

export const date = (text: string, today: LocalDate): Read<unknown> => readDate(text, today)
export const since = (text: string, today: LocalDate): Read<unknown> => {
  const read = readDate(text, today)
  if (read.kind === 'value') return read
  const lately = latelyBegun(text, today)
  if (lately) return { kind: 'value', value: lately }
  const length = readDuration(text)
  if (NOT_QUITE.test(text)) return { kind: 'vague', why: '' }
  const start = length.kind === 'value' ? spanFromDuration(length.value, today) : length
  return start.kind === 'value' ? start : read
}
const NOT_QUITE = /差(?:几|一|两)?(?:天|点|些)|还差|不到|不满|没到|快/
/** 三个月差几天，6月底开始: told to last some months, so that the month is one of this year. */
function latelyBegun(text: string, today: LocalDate): string | null {
  const months = /([一二两三四五六七八九十]|1?\d)个(?:多)?月/.exec(text)
  const month = /(?<![\d年.])(1?\d)月(?:份|初|中旬?|底|下旬|上旬)?(?=开始|起|就|交|缴|才)/.exec(text)
  if (!months || !month || /年/.test(text)) return null
  const lasted = Number(today.slice(5, 7)) - Number(month[1])
  const told = readNumber(months[1] ?? '')
  if (told.kind !== 'value' || lasted < 0 || Math.abs(lasted - told.value) > 1) return null
  const read = readDate(`${today.slice(0, 4)}年${month[0]}`, today)
  return read.kind === 'value' && !read.future ? read.value : null
}
/** `12%`, 百分之十二. */
export const share = (text: string): Read<unknown> => {
  const said = /(\d{1,3}(?:\.\d+)?)\s?%|百分之(\d{1,3}(?:\.\d+)?|[零一二三四五六七八九十百点]{1,6})/.exec(text)
  const read = readNumber(said ? (said[1] ?? said[2] ?? '') : text)
  if (read.kind !== 'value') return read
  return read.value > 100 ? { kind: 'vague', why: '请核对' } : read
}
export const spans = (text: string, today: LocalDate): Read<unknown> => {
  const read = readSpans(text, today)
  const length = readDuration(text)
  const sure = length.kind === 'value' && !length.value.about
  // 从06年算起，一直没离开过
  const [only, more] = read.kind === 'value' ? read.value : []
  if (
    only &&
    !more &&
    only.to === undefined &&
    /一直|到现在|至今|没(?:有)?(?:离开|换|断|停|变|动)过?|年年(?:都)?续/.test(text) &&
    !/不干|离职|辞职/.test(text)
  )
    return { kind: 'value', value: [{ ...only, to: '至今' }] }
  return read.kind === 'vague' && read.candidate && sure && /[干做搞]|工作|^[^年]{0,3}年/.test(text)
    ? { kind: 'value', value: read.candidate }
    : read
}
export const number = (text: string): Read<unknown> => {
  const read = readNumber(text)
  return read.kind === 'none' ? { kind: 'value', value: 0 } : read
}
export const money = (text: string): Read<unknown> => {
  const read = number(text)
  return read.kind === 'value' && Number(read.value) > 0 && Number(read.value) < 1000
    ? { kind: 'vague', why: '', candidate: Number(read.value) * 10_000 }
    : read
}
export const choice = (text: string, _today: LocalDate, id: string): Read<unknown> => {
  const offered = (OFFERED[id] ?? []).map((value) => ({ value, label: value, words: ALSO[value] ?? [] }))
  const read = readChoice(text, offered)
  if (read.kind === 'value' || !offered.some(({ value }) => value === '是' || value === '有')) return read
  if (id !== 'statement' && isOfGrades(text)) return unreadable()
  return readYesNo(text)
}
/** 有, 双证都有: a degree, and which has to be asked. */
export const degree = (text: string, today: LocalDate, id: string): Read<unknown> => {
  const read = choice(text, today, id)
  const some =
    /^(?:也|都)?有(?:的|了)?(?:$|[,。;\s])|双证|两(?:个|本|张)?证?书?(?:都|全)有|学位证(?:也|是)?有|^[工理管]学(?:的)?$/.test(
      text,
    )
  return read.kind !== 'value' && some ? { kind: 'vague', why: '' } : read
}
/** Titles of other series are none of engineers'. */
export const title = (text: string, today: LocalDate, id: string): Read<unknown> =>
  otherTitlesIn(text).length > 0 ? unreadable() : choice(text, today, id)
/** 好像是…要不就是…: one of them, or something like it. */
const UNSURE_OF_NAME =
  /好[像象]|大概|可能|应该|估计|貌似|似乎|要不就?是?|要么|或者?是?|还是叫?|之类|什么的|那种|吧(?=$|[,。;\s])|记得(?:好像)?/
export const major = (text: string): Read<unknown> => {
  const unsure = UNSURE_OF_NAME.exec(text)
  if (unsure) {
    const rest = text.replace(new RegExp(UNSURE_OF_NAME.source, 'g'), ' ')
    const names = rest.split(/[,;。\s]+/).map((piece) => nameOfMajor(piece.replace(/^(?:叫|是)+/, '')))
    const read = names.find(({ kind }) => kind === 'value')
    return read?.kind === 'value' ? { kind: 'vague', why: '', candidate: read.value } : nameOfMajor(rest)
  }
  return nameOfMajor(text)
}
function nameOfMajor(text: string): Read<unknown> {
  const name = text
    .trim()
    .replace(/[呀啊哦呢嘛吧啦]+$/, '')
    .replace(
      /^(?:我)?(?:就|嘛|那个|应该|一直|当年|以前|原来)?(?:(?:毕业)?证书?|文凭|档案|学信网)?(?:上面?|里)?(?:写着?的?|印着?的?|叫做?|是|学的?|读的?|专业|就|那个|:|,|\s)*(?:是|的)*/,
      '',
    )
    .replace(/(?:专业)?(?:毕业)?的?[。.]*$/, '')
  if ((mayBeMajor(name) && !isNoMajor(name)) || TRADES.includes(name)) return { kind: 'value', value: name }
  // 数控，夜大读的; 模具，全称模具设计与制造
  const pieces = text.split(/[,;。\s]+/).filter((piece) => piece !== '')
  const whole = pieces.find((piece) => /^(?:全称|全名|全写|具体)/.test(piece))?.replace(/^(?:全称|全名|全写|具体)/, '')
  const [short = '', long = ''] = pieces
  const fuller = short !== '' && long.length > short.length && long.startsWith(short) ? long : undefined
  const [first] = [whole ?? fuller ?? short]
  if (pieces.length > 1 && first !== undefined) {
    const read = nameOfMajor(first)
    if (read.kind === 'value') return read
  }
  return stanceOf(text) ?? { kind: 'unreadable' }
}
export const town = (text: string): Read<unknown> => {
  const name = text
    .trim()
    .replace(/^(?:我?的?社保)?(?:现在)?(?:就)?(?:是|在|于)*/, '')
    .replace(/(?:缴|交|那边|这边|市区|的|市|县)+$/, '')
  return /^[\u4e00-\u9fff]{2,8}$/.test(name) && !isNoName(text) && !/不|没|怎么|什么|吗|忘|清/.test(name)
    ? { kind: 'value', value: name }
    : (stanceOf(text) ?? { kind: 'unreadable' })
}

/** Where 社保 is paid: how that counts, or a town of which it is not known. */
export function insured(text: string, today: LocalDate, id: string): Read<unknown> {
  const said = text.trim()
  if (/总部|分/.test(said)) return choice(text, today, id)
  if (new RegExp(`^(?:在|就在|是)?(?:${WENZHOU})`).test(said)) return { kind: 'value', value: '在温缴纳' }
  const town = new RegExp(`^(?:在|就在|是)?(${TOWN})(?:缴|交|这边|那边|的|市区)*$`).exec(said)?.[1]
  return town ? { kind: 'value', value: { place: town.replace(/(?<=..)[市县区]$/, '') } } : choice(text, today, id)
}
