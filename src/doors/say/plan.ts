import { sayDate } from '../../dossier/date.ts'

interface AnyStep {
  readonly what: string
  readonly who: string
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly detail?: string | null | undefined
  readonly clause: string
}

/** A step of the plan in a line. */
export function saySteps(step: AnyStep): string {
  const from = step.from ? sayDate(step.from) : ''
  const to = step.to ? `到 ${sayDate(step.to)}` : ''
  const when = [from, to].filter((part) => part !== '').join(' ')
  return `- ${step.what}（${step.who}）${when ? ` ${when}` : ''}${step.detail ? `：${step.detail}` : ''}（${step.clause}）`
}
