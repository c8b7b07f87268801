import { describe, expect, it } from 'vitest'
import { told as answered, talk } from '../../lines.ts'
import { cases, type Row, told } from './rows.ts'

const OPEN = ['工作经历 incomplete']

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['先在宁波一家注塑机厂干了三年操作工，2011年3月回到温州，进了现在这家阀门厂做工艺员一直到现在', { employment: { duty: '生产制造' }, work: [{ from: '2011-03', to: '至今' }] }, OPEN],
  ['前面在别的厂做操作工三年，后来2011年3月到这家做工艺', { employment: { duty: '生产制造' }, work: [{ from: '2011-03', to: '至今' }] }, OPEN],
  ['刚去年从机关调到企业，机关待了8年', {}, OPEN],
  ['机关干了8年，去年调到企业', {}, OPEN],
  ['干了六年机械设计，去年从机关调到企业', { employment: { duty: '设计开发' } }, OPEN],
  ['事业单位待了10年，2021年6月到企业搞设备', { work: [{ from: '2021-06' }] }, OPEN],
  ['在国企干了3年，2015年8月跳槽到现在的公司做研发', { employment: { duty: '设计开发' }, work: [{ from: '2015-08', to: '至今' }] }, OPEN],
  ['干了八年设计，去年评的助工', { employment: { duty: '设计开发' }, titles: [{ level: '助理工程师', obtained: '2021' }], work: [{ from: '2013-09-16/2014-09-15', to: '至今' }] }],
  ['现在这家干了八年，一直做设计', { employment: { duty: '设计开发' }, work: [{ from: '2013-09-16/2014-09-15', to: '至今' }] }],
  ['今年刚调到办公室', {}],
  ['去年调到行政部了', {}],
  ['20年3月从办公室调到技术科', { work: [{ from: '2020-03' }] }],
  ['20年3月进公司办公室画图', { work: [{ from: '2020-03' }] }],
  ['2010年6月进的这家厂做钳工', { work: [{ from: '2010-06', to: '至今' }] }],
]

describe('work told as a story', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('asked for the stretches of work', () => {
  const ASKED = '温州机电 中级|没有|技师|相关|2010年'

  it.each([
    '刚去年从机关调到企业，机关待了8年',
    '2020年疫情没上班，后来一直在上班',
    '2012年到现在，2020年疫情没上班',
    '2012年到现在，19年那年没工作',
  ])('they are asked apart: %s', (words) => {
    const { state, text } = talk(`${ASKED}|${words}`)
    expect(answered(state, 'work')).toBeNull()
    expect(text).toContain('分')
  })

  it.each(['2012年到现在，一直在厂里上班', '2012年到现在，一直没断过'])('and not for other breaks: %s', (words) => {
    const { state } = talk(`${ASKED}|${words}`)
    expect(answered(state, 'work') ?? state?.pending?.candidate).toBeTruthy()
  })

  it('what waits is said to be asked later', () => {
    expect(talk('温州机电|中级|刚去年从机关调到企业，机关待了8年').text).toContain('后面会细问')
  })
})
