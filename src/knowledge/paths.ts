import { EDUCATION_LEVELS, TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import type { Pack, Path } from '../rules/pack.ts'
import type { Piece } from './piece.ts'

/** How a path's words name a level of education. */
const NAMES: readonly { readonly meaning: string; readonly words: readonly string[] }[] = [
  ...EDUCATION_LEVELS.filter((level) => level !== '研究生').map((level) => ({ meaning: level, words: [level] })),
  { meaning: '研究生', words: ['研究生', '硕士'] },
  { meaning: '博士', words: ['博士'] },
]

/** Methods for people the usual conditions leave out. */
const USUAL = ['正常申报', '初定', '评审']

/**
 * The paths that fit the education and the level said (`said` are meanings of words: 大专, 工程师), each as its summary. Where
 * none is for that education, what there is besides. Null when the plan's own criteria are not in our hands.
 */
export function pathsFitting(pack: Pack, said: ReadonlySet<string>): Piece | null {
  const { paths } = pack.criteria
  const levels = pack.plan.levels.filter((level) => said.has(level))
  const here = levels.length > 0 ? paths.filter(({ level }) => levels.includes(level)) : paths
  const wanted = NAMES.filter(({ meaning }) => said.has(meaning)).at(-1)
  if (pack.comparison !== null || !here.some((path) => educationsOf(path).length > 0)) return null
  if (!wanted)
    return listed(
      fromTitle(
        highestUsual(
          levels,
          here.filter((path) => educationsOf(path).length > 0),
        ),
        said,
      ),
    )
  const fitting = here.filter((path) => educationsOf(path).includes(wanted.meaning))
  const best = highestUsual(levels, fitting)
  if (fitting.length > 0) return listed(best)
  const others = here.filter((path) => educationsOf(path).length === 0 && !USUAL.includes(path.method))
  const head = `${levels.join('、') || '这里'}没有给${wanted.meaning}学历的路径`
  if (others.length === 0)
    return { text: head, clauses: clausesOf(here.filter(({ method }) => USUAL.includes(method))) }
  const methods = [...new Set(others.map(({ method }) => method))].join('、')
  return { text: `${head}；不看学历的只有${methods}`, clauses: clausesOf([...here, ...others].slice(0, 4)) }
}

/** Of several paths those that speak of a title said: 助工几年 asks for years as 助理工程师. */
function fromTitle(paths: readonly Path[], said: ReadonlySet<string>): readonly Path[] {
  const speaking = paths.filter(({ level, summary }) =>
    TITLE_LEVELS.some((title) => title !== level && said.has(title) && summary.includes(title)),
  )
  return speaking.length > 0 ? speaking : paths
}

/** With two levels said (助工几年能评中级) the higher one is asked for. */
function highestUsual(levels: readonly TitleLevel[], paths: readonly Path[]): readonly Path[] {
  const top = TITLE_LEVELS.toReversed().find((level) => levels.includes(level))
  const ofTop = paths.filter(({ level }) => level === top)
  return levels.length > 1 && ofTop.length > 0 ? ofTop : paths
}

/** Meanings of the educations a path's own words name; 本科以上 names the higher ones too. */
function educationsOf({ id, summary }: Path): string[] {
  const own = NAMES.filter(({ words }) => words.some((word) => id.includes(word) || summary.includes(word)))
  const least = NAMES.findIndex(({ words }) => words.some((word) => summary.includes(`${word}以上`)))
  const above = least < 0 ? [] : NAMES.slice(least)
  return [...new Set([...own, ...above].map(({ meaning }) => meaning))]
}

/** Paths as they are told: the level before each where there are several. */
export function listed(paths: readonly Path[]): Piece | null {
  if (paths.length === 0) return null
  const levels = new Set(paths.map(({ level }) => level))
  const lines = paths.map(({ level, summary }) => (levels.size > 1 ? `${level}：${summary}` : summary))
  return { text: lines.join('；'), clauses: clausesOf(paths) }
}

/** What the usual paths to a level ask, and by which other methods one may come. */
export function levelConditions(pack: Pack, level: string): Piece | null {
  const paths = pack.criteria.paths.filter((path) => path.level === level)
  const usual = paths.filter(({ method }) => USUAL.includes(method))
  const told = listed(usual.length > 0 ? usual : paths)
  if (!told) return null
  const others = [...new Set(paths.filter((path) => !usual.includes(path)).map(({ method }) => method))]
  if (usual.length === 0 || others.length === 0) return told
  return { text: `${told.text}。另有${others.join('、')}`, clauses: told.clauses }
}

/** Paths of one method: 破格. */
export function methodConditions(pack: Pack, method: string, said: ReadonlySet<string>): Piece | null {
  const paths = pack.criteria.paths.filter((path) => path.method === method)
  const atLevel = paths.filter(({ level }) => said.has(level))
  return listed(atLevel.length > 0 ? atLevel : paths)
}

const clausesOf = (paths: readonly Path[]) => [...new Set(paths.map(({ clause }) => clause))]
