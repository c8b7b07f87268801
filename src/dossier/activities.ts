import { z } from 'zod'
import { isLocalDate, isPartialDate } from './date.ts'
import { withKeys } from './names.ts'
import { type Problem, problemsOf } from './problems.ts'
import { ACTIVITY_LEVELS, AMOUNTS, type Amount, ROUTE_WORDS, ROUTES, SUBJECTS } from './routes.ts'

/**
 * Activities of 继续教育: hours as they stand on a card, or what was done (途径, days, level, rank), for the rules to
 * count.
 */

export const NOT_REGISTERED = '没有登记'

const MONTH = /^\d{4}-\d{2}$/

const field = <T extends z.ZodType>(schema: T, title: string, description?: string): z.ZodOptional<T> =>
  schema.optional().meta({ title, ...(description ? { description } : {}) })

const amount = (most: number) => z.number().positive({ error: '应大于 0' }).max(most)

const shape = z.strictObject({
  year: field(z.number().int().min(1950).max(2100), '年度', '算在哪一年；写了日期可以不写'),
  date: field(
    z.string().refine((text) => isLocalDate(text) || (MONTH.test(text) && isPartialDate(text)), {
      error: '应是真实的日期，写成 2022-05-01',
    }),
    '日期',
    '也可以只到月：2022-05',
  ),
  subject: field(z.enum(SUBJECTS), '科目', '写了途径的都是专业科目，可以不写'),
  hours: field(z.number().min(0).max(2000), '学时', '卡上的学时；基地课程写课件标的学时'),
  route: field(z.enum(ROUTES), '途径', '专业科目从哪里来；写了途径，学时由规则算'),
  level: field(z.enum(ACTIVITY_LEVELS), '级别', '高研班、课题标准的级别，论文著作的刊物级别'),
  days: field(amount(366), '天数'),
  items: field(z.number().int().min(1).max(99), '项数', '高研班、课题标准；不写是 1 项'),
  papers: field(z.number().int().min(1).max(99), '篇数'),
  words: field(amount(999), '万字', '著作（译作）的万字数'),
  courses: field(z.number().int().min(1).max(99), '门数', '考试合格的科目、在职学历合格的课程'),
  rank: field(z.number().int().min(1).max(999), '排名', '课题标准、论文著作里第几'),
  people: field(z.number().int().min(1).max(999), '人数', '一共几个人'),
  related: field(z.boolean(), '相关', '是本专业的；不写当是'),
  registered: field(
    z.string().regex(/^(\d{4}-(0[1-9]|1[0-2])|没有登记)$/, '应写登记的年月，如 2022-05，或“没有登记”'),
    '登记',
    '哪年哪月登记的，如 2022-05；没登记写“没有登记”；不写当按时登记了',
  ),
  title: field(z.string().max(120), '名称'),
})

const KINDS = { items: '项数', days: '天数', papers: '篇数', words: '万字', courses: '门数', hours: '学时' } as const

const activity = shape
  .superRefine((item, context) => {
    for (const { at, what } of slips(item)) context.addIssue({ code: 'custom', message: what, path: at ? [at] : [] })
  })
  .meta({ anyOf: [{ required: ['subject', 'hours'] }, { required: ['route'] }] })

interface Slip {
  readonly at?: keyof z.infer<typeof shape>
  readonly what: string
}

/** What cannot stand together in one activity. */
function slips(item: z.infer<typeof shape>): Slip[] {
  const year = item.year ?? (item.date === undefined ? undefined : Number(item.date.slice(0, 4)))
  const found: (Slip | false)[] = [
    year === undefined && { what: '年度和日期至少写一个' },
    item.year !== undefined &&
      item.date !== undefined &&
      Number(item.date.slice(0, 4)) !== item.year && { what: '日期不在所写的年度里' },
    registeredBefore(item, year) && { at: 'registered', what: '登记的年月早于学习的日子，请核对哪一个写错了' },
    ...(item.route === undefined ? plainSlips(item) : routeSlips(item, item.route)),
  ]
  return found.filter((slip) => slip !== false)
}

function registeredBefore(item: z.infer<typeof shape>, year: number | undefined): boolean {
  if (item.registered === undefined || item.registered === NOT_REGISTERED) return false
  const from = item.date?.slice(0, 7) ?? (year === undefined ? '' : `${year}-01`)
  return item.registered < from
}

function plainSlips(item: z.infer<typeof shape>): (Slip | false)[] {
  const told = AMOUNTS.find((key) => key !== 'hours' && item[key] !== undefined)
  const other = (['level', 'rank', 'people'] as const).find((key) => item[key] !== undefined)
  const extra = told ?? other
  return [
    item.subject === undefined && { at: 'subject', what: '没写途径的要写科目' },
    item.hours === undefined && extra === undefined && { at: 'hours', what: '没写途径的要写学时' },
    extra !== undefined && { at: extra, what: '要先写途径，才知道怎么算' },
  ]
}

function routeSlips(item: z.infer<typeof shape>, route: (typeof ROUTES)[number]): (Slip | false)[] {
  const { levels, amounts, ranked } = ROUTE_WORDS[route]
  const told = AMOUNTS.filter((key) => item[key] !== undefined)
  const foreign = told.find((key) => key !== 'hours' && !amounts.includes(key))
  const list = (keys: readonly Amount[]) => keys.map((key) => KINDS[key]).join('、')
  return [
    item.subject !== undefined && item.subject !== '专业科目' && { at: 'subject', what: '途径只用于专业科目' },
    foreign !== undefined && { at: foreign, what: `${route}不按${KINDS[foreign]}算，写${list(amounts)}` },
    foreign === undefined && told.length > 1 && { what: `${list(told)}只写一个` },
    item.level !== undefined &&
      !levels.includes(item.level) && {
        at: 'level',
        what: levels.length > 0 ? `${route}的级别是：${levels.join('、')}` : `${route}不分级别`,
      },
    !ranked &&
      (item.rank !== undefined || item.people !== undefined) && {
        at: item.rank === undefined ? 'people' : 'rank',
        what: `${route}不分排名`,
      },
    item.rank !== undefined &&
      item.people !== undefined &&
      item.rank > item.people && { at: 'rank', what: '排名比人数还大' },
  ]
}

export const activitiesSchema = z.array(activity).max(2000).meta({ title: '继续教育', description: '继续教育各次学习' })

export type Activity = z.infer<typeof activity>

export type ActivitiesResult = { ok: true; activities: Activity[] } | { ok: false; problems: Problem[] }

/** Takes untrusted data (English keys or Chinese names) and gives the activities, or every problem found. */
export function readActivities(data: unknown): ActivitiesResult {
  const parsed = activitiesSchema.safeParse(withKeys(activitiesSchema, data))
  return parsed.success
    ? { ok: true, activities: parsed.data }
    : { ok: false, problems: problemsOf(activitiesSchema, parsed.error) }
}

export function yearOf({ year, date }: Pick<Activity, 'year' | 'date'>): number {
  return year ?? Number(date?.slice(0, 4))
}
