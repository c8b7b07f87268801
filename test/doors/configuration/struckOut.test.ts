import { describe, expect, it } from 'vitest'
import { struckOut } from '../../../src/doors/struckOut.ts'

describe('a line of the log', () => {
  const clean = struckOut(['7:AA"bb', 'AA"bb', 'https://x.example/?key=密 钥'])

  it.each([
    ['plain 7:AA"bb end', 'plain *** end'],
    [JSON.stringify({ msg: '7:AA"bb' }), '{"msg":"***"}'],
    [`/bot${encodeURIComponent('7:AA"bb')}/getMe`, '/bot***/getMe'],
    ['only AA"bb', 'only ***'],
    [new URL('https://x.example/?key=密 钥').href, '***'],
    ['nothing to hide', 'nothing to hide'],
  ])('%s', (line, expected) => {
    expect(clean(line)).toBe(expected)
  })

  it('without secrets stays as it is', () => {
    expect(struckOut(['', ''])('a line')).toBe('a line')
  })
})
