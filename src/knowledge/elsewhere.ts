import type { Knowledge, PlanKnowledge } from './knowledge.ts'
import { standsAlone } from './standsAlone.ts'
import type { Synonyms } from './synonyms.ts'

/** Whether a text names a place: 杭州, but not 杭州湾, nor 开化 in 公开化. */
export const names = (text: string, place: string): boolean => standsAlone(text.replaceAll(`${place}湾`, ' '), place)

/** A place that no plan says anything of. */
export function placeElsewhere(
  { synonyms, plans }: Knowledge,
  text: string,
  sure: PlanKnowledge | null | undefined,
): string | null {
  const place = synonyms.elsewhere.find((name) => names(text, name))
  if (place === undefined) return null
  // A plan of the province speaks of its cities.
  if (sure && /省/.test(sure.plan.aliases.join())) return null
  // 社保在杭州 is told of oneself, and the plan may speak of it; 杭州的中级 is another plan.
  const asWhere = new RegExp(`(?:^|[^在到从于])${place}${ASKED_THERE}`).test(text)
  if (asWhere && !isOf(sure, place)) return place
  return (sure ? [sure] : plans).some((held) => speaksOf(held, place)) ? null : place
}

/** What follows a place that is asked about: 杭州几号截止. */
const ASKED_THERE =
  '(?:市|这边|那边|地区)?(?:的|机电|机械|报|申报|评|职称|中级|初级|高级|高工|助工|助理|技术员|工程师|今年|要什么|要交|截止|在?哪|[去到]哪|什么时候|啥时|几号|怎么|能|可以|有)'

/** How a title was got, and what it is. */
const GOT =
  '(?:评下来|评出来|评过|评|拿到|拿|发|考|取得)(?:的|了|到)[^ ]{0,4}(?:助理|助工|技术员|工程师|中级|初级|职称|证)'

/** 安徽评的助工 tells of a title from there, not of a plan there: the question with 外地 in the place of the name; else null. */
export function titleFrom(text: string, place: string): string | null {
  const got = new RegExp(`${place}(?:省|市|那边|那里|老家)?${GOT}`, 'u')
  return got.test(text) ? text.replace(place, '外地') : null
}

/** What somebody has elsewhere, which makes no other plan of it. */
const HAD = '(?:档案|户口|户籍|老家|籍贯|学校|大学|毕业证|文凭|身份证)(?:关系|本)?(?:都|还|也)?(?:放|挂|落|存)?[是在]?'
const SCHOOLING = '(?:市|省|那边)?(?:的|那边)?(?:一[所个])?(?:学校|大学|学院|读的|念的|毕业|户口|身份证)'

/** 档案在杭州, 上海的学校发的, 从宁波调来的: told of oneself, with 外地 in the place of the name. */
export function withPlacesTold(text: string, { elsewhere }: Synonyms, held: PlanKnowledge | null = null): string {
  const place = elsewhere.find((name) => names(text, name))
  if (place === undefined) return text
  // 从台州调来的证: where it came from; from within the plan's own city it came from nowhere else.
  const came = isOf(held, place) ? '' : `|(?<=从)${place}(?:市|省|那边)?(?=调|转|迁|过来|来的)`
  return text.replace(new RegExp(`(?<=${HAD})${place}(?:市|省|那边)?|${place}(?=${SCHOOLING})${came}`, 'u'), '外地')
}

/** Whether an entry of a plan has a word on a place. */
export const speaksOf = ({ plan, index }: PlanKnowledge, place: string) =>
  index.entries.some((entry) => without(entry.text, [plan.title, ...plan.aliases]).includes(place))

/** The plans of a place: 台州 is the city the 温岭 plan is of. */
export const plansOf = ({ plans }: Knowledge, place: string): PlanKnowledge[] =>
  plans.filter((held) => isOf(held, place))

/** 台州温岭截止: the city named before the plan is part of its name; 绍兴几号截止: or stands for it. */
export const withoutOwnCity = (rest: string, held: PlanKnowledge | null): string => {
  const city = held?.plan.places?.city.replace(/市$/, '')
  if (city === undefined || city === '') return rest
  return rest.replace(new RegExp(`${city}(?:市|的)? {2,}`), ' ').replace(new RegExp(`^${city}(?=${ASKED_THERE})`), ' ')
}

const isOf = (held: PlanKnowledge | null | undefined, place: string) =>
  held?.plan.places?.city.includes(place) === true ||
  (held !== null && held !== undefined && names(held.plan.title, place))

const without = (text: string, names: readonly string[]) =>
  names.reduce((left, name) => left.replaceAll(name.toLowerCase(), ' '), text)
