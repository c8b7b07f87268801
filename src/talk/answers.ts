import { rangeOf, sayDate } from '../dossier/date.ts'
import type { Education } from '../dossier/dossier.ts'
import { REVIEW_GRADES } from '../dossier/vocabulary.ts'
import { reviewYears, sayYears } from './asked.ts'
import { NONE_OF_THEM } from './choices.ts'
import { hours } from './hoursAnswer.ts'
import { needsOf } from './needs.ts'
import { type Asking, type Reader, turn } from './reader.ts'
import { readAchievements } from './reading/achievements.ts'
import type { Category } from './reading/achievementWords.ts'
import { saysBroken, saysInterrupted, withoutAsides } from './reading/asides.ts'
import { isNoName, isOfGrades } from './reading/bareVerdict.ts'
import { readChoice } from './reading/choice.ts'
import { readChoices } from './reading/choices.ts'
import { comingsAndGoings } from './reading/comings.ts'
import { readDate } from './reading/dates.ts'
import { readDuration, spanFromDuration } from './reading/durations.ts'
import { readInsured } from './reading/insured.ts'
import { lacksAnother } from './reading/lacking.ts'
import { withCorrections } from './reading/message/corrections.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { normalise } from './reading/normalise.ts'
import { isNoMajor } from './reading/notMajor.ts'
import { readNumber } from './reading/numbers.ts'
import { withoutOtherTitles } from './reading/otherSeries.ts'
import { learnerIn, swallowedIn } from './reading/otherWork.ts'
import { whoseLevel } from './reading/places.ts'
import { type Read, unreadable, vague, value } from './reading/read.ts'
import { readSanctionDetail } from './reading/sanctionDetail.ts'
import { goOnTogether, readSpans, type SpanRead, saysStill } from './reading/spans.ts'
import { stanceOf } from './reading/stance.ts'
import { isOwnStanding } from './reading/standing.ts'
import { readStruck } from './reading/struck.ts'
import { readYearly } from './reading/years.ts'
import { readYesNo } from './reading/yesno.ts'
import { labelOf, sayEducation, sayItems, sayOpenLetter, saySpan, yearly } from './saidAs.ts'
import type { Json, Understood } from './understood.ts'
import type { AskedQuestion } from './wording.ts'

const date: Reader = (text, { today }) => {
  const read = readDate(text, today)
  return turn(read, (found) => ({ value: found, shown: sayDate(found) }))
}

/** A start told as a date, or as how long ago: 缴了两年. */
const since: Reader = (text, { today }) => {
  const read = readDate(text, today)
  if (read.kind === 'value') return turn(read, (found) => ({ value: found, shown: sayDate(found) }))
  const duration = readDuration(text)
  const start = duration.kind === 'value' ? spanFromDuration(duration.value, today) : duration
  if (start.kind === 'value') return turn(start, (found) => ({ value: found, shown: `${sayDate(found)}起` }))
  return turn(read, (found) => ({ value: found, shown: sayDate(found) }))
}

const spans: Reader = (text, { today }) =>
  turn(accepted(readSpans(text, today), text), (found) => ({
    ...workOf(found),
    shown: lengthSaid(text, found) ?? found.map(saySpan).join('，'),
  }))

/** Stretches of work: told by coming and going, or from when to when. Two that both go on till now may hide that one of them ended. */
const stretches: Reader = (text, asking) => {
  const { question, today } = asking
  const came = comingsAndGoings(text, today)
  if (came?.unsaid) return vague(`离开过的分段写，每段哪年哪月到哪年哪月，比如“${EXAMPLE_OF_TWO}”。`)
  if (came) return value(workOf(came.spans))
  const read = spans(text, asking)
  const found = read.kind === 'value' ? (read.value.value as unknown as readonly SpanRead[]) : []
  return goOnTogether(found)
    ? vague(
        `有两段都写到现在，前一段是哪年哪月结束的？分段写，比如“${EXAMPLE_OF_TWO}”。${question.id === 'work' ? '一直没断过就只写最早那天。' : ''}`,
      )
    : read
}

const EXAMPLE_OF_TWO = '2011年3月到2015年5月，2018年2月到现在'

const workOf = (found: readonly SpanRead[]): Understood => ({
  value: found.map((span) => ({ from: span.from, to: span.to ?? '至今' })),
  shown: found.map(saySpan).join('，'),
})

/** A letter of appointment has an end: of one whose beginning alone was told, the end is asked. */
const letters: Reader = (text, asking) => {
  const read = spans(text, asking)
  const told = readSpans(text, asking.today)
  const found = told.kind === 'value' ? told.value : told.kind === 'vague' ? (told.candidate ?? []) : []
  const half = found.some(({ to }) => to === undefined)
  if (!half || saysStill(normalise(text)) || (read.kind === 'value' && read.future)) return read
  const [first, second] = found
  // 19年1月，21年1月续聘 goes on from one letter to the next.
  if (first === undefined || (second !== undefined && !/续/.test(text)))
    return vague(`每份聘书都要有起有止。比如：${asking.question.example}`)
  const why = told.kind === 'vague' ? told.why : ''
  const still: SpanRead = { from: first.from, to: '至今' }
  return vague(`${why}${sayOpenLetter(first.from)}`, {
    value: [{ from: still.from, to: '至今' }],
    shown: saySpan(still),
  })
}

/** 干了六年 as it was said, with the year it points to: nobody recognises the two days it was reckoned to. */
function lengthSaid(text: string, [only, second]: readonly SpanRead[]): string | null {
  const said = readDuration(text)
  if (!only || second || said.kind !== 'value' || !only.from.includes('/')) return null
  const { years, months } = said.value
  const length = `${years > 0 ? `${years} 年` : ''}${months > 0 ? `${years > 0 ? '零' : ''} ${months} 个月` : ''}`
  return `${length.trim()}到现在（约${sayDate((rangeOf(only.from)?.last ?? only.from).slice(0, 7))}起）`
}

/** 干了六年 is a start between two days: sound as it stands, and asked again only if those days decide something. */
function accepted<T>(read: Read<T>, text: string): Read<T> {
  const length = readDuration(text)
  const sure = length.kind === 'value' && !length.value.about
  return read.kind === 'vague' && read.candidate !== undefined && sure ? value(read.candidate) : read
}

/** One of the choices offered. */
const choice: Reader = (text, { question, pending }) => {
  if (isYesNo(question) && (isOwnStanding(text, pending.question) || gradesOnly(text, question))) return unreadable()
  const offered = question.options.length > 0 ? question.options : pending.offered
  const read = readChoice(
    text,
    offered.map((option) => ({ ...option, words: 'words' in option ? option.words : [] })),
  )
  const sure = read.kind === 'unreadable' && isYesNo(question) ? readYesNo(text) : null
  if (sure?.kind === 'value' || sure?.kind === 'vague') {
    const meant = (yes: boolean) => (yes ? '是' : '否')
    return turn(sure, (yes) => ({ value: meant(yes), shown: labelOf(question, meant(yes)) }))
  }
  return turn(read, (found) => ({ value: found, shown: labelOf(question, found) }))
}

/** Of a declaration the wording is the plan's own, and may well be about grades. */
const gradesOnly = (text: string, { id }: AskedQuestion) => !/^(?:statement|ruling)/.test(id) && isOfGrades(text)

/** 是，电工: more than a bare yes, and still one. */
function isYesNo({ options }: AskedQuestion): boolean {
  return options.length === 2 && options.every(({ value: sense }) => sense === '是' || sense === '否')
}

const several: Reader = (text, { question }) => {
  const read = readChoices(text, question.options)
  return turn(read, (found) => ({
    value: found,
    shown:
      found.length === 0 ? '都没有' : found.map((entry) => labelOf(question, entry).replace(/（.*）/, '')).join('、'),
  }))
}

const number =
  (unit: string): Reader =>
  (text) => {
    const read = readNumber(text)
    if (read.kind === 'none') return value({ value: 0, shown: '没有' })
    return turn(read, (found) => ({ value: found, shown: `${found} ${unit}` }))
  }

/** Money in 元: 13 alone cannot be 13 元 a year. */
const money: Reader = (text) => {
  const read = readNumber(text)
  if (read.kind === 'none') return value({ value: 0, shown: '没有' })
  if (read.kind === 'value' && read.value < 1000) return vague('请带上单位，比如“13万”。')
  return turn(read, (found) => ({ value: found, shown: `${found / 10000} 万元` }))
}

/** Revenue in 万元. */
const revenue: Reader = (text) => {
  const read = readNumber(text)
  return turn(read, (found) => {
    const inTenThousands = found >= 1_000_000 ? found / 10000 : found
    return { value: inTenThousands, shown: `${inTenThousands} 万元` }
  })
}

/** Questions, other facts and fillers are no name of a major, whatever letters they have. */
const NOT_A_MAJOR =
  /[吗么呢吧啊？?]$|什么|多少|怎么|截止|考试|报名|材料|随便|多大|合格|称职|优秀|学时|公需|社保|聘|考核|民企|国企|私企|企业$|单位$|助工|工程师|技术员|专利|论文|编制|\d+[月日号]|至今|到现在|[日号]起|忽略|^(?:都行|都可以|无所谓|可以|还行|一般|好的?|同上|不限)$|^(?:大专|专科|本科|研究生|硕士|博士|学士|中专|高中|初中|技校|初级|中级|高级|副高)(?:毕业|学历)?$/

const major: Reader = (text) => {
  const even = normalise(text)
  const stance = stanceOf(even)
  if (stance) return stance.kind === 'none' ? unreadable('请说毕业证上的专业名称。') : stance
  if (!/[\p{Script=Han}]/u.test(even.replace(/[年月日号到至起止]|至今|现在/g, '')) && /\d/.test(even))
    return unreadable('这个日期没记，不知道是哪一样的。这里请说毕业证上的专业名称。')
  const pieces = even
    .split(/[\s,;、。]|(?:19|20)?\d{2}年/)
    .map((piece) =>
      piece
        .replace(/^(?:我)?(?:毕业出?来?的?|是|学|读|专业)*(?:的是|的)?(?:是)?/, '')
        .replace(/(?:专业)?(?:毕业)?(?:的)?$/, ''),
    )
  const name = (pieces.find((piece) => piece.length >= 2) ?? '').split(/但是?|不过|可是/)[0]?.replace(/的$/, '') ?? ''
  if (NOT_A_MAJOR.test(name) || isNoMajor(name) || isNoName(name)) return unreadable('请说毕业证上的专业名称。')
  const chinese = name.match(/[\u4e00-\u9fff]/g)?.length ?? 0
  if (chinese < 2 || name.length > 40) return unreadable('请说毕业证上的专业名称。')
  return value({ value: name.trim(), shown: name.trim() })
}

/** 今年的还没考: a review that is not asked for has not been held yet, which is no 未考核. */
function withoutThisYear(text: string, years: readonly number[], today: string): string {
  const year = today.slice(0, 4)
  if (years.includes(Number(year))) return text
  const pattern = `(?:今年|(?:${year.slice(0, 2)})?${year.slice(2)}(?!\\d)年?)度?(?:的)?(?:考核)?(?:结果)?(?:是|都|也|还|肯定|当然)*(?:没有?|未)(?:出来|出|下来|开始|结束|公布|评|考核?|到|定|有)*(?:呢|啊|的|,|$)?[,。;\\s]*`
  return normalise(text).replace(new RegExp(pattern, 'g'), ' ').replace(/^\s+/, '')
}

const reviews: Reader = (text, { pending, today }) => {
  const years = reviewYears(pending.facts)
  const said = withoutThisYear(text, years, today)
  if (said.trim() === '') return unreadable(`今年的不看，看的是${sayYears(years)}。`)
  const grades = REVIEW_GRADES.map((grade) => ({
    value: grade,
    words: grade === '合格' ? ['合格以上', '都行', '及格'] : [],
  }))
  const yes = /^(?:是的?|对|嗯|都是|是|没错)$/.test(normalise(text))
  if (yes) return value(yearly(Object.fromEntries(years.map((year) => [year, '合格']))))
  // What was said of some years is kept; the others are asked for next.
  return turn(readYearly(said, years, grades, today), yearly)
}

const violations: Reader = (text, { today }) => {
  const stance = stanceOf(normalise(text), true)
  if (stance?.kind === 'unknown') return stance
  if (stance?.kind === 'none' || /^(?:没有过?|从没|从来没有|不是|否|没)/.test(normalise(text)))
    return value({ value: [], shown: '没有' })
  if (stance) return stance
  const read = readDate(text, today)
  if (read.kind !== 'value')
    return read.kind === 'unreadable'
      ? unreadable('没有就回“没有”；有的话说是哪一年。')
      : turn(read, () => ({ value: [], shown: '' }))
  const year = Number((rangeOf(read.value)?.first ?? '0').slice(0, 4))
  return value({ value: [{ year }], shown: `${year} 年` })
}

const achievements =
  (category: Category): Reader =>
  (text, { today, pack }) => {
    const whose = whoseLevel(text, category, pack)
    if (whose.ambiguous) return vague(whose.ambiguous)
    const read = readAchievements(whose.text, today, category)
    if (read.kind === 'none') return value({ value: [], shown: '没有' })
    if (read.kind !== 'value' && read.kind !== 'vague') return turn(read, () => ({ value: [], shown: '' }))
    const found = read.kind === 'value' ? read.value : read.candidate
    const items = (found?.found[category] ?? null) as readonly Readonly<Record<string, Json>>[] | null
    if (!found || items === null) return unreadable(read.kind === 'vague' ? read.why : undefined)
    const lacking = Object.entries(needsOf(category, pack)).filter(([key]) =>
      items.some((item) => item[key] === undefined),
    )
    const understood: Understood = {
      value: items.map((item) => ({ ...item })),
      shown: items.length === 0 ? '没有' : sayItems(items, category),
      unclear: found.unclear,
      ...(lacking.length > 0 ? { missing: lacking.map(([, name]) => name).join('、') } : {}),
    }
    return read.kind === 'vague' ? vague(read.why, understood) : value(understood)
  }

/** Whether 社保 is paid now: what was broken off and taken up again is. */
const paidNow: Reader = (text, asking) => {
  const again = /(?:断|停)[^。;]*?(?:又|再|重新|恢复|接着|后来|现在)[^,。;没不断停]{0,6}(?:交|缴|参保|正常|接上|续)/
  const { insurance } = again.test(normalise(text))
    ? readMessage(text, { today: asking.today, asked: 'insurance.current', pack: asking.pack }).dossier
    : {}
  if (insurance?.current !== true) return choice(text, asking)
  return value({ value: '是', shown: labelOf(asking.question, '是') })
}

/** Where 社保 is paid, and where the work is done when that is somewhere else. */
const insured: Reader = (text, asking) => {
  const elsewhere = readInsured(text)
  if (elsewhere === null) return choice(text, asking)
  return turn(elsewhere, (found) => ({ value: found, shown: labelOf(asking.question, found) }))
}

/** 六级420分 was sat for, not passed. */
const language: Reader = (text, asking) => {
  const [, score] = /[四六]级[^\d,。;]{0,6}(\d{3})(?!\d)/.exec(normalise(text)) ?? []
  return score !== undefined && Number(score) < 425
    ? vague('425 分以上才算过级。没过就回“没有”，另有过的就说哪一级。')
    : choice(text, asking)
}

/** Titles of engineers; those of other series (会计师, 讲师) are none, and are asked about. */
const title: Reader = (text, asking) => {
  const even = normalise(text)
  const own = withoutOtherTitles(even)
  if (own === even) return choice(text, asking)
  const read = choice(own, asking)
  const none = /(?:^|[,\s])(?:我)?没有?(?:职称)?(?:$|[,\s])/.test(even)
  return read.kind === 'value' && (read.value.value !== '没有' || none) ? read : vague(OTHER_SERIES)
}

const OTHER_SERIES =
  '那是别的系列的职称，这里看工程系列的（助理工程师、工程师这些）。工程系列的有就说是哪级，没有就回“没有”。'

/** 没聘过, 没有专利: what is lacked has nothing to do with 社保. */
const LACKS_OTHER =
  /^(?:我|还|也|都|从来?|一直){0,3}(?:没有|没|无|未)(?!有)(?!.*(?:社保|保险|参保|[缴交买]))[^\s的了呢啊]/

/** A town or district: 温岭, 台州椒江. */
const place: Reader = (text, asking) => {
  if (isNoName(text)) return unreadable()
  const chosen = choice(text, asking)
  if (chosen.kind === 'none' && LACKS_OTHER.test(normalise(text))) return unreadable()
  if (chosen.kind !== 'unreadable') return chosen
  const name = normalise(text)
    .replace(/^(?:我?的?社保)?(?:现在)?(?:就)?(?:是)?在?|(?:缴|交|那边|这边|市区|的)+$/g, '')
    .trim()
  const fits = /^[\u4e00-\u9fff]{2,12}$/.test(name) && !/不|没|怎么|什么|吗/.test(name)
  return fits ? value({ value: name, shown: name }) : unreadable()
}

const sanctionDetail: Reader = (text, { today }) =>
  turn(readSanctionDetail(text, today), (found) => ({
    value: { ...found },
    shown: [
      found.date === undefined ? '' : sayDate(found.date),
      found.amount === undefined ? '' : `${found.amount} 元`,
      found.occupational === undefined ? '' : found.occupational ? '工作上的事' : '跟工作无关',
    ]
      .filter((part) => part !== '')
      .join('，'),
  }))

const struck: Reader = (text) =>
  turn(readStruck(text), (found) => ({
    value: found.map((part) => ({ ...part })),
    shown: found.length === 0 ? '没有要扣的' : found.map(({ points, reason }) => `${reason} ${points} 分`).join('，'),
  }))

/** Several of what is on offer, each then known to be there or not. */
const done: Reader = (text, { pending }) => {
  const options = pending.offered
    .filter(({ value: name }) => name !== NONE_OF_THEM)
    .map((option) => ({ ...option, words: [] }))
  const read = readChoices(text, options)
  const none = read.kind === 'none' ? value<readonly string[]>([]) : read
  return turn(none, (found) => ({
    value: Object.fromEntries(options.map((option) => [option.value, found.includes(option.value)])),
    shown: found.length === 0 ? '都没有' : found.join('、'),
  }))
}

/** What a whole message tells of a list, where the answer is told like one: other educations, other titles. */
const told =
  (key: string): Reader =>
  (text, { pack, today }) => {
    const stance = stanceOf(normalise(text))
    if (stance) return stance.kind === 'none' ? value({ value: [], shown: '没有' }) : stance
    const { dossier } = readMessage(text, { today, pack })
    const list = key === 'education.also' ? dossier.education : dossier.titles
    if (!list || list.length === 0) return unreadable()
    if (key === 'titles.also') {
      const levels = list.flatMap(({ level }) => (level === undefined ? [] : [level]))
      return value({ value: levels, shown: levels.join('、') })
    }
    return value({
      value: JSON.parse(JSON.stringify(list)) as Json,
      shown: (list as Education[]).map(sayEducation).join('；'),
    })
  }

/** 没写: not known of this paper; a bare 没有 may be that, or that there is no such title. */
const specialty: Reader = (text, asking) => {
  const read = choice(text, asking)
  if (read.kind === 'value') return read
  const even = normalise(text)
  if (/(?:没有?|未)(?:写|标|注明|印|填)|没有?(?:写|标)?(?:明)?专业/.test(even)) return { kind: 'unknown' }
  const none = stanceOf(even)?.kind === 'none' || /^(?:都|全|也)?不是(?:的)?$/.test(even)
  return none ? vague('这本职称证上写的是哪个专业？机电、机械类回“机电”，别的回“其他专业”，证上没写就回“没写”。') : read
}

const SPECIAL: Readonly<Record<string, Reader>> = {
  'titles.specialty': specialty,
  'education.major': major,
  'education.also': told('education.also'),
  titles: title,
  language,
  'titles.also': told('titles.also'),
  'titles.appointments': letters,
  'titles.obtained': date,
  'education.graduated': date,
  'skills.obtained': date,
  work: stretches,
  mountain: stretches,
  'insurance.since': since,
  'insurance.employerSince': since,
  insurance: insured,
  'insurance.current': paidNow,
  'insurance.place': place,
  'sanctions.detail': sanctionDetail,
  'selfScore.total': number('分'),
  'selfScore.struck': struck,
  'publications.similarity': number('%'),
  'standards.done': done,
  salary: money,
  reviews,
  hours,
  'hours.together': hours,
  violations,
  experts: number('名'),
  computerModules: number('个模块'),
  'employer.staff': number('人'),
  'employer.revenue': revenue,
  income: money,
  awards: achievements('awards'),
  patents: achievements('patents'),
  publications: achievements('publications'),
  projects: achievements('projects'),
  standards: achievements('standards'),
  products: achievements('products'),
  honours: achievements('honours'),
  competitions: achievements('competitions'),
  engineeringAwards: achievements('engineeringAwards'),
  paperAwards: achievements('paperAwards'),
  firstSets: achievements('firstSets'),
  teams: achievements('teams'),
}

/** What 没有 means where it is an answer of its own. Elsewhere it is not one. */
const NONE: Readonly<Record<string, Understood>> = {
  'titles.appointments': { value: [], shown: '没有聘书' },
  work: { value: [], shown: '没有' },
  mountain: { value: [], shown: '没有' },
}

/** Reads an answer to a question. 没有, 不知道 and 跳过 are kept apart. */
export function readAnswer(typed: string, asking: Asking): Read<Understood> {
  const text = withCorrections(typed, asking.today)
  if (ofAnotherTopic(text, asking.question.id) || lacksAnother(text, asking.pending.question)) return unreadable()
  const reader = SPECIAL[asking.question.id] ?? (asking.question.several ? several : choice)
  if (reader === since && saysBroken(text)) return vague('中间断过的，只算接上以后：最近这次从哪年哪月起一直缴到现在？')
  if (asking.question.id === 'work' && saysInterrupted(text) && (text.match(/到|至|-|~/g)?.length ?? 0) < 2)
    return vague(`中间断过的分段写，比如“${asking.question.example.split('“')[1] ?? asking.question.example}`)
  const within =
    asking.question.id === 'work' ? (swallowedIn(text, asking.today) ?? learnerIn(text, asking.today)) : null
  if (within) return vague(within.why, within.spans && workOf(within.spans))
  const told = withoutAsides(text, asking.question.id)
  if (told.trim() === '') return unreadable()
  const read = reader(told, asking)
  if (read.kind !== 'none') return read
  const none = asking.question.several ? { value: [], shown: '都没有' } : NONE[asking.question.id]
  if (none) return value(none)
  const option = asking.question.options.find(
    (entry) => entry.words.includes('没有') || entry.value === '没有' || entry.value === '无',
  )
  return option ? value({ value: option.value, shown: option.label }) : unreadable()
}

/** Words that tell what a sentence is about; a date in it then belongs to that, not to the open question. */
const TOPICS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/学时|公需|专业科目|专业\d/, ['hours']],
  [/考核|优秀|称职|合格/, ['reviews']],
  [/社保|医保|五险/, ['insurance.since']],
  [/专利|论文|软著|标准|新产品/, []],
]
const DATED: ReadonlySet<string> = new Set([
  'education.graduated',
  'insurance.employerSince',
  'titles.obtained',
  'titles.appointments',
  'skills.obtained',
  'insurance.since',
  'work',
  'mountain',
])

function ofAnotherTopic(text: string, question: string): boolean {
  return DATED.has(question) && TOPICS.some(([words, own]) => words.test(text) && !own.includes(question))
}
