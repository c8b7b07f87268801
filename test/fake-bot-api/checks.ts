import type { Button, Entity } from './world.ts'

/** An error as the Bot API answers it. */
export class ApiError extends Error {
  readonly status: number
  readonly retryAfter: number | undefined
  readonly migratedTo: number | undefined

  constructor(status: number, description: string, retryAfter?: number, migratedTo?: number) {
    super(description)
    this.status = status
    this.retryAfter = retryAfter
    this.migratedTo = migratedTo
  }
}

export function bad(description: string): ApiError {
  return new ApiError(400, `Bad Request: ${description}`)
}

/** The text as it would be sent; throws what Telegram would answer. */
export function checkText(text: unknown): string {
  if (typeof text !== 'string' || text.trim() === '') throw bad('message text is empty')
  if (/\p{Surrogate}/u.test(text)) throw bad('strings must be encoded in UTF-8')
  if (text.length > 4096) throw bad('message is too long')
  return text
}

export function checkEntities(entities: unknown, text: string): readonly Entity[] {
  if (entities === undefined) return []
  if (!Array.isArray(entities)) throw bad("can't parse entities")
  for (const { type, offset, length } of entities as Entity[]) {
    if (typeof type !== 'string' || !(offset >= 0) || !(length > 0)) throw bad("can't parse MessageEntity")
    if (offset + length > text.length)
      throw bad(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${text.length}`,
      )
    if (isInsidePair(text, offset)) throw bad(`entity begins in a middle of a UTF-16 symbol at byte offset ${offset}`)
    if (isInsidePair(text, offset + length))
      throw bad(`entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol`)
  }
  return entities
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
}

export function checkKeyboard(markup: unknown): readonly (readonly Button[])[] {
  if (markup === undefined) return []
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard
  if (rows === undefined) return []
  if (!Array.isArray(rows)) throw bad('object expected as reply markup')
  for (const button of rows.flat() as Button[]) {
    if (!button.text) throw bad('inline keyboard button text is empty')
    if (button.url !== undefined) {
      if (!/^(https?|tg):\/\//.test(button.url)) throw bad('BUTTON_URL_INVALID')
      continue
    }
    const size = Buffer.byteLength(button.callback_data ?? '', 'utf8')
    if (size < 1 || size > 64) throw bad('BUTTON_DATA_INVALID')
  }
  return rows
}
