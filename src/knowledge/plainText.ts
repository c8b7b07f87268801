import { normalise } from '../talk/reading/normalise.ts'
import { numeral } from '../talk/reading/numbers.ts'
import { asWrittenElsewhere } from './dialect.ts'
import { AS_SAID, type InPlainWords } from './figures.ts'

/** Blanks, punctuation and symbols: they part words, and weigh nothing. */
const MARKS = /[\p{P}\p{S}\s]+/gu

const compared = (text: string, plain: InPlainWords) =>
  asWrittenElsewhere(plain(datesInDigits(text.toLowerCase()).replace(MARKS, ' ').trim()))

const DATE =
  /(?<![零一二三四五六七八九十个])(十?[一二]|[三四五六七八九十])月(?:([一二]?十?[一二三四五六七八九]|[一二三]?十|三十一)(?=[号日]))?/gu
/** 八月一号 is 8月1号; 三个月 stays. */
function datesInDigits(text: string): string {
  return text.replace(
    DATE,
    (_, month: string, day: string | undefined) => `${numeral(month)}月${day ? numeral(day) : ''}`,
  )
}

/** 22年 and 22年度, but not 满10年: the years plans may be of. */
const SHORT_YEAR = /(?<![\d满要干作了第 ])(2\d)(?=年)/g
/** 22年的通知 as it is compared: 2022年的通知. */
export const withFullYears = (text: string): string => text.replaceAll(SHORT_YEAR, '20$1')

/** What somebody typed as it is compared: normalised, lower case, marks turned to single blanks, figures of speech in plain words. */
export function plainText(typed: string, plain: InPlainWords = AS_SAID): string {
  return compared(normalise(typed), plain)
}

/** 有要求没 asks no more than 有要求吗. */
const ENDING = /(?<=.{3})(?<!有)[没不](?=[\s?？。!！]*$)/u

/** A question without the 没 or 不 that only asks. */
export const withoutEnding = (text: string): string => text.replace(ENDING, '')

const COURTESY =
  /^(?:(?:(?:群里|各位|大家)?(?:有没有|有)人(?:晓得|知道|清楚)[吗么没]?|谁(?:晓得|知道)|群里的?各位|大佬们?|那个|请问一?下?|你好|您好|老师|师傅|各位|领导|我?想?咨询一?下|我?想问一?下|我想问|我?问一?下|就是|麻烦|请教一?下|嗯+|呃+|额|喂|打扰了?|不好意思) ?)+/u
const THANKS = /(?: |(?<=[吗呢么啊]))(?:谢谢(?:啦|了|您)?|多谢|麻烦了|急+|在线等|拜托(?:了)?|求解)$/u
const ANYBODY =
  /[\s，,。；;！!～~？?]+(?:请问|求问)?(?:(?:有(?:没有)?人|有谁|谁|大家|哪位|各位)(?:知道|晓得|清楚|懂|能说说|能告诉我)(?:的)?|求(?:告知|解答|指教|助))(?:[吗么啊呀不伐吧]|一下|一声)?[\s，,。！!～~？?]*$/u
/** 几号截止？我们公司王会计问的. */
const FOR_WHOM =
  /[\s，,。；;！!～~？?]+(?:是|帮|替|给)?(?:我们?|咱们?)?(?:的)?(?:公司|单位|厂里?|部门|车间)?(?:的)?\p{Script=Han}{0,2}(?:会计|人事|行政|经理|老板|领导|同事|主管|主任|厂长|师傅)(?:让我|叫我|托我|要我)?(?:来|帮忙|想)?(?:问|打听)(?:的|一下|下)[\s，,。！!～~]*$/u
/** 评审表要几份，有人知道吗: nothing is asked at the end but who knows, or told but who wants to. */
export const withoutAnybody = (question: string): string => question.replace(ANYBODY, '').replace(FOR_WHOM, '')

/** A question (as compared) without what leads up to it and thanks for it: 那个我想问一下就是… */
export function withoutCourtesy(text: string): string {
  const bare = text.replace(COURTESY, '').replace(THANKS, '').trim()
  return bare.length >= 4 ? bare : text
}

/** Who says it, which may be left out: 人事说, 我们厂里都讲. */
const SAYER =
  '(?:我们?|咱们?|俺们?)?(?:厂里?|公司|单位|人事|hr|老板|同事|领导|主管|财务|行政|别人|朋友|人家|他们|那边|群里|有人|的)+(?:都|又|还|跟我|和我)?(?:说|讲|告诉我)'
/** Of a day alone: 推荐也来得及 and 要三个月就行 say what is asked of. */
const SAID_OF_DAYS =
  '[\\d一二三四五六七八九十月日号底初中上下旬周年个前后之以再才过完]{2,10}(?:申报|提交|上报|报名|交|报|弄)?(?:上去|得上|掉)?(?:就好|就行吧?|就可以|也行|也可以|都行|不急|也?来得及|赶得上|没问题|不晚|(?<=得上))'
const HEARSAY = new RegExp(
  `^(?:${SAYER} ?)?${SAID_OF_DAYS} ?(?=(?:到底|究竟|其实)|(?:最后|截止|报名|申报).{0,6}[哪几])`,
  'u',
)
/** 到底哪天: of what is left to be said. */
const ALONE = /^(?:到底|究竟|其实)是?(?:哪[一]?天|几号|什么时候|啥时候|几月几号)/u
/** 人事说十月中旬交就好 到底哪天: what somebody else said of it is not asked, but of what it was said is. */
export function withoutHearsay(text: string): string {
  const left = text.replace(HEARSAY, '')
  return left !== text && ALONE.test(left) ? `申报截止${left}` : left
}

const ASIDE = new RegExp(`^${SAYER}.{1,18}$`, 'u')
/** 评审表打几张 群里有人讲两张有人讲三张: what others say beside the question, where a question is left. */
export function withoutAsides(text: string): string {
  const pieces = text.split(' ').filter((piece) => piece !== '')
  const left = pieces.filter((piece, at) => at === 0 || !ASIDE.test(piece))
  return left.join(' ')
}

/** The same of what the files say, which nobody mistyped; 咋 is written there as it is said. */
export function writtenText(written: string, plain: InPlainWords = AS_SAID): string {
  return withFullYears(compared(written.normalize('NFKC').replace(/咋么?(?![舌呼])/g, '怎么'), plain))
}
