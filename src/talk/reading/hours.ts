import type { LocalDate } from '../../dossier/date.ts'
import { bare, normalise } from './normalise.ts'
import { type Read, unreadable, vague, value } from './read.ts'
import { hedgedFact, stanceOf } from './stance.ts'
import { exceptFirst, withoutTokens, type YearToken, yearTokens } from './yearTokens.ts'

/** 学时 of one year; what was not said is absent. */
export interface HoursOfYear {
  professional?: number
  general?: number
  industry?: number
}

export interface HoursRead {
  readonly byYear: Readonly<Record<number, HoursOfYear>>
  /** Years said to be 学满 without figures. */
  readonly met: readonly number[]
  /** Every year asked is among `met`. */
  readonly allMet: boolean
}

type Subject = keyof HoursOfYear
type Token =
  | YearToken
  | {
      readonly kind: 'hours'
      readonly hours: HoursOfYear
      readonly unsure?: true
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'met'; readonly start: number; readonly end: number }

const HOW = '请分科目写，比如“专业60 一般公需18 行业公需12”'
const H = '(\\d{1,4}(?:\\.\\d)?)'
const TRIPLE = new RegExp(`${H}\\s?([+/,、 ])\\s?${H}\\s?\\2\\s?${H}(?![\\d.]|\\s?年)`, 'g')
const SUBJECT = '(一般公需|行业公需|专业|一般|行业|公需)'
const NAMED = new RegExp(
  `${SUBJECT}(?:科目|课程?)?(?:学时|课时)?(?:[只才就](?=[有是学修上])|[只才](?=\\s?\\d))?(?:是|有|学了|修了|上了|:|都是|各)?\\s?${H}`,
  'g',
)
const NAMED_AFTER = new RegExp(`${H}\\s?(?:个|学时|课时|分)?(?:的)?${SUBJECT}`, 'g')
const MET = /(?:都|全部?)?(?:齐了?|学满|修满|满了?|够了?|达标|完成|学完|修完|没问题)(?!\s?\d{1,3}(?!\d|年))/g
/** 还没学, 一个学时都没有, 从来没搞过: nothing at all, which 没学完 does not say. */
const NOTHING =
  /(?:(一般公需|行业公需|专业|公需)(?:科目|课程?)?(?:的)?(?:学时)?)?(?:还|都|也|一点|一个|一节|完全|根本|学时|就|从来|压根){0,4}(?:没(?:有)?|未)(?:去|开始)?[学修听](?![完满够齐好历位校费过]|习完)(?:了|习|呢)?|(?:(一般公需|行业公需|专业|公需)(?:科目|课程?)?(?:的)?(?:学时)?)?(?:还|都|也|一点|完全|根本|学时|就|从来|压根){0,4}(?:没(?:有)?|未)[学修听搞弄做碰上读](?:习)?过(?:了|呢)?|一个学时(?:都|也)没有?/g
/** 已完成, 办好了: done, but what? It is also what reminders are answered with. */
const ONLY_DONE =
  /^(?:我|这个|那个|都|全部?|全都|已经?|早就?|基本|上)*(?:完成|做好|做完|办好|办完|办妥|搞定|搞好|弄好|弄完|没问题|ok)(?:了|啦|的|咯|哦)*$/i
const LACKING = /差|缺|(?<![至不多最])少(?![于数])|不够|没满|不足|没齐|没够|没学完|不齐|未满|没达标|没完成|不满/

/**
 * 继续教育 hours: `专业60 公需18 行业12`, `60+18+12` (professional, general, industry), `22年专业48 一般公需18，其余都是
 * 60/18/12`, `都齐` (`allMet`). A sum (每年都够90), 还差12, or figures without a year when several years were asked are
 * vague. `today` is needed for 去年 and the like.
 */
export function readHours(text: string, years: readonly number[], today?: LocalDate): Read<HoursRead> {
  const even = exceptFirst(normalise(text))
  if (ONLY_DONE.test(bare(even))) {
    const met = { byYear: {}, met: years, allMet: true }
    return vague(`${years.join('、')}年的学时都够了吗？够了回“都够”，不然把各科目学了多少说一下。`, met)
  }
  const tokens = tokenise(even, years, today)
  const figures = tokens.filter((token) => token.kind === 'hours')
  const met = tokens.some((token) => token.kind === 'met')
  if (figures.length === 0 && !met) {
    const stance = stanceOf(even)
    if (stance) return stance
    if (LACKING.test(even)) return vague(`请写每个科目实际学了多少。${HOW}`)
    if (/\d/.test(even.replace(/(?:19|20)\d{2}年?/g, ''))) return vague(HOW)
    return stanceOf(even, true) ?? unreadable(HOW)
  }
  if (LACKING.test(even)) return vague(`请写每个科目实际学了多少。${HOW}`)
  if (/\d/.test(withoutTokens(even, tokens))) return vague(HOW)

  const read = assign(tokens, years)
  if (read === null) return unreadable(HOW)
  // 今年还没学，之前够: enough is of other years, and not said of which.
  if (read.met.some((year) => isNone(read.byYear[year]))) return vague('哪几年够、哪一年没学，按年说一下')
  if (figures.some((token) => token.kind === 'hours' && token.unsure))
    return vague('公需是一般公需还是行业公需？请分开写', read)
  const scoped = tokens.some((token) => token.kind !== 'hours' && token.kind !== 'met')
  if (!scoped && figures.length > 0 && years.length > 1) return vague(`${years.join('、')}年都是这样吗？`, read)
  if (Object.values(read.byYear).some((hours) => Object.values(hours).some((hour) => hour > 2000)))
    return vague('学时数太大了，请核对')
  return hedgedFact(even) ? vague('具体是多少？可以看学时卡', read) : value(read)
}

function tokenise(text: string, years: readonly number[], today: LocalDate | undefined): Token[] {
  const figures: Token[] = []
  const free = (start: number, end: number) => !figures.some((token) => start < token.end && token.start < end)
  for (const found of text.matchAll(TRIPLE)) {
    if (/\d/.test(text.charAt(found.index - 1)) || years.includes(Number(found[1]))) continue
    // 19、20、22都够: years asked about, each by its two digits.
    if ([found[1], found[3], found[4]].every((said) => years.some((year) => String(year).slice(2) === said))) continue
    const hours = { professional: Number(found[1]), general: Number(found[3]), industry: Number(found[4]) }
    figures.push({ kind: 'hours', hours, start: found.index, end: found.index + found[0].length })
  }
  const named = (start: number, length: number, subject: string, amount: string) => {
    if (!free(start, start + length)) return
    const key = subjectOf(subject)
    const industryToo = /行业/.test(text)
    const unsure = subject === '公需' && !industryToo
    figures.push({
      kind: 'hours',
      hours: { [key]: Number(amount) },
      start,
      end: start + length,
      ...(unsure ? { unsure } : {}),
    })
  }
  const subjectFirst = [...text.matchAll(NAMED)].map((found) => ({
    found,
    subject: found[1] ?? '',
    amount: found[2] ?? '',
  }))
  const numberFirst = [...text.matchAll(NAMED_AFTER)]
    .map((found) => ({ found, subject: found[2] ?? '', amount: found[1] ?? '' }))
    .filter((item) => !years.some((year) => String(year).endsWith(item.amount) && item.amount.length >= 2))
  const reversed = (numberFirst[0]?.found.index ?? text.length) < (subjectFirst[0]?.found.index ?? text.length)
  for (const { found, subject, amount } of reversed
    ? [...numberFirst, ...subjectFirst]
    : [...subjectFirst, ...numberFirst]) {
    named(found.index, found[0].length, subject, amount)
  }
  for (const found of text.matchAll(NOTHING)) {
    const start = found.index
    if (!free(start, start + found[0].length)) continue
    const subject = found[1] ?? found[2]
    const none = subject ? { [subjectOf(subject)]: 0 } : { professional: 0, general: 0, industry: 0 }
    figures.push({ kind: 'hours', hours: none, start, end: start + found[0].length })
  }
  for (const found of text.matchAll(MET)) {
    const start = found.index
    if (free(start, start + found[0].length) && !/[没不未]$/.test(text.slice(0, start))) {
      figures.push({ kind: 'met', start, end: start + found[0].length })
    }
  }
  const when = yearTokens(text, years, today).filter(
    (token) => !figures.some((item) => item.kind !== 'met' && token.start < item.end && item.start < token.end),
  )
  return [...figures, ...when].sort((a, b) => a.start - b.start)
}

function subjectOf(word: string): Subject {
  if (word === '专业') return 'professional'
  return word.startsWith('行业') ? 'industry' : 'general'
}

/** Null when two different figures are given for one thing, or it is not plain of which years they are. */
function assign(told: readonly Token[], asked: readonly number[]): HoursRead | null {
  const tokens = yearFirst(told)
  if (tokens === null) return null
  const byYear = new Map<number, HoursOfYear>()
  const met = new Set<number>()
  const named = new Set(tokens.flatMap((token) => (token.kind === 'years' ? [...token.years] : [])))
  const others = asked.filter((year) => !named.has(year))
  let scope: readonly number[] = asked
  let open = false
  let excepting = false
  for (const token of tokens) {
    if (token.kind === 'years') {
      if (excepting) continue
      scope = open ? [...scope, ...token.years] : token.years
      open = true
    } else if (token.kind === 'except') excepting = true
    else if (token.kind === 'others' || token.kind === 'all') {
      if (token.kind === 'others' || excepting) scope = others
      else if (!open) scope = named.size > 0 ? others : asked
      excepting = false
    } else if (token.kind === 'met') {
      for (const year of excepting ? others : scope) met.add(year)
      open = false
    } else {
      open = false
      for (const year of scope) {
        const before = byYear.get(year) ?? {}
        for (const key of Object.keys(token.hours) as Subject[]) {
          if (before[key] !== undefined && before[key] !== token.hours[key]) return null
        }
        byYear.set(year, { ...before, ...token.hours })
        // 都够，22年专业48: what is told of one year counts.
        if (scope.length < asked.length) met.delete(year)
      }
    }
  }
  return {
    byYear: Object.fromEntries(byYear),
    met: [...met].sort(),
    allMet: asked.length > 0 && asked.every((year) => met.has(year)),
  }
}

const isNone = (hours: HoursOfYear | undefined): boolean =>
  hours !== undefined && [hours.professional, hours.general, hours.industry].every((figure) => figure === 0)

/** 60+18+12，22年的: the year stands behind what is told of it. Null for 专业60，20年够, which leaves open whose 60 they are. */
function yearFirst(tokens: readonly Token[]): readonly Token[] | null {
  const [first] = tokens
  const at = tokens.findIndex(({ kind }) => kind !== 'hours' && kind !== 'met')
  if (at <= 0 || first === undefined || tokens[at]?.kind !== 'years') return tokens
  const behind = tokens.slice(at)
  if (behind.some(({ kind }) => kind !== 'years')) return null
  return [...behind, ...tokens.slice(0, at)]
}
