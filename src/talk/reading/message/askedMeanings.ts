import type { LocalDate } from '../../../dossier/date.ts'
import { RESULT_LISTS } from '../../dossierOf.ts'
import { ofPlan } from '../../ofPlan.ts'
import type { Read } from '../read.ts'
import { placeOf } from './around.ts'
import { sealed } from './askedConsent.ts'
import { anythingElse, experts, expertsMeans, share } from './askedFigures.ts'
import { major } from './askedMajor.ts'
import {
  atWork,
  change,
  choice,
  dateOfPaper,
  degree,
  graduated,
  heads,
  insured,
  money,
  number,
  obtainable,
  owner,
  related,
  since,
  spans,
  specialty,
  stillRelated,
  title,
  town,
  turnover,
} from './askedReaders.ts'
import { AFTER_TAX } from './extract/income.ts'
import type { Found, Leaf, ListName, Message } from './found.ts'
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

/** 鹿城 tells where, too. */
const arrangement: Meaning = (leaf, _which, { text }) => {
  const elsewhere =
    leaf.value !== null && typeof leaf.value === 'object' && 'place' in leaf.value ? leaf.value.place : null
  if (elsewhere !== null) return [{ field: 'insurance.place', leaf: { ...leaf, value: elsewhere } }]
  const place = placeOf(text, new RegExp(WENZHOU), leaf)
  return [
    { field: 'insurance.arrangement', leaf },
    ...(leaf.value === '在温缴纳' && place
      ? [{ field: 'insurance.place', leaf: { ...place, value: text.slice(place.from, place.to) } }]
      : []),
  ]
}
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
  'education.graduated': { read: graduated, means: item('education', 'graduated') },
  'education.degree': { read: degree, means: item('education', 'degree') },
  titles: { read: title, means: entry('titles', 'level') },
  'titles.specialty': { read: specialty, means: item('titles', 'specialty', 'level') },
  'titles.obtained': { read: dateOfPaper, means: item('titles', 'obtained', 'level') },
  'titles.appointments': { read: spans, means: letters },
  skills: { read: choice, means: entry('skills', 'grade') },
  'skills.related': {
    read: related,
    means: (leaf, which, message) =>
      item('skills', 'related', 'grade')(
        { ...leaf, value: leaf.value === '是' || leaf.value === true },
        which,
        message,
      ),
  },
  'skills.obtained': { read: dateOfPaper, means: item('skills', 'obtained', 'grade') },
  work: { read: spans, means: spansOf('work') },
  mountain: { read: spans, means: spansOf('mountain') },
  jobChange: { read: change, means: yes('jobChange') },
  'work.related': {
    read: stillRelated,
    means: (leaf) => [
      { list: 'work', item: { related: { ...leaf, value: leaf.value === '是' || leaf.value === true } } },
    ],
  },
  'publications.similarity': { read: share, means: item('publications', 'similarity') },
  experts: { read: experts, means: expertsMeans },
  computerModules: { read: number, means: field('computerModules') },
  'employer.staff': { read: heads, means: field('employer.staff') },
  'employer.revenue': {
    read: turnover,
    means: (leaf) => [
      {
        field: 'employer.revenue',
        leaf: Number(leaf.value) >= 1_000_000 ? { ...leaf, value: Number(leaf.value) / 10_000 } : leaf,
      },
    ],
  },
  'selfScore.total': { read: number, means: field('selfScore.total') },
  income: { read: money, means: incomeMeans },
  salary: { read: money, means: incomeMeans },
  'income.taxProof': { read: obtainable, means: yes('income.taxProof') },
  employer: { read: owner, means: employerMeans },
  ownership: { read: owner, means: field('employer.ownership') },
  registered: { read: choice, means: registeredMeans },
  establishment: { read: choice, means: field('employment.establishment') },
  employment: { read: atWork, means: employmentMeans },
  'employment.duty': { read: choice, means: field('employment.duty') },
  insurance: { read: insured, means: arrangement },
  'insurance.since': { read: since, means: field('insurance.since') },
  'insurance.employerSince': { read: since, means: field('insurance.employerSince') },
  'insurance.place': { read: town, means: field('insurance.place') },
  'insurance.current': { read: choice, means: yes('insurance.current') },
  'insurance.agreed': { read: sealed, means: yes('insurance.agreed') },
  language: { read: choice, means: field('language') },
  posts: { read: choice, means: entry('posts', 'role') },
  otherResults: { read: anythingElse, means: yes('otherResults') },
  statement: {
    read: choice,
    means: (leaf, which, message) => (which ? yes(`statements.${which}`)(leaf, which, message) : []),
  },
  ruling: {
    read: choice,
    means: (leaf, which, message) => (which ? yes(`rulings.${which}`)(leaf, which, message) : []),
  },
}

/** 16万，税前 */
function incomeMeans(leaf: Leaf, _which: string | null, { text }: Message): Found[] {
  const after = placeOf(text, AFTER_TAX)
  // 税前没算过 tells of none.
  const before = placeOf(text, /(?:税前|含税)(?![^,。;]{0,3}[没不])/)
  const told = after === null ? before : before === null ? after : null
  return [
    { field: 'income.yearly', leaf },
    ...(told ? [{ field: 'income.afterTax', leaf: { ...told, value: told === after } }] : []),
  ]
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
  if (leaf.value === '在岗') return [{ field: 'employment.onDuty', leaf: { ...leaf, value: true } }]
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

/** A beginning alone is kept, and the end asked back. */
function letters(leaf: Leaf, which: string | null, message: Message): readonly Found[] {
  const told = Array.isArray(leaf.value) ? (leaf.value as { from?: string; to?: string }[]) : []
  const value = told.map(({ from, to }) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) }))
  const known = item('titles', 'appointments', 'level')(told.length > 0 ? { ...leaf, value } : leaf, which, message)
  if (leaf.why || !value.some(({ to }) => to === undefined)) return known
  const about = which ? `职称.${which}.聘任` : '职称.聘任'
  return [...known, { about, leaf: { from: leaf.from, to: leaf.to, value, why: 'incomplete' } }]
}

/** Where 没有 says that there is none at all. */
export const NONE: Readonly<Record<string, Meaning>> = {
  'titles.appointments': item('titles', 'appointments', 'level'),
  'education.degree': (leaf) => [{ list: 'education', item: { degree: { ...leaf, value: '无' } } }],
  violations: (leaf) => [{ list: 'violations', none: leaf }],
  sanctions: (leaf) => [{ list: 'violations', none: leaf }],
  screen: (leaf) => RESULT_LISTS.map((list): Found => ({ list, none: leaf })),
  'selfScore.struck': (leaf) => [{ field: 'selfScore.struck', leaf: { ...leaf, value: [] } }],
  language: (leaf) => [{ field: 'language', leaf: { ...leaf, value: '无' } }],
  hours: () => [],
}
