import type { Knowledge } from './knowledge.ts'
import { plainText } from './plainText.ts'
import { isBefallen } from './premise.ts'
import { asksWhether, looksLikeQuestion, tellsOfOneself } from './question.ts'
import { sidesAsked } from './side.ts'

/** What is asked has so many characters at least. */
const LEAST = 5
/** 要伐, 有没得, 不考了嘛: asked for at the end of a piece. */
const ENDING = /(?:吗|么|嘛|呢|不|没|没有|没得|伐|弗|勿|啵|否)[哦啊呀哇哈]?$/u

/** 年薪几十万 is a number. */
const SOME = /几(?=[十百千万])|(?<=[十百千万])几/gu

const asks = (said: string) => {
  const piece = said.trim().replace(SOME, '多')
  return looksLikeQuestion(piece) || sidesAsked(plainText(piece)).length > 0 || ENDING.test(piece)
}

/** Whether something told beside a question tells which notice is asked of: 杭州的, 2023年的. */
export type TellsWhich = (said: string) => boolean

/** 材料退不退啊，我舅非说能拿回来: what is asked, without what is said after it; null where nothing is. */
export function withoutAfterthought(text: string, tellsWhich: TellsWhich): string | null {
  const pieces = text.split(/[，,。；;！!～~\n]+|(?<=[?？])|(?<=[吗么呢]) /u).filter((piece) => piece.trim() !== '')
  const last = pieces.findLastIndex((piece) => asks(piece))
  const after = pieces.slice(last + 1)
  if (last < 0 || after.length === 0 || after.some(tellsOfOneself) || after.some(tellsWhich)) return null
  const asked = pieces.slice(0, last + 1).join('，')
  return plainText(asked).length >= LEAST ? asked : null
}

const FIRST = /^\s*([^\s，,。；;！!～~…?？]+)[\s，,。；;！!～~…]+(.+)$/su
/** 也要等两年吗, 那怎么办: asked of what was said before. */
const OF_BEFORE =
  /^(?:那|这|也|还|就|又|再|行|要紧|打紧|算|会不会|能不能|可不可以|怎么办|咋办|咋整|咋搞)|[这那](?:个|种|样|些|么)|它/u

/**
 * 领导催得急，评审表要几份: what is asked, without the first thing told before it; null where that may make another question of it: it asks
 * itself, something befell somebody, it has words of weight, or what follows is asked of it.
 */
export function withoutLead(
  text: string,
  { words, synonyms: { common, telling } }: Pick<Knowledge, 'words' | 'synonyms'>,
  tellsWhich: TellsWhich,
): string | null {
  const [, lead = '', rest = ''] = FIRST.exec(text) ?? []
  const [told, asked] = [plainText(lead), plainText(rest)]
  const topics = (said: string) => [...words(said).meanings].filter((meaning) => !common.has(meaning))
  if (lead === '' || looksLikeQuestion(lead) || isBefallen(told) || topics(rest).length === 0) return null
  if (tellsWhich(lead)) return null
  const led = topics(lead)
  if (led.some((meaning) => telling.has(meaning)) || (tellsOfOneself(lead) && asksWhether(rest))) return null
  return led.length > 0 && OF_BEFORE.test(asked) ? null : rest
}
