import { realHouse } from '../command.ts'

/** The longest fixed piece of one of the talk's messages, as it is shown: tests name what is said, not how. */
export function words(name: string): string {
  const text = realHouse().wording.messages[name]
  if (text === undefined) throw new Error(`the wording has no message ${name}`)
  const pieces = text.replace(/\*\*/g, '').split(/\{[^}]*\}/)
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest))
}
