/** JSON as answers keep it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** An answer read: its value for the dossier, how it is shown, and what was typed besides. */
export interface Understood {
  readonly value: Json
  readonly shown: string
  /** Pieces of the text that were not understood. */
  readonly unclear?: readonly string[]
  /** What an achievement did not say, in words; asked for once more. */
  readonly missing?: string
  /** The question it answers, where that is another one than was asked. */
  readonly question?: string
}
