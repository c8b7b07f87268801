import { readDocuments } from '../../src/rules/load/clause.ts'
import { readRegistration } from '../../src/rules/load/registration.ts'
import { Source, sayRuleProblem } from '../../src/rules/load/source.ts'
import type { Registration } from '../../src/rules/registration.ts'
import { textsOf } from './realRules.ts'

const FOLDER = '温岭机电'

function textOf(name: string): string {
  const found = textsOf(FOLDER).rules.find(({ path }) => path === `${FOLDER}/${name}`)
  if (!found) throw new Error(`no ${name} in ${FOLDER}`)
  return found.text
}

/** The registration rules of 台州 as they stand, or with a piece of the file replaced; and what is wrong with them. */
export function readTaizhou(
  piece: string | RegExp = '',
  replacement = '',
): { registration: Registration | null; problems: string[] } {
  const documents = readDocuments(new Source({ path: '文件.yaml', text: textOf('文件.yaml') }))
  const before = textOf('学时登记.yaml')
  const text = before.replace(piece, replacement)
  if (piece !== '' && text === before) throw new Error(`学时登记.yaml has no ${String(piece)}`)
  const source = new Source({ path: `${FOLDER}/学时登记.yaml`, text })
  const loaded = readRegistration(source, documents)
  return { registration: loaded?.registration ?? null, problems: source.problems.map(sayRuleProblem) }
}

export function taizhou(): Registration {
  const { registration, problems } = readTaizhou()
  if (!registration) throw new Error(problems.join('\n'))
  return registration
}
