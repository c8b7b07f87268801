import { endsRenewal, further, isAhead, notYet, type Renewal, renew, renewalIn } from '../renewals.ts'
import { clauseAt } from './clauses.ts'
import { endLeaf } from './dateTokens.ts'
import type { Found, Leaf, Message, Place } from './found.ts'
import { findTitles, type Span, type TitleDraft } from './titleDraft.ts'

/** Between a letter and its renewal: 期满了，单位又续了三年. */
const BETWEEN = /到期|期满|聘期|^\s*(?:然后|后来|后面|单位|公司|厂里?|一直)/
/** How far behind a letter its renewal is looked for. */
const CLAUSES = 2

/** 到期又续了三年, 期满续聘: told behind the end of a letter, with no dates of its own. */
export function renewals(message: Message, drafts: readonly TitleDraft[], found: Found[]): void {
  for (const draft of drafts) {
    const last = draft.spans.at(-1)
    const leaves = [last?.from, last?.to].filter((leaf) => leaf !== undefined)
    if (last?.to === undefined || leaves.some(({ why }) => why !== undefined)) continue
    const end = Math.max(...leaves.map(({ to }) => to))
    const told = renewalBehind(message, end, String(last.to.value))
    if (!told) continue
    const values = draft.spans.map(({ from, to }) => ({
      ...(from === undefined ? {} : { from: String(from.value) }),
      ...(to === undefined ? {} : { to: String(to.value) }),
    }))
    const now = renew(values, told.renewal)
    const leaf = (old: Leaf | undefined, value: string | undefined): Leaf | undefined =>
      value === undefined || value === old?.value ? (value === undefined ? undefined : old) : { ...told.place, value }
    draft.spans.splice(
      0,
      draft.spans.length,
      ...now.map(({ from, to }, at): Span => {
        const [start, stop] = [leaf(draft.spans[at]?.from, from), leaf(draft.spans[at]?.to, to)]
        return { ...(start ? { from: start } : {}), ...(stop ? { to: stop } : {}) }
      }),
    )
    found.push({ used: told.place })
  }
}

/** What is told of a renewal behind the end of a letter, in the same clause or the next ones. */
export function renewalBehind(
  message: Message,
  end: number,
  to: string,
): { readonly renewal: Renewal; readonly place: Place } | null {
  const { text, clauses, dates, today } = message
  const here = clauseAt(clauses, Math.max(0, end - 1))
  if (!here) return null
  const at = clauses.indexOf(here)
  let told: Renewal | null = null
  let place: Place = { from: end, to: end }
  const all = () => (told === null ? null : { renewal: told, place })
  for (const piece of [{ from: end, to: here.to }, ...clauses.slice(at + 1, at + 1 + CLAUSES)]) {
    const said = text.slice(piece.from, piece.to)
    if (findTitles(said).length > 0) return all()
    const [token, another] = dates.filter(({ from }) => from >= piece.from && from < piece.to)
    if (token) {
      const till =
        !another && token.date && endLeaf(token).why === undefined && endsRenewal(text.slice(piece.from, token.from))
      return till && told === null
        ? { renewal: { until: token.date ?? '' }, place: { from: piece.from, to: piece.to } }
        : all()
    }
    if (notYet(told, said)) return null
    const renewal = renewalIn(said, isAhead(to, today))
    if (renewal === null && piece.from !== end && !BETWEEN.test(said)) return all()
    if (renewal === null) continue
    place = { from: told === null ? piece.from : place.from, to: piece.to }
    told = further(told, renewal)
  }
  return all()
}
