import { describe, expect, it } from 'vitest'
import { shortTogether } from '../../src/talk/reading/hoursByYear.ts'
import { talk, told } from './lines.ts'

const SY = '上虞|大专|没有|化学工程|没有|2014年6月30日|2014年7月1日到现在|有|有|都合格|在|都够|民企|化工|没有'.split(
  '|',
)
const upTo = (count: number) => (text: string) => talk(`${SY.slice(0, count).join('|')}|${text}`, '2023-08-15').state
const open = { professional: 0, general: 0, industry: 0 }
const met = { enough: true }

describe('work that went on elsewhere, since when not told', () => {
  const at = upTo(6)

  it.each([
    '15年7月到18年在别处，之后到这里',
    '2014年7月1日到2018年5月在宁波，后来来这家公司',
    '2014年7月到2018年做设计，然后又去了另一家',
  ])('%s: asked', (words) => {
    expect(told(at(words), 'work')).toBeNull()
    expect(at(words)?.pending?.question).toBe('work')
  })

  it.each([
    ['2014年7月到2020年做化工，后来到机关', [{ from: '2014-07', to: '2020' }]],
    ['2014年7月到2020年，之后在家带孩子', [{ from: '2014-07', to: '2020' }]],
    [
      '2014年7月到2018年5月在别处，18年8月到这里',
      [
        { from: '2014-07', to: '2018-05' },
        { from: '2018-08', to: '至今' },
      ],
    ],
  ])('%s: taken', (words, value) => {
    expect(told(at(words), 'work')).toEqual(value)
  })
})

describe('the same in the first message', () => {
  const opened = (text: string) => talk(`上虞|大专，2014年毕业学化学工程，${text}`, '2023-08-15').state

  it('is asked', () => {
    expect(told(opened('15年7月到18年在别处做化工，之后到这里'), 'work')).toBeNull()
  })

  it('unless what came after was no such work', () => {
    expect(told(opened('15年7月到23年6月做化工，之后到机关'), 'work')).toEqual([{ from: '2015-07', to: '2023-06' }])
  })
})

describe('a firm that was converted', () => {
  const at = upTo(12)

  it.each([
    '改制了',
    '国企，去年改制了',
    '国企改制成股份制了',
    '国企改制的|是',
    '国企改制的',
    '国企改制过来的',
    '集体企业转制',
    '原来是国企，改制了',
    '事业单位改制的',
  ])('%s: whose it is now is asked', (words) => {
    expect(told(at(words), 'employer')).toBeNull()
    expect(at(words)?.pending?.question).toBe('employer')
  })

  it.each([
    ['国企改制的|民营', '民营企业'],
    ['国企改制的|私人的', '民营企业'],
    ['国企改制的|是的，私人了', '民营企业'],
    ['改制了，现在是私人的', '民营企业'],
    ['集体改制，现在是私人的', '民营企业'],
    ['原来是国企，改制了现在老板私人的', '民营企业'],
    ['国企改制，卖给老板了', '民营企业'],
    ['国企改制了，现在还是国企', '国有企业'],
    ['国企改制的|国企', '国有企业'],
    ['国企改制成民营', '民营企业'],
    ['国企改制的民企', '民营企业'],
    ['国企', '国有企业'],
    ['国企，没改制', '国有企业'],
    ['国企正在改制', '国有企业'],
    ['国企改制的，现在还是国有控股', '国有企业'],
  ])('%s', (words, value) => {
    expect(told(at(words), 'employer')).toBe(value)
  })
})

describe('the years before, told beside this one', () => {
  const JX = '温州机械|中级|助工|大专|模具|2019年1月1日到现在|2018年12月20日|机电|都合格'
  const at = (text: string) => talk(`${JX}|${text}`, '2023-08-15').state

  it.each(['今年还没学，前几年够', '今年还没学，往年都够', '前几年都够，今年还没学', '今年没学，其他都够'])(
    '%s',
    (words) => {
      expect(told(at(words), 'hours')).toEqual({ 2020: met, 2021: met, 2022: met, 2023: open })
    },
  )

  it('is no question of hours made up for later', () => {
    const before =
      '温岭机电|中级|助工|2018年1月1日到2022年12月31日|2017年12月20日|机电|本科|机械工程|都没有|有|都合格|是|不是|不是'
    const { state } = talk(`${before}|今年还没学，前几年够`, '2022-09-15')
    expect(told(state, 'hours')).toEqual({ 2019: met, 2020: met, 2021: met, 2022: open })
  })

  it('去年没学，前几年够: this year is still to be told', () => {
    expect(told(at('去年没学，前几年够'), 'hours')).toEqual({ 2020: met, 2021: met, 2022: open })
  })

  it.each(['今年还没学，之前够', '前几年够'])('%s: asked', (words) => {
    expect(told(at(words), 'hours')).toBeNull()
    expect(at(words)?.pending?.question).toBe('hours')
  })
})

describe('a subject that lacks is no lack of the sum', () => {
  it.each(['专业够公需差6', '公需差6', '专业够了，公需还差6个'])('%s: asked', (words) => {
    expect(shortTogether(words)).toBeNull()
    const state = upTo(11)(words)
    expect(told(state, 'hours.together')).toBeNull()
    expect(state?.pending?.question).toBe('hours')
  })

  it.each([
    ['总共还差6', { lacking: 6 }],
    ['公需够专业差6', { lacking: 6, lackingIn: '专业科目' }],
  ])('%s', (words, lacking) => {
    expect(shortTogether(words)).toEqual(lacking)
  })
})
