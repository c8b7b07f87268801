import type { Dossier } from '../../../src/dossier/dossier.ts'
import type { Verdict } from '../../../src/rules/verdict.ts'

/**
 * The rules of 温州机电 2022 as somebody would write them who wants nothing but the verdicts of one plan, as fast as can be: no
 * clause, no reason, no unknown fact, no other plan, every threshold a constant. The limit the others are measured against. The
 * self-score is handed in.
 */
export function handWritten(dossier: Dossier, score: readonly [number, number]): Verdict[] {
  let match = false
  let highest = 0
  const own = { middle: false, college: false, bachelor: false, graduate: false }
  let collegeOff = false
  let higherOff = false
  let high = false
  let anyAboveHigh = false
  let master = false
  let doctor = false
  for (const { level, match: matches, degree } of dossier.education ?? []) {
    const rank = RANK[level ?? ''] ?? 0
    if (rank > highest) highest = rank
    if (matches === true) match = true
    if (degree === '硕士' || degree === '博士') master = true
    if (degree === '博士') doctor = true
    if (rank === 1) high = true
    if (rank >= 2) anyAboveHigh = true
    if (matches === true) {
      if (rank === 2) own.middle = true
      if (rank === 3) own.college = true
      if (rank === 4) own.bachelor = true
      if (rank === 5) own.graduate = true
    } else if (rank === 3) collegeOff = true
    else if (rank > 3) higherOff = true
  }
  const middle = own.middle || (match && highest === 2)
  const college = own.college || (match && highest === 3)
  const bachelor = own.bachelor || (match && highest === 4)
  const graduate = own.graduate || (match && (highest === 5 || master))
  const matched = middle || college || bachelor || own.graduate || (match && highest === 5)

  let work = NEVER
  for (const { from, related } of dossier.work ?? []) if (related && from !== undefined && from < work) work = from
  let technician = NEVER
  let assistantMechanic = NEVER
  let assistantOther = NEVER
  let assistantOtherObtained = NEVER
  let engineerOther = NEVER
  let start = ''
  for (const { level, specialty, obtained = NEVER, appointments } of dossier.titles ?? []) {
    const from = appointments?.[0]?.from ?? NEVER
    const appointed = from > obtained ? from : obtained
    start = from === NEVER ? obtained : appointed
    if (level === '技术员') technician = work > obtained ? work : obtained
    else if (level === '助理工程师') {
      if (specialty === '机电') assistantMechanic = appointed
      else {
        assistantOther = appointed
        assistantOtherObtained = obtained
      }
    } else if (specialty === '其他专业') engineerOther = appointed
  }
  const assistant = assistantMechanic < assistantOther ? assistantMechanic : assistantOther
  let skill = -1
  let skilled = NEVER
  for (const { grade, related, obtained = NEVER } of dossier.skills ?? []) {
    if (!related) continue
    skill = SKILL[grade ?? ''] ?? -1
    skilled = work > obtained ? work : obtained
  }

  let skillHonour = 0
  for (const item of dossier.skillHonours ?? [])
    if (proven(item)) skillHonour |= item.name === '浙江省技术能手' ? 1 : item.name === '省首席技师' ? 2 : 0
  let competition = 0
  for (const item of dossier.competitions ?? []) {
    const { level, class: kind, rank = 999 } = item
    if (proven(item) && rank <= (kind === '一类' ? 5 : 3)) {
      if (level === '省部级') competition |= 1
      else if (level === '国家级') competition |= 2
    }
    if (level !== '县区级' && rank <= 3 && proven(item) && after(item, start)) competition |= 4
  }
  let award = false
  let nationalAward = false
  let cityThird = 0
  for (const item of dossier.awards ?? []) {
    const { level, grade, rank = 999 } = item
    if (!proven(item) || !after(item, start)) continue
    if (level === '国家级' || level === '省部级') {
      const reached = rank <= (grade === '一等奖' ? 9 : grade === '二等奖' ? 7 : 5)
      if (reached && level === '省部级') award = true
      else if (reached) nationalAward = true
    } else if (level === '市厅级') {
      if (grade === '三等奖') cityThird += rank <= 5 ? 1 : 0
      else if (rank <= (grade === '一等奖' ? 5 : 3)) award = true
    }
  }
  if (cityThird >= 2) award = true
  let honour = false
  for (const item of dossier.honours ?? [])
    if (item.kind !== '其他表彰' && item.issuer === '政府' && proven(item) && after(item, start)) honour = true
  let standard = false
  for (const item of dossier.standards ?? [])
    if (
      item.kind !== '团体标准' &&
      item.kind !== '企业标准' &&
      (item.rank ?? 999) <= 3 &&
      proven(item) &&
      after(item, start)
    )
      standard = true
  let products = 0
  let anyProducts = 0
  for (const item of dossier.products ?? []) {
    if ((item.rank ?? 999) > 3 || !item.appraised || !proven(item) || !after(item, start)) continue
    if (item.level === '省部级') products += 1
    if (item.level === '省部级' || item.level === '国家级') anyProducts += 1
  }
  const three = Number(honour) + Number((competition & 4) !== 0) + Number(standard)

  const common = commonVerdict(dossier)
  if (common === 3) return NONE
  const lookBack = shortOfHours(dossier)
  const out: Verdict[] = []
  const put = (verdict: number, years: number) => {
    const hours = lookBack >= 2022 - Math.max(1, years) + 1 ? 1 : 0
    out.push(NAMES[Math.max(verdict, common, verdict === 3 ? 0 : hours)] ?? '不符合')
  }
  /** 2 where only the document's silence is left. */
  const either = (sure: boolean, open: boolean) => (sure ? 0 : open ? 2 : 3)

  put(work <= Y6 ? either(high, anyAboveHigh) : 3, 6)
  put(work <= Y2 ? either(collegeOff, college || higherOff) : 3, 2)
  put(skill >= 1 && skilled <= Y2 ? 0 : 3, 2)
  put(middle && work <= Y1 ? 2 : 3, 1)

  put(technician <= Y1 ? either(college, bachelor || own.graduate || (match && highest === 5)) : 3, 1)
  put(middle && technician <= Y4 ? 0 : 3, 4)
  put(work <= Y5 ? either(collegeOff, higherOff) : 3, 5)
  put(work <= Y10 ? either(high, anyAboveHigh) : 3, 10)
  put(skill >= 2 && skilled <= Y2 ? 0 : 3, 2)
  put((skillHonour & 1) !== 0 || (competition & 1) !== 0 ? 0 : 3, 0)
  const changed = dossier.jobChange === true
  put(assistantOtherObtained <= Y1 && changed ? (matched ? 0 : 2) : 3, 1)
  put(bachelor && work <= Y1 ? 2 : 3, 1)
  put(college && work <= Y3 ? 2 : 3, 3)

  const usual = college || bachelor ? either(assistantMechanic <= Y4, assistant <= Y4) : 3
  const graduated = graduate ? either(assistantMechanic <= Y2, assistant <= Y2) : 3
  const mastered = skill >= 3 && skilled <= Y3
  const honoured = (skillHonour & 2) !== 0 || (competition & 2) !== 0
  put(usual, 4)
  put(graduated, 2)
  put(mastered ? 0 : 3, 3)
  put(honoured ? 0 : 3, 0)
  put(exceptional(), 4)
  put(engineerOther <= Y1 && changed ? (matched ? 0 : 2) : 3, 1)
  put(graduate && work <= Y3 ? 2 : 3, 3)
  put(doctor && match ? 2 : 3, 0)
  put(either(award, nationalAward), 0)
  put(either(three + Number(products >= 2) >= 2, three + Number(anyProducts >= 2) >= 2), 0)
  return out

  function exceptional(): number {
    if (usual === 0 || graduated === 0 || mastered || honoured) return 3
    const sure = ((college || bachelor) && assistant <= Y3) || (graduate && assistant <= Y1) || assistant <= Y4
    if (!sure && assistant > Y3 && !(skill >= 3 && skilled <= Y2)) return 3
    if (score[1] < 25) return 3
    const open = usual === 2 || graduated === 2 || !sure || assistantMechanic > Y1 || score[0] < 25
    return open ? 2 : (dossier.experts ?? 0) >= 2 ? 0 : 1
  }
}

const NAMES: readonly Verdict[] = ['可申报', '补齐后可申报', '待核实', '不符合']
const NONE: Verdict[] = Array.from({ length: 23 }, (): Verdict => '不符合')
const RANK: Readonly<Record<string, number>> = { 高中: 1, 中专: 2, 大专: 3, 本科: 4, 研究生: 5 }
const SKILL: Readonly<Record<string, number>> = { 初级工: 0, 中级工: 1, 高级工: 2, 技师: 3, 高级技师: 4 }
const NEVER = '9999-12-31'
// The latest days on which so many years are still full at the end of 2022.
const [Y1, Y2, Y3, Y4] = ['2022-01-01', '2021-01-01', '2020-01-01', '2019-01-01']
const [Y5, Y6, Y10] = ['2018-01-01', '2017-01-01', '2013-01-01']

interface Result {
  readonly date?: string | undefined
  readonly related?: boolean | undefined
  readonly evidence?: boolean | undefined
}

function proven({ related, evidence, date = NEVER }: Result): boolean {
  return related === true && evidence === true && date <= '2022-07-31'
}

function after({ date = '' }: Result, start: string): boolean {
  return date >= start
}

/** The public conditions that are the same for all paths. */
function commonVerdict({ employer, employment, reviews, insurance, violations }: Dossier): number {
  const kind = employer?.kind
  if (kind === '机关' || !employment?.onDuty || employment.field !== '机电' || employment.establishment !== '无编制')
    return 3
  for (const year of [2019, 2020, 2021]) if (reviews?.[year]?.startsWith('基本') !== false) return 3
  for (const { kind: done, year = 0 } of violations ?? [])
    if (done === '提交虚假材料' && year > 2020 && year <= 2022) return 3
  let verdict = kind === '企业' || kind === '事业单位' ? 0 : 2
  if (insurance?.arrangement === '在温缴纳') {
    if ((insurance.since ?? NEVER) > '2022-07-21') return 3
  } else {
    if (insurance?.arrangement === '都不是' || employer?.ownership === '公有制') return 3
    if (insurance?.agreed !== true) verdict = Math.max(verdict, 1)
  }
  return verdict
}

/** The last year whose hours are short; 0 when none is. */
function shortOfHours({ hours = {} }: Dossier): number {
  for (let year = 2022; year >= 2017; year -= 1) {
    const { professional = 0, general = 0, industry = 0 } = hours[year] ?? {}
    if (professional < 60 || general < 18 || professional + general + industry < 90) return year
  }
  return 0
}
