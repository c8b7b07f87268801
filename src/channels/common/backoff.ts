/** Milliseconds to wait after the nth failure in a row (from 1): 1 s, 2 s, 4 s … up to `most`. */
export function backOff(failures: number, most = 30_000): number {
  return Math.min(most, 1000 * 2 ** Math.min(failures - 1, 20))
}
