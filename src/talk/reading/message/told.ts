import type { Dossier } from '../../../dossier/dossier.ts'

/** Where in the message something stands: offsets into the message as it was typed, and those words. */
export interface Evidence {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Why something told is not taken: 大概、好像 · 记不清了 · too little said · two readings · cannot be (999年, a date to come). */
export type Doubt = 'hedged' | 'unknown' | 'incomplete' | 'ambiguous' | 'impossible'

/** Something to be asked back rather than guessed. */
export interface AskBack {
  /** Field of the dossier it is about, in the field's own Chinese words: `学历.毕业`, `职称.助理工程师.聘任`, `学时`, `专利`. */
  readonly about: string
  readonly why: Doubt
  readonly evidence: Evidence
  /** What it seems to say, if it says anything; never part of the dossier. */
  readonly candidate?: unknown
}

/** One fact taken: a leaf of the dossier, and the words that carry it. */
export interface Fact {
  /** `education.0.graduated` */
  readonly path: string
  readonly value: unknown
  readonly evidence: Evidence
}

/** What one message tells. */
export interface Told {
  /** Only what the text carries; no entry is known merely because another one is. `[]` where something was denied. */
  readonly dossier: Dossier
  readonly facts: readonly Fact[]
  readonly asks: readonly AskBack[]
  /** Pieces that seem to tell something and were not understood. */
  readonly unused: readonly string[]
  /** What somebody aims at (想报中级), which is no fact of the dossier. */
  readonly aim?: string
  /** One short line that repeats what was taken; empty when nothing was. */
  readonly said: string
}
