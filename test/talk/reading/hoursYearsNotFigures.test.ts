import { describe, expect, it } from 'vitest'
import { readHours } from '../../../src/talk/reading/hours.ts'

const YEARS = [2019, 2020, 2021, 2022]

describe('years in a row are no hours', () => {
  it.each(['19、20、22年都够了', '19、20、22都够', '19,20,22年够了', '2019、2020、2022年都够'])('%s', (text) => {
    const read = readHours(text, YEARS)
    expect(read).toMatchObject({ kind: 'value', value: { byYear: {}, met: [2019, 2020, 2022], allMet: false } })
  })

  it.each(['60、18、12', '60+18+12', '22年60、18、12'])('%s: hours', (text) => {
    const read = readHours(text, text.startsWith('22') ? YEARS : [2022])
    expect(read).toMatchObject({
      kind: 'value',
      value: { byYear: { 2022: { professional: 60, general: 18, industry: 12 } } },
    })
  })
})
