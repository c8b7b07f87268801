import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import type { TitleLevel } from '../../src/dossier/vocabulary.ts'
import { countHours } from '../../src/rules/hours.ts'
import { judge } from '../../src/rules/judge.ts'
import { loadPacks } from '../../src/rules/load/packs.ts'
import type { Pack } from '../../src/rules/pack.ts'
import { packOf, withChange } from './realRules.ts'
import { taizhou } from './registrations.ts'

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
      atLeast: [],
      enough: 'unknown',
      lacking: { professional: null, general: null, total: null },
      below: null,
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

describe('rules for registering', () => {
  it('belong to the plan whose documents have them, with what they leave open', () => {
    const wenling = packOf('温岭机电')
    expect(wenling.registration).toEqual(taizhou())
    for (const id of ['八人以上加权', '著作的级别', '当月没申报']) expect(wenling.notes.get(id)?.reading).toBeTruthy()
    expect(pack.registration).toBeNull()
  })

  it('stand beside a requirement over four years', () => {
    const hours = (professional: number) => {
      const year = { professional: 60, general: 18, industry: 12 }
      const told = { 2019: year, 2020: year, 2021: year, 2022: { ...year, professional } }
      return countHours(judge(packOf('温岭机电'), { hours: told }, { asOf: '2022-09-15' }), '工程师')
    }
    expect(hours(60)?.lookBacks.map(({ verdict }) => verdict)).toEqual(['可申报'])
    expect(hours(59)?.lookBacks.map(({ verdict }) => verdict)).toEqual(['补齐后可申报'])
    expect(hours(59)?.filling).toMatchObject({ state: 'courses', steps: [{ what: '基地课程', hours: 1 }] })
  })
})

describe('hours over several years together', () => {
  const [over] = loadPacks(
    withChange(
      '温州机电',
      '2022.yaml',
      /学时: \{ 专业.*\}/,
      '累计学时: { 年: [2019, 2020, 2021, 2022], 合计: 360学时, 专业: 240学时, 一般公需: 72学时 }',
    ),
  ).packs
  if (!over) throw new Error('the made-up plan does not load')
  const registered: Pack = { ...over, registration: taizhou() }
  const full = { professional: 60, general: 18, industry: 12 }
  const four = { 2019: full, 2020: full, 2021: full, 2022: full }
  const together = (hours: Dossier['hours'], of: Pack = registered, asOf = '2022-09-15') => {
    const found = countHours(judge(of, hours ? { hours } : {}, { asOf }), '工程师')
    if (!found) throw new Error('nothing asked')
    return found
  }

  it('asks for the sum and keeps the years beside it', () => {
    const found = together(four)
    expect(found).toMatchObject({
      kind: '累计',
      required: { professional: 240, general: 72, public: null, total: 360 },
      sum: { years: [2019, 2020, 2021, 2022], lacking: { professional: 0, general: 0, public: null, total: 0 } },
      filling: { state: 'filled' },
    })
    expect(found.byYear.map(({ year, lacking, below }) => [year, lacking, below])).toEqual(
      [2019, 2020, 2021, 2022].map((year) => [year, null, null]),
    )
    expect(found.lookBacks[0]).toMatchObject({ years: [2019, 2020, 2021, 2022], levels: ['工程师'] })
  })

  it('a year below its own measure is a remark, not a refusal', () => {
    const found = together({
      ...four,
      2020: { professional: 59, general: 10, industry: 7.5 },
      2021: { ...full, professional: 75 },
    })
    expect(found.byYear.map(({ below }) => below)).toEqual([
      null,
      { professional: 1, public: 0.5, total: 13.5 },
      null,
      null,
    ])
    expect(found.sum?.lacking.professional).toBe(0)
    expect(together(four, over).filling).toBeNull()
  })

  it('fills what is lacking in the year of the deadline', () => {
    const found = together({ ...four, 2022: { professional: 48, general: 18, industry: 0 } })
    expect(found.sum?.lacking).toEqual({ professional: 12, general: 0, public: null, total: 24 })
    expect(found.filling).toMatchObject({
      state: 'courses',
      year: 2022,
      unplaced: 48,
      steps: [
        { what: '基地课程', hours: 12 },
        { what: '一般公需', hours: 12 },
      ],
    })
    expect(together({ ...four, 2022: { ...full, professional: 48 } }, registered, '2022-10-21').filling?.state).toBe(
      'closed',
    )
  })

  it('nobody told is unknown, never zero', () => {
    const found = together(undefined)
    expect(found.sum).toMatchObject({
      have: { professional: 0, general: 0, total: 0 },
      lacking: { professional: null, general: null, total: null },
      openYears: [2019, 2020, 2021, 2022],
    })
    expect(found.lookBacks[0]?.verdict).toBe('待核实')
    expect(found.filling?.state).toBe('unknown')
  })
})
