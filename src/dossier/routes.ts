/** 科目 of 继续教育. */
export const SUBJECTS = ['专业科目', '一般公需', '行业公需'] as const
export type Subject = (typeof SUBJECTS)[number]

/**
 * The ten ways in which 专业科目 hours come about, and what may be told of an activity on each. What they are worth is law
 * and stands in the rule files.
 */
export const ROUTES = [
  '高研班',
  '备案培训',
  '境外培训',
  '专业培训',
  '基地课程',
  '课题标准',
  '论文著作',
  '资格考试',
  '在职学历',
  '兼职服务',
] as const
export type Route = (typeof ROUTES)[number]

export const ACTIVITY_LEVELS = [
  '省级以上',
  '市县',
  '国家级',
  '省部级',
  '市厅级',
  '县处级',
  '核心刊物',
  '全国性刊物',
  '省级刊物',
  '其他刊物',
] as const
export type ActivityLevel = (typeof ACTIVITY_LEVELS)[number]

/** What an activity is counted by. */
export const AMOUNTS = ['days', 'items', 'papers', 'words', 'courses', 'hours'] as const
export type Amount = (typeof AMOUNTS)[number]

interface RouteWords {
  /** Empty where the level does not matter. */
  readonly levels: readonly ActivityLevel[]
  readonly amounts: readonly Amount[]
  /** Whether there is an order of contributors. */
  readonly ranked: boolean
}

const PUBLIC_LEVELS = ['国家级', '省部级', '市厅级', '县处级'] as const
const JOURNALS = ['核心刊物', '全国性刊物', '省级刊物', '其他刊物'] as const

const plain = (...amounts: Amount[]): RouteWords => ({ levels: [], amounts, ranked: false })

export const ROUTE_WORDS: Readonly<Record<Route, RouteWords>> = {
  高研班: { levels: ['省级以上', '市县'], amounts: ['items'], ranked: false },
  备案培训: plain('days'),
  境外培训: plain('days'),
  专业培训: plain('days'),
  基地课程: plain('hours'),
  课题标准: { levels: PUBLIC_LEVELS, amounts: ['items'], ranked: true },
  论文著作: { levels: JOURNALS, amounts: ['papers', 'words'], ranked: true },
  资格考试: plain('courses'),
  在职学历: plain('courses'),
  兼职服务: plain('days'),
}
