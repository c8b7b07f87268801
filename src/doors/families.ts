import type { RuleProblem } from '../rules/load/source.ts'
import type { Pack } from '../rules/pack.ts'
import { BadInput } from './badInput.ts'
import type { Family, House } from './compose.ts'

export interface Chosen {
  readonly families: readonly Family[]
  readonly packs: readonly Pack[]
  /** What is wrong with the files of these families. */
  readonly problems: readonly RuleProblem[]
}

/** One family by the name of its folder, or all when none is named. Throws {@link BadInput} for a name there is not. */
export function familiesOf({ families, packs, problems }: House, folder: string | undefined): Chosen {
  if (folder === undefined) return { families, packs, problems }
  const family = families.find((entry) => entry.folder === folder)
  if (!family) throw new BadInput(`没有计划族“${folder}”，有：${families.map((entry) => entry.folder).join('、')}`)
  return {
    families: [family],
    packs: family.packs,
    problems: problems.filter(({ file }) => file.startsWith(`${folder}/`)),
  }
}
