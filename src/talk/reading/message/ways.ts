import { numeral } from '../numbers.ts'
import type { Letters } from './even.ts'
import { type Rewriting, rewritten } from './rewriting.ts'
import { TITLE_WAYS } from './titleWays.ts'

const DAY = '(?:(?:20|19)\\d{2}年?|\\d{2}年)(?:\\d{1,2}月(?:份)?)?'
const OR =
  '(?:的?(?:还是|或者?是?|要么是?|要不就?是?)|(?:吧)?[,\\s]?(?:也|又)(?:好[像象]|有?可能|许)是?|[,\\s]?不然就?是?|就是)'
const GUESS = '(?:好[像象]|大概|可能|应该|不是|要么)?是?'
const NO_QUESTION = '(?![^,。;\\n]{0,10}(?:[?吗呢]|算|合适|划算))'

/** 2015还是2016, 不是12年就是13年: one of two, so neither is sure. */
const EITHER_YEAR = new RegExp(
  `(?<![\\d.算按看报写填用年])${GUESS}(?<!\\d)(${DAY})${OR}(?:${DAY})${NO_QUESTION}(?=[^\\d.])`,
  'g',
)
const WORDS =
  '国标|行标|团标|企标|地标|国家标准|行业标准|团体标准|企业标准|市里?|省里?|县里?|区里?|国家|市级|省级|县级|区级|国家级|市厅级|省部级|县区级|核心|普通|普刊|一作|二作|发明|实用新型|外观'
const UNSURE =
  '(?:的)?(?:我|我也|都|也|现在|有点)?(?:记不|搞不清|弄不清|分不清|不清楚|不知道|不记得|忘|说不|不确定|拿不准)[^,。;\\n]{0,4}'
/** 行标还是团标记不得了: nothing is told, and what stands around it belongs together. */
const EITHER_WORD = new RegExp(`(?<=[,;\\s])(?:是)?(?:${WORDS})(?:的)?还是(?:${WORDS})${UNSURE}[,\\s]`, 'g')
const LEVELS_OF = /^(?:是)?(?:市|省|县|区|国家)(?!标)/
const WHETHER = new RegExp(`(?<=[,;\\s])(授权|见刊|发表|立项|验收|结题)了?没(?:有)?\\1${UNSURE}[,\\s]`, 'g')

const LEADS =
  '学历|社保|五险|职称|专利|论文|考核|年度考核|学时|继续教育|聘书|聘任|单位|年薪|收入|技能证?|证书|专业|编制|处分|工龄|项目|荣誉|奖项?'

const SPAN = '(?:19|20)\\d{2}[年.\\d月日/-]{0,8}\\s?(?:到|至|-|~)\\s?(?:(?:19|20)\\d{2}[年.\\d月日/-]{0,8}|今|现在)'
const APPOINTED_LATE = new RegExp(
  `聘(?:任|期|书)[^。\\d]{0,16}(${SPAN})[,。;\\s]+(助工|助理工程师|工程师|中级|技术员|高工)的(?=$|[,。;\\s])`,
  'g',
)

const NEXT_YEAR =
  /(?<![\d.\-/])(?:(?:19|20)\d{2}(?:年|[-./])|\d{2}年)[^。;\n]{0,24}?(?:次年|第二年|转年|隔年)(?:的)?(?:元旦|(?=\d{1,2}月))/g

/** 2018.1.1-12.31: the year holds for both ends. */
const SAME_YEAR =
  /(?<![\d.])((?:19|20)\d{2}([.\-/年]))\d{1,2}[.\-/月]\d{1,2}[日号]?\s?(?:--?|~|—+|至|到)\s?(?=\d{1,2}[.\-/月]\d{1,2}(?![\d.\-/年]))/g
const IN_SAME_YEAR = /(?<!\d)((?:19|20)?\d{2}年)(?:(?!\d{2}年)[^。;\n]){0,24}?(?:同年|当年)(?=\d{1,2}月)/g

const LEAVES =
  /((?:(?:19|20)\d{2}|\d{2})年(?:\d{1,2}月)?(?:份)?)(?:就|才|又|被|(?:厂|单位|公司)(?:里|子)?)*(?:离职|辞职|离开|走人?|不干|退休|下岗|辞掉|跳槽(?!到|去|来)|(?:倒闭|关门|破产|关掉|解散|关停|出来|买断)(?:了|的)?[,\s]?(?:就|才|我)*(?:出来|离开|离职|走)?(?![到去进做干搞]))(?:了|的)?/
const LEFT = new RegExp(`(?<=\\d年(?:\\d{1,2}月)?(?:份)?(?:[^\\d,。;\\n]{0,14}))[,\\s]{1,2}${LEAVES.source}`, 'g')

/** Ways of putting things, in plain sentences; dates stand in figures by now. */
const WAYS: readonly Rewriting[] = [
  // 15年6月进厂到现在社保也在交: another matter begins.
  [/(?<=到现在|至今|到今天)(?:了)?(?=社保|五险|学时|考核|职称|助工|工程师证|民营|国有|民企|国企|私企|外企|私营)/g, ','],
  // 12年入学15年毕业: two dates, each with its own.
  [
    /(?<=\d年(?:\d{1,2}月)?(?:份)?(?:入学|入的学|上的学|开学|考上的?|考进的?|读的))(?=(?:(?:19|20)\d{2}|\d{2})年)/g,
    ',',
  ],
  // 2015年入职 2019年离职 is from the one to the other.
  [LEFT, (found) => `到${LEAVES.exec(found)?.[1] ?? ''}`],
  // 15年7月,证上是7月1号: said more exactly.
  [
    /(?<=(?:^|[^\d])(?:(?:19|20)?\d{2})年)(\d{1,2})月(?:份)?(?:的)?[,\s][^\d,。;]{0,8}\1月(?=\d{1,2}[日号])/g,
    (found) => /^\d{1,2}月/.exec(found)?.[0] ?? found,
  ],
  // 20年 20年3月: said more exactly.
  [/(?<!\d)((?:20|19)?\d{2}年)[,\s]?(?=\1\d{1,2}月)/g, ''],
  // 我是2016届的，6月份; 16年，12月份的
  [
    /(?<=^|[,。;\s是])((?:20|19)?\d{2})(?:年|届)(?:的)?[,\s]+(?=\d{1,2}月(?:份)?(?:的|吧|底|初)*(?:$|[,。;\s]))/g,
    (found) => `${found.replace(/\D/g, '')}年`,
  ],
  [/(?<=^|[,。;\s])私人(?:的|开的|办的)(?=$|[,。;\s])/g, '私人企业'],
  [/老板是(?:台湾|香港|外国|德国|日本|美国|韩国)(?:人|的)/g, '外资企业'],
  [/(?<=到现在)(?=想(?:报|评|考)|能(?:报|评)|可以(?:报|评)|准备|打算)/g, ','],
  [/(?<=年的|年生的|年出生的|月的|月生的)(?=今年)/g, ','],
  [/(?<=^|[,。;\s])不过(?=\p{Script=Han})(?![四六]级|线|不)/gu, '但是'],
  // 18年回来温州的到现在
  [/(?<=\d年(?:\d{1,2}月)?(?:份)?)(?:回|来)(?:来|到|了)*[\p{Script=Han}]{0,4}?(?:的)?[,\s]?(?=到现在|至今|一直)/gu, ''],
  // 从16年7月毕业做到现在: out of school then, and at work since
  [
    /从(?:19|20)?\d{2}年(?:\d{1,2}月)?(?:份)?(?:大专|本科|中专|技校|大学)?毕业(?:之?后|以后|出来|起)?(?:就|一直|便)*(?=[做干搞](?:到现在|至今|到今天))/g,
    (found) => {
      const [day = ''] = /(?:19|20)?\d{2}年(?:\d{1,2}月)?/.exec(found) ?? []
      return `${found.slice(1).replace(/(?:之?后|以后|出来|起|就|一直|便)+$/, '')},${day}起一直`
    },
  ],
  // 做模具已经17个年头
  [/(?<=(?:\d|[一二三四五六七八九十]))个年头(?:了)?/g, '年了'],
  // 2011年3月回到温州，进了现在这家厂
  [
    /(?<=\d年(?:\d{1,2}月)?(?:份)?)(?:才|就|又)?(?:回|来)(?:来|到|了)*[\p{Script=Han}]{0,5}?(?:以|之)?(?:后)?[,\s](?=(?:就|才|我)?(?:进|到|在|去)(?:了)?(?:现在|目前|这|一家|[^,。;\d]{0,8}(?:厂|公司|单位)))/gu,
    '',
  ],
  // 聘任不对，应该是2018.3到2022.2，助工的
  [
    APPOINTED_LATE,
    (found) => {
      const [, dates = '', level = ''] = new RegExp(APPOINTED_LATE.source).exec(found) ?? []
      return level === '' ? found : `${level}聘任${dates}`
    },
  ],
  // 2016-12-28，聘书是次年元旦的
  [
    NEXT_YEAR,
    (found) => {
      const said = [...found.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)|(?<!\d)(\d{2})(?=年)/g)].at(-1)
      const short = Number(said?.[2] ?? Number.NaN)
      const year = (said?.[1] ? Number(said[1]) : short + (short > 50 ? 1900 : 2000)) + 1
      return found.replace(/(?:次年|第二年|转年|隔年)(?:的)?(?:元旦)?$/, (said) =>
        /元旦$/.test(said) ? `${year}年1月1日` : `${year}年`,
      )
    },
  ],
  [SAME_YEAR, (found) => `${found}${/^\d{4}[.\-/年]/.exec(found)?.[0] ?? ''}`],
  [IN_SAME_YEAR, (found) => found.replace(/(?:同年|当年)$/, /^\d{2,4}年/.exec(found)?.[0] ?? '')],
  [EITHER_YEAR, (found) => `大概${new RegExp(DAY).exec(found)?.[0] ?? ''}`],
  // 市里还是区里的忘了: the level has to be asked.
  [EITHER_WORD, (found) => (LEVELS_OF.test(found) ? '级别忘了,' : '')],
  [WHETHER, ''],
  // 两三年前, which is not 23 of them.
  [
    /(?<![\d十百千])[一二三四五六七八两][两二三四五六七八九]年(?=多?(?:以|之)?前)/g,
    (found) => {
      const [low = 0, high = 0] = [...found].map((letter) => numeral(letter) ?? 0)
      return high === low + 1 ? `大概${high}年` : found
    },
  ],
  // 6月三十, with no word for the day behind it.
  [/(?<=\d月)(?:三十一?|二?十[一二三四五六七八九]?|二十)(?=$|[,。;\s\n])/g, (found) => `${numeral(found)}日`],
  // 第三位还在磨: not found yet, and no number of them.
  [/[,\s]第[一二三四五1-5]位(?:专家|高工)?还?(?:在|没)[^,。;\d]{1,6}(?=$|[,。;])/g, ''],
  // 8月 中间歇了两年 is not the middle of August.
  [/(?<=\d月(?:份)?)\s?(?=中(?:间|途|断))/g, ','],
  [/初级(?:职称)?(?:[,\s]?(?:其实)?(?:就是|也就是|即|也叫))(?=助)/g, ''],
  [/(?<=^|[,。;\s])老板(?:自己|个人|私人)(?:的|开的|办的)?(?=$|[,。;\s])/g, '私人企业'],
  [/(?<=厂|公司|单位|企业)(?:也|就|都)?是(?:私人|个人|老板自己|老板个人)(?:的|开的|办的)/g, '是私人企业'],
  [/(?<=^|[,。;\s])20[12]\d(?=专业|一般公需|公需|行业公需)/g, (found) => `${found}年`],
  [/(?:双非|民办|公办|双一流|[一二三]本)+的?(?=本科|大专|专科)/g, ''],
  [/(?<=读|读的|是|读了|^|[,。;\s我])[一二三]本(?=毕业|院校|大学|学校|出来|的)/g, '本科'],
  [/(?<=[读学念])(?:了)?个(?=\p{Script=Han}{2})/gu, ''],
  [/(?<=[,\s])(?:学校)?现在(?:改名)?(?:叫|改成|改名)[^,。;\s]{2,12}(?=$|[,。;\s])/g, ''],
  [/(?<=\d年(?:\d{1,2}月(?:份)?)?(?:就|才|已经|便)?)(?:有了|有的|到手的?|下来的?)(?=$|[,。;\s])/g, '取得'],
  // 社保？我2018年开始交的: asked of oneself and answered.
  [
    new RegExp(`(?<=^|[,。;\\s])(?:${LEADS})[?](?=\\s?(?:我|从|\\d|没|有|在|都|一直|目前|现在))`, 'g'),
    (found) => found.replace('?', ':'),
  ],
  // 先进个人算不？2020年评的: what is told goes on behind it.
  [
    /(?:这个|这种)?(?:算不算?数?|算[吗么]|作数[不吗]|有用[不吗]|认[不吗]|行不行?|有(?:没有)?关系[没吗不]?|可以[不吗])[?](?=\s?(?:20|19)?\d{2}年)/g,
    ',',
  ],
]

/** The text with ways of putting things made plain: either of two years guessed, two or three years ago, a question to oneself. */
export function putPlainly(letters: Letters): Letters {
  return rewritten(letters, [...WAYS, ...TITLE_WAYS])
}

const HOURS_SAID: Rewriting = [
  /(?<=(?:专业|一般|行业|公需)(?:科目|课)?(?:的)?(?:是|有|学了|修了|学完|修完)?)(?:[一二两三]百(?:零?[一二三四五六七八九]十?[一二三四五六七八九]?)?|[一二三四五六七八九]?十[一二三四五六七八九]?)(?=个|学时|课时|行业|一般|公需|加|正好|刚好|$|[,。;\s])/g,
  (found) => String(numeral(found)),
]

const SUMS_SAID: Rewriting = [
  /(?<=(?:[一总合累统]共|[合总累]计|总|加起来|[学修]了)(?:[学修]了|有|是)?)[一二两三四]百(?:零?[一二三四五六七八九]十?[一二三四五六七八九]?)?(?=个?(?:学时|课时)|[,。;\s]|$)/g,
  (found) => String(numeral(found)),
]

/** 一般的十八行业的十二: hours told in words, in figures; pauses are marked by now. */
export function hoursInFigures(letters: Letters): Letters {
  return rewritten(letters, [HOURS_SAID, SUMS_SAID])
}
