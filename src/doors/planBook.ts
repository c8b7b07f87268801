import { type Clock, realClock } from '../delivery/clock.ts'
import { shanghaiMoment } from '../delivery/shanghai.ts'
import type { KeptChange } from '../rules/changes/apply.ts'
import { type Edit, type PlanChange, sameValue } from '../rules/changes/change.ts'
import { type ChangeRequest, type PlanTexts, type Proposal, propose, proposeUndo } from '../rules/changes/propose.ts'
import type { Pack } from '../rules/pack.ts'
import { StoreError } from '../store/errors.ts'
import { keepPlanChange } from '../store/planChanges.ts'
import { BadInput } from './badInput.ts'
import { compose, type House } from './compose.ts'

/** The plans as they are at present. */
export interface PlanBookState {
  /** Rises with every difference in the plans; the same number, the same packs. */
  readonly version: number
  readonly packs: readonly Pack[]
  /** Everything else that is made from them: families, knowledge, wording. */
  readonly house: House
  /** Oldest first. */
  readonly changes: readonly KeptChange[]
  /** What does not fit or could not be read, in Chinese, for whoever runs the program. */
  readonly told: readonly string[]
}

/** What was asked for: new values, or a change to be taken back. */
export type Wanted = ChangeRequest | { readonly undo: string }

/** A change that somebody agreed to. */
export interface Decision {
  readonly wanted: Wanted
  /** Who decided, as it is kept. */
  readonly by: string
  readonly why: string
  /** What they were shown; when it would be something else by now, nothing is changed. */
  readonly shown?: readonly Edit[] | undefined
  /** Names the decision: made again under the same name, it changes nothing more and gives the change it made. */
  readonly order?: string | undefined
}

export interface PlanBook {
  current(): PlanBookState
  /** Reads rules and data folder again, for what another process changed. Throws BadInput when a folder cannot be read; then all stays. */
  reload(): PlanBookState
  /** What a change would do; nothing is done. */
  propose(wanted: Wanted): Proposal
  /**
   * Keeps a change, durably, and gives the plans with it. Rejects with BadInput, in Chinese, when it cannot be done, is no longer
   * what was shown, or could not be kept; then nothing has changed.
   */
  apply(decision: Decision): Promise<PlanBookState & { readonly change: PlanChange }>
}

export interface PlanBookOptions {
  /** How rules and data folder are put together, if not from the package's own rules. */
  readonly compose?: () => House
  /** What they are together, if that was found out just now. */
  readonly house?: House
  readonly clock?: Pick<Clock, 'now'>
}

/** The plans of a data folder, for a program that runs on while they change. Nothing is watched: `reload` and `apply` look. */
export function openPlanBook(data: string, options: PlanBookOptions = {}): PlanBook {
  const { clock = realClock } = options
  const read = options.compose ?? (() => compose(undefined, { data }))
  let state = stateOf(options.house ?? read(), 1)

  const reload = () => {
    const next = stateOf(read(), state.version + 1)
    // What is made from the plans is kept as long as they are the same.
    if (signOf(next) !== signOf(state)) state = next
    return state
  }
  const proposal = (wanted: Wanted) => proposalOf(state, wanted)

  return {
    current: () => state,
    reload,
    propose: proposal,
    async apply({ wanted, by, why, shown, order }) {
      const made = order === undefined ? undefined : madeBy(state, order)
      if (made) return { ...state, change: made }
      const { plan, asked, together, problems } = proposal(wanted)
      if (problems.length > 0) throw new BadInput(problems.join('\n'))
      const edits = [...asked, ...together]
      if (shown && !sameEdits(shown, edits)) throw new BadInput('计划刚才变了，和给您看的不一样，没有改：请再看一遍')
      const undoes = 'undo' in wanted ? { undoes: wanted.undo } : {}
      const record = {
        at: shanghaiMoment(clock.now()),
        by,
        plan,
        edits: edits.map(({ key, before, after }) => ({ key, before: plainValue(before), after: plainValue(after) })),
        why,
        ...undoes,
        ...(order === undefined ? {} : { order }),
      }
      try {
        const change = await keepPlanChange(data, state.house.kept?.mark ?? '', record)
        return { ...reload(), change }
      } catch (error) {
        if (error instanceof StoreError) throw new BadInput(error.message)
        throw error
      }
    },
  }
}

function stateOf(house: House, version: number): PlanBookState {
  const { packs, kept } = house
  return { version, packs, house, changes: kept?.changes ?? [], told: kept?.told ?? [] }
}

const signOf = ({ packs, house, told }: PlanBookState) =>
  JSON.stringify([packs.map(({ hash }) => hash), house.kept?.mark, told, house.problems])

function proposalOf({ house, changes }: PlanBookState, wanted: Wanted): Proposal {
  const texts = textsOf(house)
  if (!('undo' in wanted)) return propose(texts, wanted)
  const kept = changes.find(({ change }) => change.id === wanted.undo)
  const refuse = (plan: string, what: string) => ({ ...propose(texts, { plan, sets: [] }), problems: [what] })
  if (!kept) {
    const ids = changes.map(({ change }) => change.id).join('、')
    return refuse('', `没有改动“${wanted.undo}”，${ids ? `有：${ids}` : '还一个改动也没有'}`)
  }
  const { change, unfit } = kept
  if (unfit !== null) return refuse(change.plan, `改动 ${change.id} 没有用上，不用撤销：${unfit}`)
  const undone = takenBack(changes, change.id)
  if (undone !== null) return refuse(change.plan, `改动 ${change.id} 已经撤销过了（改动 ${undone}）`)
  return proposeUndo(texts, change)
}

/** The change that an order made; undefined when it made none. */
export function madeBy({ changes }: Pick<PlanBookState, 'changes'>, order: string): PlanChange | undefined {
  return changes.find(({ change }) => change.order === order)?.change
}

/** The change that took another one back and was not taken back itself. */
export function takenBack(changes: readonly KeptChange[], id: string): string | null {
  const undoing = changes.filter(({ change, unfit }) => change.undoes === id && unfit === null)
  return undoing.find(({ change }) => takenBack(changes, change.id) === null)?.change.id ?? null
}

export function textsOf({ families }: House): PlanTexts {
  return {
    rules: families.flatMap(({ rules }) => rules),
    answers: families.flatMap(({ answers }) => answers ?? []),
  }
}

/** Whether what was shown is what would be done. */
export function sameEdits(a: readonly Edit[], b: readonly Edit[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return (
        other !== undefined &&
        one.key === other.key &&
        sameValue(one.before, other.before) &&
        sameValue(one.after, other.after)
      )
    })
  )
}

const plainValue = (value: Edit['before']) =>
  typeof value === 'string' || typeof value === 'number' || value === null ? value : [...value]
