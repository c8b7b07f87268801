import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { talk, told } from '../lines.ts'
import { atQuestion } from './atQuestion.ts'

const at = (text: string) => atQuestion('insurance.current', text)
const read = (text: string) => readMessage(text, { today: '2022-09-15' })

describe('社保 of which it is told that it is paid, and that it was not', () => {
  it.each([
    '正常，但是上个月没交',
    '社保正常，但是上个月没交',
    '正常交的，上月漏交了',
    '没断过，就是上个月没扣',
    '交着，差上个月没交',
    '正常，欠了两个月',
    '以前正常，断过两个月',
    '一直交的，刚断了两个月',
  ])('%s: how it stands is asked', (text) => {
    expect(at(text).taken).toEqual([])
    expect(at(text).said).toContain('还是停了')
  })

  it.each([
    '交着呢，中间断了两个月',
    '在交，前年断了三个月',
    '一直交的，换单位的时候断了一个月',
    '在交的，中间空了三个月',
  ])('%s: paid now, and broken off once', (text) => {
    expect(at(text).taken).toEqual(['insurance.current=正常缴着'])
  })

  it.each(['正常，没断过', '一直交着，没停过', '有交的'])('%s: paid', (text) => {
    expect(at(text).taken).toEqual(['insurance.current=正常缴着'])
  })

  it('in a message: the doubt is asked about, and no day is made of the month', () => {
    const { dossier, asks } = read('社保正常，但是上个月没交')
    expect(dossier.insurance).toBeUndefined()
    expect(asks.map(({ about }) => about)).toContain('社保.正常参保')
    expect(read('社保一直正常，今年没交了').dossier.insurance).toEqual({ current: false })
    expect(read('社保正常，上一家单位没交').dossier.insurance?.current).toBe(true)
    expect(read('社保正常交的，上月漏交了').dossier.insurance?.since).toBeUndefined()
  })

  it('what was told before is open again', () => {
    const before = '温岭机电|中级|助工|社保2018年6月起在温岭交'
    const broken = talk(`${before}|社保交着呢，中间断了两个月`)
    expect(told(broken.state, 'insurance.current')).toBe('是')
    expect(told(broken.state, 'insurance.since')).toBeNull()
    expect(broken.text).toContain('社保断过')
    const open = talk(`${before}|社保现在正常缴着|社保正常，但是上个月没交`)
    expect(told(open.state, 'insurance.current')).toBeNull()
    expect(open.text).toContain('还没准')
  })

  it('is no answer to whether the paper is at hand', () => {
    const asked = '上虞|本科|没有|化工|没有|2018年6月|2018年7月到现在|正常，这个月还没交'
    expect(talk(asked, '2023-08-10').text).toContain('看不准')
  })
})

describe('社保 that is still to stop, or never did', () => {
  it.each(['社保快停了', '社保不会停', '社保下个月要停了', '社保没有停', '社保没停过', '社保马上断了'])(
    '%s: not stopped',
    (text) => {
      expect(read(text).dossier.insurance?.current).not.toBe(false)
    },
  )

  it.each(['社保停了', '社保已经断了', '社保刚停', '上个月社保停了'])('%s: stopped', (text) => {
    expect(read(text).dossier.insurance?.current).toBe(false)
  })

  it.each(['快停了', '下个月停'])('where it is asked, %s: how it stands is asked', (text) => {
    expect(at(text).taken).toEqual([])
    expect(at(text).said).toContain('还是停了')
  })
})

describe('what is there all the same is not denied', () => {
  it.each([
    '职称没别的',
    '职称没错',
    '职称没有造假',
    '技能证书没丢',
    '技能证书没别的',
    '技能证书没到期',
    '编制没有变',
    '编制没有问题',
  ])('%s', (text) => {
    const { titles, skills, employment } = read(text).dossier
    expect([titles, skills, employment]).toEqual([undefined, undefined, undefined])
  })

  it.each([
    ['职称没有', { titles: [] }],
    ['职称还没评', { titles: [] }],
    ['技能证书没有', { skills: [] }],
    ['编制没有', { employment: { establishment: '无编制' } }],
  ])('%s is', (text, dossier) => {
    expect(read(text).dossier).toMatchObject(dossier)
  })
})
