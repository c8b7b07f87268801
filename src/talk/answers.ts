import { sayDate } from '../dossier/date.ts'
import type { Education } from '../dossier/dossier.ts'
import { weighed } from './asMessage.ts'
import { asOfToday } from './asOfToday.ts'
import { hours } from './hoursAnswer.ts'
import { needsOf } from './needs.ts'
import { type Asking, type Reader, turn } from './reader.ts'
import { experts, money, number, revenue, staff, struck } from './readers/amounts.ts'
import { choice, done, language, related, sanctions, several, specialty, statement, title } from './readers/choices.ts'
import { date, letters, since, stretches, workOf } from './readers/dates.ts'
import { employer } from './readers/employer.ts'
import { employment } from './readers/employment.ts'
import { establishment } from './readers/establishment.ts'
import { agreed, insured, paidNow, place } from './readers/insured.ts'
import { major } from './readers/major.ts'
import { registered } from './readers/registered.ts'
import { reviews } from './readers/reviews.ts'
import { school } from './readers/school.ts'
import { violations } from './readers/violations.ts'
import { readAchievements } from './reading/achievements.ts'
import type { Category } from './reading/achievementWords.ts'
import { saysBroken, saysInterrupted, withoutAsides } from './reading/asides.ts'
import { asksBack, isNoMore } from './reading/asksBack.ts'
import { hadOnly } from './reading/hadOnly.ts'
import { lacksAnother } from './reading/lacking.ts'
import { mayBeOfWork } from './reading/letterOfFirm.ts'
import { isOfMany } from './reading/message/asked.ts'
import { withCorrections } from './reading/message/corrections.ts'
import { readMessage } from './reading/message/readMessage.ts'
import { bare, normalise } from './reading/normalise.ts'
import { learnerIn, onceOnly, onlyOtherWork, swallowedIn } from './reading/otherWork.ts'
import { whoseLevel } from './reading/places.ts'
import { type Read, unreadable, vague, value } from './reading/read.ts'
import { readSanctionDetail } from './reading/sanctionDetail.ts'
import { stanceOf } from './reading/stance.ts'
import { sayEducation, sayItems } from './saidAs.ts'
import type { Json, Understood } from './understood.ts'

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

const SPECIAL: Readonly<Record<string, Reader>> = {
  'titles.specialty': specialty,
  education: school,
  'education.major': major,
  'education.also': told('education.also'),
  titles: title,
  employer,
  ownership: employer,
  employment,
  establishment,
  language,
  'titles.also': told('titles.also'),
  'titles.appointments': letters,
  'titles.obtained': date,
  'education.graduated': date,
  'skills.related': related,
  'skills.obtained': date,
  work: stretches,
  mountain: stretches,
  'insurance.since': since,
  'insurance.employerSince': since,
  insurance: insured,
  'insurance.current': paidNow,
  'insurance.agreed': agreed,
  'insurance.place': place,
  sanctions,
  'sanctions.detail': sanctionDetail,
  'selfScore.total': number('分'),
  'selfScore.struck': struck,
  'publications.similarity': number('%'),
  'standards.done': done,
  salary: money,
  statement,
  reviews,
  hours,
  'hours.together': hours,
  violations,
  registered,
  experts,
  computerModules: number('个模块'),
  'employer.staff': staff,
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
  return weighed(readAlone(typed, asking), typed, asking)
}

function readAlone(typed: string, asking: Asking): Read<Understood> {
  const text = withCorrections(typed, asking.today)
  const even = normalise(text)
  if (asksBack(even) || (isNoMore(even) && !isOfMany(asking.question.id))) return unreadable()
  if (ofAnotherTopic(text, asking.question.id) || lacksAnother(text, asking.pending.question)) return unreadable()
  const reader = SPECIAL[asking.question.id] ?? (asking.question.several ? several : choice)
  if (reader === since && saysBroken(text)) return vague('中间断过的，只算接上以后：最近这次从哪年哪月起一直缴到现在？')
  if (asking.question.id === 'work' && saysInterrupted(text) && (text.match(/到|至|-|~/g)?.length ?? 0) < 2)
    return vague(`中间断过的分段写，比如“${asking.question.example.split('“')[1] ?? asking.question.example}`)
  const within =
    asking.question.id === 'work'
      ? (swallowedIn(text, asking.today) ?? learnerIn(text, asking.today) ?? onlyOtherWork(text) ?? onceOnly(text))
      : null
  if (within) return vague(within.why, within.spans && workOf(within.spans))
  const whole = asking.question.id === 'titles.appointments' && mayBeOfWork(normalise(text))
  const told = whole ? text : withoutAsides(text, asking.question.id)
  if (told.trim() === '') return unreadable()
  const had = hadOnly(told, asking.question.id)
  const own = had?.told ?? told
  const read = asOfToday(reader(own, asking), own, reader, asking)
  if (had && read.kind !== 'value') return vague(had.why)
  if (read.kind !== 'none') return read
  const none = asking.question.several ? { value: [], shown: '都没有' } : NONE[asking.question.id]
  // 没有 to a question for a first day may have been meant for another.
  if (none && asking.question.id === 'work' && /^(?:没有?|无)$/.test(bare(normalise(typed))))
    return vague('这方面的技术工作一直没做过吗？是就回“是”；做过就说从哪年哪月起。', none)
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
/** Questions for a day or a figure. */
const DATED: ReadonlySet<string> = new Set([
  'education.graduated',
  'insurance.employerSince',
  'titles.obtained',
  'titles.appointments',
  'skills.obtained',
  'insurance.since',
  'work',
  'mountain',
  'experts',
])

function ofAnotherTopic(text: string, question: string): boolean {
  return DATED.has(question) && TOPICS.some(([words, own]) => words.test(text) && !own.includes(question))
}
