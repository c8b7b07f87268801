import { names } from './elsewhere.ts'
import type { PlanKnowledge } from './knowledge.ts'
import { isLevelBeyond } from './levelBeyond.ts'
import { pairsOf } from './likeness.ts'
import { namesPlace, officesOf } from './offices.ts'
import { premisesOf } from './premise.ts'
import type { Demands } from './search.ts'
import { sidesAsked } from './side.ts'
import { standsAlone } from './standsAlone.ts'
import type { Synonyms } from './synonyms.ts'
import type { ReadEntry } from './vocabulary.ts'
import type { KnownWord, WordsRead } from './words.ts'

const NEVER = Number.POSITIVE_INFINITY
/** Asked for a side of it nobody asks it for, it has to be so near besides; */
const LIKELY_BESIDE = 0.7
/** saying nothing of what only leads up to what is asked, so near. */
const LIKELY_WITHOUT = 0.5

/**
 * What makes another question of any, so that an entry that does not speak of it does not answer: 要紧 meanings, places no plan
 * is of, other trades, an office's place when asked where to go, levels the plan has not, what befell somebody. Of what is only near
 * to a question neither the reason nor what befell has to be spoken of.
 */
export function demandsOf(
  question: WordsRead,
  { plan }: PlanKnowledge,
  { synonyms, plans }: { readonly synonyms: Synonyms; readonly plans: readonly PlanKnowledge[] },
  excused: ReadonlySet<string>,
  isNear = false,
): Demands {
  const { text } = question
  const { telling, before } = tellingOf(question, synonyms, excused)
  const own = plan.places === null ? [] : [plan.places.city, plan.places.county]
  const elsewhere = synonyms.elsewhere.filter(
    (place) => names(text, place) && !own.some((name) => name.includes(place)),
  )
  const trades = synonyms.trades.filter((trade) => isDone(trade, text))
  const offices = asksWhere(question) ? officePlaces(plans).filter((place) => text.includes(place)) : []
  const levels = question.known.filter((word) => isLevelBeyond(word, plan.levels))
  const numbers = [...question.meanings].filter((meaning) => /^\d{3,}$/.test(meaning) && !YEAR.test(meaning))
  const firm = sidesAsked(text).filter((side) => FIRM.includes(side))
  const asksForDays = sidesAsked(text).includes('days')
  const asksFrom = ASKS_FROM.test(text)
  const asksWhy = WHY.test(text) && !WHY_MUST.test(text)
  const alternatives = alternativesIn(question)
  const premises = premisesOf(text)
  const asksEffect = EFFECT.test(text)
  const speaks = (entry: ReadEntry) =>
    (alternatives.length === 0 || alternatives.some((pair) => entry.pairs.has(pair))) &&
    (entry.entry.unwritten ||
      isNear ||
      (premises(entry) &&
        (!asksEffect || EFFECTS.some((side) => entry.sides.has(side))) &&
        (!asksWhy || entry.sides.has('why') || REASON.test(entry.told)))) &&
    (!asksFrom || entry.meanings.has('开始') || FROM.test(entry.text)) &&
    (!asksForDays || entry.sides.has('days') || DAYS.test(entry.text)) &&
    [...telling, ...numbers].every((meaning) => entry.meanings.has(meaning)) &&
    (elsewhere.every((place) => entry.text.includes(place)) || AWAY.some((meaning) => entry.topics.has(meaning))) &&
    trades.every((word) => entry.text.includes(word)) &&
    offices.every((place) => namesPlace(entry.text, place)) &&
    levels.every(({ meanings }) => meanings.some((meaning) => entry.meanings.has(meaning)))
  return (entry) => {
    if (!speaks(entry)) return NEVER
    const untold = firm.filter((side) => !entry.sides.has(side))
    if (untold.length > 0) return untold.some((side) => ONLY_TOLD.includes(side)) ? NEVER : LIKELY_BESIDE
    return before.every((meaning) => entry.meanings.has(meaning)) ? 0 : LIKELY_WITHOUT
  }
}

/** The telling meanings of what is asked, and of what was said before and leads up to it. */
function tellingOf(
  { text, known, meanings }: WordsRead,
  { telling }: Synonyms,
  excused: ReadonlySet<string>,
): { readonly telling: readonly string[]; readonly before: readonly string[] } {
  const from = startOfAsked(text)
  const within = (words: readonly KnownWord[]) => new Set(words.flatMap((word) => word.meanings))
  const earlier = within(known.filter(({ start }) => start < from))
  const later = within(known.filter(({ start }) => start >= from))
  const leadsUp = (meaning: string) => earlier.has(meaning) && !later.has(meaning)
  const said = [...meanings].filter((meaning) => telling.has(meaning) && !excused.has(meaning))
  return { telling: said.filter((meaning) => !leadsUp(meaning)), before: said.filter(leadsUp) }
}

/** Where the last piece begins that asks for anything. */
function startOfAsked(text: string): number {
  let from = 0
  for (let at = 0; at >= 0 && at < text.length; ) {
    const next = text.indexOf(' ', at)
    const piece = text.slice(at, next < 0 ? undefined : next)
    if (ASKS.test(piece) || sidesAsked(piece).length > 0) from = at
    at = next < 0 ? -1 : next + 1
  }
  return from
}

const ASKS = /[吗么嘛呢伐不没]$|什么|啥|怎|咋|哪|谁|几|多少|多久|([\u4e00-\u9fff])[不没]\1/u

/** Of a year one may speak that stands nowhere; of another long number not. */
const YEAR = /^(?:19|20)\d\d$/

/** 要上几天课 is no question of how many hours are to be learnt: days are told, or asked for. */
const DAYS = /[\d一两三五七十半] ?(?:个?工作日|天|日内|周)|小时内|个月/

/** 从几号起算 is not asked of the day something is counted to. */
const ASKS_FROM = /(?:几号|哪[一]?天|几月|什么时候|哪年)(?:起|开始算)|从(?:几号|哪天|什么时候|哪年).{0,3}(?:算|起)|起算/
const FROM = /[日月年号后]起|起算|算起|开始/

/** 为啥只评这四类 is not answered by which they are; 为什么点不了 by what is amiss. */
const WHY = /为什么|为啥|为何|凭什么|凭啥/
/** 为啥要90学时, 凭什么要聘书, 为什么只看三年考核: because it is written, so the rule and where it stands. */
const WHY_MUST =
  /(?:为什么|为啥|为何|凭什么|凭啥)(?:一定|非|都|还|就|我们?|个人)*(?:要(?!是)|得(?!不)|必须|需要|只(?:看|算|认)(?=[一二两三四五六七八九十近前\d]))/
/** Whether a question (as compared) asks why something is required, which the rule itself may answer. */
export const asksWhyItMust = (text: string): boolean => WHY_MUST.test(text)
const REASON = /因为|为了|防|由于|所以|不符|不满足|不够|没有?(?:审|授权|注册|提交|绑定|填)|要先|未/

/** 有影响吗 is not answered by what is asked of nothing that befalls one. */
const EFFECT = /影响(?!力)|要紧|打紧/
const EFFECTS: readonly string[] = ['outcome', 'late']

/** A trade, not what was studied (学的会计, 建筑专业), nor the machines made for it (农业机械). */
const isDone = (trade: string, text: string) =>
  standsAlone(text, trade) &&
  new RegExp(`(?<!学的?|读的?|毕业于)${trade}(?!专业|系|学历|毕业|机械|机器|设备|装备)`, 'u').test(text)

/** Entries that speak of all other places. */
const AWAY = ['外省']

/** A telephone, a price or a number of characters is told or it is not. */
const FIRM: readonly string[] = [
  'telephone',
  'money',
  'words',
  'size',
  'hour',
  'age',
  'points',
  'hours',
  'times',
  'people',
  'place',
  'copies',
  'colour',
  'form',
  'day',
  'limit',
  'length',
  'who',
]

/** Nothing near makes up for it. */
const ONLY_TOLD: readonly string[] = ['money', 'telephone', 'hour', 'age']

const OR = '还是'
const NUMERALS = /^[零〇一二三四五六七八九十百到至]+$/u
/** 到现场还是视频: the pairs of characters of the two, where no table knows them; one of them is spoken of, or it is not answered. */
function alternativesIn({ text, unknown }: WordsRead): readonly string[] {
  const at = text.indexOf(OR)
  const before = unknown.find(({ end }) => end === at)
  const after = unknown.find(({ start }) => start === at + OR.length)
  if (at < 0 || !before || !after) return []
  if ([before, after].some(({ start, end }) => NUMERALS.test(text.slice(start, end)))) return []
  return [before, after].flatMap(({ start, end }) => pairsOf(text.slice(start, end)))
}

const WHERE: readonly string[] = ['place', 'telephone', 'who']
const asksWhere = ({ text, meanings }: WordsRead) =>
  meanings.has('盖章') || meanings.has('受理点') || sidesAsked(text).some((side) => WHERE.includes(side))

const offices = new WeakMap<readonly PlanKnowledge[], readonly string[]>()

/** Places that some plan's offices are of. */
function officePlaces(plans: readonly PlanKnowledge[]): readonly string[] {
  const made = offices.get(plans) ?? [
    ...new Set(plans.flatMap(({ plan }) => officesOf(plan).flatMap(({ places }) => places))),
  ]
  offices.set(plans, made)
  return made
}
