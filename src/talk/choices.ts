import type { Choice } from './protocol.ts'
import type { Pending } from './state.ts'

/** The value of the button 都没有 under a question that may have several answers. */
export const NONE_OF_THEM = 'none-of-them'

/** Version of the button data; old programs' buttons are told by it. */
const FORMAT = 1

/** `1:17:titles.obtained:2` — format, revision of the asking, question, place of the choice. ASCII, under 60 bytes. */
export function buttonsOf(pending: Pending): Choice[] {
  const id = pending.question.split('/')[0] ?? ''
  return pending.offered.map((option, index) => ({
    label: option.label,
    data: `${FORMAT}:${pending.revision}:${id.slice(0, 40)}:${index}`,
  }))
}

/** The value a button stands for, if it belongs to the question now open; null for an old one. */
export function pressed(data: string, pending: Pending | null): string | null {
  const match = /^(\d+):(\d+):([\w.]+):(\d+)$/.exec(data)
  if (!match || !pending || Number(match[1]) !== FORMAT || Number(match[2]) !== pending.revision) return null
  if (match[3] !== (pending.question.split('/')[0] ?? '').slice(0, 40)) return null
  return pending.offered[Number(match[4])]?.value ?? null
}
