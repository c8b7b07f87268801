import { describe, expect, it } from 'vitest'
import { readHoursByYear } from '../../src/talk/reading/hoursByYear.ts'
import { runGolden } from './golden.ts'
import { realWorld } from './world.ts'

const YEARS = [2019, 2020, 2021, 2022]
const read = (text: string) => {
  const found = readHoursByYear(text, YEARS, '2022-09-15')
  return found && [Object.fromEntries(found.totals), Object.fromEntries(found.short), [...found.met]]
}

describe('hours told as one sum a year', () => {
  it.each([
    ['19年90 20年90 21年90 22年72', [{ 2019: 90, 2020: 90, 2021: 90, 2022: 72 }, {}, []]],
    ['19到21年都是90，今年72', [{ 2019: 90, 2020: 90, 2021: 90, 2022: 72 }, {}, []]],
    ['今年学了60个学时，前面三年都90', [{ 2019: 90, 2020: 90, 2021: 90, 2022: 60 }, {}, []]],
    ['22年只有72，其他都够', [{ 2022: 72 }, {}, [2019, 2020, 2021]]],
    ['22年还差18个学时', [{}, { 2022: 18 }, []]],
    ['去年差10学时，其他年份满的', [{}, { 2021: 10 }, [2019, 2020, 2022]]],
    ['21年50学时，22年没学', [{ 2021: 50, 2022: 0 }, {}, []]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    '22年12月学的',
    '22年专业90',
    '22年12',
    '90',
    '每年90',
    '23年90',
    '19年大概90',
    '都够',
    '19年90吗',
    '2019年3月90学时',
  ])('none: %s', (text) => {
    expect(read(text)).toBeNull()
  })
})

describe('what becomes of it', () => {
  const SHANGYU =
    '学历=大专；专业=应用化工技术；毕业时间=2013年6月30日；职称=没有；技能等级=没有；专业工作=2013年7月1日至今；近三年社保证明=有；学历证明=有；年度考核=都合格；注册地=在'
  const WENZHOU =
    '学历=大专；专业=数控技术；职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2019年1月1日至今；技能等级=没有；年度考核=都合格'
  const said = (today: string, opening: string, atHand: string, words: string) =>
    runGolden(
      realWorld(),
      '学时',
      [
        `今天: ${today}`,
        `备答: ${atHand}`,
        ...opening.split('|').map((line) => `用户: ${line}`),
        '顺答: 学时',
        `用户: ${words}`,
      ].join('\n'),
    ).at(-1)
  const answer = (turn: ReturnType<typeof said>, key: string) => {
    const told = turn?.state?.answers[key]
    return told?.kind === 'value' ? told.value : null
  }

  it.each(['21年90，22年85，23年60', '21年85 22年85 23年65', '每年80', '21年90学时，22年没学，23年60'])(
    'less than a plan adds up decides it: %s',
    (words) => {
      expect(answer(said('2023-09-05', '上虞', SHANGYU, words), 'hours.together')).toMatchObject({
        years: [2021, 2022, 2023],
      })
    },
  )

  it.each([
    ['总共还差50学时', { total: 220 }],
    ['三年加起来还差50个学时没学', { total: 220 }],
    ['专业还差30', { professional: 150 }],
  ])('what the sum lacks: %s', (words, figures) => {
    expect(answer(said('2023-09-05', '上虞', SHANGYU, words), 'hours.together')).toEqual({
      years: [2021, 2022, 2023],
      ...figures,
    })
  })

  it.each(['21年92 22年90 23年90', '每年90', '三年270'])('enough leaves the subjects to be asked: %s', (words) => {
    const turn = said('2023-09-05', '上虞', SHANGYU, words)
    expect(answer(turn, 'hours.together')).toBeNull()
    expect(turn?.said.map(({ text }) => text).join('\n')).toContain('专业')
  })

  it('of a year that has to have enough for itself', () => {
    const low = said('2022-09-15', '温州机电|中级', WENZHOU, '22年只有72，其他都够')
    expect(answer(low, 'hours')).toEqual({
      2019: { enough: true },
      2020: { enough: true },
      2021: { enough: true },
      2022: { enough: false, lacking: 18 },
    })
    const open = said('2022-09-15', '温州机电|中级', WENZHOU, '19年90 20年90 21年90 22年72')
    expect(open?.said[0]?.text).toContain('2022年不够；2019、2020、2021年合计够了')
  })

  it.each(['22年90 23年90 24年72', '22年专业48 一般公需18 行业12，23年专业60 一般公需18 行业12'])(
    'says nothing of whether it is registered: %s',
    (words) => {
      const atHand =
        '工程师聘任=2021年1月1日至今；工程师取得=2020年12月20日；工程师职称的专业=机电；学位=学士；技能等级=没有；技能称号=都没有；自评总分=85；要扣的分=没有'
      const turns = runGolden(
        realWorld(),
        '登记',
        [
          '今天: 2024-08-01',
          `备答: ${atHand}`,
          '用户: 浙江高级',
          '用户: 工程师',
          '用户: 本科，机械工程，2010年6月',
          '顺答: 三年学时登记证明',
          `用户: ${words}`,
        ].join('\n'),
      )
      const last = turns.at(-1)
      expect(last?.state?.pending?.question).toBe('statement/三年学时登记证明')
      expect(last?.state?.answers).not.toHaveProperty('statement/三年学时登记证明')
    },
  )
})
