import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const JIDIAN =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格|都够|温州|16年8月|都没有|民企|1|没有|好'
const LETTER = 'titles.appointments/助理工程师'
const STAYS = { 'insurance.place': '温州', 'insurance.since': '2016-08', employer: '民营企业', employment: '机电' }

describe('what was once so, or is still to come, told at the result', () => {
  it.each([
    ['我2016年在上海交过社保', 'insurance.place'],
    ['2016年社保在上海交', 'insurance.place'],
    ['我2015年在国企干过', 'employer'],
    ['我去年在事业单位工作过', 'employer'],
    ['其实我2015年在国企干过', 'employer'],
    ['我下个月离职', 'employment'],
    ['我其实下个月就离职了', 'employment'],
    ['我下个月就离职了，现在在岗', 'employment'],
    ['公司要改制成国企', 'employer'],
  ] as const)('%s: the answer stays, and that is said', (words, key) => {
    const { state, text } = talk(`${JIDIAN}|${words}`)
    expect(told(state, key)).toBe(STAYS[key])
    expect(text).toContain('先不动')
    expect(text).not.toMatch(/从“.+”改成/)
  })

  it('社保去年转到上海去了: where it is paid is asked, and since then is not since when it counts', () => {
    const { state, text } = talk(`${JIDIAN}|社保去年转到上海去了`)
    expect(told(state, 'insurance.since')).not.toBe('2021')
    expect(state?.pending?.question).toBe('insurance')
    expect(text).toContain('再问一次')
  })

  it('letters of another time do not take the place of those told', () => {
    const { state } = talk(`${JIDIAN}|我之前聘书是2017年1月到2018年12月`)
    expect(told(state, LETTER)).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
  })

  it.each([
    ['现在社保在上海交', 'insurance.place', '上海'],
    ['社保转到上海了', 'insurance.place', '上海'],
    ['单位是国企', 'employer', '国有企业'],
    ['其实单位是国企', 'employer', '国有企业'],
    ['其实我之前写错了，单位是国企', 'employer', '国有企业'],
    ['我已经离职了', 'employment', '不在岗'],
    ['我已经离职了，准备回老家', 'employment', '不在岗'],
    ['其实我已经离职了，准备回老家', 'employment', '不在岗'],
    ['去年年底就离职了', 'employment', '不在岗'],
    ['公司去年年底被国企收购了，现在是国企', 'employer', '国有企业'],
    ['社保上个月底停了', 'insurance.current', '否'],
    ['其实我助工是2017年12月评的，当时在老单位', 'titles.obtained/助理工程师', '2017-12'],
    ['其实我之前看错了，社保是2022年8月开始的', 'insurance.since', '2022-08'],
    ['社保其实是2022年8月起的，要改一下', 'insurance.since', '2022-08'],
    ['我发现社保是2022年8月开始交的，以前那家没交过', 'insurance.since', '2022-08'],
    ['聘书是2019年3月1日到2022年12月31日', LETTER, [{ from: '2019-03-01', to: '2022-12-31' }]],
    ['其实聘书是2017年1月到2018年12月', LETTER, [{ from: '2017-01', to: '2018-12' }]],
  ])('%s is so now, or puts right what was told', (words, key, value) => {
    expect(told(talk(`${JIDIAN}|${words}`).state, key)).toEqual(value)
  })
})

describe('leaving, told where it is asked whether somebody is at work', () => {
  const BEFORE = JIDIAN.replace(/\|1\|没有\|好$/, '')

  it.each(['我下个月离职', '年底退休', '准备辞职了', '这个月底离职', '快退休了，还在岗做设计'])(
    '%s: still to come, and asked back',
    (words) => {
      const { state } = talk(`${BEFORE}|${words}`, '2022-09-15')
      expect(state?.pending?.question).toBe('employment')
      expect(told(state, 'employment') ?? null).toBeNull()
    },
  )

  it.each([
    '已经离职了',
    '去年退休了',
    '不在岗',
    '已经离职了，准备找下家',
    '去年年底离职了',
    '上个月底辞职了',
    '公司开会通知离职了',
  ])('%s: not at work', (words) => {
    expect(told(talk(`${BEFORE}|${words}`, '2022-09-15').state, 'employment')).toBe('不在岗')
  })

  it.each(['不打算离职，在岗做设计', '退休返聘在做机电设计，要干到65'])('%s: at work', (words) => {
    expect(told(talk(`${BEFORE}|${words}`, '2022-09-15').state, 'employment')).toBe('机电')
  })
})

describe('what is told early without a stop', () => {
  it.each([
    ['我在国企上班要报工程师', 'employer', '国有企业'],
    ['我在温州一家民企做机械设计想评工程师', 'employer', '民营企业'],
    ['我在国企做机械设计会画图', 'employment.duty', '设计开发'],
    ['我社保在温州交2016年8月起想评工程师', 'insurance.place', '温州'],
    ['我准备去国企', 'employer', null],
    ['我下个月离职', 'employment', null],
  ])('%s', (words, key, value) => expect(told(talk(`温州机电|中级|${words}`).state, key)).toBe(value))
})
