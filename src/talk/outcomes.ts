import { gapsOf, UNMET } from '../rules/gaps.ts'
import { type JudgedPath, type Judgement, judge } from '../rules/judge.ts'
import type { Note } from '../rules/pack.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

/** What follows from either reading of a silence; without a difference, the reading taken. */
export function byReading(world: World, judgement: Judgement, best: JudgedPath, note: Note): string[] {
  const { rulings } = judgement.dossier
  const outcome = (sure: boolean) => judgedWith(judgement, best, { rulings: { ...rulings, [note.id]: sure } })
  const [yes, no] = [outcome(true), outcome(false)]
  if (best.path.method === '初定') return []
  if (!yes || !no || yes.overall === no.overall) return [say(world.wording, '读法', { 读法: note.reading })]
  return [say(world.wording, '两种读法', { 可以: inBrief(world, yes), 不行: inBrief(world, no) })]
}

/** What follows if the major is found to match, and if not; nothing while something else is open besides. */
export function byMajor(world: World, judgement: Judgement, best: JudgedPath): string[] {
  const [highest, ...others] = judgement.dossier.education ?? []
  if (!highest) return []
  const outcome = (match: boolean) => judgedWith(judgement, best, { education: [{ ...highest, match }, ...others] })
  const [yes, no] = [outcome(true), outcome(false)]
  if (!yes || !no || yes.overall === no.overall) return []
  if (yes.overall === '待核实' || no.overall === '待核实') return []
  return [say(world.wording, '对口两样', { 对口: inBrief(world, yes), 不对口: inBrief(world, no) })]
}

/** The same path with something else told. */
function judgedWith(
  { pack, asOf, dossier }: Judgement,
  { path }: JudgedPath,
  told: Partial<Judgement['dossier']>,
): JudgedPath | undefined {
  return judge(pack, { ...dossier, ...told }, { asOf }).paths.find((one) => one.path.id === path.id)
}

function inBrief({ wording }: World, { overall, judged }: JudgedPath): string {
  // 报不了，不满足 would say the same twice.
  const gap = gapsOf(judged).find(({ short }) => short !== UNMET)
  return overall === '不符合' && gap ? `${say(wording, '就不符合')}，${gap.short}` : say(wording, `就${overall}`)
}
