import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { withoutNames } from '../talk/people/surnames.ts'
import type { Incoming, UnansweredQuestion } from './ports.ts'

const LONGEST = 200

/** A question of a turn that went without an answer. */
export interface Question {
  readonly question: string
  readonly plan: string | null
}

/**
 * The questions of a turn that went without an answer. The id follows from the message, so that a redelivery counts once;
 * `salt`, which is not kept with the questions, keeps it from being turned back into the conversation.
 */
export function unansweredIn(
  { key, id, event }: Incoming,
  asked: readonly Question[],
  salt: string,
): UnansweredQuestion[] {
  return asked.map(({ question, plan }, place) => {
    const print = bytesToHex(sha256(utf8ToBytes(`${salt} ${key} ${id} ${place}`))).slice(0, 32)
    return { id: print, question: withoutPerson(question), plan, on: event.today }
  })
}

/** What somebody may have gone through, and nobody needs in order to answer. */
const DELICATE = /[病癌孕]|住院|手术|流产|离婚|坐牢|判刑|服刑|拘留|残疾|抑郁/
const OF_ONESELF = /[我俺咱]|本人/

/** Sentences in which somebody tells of their own illness and the like are left out; 病假算不算 stays. */
function withoutDelicate(question: string): string {
  if (!OF_ONESELF.test(question) || !DELICATE.test(question)) return question
  return question
    .split(/(?<=[，,。！!？?；;\n])/)
    .map((sentence) => (DELICATE.test(sentence) ? '（个人情况）' : sentence))
    .join('')
}

/** Numbers long enough to be somebody's, addresses of mail, @names, names of people and one's own illnesses are struck out. */
export function withoutPerson(question: string): string {
  return withoutNames(
    withoutDelicate([...question].slice(0, LONGEST).join(''))
      .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '（邮箱）')
      .replace(/@[\p{L}\p{N}_]+/gu, '')
      .replace(/[\d０-９][\d０-９ -]{5,}[\dxX０-９]/g, '（号码）'),
  )
    .replace(/\s+/g, ' ')
    .trim()
}
