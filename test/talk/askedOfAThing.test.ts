import { describe, expect, it } from 'vitest'
import { talk } from './lines.ts'

const RESULT =
  '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电|都合格|都够|1|2015年8月|没有|民企|1|没有|好'
const said = (text: string) => talk(`${RESULT}|${text}`, '2022-09-15').text

describe('我 before a matter of the documents does not make it one of the result', () => {
  it.each(['社保补缴行不行', '社保补缴可以吗'])('%s is answered alike with and without it', (text) => {
    expect(said(`我${text}`)).toBe(said(text))
    expect(said(`我${text}`)).toContain('补缴算不算没写')
  })

  it.each(['我这样行不行', '我大专行不行', '我能报吗', '我大专毕业五年能报吗'])('%s is of the result', (text) => {
    expect(said(text)).not.toContain('没写')
  })
})
