import type { LocalDate } from '../../../dossier/date.ts'
import { numeral } from '../numbers.ts'
import type { Letters } from './even.ts'
import { type Rewriting, rewritten } from './rewriting.ts'

/** How 学时, 考核 and pay are told aloud, in the words they are read by. Years stand in figures by now. */

const GRADE = '(?:基本合格|不合格|基本称职|不称职|优秀|良好|合格|称职)'
const SHORT: Readonly<Record<string, string>> = { 优: '优秀', 良: '良好', 合: '合格' }
const SUBJECT = '(?:专业|一般公需|行业公需)(?:科目|课)?'
const full = (year: string) => `20${year.slice(-2)}`

/** 19-21考核依次为称职、称职、优秀 */
const IN_ORDER = new RegExp(
  `(?<![\\d.])((?:20)?[012]\\d)年?度?\\s?[-~到至]\\s?((?:20)?[012]\\d)年?度?(?:的|年度|考核|结果|等次|分别|依次|为|是|:|\\s){0,6}(${GRADE}(?:[、,/\\s]{1,2}${GRADE}){1,5})(?![、,/\\s]{1,2}${GRADE})(?:\\s?(?:依次|分别)的?)?`,
  'g',
)
const YEAR = '(?:20)?[012]\\d年?度?'
const YEARS = `${YEAR}(?:[、,/和\\s]{1,2}${YEAR}){1,5}`
const GRADES = `${GRADE}(?:[、,/\\s]{1,2}${GRADE}){1,5}`
/** 优秀、合格、合格(2021/2020/2019); 称职、基本称职，顺序是20、21 */
const YEARS_BEHIND = new RegExp(
  `(?<![优良合称基不][^。;]{0,1})(${GRADES})[,\\s]{0,2}(?:\\(|顺序|依次|分别|对应|按|的?是|为|:|\\s){1,5}(${YEARS})(?![\\d.月年])\\)?`,
  'g',
)
/** 19、20、21年考核依次为合格、优秀、合格 */
const YEARS_BEFORE = new RegExp(
  `(?<![\\d.])(${YEARS})(?:的|年度|三年|考核|结果|等次|分别|依次|为|是|:|\\s){1,6}(${GRADES})(?![、,/\\s]{1,2}(?:${GRADE}|20|[012]\\d))`,
  'g',
)
/** Years and grades of one number, each year with its own. */
const paired = (pattern: RegExp, behind: boolean) => (found: string) => {
  const [, first = '', second = ''] = new RegExp(pattern.source).exec(found) ?? []
  const years = (behind ? second : first).match(/(?:20)?[012]\d/g) ?? []
  const grades = (behind ? first : second).match(new RegExp(GRADE, 'g')) ?? []
  if (years.length !== grades.length || new Set(years).size !== years.length) return found
  return years.map((year, at) => `${full(year)}年${grades[at]}`).join(',')
}

/** 19优 20合 21合 */
const GRADES_SHORT = /(?<![\d.])(?:(?:20)?[012]\d年?[优良合](?![秀好格同])[,、\s/]{0,2}){2,6}/g
/** 20年同样, behind the figures of the year before */
const SAME =
  /(?<![\d.])(?:20)?\d{2}年((?:专业|一般|行业|公需)[^;。\n年]{0,40}\d)(?:学时)?[,;\s]\s?((?:20)?\d{2}年)(?:也|还)?是?(?:同样|一样|相同|同上|照样|这样)的?(?=$|[,;。\s])/g
const SHORT_OF = /(专业)(?:科目|课)?还?[差少缺]\s?(\d{1,2})\s?个?(?:学时)?就?[到满够]\s?(\d{2,3})(?![\d年])/g

const inOrder = (found: string): string => {
  const [, first = '', last = '', said = ''] = new RegExp(IN_ORDER.source).exec(found) ?? []
  const grades = said.match(new RegExp(GRADE, 'g')) ?? []
  const from = Number(full(first))
  if (Number(full(last)) - from + 1 !== grades.length) return found
  return grades.map((grade, at) => `${from + at}年${grade}`).join(',')
}

const YEARLY: readonly Rewriting[] = [
  // 19专60般18行12
  [/(?<=^|[,。;、:\s])(?:20)?[12]\d年?专业?(?=\d{2,3}(?!\d|年|级))/g, (found) => `${found.replace(/\D/g, '')}年专业`],
  [/(?<=专业\d{2,3}(?:个|学时)?[,、\s]?)一?般(?=\d{1,2}(?!\d|年))/g, '一般公需'],
  [/(?<=公需\d{1,2}(?:个|学时)?[,、\s]?)行(?=\d{1,2}(?!\d|年))/g, '行业公需'],
  // 还没出……哦不对出了，不合格
  [
    /(?:的)?还没(?:有)?(?:出|下|评|定)来?[.,\s]*[哦噢啊]?不对[,\s]?已?经?(?:出来?|下来|评|定)了[,\s]?(?=[基不优良合称])/g,
    '',
  ],
  [/(?<=[都均全是为\d年、,:\s])(?:和格|核格|合恪|合各)(?=$|[,。;、\s\d])/g, '合格'],
  // 近3年考核：优、合、合
  [
    /(?<=考核[^。;\d优良合称]{0,8})[优良合](?:[、,/\s][优良合]){1,4}(?![秀好格\p{Script=Han}])/gu,
    (found) => found.replace(/[优良合]/g, (one) => SHORT[one] ?? one),
  ],
  // 22 23 都合格
  [
    /(?<=^|[,。;\s])[12]\d(?: [12]\d){1,4}(?=\s?(?:都|均|全)是?(?:合格|优秀|称职|良好|够|满|齐|达标))/g,
    (found) => `${found.replaceAll(' ', '、')}年`,
  ],
  [IN_ORDER, inOrder],
  [YEARS_BEHIND, paired(YEARS_BEHIND, true)],
  [YEARS_BEFORE, paired(YEARS_BEFORE, false)],
  [
    GRADES_SHORT,
    (found) =>
      `${(found.match(/\d+年?[优良合]/g) ?? [])
        .map((one) => `${full(one.replace(/\D/g, ''))}年${SHORT[one.slice(-1)] ?? ''}`)
        .join(',')},`,
  ],
  [/(?<=考核|[三3两2]年)(?:都|均)?全优(?!秀)/g, '都优秀'],
  // 21年的 60，18，12
  [
    /(?<=\d{2}年)度?(?:的)?\s?(?:[3-9]\d|1\d\d),\s?\d{1,2},\s?\d{1,2}(?![\d年月.]|,\s?\d)/g,
    (found) => found.replace(/^\D+/, '').replace(/,\s?/g, '/'),
  ],
  [
    SAME,
    (found) => {
      const [, told = '', year = ''] = new RegExp(SAME.source).exec(found) ?? []
      return `${found.slice(0, found.indexOf('年') + 1)}${told},${year}${told}`
    },
  ],
  [
    SHORT_OF,
    (found) => {
      const [, , lacking, whole] = new RegExp(SHORT_OF.source).exec(found) ?? []
      return Number(whole) > Number(lacking) ? `专业${Number(whole) - Number(lacking)}` : found
    },
  ],
  [
    /(?<!一般|行业)公需(?:科目|课)?\s?\d{1,2}\s?\+\s?\d{1,2}(?!\d|\s?\+)/g,
    (found) => {
      const [general, industry] = found.match(/\d+/g) ?? []
      return `一般公需${general}行业公需${industry}`
    },
  ],
  // 公需科目18学时(一般)12学时(行业)
  [
    /公需(?:科目|课)?\s?\d{1,2}\s?(?:个)?(?:学时)?\(一般(?:公需)?\)[,、\s]?\d{1,2}\s?(?:个)?(?:学时)?\(行业(?:公需)?\)/g,
    (found) => {
      const [general, industry] = found.match(/\d+/g) ?? []
      return `一般公需${general}行业公需${industry}`
    },
  ],
  // 21到23三年 总学时276
  [/(?<=\d{2}年?[-~到至]\d{2}年?[两三四五2-5]年)[,\s]?总学时\s?(?=\d{3})/g, '学时总共'],
  // 专业科目 2022年 66
  [
    new RegExp(`${SUBJECT}[\\s:](?:20)?\\d{2}年\\s?(?=\\d{1,3}(?![\\d年.月]))`, 'g'),
    (found) => {
      const [, subject = '', year = ''] = /^(\D+?)[\s:](\d+年)/.exec(found) ?? []
      return `${year}${subject}`
    },
  ],
  [
    /(?<=专业(?:科目|课)?|公需(?:科目|课)?|行业|一般)的?(?:\s)(?=(?:还|也|都)?(?:没|未)有?[学修做上动](?![历位过]))/g,
    '',
  ],
]

const PAY: readonly Rewriting[] = [
  // 完税证明开好了 上面显示一年15.3万
  [/(?<=完税证明[^。;\d]{0,12})(?:上面|里面|上)?(?:显示|写着|写的)一年(?=\d)/g, '年收入'],
  // 200,000元, ¥118,600.00
  [
    /(?:(?<=[¥￥]|人民币)\s?\d{1,3}(?:,\d{3})+|(?<![\d,.])\d{1,3}(?:,\d{3})+(?=(?:\.\d{1,2})?\s?元))(?:\.00?(?!\d))?/g,
    (found) => found.replace(/,|\.0+$/g, ''),
  ],
  // 拿年薪的 一年二十四个
  [
    /(?<=年薪的?[,\s]{0,2}一年)(?:\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)个(?=$|[,。;\s]|税)/g,
    (found) => `收入${numeral(found.slice(0, -1)) ?? ''}万`,
  ],
]

/** 今年没学，前三年60/18/12: the years before this one. */
const YEARS_BEFORE_THIS = /(?<!大|去|以)前(?:面)?(?:的)?([两二三四2-4])个?年(?!前|级|多|半)/g

function namedBefore(today: LocalDate): Rewriting[] {
  const last = Number(today.slice(0, 4)) - 1
  return [
    [
      new RegExp(
        `(?<=今年[^。\\n]{0,30})${YEARS_BEFORE_THIS.source}|${YEARS_BEFORE_THIS.source}(?=[^。\\n]{0,24}今年)`,
        'g',
      ),
      (found) => `${last + 1 - (numeral(/[两二三四2-4]/.exec(found)?.[0] ?? '') ?? 1)}到${last}年`,
    ],
  ]
}

/** The text with years' hours and grades told in order, in short or as the year before's, each with its own year; and sums of money whole. */
export function yearlyPlainly(letters: Letters, today: LocalDate): Letters {
  const before = /今年/.test(letters.text) && /学时|公需|专业|合格|优秀|\d\/\d|没学|[够满齐]/.test(letters.text)
  return rewritten(letters, [...(before ? namedBefore(today) : []), ...YEARLY, ...PAY])
}
