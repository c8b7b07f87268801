import type { Patience } from './measure.ts'

/** How a part is to be measured. */
export interface Setting {
  readonly patience: Patience
  /** Fewer and smaller, to see whether it runs; its figures are for nobody. */
  readonly quick: boolean
  /** Hears how far the part is. */
  readonly progress: (words: string) => void
}
