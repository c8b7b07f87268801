import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { readRuleFiles } from '../../src/doors/ruleFiles.ts'
import { loadPacks } from '../../src/rules/load/packs.ts'
import type { RuleText } from '../../src/rules/load/source.ts'
import type { Pack } from '../../src/rules/pack.ts'

/** The rules as they stand in the repository, read once. */
const { families } = readRuleFiles(join(PACKAGE_ROOT, 'rules'))

export function textsOf(folder: string): { rules: readonly RuleText[]; cases: readonly RuleText[] } {
  const family = families.find((entry) => entry.folder === folder)
  if (!family) throw new Error(`no rules for ${folder}`)
  return family
}

/** Every plan there is. */
export const { packs } = loadPacks(families.flatMap(({ rules }) => rules))

export function packOf(folder: string): Pack {
  const pack = packs.find(({ family }) => family === folder)
  if (!pack) throw new Error(`the rules of ${folder} have problems`)
  return pack
}

/** The rule texts of a family with one piece of one file replaced; fails when the piece is not there. */
export function withChange(folder: string, file: string, piece: string | RegExp, replacement: string): RuleText[] {
  return textsOf(folder).rules.map((text) => {
    if (text.path !== `${folder}/${file}`) return text
    const changed = text.text.replace(piece, replacement)
    if (changed === text.text) throw new Error(`${file} has no ${String(piece)}`)
    return { ...text, text: changed }
  })
}
