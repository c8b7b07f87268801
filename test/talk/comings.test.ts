import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const HEAD = '温州机电|4|没有|高中|没有'
const till = (...spans: [string, string][]) => spans.map(([from, to]) => ({ from, to }))
const LAID_OFF = till(['2011', '2015'], ['2018', '至今'])

describe('who left and came back', () => {
  it.each([
    ['一一年进厂 一五年下岗 一八年又进厂到现在', LAID_OFF],
    ['11年进厂15年厂倒了18年重新上班到现在', LAID_OFF],
    ['我高中，11年进厂，15年下岗，18年又进厂到现在，社保2018年开始缴', LAID_OFF],
    ['九五年进厂 零三年下岗 零五年又进厂到现在', till(['1995', '2003'], ['2005', '至今'])],
    ['2011年进厂 2015年辞职 2019年3月又进厂到现在', till(['2011', '2015'], ['2019-03', '至今'])],
    ['2011年3月进厂，2015年5月走了，2019年3月回来干到现在', till(['2011-03', '2015-05'], ['2019-03', '至今'])],
    [
      '2010年7月进厂，2014年6月不干了，2017年2月又去了另一家厂一直到现在',
      till(['2010-07', '2014-06'], ['2017-02', '至今']),
    ],
    ['2008年上班到2013年停薪留职，2016年复工到现在', till(['2008', '2013'], ['2016', '至今'])],
    ['2008年上班，2013年买断了，2016年回厂', till(['2008', '2013'], ['2016', '至今'])],
    ['10年进的厂 14年走的 17年回来的', till(['2010', '2014'], ['2017', '至今'])],
  ])('%s: in its stretches', (said, spans) => {
    expect(told(talk(`${HEAD}|${said}`).state, 'work')).toEqual(spans)
  })

  it.each(['2011年到现在在A厂，2018年到现在在B厂', '2011年进厂，2015年下岗后又进了别的厂到现在'])(
    '%s: not kept as it stands',
    (said) => {
      expect(told(talk(`${HEAD}|${said}`).state, 'work')).toBeNull()
    },
  )

  const AT_WORK = `${HEAD}|都没有`

  it('asks about two stretches that both go on till now', () => {
    const { state, text } = talk(`${AT_WORK}|2011年到现在，2018年到现在`)
    expect(state?.pending?.question).toBe('work')
    expect(text).toContain('哪年哪月结束')
    expect(told(state, 'work')).toBeNull()
  })

  it('asks when they came back', () => {
    expect(talk(`${AT_WORK}|2011年进厂，2015年下岗后又进了别的厂到现在`).text).toContain('分段写')
  })

  it('puts it right at the next question, years told short', () => {
    const { state } = talk(`${AT_WORK}|九五年进厂 零三年下岗 零五年又进厂到现在|不对 95到04 05到现在`)
    expect(told(state, 'work')).toEqual(till(['1995', '2004'], ['2005', '至今']))
  })
})
