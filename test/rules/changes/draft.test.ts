import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkDraft, loadable } from '../../../src/rules/changes/draft/check.ts'
import { makeDraft, newId } from '../../../src/rules/changes/draft/make.ts'
import { BLANK, rewritten } from '../../../src/rules/changes/draft/marks.ts'
import { type OwnPlan, withOwn } from '../../../src/rules/changes/draft/own.ts'
import { planTextOf } from '../../../src/rules/changes/planText.ts'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import { realHouse } from '../../doors/command.ts'
import { realTexts } from './family.ts'

const { rules } = realTexts()

function draftOf(plan: string, year = 2027): OwnPlan {
  const from = planTextOf(rules, plan)
  if (!from) throw new Error(plan)
  const family = from.text.path.split('/')[0] ?? ''
  const id = newId(from.data, year)
  const made = makeDraft(
    from,
    rules.filter(({ path }) => path.startsWith(`${family}/`)),
    id,
    year,
  )
  const text = (name: string, content: string) => ({ path: `${family}/plans/drafts/${id}/${name}`, text: content })
  return {
    id,
    family,
    from: plan,
    plan: text('计划.yaml', made.plan),
    documents: text('文件.yaml', made.documents),
    notes: made.notes === null ? null : text('存疑.yaml', made.notes),
  }
}

describe("a draft of next year's plan", () => {
  it.each(realHouse().packs.map(({ plan }) => plan.id))('of %s loads beside the others, but for its blanks', (plan) => {
    const own = draftOf(plan)
    const texts = withOwn(rules, [loadable(own)])
    const { packs, problems } = loadPacks(texts)
    expect(problems).toEqual([])
    expect(packs).toHaveLength(realHouse().packs.length + 1)
    const [made, old] = [own.id, plan].map((id) => packs.find((pack) => pack.plan.id === id)?.plan)
    expect(made?.year).toBe(2027)
    expect(made?.applyBy.slice(4)).toBe(old?.applyBy.slice(4))
    expect(made?.reviewYears).toEqual(old?.reviewYears.map((year) => year + 2027 - (old?.year ?? 0)))
    // What holds for all years (评价条件 第…条) is cited as it was; the notice is the new one.
    expect(made?.gates.every(({ clause }) => !clause.includes(String(old?.number)))).toBe(true)
    const { blanks, unchecked } = checkDraft(own, rules, [])
    expect(blanks.length).toBeGreaterThan(3)
    expect(unchecked.map(({ text }) => text).join()).toContain('资历截止: 2027-12-31')
  })

  it('names what belongs in a blank, and the line', () => {
    const { blanks } = checkDraft(draftOf('wenzhou-jidian-2022'), rules, [])
    expect(blanks[0]).toMatchObject({ place: '文号', text: expect.stringContaining('文号'), line: 6 })
  })

  it("says which shared texts still name last year's days, and not what the draft says itself", () => {
    const { old, blanks } = checkDraft(draftOf('wenzhou-jidian-2022'), rules, realTexts().answers)
    expect(blanks.map(({ place }) => place)).toContain('日程 / 网上申报 / 说明')
    expect(old.some(({ file, place }) => file === '温州机电/存疑.yaml' && place.includes('社保截止日'))).toBe(false)
    expect(old.some(({ file }) => file === '温州机电/2022.yaml')).toBe(false)
  })

  it('copies no note that rests on the criteria alone: it holds for all years', () => {
    const notes = draftOf('wenzhou-jidian-2022').notes?.text ?? ''
    expect(notes).toContain('编号: 社保截止日 # 待核')
    expect(notes).not.toContain('编号: 施行前违规')
  })

  it('puts the year into the number, or to its end', () => {
    const from = planTextOf(rules, 'shangyu-2023')?.data
    if (!from) throw new Error()
    expect(newId(from, 2027)).toBe('shangyu-2027')
    expect(newId({ ...from, 计划: 'shangyu' }, 2027)).toBe('shangyu-2027')
  })
})

describe('marks on lines', () => {
  const marked = (text: string) =>
    rewritten(text, (written) => ({ written: written.replace('2022', '2027'), marked: true }))

  it('stand at the end of the line, once, after a comment too', () => {
    expect(marked('a: { b: 2022-01-01, c: 2022-02-01 } # 说\n')).toBe(
      'a: { b: 2027-01-01, c: 2027-02-01 } # 说 # 待核\n',
    )
  })

  it('stand above a value of several lines, of which they would become part', () => {
    const made = marked('x:\n  a: |\n    2022 年\n    的事\n  b: 一\n    二\n')
    expect(parse(made)).toEqual({ x: { a: '2027 年\n的事\n', b: '一 二' } })
    expect(made.match(/# 待核/g)).toHaveLength(2)
    expect(BLANK).not.toBe('')
  })
})
