import { sayDate } from '../dossier/date.ts'
import type { Dossier, Education, Title } from '../dossier/dossier.ts'
import { EDUCATION_LEVELS, SKILL_GRADES, TITLE_LEVELS } from '../dossier/vocabulary.ts'
import type { Pack } from '../rules/pack.ts'
import { RESULT_LISTS } from './dossierOf.ts'
import { needsOf } from './needs.ts'
import { ofPlan } from './ofPlan.ts'
import type { Category } from './reading/achievementWords.ts'
import { rounded } from './roughLetters.ts'
import { hoursSaid, labelOf, sayEducation, sayItems, saySpan, togetherSaid, yearly } from './saidAs.ts'
import type { Json, Understood } from './understood.ts'
import type { AskedQuestion } from './wording.ts'

/** An answer that a told dossier amounts to, under the key of its question. */
export interface Given {
  readonly key: string
  readonly understood: Understood
  /** What an item leaves open is worth asking for once more. */
  readonly partial?: true
}

/**
 * What somebody told, as answers to the questions of the talk: the other way round than dossierOf. What no question can
 * hold is left out; so is a date before which nothing can be said (an appointment without its beginning).
 */
export function answersIn(told: Dossier, questions: readonly AskedQuestion[], pack: Pack | null): Given[] {
  const given: Given[] = []
  const add = (key: string, value: Json | undefined, shown: string, partial = false) => {
    if (value !== undefined) given.push({ key, understood: { value, shown }, ...(partial ? { partial: true } : {}) })
  }
  const choose = (key: string, value: string | undefined) => {
    const question = questions.find(({ id }) => id === key)
    // What a plan does not offer as an answer would not be understood as one later.
    if (value === undefined || !question?.options.some((option) => option.value === value)) return
    add(key, value, labelOf(question, value))
  }
  const yesNo = (key: string, known: boolean | undefined) =>
    choose(key, known === undefined ? undefined : known ? '是' : '否')

  educationIn(told.education, add, choose)
  titlesIn(told.titles, add, choose)
  skillsIn(told, add, choose)
  const related = told.work?.filter((span) => span.related !== false && span.kind !== '其他')
  if (related) {
    const spans = dated(related)
    if (spans.length > 0 || told.work?.length === 0) add('work', spans, sayAll(spans))
  }
  yesNo('jobChange', told.jobChange)
  if (told.reviews && Object.keys(told.reviews).length > 0) {
    const { value, shown } = yearly(told.reviews)
    add('reviews', value, shown)
  }
  if (told.hours && Object.keys(told.hours).length > 0) {
    const { value, shown } = hoursSaid(told.hours as never)
    add('hours', value, shown)
  }
  if (told.hoursTogether?.years !== undefined) {
    const { value, shown } = togetherSaid(told.hoursTogether)
    add('hours.together', value, shown)
  }
  workplaceIn(told, pack, choose, add)
  // 上虞 alone may be in or out of the zone that is asked for.
  const zone = pack ? ofPlan(pack).registered.kept : ''
  if (zone !== '' && told.employer?.registered?.includes(zone)) choose('registered', '是')
  insuranceIn(told, choose, add, yesNo)
  for (const list of RESULT_LISTS) resultsIn(list, told, pack, add)
  if (told.experts !== undefined) add('experts', told.experts, `${told.experts} 名`)
  choose('language', told.language)
  if (told.computerModules !== undefined) add('computerModules', told.computerModules, `${told.computerModules} 个模块`)
  choose('posts', told.posts?.length === 0 ? '没有' : told.posts?.[0]?.role)
  if (told.income?.yearly !== undefined && told.income.afterTax !== true) {
    const shown = `${told.income.yearly / 10000} 万元`
    add('income', told.income.yearly, shown)
    add('salary', told.income.yearly, shown)
  }
  yesNo('income.taxProof', told.income?.taxProof)
  if (told.mountain) {
    const spans = dated(told.mountain)
    if (spans.length === told.mountain.length) add('mountain', spans, sayAll(spans))
  }
  yesNo('otherResults', told.otherResults)
  if (told.selfScore?.total !== undefined) add('selfScore.total', told.selfScore.total, `${told.selfScore.total} 分`)
  return given
}

type Add = (key: string, value: Json | undefined, shown: string, partial?: boolean) => void
type Choose = (key: string, value: string | undefined) => void

/** Those whose beginning was told; one without an end goes on. */
const dated = (spans: readonly { readonly from?: string | undefined; readonly to?: string | undefined }[]) =>
  spans.flatMap(({ from, to }) => (from === undefined ? [] : [{ from, to: to ?? '至今' }]))

const sayAll = (spans: readonly { from: string; to: string }[]) =>
  spans.length === 0 ? '没有' : spans.map(saySpan).join('，')

const CLASSES: Readonly<Record<string, string>> = { 预备技师班: '技师班' }

/** The highest education is the one the questions speak of; lower ones are kept beside it. */
function educationIn(list: Dossier['education'], add: Add, choose: Choose): void {
  const rank = ({ level }: Education) => (level === undefined ? -1 : EDUCATION_LEVELS.indexOf(level))
  const [first, ...others] = [...(list ?? [])].sort((a, b) => rank(b) - rank(a))
  if (!first) return
  choose('education', first.level ?? CLASSES[first.technicalClass ?? ''] ?? first.technicalClass)
  add('education.major', first.major, first.major ?? '')
  if (first.match !== undefined) choose('education.match', first.match ? '对口' : '不对口')
  if (first.graduated !== undefined) add('education.graduated', first.graduated, sayDate(first.graduated))
  choose('education.degree', first.degree)
  if (others.length > 0) add('education.also', others.map(known), others.map(sayEducation).join('；'))
}

/** Without the fields that are not known, as JSON keeps it. */
const known = (item: object): Json => JSON.parse(JSON.stringify(item)) as Json

function titlesIn(list: Dossier['titles'], add: Add, choose: Choose): void {
  if (list?.length === 0) choose('titles', '没有')
  const rank = ({ level }: Title) => (level === undefined ? -1 : TITLE_LEVELS.indexOf(level))
  const [first, ...others] = [...(list ?? [])].sort((a, b) => rank(b) - rank(a))
  if (!first?.level) return
  choose('titles', first.level)
  for (const title of [first, ...others]) {
    if (title.specialty !== undefined) add(`titles.specialty/${title.level}`, title.specialty, title.specialty)
    if (title.obtained !== undefined) add(`titles.obtained/${title.level}`, title.obtained, sayDate(title.obtained))
    if (title.appointments) lettersIn(title.level, title.appointments, add)
  }
  const lower = others.flatMap(({ level }) => (level === undefined ? [] : [level]))
  if (lower.length > 0) add('titles.also', lower, lower.join('、'))
}

/** Letters of appointment; of one without an end it is asked till when it goes. */
function lettersIn(level: Title['level'], letters: NonNullable<Title['appointments']>, add: Add): void {
  const spans = letters.flatMap(({ from, to }) =>
    from === undefined ? [] : [{ from, ...(to === undefined ? {} : { to }) }],
  )
  if (spans.length === 0 && letters.length > 0) return
  const open = spans.some(({ to }) => to === undefined)
  const said = spans.map(({ from, to }) =>
    to === undefined ? `${sayDate(from)}起，到哪天没说` : saySpan({ from, to }),
  )
  const rough = spans.map((span) => ({ ...span, from: rounded(span.from) }))
  add(`titles.appointments/${level}`, rough, spans.length === 0 ? '没有聘书' : said.join('，'), open)
}

function skillsIn({ skills }: Dossier, add: Add, choose: Choose): void {
  if (skills?.length === 0) choose('skills', '没有')
  const rank = (grade: (typeof SKILL_GRADES)[number] | undefined) => (grade ? SKILL_GRADES.indexOf(grade) : -1)
  const [first] = [...(skills ?? [])].sort((a, b) => rank(b.grade) - rank(a.grade))
  if (!first?.grade) return
  choose('skills', first.grade)
  if (first.obtained !== undefined) add(`skills.obtained/${first.grade}`, first.obtained, sayDate(first.obtained))
  if (first.related !== undefined)
    add(`skills.related/${first.grade}`, first.related ? '是' : '否', first.related ? '相关' : '不相关')
}

function workplaceIn({ employer, employment }: Dossier, pack: Pack | null, choose: Choose, add: Add): void {
  const { kind, ownership, staff, revenue } = employer ?? {}
  const enterprise = ownership === '公有制' ? '国有企业' : ownership === undefined ? undefined : '民营企业'
  choose('employer', kind === undefined || kind === '企业' ? enterprise : kind)
  choose('ownership', ownership)
  if (staff !== undefined) add('employer.staff', staff, `${staff} 人`)
  if (revenue !== undefined) add('employer.revenue', revenue, `${revenue} 万元`)
  choose('employment', employment?.onDuty === false ? '不在岗' : (employment?.field ?? onlyField(employment, pack)))
  choose('employment.duty', employment?.duty)
  choose('establishment', employment?.establishment)
}

/** 在岗的，做工艺: technical work, of the only field the plan asks for. */
function onlyField(employment: Dossier['employment'], pack: Pack | null): string | undefined {
  const { onDuty, duty } = employment ?? {}
  const [field, ...others] = pack ? ofPlan(pack).fields : []
  return onDuty === true && duty !== undefined && duty !== '其他' && others.length === 0 ? field : undefined
}

function insuranceIn(
  { insurance }: Dossier,
  choose: Choose,
  add: Add,
  yesNo: (key: string, known?: boolean) => void,
): void {
  if (!insurance) return
  const { arrangement, place, since, employerSince, current, agreed } = insurance
  choose('insurance', arrangement)
  if (place !== undefined) add('insurance.place', place, place)
  if (since !== undefined) add('insurance.since', since, `${sayDate(since)}起`)
  if (employerSince !== undefined) add('insurance.employerSince', employerSince, `${sayDate(employerSince)}起`)
  yesNo('insurance.current', current)
  yesNo('insurance.agreed', agreed)
}

/** Results of a list; what the plan needs of each and was not said is asked for once more. */
function resultsIn(list: (typeof RESULT_LISTS)[number], told: Dossier, pack: Pack | null, add: Add): void {
  const items = told[list] as readonly Readonly<Record<string, Json>>[] | undefined
  if (!items) return
  if (list === 'skillHonours') {
    const names = items.flatMap(({ name }) => (name === undefined ? [] : [name]))
    if (names.length === items.length) add(list, names, names.length === 0 ? '都没有' : names.join('、'))
    return
  }
  const lacking = Object.keys(needsOf(list, pack)).some((key) => items.some((item) => item[key] === undefined))
  const shown = items.length === 0 ? '没有' : sayItems(items, list as Category)
  add(
    list,
    items.map((item) => ({ ...item })),
    shown,
    lacking,
  )
}
