import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { talk } from '../lines.ts'
import { atQuestion } from './atQuestion.ts'

const read = (text: string) => {
  const { dossier, asks } = readMessage(text, { today: '2022-09-15' })
  return { dossier, asks: asks.map(({ about }) => about) }
}
const LETTERS = 'titles.appointments/助理工程师'

describe('no letter', () => {
  it.each(['公司没给过聘书', '单位没发过聘书', '老板没签聘书', '没发聘书，但一直做助工的活'])(
    '%s: there is none',
    (text) => expect(atQuestion(LETTERS, text).taken).toContain(`${LETTERS}=没有聘书`),
  )

  it.each(['老板2018年口头聘的', '2018年1月1日口头聘的', '就是口头任命的'])('%s: by word of mouth, asked', (text) => {
    const { taken, said } = atQuestion(LETTERS, text)
    expect(taken).toEqual([])
    expect(said).toContain('书面')
  })
})

describe('years without work beside results', () => {
  it.each([
    ['20年没上班，前面后面都合格', 'reviews=2019、2021都合格'],
    ['20年没上班，前后都合格', 'reviews=2019、2021都合格'],
    ['20年没上班，后面合格', 'reviews=2021合格'],
    ['19年没上班20年合格21优秀', 'reviews=2020合格，2021优秀'],
  ])('%s', (text, told) => expect(atQuestion('reviews', text).taken).toEqual([told]))
})

describe('what was not paid of late', () => {
  const PAID = { place: '温州', since: '2016-08', arrangement: '在温缴纳' }

  it.each([
    '社保2016年8月起在温州交，医保上月没交',
    '社保2016年8月起在温州交，上月医保没交',
    '社保2016年8月起在温州交，公司上个月没交公积金',
    '社保2016年8月起在温州交，上个月没给我交，这个月补了',
  ])('is nothing against 社保: %s', (text) => expect(read(text)).toEqual({ dossier: { insurance: PAID }, asks: [] }))

  it.each(['社保2016年8月起在温州交，上个月没交', '社保2016年8月起在温州交，上个月没交，下个月补'])(
    'is asked about: %s',
    (text) => expect(read(text)).toEqual({ dossier: { insurance: PAID }, asks: ['社保.正常参保'] }),
  )
})

describe('where 社保 is paid', () => {
  it.each(['温州分公司', '我们温州本地公司'])('%s: there', (text) => {
    expect(atQuestion('insurance', text).taken).toEqual(['insurance=在温州缴'])
  })

  it('杭州总公司: asked, and 是 takes it', () => {
    expect(atQuestion('insurance.place', '杭州总公司').taken).toEqual([])
    expect(atQuestion('insurance.place', '杭州总公司', '是').taken).toEqual(['insurance.place=杭州'])
  })
})

describe('what was not finished, or has no paper', () => {
  it.each(['本科，2019还没毕业', '本科，2019年还没毕业', '大专2019还没毕业'])('%s: no day of graduation', (text) => {
    expect(JSON.stringify(read(text).dossier)).not.toContain('2019')
  })

  it.each(['我是工程师，没证，在公司做设计', '我是工程师，没有证，在单位上班'])(
    '%s: asked what the title is',
    (text) => {
      expect(read(text).dossier.titles).toBeUndefined()
      expect(read(text).asks).toContain('职称.名称')
    },
  )

  it('我是工程师，没证，证在公司: held', () => {
    expect(read('我是工程师，没证，证在公司').dossier.titles).toEqual([{ level: '工程师' }])
  })

  it('2021年…会学够的都学了: learned', () => {
    expect(read('2021年专业60一般公需18行业公需12会学够的都学了').dossier.hours).toMatchObject({
      2021: { professional: 60, general: 18, industry: 12 },
    })
    expect(read('2021年专业60一般公需18行业公需12会学够的').dossier.hours).toBeUndefined()
  })
})

describe('a paper filled in for somebody', () => {
  it.each(['我帮同事填，他是助工，本科', '替我朋友填的，他助工，本科'])('%s: theirs', (words) => {
    const { state } = talk(`温州机电|${words}`)
    expect(state?.answers).toMatchObject({ titles: { value: '助理工程师' }, education: { value: '本科' } })
    expect(state?.target).toBeNull()
  })

  it('同事是助工，本科: nobody’s who is asked for', () => {
    expect(Object.keys(talk('温州机电|我同事是助工，本科').state?.answers ?? {})).toEqual([])
  })
})
