import { describe, expect, it } from 'vitest'
import { atQuestion } from '../atQuestion.ts'
import { told } from './rows.ts'

const OPEN = '工作经历 incomplete'

describe('a firm somebody came to', () => {
  it.each([
    '没有职称，技师2018年11月发的，21年换到现在公司',
    '今年3月才到温州上班，社保也是3月转来的',
    '去年5月到温州这家公司上班',
    '去年才到这家厂上班',
    '2021年跳槽到这家公司',
    '2020年转到现在的单位',
    '在温州是去年3月开始的，之前在宁波也是做这个',
    '这家厂2020年进的，前面在别的厂',
    '我在前一家公司聘了助工2年，2018年1月1日到2019年12月31日，现在这家2020年1月1日开始',
    '2012年大专毕业，2021年换到现在公司',
    '2012年毕业，2021年到温州这家公司上班',
    '大专毕业，去年才到这家厂上班',
    '2018年3月开始做设计，之前在国外',
    '2018年3月开始做设计，之前在学校当老师',
    '2018年3月开始做设计，之前在家具厂',
    '2018年3月开始做设计，之前在家里的厂帮忙',
    '2021年换了家公司做设计',
    '2021年跳槽到另一家公司设计部工作',
    '2018年3月到温州一家机电厂上班做设计',
  ])('is no start of all the work there was, which is asked: %s', (text) => {
    const { dossier, asks } = told(text)
    expect(dossier.work).toBeUndefined()
    expect(asks).toContain(OPEN)
  })

  it.each([
    ['2015年毕业，2015年8月到温州这家公司上班', [{ from: '2015-08' }]],
    ['2015年8月进厂到现在', [{ from: '2015-08', to: '至今' }]],
    ['2015年8月到厂里上班', [{ from: '2015-08' }]],
    ['2018年转到技术部', [{ from: '2018' }]],
    ['2018年7月到温州工作，应届生', [{ from: '2018-07' }]],
    ['2018年7月才到公司上班，刚从学校出来', [{ from: '2018-07', to: '至今' }]],
    ['2018年3月才到公司做设计，之前在学校', [{ from: '2018-03', to: '至今' }]],
    ['2018年3月才到公司做设计，之前是在上学', [{ from: '2018-03', to: '至今' }]],
    ['2018年3月才到公司做设计，之前在学校读书', [{ from: '2018-03', to: '至今' }]],
    ['2018年7月才到公司上班，之前是学生', [{ from: '2018-07', to: '至今' }]],
    ['2018年3月才到公司做设计，之前在家带孩子', [{ from: '2018-03', to: '至今' }]],
    ['2018年3月开始做设计，以前在国外旅游', [{ from: '2018-03' }]],
    ['2018年3月开始做模具设计，之前都在厂里实习', [{ from: '2018-03' }]],
    ['2018年3月开始在温州做设计，之前一直在家带孩子', [{ from: '2018-03', to: '至今' }]],
    ['2018年3月开始做设计，之前在部队', [{ from: '2018-03' }]],
    ['2018年3月转到设计部工作', [{ from: '2018-03' }]],
    ['2018年3月转到公司设计部工作', [{ from: '2018-03' }]],
    ['2018年3月到温州机电厂上班做设计', [{ from: '2018-03' }]],
    ['2018年3月进温州机械厂做设计', [{ from: '2018-03' }]],
    [
      '15年到20年在A厂，21年换到现在公司',
      [
        { from: '2015', to: '2020' },
        { from: '2021', to: '至今' },
      ],
    ],
  ])('and the first work is: %s', (text, work) => expect(told(text).dossier.work).toEqual(work))
})

describe('asked since when the work has been done', () => {
  it.each([
    '在温州是去年3月开始的，之前在宁波也是做这个',
    '这家厂2020年，前面在别的厂',
    '去年5月到温州这家公司上班',
    '21年换到现在公司',
  ])('what was before is asked: %s', (text) => {
    const { taken, open } = atQuestion('work', text)
    expect(taken).toEqual([])
    expect(open).toBe('work')
  })

  it('21年换到现在公司: it is the beginning where they say so', () => {
    expect(atQuestion('work', '21年换到现在公司', '是').taken).toEqual(['work=2021年到现在'])
  })

  it.each([
    ['2020年，之前在部队', '2020年到现在'],
    ['2015年8月到现在，之前在读书', '2015年8月到现在'],
    ['2015年到现在，中间换过公司', '2015年到现在'],
    ['2015年', '2015年到现在'],
    ['2018年7月才到公司上班，刚从学校出来', '2018年7月到现在'],
    ['2018年3月，之前在国外旅游', '2018年3月到现在'],
    ['2018年3月转到设计部工作', '2018年3月到现在'],
  ])('%s', (text, work) => expect(atQuestion('work', text).taken).toEqual([`work=${work}`]))
})

it('at home once is no word of today', () => {
  expect(told('2018年3月开始在温州做设计，之前一直在家带孩子').dossier.employment).not.toHaveProperty('onDuty')
  expect(told('之前一直在家带孩子').dossier.employment).toBeUndefined()
  expect(told('现在在家带孩子').dossier.employment).toEqual({ onDuty: false })
})

it('大专毕业，21年换到现在公司: changed then, and graduated sometime', () => {
  expect(told('大专毕业，21年换到现在公司').dossier).toEqual({ education: [{ level: '大专' }] })
})
it.each([
  ['2015年还没换工作时毕业大专', '2015'],
  ['2015年从大专毕业', '2015'],
  ['2015年没顺利毕业，2016年大专毕业', '2016'],
  ['2015年没毕业，2016年大专毕业', '2016'],
])('%s: graduated then', (text, year) => {
  expect(told(text).dossier.education).toMatchObject([{ level: '大专', graduated: year }])
})
