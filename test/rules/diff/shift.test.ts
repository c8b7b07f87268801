import { describe, expect, it } from 'vitest'
import { shiftYears } from '../../../src/rules/diff/shift.ts'

describe('the same applicant some years later', () => {
  it('moves dates, parts of dates, ranges and years counted by', () => {
    expect(
      shiftYears(
        {
          titles: [{ obtained: '2018', appointments: [{ from: '2019-01', to: '至今' }] }],
          education: [{ major: '机械2018', graduated: '2018-10-01/2018-12-31' }],
          reviews: { 2020: '合格' },
          hours: { 2021: { professional: 2019, general: 18 } },
          violations: [{ kind: '弄虚作假', year: 2019 }] as never,
        },
        2,
      ),
    ).toEqual({
      titles: [{ obtained: '2020', appointments: [{ from: '2021-01', to: '至今' }] }],
      education: [{ major: '机械2018', graduated: '2020-10-01/2020-12-31' }],
      reviews: { 2022: '合格' },
      hours: { 2023: { professional: 2019, general: 18 } },
      violations: [{ kind: '弄虚作假', year: 2021 }],
    })
  })

  it('keeps 29 February a day of the calendar, and no years is nothing', () => {
    expect(shiftYears({ birth: '1980-02-29' }, 1)).toEqual({ birth: '1981-02-28' })
    const dossier = { birth: '1980-02-29' }
    expect(shiftYears(dossier, 0)).toBe(dossier)
  })
})
