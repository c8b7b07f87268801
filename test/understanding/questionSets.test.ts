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

/** A labelled set: where it is and how much of each reaction, and of each plan's answers, it must hold at least. */
interface LabelledSet {
  title: string
  folder: string
  least: Record<Reaction, number>
  leastOf: Record<Plan, number>
}
const first: LabelledSet = {
  title: '问题的标注集',
  folder: join(import.meta.dirname, 'questions'),
  least: { 答: 150, 没写: 50, 问计划: 15, 私聊: 10 },
  leastOf: {
    'wenzhou-jidian-2022': 50,
    'wenling-jidian-2022': 40,
    'shangyu-2023': 22,
    'zhejiang-jidian-senior-2024': 20,
    'wenzhou-jixie-2023': 18,
  },
}
const second: LabelledSet = {
  title: '问题的第二套标注集',
  folder: join(import.meta.dirname, 'second/questions'),
  least: { 答: 110, 没写: 45, 问计划: 10, 私聊: 5 },
  leastOf: {
    'wenzhou-jidian-2022': 40,
    'wenling-jidian-2022': 30,
    'shangyu-2023': 15,
    'zhejiang-jidian-senior-2024': 13,
    'wenzhou-jixie-2023': 12,
  },
}
const third: LabelledSet = {
  title: '问题的第三套标注集',
  folder: join(import.meta.dirname, 'third/questions'),
  least: { 答: 115, 没写: 45, 问计划: 10, 私聊: 10 },
  leastOf: {
    'wenzhou-jidian-2022': 24,
    'wenling-jidian-2022': 24,
    'shangyu-2023': 24,
    'zhejiang-jidian-senior-2024': 24,
    'wenzhou-jixie-2023': 24,
  },
}
const fourth: LabelledSet = {
  title: '问题的第四套标注集',
  folder: join(import.meta.dirname, 'fourth/questions'),
  least: { 答: 52, 没写: 20, 问计划: 4, 私聊: 4 },
  leastOf: {
    'wenzhou-jidian-2022': 12,
    'wenling-jidian-2022': 12,
    'shangyu-2023': 10,
    'zhejiang-jidian-senior-2024': 9,
    'wenzhou-jixie-2023': 9,
  },
}
const fifth: LabelledSet = {
  title: '问题的第五套标注集',
  folder: join(import.meta.dirname, 'fifth/questions'),
  least: { 答: 85, 没写: 45, 问计划: 5, 私聊: 5 },
  leastOf: {
    'wenzhou-jidian-2022': 17,
    'wenling-jidian-2022': 17,
    'shangyu-2023': 17,
    'zhejiang-jidian-senior-2024': 17,
    'wenzhou-jixie-2023': 17,
  },
}

const seventh: LabelledSet = {
  title: '问题的第七套标注集',
  folder: join(import.meta.dirname, 'seventh/questions'),
  least: { 答: 75, 没写: 32, 问计划: 7, 私聊: 6 },
  leastOf: {
    'wenzhou-jidian-2022': 17,
    'wenling-jidian-2022': 15,
    'shangyu-2023': 14,
    'zhejiang-jidian-senior-2024': 14,
    'wenzhou-jixie-2023': 15,
  },
}
const ninth: LabelledSet = {
  title: '问题的第九套标注集',
  folder: join(import.meta.dirname, 'ninth/questions'),
  least: { 答: 75, 没写: 32, 问计划: 7, 私聊: 6 },
  leastOf: {
    'wenzhou-jidian-2022': 15,
    'wenling-jidian-2022': 15,
    'shangyu-2023': 15,
    'zhejiang-jidian-senior-2024': 15,
    'wenzhou-jixie-2023': 15,
  },
}
const eleventh: LabelledSet = {
  title: '问题的第十一套标注集',
  folder: join(import.meta.dirname, 'eleventh/questions'),
  least: { 答: 140, 没写: 60, 问计划: 12, 私聊: 8 },
  leastOf: {
    'wenzhou-jidian-2022': 28,
    'wenling-jidian-2022': 28,
    'shangyu-2023': 28,
    'zhejiang-jidian-senior-2024': 28,
    'wenzhou-jixie-2023': 28,
  },
}
const fourteenth: LabelledSet = {
  title: '问题的第十四套标注集',
  folder: join(import.meta.dirname, 'fourteenth/questions'),
  least: { 答: 80, 没写: 32, 问计划: 7, 私聊: 6 },
  leastOf: {
    'wenzhou-jidian-2022': 16,
    'wenling-jidian-2022': 16,
    'shangyu-2023': 16,
    'zhejiang-jidian-senior-2024': 16,
    'wenzhou-jixie-2023': 16,
  },
}
const fifteenth: LabelledSet = {
  title: '问题的第十五套标注集',
  folder: join(import.meta.dirname, 'fifteenth/questions'),
  least: { 答: 80, 没写: 32, 问计划: 7, 私聊: 6 },
  leastOf: {
    'wenzhou-jidian-2022': 16,
    'wenling-jidian-2022': 16,
    'shangyu-2023': 16,
    'zhejiang-jidian-senior-2024': 16,
    'wenzhou-jixie-2023': 16,
  },
}
const sixteenth: LabelledSet = {
  title: '问题的第十六套标注集',
  folder: join(import.meta.dirname, 'sixteenth/questions'),
  least: { 答: 45, 没写: 30, 问计划: 3, 私聊: 2 },
  leastOf: {
    'wenzhou-jidian-2022': 9,
    'wenling-jidian-2022': 9,
    'shangyu-2023': 9,
    'zhejiang-jidian-senior-2024': 9,
    'wenzhou-jixie-2023': 9,
  },
}

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

const SETS = [first, second, third, fourth, fifth, seventh, ninth, eleventh, fourteenth, fifteenth, sixteenth]

describe.each(SETS)('$title', (set) => {
  const all = questionsOf(set)
  const answered = all.filter((one) => one.应 === '答')

  it.each(filesOf(set.folder))('%s：格式对', (name) =>
    expect(questionFile.safeParse(read(set.folder, name)).error?.issues).toBeUndefined(),
  )

  it('够多，各种反应都有', () => {
    for (const [reaction, fewest] of Object.entries(set.least))
      expect(all.filter((one) => one.应 === reaction).length, reaction).toBeGreaterThanOrEqual(fewest)
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

it.each([
  ['第二套', second, [first]],
  ['第三套', third, [first, second]],
  ['第四套', fourth, [first, second, third]],
  ['第五套', fifth, [first, second, third, fourth]],
  ['第十一套', eleventh, [first, second, third, fourth, fifth, seventh]],
  ['第十五套', fifteenth, [first, second, third, fourth, fifth, seventh, ninth, eleventh, fourteenth]],
  ['第十六套', sixteenth, [first, second, third, fourth, fifth, seventh, ninth, eleventh, fourteenth, fifteenth]],
])('%s没有前面问过的话', (_, set, before) => {
  const askedBefore = new Set(before.flatMap(questionsOf).map((one) => one.问))
  expect(questionsOf(set).flatMap((one) => (askedBefore.has(one.问) ? [one.问] : []))).toEqual([])
})

it.each([
  ['第七套有六句', seventh, [first, second, third, fourth, fifth], 6],
  ['第十四套有一句', fourteenth, [first, second, third, fourth, fifth, seventh, eleventh], 1],
])('%s和前面的碰巧一样：标的人没看过前面的', (_, set, before, many) => {
  const askedBefore = new Set(before.flatMap(questionsOf).map((one) => one.问))
  expect(questionsOf(set).filter((one) => askedBefore.has(one.问))).toHaveLength(many)
})

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
