import type { LocalDate } from '../../../../dossier/date.ts'
import { yearTokens } from '../../yearTokens.ts'
import { inOrder, placesNamed, yearsCounted } from './reviewOrder.ts'

/** Ways in which reviews are told, made plain: 后面两年, 20年那次, 考核优, 其他两年 of three. */

const GRADE = '(?:优秀|良好|合格|称职)'
const YEAR = '(?:(?:20)?[012]\\d年?|去年|前年|大前年)'
/** Which grade was had once and in which year, and which in the other two; the one of them may be told first. */
const ONCE = `(?:[一1]\\s?[年个次](GRADE)|(GRADE)\\s?[一1]\\s?[年个次])[,\\s]?(?:\\(|(?:就是|是|在)?)(YEAR)(?:度|的|那年|拿的|评的)*\\)?`
const TWICE = `(?:另外|其[他它余]|剩下)?(?:的)?(?:[两二2]\\s?[年个次](?:都|全)?(?:是)?(GRADE)|(GRADE)\\s?[两二2]\\s?[年个次])`
const spelt = (pattern: string) =>
  new RegExp(pattern.replaceAll('GRADE', '优秀|良好|合格|称职').replaceAll('YEAR', YEAR.slice(3, -1)))
const ONCE_THEN_TWICE = spelt(`${ONCE}[,、;\\s]*${TWICE}`)
const TWICE_THEN_ONCE = spelt(`${TWICE}[,、;\\s]*${ONCE}`)

/** 一个优秀(20年),两个合格: that year, and the others. */
function onceAndTwice(said: string): string {
  const year = (digits = '') => (/\d$/.test(digits) ? `${digits}年` : digits)
  if (!THREE.test(said)) return said
  return said
    .replace(ONCE_THEN_TWICE, (_, a?: string, b?: string, of?: string, c?: string, d?: string) => {
      return `${year(of)}${a ?? b},其他两年${c ?? d}`
    })
    .replace(TWICE_THEN_ONCE, (_, c?: string, d?: string, a?: string, b?: string, of?: string) => {
      return `${year(of)}${a ?? b},其他两年${c ?? d}`
    })
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?:我)?(?:还)?在(?:别的|其[他它]|上一?家|前一?家|原来的?)(?:厂|单位|公司)(?:里)?/g, ''],
  [/评优(?:了|过|的)?(?=$|[,。;\s])/g, '优秀'],
  // 2019合格/2020合格
  [/(?<=优秀|良好|合格|称职)\s?[/|]\s?(?=(?:20)?[012]\d)/g, ','],
  [
    /(?<=[年核是评得了次果:拿]|(?<!\d)(?:20)?[012]\d|[一1两二2三]\s?[个次]|^|[\s,])优(?=$|[,。;、\s\d]|[前去大]|[良合称两二一是])/g,
    '优秀',
  ],
  [/(?<=[年核是评得了次果:拿秀]|(?<!\d)(?:20)?[012]\d|^|\s)良(?=$|[,。;、\s\d]|[前去大]|[优合称])/g, '良好'],
  [/[,、\s]?(?:从来|一次|都|也|倒是?)*没(?:有)?(?:拿|得|评)?(?:过|上)?优秀(?:过)?(?=$|[,。;])/, ''],
  // 优、合、合
  [/(?<=[优良合秀好格][、/,\s]\s?)合(?=$|[,。;、\s/])/g, '合格'],
  // 其它年份(19、21)都过的
  [/(?:其[他它余]|另外|剩下)(?:的)?(?:年份|年度|[两几]年)?\(((?:(?:20)?[012]\d年?[、,和/\s]?){1,4})\)/, ' $1'],
  [/(?<=[都全均也])(?:是)?过[了的](?=$|[,。;\s])/g, '合格'],
  // 是合格，不是优秀
  [
    new RegExp(
      `(?<=${GRADE}(?:的)?)[,\\s]?(?:而)?不是(?:基本)?${GRADE}(?:的)?|不是${GRADE}(?:的)?[,\\s]?(?:而)?(?=是)`,
    ),
    '',
  ],
  // 两年合格一年优秀(21年优)
  [
    new RegExp(
      `[两2]年${GRADE}[,、\\s]?[一1]年(优秀|良好|合格|称职)\\s?[(,](?:就是|是)?(${YEAR})(?:的|是)?(?:\\1|[优良])?\\)?|[一1]年(优秀|良好|合格|称职)\\s?\\((${YEAR})(?:的|是)?(?:\\3|[优良])?\\)[,、\\s]?[两2]年${GRADE}`,
    ),
    ' $2$1$4$3 ',
  ],
  [new RegExp(`(${YEAR})(?:那|这)(?:一)?(?:次|年|回|个)`, 'g'), '$1'],
]
/** 里头有个优秀，20年那次 */
const ONE_OF = new RegExp(
  `(?:里头|里面|当中|中间|其中|有|一共)*(?:[一1])?[个次](${GRADE})[,、\\s]?(?:就是|也就是|是|在)?(${YEAR})(?:的|拿的|评的)*(?=$|[,。;、\\s])`,
)
const NEXT =
  /(?<![\d])((?:20)?[012]\d)(年?(?:度)?[^\d年]{0,20}?)[,、\s]?(?:后|之后|往后)(?:面|来|边|头)?(?:的|那|这)?([两二三23])(?:个)?年(?:度)?/
const BEFORE =
  /(?<![\d])((?:20)?[012]\d)(年?(?:度)?[^\d年]{0,20}?)[,、\s]?(?:前|之前|往前)(?:面|边|头)?(?:的|那|这)?([两二三23])(?:个)?年(?:度)?/
const OTHERS =
  /(?:其[他它余]|另外|剩下|余下|别的)(?:的)?(?:那)?([两二2])(?:个)?年(?:度)?|(?:其[他它余]|另外|剩下|余下)(?:的)?(?:年份|年度|几年|年)?/
const THREE = /(?:最近|近|这|前|过去)?(?:的)?(?<![十两\d])[三3](?:个)?年(?:度)?(?:的|里)?/

const figure = (word: string) => (word === '三' || word === '3' ? 3 : 2)

/** 19年合格，后面两年优秀: those two, if their reviews have been held. */
function countedOn(said: string, current: number): string {
  const write = (pattern: RegExp, step: 1 | -1) => (text: string) =>
    text.replace(pattern, (found, digits: string, between: string, count: string) => {
      const first = Number(digits.slice(-2)) + 2000
      const years = Array.from({ length: figure(count) }, (_, at) => first + step * (at + 1)).sort()
      if (years.some((year) => year >= current)) return found
      return `${first}年${between.replace(/^年?/, '')},${years.map((year) => `${year}年`).join('、')}`
    })
  const relative = /后|前[面边]?[两二三23]/.test(said)
    ? said.replace(/去年|(?<!大)前年/g, (word) => `${current - (word === '去年' ? 1 : 2)}年`)
    : said
  return write(BEFORE, -1)(write(NEXT, 1)(relative))
}

/** 三年里20年优秀，其他两年合格: the three before this one. */
function threeOf(said: string, current: number, today: LocalDate): string {
  const others = OTHERS.exec(said)
  const three = THREE.exec(others ? said.slice(0, others.index) : said)
  if (/\([^()]*\d/.test(said) || others === null || (three === null && others[1] === undefined)) return said
  const last = [current - 3, current - 2, current - 1]
  const named = [
    ...new Set(yearTokens(said, last, today).flatMap((token) => (token.kind === 'years' ? [...token.years] : []))),
  ]
  if (named.length !== 1 || !named.every((year) => last.includes(year))) return said
  const rest = three ? said.replace(THREE, '') : said
  return `${current - 3}年到${current - 1}年,${rest.replace(/^[^\d前去大]*(?:考核)?[^\d前去大]*/, '').replace(OTHERS, '其他')}`
}

const SEVERAL_YEARS = '((?:(?:(?:20)?[012]\\d年?度?|去年|大?前年)[、,和跟到至~-]?\\s?){1,4})'
const NOT_HELD = new RegExp(
  `${SEVERAL_YEARS}(?:那一?年)?(?:的)?(?:考核)?[^,。;、\\d优良合称]{0,8}?(?:(?:没有?|未|不)(?:搞|做|弄|进行|开展|组织)(?:过)?(?:年度|年终)?考核|(?:没有?|未)(?:评|定|给)(?:过|我)?(?:考核)?(?:等次|等级)?(?=$|[,。;\\s]))`,
  'g',
)
/** 考核2019没有 */
const NOT_THERE = /(?<=考核[^。;]{0,12}(?:(?:20)?[012]\d年?|去年|前年)(?:度|的|那年)?)没有(?=$|[,。;\s])/g

/** 2020那年单位没搞考核: that year's was not held. */
export function notHeld(said: string): string {
  return said
    .replace(NOT_HELD, (_, years: string) => `${/\d\s?$/.test(years) ? `${years.trim()}年` : years}未考核`)
    .replace(NOT_THERE, '未考核')
}

/** What a stretch tells of reviews, in the words the years are read by. */
export function reviewsPlainly(said: string, today: LocalDate, asked = false): string {
  const current = Number(today.slice(0, 4))
  const short = SHORT.reduce(
    (text, [pattern, by]) => text.replace(pattern, by),
    onceAndTwice(inOrder(placesNamed(yearsCounted(said, current), current), current, asked)),
  )
  const one = short.replace(
    ONE_OF,
    (_, grade: string, year: string) => `,${/\d$/.test(year) ? `${year}年` : year}${grade}`,
  )
  return threeOf(countedOn(one, current), current, today)
}

/** 一个优秀两个合格，优秀是去年那个: which it was is told behind. */
const WHICH =
  /([一1两二2])\s?[个年次](优秀|良好|合格|称职)[,、]?([一1两二2])\s?[个年次](优秀|良好|合格|称职)[,、]?(?:其中)?(\2|\4)(?:的)?(?:那个|那次)?(?:就)?是(去年|前年|(?:20)?[012]\d年)(?:的|那个|那年|那次|度)*/
export function sharedOut(said: string, today: string): string {
  return said.replace(
    WHICH,
    (found, one: string, grade: string, two: string, other: string, named: string, year: string) => {
      const current = Number(today.slice(0, 4))
      const single = /[一1]/.test(one) ? grade : other
      if (/[一1]/.test(one) === /[一1]/.test(two) || named !== single) return found
      const told = year === '去年' ? current - 1 : year === '前年' ? current - 2 : Number(`20${year.slice(-3, -1)}`)
      return `${single}一个(${told}年),其余${single === grade ? other : grade}`
    },
  )
}
