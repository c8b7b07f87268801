import { readdirSync, readFileSync } from 'node:fs'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { sayRuleProblem } from '../../src/rules/load/source.ts'
import type { Pack } from '../../src/rules/pack.ts'

/** The real rules of a folder of rules/, for tests that must hold for them. */
export function realPack(folder: string): Pack {
  const texts = readdirSync(`rules/${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`rules/${folder}/${name}`, 'utf8') }))
  const { packs, problems } = loadPacks(texts)
  const [pack] = packs
  if (!pack) throw new Error(problems.map(sayRuleProblem).join('\n'))
  return pack
}
