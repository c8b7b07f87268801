import { describe, expect, it } from 'vitest'
import { saidIn } from './lines.ts'

const AT_RESULTS = [
  '今天: 2022-09-15',
  '用户: 温岭机电 中级',
  '用户: 助工',
  '用户: 大专',
  '用户: 2020年1月1日到2022年12月31日',
]

describe('a word within the names of several kinds of results', () => {
  it.each(['企业', '民营企业', '单位', '技术'])('%s tells of none of them', (words) => {
    expect(saidIn(...AT_RESULTS, `用户: ${words}`).at(-1)).not.toContain('技术中心、')
  })

  it('企业技术中心 is one', () => {
    expect(saidIn(...AT_RESULTS, '用户: 企业技术中心').at(-1)).toContain('企业技术中心')
  })
})
