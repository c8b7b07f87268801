/** What has been done since the desk was opened; `waiting` is what stands now. */
export interface Account {
  /** Messages that surely went out. */
  sent: number
  /** Waiting or on the way, as far as this process has seen. */
  waiting: number
  /** Messages that may or may not have arrived. */
  uncertain: number
  /** Messages that will never arrive. */
  refused: number
  /** Answers dropped because the same person got newer ones faster than they can be sent. */
  overtaken: number
  /** Incoming messages that had been handled already. */
  duplicates: number
  /** Steps that threw, records that could not be read or saved. */
  failures: number
}

export type Counts = Omit<Account, 'waiting'>
