import { UTCDate } from '@date-fns/utc'
import { addMonths } from 'date-fns'
import { describe, expect, it } from 'vitest'
import { fromDay, plusMonths, toDay } from '../../src/dossier/dayNumber.ts'

const DAY = 86_400_000
const [FIRST, LAST] = [Date.UTC(1899, 0, 1) / DAY, Date.UTC(2201, 0, 1) / DAY]

describe('days as whole numbers', () => {
  it('are those of the calendar, every day of three hundred years', () => {
    for (let day = FIRST; day <= LAST; day += 1) {
      const text = new Date(day * DAY).toISOString().slice(0, 10)
      if (fromDay(day) !== text || toDay(text) !== day) expect([fromDay(day), toDay(text)]).toEqual([text, day])
    }
  })

  it('move by months as the calendar library moves them', () => {
    for (let day = FIRST; day <= LAST; day += 17)
      for (const months of [-25, -12, -1, 0, 1, 3, 11, 12, 48, 1200]) {
        const wanted = addMonths(new UTCDate(day * DAY), months).getTime() / DAY
        if (plusMonths(day, months) !== wanted) expect([fromDay(day), months, plusMonths(day, months)]).toEqual(wanted)
      }
  })
})
