import { numeral } from '../numbers.ts'
import type { Letters } from './even.ts'
import { type Rewriting, rewritten } from './rewriting.ts'

const D = '零一二三四五六七八九'
const digits = (said: string) =>
  [...said].map((letter) => (letter === '年' ? letter : String(numeral(letter)))).join('')
/** 一九年 can be no length, which is 十九年: a year of this century or the last. */
const year = (said: string) => {
  const short = digits(said)
  return `${Number(short.slice(0, 2)) <= 30 ? '20' : '19'}${short}`
}
const figure = (said: string) => String(numeral(said))

/**
 * Dates told in words, in figures: 二零一九年三月 is 2019年3月, 幺九年 19年. 三四年 and 一二年 may be so many years, and 一零年 ten of
 * them; only what can be nothing else is written over.
 */
const DATES: readonly Rewriting[] = [
  // 贰零壹捌年; the smaller ones are plain by now.
  [
    /二零[一二零][肆伍陆柒捌玖](?=年)/g,
    (said) => said.replace(/.$/, (last) => '零一二三四五六七八九'.charAt('零壹贰叁肆伍陆柒捌玖'.indexOf(last))),
  ],
  // 然后一六年: not after so many of them.
  [/(?:然后|接着)(?=[零一二六七八九][零一二三四五六七八九]年)/g, (found) => `${found},`],
  [new RegExp(`(?<=[${D}])幺|幺(?=[${D}]年?)`, 'g'), '一'],
  [new RegExp(`(?<![${D}十百千])(?:二零|一九)[${D}]{2}(?![${D}十百千万])`, 'g'), digits],
  [
    new RegExp(
      `(?<![${D}十百千两好几第近前后满])(?:零[${D}]|二[零一]|[六七八九]零|一[零三四五六七八九]|[六七八九][一二三四五六七八九])年(?!多|以上|半|来)`,
      'g',
    ),
    (said) => (isRough(said) ? said : year(said)),
  ],
  // 一二年大专毕业: what was done then makes it a year.
  [
    new RegExp(
      `(?<![${D}十百千两好几第近前后满这那过头干做了有])(?:一二|六七|七八|八九)年(?=(?:[${D}十]{1,2}|\\d{1,2})月|[底初]|[上下]半年|(?:的|又|再|才|我)?(?:大专|本科|中专|高中|毕业|评|聘|拿|考|进厂|入职|开始|助工|技校))`,
      'g',
    ),
    year,
  ],
  // 十七年六月: with a month behind it no length.
  [
    /(?<![一二三四五六七八九十百千两好几第近前后满干做了过有])(?:十[一二三四五六七八九]|二十[一二]?)(?=年(?:[一二三四五六七八九十]{1,2}月|\d{1,2}月|元旦|年?底))/g,
    (said) => String(numeral(said)),
  ],
  [/(?<=\d年(?:的)?)(?:十[一二]?|[一二三四五六七八九])(?=月)/g, figure],
  [/(?<=[去前今当同次]年(?:的)?)(?:十[一二]?|[一二三四五六七八九])(?=月(?!份?[来多]))/g, figure],
  [/(?<=\d月(?:份)?的?)(?:三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号])/g, figure],
]

/** 七八年: seven or eight of them. */
function isRough(said: string): boolean {
  const [first, second] = [...said].map((letter) => numeral(letter) ?? 0)
  return first !== undefined && first > 0 && second === first + 1
}

export function datesInFigures(letters: Letters): Letters {
  return rewritten(letters, DATES)
}
