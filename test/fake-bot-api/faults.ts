/** What goes wrong with a call. */
type Trouble =
  /** An error answer instead of doing what was asked. */
  | { readonly kind: 'status'; readonly status: number; readonly description?: string; readonly retryAfter?: number }
  /** Done, but answered only after so many milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Done, but the answer breaks off in its middle. */
  | { readonly kind: 'cut' }
  /** Done, but never answered. */
  | { readonly kind: 'silent' }
  /** Not done: the connection is closed before anything is read. */
  | { readonly kind: 'reset' }

export interface Fault {
  readonly trouble: Trouble
  /** Any method unless named. */
  readonly method?: string
  /** How many calls pass unharmed first; 0 unless told. */
  readonly after?: number
  /** How many calls are struck; 1 unless told. */
  readonly times?: number
}

export interface Faults {
  set(fault: Fault): void
  clear(): void
  /** What strikes this call, if anything; counts it. */
  strike(method: string): Trouble | null
}

export function openFaults(): Faults {
  let faults: { fault: Fault; after: number; times: number }[] = []
  return {
    set: (fault) => void faults.push({ fault, after: fault.after ?? 0, times: fault.times ?? 1 }),
    clear: () => {
      faults = []
    },
    strike(method) {
      const hit = faults.find(({ fault }) => fault.method === undefined || fault.method === method)
      if (!hit) return null
      if (hit.after > 0) {
        hit.after -= 1
        return null
      }
      hit.times -= 1
      if (hit.times <= 0) faults = faults.filter((other) => other !== hit)
      return hit.fault.trouble
    },
  }
}
