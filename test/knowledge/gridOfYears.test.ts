import { describe, expect, it } from 'vitest'
import { ask } from './real.ts'

const EDUCATIONS = ['中专', '大专', '本科', '第二学士', '硕士', '研究生', '博士', '高中']

/** Every education with every title: the years written for the title aimed at stand in the answer, whichever entry is found. */
describe('years by education and title', () => {
  it.each(EDUCATIONS)('温岭, %s助工几年: both what 工程师 and what 助理工程师 ask is told', (education) => {
    const { text } = ask(`${education}助工几年`, '温岭')
    expect(text).toContain('满 2 年')
    expect(text).toContain('助理工程师')
  })

  it.each(['中专', '高中'])('温岭, %s with 助工 is not sent to the four years of 助理工程师', (education) => {
    expect(ask(`${education}助工几年评工程师`, '温岭').text).toContain('破格')
  })

  it.each(EDUCATIONS)('温岭, %s as 技术员: both documents are told, with their years', (education) => {
    expect(ask(`${education}当技术员几年`, '温岭').text).toMatch(/附件2.*大专 3 年.*附件1.*大专以上 2 年/)
  })

  it.each(EDUCATIONS)('温岭, %s without 助工 is told that one has to be it first', (education) => {
    expect(ask(`${education}毕业没有助工能直接报工程师吗`, '温岭').text).toContain('没有助理工程师的')
  })

  it.each(EDUCATIONS)('上虞, %s评助工要几年: only 工程师 is called for', (education) => {
    expect(ask(`${education}评助工要几年`, '上虞').text).toContain('只评工程师')
  })

  it.each(['中专', '高中'])('上虞, %s has no way by education, with 助工 or without', (education) => {
    expect(ask(`${education}没有助工能直接报工程师吗`, '上虞').text).toContain('中专、高中没有')
    expect(ask(`${education}助工几年`, '上虞').text).toContain('中专、高中没有')
  })
})

describe('the year of graduation that decides what is sent', () => {
  it.each([
    '98年毕业的学历要传什么',
    '1999年毕业要传什么',
    '2001年毕业的要传学历吗',
    '2003年大专毕业',
    '04年毕业传什么',
  ])('上虞, %s: before, at and after 2001', (question) => {
    const { text } = ask(question, '上虞')
    for (const said of ['2001 年以前', '2001 年以后', '正好 2001 年']) expect(text).toContain(said)
  })

  it.each(['89年毕业传什么', '1990年毕业要交什么', '1996年毕业的大专要交什么'])(
    '温岭, %s: before, at and after 1990',
    (question) => {
      const { text } = ask(question, '温岭')
      for (const said of ['1990 年以前', '1990 年以后', '正好 1990 年']) expect(text).toContain(said)
    },
  )
})

describe('what two documents say differently is told of both', () => {
  it.each(['社保在外省', '社保之前在江西', '五年前在外省交过社保'])('温岭, %s', (question) => {
    expect(ask(question, '温岭').text).toMatch(/通知写.*附件3 写/)
  })

  it.each(['干了8年', '15年工龄'])('温岭, %s', (question) => {
    expect(ask(question, '温岭').text).toMatch(/附件2 写.*8 年.*附件1 写 15 年/)
  })
})
