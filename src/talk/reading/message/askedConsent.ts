import type { LocalDate } from '../../../dossier/date.ts'
import type { Read } from '../read.ts'
import { hedgedFact } from '../stance.ts'
import { choice } from './askedReaders.ts'
import { consentIn } from './extract/insuranceAgreed.ts'

/** 盖了章的, 函已经出了: agreed on paper. */
export const sealed = (text: string, today: LocalDate, id: string): Read<unknown> => {
  if (consentIn(text) === 'open') return { kind: 'vague', why: '' }
  const read = choice(text, today, id)
  if (read.kind === 'value' || hedgedFact(text)) return read
  if (/不肯|不给|不愿|不盖|没(?:有)?(?:去)?盖/.test(text)) return { kind: 'value', value: '否' }
  return !/[没不未吗]|[?]/.test(text) &&
    /(?:章|函|同意书|证明|手续)[^,。;]{0,4}(?:盖|出|开|给|发|拿|办)(?:好|了|过|到|来|齐)|(?:盖|出|开|拿)(?:好|了|过|到)[^,。;]{0,4}(?:章|函|证明|同意)/.test(
      text,
    )
    ? { kind: 'value', value: '是' }
    : read
}
