import { answersIn } from './fromDossier.ts'
import type { Asking } from './reader.ts'
import { readMessage } from './reading/message/readMessage.ts'
import type { Understood } from './understood.ts'

/**
 * 助工2017年7月，2018年7月1日聘到2022年12月31日: letters told whole beside a day that is of none, where the message leaves nothing open.
 * Null where one of them is half told.
 */
export function wholeLetters(typed: string, { question, pending, pack, today }: Asking): Understood | null {
  const { dossier, asks } = readMessage(typed, { today, asked: pending.question, pack })
  const given = answersIn(dossier, [question], pack).find(({ key }) => key === pending.question)
  const letters = given?.understood.value
  const isWhole =
    Array.isArray(letters) &&
    letters.length > 0 &&
    letters.every((letter) => letter !== null && typeof letter === 'object' && 'from' in letter && 'to' in letter)
  return given && isWhole && asks.length === 0 ? given.understood : null
}
