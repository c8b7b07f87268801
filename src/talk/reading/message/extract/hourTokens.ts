import type { LocalDate } from '../../../../dossier/date.ts'
import { fullYear } from '../../dateParts.ts'
import { numeral } from '../../numbers.ts'
import { yearTokens } from '../../yearTokens.ts'
import type { Place } from '../found.ts'

export type Subject = 'professional' | 'general' | 'industry'
export type Figures = Readonly<Partial<Record<Subject, number>>>

type Meaning =
  | { readonly is: 'years'; readonly years: readonly number[] }
  /** 每年, 都: of every year named. 其他: of the others. */
  | { readonly is: 'every' | 'others' | 'except' }
  | { readonly is: 'figures'; readonly figures: Figures }
  /** 公需30: of both kinds together, or of one. */
  | { readonly is: 'public'; readonly amount: number }
  /** 专业还差12, 公需都满: how much it is has to be asked. */
  | { readonly is: 'open'; readonly subjects: readonly Subject[] }
  /** 其余未学: nothing of the subjects not named. */
  | { readonly is: 'met' | 'lacking' | 'none' | 'restNone' | 'unsettled' }
  /** 90学时 of no subject; `full`: as much as a year is asked for. */
  | { readonly is: 'sum'; readonly full: boolean }

export type HourToken = Meaning & Place

const NUMBER = '(\\d{1,4}(?:\\.\\d)?|[一二三四五六七八九十百两]{1,5})(?![\\d年月级届日号天岁分门般直样]|\\.\\d|个月)'
const UNIT = '(?:\\s?(?:个)?(?:学时|课时)|个点|个|分|点)?'
const SUBJECT = '(一般公需|行业公需|专业|一般|行业|公需)(?:科目|课程?|类)?(?:的)?(?:学时|课时)?'
const FILLER =
  '(?:我|也|都|是|有|学[完满够]了?|修[完满够]了?|学了?|修了?|[上补读听做]了|补到|只|才|就|大概|可能|应该|差不多|好[像象]|约|已经?|共|完成了?|达到|各|[登录选报拿](?:记)?(?:了|到|的)|[学修拿]到|满|刚好|正好|整整|第|:|\\s){0,5}'
const MARK = '\uE001'

const TRIPLE =
  /(?<![\d.])(\d{1,3}(?:\.\d)?)(?:学时|个)?\s?([+/,、])\s?(\d{1,3}(?:\.\d)?)(?:学时|个)?\s?\2\s?(\d{1,3}(?:\.\d)?)(?![\d.年级])/g
/** 21年60 18 12 */
const SPACED =
  /(?<![\d.])([3-9]\d|1\d\d)(?:学时|个)? (\d{1,2})(?:学时|个)? (\d{1,2})(?:学时|个)?(?![\d.年月]| ?\d| ?(?:专业|一般|行业|公需))/g
/** 专业30都没到, 专业不到60. */
const NOT_REACHED = '(?:都|也|还)?(?:没|不)(?:有)?(?:到|满|够)'
const NAMED = new RegExp(
  `${SUBJECT}${FILLER}${NUMBER}(?!${UNIT}${NOT_REACHED})${UNIT}(?:也|刚刚?|才|都|已经?){0,2}(?:[学修考]了?)?(?:满|够|齐|有|完)?(?:了|的|是有的|有的)?`,
  'g',
)
const NAMED_AFTER = new RegExp(
  `(?<![\\d.])${NUMBER}(?:个?学时|个?课时|个|分)?(?:的|是)?(一般公需|行业公需|专业(?!级)|一般|行业|公需)`,
  'g',
)
/** 90学时专业60公需18: the sum of what follows. */
const WHOLE = /(?<![\d.]|公需|行业|一般|科目)\d{2,3}\s?个?(?:学时|课时)\s?[(:]?\s?(?=专业(?:科目|课)?\s?\d)/g
const ALL_SUBJECTS =
  /专业(?:课|科目)?(?:和|跟|与|、|,|\s){0,2}(?:一般)?公需(?:课|科目)?(?=(?:和|、|,|\s)?(?:行业)?[^,。\d]{0,4}(?:满|够|齐|达标|学完|完成))/g
const SUBJECT_NONE = new RegExp(
  `${SUBJECT}(?:还|都|也|[一半]点|一个|一分|一节|完全|根本|压根|全|是|:|\\s){0,4}(?:没有(?!达|完|够|满|问题)(?:学(?!完|满|够))?|没(?:有)?(?:去)?学(?!完|满|够)|没(?:有)?修(?!完|满)|未[学修]|没(?:动|碰|做(?!完|好)|弄(?!完|好)|搞(?!完|好)|上过?|看|报)|没(?=$|[,。;\\s]))`,
  'g',
)
const SUBJECT_SHORT = new RegExp(
  `${SUBJECT}${FILLER}(?:${NUMBER}${UNIT}${NOT_REACHED}|${NOT_REACHED}${NUMBER}${UNIT})`,
  'g',
)
const SUBJECT_LACKS = new RegExp(
  `${SUBJECT}[^,。;\\d一二三四五六七八九十]{0,4}(?:差|缺|(?<!不)少|不够|没满|没学完|没修完|[没未](?:有)?(?:去)?考(?![完过])|不足|欠)(?:了)?(?:${NUMBER}${UNIT})?`,
  'g',
)
const LACKS_SUBJECT = new RegExp(
  `(?:差|缺|少|欠|还剩下?)(?:了|的是)?(?:几个|一点|点)?(?:\\d{1,3}(?:个|学时|课时|的){0,2})?${SUBJECT}(?:${NUMBER}${UNIT})?`,
  'g',
)
const SUBJECT_ALONE = /(专业|一般公需|行业公需|公需)(?:课|科目)(?!程|设计|老师)/g
const SUBJECT_FULL = new RegExp(
  `${SUBJECT}(?:都|也|全部?|已经?|是|就|早|可能|应该|\\s){0,3}(?:满|够|齐|达标|学完|修完|完成|学了|没问题)(?:了|的)?`,
  'g',
)
const REST_NONE =
  /(?:其[余他它]|另外两[门科个]|别的)(?:的|科目|两[门科个]|都|还|也|\s){0,4}(?:未学|没学|没有学|没修|未修|没动|没碰|没上|没弄|没搞|没有|0(?!\d)|零)(?:了|过)?/g
/** 还没登, 看了一半: what it comes to has to be asked. */
const UNSETTLED =
  /还没(?:有)?开始(?:[学上修弄])?|(?:还)?(?:没|未)(?:有)?(?:登|录|导|出来|统计|更新)(?:记|入|进去)?|(?:看|学|上|修|听)了?(?:一半|一部分|一点点?|一些)|(?:还|正)?在(?:上|学|看|补|听)(?:课)?(?!的|过|年)|(?:刚|才)?报了班|没怎么(?:学|修|上)/g
const NOTHING =
  /(?:一点|一个|一节|一分)?(?:学时)?(?:都|也)?(?:还)?(?:没(?:有)?|未)(?:去)?(?:学|修)(?:过|习)?(?![完满够历位校齐分])|一个学时(?:都|也)?没有?|(?<!\d)0\s?个?学时/g
/** 一个不少 */
const NOTHING_LACKS = /一(?:个|分|点)?(?:都|也)?(?:不|没)(?:有)?(?:少|缺|差|落|拉)(?:下|过)?(?:的|了)?/g
const LACKS =
  /(?<![不至最还])还?(?:差|缺|少)(?:了|着)?(?:一点|一些|点|些|几个|\d{1,3}(?:个)?(?:学时)?)?|少了|不够|没够|没满|不足|没齐|没学完|没修完|不齐|未满|没(?:有)?达标|未达标|没(?:有)?完成|未完成|不满|还没学完/g
const MEETS =
  /(?:都|全部?)?(?:学|修)?(?:齐全?|满|够|搞好|弄好|搞定|弄完|搞完|修好|学好|达标|达到要求|完成|学完|修完|没问题|合格)(?:了|的)?(?!\d)|(?:都|全部?)(?:学|修)(?:了|过)(?!\d)/g
const SUM = new RegExp(`${NUMBER}(?:多)?${UNIT}`, 'g')
/** 2020 专业60: a year at the head of a line. */
const LINE_YEAR = /(?<=^|\n|[;,。]\s?)\s?(20[012]\d)(?=[ :])/g
/** 行业12，21年都够: a figure behind its subject is no year. */
const NO_FIGURE = '(?<!(?:专业|一般|行业|公需)(?:科目|课程?|类)?(?:的)?(?:学时|课时)?[^\\d,。;、\\n]{0,4})'
/** 不到90 */
const SHORT_OF = /(?:[不没未]到|不足|不满|差|缺|少)[^,。;]{0,3}$/
const PAIR = new RegExp(
  `(?<![\\d.+/])${NO_FIGURE}(\\d{2})\\s?年?\\s?(?:到|至|-|~)\\s?(\\d{2})(?!\\d|\\s?(?:个|学时|课时|分))年?度?`,
  'g',
)
const LIST = new RegExp(
  `(?<![\\d.+/])${NO_FIGURE}(\\d{2}年?(?:[、,.和 ]\\s?\\d{2}年?){0,6}[、,.和 ]\\s?\\d{2})(?=年|[两二三四五2-5]年|(?:都|均|全)(?:够|满|齐|达标|学满|修满))(?:年度?)?`,
  'g',
)
const WORDED = /(?<![零一二三四五六七八九十\d])([零一二三四五六七八九]{4}|[零一二][零一二三四五六七八九])年度?/g
/** 去年一起补齐了 tells when it was done, not of which year it is. */
const MADE_UP = /(?:去年|前年|今年|(?:20)?\d{2}年)(?=(?:才|都|就|一起|一次|全|后来|又){0,3}补)/g
const EXCEPTED = /除外|例外/g
const NO_HOURS = /\d{1,2}\s?月份?|\d{1,2}\s?[天日号]|第?[一二三]次|\d{1,2}门/g

const keyOf = (word: string): Subject =>
  word === '专业' ? 'professional' : word.startsWith('行业') ? 'industry' : 'general'

const subjectsOf = (word: string): Subject[] => (word === '公需' ? ['general', 'industry'] : [keyOf(word)])

/** The one subject named; null where none or several are, or what is told is of all. */
function onlySubject(text: string): Subject | null {
  const named = new Set(text.match(/一般公需|行业公需|专业|公需|行业|一般/g) ?? [])
  const [word, more] = [...named]
  return word === undefined || more !== undefined || word === '公需' || /[差缺少]/.test(text) ? null : keyOf(word)
}

/** The words of a stretch about 继续教育 hours, in order; what none of them explains is left alone. Linear. */
export function hourTokens(text: string, today: LocalDate): HourToken[] {
  const tokens: HourToken[] = []
  let rest = text
  const take = (pattern: RegExp, make: (found: RegExpMatchArray) => Meaning | null) => {
    for (const found of [...rest.matchAll(pattern)]) {
      const place = { from: found.index, to: found.index + found[0].length }
      const meaning = make(found)
      if (meaning === null) continue
      tokens.push({ ...meaning, ...place })
      rest = rest.slice(0, place.from) + MARK.repeat(found[0].length) + rest.slice(place.to)
    }
  }
  const blank = (pattern: RegExp) => {
    rest = rest.replace(pattern, (found) => MARK.repeat(found.length))
  }
  const amount = (said: string | undefined) => numeral(said ?? '')
  const current = Number(today.slice(0, 4))
  const year = (digits: string) => {
    const full = fullYear(digits, today)
    return full !== null && full > current - 20 && full <= current + 1 ? full : null
  }
  const years = (list: readonly (number | null)[]): Meaning | null =>
    list.length > 0 && list.every((one) => one !== null) ? { is: 'years', years: list as number[] } : null

  take(EXCEPTED, () => ({ is: 'except' }))
  blank(MADE_UP)
  take(WORDED, (found) => years([year(found[1] ?? '')]))
  take(LINE_YEAR, (found) => years([year(found[1] ?? '')]))
  take(PAIR, (found) => {
    const [from, to] = [year(found[1] ?? ''), year(found[2] ?? '')]
    if (from === null || to === null || from >= to || to - from > 9) return null
    return years(Array.from({ length: to - from + 1 }, (_, index) => from + index))
  })
  take(LIST, (found) => years((found[1] ?? '').match(/\d{2}/g)?.map(year) ?? []))
  blank(NO_HOURS)
  take(TRIPLE, (found) => ({
    is: 'figures',
    figures: { professional: Number(found[1]), general: Number(found[3]), industry: Number(found[4]) },
  }))
  take(SPACED, (found) => ({
    is: 'figures',
    figures: { professional: Number(found[1]), general: Number(found[2]), industry: Number(found[3]) },
  }))
  blank(WHOLE)
  take(ALL_SUBJECTS, () => ({ is: 'every' }))
  // 公需没学: neither kind, unless the other is told besides.
  const industry = /行业/.test(text)
  take(SUBJECT_NONE, ({ 1: word = '' }) => ({
    is: 'figures',
    figures: word === '公需' && !industry ? { general: 0, industry: 0 } : { [keyOf(word)]: 0 },
  }))
  take(SUBJECT_SHORT, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  take(SUBJECT_LACKS, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  take(LACKS_SUBJECT, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  const named = (word: string, said: string | undefined): Meaning | null => {
    const number = amount(said)
    if (number === null) return null
    return word === '公需' ? { is: 'public', amount: number } : { is: 'figures', figures: { [keyOf(word)]: number } }
  }
  const before = () => take(NAMED_AFTER, (found) => named(found[2] ?? '', found[1]))
  const behind = () => take(NAMED, (found) => named(found[1] ?? '', found[2]))
  if (rest.search(NAMED_AFTER) >= 0 && (rest.search(NAMED) < 0 || rest.search(NAMED_AFTER) < rest.search(NAMED)))
    before()
  behind()
  before()
  for (const pattern of [SUBJECT_FULL, SUBJECT_ALONE])
    take(pattern, (found) => ({ is: 'open', subjects: subjectsOf(found[1] ?? '') }))
  take(REST_NONE, () => ({ is: 'restNone' }))
  take(UNSETTLED, () => ({ is: 'unsettled' }))
  take(NOTHING, () => ({ is: 'none' }))
  take(NOTHING_LACKS, () => ({ is: 'met' }))
  take(LACKS, () => ({ is: 'lacking' }))
  take(MEETS, (found) => (/[没不未]$/.test(rest.slice(0, found.index)) ? null : { is: 'met' }))
  for (const { kind, start, end, ...more } of yearTokens(rest, [], today)) {
    const meaning: Meaning =
      kind === 'years'
        ? { is: 'years', years: (more as { years: number[] }).years }
        : { is: kind === 'all' ? 'every' : kind }
    tokens.push({ ...meaning, from: start, to: end })
    rest = rest.slice(0, start) + MARK.repeat(end - start) + rest.slice(end)
  }
  const only = onlySubject(text)
  take(SUM, (found): Meaning | null => {
    const said = amount(found[1])
    if (said === null || /^[一两二三]$/.test(found[0])) return null
    // 20年专业58，21年62: of the one subject spoken of.
    const figure =
      only !== null &&
      said <= 80 &&
      !/共|总|计|多|学时|课时/.test(rest.slice(Math.max(0, (found.index ?? 0) - 3), found.index ?? 0) + found[0])
    return figure
      ? { is: 'figures', figures: { [only]: said } }
      : { is: 'sum', full: said >= 90 && !SHORT_OF.test(rest.slice(0, found.index)) }
  })
  return tokens.sort((a, b) => a.from - b.from)
}
