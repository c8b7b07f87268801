import type { Log } from '../delivery/log.ts'
import { sayRuleProblem } from '../rules/load/source.ts'
import { BadInput } from './badInput.ts'
import type { House } from './compose.ts'
import { type Complaint, signOfKept } from './keptPlans.ts'
import type { PlanBook, PlanBookState } from './planBook.ts'

/** Plans that go on as they were because what is kept of them by now does not hold. */
export type HeldBack = 'all' | readonly string[]

/** How the plans stand that a running program works with. */
export interface PlansStanding {
  readonly plans: number
  /** Changes in force. */
  readonly changes: number
  /** Why what is kept by now is not in use; empty when it is. In Chinese, without names. */
  readonly troubles: readonly string[]
  /** Whose those troubles are: of such plans, or of all. */
  readonly heldBack: HeldBack
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
  let heldBack: HeldBack = []
  /** What nobody was talking about yet when it was wrong already. */
  let known = new Set(complaintsOf(state).map(({ what }) => what))

  function look(): void {
    const found = signOfKept(data)
    if (found === sign) return
    sign = found
    const read = readAgain(book, found)
    const complaints: readonly Complaint[] =
      typeof read === 'string' ? [{ plan: null, what: read }] : freshIn(read, known)
    const told = complaints.map(({ what }) => what)
    for (const complaint of told.filter((one) => !troubles.includes(one)))
      log.error({}, `计划有变，但没有用上，还按原来的：${complaint}`)
    troubles = told
    const plans = complaints.flatMap(({ plan }) => (plan === null ? [] : [plan]))
    heldBack = typeof read === 'string' || plans.length < complaints.length ? 'all' : plans
    if (typeof read === 'string' || heldBack === 'all') return
    const next = holding(read, state, plans)
    if (next === null) {
      heldBack = 'all'
      return
    }
    known = new Set(complaintsOf(read).flatMap(({ what }) => (known.has(what) ? [what] : [])))
    if (next.version === state.version) return
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
    standing: () => ({ plans: state.packs.length, changes: inForce(state), troubles, heldBack }),
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
function freshIn(next: PlanBookState, known: ReadonlySet<string>): Complaint[] {
  const fresh = complaintsOf(next).filter(({ what }) => !known.has(what))
  return next.packs.length === 0 ? [{ plan: null, what: '一个计划也没有' }, ...fresh] : fresh
}

/** The slip of one plan holds back that plan alone: it stays as it was, and the others go on. Null where that cannot be had. */
function holding(next: PlanBookState, before: PlanBookState, plans: readonly string[]): PlanBookState | null {
  if (plans.length === 0) return next
  const { holding: held } = next.house
  if (held === undefined) return null
  const house = held(before.packs.filter(({ plan }) => plans.includes(plan.id)))
  return { ...next, house, packs: house.packs }
}

function complaintsOf({ told, house }: PlanBookState): Complaint[] {
  const { kept } = house
  const own = kept ? kept.complaints : told.map((what) => ({ plan: null, what }))
  // What is wrong with the rules because of what is kept is told as a complaint of that already.
  return kept ? [...own] : [...own, ...house.problems.map((problem) => ({ plan: null, what: sayRuleProblem(problem) }))]
}

function inForce({ changes }: PlanBookState): number {
  return changes.filter(({ unfit }) => unfit === null).length
}
