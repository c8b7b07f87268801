import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const JIDIAN =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格|都够|温州|16年8月|都没有|民企|1|没有|好'

const LETTER = 'titles.appointments/助理工程师'

describe('a correction at the result', () => {
  it.each([
    ['不对 聘书是2019年1月2日开始的', LETTER, [{ from: '2019-01-02', to: '2022-12-31' }]],
    ['聘书写错了，到2021年12月31日', LETTER, [{ from: '2019-01-01', to: '2021-12-31' }]],
    ['等一下，聘书是2019年3月1日开始', LETTER, [{ from: '2019-03-01', to: '2022-12-31' }]],
    ['刚才学历说错了 是中专', 'education', '中专'],
    ['更正一下 助工是2017年5月评的', 'titles.obtained/助理工程师', '2017-05'],
    ['不对 社保是2022年8月开始的', 'insurance.since', '2022-08'],
    ['不对 单位是国企', 'employer', '国有企业'],
  ])('%s puts right what it names, and goes on from there', (words, key, value) => {
    const { state } = talk(`${JIDIAN}|${words}`)
    expect(told(state, key)).toEqual(value)
    expect(told(state, 'violations')).toEqual([])
    expect(state?.pending?.question).not.toBe('result')
  })
})

describe('a correction anywhere', () => {
  it('names what was answered before the question that is open', () => {
    const { state } = talk('温州机电|中级|助工|大专|不对 是本科|我说错了学历是大专')
    expect(told(state, 'education')).toBe('大专')
    expect(state?.answers).not.toHaveProperty('education.major')
    expect(state?.answers).not.toHaveProperty('education.also')
  })

  it.each(['2019年1月1日', '不对 是2019年1月1日', '从2019年1月1日开始', '2019年3月1日'])(
    'a lone later day after 一直聘到现在吗 is a beginning, asked again: %s',
    (words) => {
      const { state, text } = talk(`温州机电|中级|助工|大专|模具|2018年12月|${words}`)
      expect(state?.answers).not.toHaveProperty(LETTER)
      expect(text).toMatch(/2019年\d月1日开始，一直聘到现在吗/)
    },
  )

  it.each(['到2021年12月31日', '2021年12月31日'])('while an end stays one: %s', (words) => {
    const { state } = talk(`温州机电|中级|助工|大专|模具|2018年12月|${words}`)
    expect(told(state, LETTER)).toEqual([{ from: '2018-12', to: '2021-12-31' }])
  })

  it.each(['等下 聘书是不是要原件', '等一下，学历是本科能报吗'])('asks, and puts nothing right: %s', (words) => {
    const { state } = talk(`${JIDIAN}|${words}`)
    expect(told(state, LETTER)).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
    expect(told(state, 'education')).toBe('大专')
  })

  it('a beginning put right keeps the end told before', () => {
    const { state } = talk('温州机电|中级|助工|大专|模具|2019年1月|单位聘到现在|不对 聘书是2019年1月2日开始的')
    expect(told(state, LETTER)).toEqual([{ from: '2019-01-02', to: '至今' }])
  })
})

describe('what is told otherwise at the result, without a word that takes something back', () => {
  it.each([
    ['社保其实是今年9月才到温州的', 'insurance.since', '2022-09'],
    ['社保今年9月刚转过来', 'insurance.since', '2022-09'],
    ['社保是2022年9月才落到瓯海的', 'insurance.since', '2022-09'],
    ['我2020年考核其实是不合格', 'reviews', { 2019: '合格', 2020: '不合格', 2021: '合格' }],
    ['2020年考核不合格', 'reviews', { 2019: '合格', 2020: '不合格', 2021: '合格' }],
  ])('%s is taken, and the old answer is named', (words, key, value) => {
    const { state, text } = talk(`${JIDIAN}|${words}`)
    expect(told(state, key)).toEqual(value)
    expect(text).toMatch(/从“.+”改成“.+”；不是这样就说“改/)
  })

  it.each(['2021年专业学时差10个', '2021年学时不够', '21年公需学时没够'])('%s leaves that year short', (words) => {
    const { state, text } = talk(`${JIDIAN}|${words}`)
    expect(told(state, 'hours')).toMatchObject({ 2020: { enough: true }, 2021: { enough: false } })
    expect(text).not.toContain('先没记')
  })

  it('takes the figure of one subject of one year', () => {
    const { state } = talk(`${JIDIAN}|2021年学时不够，专业只有50`)
    expect(told(state, 'hours')).toMatchObject({ 2021: { professional: 50 } })
    expect(state?.pending?.question).not.toBe('result')
  })

  it.each(['社保2016年开始的', '社保在温州2016年8月起'])('%s is the same told less exactly, or again', (words) => {
    const { state } = talk(`${JIDIAN}|${words}`)
    expect(told(state, 'insurance.since')).toBe('2016-08')
  })

  it.each(['2020年考核要是不合格呢', '学时差10个能报吗', '同事社保是今年9月才到温州的'])(
    '%s changes nothing',
    (words) => {
      const { state } = talk(`${JIDIAN}|${words}`)
      expect(state?.pending?.question).toBe('result')
      expect(told(state, 'insurance.since')).toBe('2016-08')
      expect(told(state, 'hours')).toMatchObject({ 2021: { enough: true } })
      expect(told(state, 'reviews')).toMatchObject({ 2020: '合格' })
    },
  )
})

describe('不是 to a question of 是 or 不是 is said to that question', () => {
  const ASKED = '温岭机电|中级|助工|2018年1月1日到2022年12月31日|2017年12月20日|机电|本科|机械工程|都没有|有|都合格|是'
  const BROUGHT = 'statement/职称是调入带来的'
  const said = (text: string) => talk(`${ASKED}|${text}`, '2022-09-15')

  it.each(['不是，温岭评的', '不是的，本地评的', '不是，一直在温岭'])('%s answers it', (text) => {
    const { state } = said(text)
    expect(told(state, BROUGHT)).toBe('没有')
    expect(told(state, 'titles.obtained/助理工程师')).toBe('2017-12-20')
  })

  it.each(['不是，江苏评的', '不是，是江苏评的', '不是，部队带来的'])('%s says both, and is asked back', (text) => {
    const { state } = said(text)
    expect(state?.pending?.question).toBe(BROUGHT)
    expect(told(state, 'titles.obtained/助理工程师')).toBe('2017-12-20')
  })

  it.each([
    ['不是，我学历是大专', 'education', '大专'],
    ['不对，是大专', 'education', '大专'],
    [
      '不是，聘书是2019年1月1日到2022年12月31日',
      'titles.appointments/助理工程师',
      [{ from: '2019-01-01', to: '2022-12-31' }],
    ],
  ])('%s still puts right what it names', (text, key, value) => {
    const { state } = said(text)
    expect(told(state, key)).toEqual(value)
    expect(state?.pending?.question).toBe(BROUGHT)
  })
})
