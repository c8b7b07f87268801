import { describe, expect, it } from 'vitest'
import { talk, told } from './lines.ts'

const BEFORE = '温州机电|中级|助工|大专|模具|2019年1月1日到2022年12月31日|2018年12月|机电|都合格|都够|温州|16年8月'
const post = (words: string) => told(talk(`${BEFORE}|${words}`, '2022-09-15').state, 'establishment')

describe('whether somebody holds a post of the state', () => {
  it.each(['企业编', '企业编制', '我是国企编制', '公司自己的编制', '集体编'])('%s is none', (words) => {
    expect(post(words)).toBe('无编制')
  })

  it.each(['事业编', '事业编制'])('%s is one', (words) => {
    expect(post(words)).toBe('事业编制')
  })

  it.each([
    '我厂编制了企业标准',
    '公司编的技术报告',
    '我参与公司编制的工艺规程',
    '集团编制的手册我画图',
    '公司编制标准2019年',
  ])('is not told by %s', (words) => expect(post(words)).toBeNull())

  it('is asked where both are named', () => {
    expect(post('我是事业编，后来转的企业编')).toBeNull()
  })
})
