import { rangeOf } from '../dossier/date.ts'
import { withoutAnswer } from './dependents.ts'
import { PAID_NOW } from './reading/message/extract/insuranceUnpaid.ts'
import type { Told } from './reading/message/told.ts'
import type { Answer, State } from './state.ts'

const STARTS = ['insurance.since', 'insurance.employerSince']

/**
 * 社保去年断了两个月: since when it has been paid without a break, told before, is open again — unless the break lies before
 * that day; a day on which it was taken up again takes its place. Gives the words of the break, empty where that day is told;
 * null when nothing is taken back.
 */
export function brokenOff(
  state: State,
  told: Told,
  text: string,
): { readonly state: State; readonly words: string } | null {
  const gap = told.asks.find(({ about, why }) => about === '社保.起' && why === 'ambiguous')
  const again = told.dossier.insurance?.since
  if (gap === undefined && (again === undefined || !/(?<!没)(?:断|停)(?:了|过|缴|交|保)/.test(text))) return null
  const candidate = gap === undefined ? again : gap.candidate
  const when = typeof candidate === 'string' ? rangeOf(candidate) : null
  const gone = STARTS.filter((key) => {
    const before = state.answers[key]
    return before !== undefined && !isBefore(when?.last, before)
  })
  if (gone.length === 0) return null
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([key]) => !gone.includes(key)))
  return {
    state: { ...state, answers, order: state.order.filter((key) => !gone.includes(key)) },
    words: gap?.evidence.text ?? '',
  }
}

/** 社保正常，但是上个月没交: whether it is paid now, told before, is open again. Null where that is not left open. */
export function paidNowOpen(state: State, told: Told): { readonly state: State; readonly words: string } | null {
  const doubt = told.asks.find(({ about }) => about === PAID_NOW)
  if (doubt === undefined) return null
  return { state: withoutAnswer(state, 'insurance.current'), words: doubt.evidence.text }
}

/** Whether a break that ended by that day lies before the start that was told. */
function isBefore(end: string | undefined, start: Answer): boolean {
  const from = start.kind === 'value' && typeof start.value === 'string' ? rangeOf(start.value) : null
  return end !== undefined && from !== null && end < from.first
}
