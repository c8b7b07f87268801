import { addDays, type LocalDate } from '../../src/dossier/date.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { type Random, randomFrom } from './random.ts'

/** The day everything is judged on: applications are open, so what is missing can still be put right. */
export const TODAY: LocalDate = '2022-09-15'

/**
 * Made-up applicants for 温州机电 2022, in the mix one meets: most at work in a company of the field, most with an education
 * that matches, some with a title, few with prizes. Every fact that any path asks for is known, dates to the day, letters of appointment
 * without a break: what engines that know only true and false can be asked about. The same seed gives the same people.
 */
export function applicants(count: number, seed = 2022): Dossier[] {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => applicant(random))
}

function applicant(random: Random): Dossier {
  const graduated = random.between(2003, 2020)
  const works = random.chance(0.95)
  const began = day(random, graduated, Math.min(2021, graduated + random.between(0, 2)))
  const titles = titlesOf(random, graduated)
  const top = titles.at(-1)
  const result = () => achievement(random, top)
  const list = <T>(likelihood: number, one: () => T): T[] =>
    random.chance(likelihood) ? Array.from({ length: random.between(1, 2) }, one) : []
  return {
    employer: {
      kind: random.chance(0.9) ? '企业' : random.pick(['事业单位', '个体工商户', '机关'] as const),
      ownership: random.chance(0.8) ? '非公有制' : '公有制',
      staff: random.pick([30, 150, 400, 2000]),
      revenue: random.pick([500, 1500, 5000, 40000]),
    },
    employment: {
      place: '温州',
      onDuty: random.chance(0.97),
      field: random.chance(0.93) ? '机电' : '其他',
      establishment: random.chance(0.95) ? '无编制' : '事业编制',
      duty: random.pick(['设计开发', '生产制造', '技术服务'] as const),
    },
    education: educationOf(random, graduated),
    titles,
    skills: random.chance(0.3)
      ? [
          {
            grade: random.pick(['中级工', '高级工', '技师', '高级技师'] as const),
            related: random.chance(0.85),
            obtained: day(random, graduated, 2021),
          },
        ]
      : [],
    work: works ? [{ from: began, to: '至今', kind: '专业技术', related: true }] : [],
    jobChange: random.chance(0.3),
    reviews: Object.fromEntries(
      [2019, 2020, 2021].map((year) => [
        year,
        random.chance(0.97) ? random.pick(['合格', '优秀', '称职'] as const) : '基本合格',
      ]),
    ),
    hours: hoursOf(random),
    insurance: insuranceOf(random),
    violations: random.chance(0.02) ? [{ kind: '提交虚假材料', year: 2021 }] : [],
    awards: list(0.08, () => ({
      ...result(),
      level: random.pick(['省部级', '市厅级', '国家级', '县区级'] as const),
      grade: random.pick(['一等奖', '二等奖', '三等奖'] as const),
      rank: random.between(1, 10),
    })),
    competitions: list(0.08, () => ({
      ...result(),
      level: random.pick(['国家级', '省部级', '市厅级', '县区级'] as const),
      class: random.pick(['一类', '二类'] as const),
      rank: random.between(1, 8),
    })),
    honours: list(0.06, () => ({
      ...result(),
      kind: random.pick(['劳动模范', '科技（生产）先进工作者', '其他表彰'] as const),
      level: random.pick(['市厅级', '县区级', '省部级'] as const),
      issuer: random.pick(['政府', '政府部门'] as const),
    })),
    standards: list(0.08, () => ({
      ...result(),
      kind: random.pick(['国家标准', '行业标准', '团体标准', '企业标准'] as const),
      rank: random.between(1, 6),
    })),
    products: list(0.08, () => ({
      ...result(),
      level: random.pick(['省部级', '国家级', '市厅级'] as const),
      rank: random.between(1, 6),
      appraised: random.chance(0.8),
    })),
    skillHonours: list(0.04, () => ({
      ...result(),
      name: random.pick(['浙江省技术能手', '省首席技师', '县级技术能手'] as const),
    })),
    projects: list(0.2, () => ({
      ...result(),
      level: random.pick(['企业', '市厅级', '县区级'] as const),
      rank: random.between(1, 6),
      key: random.chance(0.5),
      accepted: random.chance(0.8),
    })),
    publications: list(0.15, () => ({
      ...result(),
      kind: random.pick(['核心期刊', '其他正式刊物'] as const),
      rank: random.between(1, 3),
      journal: random.pick(['省部级', '国家级'] as const),
      report: true,
      similarity: 10,
    })),
    patents: list(0.35, () => ({
      ...result(),
      kind: random.pick(['发明', '实用新型', '软件著作权'] as const),
      rank: random.between(1, 4),
      granted: true,
    })),
    engineeringAwards: [],
    paperAwards: [],
    firstSets: [],
    teams: [],
    language: random.pick(['大学英语四级', '无', '无'] as const),
    computerModules: random.between(0, 4),
    posts: random.chance(0.2) ? [{ role: '部门技术负责人', evidence: true }] : [],
    income: { yearly: random.between(6, 20) * 10_000 + 1, taxProof: random.chance(0.5), afterTax: false },
    mountain: [],
    otherResults: false,
    experts: random.between(0, 3),
  }
}

type Titles = NonNullable<Dossier['titles']>
type Hours = NonNullable<Dossier['hours']>

/** Each title some years after the one before. */
function titlesOf(random: Random, graduated: number): Titles {
  const titles: Titles = []
  let year = graduated + random.between(1, 5)
  for (const level of ['技术员', '助理工程师', '工程师'] as const) {
    if (level !== '技术员' && titles.length === 0 && random.chance(0.3)) break
    if (random.chance(level === '助理工程师' ? 0.4 : 0.75) || year > 2021) continue
    const obtained = day(random, year, year)
    titles.push({
      level,
      specialty: random.chance(0.88) ? '机电' : '其他专业',
      obtained,
      appointments: random.chance(0.9) ? [{ from: addDays(obtained, random.between(0, 60)), to: '至今' }] : [],
    })
    year += random.between(2, 7)
  }
  return titles
}

function educationOf(random: Random, graduated: number): NonNullable<Dossier['education']> {
  const level = random.pick(['高中', '中专', '大专', '大专', '本科', '本科', '研究生'] as const)
  const first = school(random, level, graduated)
  if (random.chance(0.75) || level === '研究生') return [first]
  return [first, school(random, random.pick(['大专', '本科'] as const), Math.min(2021, graduated + 4))]
}

function school(
  random: Random,
  level: '高中' | '中专' | '大专' | '本科' | '研究生',
  year: number,
): NonNullable<Dossier['education']>[number] {
  const degree = level === '研究生' ? '硕士' : level === '本科' ? '学士' : '无'
  const base = { level, degree, graduated: `${year}-06-30` } as const
  if (level === '高中') return base
  const match = random.chance(0.8)
  return {
    ...base,
    match,
    major: match ? random.pick(['机械设计制造及其自动化', '电气工程', '模具设计与制造']) : '会计',
  }
}

function hoursOf(random: Random): Hours {
  const isDiligent = random.chance(0.8)
  return Object.fromEntries(
    [2017, 2018, 2019, 2020, 2021, 2022].map((year): [string, Hours[string]] => [
      String(year),
      isDiligent || random.chance(0.7)
        ? { professional: random.between(60, 80), general: random.between(18, 30), industry: random.between(12, 20) }
        : { professional: random.between(0, 70), general: random.between(0, 20), industry: random.between(0, 20) },
    ]),
  )
}

/** Between the end of June and the beginning of September the document can be read in two ways: nobody begins there. */
function insuranceOf(random: Random): NonNullable<Dossier['insurance']> {
  if (random.chance(0.93))
    return {
      arrangement: '在温缴纳',
      since: random.chance(0.95) ? day(random, 2010, 2021) : '2022-09-01',
      current: true,
    }
  return random.chance(0.5)
    ? { arrangement: '外地总部在温分支', agreed: random.chance(0.7) }
    : { arrangement: '都不是' }
}

/** Well before the title was obtained or well after the appointment: in between the document is open. */
function achievement(random: Random, title: Titles[number] | undefined) {
  const start = title?.appointments?.[0]?.from ?? title?.obtained ?? '2016-01-01'
  return {
    date: addDays(start, random.chance(0.8) ? random.between(30, 900) : -random.between(200, 600)),
    related: random.chance(0.95),
    evidence: random.chance(0.9),
  }
}

function day(random: Random, from: number, to: number): LocalDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${random.between(from, Math.max(from, to))}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
}

/** The same people with about so much of what is known left out: whole answers, as an interview would leave them open. */
export function halfKnown(people: readonly Dossier[], share = 0.5, seed = 7): Dossier[] {
  const random = randomFrom(seed)
  return people.map((person) =>
    Object.fromEntries(Object.entries(person).filter(() => !random.chance(share))),
  ) as Dossier[]
}
