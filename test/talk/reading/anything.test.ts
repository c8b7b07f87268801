import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAchievements } from '../../../src/talk/reading/achievements.ts'
import { readChoice } from '../../../src/talk/reading/choice.ts'
import { readChoices } from '../../../src/talk/reading/choices.ts'
import { readControl } from '../../../src/talk/reading/control.ts'
import { readDate } from '../../../src/talk/reading/dates.ts'
import { readDuration } from '../../../src/talk/reading/durations.ts'
import { readHours } from '../../../src/talk/reading/hours.ts'
import { LONGEST, normalise } from '../../../src/talk/reading/normalise.ts'
import { readNumber } from '../../../src/talk/reading/numbers.ts'
import { readSpans } from '../../../src/talk/reading/spans.ts'
import { readYearly } from '../../../src/talk/reading/years.ts'
import { readYesNo } from '../../../src/talk/reading/yesno.ts'

const TODAY = '2022-09-15'
const CHOICES = ['技术员', '助理工程师', '工程师'].map((label) => ({ label, value: label }))
const VALUES = ['优秀', '合格', '不合格'].map((value) => ({ value }))

const READERS: Record<string, (text: string) => { kind: string } | null> = {
  readNumber,
  readYesNo,
  readControl,
  readDuration,
  readChoice: (text) => readChoice(text, CHOICES),
  readChoices: (text) => readChoices(text, CHOICES),
  readDate: (text) => readDate(text, TODAY),
  readSpans: (text) => readSpans(text, TODAY),
  readYearly: (text) => readYearly(text, [2019, 2020, 2021], VALUES, TODAY),
  readHours: (text) => readHours(text, [2020, 2021, 2022], TODAY),
  readAchievements: (text) => readAchievements(text, TODAY),
}
const KINDS = ['value', 'vague', 'none', 'unknown', 'skip', 'unreadable']

const PIECES =
  '没有 不 是 的 都 除了 其他 年 月 日 到 至今 半 多 两 十 万 19 2019 2020.7 / + , 、 。 第 一 2 项 篇 专利 发明 核心期刊 合格 优秀 专业 公需 助理 工程师 大概 吧 ? 分别 其中 市 省级 一等奖 改 为什么 ( )'.split(
    ' ',
  )

describe.each(Object.entries(READERS))('%s', (name, read) => {
  it('never throws and always knows a kind', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text)
        if (name === 'readControl') expect(found === null || found.kind !== '').toBe(true)
        else expect(KINDS).toContain(found?.kind)
      }),
      { numRuns: 400 },
    )
  })

  it('reads the same whether or not the text was made even before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(read(normalise(text))).toEqual(read(text))
      }),
      { numRuns: 150 },
    )
  })

  it('looks at no more than the first part of a flood', () => {
    for (const piece of PIECES) {
      const flood = piece.repeat(Math.ceil((LONGEST * 3) / piece.length))
      expect(read(flood)).toEqual(read(flood.slice(0, LONGEST)))
    }
  })

  it('keeps 没有, 不知道 and 跳过 apart', () => {
    expect(read('不知道')?.kind).toBe('unknown')
    expect(read('跳过')?.kind).toBe('skip')
    const none = read('没有')
    if (name === 'readYesNo') expect(none).toEqual({ kind: 'value', value: false })
    else expect(none?.kind).toBe('none')
  })
})
