import type { Need } from '../../calendar/task.ts'
import { type Gap, gapsOf } from '../../rules/gaps.ts'
import type { JudgedPath, Judgement } from '../../rules/judge.ts'
import { bestFirst } from '../best.ts'
import { briefly } from '../gapLines.ts'
import type { State } from '../state.ts'

/** What is lacking by the word of the rule language that found it; everything else is 其他. */
const KINDS: Readonly<Record<string, Need['kind']>> = {
  学时: '学时',
  累计学时: '学时',
  自述: '证明',
  年度考核: '证明',
  社保: '证明',
  专家推荐: '盖章',
}

/** What this applicant still lacks for the way that is open or likeliest and can still get in time, as things to do. */
export function needsOf(judgement: Judgement, state: Pick<State, 'target'>): Need[] {
  const [best] = bestFirst(judgement, state)
  if (!best || best.overall === '不符合' || best.overall === '可申报') return []
  return ownersOf(best).flatMap(({ owner, gaps }) =>
    gaps.filter(({ inTime }) => inTime).map((gap, index) => needOf(`${owner}/${index}`, gap)),
  )
}

function ownersOf({ path, judged, gates }: JudgedPath): { owner: string; gaps: readonly Gap[] }[] {
  return [
    ...gates.map((gate) => ({ owner: gate.gate.id, gaps: gapsOf(gate.judged) })),
    { owner: path.id, gaps: gapsOf(judged) },
  ]
}

function needOf(id: string, gap: Gap): Need {
  const kind = KINDS[gap.operator ?? ''] ?? '其他'
  const hours = kind === '学时' ? /(\d+(?:\.\d+)?) ?学时/.exec(gap.short)?.[1] : undefined
  // Hours are told by how many are lacking, everything else by what is to be done.
  const what =
    kind === '学时' ? `补学时：${briefly(gap)}` : gap.fix === '' ? `${gap.need}：${briefly(gap)}` : toBeDone(gap.fix)
  return {
    id,
    kind,
    what,
    who: '个人',
    clause: gap.clause,
    ...(hours === undefined ? {} : { hours: Number(hours) }),
  }
}

/** 2023年9月8日 前开好证明（取不到的先问） → 开好证明: the day stands beside it in the timetable, what else is to be known above it. */
function toBeDone(fix: string): string {
  return fix
    .replace(/^\d{4}年\d{1,2}月\d{1,2}日 ?前/, '')
    .replace(/（[^（）]*）$/, '')
    .trim()
}
