import { describe, expect, it } from 'vitest'
import { atQuestion } from '../atQuestion.ts'
import { told } from './rows.ts'

const levels = (text: string) => (told(text).dossier.education ?? []).map(({ level }) => level)

describe('a schooling told as done', () => {
  it.each([
    ['大专毕业，在上海上班', '大专'],
    ['大专毕业在上虞做设备', '大专'],
    ['我大专，正在上班', '大专'],
    ['本科毕业，在上市公司做机械', '本科'],
    ['大专毕业，在上一家公司做了三年', '大专'],
    ['大专2010年毕业，现在在读本科', '大专'],
    ['大专毕业在读本科', '大专'],
    ['大专，在念本科，明年毕业', '大专'],
    ['本科2015年毕业，正在考技师', '本科'],
    ['大专毕业，还在考二建', '大专'],
    ['大专，在考虑考本科', '大专'],
    ['大专毕业，还没拿到助工证', '大专'],
    ['大专，没拿到中级', '大专'],
    ['大专毕业，没考完二建', '大专'],
    ['大专毕业，没有发明专利', '大专'],
    ['大专毕业，报名费交了', '大专'],
    ['本科2014年毕业，没有拿到学位', '本科'],
    ['大专2012年毕业，还差两门没考的是驾照', '大专'],
    ['大专2012年毕业，刚报了名考技师', '大专'],
  ])('is not unfinished by what stands behind it: %s', (text, level) => {
    expect(levels(text)).toEqual([level])
  })

  it.each([
    '本科吧，自考的还差一门',
    '本科，还在上',
    '本科，在上大三',
    '大专，目前还在上学',
    '大专，报了名还没考',
    '大专2021年毕业，证还没发',
    '本科毕业，毕业证没发',
    '大专，没毕业',
    '大专在读本科',
    '本科没读完大专毕业',
  ])('while this has no end: %s', (text) => {
    expect(levels(text).filter((level) => level !== undefined)).toEqual([])
    expect(told(text).asks.join()).toContain('层次 ambiguous')
  })

  it('is taken where it is asked for', () => {
    expect(atQuestion('education', '大专毕业，没考完二建').taken).toEqual(['education=大专'])
    expect(atQuestion('titles', '我大专毕业，还没拿到中级').taken).toEqual(['education=大专'])
  })

  it('and who has only just signed up for an examination has no grade', () => {
    expect(told('刚报了名考技师').dossier).toEqual({})
  })
})
