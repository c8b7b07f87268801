import type { LocalDate } from '../../../../dossier/date.ts'
import { REVIEW_GRADES } from '../../../../dossier/vocabulary.ts'
import { hedgedFact } from '../../stance.ts'
import { SYNONYMS } from '../../synonyms.ts'
import { deniedAt, finder } from '../../words.ts'
import { readYearly, type Yearly } from '../../years.ts'
import { exceptFirst, type YearToken, yearTokens } from '../../yearTokens.ts'
import type { Extractor, Found, Leaf, Message, Place } from '../found.ts'
import { fieldName } from '../names.ts'
import { notHeld, reviewsPlainly, sharedOut } from './reviewWays.ts'
import { stretches } from './stretches.ts'

const GRADES = REVIEW_GRADES.map((value) => ({ value, words: value === '合格' ? ['合格以上', '及格'] : [] }))
const findGrades = finder(
  GRADES.flatMap(({ value, words }) =>
    [value, ...words, ...(SYNONYMS[value] ?? [])].map((word) => ({ word, of: value })),
  ),
)
const GRADE =
  /评优(?:了|过|的)?(?=$|[,。;\s])|(?<=[\d年核]|那年|单位|公司|厂里|都|也)(?:没有?|未)(?:搞|做|弄|开展|组织|评|定|给)(?:过)?(?:考核|等次|等级)?(?=$|[,。;\s])|(?:没有?|未)[定给评]等[次级]|都过[了的]|(?:没(?:有)?|未)参加(?!工作)|没(?:有)?给(?:我)?(?:考|评)|没(?:参加)?考(?!到|上|过|出)|优秀|良好|合格|称职|未考核|没考核|没(?:有)?参加考核|未参加考核|基本合格|(?<=[年核是评了得])[优良](?=$|[,。;、\s]|[前去大])/
const NOT_REVIEW =
  /学时|继续教育|公需|论文|外语|英语|计算机|验收|鉴定|产品|项目|奖(?!金)|体检|考试|毕业|标准|党员|工作者|材料|成绩|模块|四级|六级|竞赛|大赛|质检|国家线|(?:优秀|先进|[好佳])员工|员工(?:优秀|先进)/

const YEAR = /(?<!\d)(?:(?:19|20)\d{2}|[012]\d(?=年|到|至|-|~|\D{0,4}(?:优|合格|称职)))|去年|前年|今年|年度/

const SPAN =
  /(?:[近这前上]|最近|过去|前面)(?:三|3)个?年|(?:三|3)年(?:考核|都|全|均)|[每历]年|年年|[一两三]年(?:都|全)?(?:合格|优秀|称职)/

/** 2022还没出来: this year's. */
const NOT_HELD_YET =
  /(?:(?:20)?\d{2}年?|今年)(?:的|度)?(?:考核)?(?:结果)?(?:也|还|都)?(?:要|得|须)?等?到?(?:明年|年底|年末|年终|过年)[^,。;]{0,8}|(?:(?:20)?\d{2}年?|今年)(?:的|度)?(?:考核)?(?:也)?(?:还)?(?:没|未)(?:有)?(?:出来|出|下来|评|考(?!核)|到|开始|结束|公布|定|搞|做|弄|进行|开展)/g

/** 没搞过年度考核 tells no grade, but that there is something to be asked. */
const NEVER_HELD =
  /(?:从来?|一直|都|也)?(?:没有?|未|不)(?:搞|做|弄|进行|开展|实行|组织)(?:过)?(?:年度|年终)?考核|没有(?:什么|啥)(?:年度|年终)?考核|考核[^。;]{0,12}(?:从来|一直|从)不[考搞做弄]|从来不考核?|(?:年度|年终)?考核(?:也|都|一直|从来|从)*(?:没有?|未)(?:搞|做|弄|进行|开展|组织)/
/** 前两年考核合格: the two before this one. */
const LAST_TWO = /(?<![\d大])(?:前面?|近|最近|过去)(?:的)?(?:[两二2])个?年度?(?:的)?/g
const LAST_THREE = /(?:近|最近|过去|前面?|上|这)(?:的)?(?:三|3)个?年度?(?:的)?/g
/** 三年考核都合格, and no year named: the three that count. */
const BARE_THREE =
  /(?:连着|连续|一连)(?:三|3)(?:个)?年(?:度)?(?:的)?(?=考核|都|全|均|合格|称职|优秀|[拿评得是])|(?<![\d十第两])(?:三|3)(?:个)?年(?:度)?(?:的)?(?=考核|都|全|均|合格|称职)|(?<=[都全均][^。;]{0,12}[,\s])(?:三|3)(?:个)?年\s*$/g
const SHORT_LIST =
  /(?<![\d.])\d{2}(?:年?[、.,/和跟与 ]\d{2}){1,5}(?=\s?(?:年|都|均|全|考核)|\)|三年|两年|四年|是|也|[确肯]定|绝对|单位|公司|厂|我|考核|合格|优秀|称职|良好|$)(?:年度?)?/g

/** 近三年 are the three before this one, whose review has not been held; 20.21.22 are years. */
function plainYears(text: string, today: string): string {
  const current = Number(today.slice(0, 4))
  const three = `${current - 3}年到${current - 1}年 `
  // 前两年合格去年优秀: the two before that one.
  const lastYear = new RegExp(`去年|(?<!\\d|到)(?:20)?${String(current - 1).slice(2)}年`)
  const last = lastYear.test(text.replace(LAST_TWO, '')) ? current - 2 : current - 1
  const named = text.replace(LAST_THREE, three).replace(LAST_TWO, `${last - 1}年到${last}年 `)
  const spelt = YEAR.test(named.replaceAll('年度', '')) ? named : named.replace(BARE_THREE, three)
  return spelt.replace(SHORT_LIST, (list) => {
    const years = (list.match(/\d{2}/g) ?? []).map(Number)
    const fit = years.every((year) => year <= current % 100 && year > (current % 100) - 12)
    return fit ? ` ${years.map((year) => `20${year}年`).join('、')} ` : list
  })
}

/** 优秀两个(19、20年): the years it was. */
const GRADE_OF_YEARS =
  /(优秀|良好|合格|称职)(?:\s?[一两二三123]\s?[个次年])?\s?\(((?=[^()]*(?:\d年|20[12]\d))[\d\s年、,.和到至-]{3,40})\)/g
/** 优秀一次: of which year has to be asked. */
const SOME_OF =
  /(?:优秀|良好|合格|称职)\s?(?:了|过|有|的有)?\s?[一两二三123]\s?[个次年](?!\s?\()|(?:有|拿|评|得)(?:过|了)?[一两二12](?:个|次|年|回)(?:是|得|拿|评)?(?:优秀|良好|不合格|基本)/

/** One grade for every year told, wherever they stand: 三年都合格(20年、21年、22年). */
function oneForAll(said: string, tokens: readonly YearToken[], years: readonly number[]): Yearly<string> | null {
  const found = findGrades(said)
  const grades = new Set(found.map(({ of }) => of))
  const [grade] = grades
  const apart = tokens.some(({ kind }) => kind === 'others' || kind === 'except')
  if (grades.size !== 1 || grade === undefined || years.length < 2 || apart) return null
  const [first] = found
  const behind = tokens.some(({ kind, start }) => kind === 'years' && first !== undefined && start > first.start)
  const before = tokens.some(({ kind, start }) => kind === 'years' && first !== undefined && start < first.start)
  if (!behind || before || found.some(({ start }) => deniedAt(said, start)) || hedgedFact(said)) return null
  return Object.fromEntries(years.map((year) => [year, grade])) as Yearly<string>
}

/** 21、22、23三年考核，优秀一个(22年)，其它合格: the years told first are those the rest shares out. */
const SHARED = /^([^,。]*\d年[^,。优良合称未]*),(.*(?:其[他它余]|剩下|另外).*)$/

const YEARS_ALONE = /^\s*(?:(?:19|20)\d{2}年?(?:[、和到至-]|$)){1,8}\s*$/

/** 19年20年21年三张考核表: the years the grade told before is of. */
const SHEETS = /^\s*(?:(?:20)?[012]\d年?[、和]?){2,4}(?:[二两三四234]张|都|全)?(?:的)?(?:年度)?考核表/

/** 21年新进的单位，试用期没参加: the year of what follows. */
const NEWCOMER =
  /^\s*(?:我)?(?:(?:20)?[012]\d年|去年|前年)(?:\d{1,2}月)?(?:份|底|初)?(?:才|刚|新|是)*(?:进|入职|来|换|跳|调|毕业)/

/** 年度考核, year by year. */
export const reviews: Extractor = (message) => {
  const asked = message.asked === 'reviews'
  const places = stretches(
    message.clauses,
    ({ text }) =>
      !NOT_REVIEW.test(text) &&
      (/考核/.test(text) || (GRADE.test(text) && (YEAR.test(text) || SPAN.test(text) || asked))),
    ({ text }, next) =>
      !NOT_REVIEW.test(text) &&
      // 2021年，学时…: of what comes next.
      !(YEARS_ALONE.test(text) && next !== null && /学时|公需|专业科目|继续教育/.test(next.text)) &&
      !/考核.*考核|记不|不清|忘/.test(text) &&
      (GRADE.test(text) ||
        /^\s*[优良](?:的)?(?:那个|那次|那年)?(?:就)?是/.test(text) ||
        (/^\s*(?:(?:19|20)?\d{2}年?|去年|前年|其[他它余])/.test(text) && text.length < 10) ||
        YEARS_ALONE.test(text) ||
        SHEETS.test(text) ||
        /^\s*(?:近|这|前|最近)?[三3](?:个)?年(?:都是?|的|全部)?\s*$|^\s*(?:就|也就)?是?(?:(?:20)?[012]\d年|去年|前年|大前年)(?:那|这)?(?:次|年|回|个)?(?:的|拿的|评的)?\s*$/.test(
          text,
        )),
    ({ text }) => /^\s*(?:(?:20)?[012]\d年?[、和]?){1,4}\s*$/.test(text) || (asked && NEWCOMER.test(text)),
  )
  const found = places.filter((place) => !ofHours(message, place)).flatMap((place) => reviewsIn(message, place))
  return found.length > 0 ? found : topicOnly(message, asked)
}

/** 2020年度继续教育合格，2021年度合格: of the hours. */
function ofHours({ text, clauses }: Message, place: Place): boolean {
  const own = clauses.findIndex(({ from }) => from === place.from)
  const before = clauses[own - 1]
  return (
    before !== undefined &&
    before.sentence === clauses[own]?.sentence &&
    /学时|继续教育|公需/.test(before.text) &&
    !/考核|称职|优秀|良好/.test(text.slice(place.from, place.to))
  )
}

/** 考核么，…: spoken of, and nothing told that could be taken. */
function topicOnly({ clauses }: Message, asked: boolean): Found[] {
  const clause = clauses.find(
    ({ text }) =>
      (asked && (NONE_HELD.test(text) || UNSEEN.test(text) || OTHER_SCALE.test(text))) ||
      LETTERS.test(text) ||
      /^\s*(?:年度|年终)?考核(?:么|嘛|呢|的话|方面|这块|啊)\s*$/.test(text),
  )
  return clause ? [{ about: '年度考核', leaf: { from: clause.from, to: clause.to, why: 'incomplete' } }] : []
}

/** 具体等次没看过 */
const UNSEEN =
  /(?:考核|等次|等级|结果|表)[^,。;]{0,6}(?:没(?:有)?(?:看|注意|留意|问|关心|见)|记不|忘|不(?:太)?(?:记得|清楚|知道))/

/** 前年B，去年A: grades of a firm's own, which have to be put into those of the form. */
const LETTERS = /考核[^,。;]{0,8}(?:ABC|[A-D][档级等])/
/** 都是A, 两个甲等: grades of the firm's own; what they come to has to be asked. */
const OTHER_SCALE = /(?<![A-Za-z])[A-D][+级等档]?(?![A-Za-z\d])|[甲乙丙丁]等?(?=$|[,。;\s、])/
/** 我们公司不考核, where the grades were asked for. */
const NONE_HELD = /(?:不|没(?:有)?)(?:搞|做|弄|进行|组织)?(?:什么|这个|过)?(?:年度|年终)?考核/

/** 聘的是20年1月1号三年考核都合格: the years of the reviews stand behind what was told before. */
const OWN_YEARS = /(?:[近这前]|最近)?(?:三|3)年(?:的)?(?:年度)?考核|(?:年度)?考核(?:近|最近)?(?:三|3)年/
function narrowed(text: string, place: Place): Place {
  const said = text.slice(place.from, place.to)
  const own = OWN_YEARS.exec(said)
  return own && !/考核|优秀|合格|称职|[\d年度这][、,和到至\s]?$/.test(said.slice(0, own.index))
    ? { from: place.from + own.index, to: place.to }
    : place
}

/** 大前年应该也合格吧: the piece of one year that is only guessed, beside others that are sure. */
function guessedApart(said: string, today: string): { readonly sure: string; readonly guessed: readonly number[] } {
  const pieces = said.split(/[,;]/)
  const range: number[] = []
  const yearsOf = (piece: string) =>
    yearTokens(piece, range, today as LocalDate).flatMap((token) => (token.kind === 'years' ? [...token.years] : []))
  const guessed = pieces.filter((piece) => hedgedFact(piece) && yearsOf(piece).length > 0 && GRADE.test(piece))
  const sure = pieces.filter((piece) => !hedgedFact(piece))
  const kept = sure.length > 0 && sure.every((piece) => yearsOf(piece).length > 0 && GRADE.test(piece))
  return guessed.length > 0 && kept && guessed.length + sure.length === pieces.length
    ? { sure: sure.join(','), guessed: guessed.flatMap(yearsOf) }
    : { sure: said, guessed: [] }
}

/** 三年都没考 */
const BARE_NONE = /(?:三|3)(?:个)?年(?:都|全|一次也|也|从来)*没(?:有)?(?:考|搞|评|弄)(?:过)?(?=$|[,。;\s])/

function reviewsIn(message: Message, around: Place): Found[] {
  const { text, today, pack, asked } = message
  const place = narrowed(text, around)
  const plainly = plainYears(
    exceptFirst(
      sharedOut(reviewsPlainly(notHeld(text.slice(place.from, place.to)), today, asked === 'reviews'), today),
    ),
    today,
  )
    .replace(NOT_HELD_YET, (found) =>
      new RegExp(`今年|(?<!\\d)(?:20)?${today.slice(2, 4)}(?!\\d)`).test(found) ? ' ' : found,
    )
    .replace(GRADE_OF_YEARS, ' $2 $1')
    .replace(/^([^,。\d]*\d{4}年到\d{4}年)[^,。\d]*(?=\d{4}年 (?:优秀|良好|合格|称职),(?:其[他它余]|剩下|另外))/, '$1,')
    .replace(
      /(?:没有?|未)(?:参加|给(?:我)?)?(?:年度)?考核|没(?:有)?给(?:我)?[考评](?:核)?|没(?:有)?考(?=$|[,。;])|(?:没(?:有)?|未)参加(?!考核|工作)/g,
      '未考核',
    )
    .replace(/(?:单位)?(?:的)?(?:年度|年终)?(?<!未)考核(?:结果|等次|等级|情况|表)?(?:是|:|为|都是)?/g, (all) =>
      /都/.test(all) ? '都' : ' ',
    )
  const { sure: said, guessed } = guessedApart(plainly, today)
  const none = notHeld(text.slice(place.from, place.to))
  if (NEVER_HELD.test(none) && !(BARE_NONE.test(none) && asked === 'reviews'))
    return [{ about: '年度考核', leaf: { ...place, why: 'incomplete' } }]
  if (!GRADE.test(said)) return []
  const current = Number(today.slice(0, 4))
  const range = Array.from({ length: 30 }, (_, back) => current - 29 + back)
  const tokens = yearTokens(said, range, today)
  const years = [...new Set(tokens.flatMap((token) => (token.kind === 'years' ? [...token.years] : [])))].sort()
  // 考核都合格, 2020年优秀 其他合格: of the years the plan looks at.
  const every =
    (years.length === 0 && tokens.some(({ kind }) => kind === 'all')) || tokens.some(({ kind }) => kind === 'others')
  const ofPlan = pack && (asked === 'reviews' || every) ? pack.plan.reviewYears : []
  const own = [...new Set([...years, ...ofPlan])].sort()
  const open: Found = { about: '年度考核', leaf: { ...place, why: 'incomplete', ...candidateOf(said) } }
  if (own.length === 0) return [open]
  if (own.some((year) => year > current)) return [{ about: '年度考核', leaf: { ...place, why: 'impossible' } }]
  if (SOME_OF.test(said) && (years.length !== 1 || /其[他它余]|剩|另外|别的/.test(said))) return [open]
  // 20年优秀员工，其他合格: whoever says 其他 has told of a year that was not understood.
  if (years.length === 0 && tokens.some(({ kind }) => kind === 'others')) return [open]
  const whole = oneForAll(said, tokens, own)
  const head = SHARED.exec(said)
  const plain = (head ? (head[2] ?? '') : said)
    .replace(/[()]/g, ' ')
    .replace(/(?:其[他它余]|别的)(?:的)?(?:年份|年度|年)?(?:都|也)?(?:没事|没问题|正常|还行|都好)/g, ' ')
  const read = whole ? { kind: 'value' as const, value: whole } : readYearly(plain, own, GRADES, today)
  if (read.kind === 'vague')
    return [
      { about: '年度考核', leaf: { ...place, why: 'hedged', ...(read.candidate ? { value: read.candidate } : {}) } },
    ]
  if (read.kind === 'unknown') return [{ about: '年度考核', leaf: { ...place, why: 'unknown' } }]
  if (read.kind !== 'value') return [open]
  const rest = head === null && tokens.some(({ kind }) => kind === 'others' || (kind === 'except' && years.length < 2))
  const everyYear = /每一?年|年年|历年/.test(said) && years.length > 0
  const all = own.every((year) => year in read.value)
  return [
    ...Object.entries(read.value).map(
      ([year, grade]): Found => ({ field: `reviews.${year}`, leaf: { ...place, value: grade } }),
    ),
    ...guessed.map((year): Found => ({ about: fieldName(`reviews.${year}`), leaf: { ...place, why: 'hedged' } })),
    ...((rest || everyYear) && !(ofPlan.length > 0 && all) ? [open] : []),
  ]
}

function candidateOf(said: string): Pick<Leaf, 'value'> {
  const grades = REVIEW_GRADES.filter(
    (grade) => said.includes(grade) && !said.includes(`不${grade}`) && !said.includes(`基本${grade}`),
  )
  return grades.length === 1 ? { value: grades[0] } : {}
}
