import { type Registration, sharesOf } from './registration.ts'

/** The share of the hours that falls to somebody, or null while it cannot be told. */
export interface Share {
  readonly share: number | null
  /** 3 人第 2 名. */
  readonly said: string
  readonly notes: readonly string[]
}

/**
 * What the rank leaves of the hours. A rank nobody told is unknown, unless all it may be comes to the same: alone it is
 * the first; the seventh has nothing however many there are; the fourth has as much among four as among eight.
 */
export function shareOf(
  weights: Registration['weights'],
  { rank, people }: { readonly rank?: number | undefined; readonly people?: number | undefined },
): Share {
  const place = rank ?? (people === 1 ? 1 : undefined)
  if (place === undefined) return { share: null, said: '没说第几名', notes: [] }
  const counts = people === undefined ? weights.rows.map((_, index) => index + 1).filter((n) => n >= place) : [people]
  // More people than there are rows: as many as the last row speaks of.
  const possible = counts.length > 0 ? counts : [place]
  const shares = [...new Set(possible.map((n) => sharesOf(weights, n)[place - 1] ?? 0))]
  const [only] = shares
  const notes = possible.some((n) => n > weights.rows.length) ? weights.notes : []
  if (shares.length > 1 || only === undefined) return { share: null, said: `第 ${place} 名，没说一共几个人`, notes }
  return { share: only, said: people === undefined ? `第 ${place} 名` : `${people} 人第 ${place} 名`, notes }
}
