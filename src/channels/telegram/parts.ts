import type { InlineKeyboardButton, MessageEntity } from 'telegraf/types'
import type { Choice, Message } from '../../talk/protocol.ts'
import { split } from '../common/split.ts'
import { styled } from '../common/styled.ts'

/** Telegram's limit for one message, in UTF-16 units after entities. */
const LONGEST = 4096
const LONG_LABEL = 8
const IN_A_ROW = 3

/** One message as Telegram takes it. */
export interface Part {
  readonly text: string
  readonly entities: MessageEntity[]
  readonly buttons: InlineKeyboardButton[][]
  /** The message it is threaded to; the first part's. */
  readonly replyTo?: number
  /** A link to the private chat; the last part's. */
  readonly privately?: NonNullable<Message['privately']>
  /** A file of its own, after the texts. */
  readonly paper?: NonNullable<Message['paper']>
}

/** A message as the parts to send one after the other; the buttons hang on the last. Empty for a blank text. */
export function partsOf(message: Message): Part[] {
  const { text, bold } = styled(message.text)
  const ranges = split(text, LONGEST)
  const replyTo = Number(message.replyTo)
  const texts = ranges.map(({ start, end }, index) => ({
    text: text.slice(start, end),
    entities: bold.flatMap((range) => {
      const from = Math.max(range.start, start)
      const to = Math.min(range.end, end)
      return from < to ? [{ type: 'bold' as const, offset: from - start, length: to - from }] : []
    }),
    buttons: index === ranges.length - 1 ? keyboard(message.choices ?? []) : [],
    ...(index === 0 && Number.isSafeInteger(replyTo) ? { replyTo } : {}),
    ...(index === ranges.length - 1 && message.privately ? { privately: message.privately } : {}),
  }))
  return message.paper ? [...texts, { text: '', entities: [], buttons: [], paper: message.paper }] : texts
}

/** Long labels get a row of their own, short ones share it by three. */
function keyboard(choices: readonly Choice[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = []
  let open: InlineKeyboardButton[] | null = null
  for (const { label, data } of choices) {
    const button = { text: label, callback_data: data }
    if ([...label].length > LONG_LABEL) {
      rows.push([button])
      open = null
    } else if (open && open.length < IN_A_ROW) {
      open.push(button)
    } else {
      open = [button]
      rows.push(open)
    }
  }
  return rows
}
