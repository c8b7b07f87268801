import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const ASKED = '温岭机电|中级|助工'
const LETTER = 'titles.appointments/助理工程师'

describe('the year in which a letter was not renewed begins no other', () => {
  it.each([
    '2019年1月聘到2021年12月，2022年没续',
    '2019年1月到2021年12月，2022年没续',
    '2019年1月到2021年12月，2022年公司没再续聘',
    '2019年1月到2021年12月，没续',
    '2019年1月聘到2021年12月',
  ])('%s', (line) => {
    expect(told(talk(`${ASKED}|${line}`, '2022-09-15').state, LETTER)).toEqual([{ from: '2019-01', to: '2021-12' }])
  })

  it.each(['2019年1月到2021年12月，2022年续了三年', '2019年1月聘的，2022年没续'])(
    '%s is a longer one, or none that ended in 2021',
    (line) => {
      expect(told(talk(`${ASKED}|${line}`, '2022-09-15').state, LETTER)).not.toEqual([
        { from: '2019-01', to: '2021-12' },
      ])
    },
  )
})

describe('a grade told besides having no title', () => {
  it.each(['没有，就一个高级技师证', '没有职称，就一个高级技师证', '高级技师，没有职称'])('%s is kept', (line) => {
    const { state, text } = talk(`温岭机电|中级|${line}`, '2022-09-15')
    expect(told(state, 'titles')).toBe('没有')
    expect(told(state, 'skills')).toBe('高级技师')
    expect(text).toContain('高级技师')
  })

  it('of somebody else is not', () => {
    expect(told(talk('温岭机电|中级|没有，我们车间有三个高级技师', '2022-09-15').state, 'skills')).toBeNull()
  })
})

describe('a patent that is not granted yet', () => {
  const BEFORE =
    '温岭机电|中级|助工|2018年1月1日到2022年12月31日|2017年12月20日|机电|本科|机械工程|都没有|有|都合格|是|不是|不是|都够'

  it.each(['两个发明专利都在实审', '有两个实用新型，一个发明还在审'])('%s: that it does not count is said', (line) => {
    expect(talk(`${BEFORE}|${line}`, '2022-09-15').text).toContain('还没授权，先不算')
  })

  it('is not said of one that is', () => {
    expect(talk(`${BEFORE}|两个发明专利都授权了`, '2022-09-15').text).not.toContain('还没授权')
  })

  it.each([
    ['画图的', '设计开发'],
    ['画图', '设计开发'],
    ['跑现场修设备', '技术服务'],
  ])('%s where the work is asked for is that work', (line, duty) => {
    const { state, text } = talk(`${BEFORE}|都没有|民企|${line}`, '2022-09-15')
    expect(text).not.toContain('时间图')
    expect(told(state, 'employment.duty')).toBe(duty)
  })

  it('the picture is still given for its own words', () => {
    expect(talk(`${BEFORE}|都没有|民企|时间图`, '2022-09-15').text).toContain('图')
  })
})
