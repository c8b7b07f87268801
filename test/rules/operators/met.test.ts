import { describe, expect, it } from 'vitest'
import type { Truth } from '../../../src/dossier/truth.ts'
import { find, need, refusal } from '../context.ts'

const judge = (outcomes: Record<string, Truth>) =>
  find('已具备', ['甲', '乙'], {}, { met: (id) => outcomes[id] ?? 'no' })

describe('已具备', () => {
  it('有一条开着就是；都不开才不是；说不准的说不准', () => {
    expect(judge({ 甲: 'yes' }).truth).toBe('yes')
    expect(judge({ 甲: 'unknown', 乙: 'yes' }).truth).toBe('yes')
    expect(judge({ 甲: 'unknown' }).truth).toBe('unknown')
    expect(judge({}).truth).toBe('no')
  })
  it('说出是哪一条；说不准时不说“都不符合”', () => {
    expect(judge({ 乙: 'yes' }).have()).toBe('已符合乙')
    expect(judge({}).have()).toBe('都不符合')
    expect(judge({ 甲: 'unknown' }).have()).toBe('还说不准')
  })
  it('要求说成人话；写错的用中文拒绝', () => {
    expect(need('已具备', ['甲', '乙'])).toBe('已符合甲或乙')
    expect(refusal('已具备', [])).toContain('太短')
    expect(refusal('已具备', '甲')).toContain('应是列表')
  })
})
