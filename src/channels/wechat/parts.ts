import type { Message, Paper } from '../../talk/protocol.ts'
import { split } from '../common/split.ts'
import { styled } from '../common/styled.ts'

/** Longer texts are hard to read on a phone, and some puppets cut them. In UTF-16 units. */
const LONGEST = 2000

/** What is sent at one go. */
export type Part = { readonly text: string } | { readonly paper: Paper }

/**
 * A message as the texts to send one after the other, cut at line ends: WeChat has no bold letters and no buttons, so the
 * choices stand at the end as a numbered list. `privately` is the line that leads to the private chat. A paper goes
 * behind them, as a file. Empty for a blank text.
 */
export function partsOf(message: Message, privately: string): Part[] {
  const { text } = styled(message.text)
  if (text.trim() === '') return []
  const lines = [text]
  if (message.choices?.length && !message.unlisted) lines.push(listed(message.choices.map(({ label }) => label)))
  if (message.privately) lines.push(`${message.privately.label}${privately}`)
  const whole = lines.join('\n')
  const texts = split(whole, LONGEST).map(({ start, end }) => ({ text: whole.slice(start, end) }))
  return message.paper ? [...texts, { paper: message.paper }] : texts
}

function listed(labels: readonly string[]): string {
  return labels.map((label, index) => `${index + 1}. ${label}`).join('\n')
}
