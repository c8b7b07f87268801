import type { LocalDate } from '../../../dossier/date.ts'
import { isShortOf, numeral, readNumber } from '../numbers.ts'
import type { Read } from '../read.ts'
import { hedged } from '../stance.ts'
import { choice, number } from './askedReaders.ts'
import type { Found, Leaf, Message } from './found.ts'
import { fieldName } from './names.ts'

/** How many experts, how alike a paper, and whether there is anything else: short answers with words around them. */

const NUMBER = '(?:\\d{1,2}|[一二两三四五六七八九十]|俩|仨)'
const NOBODY = new RegExp(
  [
    '(?:一|半)(?:个|位|名)(?:人|专家)?(?:也|都|还)?(?:请|找|认|联系|约|叫|说)不(?:到|动|着|来|上|识)',
    '(?<!另外?|还有|剩下)(?:一|半)(?:个|位|名)(?:人|专家)?(?:也|都|还)?(?:不认识|没(?:有|找|认识|联系|谈|请)?)',
    '没(?:有)?(?:认识|熟悉?|合适)的?(?:专家|人|高工)?$',
    '没(?:有)?人(?:愿意|肯|推荐|帮|签|给)',
    '^(?:专家)?(?:都|也|还)?(?:找不到|请不动|请不到|不认识|没找到|没认识的)',
  ].join('|'),
)
const PEOPLE = new RegExp(`(${NUMBER})\\s?(?:个|位|名|人)`, 'g')
/** 三位，有一位是教授级高工: the last is one of those; 两位高工，一位教授 are three. */
const OF_THEM = /其中|里面|当中|[有含][一两二三](?:个|位|名)|都|均|全/
const AGREED = /同意|答应|肯|愿意|点头|签了|定了|敲定|确定/
const PEOPLE_TOO = new RegExp(PEOPLE.source)
/** Told of no more than who they are: 两位高工，还有一位教授. */
const WHO = new RegExp(
  `^(?:和|还有|另外?|再?加上?|外加|又)*${NUMBER}\\s?(?:个|位|名)?(?:是|的)*(?:正高(?:级)?|副高|教授级|高级|专家|老师|评委|高工|工程师|教授|研究员|副教授|总工)*$`,
)
/** 一位同意了，另一位也同意了: each for himself. */
const ONE_EACH = /^另/
const PART = /其中|里面|当中|[有含][一两二三](?:个|位|名)/
const countsIn = (text: string) =>
  [...text.matchAll(PEOPLE)].map(([, said = '']) => (said === '俩' ? 2 : said === '仨' ? 3 : (numeral(said) ?? 0)))

/** 找了三个，两个同意; 三位，没到的一位在外地: more than one figure, and which is meant is asked. */
export function someAgreed(text: string): boolean {
  const [first = '', ...others] = text.split(/[,;\s]+/)
  const [whole] = countsIn(first)
  // 两位，一个搞泵一个搞模具; 三位，三位都同意
  if (whole === undefined || countsIn(others.join(',')).reduce((sum, count) => sum + count, 0) === whole) return false
  return others.some(
    (piece) =>
      PEOPLE_TOO.test(piece) && !WHO.test(piece) && !ONE_EACH.test(piece) && (AGREED.test(piece) || !PART.test(piece)),
  )
}
/** 两三个 are no number. */
const ROUGH = /[两二]三(?=[个位名])|三四(?=[个位名])|一两(?=[个位名])|几(?=[个位名])/
/** 另一个还在谈: may still come. */
const NOT_SURE = /(?:另|还有|剩下|其他|其余|有)[^,;]{0,6}(?:还在|没|考虑|犹豫|再说|不一定|说不准)/
const NOT_SPOKEN = /没(?:有)?(?:去)?(?:开口|问|联系|谈|说|打招呼|找)/

const STILL_LACKING = /[,;\s](?:但是?|不过)?(?:还|就)(?:差|缺|少)(?:着|了)?(?:\d|[一二两三])(?:个|位|名)?/g
const value = (told: number): Read<unknown> => ({ kind: 'value', value: told })

/** 找好3位了; 一个都请不动 is none; 够两位吧，还没开口 has to be asked again. */
export const experts = (answer: string): Read<unknown> => {
  // 还差一个 is not had.
  const text = answer.replace(STILL_LACKING, ' ').trim()
  if (NOBODY.test(text)) return value(0)
  const [first = '', ...others] = text.split(/[,;\s]+/)
  const told = [...first.matchAll(PEOPLE)]
  if (told.length === 0) return number(text)
  if (hedged(text) || ROUGH.test(text) || (NOT_SPOKEN.test(text) && !NOT_SURE.test(text)))
    return { kind: 'vague', why: '' }
  const rest = others.join(',')
  const [one] = told
  // 没有三个; 找了三个，两个同意: how many there are is asked.
  if (one && isShortOf(first.slice(0, one.index), first.slice(one.index + one[0].length)))
    return { kind: 'vague', why: '' }
  if (someAgreed(text)) return { kind: 'vague', why: '' }
  const more = OF_THEM.test(text) || NOT_SURE.test(rest) ? [] : countsIn(rest)
  const own = countsIn(first)
  const counts = [...(OF_THEM.test(first) ? own.slice(0, 1) : own), ...more]
  const sum = counts.reduce((total, count) => total + count, 0)
  // 两位，一位教授一位高工
  return value(counts.length > 2 && sum === 2 * (counts[0] ?? 0) ? sum / 2 : sum)
}

/** Those who are sure, and, where another is still to be won, the question again. */
export function expertsMeans(leaf: Leaf, _which: string | null, { text }: Message): readonly Found[] {
  const told: Found = { field: 'experts', leaf }
  return NOT_SURE.test(text)
    ? [told, { about: fieldName('experts'), leaf: { from: leaf.from, to: leaf.to, why: 'incomplete' } }]
    : [told]
}

const SHARE =
  /(\d{1,3}(?:\.\d+)?)\s?%?(?![\d.]|[篇年月日号个次项])|百分之(\d{1,3}(?:\.\d+)?|[零一二三四五六七八九十百点]{1,6})/g
const BOUND = /不到|不足|低于|小于|不超过?|没超过?|以[内下]|[大小]于|超过|以上|左右|上下|来个|多|几/

/** `12%`, 百分之十二, 最高的一篇27.8; of several the highest, which is what was asked; 不到10% has to be asked again. */
export const share = (text: string): Read<unknown> => {
  const told = [...text.matchAll(SHARE)].flatMap(([, figure, words]) => numeral(figure ?? words ?? '') ?? [])
  const [highest] = [...told].sort((a, b) => b - a)
  if (BOUND.test(text) && /\d|[零一二三四五六七八九十百]/.test(text)) return { kind: 'vague', why: '' }
  if (highest === undefined) return readNumber(text)
  return highest > 100 ? { kind: 'vague', why: '请核对' } : value(highest)
}

const NO_MORE =
  /(?:别的|其[他它余](?:的)?|另外)(?:就|也|都|再)?(?:没|无|想不)|没(?:有)?(?:别的|其[他它]|另外|什么了|啥了)|(?:就|只有|都)(?:是)?(?:这|那|刚才|上面|前面)[^,;]{0,6}(?:些|点|几样|几个|几项)|都在(?:这|那|上面|里面|前面)|(?:都|全)(?:说|讲|写|报)(?:完|过)了?$/
/** 就刚才讲的那点，别的没了: nothing besides. */
export const anythingElse = (text: string, today: LocalDate, id: string): Read<unknown> =>
  NO_MORE.test(text) ? { kind: 'value', value: '否' } : choice(text, today, id)
