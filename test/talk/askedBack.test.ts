import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const DAY = '2022-09-15'
const LETTER = 'titles.appointments/助理工程师'
const ORDER = ['温州机电', '中级', '助工', '大专', '模具', '2019年1月1日到2022年12月31日', '2018年12月20日', '机电']
const TO = {
  [LETTER]: ORDER.slice(0, 5),
  reviews: ORDER,
  hours: [...ORDER, '都合格'],
  'insurance.since': [...ORDER, '都合格', '都够', '1'],
  establishment: [...ORDER, '都合格', '都够', '1', '2015年8月'],
  employer: [...ORDER, '都合格', '都够', '1', '2015年8月', '没有'],
  employment: [...ORDER, '都合格', '都够', '1', '2015年8月', '没有', '民企'],
} as const
const at = (key: keyof typeof TO, ...lines: string[]) => talk([...TO[key], ...lines].join('|'), DAY)

/** What is asked, the answer that is not sure, and what it was taken for. */
const GUESSES = [
  ['reviews', '应该都合格', { 2019: '合格', 2020: '合格', 2021: '合格' }],
  ['insurance.since', '大概2015年', '2015'],
  ['establishment', '应该没有', '都没有'],
  ['employer', '应该是民企', '民企'],
  ['employment', '应该在岗', '技术岗'],
  [LETTER, '2019年1月1日', [{ from: '2019-01-01', to: '至今' }]],
] as const

describe('what was guessed and asked back is taken by who agrees to it and says no more', () => {
  for (const [key, guess] of GUESSES)
    it.each(['是', '是的', '对', '嗯，是的', '没错', '对，就是这样', '是啊'])(`${key}, ${guess}: %s`, (yes) => {
      expect(told(at(key, guess, yes).state, key)).not.toBeNull()
    })
})

describe('是 with more behind it is no agreement to what was guessed', () => {
  it.each([
    ['reviews', '应该都合格', '是，除了21年'],
    ['hours', '应该够了', '是，除了22年'],
    ['hours', '应该够了', '是，就是22年还差一点'],
    ['insurance.since', '大概2015年', '是，中间断过'],
    ['insurance.since', '大概2015年', '是，去年断了两个月'],
    ['insurance.since', '大概2015年', '是，现在停了'],
    ['establishment', '应该没有', '有'],
    ['establishment', '应该没有', '是有的'],
    ['employment', '应该在岗', '是，下个月退休'],
    [LETTER, '2019年1月1日', '是，但是断过'],
    [LETTER, '2019年1月1日', '是的，断过一年'],
    [LETTER, '2019年1月1日', '是，21年断了一年'],
    [LETTER, '2019年1月1日', '有断过'],
    [LETTER, '2019年1月1日', '是，除了2021年'],
    [LETTER, '2019年1月1日', '是吗'],
  ] as const)('%s, %s: %s', (key, guess, more) => {
    const { state } = at(key, guess, more)
    expect(told(state, key)).toBeNull()
    expect(state?.pending?.question).toBe(key)
  })

  it.each([
    ['reviews', '应该都合格', '是，21年基本合格', { 2021: '基本合格' }],
    ['insurance.since', '大概2015年', '是2016年', '2016'],
    ['employer', '应该是民企', '是国企', '国有企业'],
    ['employment', '应该在岗', '是，做销售', '其他'],
    [LETTER, '2019年1月1日', '是，到2021年12月31日', [{ from: '2019-01-01', to: '2021-12-31' }]],
  ] as const)('%s, %s: %s is taken as it is said', (key, guess, more, value) => {
    expect(told(at(key, guess, more).state, key)).toEqual(value)
  })

  it.each(['是的，一直做', '是的，一直在做', '对，做到现在', '是'])(
    '%s to whether the work goes on since the school agrees',
    (yes) => {
      const { state } = talk(`温州机电|助理工程师|没有职称|本科 机械电子工程 2021年6月毕业|一毕业就做|${yes}`, DAY)
      expect(told(state, 'work')).toMatchObject([{ from: '2021-06', to: '至今' }])
    },
  )

  it.each(['做过', '是做过', '有', '是有'])('%s to whether no work was done does not', (yes) => {
    expect(
      told(talk(`温州机电|助理工程师|没有职称|本科 机械电子工程 2021年6月毕业|没有|${yes}`, DAY).state, 'work'),
    ).toBeNull()
  })

  it('what is agreed to stays asked, and 是 alone takes it', () => {
    const more = at(LETTER, '2019年1月1日', '是，换了单位')
    expect(told(more.state, LETTER)).toBeNull()
    expect(more.text).toContain('只回“是”')
    expect(told(at(LETTER, '2019年1月1日', '是，换了单位', '是').state, LETTER)).toEqual([
      { from: '2019-01-01', to: '至今' },
    ])
  })
})

describe('whether there is no letter at all', () => {
  const none = (text: string) => told(at(LETTER, '没在聘', '没有', text).state, LETTER)

  it.each(['是', '对', '没有', '没有聘书', '没聘过', '对的，没有', '一份都没有', '确实没有聘书'])(
    '%s: none',
    (text) => {
      expect(none(text)).toEqual([])
    },
  )

  it.each(['有', '是有的', '是有聘书的', '不是', '有一份', '不是，有'])('%s: asked again', (text) => {
    expect(none(text)).toBeNull()
  })

  it('是2019年1月1日到2022年12月31日 tells the letter', () => {
    expect(none('是2019年1月1日到2022年12月31日')).toEqual([{ from: '2019-01-01', to: '2022-12-31' }])
  })
})

describe('一年一聘 behind the first day of a letter', () => {
  const yearly = (text: string) => told(at(LETTER, '2019年1月1日', '一年一聘', text).state, LETTER)

  it.each(['是', '没断过', '都接上了', '有', '一直接着'])('%s: goes on', (text) => {
    expect(yearly(text)).toEqual([{ from: '2019-01-01', to: '至今' }])
  })

  it.each(['有断过', '断过', '是断过', '有一年没聘', '断过半年', '中间断了一年', '没有', '不是'])(
    '%s: asked',
    (text) => {
      expect(yearly(text)).toBeNull()
    },
  )
})

describe('a break in the letters is told piece by piece', () => {
  it.each(['断过半年', '中间断过半年', '断过', '有一年没聘', '有几个月没聘', '有过一年没聘过', '中间空了一年'])(
    '%s',
    (text) => {
      const { state, text: said } = at(LETTER, text)
      expect(told(state, LETTER)).toBeNull()
      expect(state?.pending?.candidate).toBeUndefined()
      expect(said).toContain('到')
    },
  )

  it.each([
    ['没断过，2019年1月1日到2022年12月31日', [{ from: '2019-01-01', to: '2022-12-31' }]],
    [
      '2018年1月1日到2019年12月31日，断了一年，2021年1月1日到2022年12月31日',
      [
        { from: '2018-01-01', to: '2019-12-31' },
        { from: '2021-01-01', to: '2022-12-31' },
      ],
    ],
    ['一直没聘', []],
    ['没聘过', []],
  ])('%s is as it was', (text, letters) => {
    expect(told(at(LETTER, text).state, LETTER)).toEqual(letters)
  })
})

describe('how long the letter lasted, behind its first day', () => {
  it.each(['聘了三年', '三年', '是，聘三年', '聘期3年'])('%s', (text) => {
    const { state, text: said } = at(LETTER, '2019年1月1日', text)
    expect(told(state, LETTER)).toBeNull()
    expect(said).toContain('2019年1月1日到2021年12月31日')
    expect(told(at(LETTER, '2019年1月1日', text, '是').state, LETTER)).toEqual([
      { from: '2019-01-01', to: '2021-12-31' },
    ])
  })
})

it('应该没有 is no question, and is asked back where it is asked what a title was refused for', () => {
  const lines = [...TO.employment, '1', '应该没有']
  const { state, text } = talk(lines.join('|'), DAY)
  expect(text).toContain('确定没有吗')
  expect(told(state, 'violations')).toBeNull()
  expect(told(talk([...lines, '是'].join('|'), DAY).state, 'violations')).toEqual([])
  expect(told(talk([...lines, '有'].join('|'), DAY).state, 'violations')).toBeNull()
})
