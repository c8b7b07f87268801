import { type Category, GRADE_WORDS, HEADS, type Head, LEVEL_WORDS } from './achievementWords.ts'
import { numeral } from './numbers.ts'
import { finder, type NameFound } from './words.ts'

/** A stretch of text about one kind of result. */
export interface Part {
  readonly text: string
  readonly head: NameFound<Head> | null
}

/** What a stretch of text says of its results, besides their kind. */
export interface Details {
  readonly count?: number
  /** Said as 多项、几个: more than nobody knows. */
  readonly uncounted: boolean
  /** One rank for all, or one each. */
  readonly ranks: readonly number[]
  readonly each: boolean
  readonly level?: string
  readonly grade?: string
  readonly competitionClass?: string
  readonly issuer?: string
  readonly appraised?: boolean
  /** 国内首台（套）. */
  readonly domestic?: true
  readonly role?: '主持' | '骨干' | '参与' | '成员'
  /** 政府认定的重点项目. */
  readonly key?: boolean
  readonly accepted?: boolean
  /** A third party's report comes with the paper. */
  readonly report?: boolean
  readonly similarity?: number
  /** What was left when all that was understood is taken away. */
  readonly left: string
}

const MOST = 60
const findHeads = finder(HEADS)
const COUNT_BEFORE = /(?:^|[^第\d])((?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:个|项|篇|件|次|本|部|份)\s?的?\s?)$/
const MODIFIERS_BEFORE =
  /(?:国家级?|全国|省部级?|省级?|浙江省?|温州市?|市厅级?|市级?|县\/区级?|县区级?|县级?|区级?|厅级|部级|科级|企业|公司|一类|二类|获得?|拿过?|参与|主持|完成|发表|授权|核心|没有|没)\s?$/
const SPLIT = /[,;。、\n+]|(?:以及|还有|另外|外加|和(?!谐)|并且)/

/** The text in stretches with at most one head each; a count and level before a head go with it. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = []
  for (const clause of clauses(text)) {
    const found = findHeads(clause).filter((item, index, all) => !belongsToPrevious(clause, all[index - 1], item))
    if (found.length === 0) {
      parts.push({ text: clause, head: null })
      continue
    }
    const starts = found.map((item, index) =>
      index === 0 ? 0 : openingOf(clause, item.start, found[index - 1]?.end ?? 0),
    )
    found.forEach((head, index) => {
      parts.push({ text: clause.slice(starts[index] ?? 0, starts[index + 1] ?? clause.length), head })
    })
  }
  return parts
}

/** 核心期刊发表论文1篇, 发明专利: a general name next to a particular one of the same list adds nothing. */
function belongsToPrevious(clause: string, before: NameFound<Head> | undefined, item: NameFound<Head>): boolean {
  if (before === undefined || before.of.category !== item.of.category) return false
  const between = clause.slice(before.end, item.start)
  return item.of.general === true && !/[\d一二三四五六七八九十]/.test(between.replace(/第一作者|一作/g, ''))
}

function clauses(text: string): string[] {
  const even = text.replace(/县[、/,]区/g, '县区').replace(/\((?!生产)([^()]{0,30})\)/g, ' $1 ')
  const found: string[] = []
  for (const clause of together(even).split(SPLIT)) {
    let open: string[] = []
    let hasHead = false
    for (const word of clause.split(' ')) {
      if (word === '') continue
      const isHead = findHeads(word).length > 0
      if (hasHead && isHead) {
        found.push(open.join(' '))
        open = []
      }
      open.push(word)
      hasHead ||= isHead
    }
    if (open.length > 0) found.push(open.join(' '))
  }
  return found
}

/** `分别第1、第3` is kept in one piece: `分别1/3`. */
function together(text: string): string {
  return text.replace(
    /分别(?:是|为|排名?)?((?:第?(?:\d{1,2}|[一二三四五六七八九十])名?[、,和/]?){2,20})/g,
    (_all, list: string) => {
      const ranks = [...list.matchAll(/\d{1,2}|[一二三四五六七八九十]/g)].map((item) => numeral(item[0]) ?? 0)
      return `分别${ranks.join('/')} `
    },
  )
}

function openingOf(clause: string, headStart: number, floor: number): number {
  let start = headStart
  for (let round = 0; round < 4; round += 1) {
    const before = clause.slice(floor, start)
    const taken = COUNT_BEFORE.exec(before)?.[1] ?? MODIFIERS_BEFORE.exec(before)?.[0]
    if (taken === undefined || taken === '') break
    start -= taken.length
  }
  return start
}

const RANK =
  /(?:排名?|位列|署名|名次|我)?\s?第\s?(\d{1,3}|十[一二三四五六七八九]?|[一二三四五六七八九])(?:名|位|完成人|发明人|作者|主持人|起草人|参与人|参加人)?|(?:排名?|位列)\s?(\d{1,3}|[一二三四五六七八九十])(?:名|位)?|([一二三四五])作|(独著|独立完成|独立发明)/g
const EACH = /分别((?:\d{1,2}\/){1,19}\d{1,2})/
const COUNT = /(\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:个|项(?!目)|篇|件|次|本|部|份)/g
const SMALL_TALK =
  /我们?|自己|有过?|是|都|均|全|也|各|的|了|过|一共|总共|共计|共|还|另外?|获得?|得过?|拿过?|拿到|发表|授权|取得|名下|完成人|发明人|作者|排名|位次|专利|论文|期刊|刊物|奖项?|项目|证书?|这|那|在|人|名|里|上|中|级|个|项|篇|等|吧|呢|啊|嗯|哦|其|浙江|温州|技能|政府|颁发|授予|立项|申报|登记|\d{4}年?|[\s,.。:()/!~-]/g

/** Roles, 重点, 验收, reports: told by set words, with their denials; what is understood is taken out of the text. */
function saidBesides(text: string): { readonly details: Partial<Details>; readonly left: string } {
  let left = text
  const found = (pattern: RegExp): string | null => {
    const match = pattern.exec(left)
    if (match) left = left.replace(pattern, ' ')
    return match?.[0] ?? null
  }
  const likeness = /(?:查重|相似度?|重复率?)\D{0,4}(\d{1,3}(?:\.\d+)?)\s?%/.exec(left)
  if (likeness) left = left.replace(likeness[0], ' ')
  const report = found(
    /(?:没有?|未|不)?(?:附|带|做|有)?(?:了|过)?(?:第三方)?(?:检索|查重)(?:报告|证明)?|(?:没有?|有)报告/,
  )
  const key = found(/(?:不是|非|一般)?(?:政府认定的?)?重[点大](?:\(大\))?(?:科技|工程|技术创新)?/)
  const accepted = found(
    /(?:还没有?|没有?|未|已经?|都)?(?:通过)?(?:主管部门)?(?:验收|评审通过|结题)(?:通过|合格)?(?:了|过)?/,
  )
  const role = found(/技术骨干|骨干|主持人?|负责人|牵头|成员|参与人?|参加/)
  const domestic = found(/国内|国际/)
  const denied = (words: string) => /没|未|不|非|一般/.test(words)
  return {
    left,
    details: {
      ...(likeness ? { similarity: Number(likeness[1]) } : {}),
      ...(likeness || report ? { report: report ? !denied(report) : true } : {}),
      ...(key === null ? {} : { key: !denied(key) }),
      ...(accepted === null ? {} : { accepted: !denied(accepted) }),
      ...(role === null ? {} : { role: roleOf(role) }),
      ...(domestic === null ? {} : { domestic: true as const }),
    },
  }
}

function roleOf(words: string): NonNullable<Details['role']> {
  if (/骨干/.test(words)) return '骨干'
  if (/主持|负责|牵头/.test(words)) return '主持'
  return words === '成员' ? '成员' : '参与'
}

/** Reads the details of one stretch; words of its `head` are not looked at again. */
export function detailsOf(part: Part): Details {
  let left = part.head === null ? part.text : `${part.text.slice(0, part.head.start)} ${part.text.slice(part.head.end)}`
  if (part.head !== null && !part.text.includes(part.head.word)) left = part.text
  else if (part.head !== null) left = part.text.replace(part.head.word, ' ')
  const take = (pattern: RegExp): RegExpMatchArray[] => {
    const found = [...left.matchAll(pattern)]
    left = left.replace(pattern, ' ')
    return found
  }
  const uncounted = /多[项个篇次件]|几[项个篇次件]|若干|好多|一些|不少|十几|数[项个篇]/.test(left)
  const eachRanks = EACH.exec(left)
  if (eachRanks) left = left.replace(EACH, ' ')
  const said = saidBesides(left)
  left = said.left
  const grades = GRADE_WORDS.flatMap(([grade, pattern]) => (take(pattern).length > 0 ? [grade] : []))
  const classes = take(/[一二12]类/g).map((found) => (/[一1]/.test(found[0]) ? '一类' : '二类'))
  const ranks = take(RANK).flatMap((found) => {
    const rank = found[4] ? 1 : numeral(found[1] ?? found[2] ?? found[3] ?? '')
    return rank !== null && rank >= 1 && rank <= 999 ? [rank] : []
  })
  const counts = take(COUNT).flatMap((found) => numeral(found[1] ?? '') ?? [])
  const levels = LEVEL_WORDS.flatMap(([level, pattern]) => (take(pattern).length > 0 ? [level] : []))
  const above = /以上|及以下|以下/.test(left)
  const issuer = /政府(?!部门)/.test(left) ? '政府' : /政府部门/.test(left) ? '政府部门' : undefined
  const appraisedSaid = /鉴定/.test(left)
  const appraised = !/[没未].{0,3}鉴定/.test(left)
  if (appraisedSaid)
    left = left.replace(/(?:已经?|都|还没有?|没有?|未)?(?:通过)?(?:省级?)?(?:新产品)?鉴定(?:过)?/g, ' ')
  const [grade, otherGrade] = grades
  const [level, otherLevel] = levels
  const [count, otherCount] = counts
  const doubtful = [
    otherLevel && levels.join('、'),
    otherGrade && grades.join('、'),
    otherCount !== undefined && '数量',
  ].filter(Boolean)
  return {
    ...(count !== undefined && otherCount === undefined && count >= 1 && count <= MOST ? { count } : {}),
    uncounted: uncounted || (count !== undefined && (count > MOST || otherCount !== undefined)),
    ranks: eachRanks ? (eachRanks[1] ?? '').split('/').map(Number) : ranks,
    each: eachRanks !== null,
    ...(level !== undefined && otherLevel === undefined && !above ? { level } : {}),
    ...(grade !== undefined && otherGrade === undefined ? { grade } : {}),
    ...(classes.length === 1 && classes[0] ? { competitionClass: classes[0] } : {}),
    ...(issuer ? { issuer } : {}),
    ...(appraisedSaid ? { appraised } : {}),
    ...said.details,
    left: [...doubtful, left.replace(SMALL_TALK, '')].join(''),
  }
}

/** The list a stretch without a head of its own may belong to: 市一等奖 after competitions, or when they were asked. */
export function mayContinue(category: Category, text: string): boolean {
  const graded = ['awards', 'competitions', 'engineeringAwards', 'paperAwards'].includes(category)
  return graded && /[一二三123]等奖?|优[秀胜]奖/.test(text)
}
