import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { contains } from './contains.ts'

const rules = join(import.meta.dirname, '../../rules')

const familyOf = {
  'wenzhou-jidian-2022': '温州机电',
  'wenzhou-jixie-2023': '温州机械',
  'wenling-jidian-2022': '温岭机电',
  'shangyu-2023': '上虞',
  'zhejiang-jidian-senior-2024': '浙江高级',
} as const
type Plan = keyof typeof familyOf
type Reaction = '答' | '没写' | '问计划' | '私聊'

/** How many of each reaction, in this order: 答, 没写, 问计划, 私聊. */
type Counts = readonly [number, number, number, number]
const REACTIONS: readonly Reaction[] = ['答', '没写', '问计划', '私聊']

/** A labelled set: where it is and how much of each reaction, and of each plan's answers, it must hold at least. */
interface LabelledSet {
  title: string
  folder: string
  least: Counts
  leastOf: Record<Plan, number>
  /** How many of its questions were asked by chance in the words of an earlier set, which its writers had not seen. */
  again: number
}

/** The set under `test/understanding/FOLDER`. `perPlan` is one number where it is the same for each plan. */
function labelled(name: string, folder: string, least: Counts, perPlan: number | Record<Plan, number>, again = 0) {
  const leastOf =
    typeof perPlan === 'number'
      ? (Object.fromEntries(Object.keys(familyOf).map((plan) => [plan, perPlan])) as Record<Plan, number>)
      : perPlan
  return { title: `问题的${name}标注集`, folder: join(import.meta.dirname, folder), least, leastOf, again }
}

/** In the order they were written. */
const SETS: readonly LabelledSet[] = [
  labelled('第一套', 'questions', [150, 50, 15, 10], {
    'wenzhou-jidian-2022': 50,
    'wenling-jidian-2022': 40,
    'shangyu-2023': 22,
    'zhejiang-jidian-senior-2024': 20,
    'wenzhou-jixie-2023': 18,
  }),
  labelled('第二套', 'second/questions', [110, 45, 10, 5], {
    'wenzhou-jidian-2022': 40,
    'wenling-jidian-2022': 30,
    'shangyu-2023': 15,
    'zhejiang-jidian-senior-2024': 13,
    'wenzhou-jixie-2023': 12,
  }),
  labelled('第三套', 'third/questions', [115, 45, 10, 10], 24),
  labelled('第四套', 'fourth/questions', [52, 20, 4, 4], {
    'wenzhou-jidian-2022': 12,
    'wenling-jidian-2022': 12,
    'shangyu-2023': 10,
    'zhejiang-jidian-senior-2024': 9,
    'wenzhou-jixie-2023': 9,
  }),
  labelled('第五套', 'fifth/questions', [85, 45, 5, 5], 17),
  labelled(
    '第七套',
    'seventh/questions',
    [75, 32, 7, 6],
    {
      'wenzhou-jidian-2022': 17,
      'wenling-jidian-2022': 15,
      'shangyu-2023': 14,
      'zhejiang-jidian-senior-2024': 14,
      'wenzhou-jixie-2023': 15,
    },
    6,
  ),
  labelled('第九套', 'ninth/questions', [75, 32, 7, 6], 15, 1),
  labelled('第十一套', 'eleventh/questions', [140, 60, 12, 8], 28, 1),
  labelled('第十四套', 'fourteenth/questions', [80, 32, 7, 6], 16, 1),
  labelled('第十五套', 'fifteenth/questions', [80, 32, 7, 6], 16),
  labelled('第十六套', 'sixteenth/questions', [45, 30, 3, 2], 9),
  labelled('第十七套', 'seventeenth/questions', [80, 32, 7, 6], 16, 2),
  labelled('第十八套', 'eighteenth/questions', [80, 32, 7, 6], 16),
  labelled('第十九套', 'nineteenth/questions', [80, 32, 7, 6], 16),
  labelled('第二十套', 'twentieth/questions', [80, 32, 7, 6], 16, 1),
]

const text = z.string().trim().min(1)
const plan = z.enum(Object.keys(familyOf) as [Plan, ...Plan[]])
const common = {
  问: text,
  计划: plan.optional(),
  今天: z.iso.date().optional(),
  不含: z.array(text).min(1).optional(),
  为什么: text,
}
const question = z.discriminatedUnion('应', [
  z.strictObject({
    ...common,
    应: z.literal('答'),
    答的计划: plan,
    含: z.array(text).min(1),
    出处: z.array(text).min(1),
  }),
  z.strictObject({ ...common, 应: z.literal('没写') }),
  z.strictObject({ ...common, 应: z.literal('问计划'), 计划: z.undefined().optional() }),
  z.strictObject({ ...common, 应: z.literal('私聊') }),
])
const questionFile = z.strictObject({ 问题: z.array(question).min(1) })
const documents = z.object({
  文件: z.array(z.object({ 简称: z.string(), 条款: z.record(z.string(), z.number()) })),
})

const places = new Map(
  Object.entries(familyOf).map(([id, family]) => {
    const held = documents.parse(parse(readFileSync(join(rules, family, '文件.yaml'), 'utf8')))
    const known = held.文件.flatMap((one) => Object.keys(one.条款).map((clause) => `${one.简称} ${clause}`))
    return [id, new Set(known)] as const
  }),
)

const filesOf = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml'))
const read = (folder: string, name: string) => parse(readFileSync(join(folder, name), 'utf8'))
const questionsOf = ({ folder }: LabelledSet) =>
  filesOf(folder).flatMap((name) => questionFile.parse(read(folder, name)).问题)

describe.each(SETS)('$title', (set) => {
  const all = questionsOf(set)
  const answered = all.filter((one) => one.应 === '答')

  it.each(filesOf(set.folder))('%s：格式对', (name) =>
    expect(questionFile.safeParse(read(set.folder, name)).error?.issues).toBeUndefined(),
  )

  it('够多，各种反应都有', () => {
    for (const [at, reaction] of REACTIONS.entries())
      expect(all.filter((one) => one.应 === reaction).length, reaction).toBeGreaterThanOrEqual(set.least[at] ?? 0)
    for (const [id, fewest] of Object.entries(set.leastOf))
      expect(answered.filter((one) => one.答的计划 === id).length, id).toBeGreaterThanOrEqual(fewest)
  })

  it('同一个计划里一句话只标一次', () => {
    const asked = all.map((one) => `${one.计划 ?? ''} ${one.问}`)
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([])
  })

  it('出处是答的计划那些文件里有的条款', () => {
    const wrong = answered.flatMap((one) =>
      one.出处.filter((place) => !places.get(one.答的计划)?.has(place)).map((place) => `${one.问}：${place}`),
    )
    expect(wrong).toEqual([])
  })

  it('含和不含不打架：含的每一样都还有不被不含挡住的写法', () => {
    const wrong = answered.filter((one) =>
      one.含.some((wanted) =>
        wanted.split('|').every((way) => one.不含?.some((forbidden) => contains(way, forbidden))),
      ),
    )
    expect(wrong.map((one) => one.问)).toEqual([])
  })

  it('没有空的写法，没有像手机号的收款账号', () => {
    const ways = answered.flatMap((one) => one.含.flatMap((wanted) => wanted.split('|')))
    expect(ways.filter((way) => way.trim() === '')).toEqual([])
    expect(JSON.stringify(all)).not.toMatch(/1[3-9]\d{9}|支付宝/)
  })
})

it.each(SETS.map((set, at) => [set.title, set, SETS.slice(0, at)] as const))(
  '%s没有前面问过的话，除了碰巧的',
  (_, set, before) => {
    const askedBefore = new Set(before.flatMap(questionsOf).map((one) => one.问))
    expect(questionsOf(set).filter((one) => askedBefore.has(one.问))).toHaveLength(set.again)
  },
)

describe('回答里有没有', () => {
  it.each<[string, string, boolean]>([
    ['助工满 4 年', '4年|四年', true],
    ['聘期四年', '4年|四年', true],
    ['2022年度的通知', '2年|两年', false],
    ['2022年度：满2年', '2年|两年', true],
    ['一式12份', '2份', false],
    ['加0.5分', '5分', false],
    ['2022-10-20 截止', '10月20日|10-20', true],
    ['0577 88879705', '88879706|88879705', true],
    ['浙〔2023〕11号', '〔2023〕1号', false],
    ['ＪＰＧ 格式', 'jpg', true],
    ['2010年毕业', '2010|10', true],
    ['2010年毕业', '20', false],
  ])('%s ← %s：%s', (answer, wanted, expected) => expect(contains(answer, wanted)).toBe(expected))
})
