import { FORMERLY } from './notNow.ts'

const ONCE = `[去前]年|前几年|${FORMERLY}`
const PIECES = new RegExp(`(?<=[,。;])|(?=现在|目前|今年|如今|${ONCE})`)
const WAS = new RegExp(ONCE)
const GOES_ON = /起|开始|至今|以来/
const FIGURE = /\d|[一二两三四五六七八九十百千]/
/** 今年走了40个: by how many, and not how many. */
const CHANGED = /走|招|少|多|增|减|辞|裁|进了|来了/

/** 现在80个，去年120个 as 现在80个: what is told of today; null where the figure is of former times alone. */
export function ofToday(even: string): string | null {
  const pieces = even.split(PIECES)
  const now = pieces.filter((piece) => !(WAS.test(piece) && FIGURE.test(piece) && !GOES_ON.test(piece)))
  if (now.length === pieces.length) return even
  const left = now.join('').replace(/[,。;\s]+$/, '')
  return FIGURE.test(left) && !CHANGED.test(left) ? left : null
}
