import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleText } from '../rules/load/source.ts'
import { BadInput } from './badInput.ts'

/** Reads what every plan's questions share from `conversations/`. Throws {@link BadInput} when a file is missing. */
export function readKnowledgeFiles(folder: string): { readonly synonyms: RuleText; readonly common: RuleText } {
  const read = (name: string): RuleText => {
    try {
      return { path: `conversations/${name}`, text: readFileSync(join(folder, name), 'utf8') }
    } catch {
      throw new BadInput(`读不了问答文件：conversations/${name}`)
    }
  }
  return { synonyms: read('synonyms.yaml'), common: read('questions-in-common.yaml') }
}
