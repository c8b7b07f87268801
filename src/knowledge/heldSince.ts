import { z } from 'zod'
import { type DateRange, daysBetween, type LocalDate, latestStart, rangeOf, sayDate } from '../dossier/date.ts'
import { TITLE_LEVELS } from '../dossier/vocabulary.ts'
import { leavesOf } from '../rules/condition.ts'
import type { Pack } from '../rules/pack.ts'
import { sayDays } from '../rules/tenureFinding.ts'
import type { Piece } from './piece.ts'

const DAY =
  '(?<year>(?:19|20)?\\d\\d)年(?:(?<month>1[0-2]|0?[1-9])(?:月份?)?(?:(?<day>3[01]|[12]\\d|0?[1-9])[日号]?)?)?'
const NAME = '助理工程师|助工|中级工程师|工程师|中级|技术员'
const HELD = '(?:才|刚|就|开始|起)*(?:聘任|聘|任职|任|当|做)(?:的|了|上|为|用|职)*'
const TITLE = `(?:机电|机械)?(?<title>${NAME})?的?`
const YEARS = '[几多少\\d一二两三四五六七八九十]+年了?'
const FULL = '(?:到|今年|年底|算|够不够|够|满不满|满)'
const MAY =
  '(?:够不够|够|行不行|行|可以不可以|可不可以|可以|满不满|满|能不能|能|够年限|有效|来得及|赶得上|算不算)(?:今年)?(?:报|评|申报|申请|升)?(?:工程师|中级|高级|高工|职称)?'
const ASKS = new RegExp(
  `^(?:那么?|请问|如果|要是|证书?|聘书|从|是|在)*(?<of>${NAME})?(?:证书?|聘书|从|是|在)*${DAY}${HELD}${TITLE},?(?:${FULL}*(?:${YEARS})?${MAY}|${FULL}+${YEARS})(?:了|吗|么|不|没|没有|嘛|伐|啊|呢)*$`,
  'u',
)

/** Since when a title is held, as a question has it, and which title where it says so. */
interface HeldSince {
  readonly since: DateRange
  readonly title: string | null
}

/** 2019年1月2号聘的行不行: asked of a letter that begins then, and of nothing besides; null for other questions (as compared). */
export function heldSinceAsked(text: string): HeldSince | null {
  const even = text.replace(/(?<=(?:19|20)\d\d) (?=\d)/u, '年').replace(/(?<=年\d\d?) (?=\d)/u, '月')
  const groups = ASKS.exec(even.replaceAll(' ', ''))?.groups
  if (!groups) return null
  const { year = '', month, day, title = groups.of } = groups
  const two = (value: string) => value.padStart(2, '0')
  const said = [year.length === 2 ? `20${year}` : year, ...[month, day].flatMap((part) => (part ? [two(part)] : []))]
  const since = rangeOf(said.join('-'))
  return (
    since && { since, title: title ? (TITLE_LEVELS.find((level) => level === (NAMES[title] ?? title)) ?? null) : null }
  )
}
const NAMES: Readonly<Record<string, string>> = { 助工: '助理工程师', 中级: '工程师', 中级工程师: '工程师' }

const tenureSchema = z.object({ 职称: z.string(), 满: z.string().regex(/^[1-9]\d?年$/) })

/**
 * For each way by which years of tenure lead to the plan's highest level, whether they are full at its cut-off, and since when a letter
 * has to be at the latest. Null where the plan's criteria ask for no such years, or for years as another title.
 */
export function sayHeldSince({ since, title }: HeldSince, { plan, criteria }: Pack): Piece | null {
  const top = TITLE_LEVELS.findLast((level) => plan.levels.includes(level))
  const ways = criteria.paths
    .filter(({ level, method }) => level === top && method === '正常申报')
    .flatMap((path) => {
      const asked = leavesOf(path.condition)
        .filter(({ operator }) => operator === '任职')
        .flatMap(({ args }) => tenureSchema.safeParse(args).data ?? [])
      const [first] = asked.filter((one) => title === null || one.职称 === title)
      return first ? [{ path, years: Number.parseInt(first.满, 10) }] : []
    })
  if (ways.length === 0 || since.first > plan.tenureCutOff) return null
  const lines = ways.map(({ path, years }) => `${path.summary}：${sayFull(since, years, plan.tenureCutOff)}`)
  const head = `${sayDate(rangeText(since))}起聘的，算到${sayDate(plan.tenureCutOff)}：`
  return { text: [head, ...lines].join('\n'), clauses: [...new Set(ways.map(({ path }) => path.clause))] }
}

/** The day, month or year as it was told. */
const rangeText = ({ first, last }: DateRange): string =>
  first === last ? first : first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : first.slice(0, 4)

function sayFull({ first, last }: DateRange, years: number, cutOff: LocalDate): string {
  const latest = latestStart(cutOff, years)
  const by = `最晚${sayDate(latest)}聘`
  if (last <= latest) return '够'
  if (first <= latest) return `看是哪天，${by}`
  const lacking = sayDays(daysBetween(latest, first)).replace(/^(?=\d)/, ' ')
  return `${first === last ? '' : '至少'}差${lacking}，${by}`
}
