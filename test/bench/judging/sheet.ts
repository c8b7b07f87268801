import { type DayNumber, toDay } from '../../../src/dossier/dayNumber.ts'
import type { Dossier } from '../../../src/dossier/dossier.ts'
import { EDUCATION_LEVELS, SKILL_GRADES, type TitleLevel } from '../../../src/dossier/vocabulary.ts'
import { judge } from '../../../src/rules/judge.ts'
import type { Pack } from '../../../src/rules/pack.ts'

/**
 * An applicant as other engines are given them: numbers, texts and yes or no under one name each; days as numbers, lists laid out
 * in two places. Much of what our own judging works out has been worked out here already (the later of two days, which prize
 * counts, the self-score), so what they are measured at is less than what we do.
 */
export type Sheet = Readonly<Record<string, string | number | boolean>>

/** Nobody of the generated applicants has more than two of anything. */
export const SLOTS = ['1', '2'] as const

/** Later than any day asked for. */
const NEVER: DayNumber = 9_999_999
const NOTHING = '没有'

const TITLES: Readonly<Record<string, string>> = { 技术员: 'technician', 助理工程师: 'assistant', 工程师: 'engineer' }

export function titleField(level: TitleLevel, part: 'Obtained' | 'Appointed' | 'Worked' | 'Specialty'): string {
  return `${TITLES[level]}${part}`
}

const dayOf = (date: string | undefined) => (date === undefined ? NEVER : toDay(date))

/** The self-score, least and most: counted by us for the other engines. */
export type SelfScore = readonly [number, number]

export function scoreOf(dossier: Dossier, pack: Pack, asOf: string): SelfScore {
  const score = judge(pack, dossier, { asOf }).score()
  return [score?.total[0] ?? 0, score?.totalWithMountain[1] ?? 0]
}

/** Lays out a dossier in which everything is known, as {@link import('../applicants.ts').applicants} makes them. */
export function sheetOf(dossier: Dossier, { plan }: Pack, [scoreAtLeast, scoreAtMost]: SelfScore): Sheet {
  const workSince = dayOf(dossier.work?.find(({ related }) => related === true)?.from)
  const [skill] = dossier.skills ?? []
  const [violation] = dossier.violations ?? []
  const levels = (dossier.education ?? []).flatMap(({ level }) => level ?? [])
  const sheet: Record<string, string | number | boolean> = {
    employer: dossier.employer?.kind ?? NOTHING,
    ownership: dossier.employer?.ownership ?? NOTHING,
    onDuty: dossier.employment?.onDuty === true,
    field: dossier.employment?.field ?? NOTHING,
    establishment: dossier.employment?.establishment ?? NOTHING,
    highestLevel: EDUCATION_LEVELS.findLast((level) => levels.includes(level)) ?? NOTHING,
    workSince,
    skillGrade: skill?.grade === undefined ? -1 : SKILL_GRADES.indexOf(skill.grade),
    skillRelated: skill?.related === true,
    skillSince: Math.max(dayOf(skill?.obtained), workSince),
    jobChange: dossier.jobChange === true,
    experts: dossier.experts ?? 0,
    scoreAtLeast,
    scoreAtMost,
    insurance: dossier.insurance?.arrangement ?? NOTHING,
    insuredSince: dayOf(dossier.insurance?.since),
    headOfficeAgreed: dossier.insurance?.agreed === true,
    violation: violation?.kind ?? NOTHING,
    violationYear: violation?.year ?? 0,
  }
  layTitles(sheet, dossier, workSince)
  layYears(sheet, dossier)
  layLists(sheet, dossier, plan.resultsCutOff)
  return sheet
}

type Laying = Record<string, string | number | boolean>

const LEVELS = ['技术员', '助理工程师', '工程师'] as const

function layTitles(sheet: Laying, { titles = [] }: Dossier, workSince: DayNumber): void {
  for (const level of LEVELS) {
    const title = titles.find((entry) => entry.level === level)
    const obtained = dayOf(title?.obtained)
    sheet[titleField(level, 'Obtained')] = obtained
    sheet[titleField(level, 'Appointed')] = Math.max(obtained, dayOf(title?.appointments?.[0]?.from))
    sheet[titleField(level, 'Worked')] = Math.max(obtained, workSince)
    sheet[titleField(level, 'Specialty')] = title?.specialty ?? NOTHING
  }
}

function layYears(sheet: Laying, { hours = {}, reviews = {} }: Dossier): void {
  for (const year in reviews) sheet[`review${year}`] = reviews[year] ?? NOTHING
  for (const year in hours) {
    const { professional = 0, general = 0, industry = 0 } = hours[year] ?? {}
    sheet[`professional${year}`] = professional
    sheet[`general${year}`] = general
    sheet[`hours${year}`] = professional + general + industry
  }
}

interface Result {
  readonly date?: string | undefined
  readonly related?: boolean | undefined
  readonly evidence?: boolean | undefined
}

function layLists(sheet: Laying, dossier: Dossier, cutOff: string): void {
  const top = dossier.titles?.at(-1)
  const [obtained = '', appointed = ''] = [top?.obtained, top?.appointments?.[0]?.from]
  const start = appointed > obtained ? appointed : obtained
  const proven = (item: Result | undefined) =>
    item?.related === true && item.evidence === true && (item.date ?? '9999') <= cutOff
  const counts = (item: Result | undefined) => proven(item) && (item?.date ?? '') >= start
  for (const [at, slot] of SLOTS.entries()) {
    const school = dossier.education?.[at]
    sheet[`school${slot}Level`] = school?.level ?? NOTHING
    sheet[`school${slot}Degree`] = school?.degree ?? NOTHING
    sheet[`school${slot}Match`] = school?.match === true
    const award = dossier.awards?.[at]
    sheet[`award${slot}Level`] = award?.level ?? NOTHING
    sheet[`award${slot}Grade`] = award?.grade ?? NOTHING
    sheet[`award${slot}Rank`] = award?.rank ?? 9999
    sheet[`award${slot}Counts`] = counts(award)
    const competition = dossier.competitions?.[at]
    sheet[`competition${slot}Level`] = competition?.level ?? NOTHING
    sheet[`competition${slot}Class`] = competition?.class ?? NOTHING
    sheet[`competition${slot}Rank`] = competition?.rank ?? 9999
    sheet[`competition${slot}Proven`] = proven(competition)
    sheet[`competition${slot}Counts`] = counts(competition)
    const honour = dossier.honours?.[at]
    sheet[`honour${slot}Kind`] = honour?.kind ?? NOTHING
    sheet[`honour${slot}Level`] = honour?.level ?? NOTHING
    sheet[`honour${slot}Issuer`] = honour?.issuer ?? NOTHING
    sheet[`honour${slot}Counts`] = counts(honour)
    const standard = dossier.standards?.[at]
    sheet[`standard${slot}Kind`] = standard?.kind ?? NOTHING
    sheet[`standard${slot}Rank`] = standard?.rank ?? 9999
    sheet[`standard${slot}Counts`] = counts(standard)
    const product = dossier.products?.[at]
    sheet[`product${slot}Level`] = product?.level ?? NOTHING
    sheet[`product${slot}Rank`] = product?.rank ?? 9999
    sheet[`product${slot}Appraised`] = product?.appraised === true
    sheet[`product${slot}Counts`] = counts(product)
    const skillHonour = dossier.skillHonours?.[at]
    sheet[`skillHonour${slot}Name`] = skillHonour?.name ?? NOTHING
    sheet[`skillHonour${slot}Proven`] = proven(skillHonour)
  }
}
