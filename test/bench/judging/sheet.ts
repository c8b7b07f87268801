import { rangeOf } from '../../../src/dossier/date.ts'
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

/** Lays out a dossier in which everything is known, as {@link import('../applicants.ts').applicants} makes them. */
export function sheetOf(dossier: Dossier, pack: Pack, asOf: string): Sheet {
  const workSince = dayOf(dossier.work?.find(({ related }) => related === true)?.from)
  const [skill] = dossier.skills ?? []
  const [violation] = dossier.violations ?? []
  const levels = (dossier.education ?? []).flatMap(({ level }) => level ?? [])
  const score = judge(pack, dossier, { asOf }).score()
  return {
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
    scoreAtLeast: score?.total[0] ?? 0,
    scoreAtMost: score?.totalWithMountain[1] ?? 0,
    insurance: dossier.insurance?.arrangement ?? NOTHING,
    insuredSince: dayOf(dossier.insurance?.since),
    headOfficeAgreed: dossier.insurance?.agreed === true,
    violation: violation?.kind ?? NOTHING,
    violationYear: violation?.year ?? 0,
    ...titles(dossier, workSince),
    ...yearly(dossier),
    ...lists(dossier, pack),
  }
}

function titles({ titles = [] }: Dossier, workSince: DayNumber): Sheet {
  return Object.fromEntries(
    (['技术员', '助理工程师', '工程师'] as const).flatMap((level): [string, string | number][] => {
      const title = titles.find((entry) => entry.level === level)
      const obtained = dayOf(title?.obtained)
      return [
        [titleField(level, 'Obtained'), obtained],
        [titleField(level, 'Appointed'), Math.max(obtained, dayOf(title?.appointments?.[0]?.from))],
        [titleField(level, 'Worked'), Math.max(obtained, workSince)],
        [titleField(level, 'Specialty'), title?.specialty ?? NOTHING],
      ]
    }),
  )
}

function yearly({ hours = {}, reviews = {} }: Dossier): Sheet {
  return Object.fromEntries([
    ...Object.entries(reviews).map(([year, grade]): [string, string] => [`review${year}`, grade]),
    ...Object.entries(hours).flatMap(([year, told]): [string, number][] => {
      const { professional = 0, general = 0, industry = 0 } = told
      return [
        [`professional${year}`, professional],
        [`general${year}`, general],
        [`hours${year}`, professional + general + industry],
      ]
    }),
  ])
}

function lists(dossier: Dossier, { plan }: Pack): Sheet {
  const top = dossier.titles?.at(-1)
  const start = [top?.obtained, top?.appointments?.[0]?.from].flatMap((date) => date ?? []).sort()
  type Result = { date?: string | undefined; related?: boolean | undefined; evidence?: boolean | undefined }
  const proven = ({ date = '', related, evidence }: Result) =>
    related === true && evidence === true && (rangeOf(date)?.last ?? '9999') <= plan.resultsCutOff
  const counts = (item: Result) => proven(item) && (item.date ?? '') >= (start.at(-1) ?? '')
  const none: Result = {}
  return Object.fromEntries(
    SLOTS.flatMap((slot, at): [string, string | number | boolean][] => {
      const school = dossier.education?.[at]
      const award = dossier.awards?.[at]
      const competition = dossier.competitions?.[at]
      const honour = dossier.honours?.[at]
      const standard = dossier.standards?.[at]
      const product = dossier.products?.[at]
      const skillHonour = dossier.skillHonours?.[at]
      return [
        [`school${slot}Level`, school?.level ?? NOTHING],
        [`school${slot}Degree`, school?.degree ?? NOTHING],
        [`school${slot}Match`, school?.match === true],
        [`award${slot}Level`, award?.level ?? NOTHING],
        [`award${slot}Grade`, award?.grade ?? NOTHING],
        [`award${slot}Rank`, award?.rank ?? 9999],
        [`award${slot}Counts`, counts(award ?? none)],
        [`competition${slot}Level`, competition?.level ?? NOTHING],
        [`competition${slot}Class`, competition?.class ?? NOTHING],
        [`competition${slot}Rank`, competition?.rank ?? 9999],
        [`competition${slot}Proven`, proven(competition ?? none)],
        [`competition${slot}Counts`, counts(competition ?? none)],
        [`honour${slot}Kind`, honour?.kind ?? NOTHING],
        [`honour${slot}Level`, honour?.level ?? NOTHING],
        [`honour${slot}Issuer`, honour?.issuer ?? NOTHING],
        [`honour${slot}Counts`, counts(honour ?? none)],
        [`standard${slot}Kind`, standard?.kind ?? NOTHING],
        [`standard${slot}Rank`, standard?.rank ?? 9999],
        [`standard${slot}Counts`, counts(standard ?? none)],
        [`product${slot}Level`, product?.level ?? NOTHING],
        [`product${slot}Rank`, product?.rank ?? 9999],
        [`product${slot}Appraised`, product?.appraised === true],
        [`product${slot}Counts`, counts(product ?? none)],
        [`skillHonour${slot}Name`, skillHonour?.name ?? NOTHING],
        [`skillHonour${slot}Proven`, proven(skillHonour ?? none)],
      ]
    }),
  )
}
