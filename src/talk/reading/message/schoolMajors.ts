import { clauseAt } from './clauses.ts'
import type { Clause, Found, Leaf, Message, Place } from './found.ts'
import { TRADES } from './levels.ts'
import { majorAt, mayBeMajor } from './majors.ts'
import { TOWN } from './regions.ts'
import type { SchoolDraft } from './schoolDraft.ts'
import { schoolAt } from './schools.ts'
import { type Spoken, spokenOf } from './spokenOf.ts'
import { findTitles } from './titleDraft.ts'

const LEAD_TO_MAJOR = /^(?:学历|毕业|文凭|专业|的是?|也是?|倒是|才是|是|对口的|读的?|学的?|,|\s|:|\(|\))*/
const SAID_TO_BE =
  /(?:毕业证书?|文凭|学信网)(?:上面?|里)?(?:写|印|登记)(?:着|的)*(?:专业)?(?:是|为|:)*|(?:学的?|读的?|念的?|补的|主修的?)(?:专业)?(?:是|为)?(?!院|府|区|员|历|位|时|校|习|完|了|到|书|会(?!计)|生|期|年|制)|(?<!从事|申报|申报的|本|相关|对口)(?:专业|所学专业)(?:名称|名字|全称|名)?(?:就|确定|肯定)?(?:是|为|叫|:|\s)(?:[学读](?:的是?)?(?!前|术|校|位|历))?(?:["“《])?|(?<=(?:中专|大专|本科|技校|高中|专科|职高)[^,。;]{0,6})[读念学]过/g
const NAME_ENDS = /["”》]|的|专业|毕业|,|。|;|\n|\s|\d|大专|本科|中专|高中|硕士|研究生|专科|出身|一直|现在|干|后/

/** Finds the names of majors and gives each to its schooling. */
export function giveMajors(message: Message, drafts: SchoolDraft[], found: Found[]): void {
  const { text } = message
  const places: { place: Place; at: number; own?: SchoolDraft }[] = []
  const add = (place: Place | null, at: number, own?: SchoolDraft) => {
    if (place && !places.some((other) => other.place.from < place.to && place.from < other.place.to))
      places.push({ place, at, ...(own ? { own } : {}) })
  }
  for (const match of text.matchAll(SAID_TO_BE)) {
    const from = match.index + match[0].length
    if (
      /(?:想|开始|肯|爱|师傅|师父|继续|网络|培训|在|自|同|大|中|小|文|科|医|化|数|力|法|工|理|力)$/.test(
        text.slice(Math.max(0, match.index - 4), match.index),
      ) &&
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
  for (const match of text.matchAll(
    /专业(?!技术|工作|科目|学时|对口|负责|带头|工程师|组|委员|知识|能力|经验|技能|资格|培训|分包|不|是|为|的|相|性|课|\d|人员|岗|:|\s)/g,
  )) {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const at = startOfMajor(before)
    if (at !== null) add({ from: match.index - before.length + at, to: match.index }, match.index)
  }
  // 成教本科，专业工程管理; beside a title it may be the title's.
  if (drafts.length > 0 || /^(?:我的?)?(?:所学)?专业\p{Script=Han}+$/u.test(text.trim()))
    for (const match of text.matchAll(/(?<=^|[,。;\s(])专业(?=\p{Script=Han}{2})/gu))
      add(majorAt(text, match.index + 2), match.index)
  for (const draft of drafts.filter(isTaught)) {
    // 中专01年机电 大专07年管理: behind the year.
    const year = message.dates.find(({ from }) => from === draft.to)
    const own = majorBehind(text, draft.to) ?? (year ? majorBehind(text, year.to) : null)
    add(own ?? tradeBehind(text, draft), draft.from, draft)
    const before = text.slice(Math.max(0, draft.from - 24), draft.from).replace(/(?:专业)?(?:的)?[\s,(]?$/, '')
    const at = startOfMajor(before)
    const from = Math.max(0, draft.from - 24) + (at ?? 0)
    // 一直做设备维修 职高毕业: what is done.
    const done = /(?:[做搞干修管]|从事)$/.test(text.slice(Math.max(0, from - 2), from))
    if (at !== null && !done) add({ from, to: Math.max(0, draft.from - 24) + before.length }, draft.from, draft)
  }
  for (const place of drafts.some(isTaught) ? lone(message, drafts) : []) add(place, place.from)
  const shared = ofAll(text, drafts)
  if (shared) for (const { leaves } of drafts) leaves.major ??= { ...shared, value: text.slice(shared.from, shared.to) }
  for (const { place, own } of places.sort((a, b) => a.place.from - b.place.from))
    giveMajor(message, drafts, place, found, own)
}

const LEADS = /^(?:\s|\(|的|函授|自考|成教|电大|业余|夜大|我|什么|好像叫?|叫|也|还是|是|学的?是?|读的?是?|专业是?|:)*/
const TAIL = /(?:专业|方向|的|\)|\s|[!~])*$/

/** A major that is all a clause says, beside one of schooling: 工商管理的, 还是机械, 98年的机械; a trade beside 技校. */
function lone({ text, clauses, dates }: Message, drafts: readonly SchoolDraft[]): Place[] {
  const schooled = clauses.map(
    ({ from, to, text: own }) => drafts.some((d) => d.from >= from && d.from < to) || /毕业|学位|学历/.test(own),
  )
  const topics = topicsOf(text, drafts)
  return clauses.flatMap((clause, index): Place[] => {
    const beside = schooled[index - 2] || schooled[index - 1] || schooled[index + 1]
    const end = clause.from + clause.text.replace(TAIL, '').length
    const token = schooled[index] ? dates.findLast(({ from, to }) => from >= clause.from && to <= end) : undefined
    if (!token && !beside && !ofSchooling(clauses, index, topics)) return []
    const head = token?.to ?? clause.from + (schoolAt(clause.text)?.length ?? 0)
    const from = head + (LEADS.exec(text.slice(head, head + 12))?.[0].length ?? 0)
    const known = majorAt(text, from)
    if (known?.to === end) return isDeed(text, known) ? [] : [known]
    if (!token && !beside) return []
    const own = text.slice(from, end)
    // 制冷与冷链技术: begins as a major does, and ends as one.
    if (
      !token &&
      known !== null &&
      known.from === from &&
      own.length <= 14 &&
      !isDeed(text, { from, to: end }) &&
      mayBeMajor(own) &&
      /(?:技术|工程|设计|制造|管理|控制|工艺|应用)$/.test(own)
    )
      return [{ from, to: end }]
    if (TRADES.includes(own) && drafts.some(({ leaves }) => leaves.technicalClass)) return [{ from, to: end }]
    const free = /^[\s(也是还学读]+/.test(clause.text) || /的$/.test(clause.text) ? own : ''
    return !token && mayBeMajor(free) && majorAt(text, from) === null && /文学|管理|营销$/.test(free)
      ? [{ from, to: end }]
      : []
  })
}

/** What is spoken of where, schools among it. */
function topicsOf(text: string, drafts: readonly SchoolDraft[]): readonly Spoken[] {
  const schools = drafts.map(({ from, to }): Spoken => ({ from, to, of: 'school' }))
  return [...spokenOf(text), ...schools].sort((a, b) => a.from - b.from)
}

const OTHER_MATTER = /[做干搞修]|上班|工作|从事|岗|厂|公司|单位|车间|企业|[评聘]/

/** 本科！全日制！机械工程！: of nothing but schooling was spoken up to here, or will be next. */
function ofSchooling(clauses: readonly Clause[], index: number, topics: readonly Spoken[]): boolean {
  const clause = clauses[index]
  if (!clause) return false
  const before = topics.findLast(({ from }) => from < clause.from)
  const of = before ?? topics.find(({ from }) => from >= clause.to)
  if (of?.of !== 'school') return false
  const near = clauses.filter(({ from, to }) =>
    before ? to > before.from && to <= clause.from : from >= clause.to && from <= of.from,
  )
  return near.length <= 4 && !near.some(({ text }) => OTHER_MATTER.test(text))
}

const ALL_ARE = /(?:(专业|[学读念]的?)(?:也|还)?)?(?:都|全|均)(?:是|为|学的?|读的?|学)(?:学)?(?:的)?/g

/** 学的都是机电, and of two schoolings 都是机械的: the major of them all. */
function ofAll(text: string, drafts: readonly SchoolDraft[]): Place | null {
  for (const match of text.matchAll(ALL_ARE)) {
    const said = match[1] !== undefined || (drafts.length > 1 && findTitles(text).length === 0)
    const place = said ? majorAt(text, match.index + match[0].length) : null
    if (place && drafts.some(({ to }) => to <= place.from)) return place
  }
  return null
}

/** 温州机电 is a plan, 上虞机械 too. */
const OF_A_PLAN = new RegExp(`(?:${TOWN}|浙江|全?省)[·-]?$`)

function giveMajor(
  message: Message,
  drafts: SchoolDraft[],
  place: Place,
  found: Found[],
  own: SchoolDraft | undefined,
): void {
  const { text, clauses, asked } = message
  const leaf: Leaf = { ...place, value: text.slice(place.from, place.to) }
  if (/(?:不是|没|非|并非|不算|除了)(?:学|属于)?(?:的)?$/.test(text.slice(Math.max(0, place.from - 4), place.from)))
    return
  if (/(?:报|评审?|考|转)(?:的|的是)?$/.test(text.slice(Math.max(0, place.from - 3), place.from))) return
  if (OF_A_PLAN.test(text.slice(Math.max(0, place.from - 6), place.from))) return
  const clause = clauseAt(clauses, place.from)
  const free = drafts.filter((draft) => draft.leaves.major === undefined)
  const inClause =
    free.findLast((draft) => clause && draft.from >= clause.from && draft.to <= place.from) ??
    free.find((draft) => clause && draft.from >= clause.from && draft.from < clause.to)
  const before = free.filter(({ to }) => to <= place.from).at(-1)
  const target = free.find((draft) => draft === own) ?? inClause ?? before ?? free.find(({ from }) => from >= place.to)
  // 什么电气自动化: so they think.
  if (target && /(?:什么|好[像象]叫?|叫什么)$/.test(text.slice(Math.max(0, place.from - 4), place.from)))
    target.leaves.major = { ...leaf, why: 'hedged' }
  else if (target) target.leaves.major = leaf
  else if (
    drafts.length === 0 &&
    (ofATitle(text, clause) || asked?.startsWith('titles')) &&
    !asked?.startsWith('education')
  )
    return
  else if (drafts.length === 0) drafts.push({ ...place, leaves: { major: leaf } })
  else found.push({ used: place })
}

/** 工程师19年取得，机械专业, and no schooling spoken of: the title's. */
function ofATitle(text: string, clause: Clause | undefined): boolean {
  return !/[学读念]|毕业/.test(clause?.text ?? '') && findTitles(text).some(({ of }) => of.only === undefined)
}

/** 本科又读了机械: what was studied there. */
const STUDIED = /^(?:又|再|后来)?(?:去)?[读学念]了/
const LEVEL_BEHIND = /^(?:专业|类)?(?:的)?(?:函授|自考|在职|成教)?(?:大?专|本科|中专|专科|硕士|研究生|技校|高职)/

/** The major named right behind a level: 大专机电, 本科学的是车辆工程. */
export function majorBehind(text: string, end: number): Place | null {
  const lead = LEAD_TO_MAJOR.exec(text.slice(end, end + 10))?.[0] ?? ''
  const studied = lead === '' ? (STUDIED.exec(text.slice(end, end + 6))?.[0] ?? '') : ''
  const place = majorAt(text, end + lead.length + studied.length)
  // 又读了机械本科: the next one's.
  if (place && studied !== '' && LEVEL_BEHIND.test(text.slice(place.to, place.to + 8))) return null
  // 本科毕业，设备管理干了六年; 大专的，自动化设备调试，干了8年: what is done.
  return place && /[,\s]/.test(lead) && isDeed(text, place) ? null : place
}

function isDeed(text: string, { from, to }: Place): boolean {
  const done = DONE_BEHIND.test(text.slice(to, to + 6))
  return done && (!/^[,\s]/.test(text.slice(to)) || DEED.test(text.slice(from, to)))
}

const DONE_BEHIND = /^[,\s]?(?:一直|已经?|都)?[干做搞](?:了|过|到|的)/
const DEED = /(?:维修|维护|调试|安装|操作|检修|检测|管理|设计|加工|装配|编程|施工|检验|销售)$/
/** 高中 teaches no trade: what is named beside it is what somebody does, unless 学的 says so. */
const UNTAUGHT = ['高中', '初中']
const isTaught = ({ leaves }: SchoolDraft) => !UNTAUGHT.includes(String(leaves.level?.value))

/** 技校中级班(数控车): what is learnt there is a trade. */
function tradeBehind(text: string, draft: SchoolDraft): Place | null {
  if (!draft.leaves.technicalClass) return null
  const from = draft.to + (LEAD_TO_MAJOR.exec(text.slice(draft.to, draft.to + 10))?.[0].length ?? 0)
  const trade = TRADES.find((name) => text.startsWith(name, from))
  if (trade === undefined || !/^(?:$|[),。;\s]|专业|的)/.test(text.slice(from + trade.length, from + trade.length + 2)))
    return null
  return { from, to: from + trade.length }
}

/** Where a major begins that ends exactly at the end of the text; null when none does. */
export function startOfMajor(text: string): number | null {
  for (let at = 0; at < text.length - 1; at += 1) {
    const place = majorAt(`${text}专业`, at)
    if (place?.to === text.length) return at
  }
  const free = /(?:^|[,。;\s是的]|学的?是?)([\p{Script=Han}]{3,16})$/u.exec(text)?.[1]
  return free !== undefined && mayBeMajor(free) && /^(?:机|电|模|数|材|车|焊|工|计|会|自|化|土|建)/.test(free)
    ? text.length - free.length
    : null
}
