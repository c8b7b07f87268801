import { type LocalDate, rangeOf } from '../dossier/date.ts'
import type { Dossier, Education } from '../dossier/dossier.ts'
import { either, known, type Truth } from '../dossier/truth.ts'
import { DEGREES, EDUCATION_LEVELS, type EducationLevel } from '../dossier/vocabulary.ts'
import type { EducationRules } from './plan.ts'

/** An education as the criteria recognise it. */
export interface Recognised {
  readonly item: Education
  /** With 技工院校班别 turned into the level it counts as; undefined when unknown. */
  readonly level: EducationLevel | undefined
  readonly match: Truth
}

/** Education as a whole, after 第十三条 and 第十八条. */
export interface Recognition {
  readonly all: readonly Recognised[]
  /** Whether at least one education is 对口: then the highest one counts, whatever its own major (第十三条). */
  readonly match: Truth
  /** The highest level; undefined while any level is unknown. */
  readonly highest: EducationLevel | undefined
  /** The same for the same levels, degrees and matches, for whoever remembers what came of them; null where there are many. */
  readonly mark: number | null
}

/**
 * Whether a major by its name is 本专业或相近专业. The list in the document is open (“等专业”), so a name that is not
 * on it is unknown, never refused, unless it plainly belongs to another world (会计, 护理).
 */
export function matchMajor(major: string, majors: EducationRules['majors']): { truth: Truth; kind: string | null } {
  const foreign = majors.foreign.some((word) => major.includes(word))
  const mixed = majors.mixed?.some((word) => major.includes(word))
  const name = bare(major)
  const named = majors.kinds.find((entry) => entry.names.includes(name))
  if (named && !foreign) return { truth: 'yes', kind: named.name }
  const kind = named ?? majors.kinds.find((entry) => entry.words.some((word) => major.includes(word)))
  if (foreign && !kind && !mixed) return { truth: 'no', kind: null }
  // A name of both worlds (计算机应用（电子商务方向）, 办公自动化, 服装机械) belongs plainly to neither.
  if (foreign || majors.doubtful.some((word) => major.includes(word))) return { truth: 'unknown', kind: null }
  return kind ? { truth: 'yes', kind: kind.name } : { truth: 'unknown', kind: null }
}

/** 机械设计制造及其自动化专业（数控方向） → 机械设计制造及其自动化 */
function bare(major: string): string {
  return major.replace(/[（(][^（()）]*[)）]/g, '').replace(/\s|专业$/g, '')
}

/** Null where it was surely graduated from only later. */
function recognise(item: Education, criteria: EducationRules, graduatedBy: LocalDate | undefined): Recognised | null {
  const graduated = item.graduated === undefined || graduatedBy === undefined ? null : rangeOf(item.graduated)
  if (graduated && graduatedBy !== undefined && graduated.first > graduatedBy) return null
  const inTime = !graduated || graduatedBy === undefined || graduated.last <= graduatedBy
  const told = item.technicalClass === undefined ? item.level : criteria.technicalClasses[item.technicalClass]
  // Perhaps graduated only after the cut-off: then this level is not there yet.
  const level = inTime ? told : undefined
  // 高中、初中 have no major that could match.
  if (level === '高中' || level === '初中') return { item, level, match: 'no' }
  const match =
    item.match !== undefined
      ? known(item.match)
      : item.major === undefined
        ? 'unknown'
        : matchMajor(item.major, criteria.majors).truth
  // While the level is unknown it may still turn out to be 高中.
  return { item, level, match: level === undefined && match === 'yes' ? 'unknown' : match }
}

const rank = (level: EducationLevel) => EDUCATION_LEVELS.indexOf(level)

/**
 * Null while nothing is known of the applicant's education. With `graduatedBy`, what is surely graduated from only
 * later is left out.
 */
export function recogniseEducation(
  dossier: Dossier,
  criteria: EducationRules,
  graduatedBy?: LocalDate,
): Recognition | null {
  if (dossier.education === undefined) return null
  const all: Recognised[] = []
  let match: Truth = 'no'
  let highest: EducationLevel | undefined = '初中'
  let mark = 0
  for (const item of dossier.education) {
    const entry = recognise(item, criteria, graduatedBy)
    if (!entry) continue
    all.push(entry)
    mark = mark * MARKS + markOf(entry)
    match = either(match, entry.match)
    if (entry.level === undefined || highest === undefined) highest = undefined
    else if (rank(entry.level) > rank(highest)) highest = entry.level
  }
  return { all, match, highest, mark: all.length > 2 ? null : mark }
}

const MATCHES: readonly Truth[] = ['no', 'unknown', 'yes']
const MARKS = (EDUCATION_LEVELS.length + 1) * (DEGREES.length + 1) * MATCHES.length + 1

/** From 1 to less than {@link MARKS}. */
function markOf({ item: { degree }, level, match }: Recognised): number {
  const levelAt = level === undefined ? EDUCATION_LEVELS.length : rank(level)
  const degreeAt = degree === undefined ? DEGREES.length : DEGREES.indexOf(degree)
  return 1 + (levelAt * (DEGREES.length + 1) + degreeAt) * MATCHES.length + MATCHES.indexOf(match)
}

/** 大专（模具设计与制造），本科（会计） */
export function sayEducation(recognition: Recognition): string {
  if (recognition.all.length === 0) return '没有填任何学历'
  return recognition.all
    .map(({ item, level }) => {
      const name = item.technicalClass ?? level ?? '层次不明'
      const match = item.match === undefined ? '' : item.match ? '，对口' : '，不对口'
      return item.major || match ? `${name}（${item.major ?? '专业未说'}${match}）` : name
    })
    .join('、')
}
