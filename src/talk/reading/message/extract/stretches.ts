import type { Clause, Place } from '../found.ts'

/**
 * Stretches of neighbouring clauses that keep to one matter: `opens` begins one, `goesOn` keeps in it, and what `leads` tells
 * belongs to the one right behind (`2019到2021年 学时都够`).
 */
export function stretches(
  clauses: readonly Clause[],
  opens: (clause: Clause) => boolean,
  goesOn: (clause: Clause, next: Clause | null) => boolean,
  leads: (clause: Clause) => boolean = () => false,
): Place[] {
  const found: { from: number; to: number }[] = []
  let open: { from: number; to: number } | null = null
  let start = -1
  clauses.forEach((clause, index) => {
    if (open && goesOn(clause, clauses[index + 1] ?? null)) open.to = clause.to
    else if (opens(clause)) {
      open = { from: start < 0 ? clause.from : start, to: clause.to }
      found.push(open)
    } else open = null
    start = open === null && leads(clause) ? clause.from : -1
  })
  return found
}
