/**
 * Advisory locks of two numbers, the first of which says what for. Locks of one number, another space of PostgreSQL's, are the turns of
 * conversations.
 */
export const LOCKS = {
  migrating: 0x7a636d,
  /** Held by each living process under its number. */
  present: 0x7a6370,
  /** Shared by all that serve; alone by whoever moves data. */
  inUse: 0x7a6375,
  /** Held by the process that drives broadcasts. */
  leading: 0x7a636c,
} as const
