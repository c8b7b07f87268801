import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../src/dossier/dossier.ts'
import { points, pointsRefusal } from '../../context.ts'
import { good, titles } from '../../operators/lists.ts'

const awards = {
  事实: '科技奖',
  就高: '同一成果',
  行: [
    { 级别: '省部级', 表中未列: { 至多: 35 } },
    { 级别: '市厅级', 等级: '二等奖', 从第: 4, 名次分: [14, 12, 10, 8, 6], 其他名次: '专家酌情' },
    { 级别: '市厅级', 等级: '三等奖', 名次分: [14, 12, 10, 8, 6, 4, 2], 其他名次: '专家酌情' },
  ],
}
type Award = NonNullable<Dossier['awards']>[number]
const prize = (change: Partial<Award> = {}): Award => ({
  ...good,
  level: '市厅级',
  grade: '三等奖',
  rank: 1,
  ...change,
})
const judge = (...list: Award[]) => points('名次分', awards, { titles, awards: list })

describe('名次分', () => {
  it.each([
    [1, 14],
    [2, 12],
    [7, 2],
  ])('三等奖第 %i 名：%i 分', (rank, score) => expect(judge(prize({ rank })).range).toEqual([score, score]))
  it('从第四名起的行：第四到第八', () => {
    expect([4, 8].map((rank) => judge(prize({ grade: '二等奖', rank })).range)).toEqual([
      [14, 14],
      [6, 6],
    ])
  })
  it('名次不在表里：由专家酌情的是区间，没有酌情的是零', () => {
    expect(judge(prize({ grade: '二等奖', rank: 1 }))).toMatchObject({ range: [0, 14], facts: [] })
    expect(judge(prize({ rank: 8 }))).toMatchObject({ range: [0, 14], facts: [] })
    const patents = { 事实: '专利', 行: [{ 种类: '实用新型', 名次分: [6, 4] }] }
    expect(points('名次分', patents, { titles, patents: [{ ...good, kind: '实用新型', rank: 3 }] }).range).toEqual([
      0, 0,
    ])
    expect(points('名次分', patents, { titles, patents: [{ ...good, kind: '外观设计', rank: 1 }] }).rows[0]?.note).toBe(
      '量化表没有这一行',
    )
  })
  it('表中未列的不当零分', () => expect(judge(prize({ level: '省部级' }))).toMatchObject({ range: [0, 35], facts: [] }))

  it('不同成果相加，同一成果就高，次序不影响', () => {
    expect(judge(prize(), prize({ rank: 2 })).range).toEqual([26, 26])
    const same = [prize({ work: '甲', rank: 2 }), prize({ work: '甲' }), prize({ work: '乙', rank: 7 })]
    expect([judge(...same).range, judge(...same.toReversed()).range]).toEqual([
      [16, 16],
      [16, 16],
    ])
  })

  it('第十七条：不算的零分，并说为什么', () => {
    expect(judge(prize({ related: false })).rows[0]).toMatchObject({ range: [0, 0], note: '与专业无关' })
    expect(judge(prize({ evidence: false })).rows[0]).toMatchObject({ note: '没有佐证' })
    expect(judge(prize({ date: '2018-12-31' })).rows[0]).toMatchObject({ note: '不在任现职后、业绩截止日前' })
    expect(judge(prize({ date: '2022-08-01' })).range).toEqual([0, 0])
  })

  it('没说的说不准，问那一件', () => {
    expect(points('名次分', awards, { titles })).toMatchObject({
      range: [0, Number.POSITIVE_INFINITY],
      facts: ['awards'],
    })
    for (const change of [
      { rank: undefined },
      { grade: undefined },
      { date: undefined },
      { related: undefined },
      { date: '2022' },
    ]) {
      expect(judge(prize(change))).toMatchObject({ range: [0, 14], facts: ['awards.detail'] })
    }
    expect(judge(prize({ level: undefined }))).toMatchObject({ range: [0, 35] })
    expect(points('名次分', awards, { awards: [prize()] })).toMatchObject({ range: [0, 14], facts: ['titles'] })
    expect(judge()).toMatchObject({ range: [0, 0], facts: [] })
  })
})

describe('名次分：限几项', () => {
  const papers = {
    事实: '论文著作',
    就高: '同一成果',
    行: [
      { 种类: '核心期刊', 名次分: [10, 8] },
      { 种类: '未公开发表', 名次分: [3, 1], 限: 2 },
    ],
  }
  type Paper = NonNullable<Dossier['publications']>[number]
  const paper = (change: Partial<Paper> = {}): Paper => ({ ...good, kind: '未公开发表', rank: 1, ...change })
  const judge = (...publications: Paper[]) => points('名次分', papers, { titles, publications }).range

  it('超过的取最高几项', () => {
    expect(judge(paper(), paper(), paper())).toEqual([6, 6])
    expect(judge(paper({ rank: 2 }), paper({ rank: 2 }), paper())).toEqual([4, 4])
  })
  it('同一成果先未公开后发表：按发表的算，不占限额，次序不影响', () => {
    const list = [paper({ work: '甲' }), paper({ work: '甲', kind: '核心期刊' }), paper(), paper()]
    expect([judge(...list), judge(...list.toReversed())]).toEqual([
      [16, 16],
      [16, 16],
    ])
  })
})

describe('名次分：同一年度就高', () => {
  const contests = {
    事实: '竞赛',
    就高: '同一年度',
    行: [
      {
        级别: '市厅级',
        奖次分: [
          ['一等奖', 3, 7],
          ['二等奖', 6, 5],
          ['三等奖', 0, 3],
        ],
      },
    ],
  }
  type Contest = NonNullable<Dossier['competitions']>[number]
  const contest = (change: Partial<Contest> = {}): Contest => ({ ...good, level: '市厅级', ...change })
  const judge = (...competitions: Contest[]) => points('名次分', contests, { titles, competitions })

  it('奖次或名次，取高的', () => {
    expect(judge(contest({ grade: '一等奖', rank: 5 })).range).toEqual([7, 7])
    expect(judge(contest({ grade: '二等奖', rank: 3 })).range).toEqual([7, 7])
    expect(judge(contest({ grade: '优秀奖', rank: 20 })).range).toEqual([3, 3])
    expect([3, 4, 6].map((rank) => judge(contest({ rank })).range)).toEqual([
      [7, 7],
      [5, 5],
      [5, 5],
    ])
  })
  it('名次没说的，可能更高；一等奖已经到顶', () => {
    expect(judge(contest({ grade: '二等奖' }))).toMatchObject({ range: [5, 7], facts: ['competitions.detail'] })
    expect(judge(contest({ grade: '一等奖' }))).toMatchObject({ range: [7, 7], facts: [] })
    expect(judge(contest())).toMatchObject({ range: [0, 7], facts: ['competitions.detail'] })
    expect(judge(contest({ rank: 7 }))).toMatchObject({ range: [0, 7] })
  })
  it('不同年度相加，同一年度取高；哪年没说清的说不准', () => {
    const first = contest({ grade: '一等奖', rank: 1, date: '2021-03-01' })
    const second = contest({ grade: '二等奖', rank: 5, date: '2021-09-01' })
    expect(judge(first, second).range).toEqual([7, 7])
    expect(judge(first, { ...second, date: '2020-09-01' }).range).toEqual([12, 12])
    expect(judge(first, { ...second, date: '2020-09-01/2021-02-01' }).range).toEqual([7, 12])
  })
})

describe('名次分：只计一次', () => {
  const honours = {
    事实: '技能称号',
    就高: '只计一次',
    行: [
      { 称号: ['省首席技师', '全国技术能手'], 分: 10 },
      { 称号: '市首席技师', 分: 8 },
    ],
  }
  it('几个称号取最高的一个', () => {
    const list = [
      { ...good, name: '市首席技师' },
      { ...good, name: '省首席技师' },
      { ...good, name: '全国技术能手' },
    ] as const
    expect(points('名次分', honours, { titles, skillHonours: [...list] }).range).toEqual([10, 10])
  })
  it('写错的用中文拒绝', () => {
    expect(pointsRefusal('名次分', { ...honours, 就高: '同年' })).toContain('应是其中之一')
    expect(pointsRefusal('名次分', { ...honours, 行: [{ 名称: '甲' }] })).toContain('没有这个字段：名称')
  })
})
