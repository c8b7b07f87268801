import { GRADED } from './leaves.ts'
import type { Part, Segment } from './segments.ts'
import { type Group, type State, type Stretch, stretchOf } from './state.ts'

/** 没有专利, 专利没有, 论文和专利都没有: the list is denied by its general name; a kind, rank or level denied says nothing of it. */
export function denies(state: State, segment: Segment, { token, head, tokens }: Part): boolean {
  const before = tokens.filter(({ to }) => to <= token.from)
  const at = before.findLastIndex(({ is }) => is === 'denied')
  const butAt = before.findLastIndex(({ is }) => is === 'but')
  const lacking = tokens.find(({ is, from }) => is === 'lacking' && from >= token.to)
  const described = tokens.some(
    ({ is }) => is === 'ranks' || is === 'count' || is === 'leaf' || is === 'doubt' || is === 'rough',
  )
  // 2020年没发论文: of that year.
  const dated = tokens.some(({ is, to }) => is === 'date' && to <= token.from)
  const plainly = tokens.every(({ is }) => is === 'besides' || is === 'all')
  // 论文没得过奖 where prizes for papers were asked for.
  const { asked } = state.reading
  const category = head.unnamed && asked !== undefined && GRADED.includes(asked) ? asked : head.category
  const deny = () => {
    if (head.general && !described && !dated)
      state.denied.push({
        category,
        from: Math.min(token.from, before[at]?.from ?? token.from),
        to: lacking?.to ?? token.to,
      })
    else {
      const place = stretchOf([...tokens, token])
      state.used.push(place)
      if (head.kind !== undefined && !described)
        state.deniedKinds.push({ category: head.category, kind: head.kind, ...place })
    }
    return true
  }
  if (lacking) {
    const all =
      /[都全均]|统统|通通/.test(state.text.slice(lacking.from, lacking.to)) ||
      tokens.some(({ is, from }) => is === 'all' && from >= token.to)
    denyRun(state, segment, all, lacking)
    state.run = []
    return deny()
  }
  if (at >= 0 && butAt < at) {
    const leading = before.slice(at + 1).some(({ is }) => is === 'leaf' || is === 'ranks' || is === 'doubt')
    const behind = tokens.some(({ is, from }) => from >= token.to && (is === 'count' || is === 'ranks'))
    if (behind && !leading && head.general) return false
    state.denying = true
    state.run = []
    return deny()
  }
  // 没有专利,论文:1篇 is a form that goes on.
  const told = state.text.charAt(token.to) === ':'
  if (state.denying && segment.after !== 'sentence' && plainly && state.clean && !told) return deny()
  return false
}

/** 专利、论文、项目都没有: the bare names before it are denied too. */
export function denyRun(state: State, segment: Segment, all: boolean, lacking: Stretch): void {
  const reaches = ({ from }: Group) =>
    from >= segment.from || (segment.after !== 'sentence' && (all || segment.after === 'and'))
  for (let group = state.run.at(-1); group?.bare && reaches(group); group = state.run.at(-1)) {
    state.run.pop()
    state.groups.splice(state.groups.lastIndexOf(group), 1)
    if (group.kind === undefined)
      state.denied.push({ category: group.category, from: group.from, to: all ? lacking.to : group.to })
    else {
      state.used.push(group)
      state.deniedKinds.push({ category: group.category, kind: group.kind, from: group.from, to: group.to })
    }
  }
}
