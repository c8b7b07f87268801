import type { Message } from '../../src/talk/protocol.ts'
import type { Turn } from '../talk/golden.ts'

export type Did = Turn['did']

/** A channel as people see it. */
export interface Skin {
  readonly name: string
  /** Without them an old one cannot be pressed. */
  readonly hasButtons: boolean
  /** All words of a message that are to reach the person, choices included, in order. */
  words(message: Message): string
  /** Somebody of whom nothing is known. */
  person(number: number): Promise<Person>
}

/** Somebody in front of a skin. */
export interface Person {
  /** Of their conversation. */
  readonly key: string
  /** Types, presses or chooses; `shown` is the answer they have before them. Resolves when they have the next one. */
  does(did: Did, shown: readonly Message[]): Promise<void>
  /** All that was shown to them so far, piece by piece. */
  readonly heard: readonly string[]
  leaves(): Promise<void>
}

/** Chooses where there are no buttons: by the number in the list, in words where the choices are not listed. */
export function chosen(label: string, shown: readonly Message[]): string {
  const message = shown.findLast(({ choices }) => choices?.some((choice) => choice.label === label))
  if (!message) throw new Error(`不在刚才给的选项里：${label}`)
  const place = (message.choices ?? []).findIndex((choice) => choice.label === label)
  return message.unlisted ? label : String(place + 1)
}

/** A text and, unless it numbers them itself, its choices as a list. */
export function listed({ text, choices = [], unlisted }: Message, dot: string): string {
  return [text, ...(unlisted ? [] : choices.map(({ label }, index) => `${index + 1}${dot} ${label}`))].join('\n')
}
