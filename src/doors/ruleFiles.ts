import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleProblem, RuleText } from '../rules/load/source.ts'
import { BadInput } from './badInput.ts'

/** The rule files of one plan family, as texts. */
export interface FamilyTexts {
  readonly folder: string
  readonly rules: readonly RuleText[]
  /** Worked examples, kept apart from the rules they test. */
  readonly cases: readonly RuleText[]
  /** Questions people ask and their answers; no part of the law. */
  readonly answers: readonly RuleText[]
}

export interface RuleFiles {
  readonly families: readonly FamilyTexts[]
  /** Files that could not be read at all. */
  readonly problems: readonly RuleProblem[]
}

const CASES = 'cases'
const ANSWERS = '问答'

/** Reads `rules/<family>/*.yaml` with the folders `cases` and `问答` in it. Throws {@link BadInput} when there is no such folder. */
export function readRuleFiles(rulesFolder: string): RuleFiles {
  const problems: RuleProblem[] = []
  const families = entries(rulesFolder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }): FamilyTexts => {
      const files = entries(join(rulesFolder, name))
      const texts = (inside: readonly Dirent[], ...folders: string[]) =>
        inside
          .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
          .flatMap((entry) => readText(rulesFolder, [...folders, entry.name], problems))
      const inside = (folder: string) => {
        const there = files.find((entry) => entry.isDirectory() && entry.name.normalize('NFC') === folder)
        return there ? texts(entries(join(rulesFolder, name, there.name)), name, there.name) : []
      }
      return {
        folder: name,
        rules: texts(files, name),
        cases: inside(CASES),
        answers: inside(ANSWERS),
      }
    })
  if (families.length === 0) throw new BadInput(`规则文件夹是空的：${rulesFolder}`)
  return { families, problems }
}

function entries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new BadInput(`读不到规则文件夹 ${folder}：请确认它在，且可以读`)
  }
}

function readText(root: string, parts: readonly string[], problems: RuleProblem[]): RuleText[] {
  const path = parts.join('/').normalize('NFC')
  try {
    const bytes = readFileSync(join(root, ...parts))
    return [{ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }]
  } catch (error) {
    const what = error instanceof TypeError ? '不是 UTF-8 文字，请另存为 UTF-8' : '读不了这个文件，请看看权限'
    problems.push({ file: path, line: 1, clause: '', what })
    return []
  }
}
