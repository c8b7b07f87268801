import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // ways of being employed
  ['我是劳务派遣过来的', { employment: { arrangement: '劳务派遣' } }],
  ['合同签在劳务公司的，人在电厂', { employment: { arrangement: '劳务派遣' } }],
  ['我是派遣工，没编制', { employment: { arrangement: '劳务派遣', establishment: '无编制' } }],
  ['退休了又被厂里叫回来上班 返聘的', { employment: { arrangement: '退休返聘' } }, ['岗位.在职在岗 ambiguous']],
  ['厂里又叫我回去带徒弟 签的返聘协议', { employment: { arrangement: '退休返聘' } }, ['岗位.在职在岗 ambiguous']],
  ['没有返聘', {}],
  ['我不是劳务派遣，是正式的', {}],
  ['以前是劳务派遣，现在转正了', {}],
  ['我们部门有两个退休返聘的', {}],
]

describe('a message tells of posts, grades and stretches of work', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
