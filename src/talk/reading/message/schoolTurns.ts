import { dateLeaf } from './dateTokens.ts'
import type { Leaf, Message } from './found.ts'
import type { SchoolDraft } from './schoolDraft.ts'

/** 中专、大专，一个01年一个09年: each its own, in the order they were told. */
const IN_TURN =
  /^[\s(]*(?:毕业)?(?:时间)?(?:一个(?:是|在)?@[^@]{0,4}[,、\s]?(?:另)?一个(?:是|在)?@|(?:分别|依次)(?:是|在|为|于)?@[^@]{0,4}[、,和\s]+@)(?:的|毕业|拿的|\))*\s*$/
export function inTurn(
  { text, clauses, dates }: Message,
  drafts: readonly SchoolDraft[],
  give: (draft: SchoolDraft, leaf: Leaf) => boolean,
): void {
  for (const [at, clause] of clauses.entries()) {
    const until = /[、,\s]/.test(text.charAt(clause.to)) ? (clauses[at + 1] ?? clause) : clause
    for (const to of new Set([clause.to, until.to])) {
      const [first, second, more] = dates.filter((token) => token.from >= clause.from && token.to <= to)
      const [one, other, third] = drafts.filter((draft) => draft.to <= clause.from && !draft.leaves.graduated)
      if (!first || !second || more || !one || !other || third) continue
      const said = `${text.slice(clause.from, first.from)}@${text.slice(first.to, second.from)}@${text.slice(second.to, to)}`
      if (!IN_TURN.test(said)) continue
      give(one, dateLeaf(first))
      give(other, dateLeaf(second))
      return
    }
  }
}
