import { randomUUID } from 'node:crypto'
import type { Telling } from '../delivery/broadcasts/telling.ts'
import { type Log, messageOf } from '../delivery/log.ts'
import type { ConversationKey, ConversationStore, Ordered } from '../delivery/ports.ts'
import type { KeptChange } from '../rules/changes/apply.ts'
import { fieldsOf, type PlanData } from '../rules/changes/fields.ts'
import { planTextOf } from '../rules/changes/planText.ts'
import { togetherWith } from '../rules/changes/together.ts'
import type { Report } from '../talk/admin/order.ts'
import type { PlanEntry, PlanField, PlanOrder, PlanReport, PlanWish } from '../talk/admin/planOrder.ts'
import { BadInput } from './badInput.ts'
import { audienceAmong } from './planAudience.ts'
import { madeBy, type PlanBook, type PlanBookState, sameEdits, takenBack, textsOf, type Wanted } from './planBook.ts'
import type { HeldBack } from './planBookInUse.ts'

const HISTORY = 5
/** Nothing is changed while somebody has to mend a file first. */
const MEND = '计划的文件有毛病，要管服务器的人先看（zhicheng doctor），看好了再改'

interface Needs {
  readonly book: PlanBook
  /** Looks whether the plans changed meanwhile, and tells which of them have a file that is to be mended first. */
  readonly look: () => HeldBack
  readonly store: Pick<ConversationStore, 'records'>
  readonly telling: Pick<Telling, 'later'>
  /** Who hears of what others changed. */
  readonly administrators: Iterable<ConversationKey>
  readonly log: Log
}

/** Carries out what administrators ask of the plans; what they ask is answered as an event of its own. */
export interface PlanClerk {
  /**
   * Resolves when a change that was ordered is on the disk, or cannot be made. Ordered again under the same token, nothing more
   * is changed.
   */
  carryOut(ordered: Ordered & { readonly order: PlanOrder }): Promise<void>
  /** Plans that changed were taken into use: who looks after them hears of changes made elsewhere. */
  renewed(): void
}

export function openPlanClerk({ book, look, store, telling, administrators, log }: Needs): PlanClerk {
  const report = (key: ConversationKey, id: string, what: PlanReport) => telling.later(key, id, what satisfies Report)

  async function propose(key: ConversationKey, id: string, wish: PlanWish): Promise<void> {
    const state = book.current()
    const wanted = wantedOf(state, wish)
    if (wanted === null) return report(key, id, { kind: 'planRefused', token: null, why: '没有可以撤销的改动' })
    const proposal = book.propose(wanted)
    const { plan, asked, together, staying, moved, mentions, hints, problems } = proposal
    const isRefused = problems.length > 0
    const { reminded, shown, told } = isRefused
      ? { reminded: 0, shown: 0, told: 0 }
      : await audienceAmong(store.records(), proposal)
    const undone = 'undo' in wanted ? state.changes.find(({ change }) => change.id === wanted.undo) : undefined
    report(key, id, {
      kind: 'planProposal',
      preview: {
        token: randomUUID(),
        wish: wanted,
        plan,
        asked,
        together,
        staying: staying.map((one) => one.key),
        moved: moved.map(({ what, before, after }) => ({ what, before, after })),
        mentions: mentions.length,
        hints,
        problems: problems.map(plainly),
        following: reminded + shown,
        told,
        undoing: undone ? entryOf(state, undone) : null,
      },
    })
  }

  async function change(key: ConversationKey, id: string, order: Extract<PlanOrder, { kind: 'planChange' }>) {
    const { token, wish, shown } = order
    const done = (state: PlanBookState) => {
      const made = state.changes.find((kept) => kept.change.order === token)
      if (!made) return false
      report(key, id, { kind: 'planChanged', token, entry: entryOf(state, made) })
      tellOthers(state, made)
      return true
    }
    const refused = (why: string, stale = false) =>
      report(key, id, { kind: 'planRefused', token, why: plainly(why), ...(stale ? { stale: true as const } : {}) })
    try {
      const wanted = wantedOf(book.current(), wish)
      if (wanted === null) return refused('没有可以撤销的改动')
      await book.apply({ wanted, by: key, why: order.why ?? '', shown, order: token })
    } catch (error) {
      // It may be on the disk all the same.
      look()
      if (madeBy(book.current(), token) === undefined) {
        log.warn({ reason: error instanceof BadInput ? 'refused' : messageOf(error) }, '计划没有改成')
        const wanted = wantedOf(book.current(), wish)
        const proposal = wanted && book.propose(wanted)
        const stale = proposal !== null && !sameEdits(shown, [...proposal.asked, ...proposal.together])
        return refused(error instanceof BadInput ? error.message : '存不下来，稍后再试', stale)
      }
    }
    look()
    if (!done(book.current())) refused('改了，但没有用上，要管服务器的人看看（zhicheng doctor）')
  }

  /** Everybody else who looks after the plans; the same change once, whoever finds it. */
  function tellOthers(state: PlanBookState, made: KeptChange): void {
    const { id, by } = made.change
    for (const key of administrators)
      if (key !== by) report(key, `changed:${id}`, { kind: 'planChangedByOther', entry: entryOf(state, made) })
  }

  let heardOf = newestOf(book.current())

  return {
    renewed() {
      const state = book.current()
      const fresh = state.changes.filter(({ change, unfit }) => Number(change.id) > heardOf && unfit === null)
      for (const made of fresh) tellOthers(state, made)
      heardOf = Math.max(heardOf, newestOf(state))
    },
    async carryOut({ key, id, order }) {
      const heldBack = look()
      if (order.kind === 'planHistory') {
        const state = book.current()
        const entries = state.changes.slice(-HISTORY).reverse()
        return report(key, id, { kind: 'planHistory', entries: entries.map((kept) => entryOf(state, kept)) })
      }
      if (heldBack === 'all' || heldBack.includes(planOf(book.current(), order))) {
        const token = order.kind === 'planChange' ? order.token : null
        return report(key, id, { kind: 'planRefused', token, why: MEND })
      }
      switch (order.kind) {
        case 'planFields':
          return report(key, id, fieldsReport(book.current(), order.plan))
        case 'planProposal':
          // Counting takes a while, and nothing of it has to be kept.
          return void propose(key, id, order.wish).catch((error: unknown) => {
            log.error({ reason: messageOf(error) }, '计划的改动没有算成')
            report(key, id, { kind: 'planRefused', token: null, why: '没有算成，再试一次' })
          })
        case 'planChange':
          return await change(key, id, order)
      }
    },
  }
}

/** The plan an order is about; empty for none. */
function planOf(state: PlanBookState, order: Exclude<PlanOrder, { kind: 'planHistory' }>): string {
  if (order.kind === 'planFields') return order.plan
  const wanted = wantedOf(state, order.wish)
  if (wanted === null) return ''
  if ('plan' in wanted) return wanted.plan
  return state.changes.find(({ change }) => change.id === wanted.undo)?.change.plan ?? ''
}

function wantedOf(state: PlanBookState, wish: PlanWish): Wanted | null {
  if (!('undo' in wish)) return wish
  const undo = wish.undo ?? lastOf(state)
  return undo === null ? null : { undo }
}

/** The last change somebody would mean by 撤销: in force, not taken back, and no taking back itself. */
function lastOf({ changes }: PlanBookState): string | null {
  const last = changes.findLast(
    ({ change, unfit }) => unfit === null && change.undoes === undefined && takenBack(changes, change.id) === null,
  )
  return last?.change.id ?? null
}

const newestOf = ({ changes }: PlanBookState) => Math.max(0, ...changes.map(({ change }) => Number(change.id)))

function entryOf({ changes }: PlanBookState, { change, unfit }: KeptChange): PlanEntry {
  const { id, plan, at, by, why, edits, undoes = null } = change
  return {
    id,
    plan,
    at,
    by,
    ...(why === '' ? {} : { why }),
    edits,
    undoes,
    undoneBy: takenBack(changes, id),
    inForce: unfit === null,
  }
}

function fieldsReport({ house }: PlanBookState, plan: string): PlanReport {
  const found = planTextOf(textsOf(house).rules, plan)
  if (!found) return { kind: 'planRefused', token: null, why: '没有这个计划了' }
  return { kind: 'planFields', plan, year: found.data.年度, fields: offered(found.data) }
}

/** Days, and where to go or call; what moves with another one is not offered beside it. */
function offered(data: PlanData): PlanField[] {
  const all = fieldsOf(data)
  const single = all.filter(({ key, kind }) => kind === 'date' && !key.startsWith('日程.'))
  const twins = new Set(
    single.flatMap(({ key, now }) => togetherWith(data, [{ key, before: now, after: now }]).map((edit) => edit.key)),
  )
  return all.flatMap(({ key, kind, now }): PlanField[] => {
    if (twins.has(key) || kind === 'web' || (kind === 'text' && !key.endsWith('.地址'))) return []
    return [{ key, kind, now }]
  })
}

/** Without file and line, which say nothing to whoever writes by chat. */
function plainly(problem: string): string {
  return problem.replace(/(^|\n)\S+\.yaml(?: 第 \d+ 行)?(?:（[^）]*）)?：/g, '$1')
}
