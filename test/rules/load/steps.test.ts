import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import { sayRuleProblem } from '../../../src/rules/load/source.ts'
import { packs } from '../realRules.ts'
import { familyTexts } from './family.ts'

const SUBMIT = '{ 事: 申报, 谁: 个人, 止: 2022-10-20, 依据: 通知 一 }'
const RECOMMEND = '{ 事: 推荐, 谁: 单位, 止: 2022-11-02, 依据: 通知 一 }'
const load = (...rows: string[]) =>
  loadPacks(familyTexts({ '2022.yaml': ['日程: []', `日程:\n${rows.map((row) => `  - ${row}\n`).join('')}`] }))
const said = (...rows: string[]) => load(...rows).problems.map(sayRuleProblem)

describe('日程', () => {
  it('says how many working days, by when, with what and after what', () => {
    const { packs: made, problems } = load(
      SUBMIT,
      '{ 事: 公示, 谁: 单位, 工作日: 5, 赶在: 推荐, 随: 申报, 依据: 通知 一 }',
      RECOMMEND,
      '{ 事: 交纸质, 谁: 个人, 工作日: 5, 收到后: 短信, 依据: 通知 一 }',
    )
    expect(problems).toEqual([])
    const steps = made[0]?.plan.steps ?? []
    expect(steps[1]).toMatchObject({ workingDays: 5, within: '推荐', startsWith: '申报' })
    expect(steps[3]).toMatchObject({ workingDays: 5, after: '短信' })
    expect(steps[0]).not.toHaveProperty('workingDays')
  })

  it.each([
    ['an unknown step', '赶在: 推见', '赶在', '日程里没有另一件事叫“推见”，有：申报、推荐、后来'],
    ['itself', '赶在: 公示', '赶在', '日程里没有另一件事叫“公示”，有：申报、推荐、后来'],
    ['one without a last day', '赶在: 后来', '赶在', '“后来”没有写止日，赶在它之前是哪天就算不出来'],
    ['to begin with an unknown step', '随: 申抱', '随', '日程里没有另一件事叫“申抱”，有：申报、推荐、后来'],
    ['to begin with one that begins with another', '随: 后来', '随', '“后来”自己也随别的事开始：直接写最先的那件'],
    ['a last day of its own beside', '止: 2022-11-01, 赶在: 推荐', '赶在', '自己写了止日的，不用再写赶在哪件事之前'],
    [
      'a last day and a count',
      '止: 2022-11-01, 工作日: 5',
      '工作日',
      '止日和工作日不写在一行：分成两件事，办多少个工作日的那件写“赶在”另一件',
    ],
    [
      'two beginnings to count from',
      '工作日: 5, 收到后: 短信, 赶在: 推荐',
      '工作日',
      '写了“收到后”的，工作日从收到的第二天数；还要“赶在”哪件事之前，就分不清是哪一个',
    ],
    ['no working day', '工作日: 0', '工作日', '日程 第2项 工作日：太小，最少 1'],
    ['half a working day', '工作日: 2.5', '工作日', '日程 第2项 工作日：应是整数'],
  ])('%s is told with its line', (_, keys, key, what) => {
    const [first, ...more] = said(
      SUBMIT,
      `事: 公示\n    谁: 单位\n    ${keys.replaceAll(', ', '\n    ')}\n    依据: 通知 一`,
      RECOMMEND,
      '{ 事: 后来, 谁: 单位, 随: 申报, 依据: 通知 一 }',
    )
    const line = 17 + keys.split(', ').findIndex((one) => one.startsWith(key)) + 1
    expect(first).toBe(`试用/2022.yaml 第 ${line} 行：${what}`)
    expect(more).toEqual([])
  })

  it('a name written twice is told: reminders hang on it', () => {
    expect(said(SUBMIT, SUBMIT)).toEqual(['试用/2022.yaml 第 16 行：日程里“申报”写了两次：两件事要有两个名字'])
  })

  it('a last day before the first is told', () => {
    expect(said(SUBMIT.replace('止:', '起: 2022-10-21, 止:'))).toEqual([
      '试用/2022.yaml 第 15 行：日程“申报”的止日早于起日',
    ])
  })
})

describe('the plans of the repository', () => {
  it('have publicity by the employer where the notice asks for it, always five working days before recommending', () => {
    const publicity = packs
      .flatMap(({ family, plan }) => plan.steps.map((step) => ({ family, ...step })))
      .filter(({ what }) => what === '单位公示')
    expect(
      publicity.map(({ family, workingDays, within, startsWith }) => [family, workingDays, within, startsWith]),
    ).toEqual(
      expect.arrayContaining([
        ['上虞', 5, '单位审核推荐', undefined],
        ['浙江高级', 5, '单位推荐', undefined],
        ['温岭机电', 5, '单位审核报送', undefined],
        ['温州机电', 5, '单位推荐', '网上申报'],
      ]),
    )
    expect(publicity.map(({ family }) => family)).not.toContain('温州机械')
  })
})
