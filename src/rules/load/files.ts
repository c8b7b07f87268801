import { checkBeside } from './beside.ts'
import { type RuleProblem, type RuleText, Source } from './source.ts'

/** A file of a plan family is told by its first key. */
const KINDS = ['文件', '存疑', '自述', '评价条件', '量化评价', '学时登记', '计划'] as const
export type Kind = (typeof KINDS)[number]

function kindOf(source: Source): Kind | null {
  const data = source.data
  if (data === null || typeof data !== 'object') return null
  const [first, ...more] = Object.keys(data)
  // Notes of one year's plan say so, before or after.
  if (first === '计划' && more.length === 1 && more[0] === '存疑') return '存疑'
  return KINDS.find((kind) => kind === first) ?? null
}

/** A parsed file beside its text; criteria and points are parsed anew for each plan, because conditions speak of its dates. */
export interface Parsed {
  readonly source: Source
  readonly text: RuleText
}

export type Files = Map<Kind, Parsed[]>

export function filesOf(texts: readonly RuleText[], problems: RuleProblem[]): Files {
  const files: Files = new Map()
  for (const text of texts) {
    const source = new Source(text)
    const kind = kindOf(source)
    if (kind) files.set(kind, [...(files.get(kind) ?? []), { source, text }])
    else if (source.problems.length === 0 && !checkBeside(source))
      source.report([], `不认识的规则文件，第一个键应是：${KINDS.join('、')}`)
    problems.push(...source.problems)
  }
  return files
}

/** Plans that have the number of another one, as a copied file has. */
export function sameNumbers(texts: readonly RuleText[]): Map<string, RuleProblem> {
  const first = new Map<string, string>()
  const twice = new Map<string, RuleProblem>()
  for (const source of texts.map((text) => new Source(text)).filter((entry) => kindOf(entry) === '计划')) {
    const id = String((source.data as { readonly 计划: unknown }).计划)
    const other = first.get(id)
    if (other === undefined) first.set(id, source.file)
    else {
      const what = `计划编号“${id}”和 ${other} 的一样：每个计划要有自己的编号，如 wenzhou-jidian-2022`
      twice.set(id, { file: source.file, line: source.line(['计划']), clause: '', what })
    }
  }
  return twice
}

/** Files of a kind of which the family has one already: nobody would read them. Of notes there may be others, each for one plan. */
export function surplus(files: Files): RuleProblem[] {
  return [...files].flatMap(([kind, all]) => {
    if (kind === '计划') return []
    const shared = kind === '存疑' ? all.filter(({ source }) => !('计划' in (source.data as object))) : all
    const [first, ...more] = shared.map(({ text }) => text.path)
    const fix = kind === '存疑' ? '只给一个计划用的，在“存疑”前面写一行“计划: 编号”' : '两年不一样的，另开一个文件夹'
    return more.map((file) => ({
      file,
      line: 1,
      clause: '',
      what: `这个文件夹里已经有“${kind}”文件（${first}）：并进去；${fix}`,
    }))
  })
}
