import type { Dossier } from '../dossier/dossier.ts'
import { TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import type { JudgedPath, Judgement } from './judge.ts'

/**
 * The paths somebody is asking about: those of the level they named; without one, those above the title they hold.
 * Nobody applies for what they have.
 */
export function aimedAt(judgement: Judgement, target: TitleLevel | null): JudgedPath[] {
  if (target !== null) return judgement.paths.filter(({ path }) => path.level === target)
  const held = levelOf(heldTitle(judgement.dossier))
  const above = judgement.paths.filter(({ path }) => TITLE_LEVELS.indexOf(path.level) > held)
  return above.length > 0 ? above : [...judgement.paths]
}

/** The highest title held that is not surely of another speciality (that one may be turned by 转评). */
function heldTitle({ titles }: Dossier): TitleLevel | undefined {
  const own = (titles ?? []).flatMap(({ level, specialty }) => (level && specialty !== '其他专业' ? [level] : []))
  return own.sort((a, b) => TITLE_LEVELS.indexOf(b) - TITLE_LEVELS.indexOf(a))[0]
}

/** Its place among the levels; below all of them without one. */
function levelOf(title: TitleLevel | undefined): number {
  return title === undefined ? -1 : TITLE_LEVELS.indexOf(title)
}
