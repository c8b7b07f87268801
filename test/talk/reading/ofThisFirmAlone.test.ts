import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/talk/reading/message/readMessage.ts'
import { talk, told } from '../lines.ts'

const today = '2023-08-20'
const workIn = (text: string) => readMessage(text, { today }).dossier.work
const at = (said: string) => talk(`上虞，大专化工2014年7月毕业，没职称|没有|${said}`, today)

const OF_THIS_FIRM = ['这个单位19年进来的', '2019年进的这家厂', '19年来的这个公司', '现在这家厂2019年入职的']
const FIRST_YEARS = ['我前两年在另一家药厂', '前三年在别的厂做设备', '头两年在药厂做工艺']

describe('since when one is at this firm is not since when one does the work', () => {
  it.each([...OF_THIS_FIRM, ...FIRST_YEARS])('%s, told beside', (text) => expect(workIn(text)).toBeUndefined())

  it.each([...OF_THIS_FIRM, ...FIRST_YEARS])('%s, where it is asked', (text) => {
    const { state, text: said } = at(text)
    expect(told(state, 'work')).toBeNull()
    expect(said).toMatch(/一起写|从哪年哪月开始/)
  })

  it('who says 是 to it counts from there', () =>
    expect(told(talk(`上虞，大专化工2014年7月毕业，没职称|没有|2019年进的这家厂|是`, today).state, 'work')).toEqual([
      { from: '2019', to: '至今' },
    ]))

  it.each([
    '2015年进厂',
    '大专2015年毕业，这家公司15年进来的',
    '2015年毕业就进了这家厂',
    '近两年在药厂做工艺',
    '干了六年',
  ])('%s still counts', (text) => expect(workIn(text)).toHaveLength(1))
})

describe('a length that is only wondered at', () => {
  it.each(['刚毕业哪来的三年社保', '哪有3年社保'])('%s', (text) =>
    expect(readMessage(text, { today }).dossier.insurance).toBeUndefined(),
  )
  it('哪来的5年工作', () => expect(workIn('哪来的5年工作')).toBeUndefined())
})

describe('hours of which it is only said that there are some', () => {
  it('are not short because a later year is', () => {
    const { hours } = readMessage('学时22年23年有，24年还没学完', { today: '2024-08-01' }).dossier
    expect(hours).toEqual({ 2024: { enough: false } })
  })
  it('are enough where that is said', () => {
    const { hours } = readMessage('2022年学时够，2023年没学完', { today }).dossier
    expect(hours).toEqual({ 2022: { enough: true }, 2023: { enough: false } })
  })
})
