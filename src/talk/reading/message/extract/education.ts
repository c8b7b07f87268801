import { deniedAt, deniedInARow, finder } from '../../words.ts'
import { placeOf } from '../around.ts'
import { clauseAt, clausesOf } from '../clauses.ts'
import type { Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { EDUCATION_WORDS, type EducationWord } from '../levels.ts'
import { blanked } from '../masks.ts'
import { giveGraduations } from '../schoolDates.ts'
import type { SchoolDraft, SchoolKey } from '../schoolDraft.ts'
import { giveMajors, majorBehind } from '../schoolMajors.ts'
import { attachMatch } from '../schoolMatch.ts'
import { attachDegrees, bothPapers, withoutDiploma } from '../schoolPapers.ts'
import { schoolIn } from '../schools.ts'
import { schoolUnsaid, vagueSchooling } from '../schoolVague.ts'
import { isUnfinished, lacksElse } from './unfinished.ts'

const findWords = finder(EDUCATION_WORDS)
/** 研究生没读 */
const NEVER_WENT = /^(?:我)?(?:也|都|还|就|后来)?(?:没|未)(?:有)?(?:去|再)?(?:读|上|念|考|报)(?!完)/
/** 没读过大专, 没考上本科 */
const NOT_GONE_TO =
  /(?:没|未)(?:有)?(?:去|能|钱|机会|条件|再|继续)*(?:读|上|念|考)(?:过|到|上|成|取)?(?:一?个)?(?:全日制|函授|自考|成教|的)*$/
const AT_WORK = /^(?:里|那边)?(?:当|做|教|任(?!何)|上班|工作|搞)/
const TAUGHT = /教(?:了|过)?[^,。;]{0,5}书[\s(,]{0,2}(?:在|是)?[^,。;\d]{0,4}$/
const NO_SCHOOLING_BEHIND = /^(?:及?以上|或|以下|的?要求|层次|线|院校|起点|升(?:大专|本科))/

/** 学历: level or class of a 技校, major, degree, when graduated, several of them. */
export const education: Extractor = (message) => {
  const place = placeOf(message.text, MAJOR_ELSEWHERE)
  return place ? besides(message, place) : schoolings(message)
}

/** 单位说我不是大专学的机械，中专学的机械: what was studied there is denied, and not that there is a 大专. */
const MAJOR_ELSEWHERE =
  /不是(?:在)?(?:大专|专科|本科|研究生|高职|大学)(?:里|时|阶段|期间|的时候|那会儿)?[学读念](?:的|了|过)(?!时候)[^,。;]+/

/** What is told besides such a denial; a lower schooling told alone is not taken for the highest, which is asked. */
function besides(message: Message, place: Place): Found[] {
  const text = blanked(message.text, [place])
  const found = schoolings({ ...message, text, clauses: clausesOf(text) })
  const [denied] = findWords(message.text.slice(place.from, place.to))
  const levels = found.flatMap((entry) => ('item' in entry && entry.item.level ? [entry.item.level] : []))
  const isTold = levels.some(({ value }) => value === denied?.of.level)
  if (isTold || message.asked?.startsWith('education.')) return [{ used: place }, ...found]
  const open = levels.map((leaf): Found => ({ about: '学历.层次', leaf: { ...leaf, why: 'hedged' } }))
  return [...open, ...found.filter((entry) => !('item' in entry)), { used: place }]
}

function schoolings(message: Message): Found[] {
  const found: Found[] = []
  const drafts = draftsOf(message, found)
  if (drafts.length === 0) drafts.push(...unnamed(schoolIn(message)))
  giveGraduations(message, drafts)
  if (drafts.length === 0) drafts.push(...unnamed(degreeIn(message)))
  giveMajors(message, drafts, found)
  toldTwice(message, drafts)
  attachDegrees(message, drafts)
  bothPapers(message, drafts)
  withoutDiploma(message, drafts)
  attachMatch(message, drafts)
  notYetGraduated(drafts, message)
  entered(message, drafts, found)
  const vague = vagueSchooling(message, drafts)
  found.push(...vague, ...(vague.length > 0 ? [] : schoolUnsaid(message, drafts)))
  for (const { leaves } of [...drafts].sort((a, b) => a.from - b.from)) {
    if (Object.keys(leaves).length > 0) found.push({ list: 'education', item: leaves as Record<SchoolKey, Leaf> })
  }
  return found
}

/** 学历本科/专业工商管理/…/本科 2014年1月: the date of the one told before. */
function toldTwice({ text }: Message, drafts: SchoolDraft[]): void {
  for (const later of [...drafts]) {
    const { level, graduated, major } = later.leaves
    const first = drafts.find((draft) => draft.from < later.from && draft.leaves.level?.value === level?.value)
    if (!first || !level || !graduated || major || first.leaves.graduated) continue
    if (level.why || first.leaves.level?.why || /又|第二|另|还有?|两个|双/.test(text.slice(first.to, later.from)))
      continue
    first.leaves.graduated = graduated
    drafts.splice(drafts.indexOf(later), 1)
  }
}

/** A schooling whose level is not said, known by its school or its degree. */
const unnamed = (place: Place | null): SchoolDraft[] => (place ? [{ ...place, leaves: {} }] : [])

function degreeIn({ text }: Message): Place | null {
  const found = findWords(text).find(({ of, start }) => of.degree !== undefined && !deniedAt(text, start))
  return found ? { from: found.start, to: found.end } : null
}

function draftsOf(message: Message, told: Found[]): SchoolDraft[] {
  const { text, clauses } = message
  const drafts: SchoolDraft[] = []
  const words = findWords(text)
  const denied = deniedInARow(text, words)
  for (const [at, { start, end, of }] of words.entries()) {
    const behind = text.slice(end, end + 4)
    // 3个大专2个本科: other people.
    const counted = /(?<!我有|拿了?|读了?|考了?|学了?)(?:[2-9]|\d\d|[二两三四五六七八九十几])(?:个|名|位)$/.test(
      text.slice(Math.max(0, start - 6), start),
    )
    if (counted || deniedAt(text, start) || NO_SCHOOLING_BEHIND.test(behind)) {
      // 本科，二本院校: told again.
      if (drafts.some(({ leaves }) => of.level && leaves.level?.value === of.level))
        told.push({ used: { from: start, to: end } })
      continue
    }
    // 读大专之前念过中专
    if (/^(?:之|以)?前/.test(behind) && /[读念上考]$/.test(text.slice(0, start))) {
      told.push({ used: { from: start, to: end } })
      continue
    }
    // 聘书三本: so many of them.
    if (/^[二三]本$/.test(text.slice(start, end)) && !isKindOfCollege(text, start, end)) continue
    // 去技师学院进修过: no schooling.
    if (of.classUnknown && /进修|培训|听课|讲课|上班|工作|老师|任教/.test(clauseAt(clauses, start)?.text ?? ''))
      continue
    if (NEVER_WENT.test(text.slice(end, end + 8)) || NOT_GONE_TO.test(text.slice(Math.max(0, start - 14), start)))
      continue
    // 公办职高的老师, 中专学校，事业单位: where somebody works.
    const college = /^(?:学校|院校)?(?:里)?(?:的)?(?:专业课?)?(?:老师|教师|教(?!育)|任教|实训|上班)/.test(
      text.slice(end, end + 10),
    )
    if (college || (message.asked?.startsWith('employer') && /^学校/.test(behind))) continue
    // 在职校当老师
    if (
      /在(?:一所|一家|个)?$/.test(text.slice(Math.max(0, start - 3), start)) &&
      AT_WORK.test(text.slice(end, end + 4))
    )
      continue
    // 教了六年书(职业中专机电专业): where they taught.
    if (TAUGHT.test(text.slice(Math.max(0, start - 14), start))) continue
    if (of.level === undefined && of.technicalClass === undefined && of.classUnknown === undefined) continue
    const place = { from: start, to: end }
    const clause = clauseAt(clauses, start)
    const unfinished = clause !== undefined && isUnfinished(message, clause, place, of.level)
    // 大专没有，中专: there is none; 大专没拿到 may yet come.
    if (denied[at] && !unfinished && !lacksElse(text.slice(end, end + 24))) {
      told.push({ used: place })
      continue
    }
    // 职大毕业，相当于大专
    const likened = /(?:相当于|等同于?|差不多是?|视同)$/.test(text.slice(Math.max(0, start - 4), start))
    const why = unfinished || likened ? { why: 'ambiguous' as const } : {}
    const last = drafts.at(-1)
    if (
      drafts.some(({ leaves }) => leaves.level?.value === of.level) &&
      AFTER_ALL.test(text.slice(clause?.from ?? 0, start))
    ) {
      told.push({ used: place })
      continue
    }
    // 高级工班毕业的技师学院
    if (last?.leaves.technicalClass && of.classUnknown && !/\d/.test(text.slice(last.to, start))) {
      told.push({ used: place })
      continue
    }
    // 本科17年读完的在职本科: named again.
    const again = drafts.some(
      ({ from, leaves }) => of.level && leaves.level?.value === of.level && from >= (clause?.from ?? 0),
    )
    if (
      again &&
      /[完业了]的(?:在职|函授|自考|成教|全日制|业余|夜大|电大)?$/.test(text.slice(clause?.from ?? 0, start))
    ) {
      told.push({ used: place })
      continue
    }
    // 专升本上来的…本科17年毕业: one schooling.
    const raised = drafts.findIndex((draft) => /^专升本$/.test(text.slice(draft.from, draft.to)))
    if (of.level === '本科' && raised >= 0) {
      told.push({ used: { from: drafts[raised]?.from ?? start, to: drafts[raised]?.to ?? end } })
      drafts.splice(raised, 1)
    }
    if (last && drafts.includes(last) && sameSchooling(last, of, text.slice(last.to, start), clause?.text ?? '')) {
      told.push({ used: place })
      // 就一个大专学历…大专12年: its date stands behind the second.
      if (last.leaves.level && majorBehind(text, last.to) === null && /^(?:是|于|\()?\d/.test(text.slice(end, end + 3)))
        drafts[drafts.length - 1] = { ...last, to: end }
      if (of.degree) last.leaves.degree = { ...place, value: of.degree, ...why }
      if (of.technicalClass) last.leaves.technicalClass = { ...place, value: of.technicalClass, ...why }
      continue
    }
    const leaves: SchoolDraft['leaves'] = {}
    if (of.level) leaves.level = { ...place, value: of.level, ...why }
    if (of.technicalClass) leaves.technicalClass = { ...place, value: of.technicalClass, ...why }
    if (of.classUnknown && !classFollows(text, end)) leaves.technicalClass = { ...place, why: 'incomplete' }
    if (of.degree && of.level) leaves.degree = { ...place, value: of.degree, ...why }
    if (Object.keys(leaves).length > 0) drafts.push({ ...place, leaves })
    else told.push({ used: place })
  }
  return drafts
}

/** 二本毕业, 读的三本, 二本，机械: a college; 三本证, 聘书 二本 are papers. */
function isKindOfCollege(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[,。;\s我是读的个])$/.test(text.slice(0, start)) &&
    !/[书证照]\s?$/.test(text.slice(0, start)) &&
    /^(?:$|[,。;\s]|毕业|院校|大学|学校|学院|出来|学历)/.test(text.slice(end))
  )
}

/** 那就本科, 算本科: told again. */
const AFTER_ALL = /^\s*(?:那|那么|所以|反正)?(?:就|还是|算|按|填|写)(?:是|算|按|填|写)?$/

function classFollows(text: string, end: number): boolean {
  return findWords(text.slice(end, end + 16)).some(({ of }) => of.technicalClass !== undefined)
}

/** 研究生，硕士 or 大专（专科） is one schooling told twice; so is 研究生毕业21年 硕士, where the second has no date of its own. */
function sameSchooling(last: SchoolDraft, of: EducationWord, between: string, own: string): boolean {
  const level = last.leaves.level?.value
  if (level === undefined || of.level !== level) return false
  // 大专是会计，后来又读了个机电大专: another one.
  if (ANOTHER.test(between)) return false
  // 本科证18年(专升本函授)
  if (/\((?![^(]*\))[^(\d]*$/.test(between)) return true
  return !/\d/.test(between) || (of.degree !== undefined && last.leaves.degree === undefined && !/\d/.test(own))
}

const ANOTHER =
  /(?:又|再|后来|后面|另外|还|工作后)(?:又|再|去|还)?(?:读|补|考|念|拿|学|修|上|自考|函授|报)(?:了|出来?|到|过|完){0,2}(?:一?个|一张|张)?(?!证)[^,。;\d]{0,8}$/

const ENTERED =
  /(?<!\d)(?:20)?\d{2}级(?:的)?(?=[^,。;]{0,6}(?:大专|本科|中专|专科|技校|学生|研究生))|(?<=^|[,。;\s]|[我是])(?:20)?\d{2}级(?:的)?(?=$|[,。;\s])/

/** 18级的大专生: entered then; when they left has to be asked. */
function entered({ text, asked }: Message, drafts: readonly SchoolDraft[], found: Found[]): void {
  const place = placeOf(text, ENTERED)
  const draft =
    place && (drafts.find(({ from }) => from >= place.to) ?? drafts.findLast(({ leaves }) => !leaves.graduated))
  if (place && drafts.length === 0 && asked?.startsWith('education.graduated'))
    found.push({ about: '学历.毕业', leaf: { ...place, why: 'incomplete' } })
  if (place && draft && !draft.leaves.graduated) draft.leaves.graduated = { ...place, why: 'incomplete' }
}

/** 明年本科毕业: the schooling is not done. */
function notYetGraduated(drafts: readonly SchoolDraft[], { today }: Message): void {
  for (const { leaves } of drafts) {
    if (leaves.graduated?.why !== 'impossible' || leaves.graduated.value === undefined) continue
    // 2035年毕业的: no schooling lasts so long, so only the year is wrong.
    if (Number(String(leaves.graduated.value).slice(0, 4)) > Number(today.slice(0, 4)) + 6) continue
    if (leaves.level) leaves.level = { ...leaves.level, why: 'ambiguous' }
  }
}
