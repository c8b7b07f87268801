import { plainText } from './plainText.ts'
import { looksLikeQuestion, tellsOfOneself } from './question.ts'
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

/** 材料退不退啊，我舅非说能拿回来: what is asked, without what is said after it; null where nothing is. */
export function withoutAfterthought(text: string): string | null {
  const pieces = text.split(/[，,。；;！!～~\n]+|(?<=[?？])/u).filter((piece) => piece.trim() !== '')
  const last = pieces.findLastIndex((piece) => asks(piece))
  if (last < 0 || last === pieces.length - 1 || pieces.slice(last + 1).some(tellsOfOneself)) return null
  const asked = pieces.slice(0, last + 1).join('，')
  return plainText(asked).length >= LEAST ? asked : null
}
