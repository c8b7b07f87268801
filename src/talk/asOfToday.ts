import type { Asking, Reader } from './reader.ts'
import { normalise } from './reading/normalise.ts'
import { isOfToday, saysAhead } from './reading/notNow.ts'
import { type Read, vague } from './reading/read.ts'
import type { Understood } from './understood.ts'

/** 想转到温州缴, 要招到500人: what is still to come answers nothing that is asked of today; what is told besides it does. */
export function asOfToday(read: Read<Understood>, text: string, reader: Reader, asking: Asking): Read<Understood> {
  if (read.kind !== 'value' || !isOfToday(asking.question.id)) return read
  const pieces = normalise(text).split(/(?<=[,。;])/)
  const told = pieces.filter((piece) => !saysAhead(piece))
  if (told.length === pieces.length) return read
  const rest = told.join('').replace(/[,。;\s]+$/, '')
  const now = rest === '' ? null : reader(rest, asking)
  return now?.kind === 'value'
    ? now
    : vague(`这说的是往后的事，问的是今天。照今天的回，比如：${asking.question.example}`)
}
