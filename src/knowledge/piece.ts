/** A piece of an answer that comes from the rules, and the clauses it comes from. */
export interface Piece {
  readonly text: string
  readonly clauses: readonly string[]
  /** Something it says to be not written, by its meaning: 开始. */
  readonly unsaid?: string
}
