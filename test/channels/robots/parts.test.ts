import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dingtalk } from '../../../src/channels/robots/dingtalk.ts'
import { wecom } from '../../../src/channels/robots/wecom.ts'
import { DINGTALK, KEY, openSetting, type Setting, send, TOKEN, WECOM } from './setting.ts'

let at: Setting
beforeEach(async () => {
  at = await openSetting()
})
afterEach(() => at.close())

const LINES = Array.from({ length: 300 }, (_, n) => `${n + 1}. 第 ${n + 1} 项材料：学历证书、聘任文件和年度考核表`)

describe('long messages', () => {
  it('WeCom: are cut at line ends, nothing lost, none over 4096 bytes', async () => {
    const robots = at.open()
    expect(await send(robots, WECOM, LINES.join('\n'))).toEqual({ kind: 'sent' })
    const texts = at.makers.texts(KEY)
    expect(texts.length).toBeGreaterThan(3)
    expect(texts.join('\n')).toBe(LINES.join('\n'))
    for (const text of texts.slice(0, -1)) expect(Buffer.byteLength(text)).toBeGreaterThan(3900)
  })

  it('WeCom: exactly 4096 bytes go in one, one more makes two', async () => {
    const robots = at.open()
    const exact = `${'字'.repeat(1365)}x`
    expect(Buffer.byteLength(exact)).toBe(4096)
    await send(robots, WECOM, exact)
    await send(robots, WECOM, `${exact}y`)
    expect(at.makers.texts(KEY).map((text) => text.length)).toEqual([1366, 1366, 1])
  })

  it('calls only with the last part', async () => {
    const mentions = { all: true }
    const robots = at.open([{ kind: 'wecom', name: '协会群', url: at.makers.wecomUrl(KEY), mentions }])
    await send(robots, WECOM, LINES.slice(0, 80).join('\n'))
    const called = at.makers.arrived(KEY).map(({ body }) => 'mentioned_list' in (body.text as object))
    expect(called.length).toBeGreaterThan(1)
    expect(called).toEqual([...called.slice(1).map(() => false), true])
  })

  it('leaves room for whom it calls and for the word that is added', () => {
    const mentions = { userIds: Array.from({ length: 20 }, (_, n) => `member-with-a-long-id-${n}`) }
    for (const length of [1360, 1200, 1170, 1165, 2730]) {
      const called = wecom({ kind: 'wecom', name: 'x', key: KEY, mentions }).bodies('字'.repeat(length))
      for (const body of called) expect(Buffer.byteLength(contentOf(body))).toBeLessThanOrEqual(4096)
    }
    const asked = dingtalk({ kind: 'dingtalk', name: 'x', token: TOKEN, keyword: '职称', mentions })
    for (const body of asked.bodies('字'.repeat(9000)))
      expect(Buffer.byteLength(contentOf(body))).toBeLessThanOrEqual(9000)
  })

  it('DingTalk: are cut well below the limit of the whole request', async () => {
    const robots = at.open()
    expect(await send(robots, DINGTALK, LINES.join('\n'))).toEqual({ kind: 'sent' })
    expect(at.makers.codes).toEqual([])
    const lines = at.makers.texts(TOKEN).flatMap((text) => text.split('  \n'))
    expect(lines).toEqual(LINES)
  })

  it('keeps bold on both sides of a cut, and a character whole', async () => {
    const robots = at.open()
    await send(robots, WECOM, `**${'👨‍👩‍👧'.repeat(300)}**`)
    const texts = at.makers.texts(KEY)
    expect(texts.length).toBe(2)
    for (const text of texts) expect(text).toMatch(/^\*\*(👨‍👩‍👧)+\*\*$/u)
    expect(texts.join('').replaceAll('*', '')).toBe('👨‍👩‍👧'.repeat(300))
  })

  it('prefers the end of a paragraph, of a line, of a sentence', async () => {
    const robots = at.open()
    const first = '甲'.repeat(900)
    await send(robots, WECOM, `${first}\n\n${'乙'.repeat(300)}\n${'丙'.repeat(400)}`)
    expect(at.makers.texts(KEY)[0]).toBe(first)
    await send(robots, WECOM, `${'丁'.repeat(1000)}。${'戊'.repeat(1000)}`)
    expect(at.makers.texts(KEY)[2]).toBe(`${'丁'.repeat(1000)}。`)
  })
})

describe('whatever the text', () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('\n', '\n\n', '**', '**要紧**', '。', '<@all>', '👨‍👩‍👧', '\ud83d', '字'.repeat(700)),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(''))

  const letters = (text: string) => text.replace(/[\s*＊<＜#＃>＞\p{Cc}]|\p{Surrogate}|\ufffd/gu, '')

  it('no letter is lost, no part is too large, no character is torn', () => {
    const robots = [
      { speak: wecom({ kind: 'wecom', name: 'x', key: KEY, mentions: { userIds: ['w'] } }), most: 4096 },
      { speak: wecom({ kind: 'wecom', name: 'x', key: KEY, mentions: { all: true } }), most: 2048 },
      { speak: dingtalk({ kind: 'dingtalk', name: 'x', token: TOKEN }), most: 9100 },
    ]
    fc.assert(
      fc.property(texts, fc.constantFrom(...robots), (text, { speak, most }) => {
        const parts = speak.bodies(text).map((body) => contentOf(body))
        for (const part of parts) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(most)
          expect(part).not.toMatch(/\p{Surrogate}/u)
        }
        expect(letters(parts.join('')).replace(/@w$/, '')).toBe(letters(text))
      }),
      { numRuns: 150 },
    )
  })
})

function contentOf(body: object): string {
  const { markdown, text } = body as { markdown?: { content?: string; text?: string }; text?: { content: string } }
  return markdown?.content ?? markdown?.text ?? text?.content ?? ''
}
