import { describe, expect, it } from 'vitest'
import { standing } from '../../src/talk/world.ts'
import { talk, told } from './lines.ts'
import { realWorld } from './world.ts'

const world = realWorld()
const DAY = '2022-09-25'
const LETTER = 'titles.appointments/助理工程师'

describe('a letter of appointment of which only the beginning was told', () => {
  it.each(['19年1月聘的助工', '温州机电|中级|我19年1月聘的助工', '温州机电|中级|助工19年1月开始聘的'])(
    'is not said to go on: %s',
    (lines) => {
      const { state, text } = talk(lines)
      expect(told(state, LETTER)).toEqual([{ from: '2019-01' }])
      expect(text).not.toContain('到现在')
    },
  )

  it('decides nothing until its end is told', () => {
    const { state } = talk('温州机电|中级|我19年1月1日聘的助工|大专|模具')
    expect(state && standing(world, state, DAY)?.dossier.titles?.[0]?.appointments).toEqual([{ from: '2019-01-01' }])
  })

  it.each([
    ['是', [{ from: '2019-01-01', to: '至今' }]],
    ['到2022年12月31日', [{ from: '2019-01-01', to: '2022-12-31' }]],
    ['2019年1月1日到2022年12月31日', [{ from: '2019-01-01', to: '2022-12-31' }]],
  ])('is asked till when it goes, in its turn: %s', (words, value) => {
    const asked = '温州机电|中级|我19年1月1日聘的助工|大专|模具'
    expect(talk(asked).text).toContain('2019年1月1日开始，一直聘到现在吗')
    expect(told(talk(`${asked}|${words}`).state, LETTER)).toEqual(value)
  })

  it.each(['2018年12月20日', '2018年12月', '是2018年12月开始的', '2019年5月'])(
    '%s is no end of it, and asked about',
    (words) => {
      const { state, text } = talk(`温州机电|中级|助工 19年1月聘的|大专|模具|${words}`)
      expect(text).toContain('一直聘到现在吗')
      expect(told(state, LETTER)).toEqual([{ from: '2019-01' }])
    },
  )

  it('stays told where its end is not known, and is not asked again and again', () => {
    const { state } = talk('温州机电|中级|我19年1月1日聘的助工|大专|模具|不知道')
    expect(told(state, LETTER)).toEqual([{ from: '2019-01-01' }])
    expect(state?.pending?.question).not.toBe(LETTER)
  })

  it.each(['我助工19年1月1日聘到现在', '我助工19年1月1日聘的一直在聘'])('while 到现在 is one: %s', (words) => {
    expect(told(talk(`温州机电|中级|${words}`).state, LETTER)).toEqual([{ from: '2019-01-01', to: '至今' }])
  })
})

describe('a letter told whole beside the day of the title', () => {
  it.each([
    ['助工2017年7月，2018年7月1日聘到2022年12月31日', '2018-07-01', '2017-07'],
    ['聘书是2018年1月1日到2022年12月31日，证是17年12月拿的', '2018-01-01', '2017-12'],
  ])('%s', (words, from, obtained) => {
    const { state } = talk(`温州机电|中级|助工|大专|模具|${words}`)
    expect(told(state, LETTER)).toEqual([{ from, to: '2022-12-31' }])
    expect(told(state, 'titles.obtained/助理工程师')).toBe(obtained)
  })

  it.each(['19年1月，21年1月', '2018年1月1日上岗到2022年', '2019年1月1日，后来2020年又一份'])(
    '%s is asked about',
    (words) => {
      const { state } = talk(`温州机电|中级|助工|大专|模具|${words}`)
      expect(told(state, LETTER)).toBeNull()
      expect(state?.pending?.question).toBe(LETTER)
    },
  )
})

describe('a letter every year', () => {
  const BEGUN = '温州机电|中级|助工17年12月评的|大专|数控|2018.1.1'
  const STILL = [{ from: '2018-01-01', to: '至今' }]

  it.each(['每年一签的', '一年一聘', '年年续'])('keeps the beginning told before: %s', (words) => {
    const { state, text } = talk(`${BEGUN}|${words}`)
    expect(text).toContain('2018年1月1日到现在年年都接上了吗')
    expect(told(state, LETTER)).toBeNull()
    expect(told(talk(`${BEGUN}|${words}|是`).state, LETTER)).toEqual(STILL)
    expect(told(talk(`${BEGUN}|${words}|断过`).state, LETTER)).toBeNull()
  })
})

describe('letters told of without a day', () => {
  const ASKED = '温州机电|中级|助工17年12月评的|大专|数控'

  it.each(['一直聘着', '现在还在聘', '聘着呢'])('are asked since when: %s', (words) => {
    expect(talk(`${ASKED}|${words}`).text).toContain('从哪天聘起')
  })

  it.each([
    ['没有', null],
    ['没', null],
    ['没有|是', []],
    ['没有|没有', []],
    ['没|对，没有', []],
    ['没有|有', null],
    ['没有|有的', null],
    ['没有|不是', null],
    ['没有|有，2018年1月1日到2022年12月31日', [{ from: '2018-01-01', to: '2022-12-31' }]],
  ])('and then 没有 is asked back: %s', (words, value) => {
    expect(told(talk(`${ASKED}|一直聘着|${words}`).state, LETTER)).toEqual(value)
  })

  it('but a first 没有 is one', () => {
    expect(told(talk(`${ASKED}|没有`).state, LETTER)).toEqual([])
  })

  it('没在聘 is said of today, not of all years', () => {
    expect(told(talk(`${ASKED}|没在聘`).state, LETTER)).toBeNull()
  })

  it.each(['学时没弄过', '社保断了3个月去年'])('what is asked later is said to be: %s', (words) => {
    const { text } = talk(`${ASKED}|${words}`)
    expect(text).toContain('后面会细问')
  })
})

describe('a letter begun', () => {
  const BEGUN = '温州机电|中级|我大专模具的12年毕业，助工18年12月20评的，聘书19.1.1开始'

  it.each(['没', '没有', '随便|没有', '随便|随便|没'])('is not undone by a bare %s', (words) => {
    const { state } = talk(`${BEGUN}|${words}`)
    expect(told(state, LETTER)).toEqual([{ from: '2019-01-01' }])
    expect(told(talk(`${BEGUN}|${words}|好`).state, LETTER)).not.toEqual([])
  })
})
