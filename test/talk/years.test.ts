import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { planIn } from '../../src/talk/choosing.ts'
import { ofPlan } from '../../src/talk/ofPlan.ts'
import { makeStep } from '../../src/talk/step.ts'
import { makeWorld } from '../../src/talk/world.ts'
import { madeRules, PLAN } from '../rules/madeRules.ts'
import { realWorld } from './world.ts'

const year = (year: number) =>
  PLAN.replaceAll('2022-', `${year}-`)
    .replace('made-2022', `made-${year}`)
    .replace('别名: [试用2022]', `别名: [试用, 某市·试用, 试用${year}]`)
    .replace('年度: 2022', `年度: ${year}`)
    .replace('考核年度: [2020, 2021]', `考核年度: [${year - 2}, ${year - 1}]`)

const { packs, problems } = loadPacks(madeRules({ plans: [year(2022), year(2027)] }))
const world = makeWorld(packs, realWorld().wording, realWorld())
const step = makeStep(world)
const named = (words: string, today = '2027-09-01') => planIn(world, words, today)

describe('two years of one family', () => {
  it('are both there', () => {
    expect(problems).toEqual([])
    expect(packs).toHaveLength(2)
  })

  it.each([
    ['试用2022', 'made-2022'],
    ['试用 2022', 'made-2022'],
    ['某市·试用 2022 想评中级', 'made-2022'],
    ['2022年度的试用', 'made-2022'],
    ['made-2022', 'made-2022'],
    ['试用2027年', 'made-2027'],
    ['2027年试用', 'made-2027'],
  ])('%s names one by its year', (words, plan) => expect(named(words)).toBe(plan))

  it.each(['试用', '某市·试用 想评中级', '试用 2022年毕业', '试用 2022.6 毕业'])(
    '%s names the one that is not over',
    (words) => {
      expect(named(words)).toBe('made-2027')
      expect(named(words, '2023-05-01')).toBe('made-2027')
    },
  )

  it('are told apart by the day: the one open, or the next to open', () => {
    expect(named('试用', '2022-09-01')).toBe('made-2022')
    expect(named('试用', '2021-01-01')).toBe('made-2022')
  })

  it('is asked when both are over, or the year is neither', () => {
    expect(named('试用', '2030-01-01')).toBeNull()
    expect(named('试用2025')).toBeNull()
  })

  it('are both on offer, and the number or the year takes one', () => {
    const today = '2030-01-01'
    const opened = step(null, { kind: 'text', text: '试用', today })
    expect(opened.state?.pending?.offered.map(({ label }) => label)).toEqual([
      '某市·试用 2027',
      '某市·试用 2022',
      '别的地方',
    ])
    const plan = (text: string) => step(opened.state, { kind: 'text', text, today }).state?.plan
    expect(['1', '2', '试用 2027', '某市·试用 2022'].map(plan)).toEqual([
      'made-2027',
      'made-2022',
      'made-2027',
      'made-2022',
    ])
  })
})

describe('a plan that says nothing of the post', () => {
  it('asks after work in the applicant’s own field, not in none', () => {
    const [pack] = packs
    if (!pack) throw new Error('no plan')
    expect(ofPlan(pack).field).toBe('本专业')
  })
})
