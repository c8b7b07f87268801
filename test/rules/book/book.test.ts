import { describe, expect, it } from 'vitest'
import { type Book, bookOf } from '../../../src/rules/book/book.ts'
import { readCases } from '../../../src/rules/cases/read.ts'
import { runCases } from '../../../src/rules/cases/run.ts'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import { madeRules, PLAN } from '../madeRules.ts'

const EXAMPLES = `例:
  - 名: 满三年
    为什么: 正好
    依据: 条件 第二条（三）
    情况: { 工作经历: [{ 起: 2019-01-01, 止: 至今, 类别: 专业技术, 相关: true }] }
    结论: { 助理工程师·正常·大专: 可申报 }
`

function madeBook(): Book {
  const [pack] = loadPacks(madeRules()).packs
  if (!pack) throw new Error('the made rules have problems')
  const { cases, problems } = readCases([{ path: '试用/cases/甲.yaml', text: EXAMPLES }], pack)
  expect(problems).toEqual([])
  return bookOf(pack, runCases(pack, cases))
}

describe('a plan as a book', () => {
  const book = madeBook()
  const path = (id: string) => {
    const found = book.levels.flatMap(({ paths }) => paths).find((unit) => unit.id === id)
    if (!found) throw new Error(`no path ${id}`)
    return found
  }

  it('lists every level of the plan with its paths, and every public condition', () => {
    expect(book.levels.map(({ level, paths }) => [level, paths.map(({ id }) => id)])).toEqual([
      ['助理工程师', ['助理工程师·正常·大专']],
      ['工程师', ['工程师·正常·大专', '工程师·直接晋升']],
    ])
    expect(book.gates.map(({ id, clause }) => [id, clause])).toEqual([['编制', '试〔2022〕2号 一']])
  })

  it('nests conditions with the word that joins them', () => {
    const [group] = path('工程师·直接晋升').conditions
    expect(group).toMatchObject({ join: '至少2项', words: '三项里的两项', operator: null })
    expect(group?.parts.map(({ join, operator }) => join ?? operator)).toEqual(['科技奖', '标准', '非'])
    expect(group?.parts[2]?.parts.map(({ operator }) => operator)).toEqual(['岗位变动'])
  })

  it('tells a note of the unit once, and a note of one condition at that condition', () => {
    const unit = path('工程师·正常·大专')
    expect(unit.notes.map(({ id }) => id)).toEqual(['任职起点', '任现职起点', '聘期中断'])
    expect(unit.conditions.map(({ notes }) => notes)).toEqual([[], ['任现职起点', '聘期中断']])
  })

  it('marks what the documents leave open', () => {
    const unit = path('助理工程师·正常·大专')
    expect(unit.conditions[0]?.parts.map(({ silent }) => silent)).toEqual([false, true])
    expect(unit.silent).toEqual(['不到三年的 <能> 不能报'])
    expect(unit.notes.map(({ id }) => id)).toEqual(['旧题'])
  })

  it('names the examples that reach a unit and what none of them shows', () => {
    expect(path('助理工程师·正常·大专').cases).toEqual(['满三年'])
    const [years] = path('助理工程师·正常·大专').conditions[0]?.parts ?? []
    expect(years?.unseen).toEqual(['不符合'])
    expect(path('工程师·直接晋升').cases).toEqual([])
  })

  it('has every note once with what it bears on', () => {
    expect(book.notes.find(({ id }) => id === '旧题')?.usedBy).toEqual(['助理工程师·正常·大专'])
    expect(book.notes.map(({ id }) => id)).toEqual(['旧题', '任职起点', '任现职起点', '聘期中断'])
  })
})

describe('the points table in words', () => {
  const item = (name: string) =>
    madeBook()
      .points?.groups.flatMap(({ items }) => items)
      .find((entry) => entry.name === name)

  it('gives a row for each name', () => {
    expect(item('学历')?.rows).toEqual([
      { when: '对口 本科', points: '4 分' },
      { when: '对口 大专', points: '3 分' },
      { when: '不对口 大专', points: '1 分' },
      { when: '学位另加', points: '1 分' },
    ])
    expect(item('工资')?.rows).toEqual([{ when: '', points: '达到 120000，2 分' }])
  })

  it('gives the ranks from the first one that counts', () => {
    expect(item('专利')?.rows).toEqual([
      { when: '发明', points: '第 1 名起依次 12、10 分；其他名次专家酌情' },
      { when: '实用新型', points: '第 2 名起依次 4、3 分；最多计 2 项' },
    ])
  })

  it('says what a prize or its rank gives, and what the table lacks', () => {
    expect(item('竞赛')).toMatchObject({
      remark: '同一年度只取最高',
      rows: [
        { when: '省部级', points: '一等奖或前 3 名 9 分，三等奖 5 分' },
        { when: '国家级', points: '表里没有，专家定，至多 35 分' },
      ],
    })
  })
})

describe('criteria held for comparison only', () => {
  it('are shown with what must be said of them, without notes or examples of their own', () => {
    const { packs, problems } = loadPacks([
      ...madeRules(),
      ...madeRules({
        folder: '别家',
        plans: [`${PLAN}对照: { 文件夹: 试用, 说法: 只供对照 }\n`.replace('made-2022', 'other-2022')],
      }),
    ])
    expect(problems).toEqual([])
    const pack = packs.find(({ plan }) => plan.id === 'other-2022')
    const comparison = pack && bookOf(pack, runCases(pack, [])).comparison
    expect(comparison).toMatchObject({ label: '只供对照', document: '试〔2020〕1号' })
    expect(comparison?.paths.map(({ notes, cases }) => [notes, cases])).toEqual([
      [[], null],
      [[], null],
      [[], null],
    ])
  })
})
