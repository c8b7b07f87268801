import type { Log } from '../delivery/log.ts'
import { sayRuleProblem } from '../rules/load/source.ts'
import { BadInput } from './badInput.ts'
import type { House } from './compose.ts'
import { signOfKept } from './keptPlans.ts'
import type { PlanBook, PlanBookState } from './planBook.ts'

/** How the plans stand that a running program works with. */
export interface PlansStanding {
  readonly plans: number
  /** Changes in force. */
  readonly changes: number
  /** Why what is kept by now is not in use; empty when it is. In Chinese, without names. */
  readonly troubles: readonly string[]
}

/** What a running program has made from the plans, made anew when they change. */
export interface InUse<Made> {
  /**
   * What holds now. Looks whether the plans of the data folder are others than before, which reads no file unless one is. Never
   * throws: what is wrong with a file is logged once, and what held before goes on.
   */
  now(): Made
  /** What held when it was looked at last. */
  last(): Made
  standing(): PlansStanding
}

interface Needs<Made> {
  readonly data: string
  readonly book: Pick<PlanBook, 'current' | 'reload'>
  readonly make: (house: House) => Made
  readonly log: Log
  /** Hears of plans taken into use. */
  readonly renewed?: ((house: House) => void) | undefined
}

export function keepInUse<Made>({ data, book, make, log, renewed }: Needs<Made>): InUse<Made> {
  let state = book.current()
  let sign = state.house.kept?.sign ?? signOfKept(data)
  let made = make(state.house)
  let troubles: readonly string[] = []

  function look(): void {
    const found = signOfKept(data)
    if (found === sign) return
    sign = found
    const next = readAgain(book, found)
    const complaints = typeof next === 'string' ? [next] : freshIn(next, state)
    for (const complaint of complaints.filter((one) => !troubles.includes(one)))
      log.error({}, `计划有变，但没有用上，还按原来的：${complaint}`)
    troubles = complaints
    if (typeof next === 'string' || complaints.length > 0 || next.version === state.version) return
    made = make(next.house)
    state = next
    log.info({ plans: next.packs.length, changes: inForce(next) }, '计划有变，已经用上')
    renewed?.(next.house)
  }

  return {
    now() {
      look()
      return made
    },
    last: () => made,
    standing: () => ({ plans: state.packs.length, changes: inForce(state), troubles }),
  }
}

function readAgain(book: Pick<PlanBook, 'current' | 'reload'>, sign: string): PlanBookState | string {
  try {
    const current = book.current()
    return current.house.kept?.sign === sign ? current : book.reload()
  } catch (error) {
    return error instanceof BadInput ? error.message : '读的时候出错，运行 zhicheng doctor 看看'
  }
}

/** What was no complaint before: somebody's slip just now must not take a plan away that people are talking about. */
function freshIn(next: PlanBookState, before: PlanBookState): string[] {
  const known = new Set(complaintsOf(before))
  const fresh = complaintsOf(next).filter((complaint) => !known.has(complaint))
  return next.packs.length === 0 ? ['一个计划也没有', ...fresh] : fresh
}

function complaintsOf({ told, house }: PlanBookState): string[] {
  return [...told, ...house.problems.map(sayRuleProblem)]
}

function inForce({ changes }: PlanBookState): number {
  return changes.filter(({ unfit }) => unfit === null).length
}
