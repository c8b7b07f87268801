import { expect, it } from 'vitest'
import { talk } from './lines.ts'

const TO_REVIEW = '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月20日|机电'
const barred = (order: string) => talk(`${TO_REVIEW}|2019合格 2020基本合格 2021合格|好|${order}`, '2022-09-15').text

it.each(['详细', '为什么'])('%s, where a public condition bars every way, begins with it', (order) => {
  const text = barred(order)
  expect(text.indexOf('✗ 年度考核')).toBeGreaterThan(-1)
  expect(text.indexOf('✗ 年度考核')).toBeLessThan(text.indexOf('正常申报'))
  expect(text).not.toContain('够一条就行')
})

it('where none does, the ways come first', () => {
  const text = talk(`${TO_REVIEW}|都合格|都够|1|2015年8月|没有|民企|1|没有|好|详细`, '2022-09-15').text
  expect(text.indexOf('✓ 正常申报')).toBeLessThan(text.indexOf('公共条件'))
  expect(text).toContain('够一条就行')
})
