/** What one look found. */
export interface Finding {
  /** The same from run to run, for programs: `token`, `disk`. */
  readonly check: string
  /** `wrong` has to be put right; `note` is worth knowing. */
  readonly state: 'well' | 'wrong' | 'note'
  /** In Chinese. */
  readonly what: string
  /** What to do; null when there is nothing to do. */
  readonly fix: string | null
}

export function well(check: string, what: string): Finding {
  return { check, state: 'well', what, fix: null }
}

export function note(check: string, what: string, fix: string | null = null): Finding {
  return { check, state: 'note', what, fix }
}

export function wrong(check: string, what: string, fix: string): Finding {
  return { check, state: 'wrong', what, fix }
}
