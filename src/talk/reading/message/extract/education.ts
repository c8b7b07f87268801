import { deniedAt, finder } from '../../words.ts'
import { clauseAt } from '../clauses.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { Clause, DateToken, Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { EDUCATION_WORDS, type EducationWord } from '../levels.ts'
import { majorAt, mayBeMajor } from '../majors.ts'

type Key = 'level' | 'technicalClass' | 'major' | 'match' | 'degree' | 'graduated'

/** One schooling while it is put together. */
interface Draft extends Place {
  readonly leaves: Partial<Record<Key, Leaf>>
}

const findWords = finder(EDUCATION_WORDS)
const UNFINISHED =
  /在读|肄业|(?:还没|没有?|未)(?:毕业|拿到|读完|念完|下来|发)|快毕业|结业|(?:正在|还在|在)(?:读|念|上|考|自考)|刚?报(?:了|名)|读书?中/
const NO_SCHOOLING_BEHIND = /^(?:及?以上|或|以下|的?要求|层次|线|院校)/
const STARTED = /(?:考上|考进|入学|开始(?:读|念|上)|(?:读|念|上)(?!完|到|出)的?)$/

/** 学历: level or class of a 技校, major, degree, when graduated, several of them. */
export const education: Extractor = (message) => {
  const drafts = draftsOf(message)
  const found: Found[] = []
  attachDates(message, drafts)
  attachMajors(message, drafts, found)
  attachDegrees(message, drafts)
  attachMatch(message, drafts)
  notYetGraduated(drafts)
  found.push(...vagueSchooling(message, drafts))
  for (const { leaves } of [...drafts].sort((a, b) => a.from - b.from)) {
    if (Object.keys(leaves).length > 0) found.push({ list: 'education', item: leaves as Record<Key, Leaf> })
  }
  return found
}

function draftsOf(message: Message): Draft[] {
  const { text, clauses } = message
  const drafts: Draft[] = []
  for (const { start, end, of } of findWords(text)) {
    const behind = text.slice(end, end + 4)
    if (deniedAt(text, start) || NO_SCHOOLING_BEHIND.test(behind)) continue
    if (of.level === undefined && of.technicalClass === undefined && of.classUnknown === undefined) continue
    const place = { from: start, to: end }
    const clause = clauseAt(clauses, start)
    const unfinished = clause !== undefined && UNFINISHED.test(clause.text) && !/已|拿到毕业证/.test(clause.text)
    const why = unfinished ? { why: 'ambiguous' as const } : {}
    const last = drafts.at(-1)
    if (last && sameSchooling(last, of, text.slice(last.to, start))) {
      if (of.degree) last.leaves.degree = { ...place, value: of.degree, ...why }
      if (of.technicalClass) last.leaves.technicalClass = { ...place, value: of.technicalClass, ...why }
      continue
    }
    const leaves: Draft['leaves'] = {}
    if (of.level) leaves.level = { ...place, value: of.level, ...why }
    if (of.technicalClass) leaves.technicalClass = { ...place, value: of.technicalClass, ...why }
    if (of.classUnknown && !classFollows(text, end)) leaves.technicalClass = { ...place, why: 'incomplete' }
    if (of.degree && of.level) leaves.degree = { ...place, value: of.degree, ...why }
    if (Object.keys(leaves).length > 0) drafts.push({ ...place, leaves })
  }
  return drafts
}

function classFollows(text: string, end: number): boolean {
  return findWords(text.slice(end, end + 16)).some(({ of }) => of.technicalClass !== undefined)
}

/** 研究生，硕士 or 大专（专科） is one schooling told twice. */
function sameSchooling(last: Draft, of: EducationWord, between: string): boolean {
  const level = last.leaves.level?.value
  if (level === undefined || of.level !== level) return false
  return !/\d/.test(between)
}

const GRADUATED_BEHIND =
  /^(?:份|届|就|才)?(?:的)?(?:从|在|于)?[^,。;\n聘评干做起开上班]{0,14}?(?:毕业|拿(?:到|的|了)?(?:毕业证|文凭)|毕的业|读完|念完)/
const GRADUATED_BEFORE = /(?:毕业|毕业证|文凭)(?:时间|日期|年份|证|证书)?(?:上)?(?:写的|是|为|:|在|于|的|拿的|,|\s)*$/
const BETWEEN_DATE_AND_LEVEL =
  /^(?:份|届)?(?:的|拿的?|拿了|拿到了?|拿下|又|才|读了|考了|取得了|取得的?|考出的?|考的|毕业于?|毕业的|读完|念完|从|是|在|\s|[\p{Script=Han}]{2,10}(?:大学|学院|学校|技校|电大))*$/u
const BETWEEN_LEVEL_AND_DATE = /^(?:\)|学士|学历|文凭|毕业证?|学位|生|的|是|,|\s|:|\()*$/

function attachDates(message: Message, drafts: Draft[]): void {
  const { text, clauses, dates } = message
  const taken = new Set<Draft>()
  const give = (draft: Draft | undefined, token: DateToken) => {
    if (draft === undefined || taken.has(draft)) return false
    draft.leaves.graduated = dateLeaf(token)
    taken.add(draft)
    return true
  }
  const left: DateToken[] = []
  for (const token of dates) {
    const next = drafts.find(({ from }) => from >= token.to)
    const between = next ? text.slice(token.to, next.from) : ''
    const previous = drafts.filter(({ to }) => to <= token.from).at(-1)
    const own =
      previous !== undefined &&
      !taken.has(previous) &&
      /^[是的]?$/.test(text.slice(previous.to, token.from)) &&
      /^\s/.test(between)
    if (own) {
      give(previous, token)
      continue
    }
    const started = STARTED.test(between) || STARTED.test(text.slice(Math.max(0, token.from - 4), token.from))
    const adjacent =
      next !== undefined && between.length <= 16 && BETWEEN_DATE_AND_LEVEL.test(between) && !/^的\s/.test(between)
    if (adjacent && !started && !afterDenial(text, token) && !taken.has(next)) give(next, token)
    else left.push(token)
  }
  for (const token of left) {
    const clause = clauseAt(clauses, token.from)
    if (clause === undefined) continue
    const behind = text.slice(token.to, clause.to)
    // 高中毕业 88年的: born, most likely.
    if (behind.trim() === '的' && text.slice(clause.from, token.from).trim() === '' && token.to - token.from <= 3)
      continue
    const before = text
      .slice(Math.max(0, token.from - 14), token.from)
      .replace(/可能|好[像象]|大概|应该|估计|也许/g, '')
    const previous = drafts.filter(({ to }) => to <= token.from).at(-1)
    const graduated = GRADUATED_BEHIND.test(behind) || GRADUATED_BEFORE.test(before)
    if (graduated && !/后$/.test(before)) {
      const inClause = drafts.filter(({ from, to }) => from >= clause.from && to <= clause.to)
      const free = (draft: Draft | undefined) => (draft && !taken.has(draft) ? draft : undefined)
      const next = drafts.find(({ from }) => from >= token.to)
      const target = free(inClause.find((draft) => !taken.has(draft))) ?? free(previous) ?? free(next)
      if (target) give(target, token)
      else if (drafts.length === 0) {
        const draft: Draft = { from: token.from, to: token.to, leaves: {} }
        drafts.push(draft)
        give(draft, token)
      }
      continue
    }
    if (previous && !taken.has(previous) && isBareAfter(text, previous, token, clause)) give(previous, token)
  }
}

/** 大专 2015年 and 大专模具2015年: a date that goes with nothing else. */
function isBareAfter(text: string, draft: Draft, token: DateToken, clause: Clause): boolean {
  const major = draft.leaves.major?.to ?? majorBehind(text, draft.to)?.to ?? draft.to
  const between = text.slice(Math.max(draft.to, major), token.from)
  if (between.length > 12 || !BETWEEN_LEVEL_AND_DATE.test(between.replace(/^专业/, ''))) return false
  const behind = text.slice(token.to, clause.to).trim()
  return behind === '' || /^(?:的|拿的?|取得的?|年?毕)$/.test(behind)
}

function afterDenial(text: string, token: DateToken): boolean {
  return /不是\s?$/.test(text.slice(Math.max(0, token.from - 4), token.from))
}

const LEAD_TO_MAJOR = /^(?:学历|毕业|文凭|专业|的是?|是|读的?|学的?|,|\s|:|\()*/
const SAID_TO_BE =
  /(?:学的?|读的?|念的?)(?:专业)?(?:是|为)?(?!院|府|区|员|历|位|时|校|习|完|了|到|书|会(?!计)|生|期|年|制)|(?:专业|所学专业)(?:是|为|叫|:|\s)/g
const NAME_ENDS = /的|专业|毕业|,|。|;|\n|\s|\d|大专|本科|中专|高中|硕士|研究生|专科|出身|一直|现在|干|后/

function attachMajors(message: Message, drafts: Draft[], found: Found[]): void {
  const { text, clauses } = message
  const places: { place: Place; at: number }[] = []
  const add = (place: Place | null, at: number) => {
    if (place && !places.some((other) => other.place.from < place.to && place.from < other.place.to))
      places.push({ place, at })
  }
  for (const match of text.matchAll(SAID_TO_BE)) {
    const from = match.index + match[0].length
    if (
      /(?:继续|网络|培训|在|自|同|大|中|小|文|科|医|化|数|力|法|工|理|力)$/.test(text.slice(0, match.index)) &&
      /^学/.test(match[0])
    )
      continue
    const name = text.slice(from, from + 24).split(NAME_ENDS)[0] ?? ''
    const known = majorAt(text, from)
    add(
      known && known.to - known.from >= name.length - 1
        ? known
        : mayBeMajor(name)
          ? { from, to: from + name.length }
          : known,
      match.index,
    )
  }
  for (const match of text.matchAll(/专业(?!技术|工作|科目|学时|对口|不|是|为|的|相|性|课|\d|人员|岗|:|\s)/g)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const at = startOfMajor(before)
    if (at !== null) add({ from: match.index - before.length + at, to: match.index }, match.index)
  }
  for (const draft of drafts) {
    add(majorBehind(text, draft.to), draft.from)
    const before = text.slice(Math.max(0, draft.from - 24), draft.from).replace(/(?:专业)?(?:的)?[\s,]?$/, '')
    const at = startOfMajor(before)
    const from = Math.max(0, draft.from - 24) + (at ?? 0)
    if (at !== null) add({ from, to: Math.max(0, draft.from - 24) + before.length }, draft.from)
  }
  clauses.forEach((clause, index) => {
    const own = clause.text.trim()
    const from = clause.from + clause.text.indexOf(own)
    const known = majorAt(text, from)
    if (known === null || known.to !== from + own.replace(/专业$/, '').length) return
    const near = [clauses[index - 2], clauses[index - 1], clauses[index + 1]]
    const beside = near.some(
      (other) =>
        other && (drafts.some((d) => d.from >= other.from && d.from < other.to) || /毕业|学位|学历/.test(other.text)),
    )
    if (beside) add(known, clause.from)
  })
  for (const { place } of places.sort((a, b) => a.place.from - b.place.from)) giveMajor(message, drafts, place, found)
}

function giveMajor({ text, clauses }: Message, drafts: Draft[], place: Place, found: Found[]): void {
  const leaf: Leaf = { ...place, value: text.slice(place.from, place.to) }
  if (/(?:不是|没|非|并非|不算|除了)(?:学|属于)?(?:的)?$/.test(text.slice(Math.max(0, place.from - 4), place.from)))
    return
  const clause = clauseAt(clauses, place.from)
  const free = drafts.filter((draft) => draft.leaves.major === undefined)
  const inClause = free.find((draft) => clause && draft.from >= clause.from && draft.from < clause.to)
  const before = free.filter(({ to }) => to <= place.from).at(-1)
  const target = inClause ?? before ?? free.find(({ from }) => from >= place.to)
  if (target) target.leaves.major = leaf
  else if (drafts.length === 0) drafts.push({ ...place, leaves: { major: leaf } })
  else found.push({ used: place })
}

function majorBehind(text: string, end: number): Place | null {
  const lead = LEAD_TO_MAJOR.exec(text.slice(end, end + 10))?.[0].length ?? 0
  return majorAt(text, end + lead)
}

/** Where a major begins that ends exactly at the end of the text; null when none does. */
function startOfMajor(text: string): number | null {
  for (let at = 0; at < text.length - 1; at += 1) {
    const place = majorAt(`${text}专业`, at)
    if (place?.to === text.length) return at
  }
  const free = /(?:^|[,。;\s是的]|学的?是?)([\p{Script=Han}]{3,16})$/u.exec(text)?.[1]
  return free !== undefined && mayBeMajor(free) && /^(?:机|电|模|数|材|车|焊|工|计|会|自|化|土|建)/.test(free)
    ? text.length - free.length
    : null
}

function attachDegrees({ text }: Message, drafts: Draft[]): void {
  const give = (place: Place, value: string) => {
    const near = drafts.filter((draft) => draft.from <= place.from).at(-1) ?? drafts[0]
    const leaf: Leaf = { ...place, value }
    if (near) near.leaves.degree = leaf
    else drafts.push({ ...place, leaves: { degree: leaf } })
  }
  for (const { start, end, of } of findWords(text)) {
    if (of.degree === undefined || of.level !== undefined) continue
    if (deniedAt(text, start)) {
      if (/学位/.test(text.slice(start, end + 2)) && of.degree === '学士') give({ from: start, to: end }, '无')
      continue
    }
    give({ from: start, to: end }, of.degree)
  }
  for (const match of text.matchAll(/(?:没有?|无|没拿(?:到)?|未取得)(?:任何)?(?:学士)?学位证?书?/g)) {
    give({ from: match.index, to: match.index + match[0].length }, '无')
  }
}

function attachMatch({ text }: Message, drafts: Draft[]): void {
  for (const match of text.matchAll(
    /专业(?:也|都|很|完全|算是?|是|跟?[^,。;\n]{0,6}){0,2}?(不|没)?(?:太|怎么)?对口|对口(?:的)?(?:专业|大专|本科|中专)|(?<=(?:^|[,。;\s]))(?:跟机电|和机电)?(不)?(?:太|怎么)?对口(?=$|[,。;\s])/g,
  )) {
    const from = match.index
    const place = { from, to: from + match[0].length }
    const near = drafts.filter((draft) => draft.from <= from).at(-1) ?? drafts[0]
    const leaf: Leaf = { ...place, value: match[1] === undefined && match[2] === undefined }
    if (near) near.leaves.match = leaf
    else drafts.push({ ...place, leaves: { match: leaf } })
  }
}

/** 大学毕业: 大专 or 本科 has to be asked. */
function vagueSchooling({ text }: Message, drafts: readonly Draft[]): Found[] {
  if (drafts.some(({ leaves }) => leaves.level || leaves.technicalClass)) return []
  const match = /(?<!没读过|没上过|没念过)大学(?:毕业|学历|文凭)|(?:读|念|上)(?:过|了|完)?大学/.exec(text)
  if (!match || /没$/.test(text.slice(0, match.index))) return []
  return [{ about: '学历.层次', leaf: { from: match.index, to: match.index + match[0].length, why: 'ambiguous' } }]
}

/** 明年本科毕业: the schooling is not done. */
function notYetGraduated(drafts: readonly Draft[]): void {
  for (const { leaves } of drafts) {
    if (leaves.graduated?.why !== 'impossible' || leaves.graduated.value === undefined) continue
    if (leaves.level) leaves.level = { ...leaves.level, why: 'ambiguous' }
  }
}
