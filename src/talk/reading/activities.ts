import { type Activity, NOT_REGISTERED } from '../../dossier/activities.ts'
import type { LocalDate } from '../../dossier/date.ts'
import { type ActivityLevel, ROUTE_WORDS, type Route, type Subject } from '../../dossier/routes.ts'
import { fullYear, relativeYear } from './dateParts.ts'
import { normalise } from './normalise.ts'
import { numeral } from './numbers.ts'
import { type Read, unreadable, vague, value } from './read.ts'

/** How people there call the two cities a bare 市级 may mean. */
export interface Cities {
  readonly city: string
  readonly county: string
}

export interface ActivityAsked {
  readonly today: LocalDate
  /** The year taken when none is said: the one spoken of last, or the only one asked. */
  readonly year: number | null
  readonly cities: Cities | null
}

export interface ActivityRead {
  readonly activity: Activity
  /** 公需 alone was taken for 一般公需. */
  readonly assumed: boolean
}

const HOW = '请写哪年哪月、学了什么、几天或几学时'

/** Words that tell the route; the first that fits, so that 论文 goes before 研讨 and 备案 before 培训. */
const ROUTE_SAID: readonly (readonly [Route, RegExp])[] = [
  ['高研班', /高研班|高级研修班?/],
  ['论文著作', /论文|译文|著作|译作|专著|文章/],
  ['课题标准', /课题|科研项目|立法|规划|标准/],
  ['资格考试', /考试|考证|资格考/],
  ['在职学历', /在职|学历|学位|函授|自考|成教/],
  ['兼职服务', /兼职|支援|结对|帮扶|帮带|服务基层|服务企业|下基层/],
  ['境外培训', /国外|境外|出国|海外|港澳台?/],
  ['备案培训', /备案/],
  ['基地课程', /基地|网课|网络课|课件|网上|线上|在线/],
  ['专业培训', /培训|进修|研讨|讲座|研修|学习班/],
]

const N = '(\\d{1,4}(?:\\.\\d{1,2})?|[一二两三四五六七八九十半]{1,3})'
const UNITS: readonly (readonly [keyof Activity, RegExp])[] = [
  ['hours', new RegExp(`${N}\\s?(?:个)?(?:学时|课时)`)],
  ['words', new RegExp(`${N}\\s?万字`)],
  ['days', new RegExp(`${N}\\s?(?:个)?(?:整)?天(半)?`)],
  ['papers', new RegExp(`${N}\\s?篇`)],
  ['courses', new RegExp(`${N}\\s?[门科]`)],
  ['items', new RegExp(`${N}\\s?(?:项|期|个(?!人|月|作者))`)],
]
const ALONE = /独著|独立完成|独立发表|(?:就)?我?一个人/
const RANK =
  /(?:排名?|位列)?第\s?(\d{1,3}|[一二三四五六七八九十]{1,2})\s?(?:作者|完成人|起草人|名|位)?|排名?\s?(\d{1,3})|([一二三四五六])作/
const PEOPLE = /(?:一?共|总共)?\s?(\d{1,3}|[一二两三四五六七八九十]{1,2})\s?(?:个|位|名)?\s?(?:人|作者)/
const REGISTERED = /(?:(\d{4}|\d{2})年)?(\d{1,2})月份?(?:才|补)?登记的?/
const UNREGISTERED = /(?:还|都|也)?(?:没有?|未|忘了?)(?:登记|申报)/
const UNRELATED = /(?:不是|非)(?:本|我的?)专业(?:的)?|(?:跟|和|与)?(?:本)?专业(?:无关|不相关)/
const WHEN = /(\d{4}|\d{2})年度?(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?|(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/
const RELATIVE = /大前年|前年|去年|今年/
const MONTH = /(\d{1,2})月份?(?:(\d{1,2})[日号])?/

/**
 * One activity of 继续教育 in plain words: `22年5月单位培训3天`, `省级论文1篇第2作者3个人`, `公需网课18学时`. What is not said is
 * left out. Figures that nothing claims, and a bare 市级 that may be either city, are vague.
 */
export function readActivity(text: string, asked: ActivityAsked): Read<ActivityRead> {
  const taken = takeFrom(normalise(text).replaceAll(' ', ''))
  const registered = registeredIn(taken, asked.today)
  const related = taken(UNRELATED) ? { related: false } : {}
  const when = whenIn(taken, asked)
  const subject = subjectIn(taken)
  const rank = rankIn(taken)
  const amounts = amountsIn(taken)
  const left = taken.left()
  const route = subject === null ? (ROUTE_SAID.find(([, words]) => words.test(left))?.[0] ?? null) : null
  if (route === null && subject === null) {
    const professional = /专业/.test(left) && 'hours' in amounts
    if (!professional) return unreadable(HOW)
  }
  if (/\d/.test(left)) return vague(`“${text.trim()}”里有的数没看懂。${HOW}`)
  if (when === null) return vague('这是哪一年的？请连起来再说一遍')
  const level = route ? levelIn(left, route, asked.cities) : null
  if (level === 'either')
    return vague(`“市级”是${asked.cities?.city ?? ''}还是${asked.cities?.county ?? ''}？请写明是哪个市，再说一遍`)
  const own = route ? amountsFor(route, amounts) : null
  if (own === 'foreign') return vague(HOW)
  if (route === null && amounts.hours === undefined) return vague('几个学时？请连起来再说一遍')
  const base = { ...when, ...related, ...registered }
  if (route === null)
    return value({
      activity: { ...base, subject: subject?.name ?? '专业科目', hours: amounts.hours },
      assumed: subject?.assumed ?? false,
    })
  const ranked = ROUTE_WORDS[route].ranked ? rank : {}
  if (ranked.rank !== undefined && ranked.people !== undefined && ranked.rank > ranked.people)
    return vague(`第 ${ranked.rank} 比人数 ${ranked.people} 还大，请核对了再说一遍`)
  return value({ activity: { ...base, route, ...(level ? { level } : {}), ...own, ...ranked }, assumed: false })
}

/** Takes what a pattern finds out of the text, so that no figure is read twice. */
interface Taker {
  (pattern: RegExp): RegExpExecArray | null
  readonly left: () => string
}

function takeFrom(text: string): Taker {
  let left = text
  const take = (pattern: RegExp) => {
    const found = pattern.exec(left)
    if (found) left = `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`
    return found
  }
  return Object.assign(take, { left: () => left })
}

function registeredIn(taken: Taker, today: LocalDate): { registered?: string; year?: number } {
  if (taken(UNREGISTERED)) return { registered: NOT_REGISTERED }
  const found = taken(REGISTERED)
  if (!found) return {}
  const year = found[1] ? fullYear(found[1], today) : Number(today.slice(0, 4))
  const month = Number(found[2])
  return year === null || month < 1 || month > 12 ? {} : { registered: `${year}-${two(month)}` }
}

const two = (number: number) => String(number).padStart(2, '0')

function whenIn(taken: Taker, { today, year: last }: ActivityAsked): Pick<Activity, 'year' | 'date'> | null {
  const said = taken(WHEN)
  const relative = said ? null : taken(RELATIVE)
  const month = said ? null : taken(MONTH)
  const year = said ? fullYear(said[1] ?? said[4] ?? '', today) : relative ? relativeYear(relative[0], today) : last
  if (year === null) return null
  const monthSaid = Number(said?.[2] ?? said?.[5] ?? month?.[1] ?? 0)
  return monthSaid >= 1 && monthSaid <= 12 ? { date: `${year}-${two(monthSaid)}` } : { year }
}

function subjectIn(taken: Taker): { name: Subject; assumed: boolean } | null {
  if (taken(/行业公需(?:科目)?|行业课/)) return { name: '行业公需', assumed: false }
  if (taken(/一般公需(?:科目)?/)) return { name: '一般公需', assumed: false }
  return taken(/公需(?:科目)?/) ? { name: '一般公需', assumed: true } : null
}

function rankIn(taken: Taker): Pick<Activity, 'rank' | 'people'> {
  if (taken(ALONE)) return { rank: 1, people: 1 }
  const rank = taken(RANK)
  const people = taken(PEOPLE)
  const place = rank ? numeral(rank[1] ?? rank[2] ?? rank[3] ?? '') : null
  const count = people ? numeral(people[1] ?? '') : null
  return { ...(place ? { rank: place } : {}), ...(count ? { people: count } : {}) }
}

type Amounts = Partial<Record<'hours' | 'days' | 'items' | 'papers' | 'words' | 'courses', number>>

function amountsIn(taken: Taker): Amounts {
  const found: Amounts = {}
  for (const [key, pattern] of UNITS) {
    const match = taken(pattern)
    const number = match ? numeral(match[1] ?? '') : null
    if (number !== null) found[key as keyof Amounts] = number + (match?.[2] ? 0.5 : 0)
  }
  return found
}

/** The one amount the route goes by; hours of a card for any. 个 is a paper where papers are meant. */
function amountsFor(route: Route, said: Amounts): Amounts | 'foreign' {
  if (said.hours !== undefined) return { hours: said.hours }
  const { amounts } = ROUTE_WORDS[route]
  const own = amounts.find((key) => said[key] !== undefined)
  if (own !== undefined) return { [own]: said[own] }
  const [first] = amounts
  if (said.items !== undefined && first !== undefined && first !== 'days' && first !== 'hours')
    return { [first]: said.items }
  return Object.keys(said).length > 0 ? 'foreign' : {}
}

const JOURNALS: readonly (readonly [RegExp, ActivityLevel])[] = [
  [/核心/, '核心刊物'],
  [/全国|国家/, '全国性刊物'],
  [/省/, '省级刊物'],
  [/市|县|其他|普通|一般|论文集/, '其他刊物'],
]
const PUBLIC: readonly (readonly [RegExp, ActivityLevel])[] = [
  [/国家|全国|国标/, '国家级'],
  [/省|部级/, '省部级'],
  [/县|区级/, '县处级'],
  [/市|厅/, '市厅级'],
]

function levelIn(text: string, route: Route, cities: Cities | null): ActivityLevel | 'either' | null {
  const first = (words: typeof PUBLIC) => words.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const { levels } = ROUTE_WORDS[route]
  if (levels.length === 0) return null
  if (route === '论文著作') return first(JOURNALS)
  if (route === '高研班') return /国家|省|部/.test(text) ? '省级以上' : /市|县|区/.test(text) ? '市县' : null
  if (cities && text.includes(stem(cities.county))) return '县处级'
  if (cities && text.includes(stem(cities.city))) return '市厅级'
  const level = first(PUBLIC)
  return level === '市厅级' && cities?.county.endsWith('市') && !/厅/.test(text) ? 'either' : level
}

const stem = (city: string) => city.replace(/[市县区]$/, '')
