import type { LocalDate } from '../../../dossier/date.ts'
import { RESULT_LISTS } from '../../dossierOf.ts'
import { ofPlan } from '../../ofPlan.ts'
import { readChoice } from '../choice.ts'
import { readDate } from '../dates.ts'
import { readDuration, spanFromDuration } from '../durations.ts'
import { readNumber } from '../numbers.ts'
import type { Read } from '../read.ts'
import { readSpans } from '../spans.ts'
import { stanceOf } from '../stance.ts'
import { readYesNo } from '../yesno.ts'
import { ALSO, OFFERED } from './askedOptions.ts'
import type { Found, Leaf, ListName, Message } from './found.ts'
import { mayBeMajor } from './majors.ts'
import { fieldName } from './names.ts'
import { WENZHOU } from './regions.ts'

/** What a bare answer amounts to for one question. */
type Meaning = (leaf: Leaf, which: string | null, message: Message) => readonly Found[]

interface Bare {
  readonly read: (text: string, today: LocalDate, id: string) => Read<unknown>
  readonly means: Meaning
}

const field =
  (path: string): Meaning =>
  (leaf) => [{ field: path, leaf }]
const item =
  (list: ListName, key: string, identity?: string): Meaning =>
  (leaf, which) => [
    {
      list,
      item: {
        ...(identity && which ? { [identity]: { from: leaf.from, to: leaf.to, value: which } } : {}),
        [key]: leaf,
      },
    },
  ]
/** 没有 among the choices is an empty list. */
const entry =
  (list: ListName, key: string): Meaning =>
  (leaf) =>
    leaf.value === '没有' ? [{ list, none: leaf }] : [{ list, item: { [key]: leaf } }]
const yes =
  (path: string): Meaning =>
  (leaf) => [
    {
      field: path,
      leaf: {
        ...leaf,
        ...(leaf.value === undefined
          ? {}
          : { value: leaf.value === '是' || leaf.value === '有' || leaf.value === true }),
      },
    },
  ]

const date = (text: string, today: LocalDate): Read<unknown> => readDate(text, today)
const since = (text: string, today: LocalDate): Read<unknown> => {
  const read = readDate(text, today)
  if (read.kind === 'value') return read
  const length = readDuration(text)
  const start = length.kind === 'value' ? spanFromDuration(length.value, today) : length
  return start.kind === 'value' ? start : read
}
const spans = (text: string, today: LocalDate): Read<unknown> => {
  const read = readSpans(text, today)
  const length = readDuration(text)
  const sure = length.kind === 'value' && !length.value.about
  return read.kind === 'vague' && read.candidate && sure && /[干做搞]|工作|^[^年]{0,3}年/.test(text)
    ? { kind: 'value', value: read.candidate }
    : read
}
const number = (text: string): Read<unknown> => {
  const read = readNumber(text)
  return read.kind === 'none' ? { kind: 'value', value: 0 } : read
}
const money = (text: string): Read<unknown> => {
  const read = number(text)
  return read.kind === 'value' && Number(read.value) > 0 && Number(read.value) < 1000
    ? { kind: 'vague', why: '', candidate: Number(read.value) * 10_000 }
    : read
}
const choice = (text: string, _today: LocalDate, id: string): Read<unknown> => {
  const offered = (OFFERED[id] ?? []).map((value) => ({ value, label: value, words: ALSO[value] ?? [] }))
  const read = readChoice(text, offered)
  if (read.kind === 'value' || !offered.some(({ value }) => value === '是' || value === '有')) return read
  return readYesNo(text)
}
const major = (text: string): Read<unknown> => {
  const name = text
    .trim()
    .replace(/^(?:我)?(?:是|学的?|读的?|专业)*(?:是|的)*/, '')
    .replace(/(?:专业)?(?:毕业)?的?[。.]*$/, '')
  return mayBeMajor(name) ? { kind: 'value', value: name } : (stanceOf(text) ?? { kind: 'unreadable' })
}
const town = (text: string): Read<unknown> => {
  const name = text
    .trim()
    .replace(/^(?:我?的?社保)?(?:现在)?(?:就)?(?:是|在|于)*/, '')
    .replace(/(?:缴|交|那边|这边|市区|的|市|县)+$/, '')
  return /^[\u4e00-\u9fff]{2,8}$/.test(name) && !/不|没|怎么|什么|吗|忘|清/.test(name)
    ? { kind: 'value', value: name }
    : (stanceOf(text) ?? { kind: 'unreadable' })
}

const arrangement: Meaning = (leaf) => [{ field: 'insurance.arrangement', leaf }]
const technical = ['中级工班', '高级工班', '技师班']
/** How a bare answer to each question is read, and what it means. */
export const BARE: Readonly<Record<string, Bare>> = {
  education: {
    read: choice,
    means: (leaf) => [
      { list: 'education', item: { [technical.includes(String(leaf.value)) ? 'technicalClass' : 'level']: leaf } },
    ],
  },
  'education.major': { read: major, means: item('education', 'major') },
  'education.match': {
    read: choice,
    means: (leaf) =>
      leaf.value === '不知道'
        ? [{ used: leaf }]
        : item('education', 'match')({ ...leaf, value: leaf.value === '对口' }, null, {} as Message),
  },
  'education.graduated': { read: date, means: item('education', 'graduated') },
  'education.degree': { read: choice, means: item('education', 'degree') },
  titles: { read: choice, means: entry('titles', 'level') },
  'titles.specialty': { read: choice, means: item('titles', 'specialty', 'level') },
  'titles.obtained': { read: date, means: item('titles', 'obtained', 'level') },
  'titles.appointments': { read: spans, means: item('titles', 'appointments', 'level') },
  skills: { read: choice, means: entry('skills', 'grade') },
  'skills.related': {
    read: choice,
    means: (leaf, which, message) =>
      item('skills', 'related', 'grade')(
        { ...leaf, value: leaf.value === '是' || leaf.value === true },
        which,
        message,
      ),
  },
  'skills.obtained': { read: date, means: item('skills', 'obtained', 'grade') },
  work: { read: spans, means: spansOf('work') },
  mountain: { read: spans, means: spansOf('mountain') },
  jobChange: { read: choice, means: yes('jobChange') },
  experts: { read: number, means: field('experts') },
  computerModules: { read: number, means: field('computerModules') },
  'employer.staff': { read: number, means: field('employer.staff') },
  'employer.revenue': {
    read: number,
    means: (leaf) => [
      {
        field: 'employer.revenue',
        leaf: Number(leaf.value) >= 1_000_000 ? { ...leaf, value: Number(leaf.value) / 10_000 } : leaf,
      },
    ],
  },
  'selfScore.total': { read: number, means: field('selfScore.total') },
  income: { read: money, means: field('income.yearly') },
  salary: { read: money, means: field('income.yearly') },
  'income.taxProof': { read: choice, means: yes('income.taxProof') },
  employer: { read: choice, means: employerMeans },
  ownership: { read: choice, means: field('employer.ownership') },
  registered: { read: choice, means: registeredMeans },
  establishment: { read: choice, means: field('employment.establishment') },
  employment: { read: choice, means: employmentMeans },
  'employment.duty': { read: choice, means: field('employment.duty') },
  insurance: { read: insured, means: arrangement },
  'insurance.since': { read: since, means: field('insurance.since') },
  'insurance.employerSince': { read: since, means: field('insurance.employerSince') },
  'insurance.place': { read: town, means: field('insurance.place') },
  'insurance.current': { read: choice, means: yes('insurance.current') },
  'insurance.agreed': { read: choice, means: yes('insurance.agreed') },
  language: { read: choice, means: field('language') },
  posts: { read: choice, means: entry('posts', 'role') },
  otherResults: { read: choice, means: yes('otherResults') },
  statement: {
    read: choice,
    means: (leaf, which, message) => (which ? yes(`statements.${which}`)(leaf, which, message) : []),
  },
  ruling: {
    read: choice,
    means: (leaf, which, message) => (which ? yes(`rulings.${which}`)(leaf, which, message) : []),
  },
}

function spansOf(list: 'work' | 'mountain'): Meaning {
  return (leaf) => {
    if (!Array.isArray(leaf.value))
      return [{ about: fieldName(list), leaf: { ...leaf, why: leaf.why ?? 'incomplete' } }]
    if (leaf.why) return [{ about: fieldName(list), leaf: { ...leaf, why: leaf.why } }]
    if (leaf.value.length === 0) return [{ list, none: leaf }]
    return leaf.value.map(
      (span: { from: string; to?: string }): Found => ({
        list,
        item: {
          from: { from: leaf.from, to: leaf.to, value: span.from },
          ...(span.to === undefined ? {} : { to: { from: leaf.from, to: leaf.to, value: span.to } }),
        },
      }),
    )
  }
}

function employerMeans(leaf: Leaf): Found[] {
  const { value } = leaf
  if (value === '民营企业' || value === '国有企业') {
    return [
      { field: 'employer.kind', leaf: { ...leaf, value: '企业' } },
      { field: 'employer.ownership', leaf: { ...leaf, value: value === '国有企业' ? '公有制' : '非公有制' } },
    ]
  }
  return [{ field: 'employer.kind', leaf }]
}

function employmentMeans(leaf: Leaf): Found[] {
  if (leaf.value === '不在岗') return [{ field: 'employment.onDuty', leaf: { ...leaf, value: false } }]
  return [
    { field: 'employment.onDuty', leaf: { ...leaf, value: true } },
    { field: 'employment.field', leaf },
  ]
}

function registeredMeans(leaf: Leaf, _which: string | null, { pack }: Message): Found[] {
  const kept = pack ? ofPlan(pack).registered.kept : ''
  const inside = leaf.value === '是' || leaf.value === true
  return inside && kept === ''
    ? []
    : [{ field: 'employer.registered', leaf: { ...leaf, value: inside ? kept : '别处' } }]
}

function insured(text: string, today: LocalDate, id: string): Read<unknown> {
  return new RegExp(`^(?:在|就在|是)?(?:${WENZHOU})`).test(text.trim()) && !/总部|分/.test(text)
    ? { kind: 'value', value: '在温缴纳' }
    : choice(text, today, id)
}

/** Where 没有 says that there is none at all. */
export const NONE: Readonly<Record<string, Meaning>> = {
  'titles.appointments': item('titles', 'appointments', 'level'),
  violations: (leaf) => [{ list: 'violations', none: leaf }],
  sanctions: (leaf) => [{ list: 'violations', none: leaf }],
  screen: (leaf) => RESULT_LISTS.map((list): Found => ({ list, none: leaf })),
  'selfScore.struck': (leaf) => [{ field: 'selfScore.struck', leaf: { ...leaf, value: [] } }],
  hours: () => [],
}
