import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import type { TitleLevel } from '../../src/dossier/vocabulary.ts'
import { countHours } from '../../src/rules/hours.ts'
import { judge } from '../../src/rules/judge.ts'
import { packOf } from './realRules.ts'

const pack = packOf('温州机电')
const count = (dossier: Dossier, target: TitleLevel | null = null) =>
  countHours(judge(pack, dossier, { asOf: '2022-09-15' }), target)

describe('hours year by year', () => {
  it('gives what the plan asks for, with its clause', () => {
    expect(count({})).toMatchObject({
      required: { professional: 60, general: 18, total: 90 },
      clause: expect.stringContaining('温职改办〔2022〕14号 二.5'),
    })
  })

  it('leaves a year nobody told unknown, never zero', () => {
    const year = count({}, '工程师')?.byYear.at(-1)
    expect(year).toEqual({
      year: 2022,
      have: { professional: null, general: null, industry: null, total: null },
      lacking: { professional: null, general: null, total: null },
    })
  })

  it('tells what is lacking in each subject and in the sum', () => {
    const year = count({ hours: { 2022: { professional: 48, general: 18, industry: 12 } } })?.byYear.at(-1)
    expect(year).toMatchObject({ have: { total: 78 }, lacking: { professional: 12, general: 0, total: 12 } })
  })

  it('adds tenths without a tail', () => {
    const year = count({ hours: { 2022: { professional: 60.1, general: 18.2, industry: 0 } } })?.byYear.at(-1)
    expect(year).toMatchObject({ have: { total: 78.3 }, lacking: { total: 11.7 } })
  })

  it('looks back as far as the paths of the target do', () => {
    expect(count({}, '工程师')?.byYear.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022])
    expect(count({}, '助理工程师')?.byYear[0]?.year).toBe(2017)
    expect(count({}, '工程师')?.lookBacks[0]).toMatchObject({ years: [2019, 2020, 2021, 2022], levels: ['工程师'] })
  })
})
