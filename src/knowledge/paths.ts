import { EDUCATION_LEVELS, SKILL_GRADES, TITLE_LEVELS, type TitleLevel } from '../dossier/vocabulary.ts'
import type { Pack, Path } from '../rules/pack.ts'
import type { Piece } from './piece.ts'
import type { WordsRead } from './words.ts'

/** How a path's words name a level of education. */
const NAMES: readonly { readonly meaning: string; readonly words: readonly string[] }[] = [
  ...EDUCATION_LEVELS.filter((level) => level !== '研究生').map((level) => ({ meaning: level, words: [level] })),
  { meaning: '研究生', words: ['研究生', '硕士'] },
  { meaning: '博士', words: ['博士'] },
]

/** How a citation of a document that is not in our hands begins. */
const OUTSIDE = '外部依据'

/** Methods for people the usual conditions leave out. */
const USUAL = ['正常申报', '初定', '评审']

/**
 * The paths that fit the education and the level said (`said` are meanings of words: 大专, 工程师), each as its summary. Where
 * none is for that education, what there is besides. `isLevelNamed`: the level before each, be it only one. Null when the plan's own criteria are not in our hands.
 */
export function pathsFitting(pack: Pack, said: ReadonlySet<string>, isLevelNamed = false): Piece | null {
  const { paths } = pack.criteria
  const levels = pack.plan.levels.filter((level) => said.has(level))
  const here = levels.length > 0 ? paths.filter(({ level }) => levels.includes(level)) : paths
  const wanted = NAMES.filter(({ meaning }) => said.has(meaning)).at(-1)
  const strange = strangeLevels(pack, said)
  if (strange.length > 0) {
    const told = pathsFitting(pack, without(said, strange), true)
    return told && { ...told, text: `${onlyJudged(pack, strange)}${told.text}` }
  }
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
      isLevelNamed || undefined,
    )
  const fitting = here.filter((path) => educationsOf(path).includes(wanted.meaning))
  if (said.has('不对口') && fitting.length > 0) return notMatching(wanted.meaning, fitting, here)
  const best = highestUsual(levels, fitting)
  if (fitting.length > 0) return named(pack, listed(fromTitle(best, said), isLevelNamed || undefined), said)
  const others = here.filter((path) => educationsOf(path).length === 0 && !USUAL.includes(path.method))
  const usual = here.filter(({ method }) => USUAL.includes(method))
  const outside = usual.length > 0 && usual.every(({ clause }) => clause.includes(OUTSIDE))
  const remark = outside ? '（学历和年限是外部依据，不在通知里，请核对）' : ''
  const head = `${levels.join('、') || '这里'}没有给${wanted.meaning}学历的路径${remark}`
  if (others.length === 0) return { text: head, clauses: clausesOf(usual) }
  const methods = [...new Set(others.map(({ method }) => method))].join('、')
  return { text: `${head}；不看学历的只有${methods}`, clauses: clausesOf([...here, ...others].slice(0, 4)) }
}

/** 本科不对口几年评助工: what asks for a matching major is no answer to it; where nothing else is written for that schooling, that is said. */
function notMatching(schooling: string, fitting: readonly Path[], here: readonly Path[]): Piece | null {
  const open = fitting.filter(({ summary }) => !/(?<!不)对口/.test(summary))
  if (open.length > 0) return listed(open)
  const others = listed(here.filter(({ summary }) => summary.includes('不对口')))
  const head = `不对口的${schooling}没有单独写`
  if (others === null) return { text: `${head}；写了的都要对口`, clauses: clausesOf(fitting) }
  return { text: `${head}，请先问；不对口的写了：${others.text}`, clauses: others.clauses }
}

/** 本科中级几年, of a plan for 高级工程师: the level the years lead to, where another was said. */
function named({ plan }: Pack, told: Piece | null, said: ReadonlySet<string>): Piece | null {
  const [level, ...others] = plan.levels
  const unclear = TITLE_LEVELS.some((title) => said.has(title)) && !plan.levels.some((own) => said.has(own))
  return told && unclear && others.length === 0 ? { ...told, text: `${level}：${told.text}` } : told
}

/** Levels said that the plan neither gives nor counts years of: 助工 of a plan for 高级工程师. */
function strangeLevels({ plan, criteria }: Pack, said: ReadonlySet<string>): readonly TitleLevel[] {
  const levels = TITLE_LEVELS.filter((level) => said.has(level))
  if (levels.some((level) => plan.levels.includes(level))) return []
  return levels.filter(
    (level) => said.has(aimedAt(level)) || !criteria.paths.some(({ summary }) => namesLevel(summary, level)),
  )
}

const AIM = /[评报升考](?:个|到|成|为)?$/u
const aimedAt = (level: string) => `评${level}`

/** What is said besides by 评助工, where 助工几年 speaks of what one has. */
export function aimsSaid({ text, known }: WordsRead): string[] {
  const aimed = known.filter(({ start }) => AIM.test(text.slice(0, start)))
  return TITLE_LEVELS.filter((level) => aimed.some(({ meanings }) => meanings.includes(level))).map(aimedAt)
}

/** 当几年技术员才升: a title held for years, that leads to the next. */
const HELD = /[当任做](?:了|满|过)*(?:几|多少|[\d一二两三四五六七八九十]+)年(?:的|个)?$/u

/** 助工要聘满几年, 助工当几年: the same behind its name. */
const HELD_BEHIND =
  /^(?:的|职称|资格)?(?:要|得|需要?|必须|至少|最少)*(?:聘|[当任做](?!什么))(?:任|用)?(?:够|满|了|上)*(?:几|多少)年/u

/** The meanings of a question, with the title that the years as another lead to in the place of that other, where it alone is said. */
export function levelsLedTo({ text, known, meanings }: WordsRead): ReadonlySet<string> {
  const [level, ...others] = TITLE_LEVELS.filter((title) => meanings.has(title))
  const next = level && others.length === 0 ? TITLE_LEVELS[TITLE_LEVELS.indexOf(level) + 1] : undefined
  const isHeld = known.some(
    ({ meanings: of, start, end }) =>
      level && of.includes(level) && (HELD.test(text.slice(0, start)) || HELD_BEHIND.test(text.slice(end))),
  )
  if (!level || next === undefined || !isHeld) return meanings
  return new Set([...without(meanings, [level]), next])
}

const without = (said: ReadonlySet<string>, levels: readonly string[]) =>
  new Set([...said].filter((meaning) => !levels.includes(meaning)))

/** 助理工程师 does not name 工程师. */
const namesLevel = (summary: string, level: TitleLevel) =>
  level === '工程师' ? /(?<!助理|高级)工程师/.test(summary) : summary.includes(level)

const onlyJudged = ({ plan }: Pack, strange: readonly TitleLevel[]) =>
  `这里只评${plan.levels.join('、')}，${strange.join('、')}要几年不在这份通知里。`

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

/** Paths as they are told; `isNamed`: the level before each. */
export function listed(
  paths: readonly Path[],
  isNamed = new Set(paths.map(({ level }) => level)).size > 1,
): Piece | null {
  if (paths.length === 0) return null
  const lines = paths.map(({ level, summary }) => (isNamed ? `${level}：${summary}` : summary))
  return { text: lines.join('；'), clauses: clausesOf(paths) }
}

/** What the usual paths to a level ask, and by which other methods one may come. */
export function levelConditions(pack: Pack, level: string, methods: readonly string[] = USUAL): Piece | null {
  const paths = pack.criteria.paths.filter((path) => path.level === level)
  const usual = paths.filter(({ method }) => methods.includes(method))
  const told = listed(usual.length > 0 ? usual : paths)
  if (!told) return null
  const others = [...new Set(paths.filter((path) => !usual.includes(path)).map(({ method }) => method))]
  if (usual.length === 0 || others.length === 0) return told
  return { text: `${told.text}。另有${others.join('、')}`, clauses: told.clauses }
}

/** What each level (of those said) asks, the highest first, and the public conditions by name. */
export function allConditions(pack: Pack, said: ReadonlySet<string>): Piece | null {
  if (pack.comparison !== null) return null
  const own = TITLE_LEVELS.toReversed().filter((level) => pack.plan.levels.includes(level))
  const wanted = own.filter((level) => said.has(level))
  const levels = wanted.length > 0 ? wanted : own
  const told = levels.flatMap((level) => {
    const piece = levelConditions(pack, level, ['正常申报', '评审'])
    return piece ? [{ ...piece, text: own.length > 1 ? `${level}：${piece.text}` : piece.text }] : []
  })
  if (told.length === 0) return null
  const gates = pack.plan.gates.map(({ id }) => id).join('、')
  return {
    text: `${told.map(({ text }) => text).join('。\n')}。\n各级都要看：${gates}`,
    clauses: [...new Set(told.flatMap(({ clauses }) => clauses))],
  }
}

/** Paths of one method: 破格. */
export function methodConditions(pack: Pack, method: string, said: ReadonlySet<string>): Piece | null {
  const paths = pack.criteria.paths.filter((path) => path.method === method)
  const atLevel = paths.filter(({ level }) => said.has(level))
  const lower = SKILL_GRADES.filter((grade) => said.has(grade)).at(-1)
  const from = lower === undefined ? [] : paths.filter(({ summary }) => summary.includes(lower))
  // 高级工几年报中级, where one comes to 工程师 from 技师 only.
  if (atLevel.length > 0 && from.length > 0 && !from.some((path) => atLevel.includes(path))) {
    const [told, other] = [listed(atLevel), listed(from)]
    const levels = [...new Set(atLevel.map(({ level }) => level))].join('、')
    const others = [...new Set(from.map(({ level }) => level))].join('、')
    const text = `${levels}没有给${lower}的路径：${told?.text ?? ''}。${lower}可以报${others}：${other?.text ?? ''}`
    return { text, clauses: clausesOf([...atLevel, ...from]) }
  }
  return listed(atLevel.length > 0 ? atLevel : paths)
}

const clausesOf = (paths: readonly Path[]) => [...new Set(paths.map(({ clause }) => clause))]
