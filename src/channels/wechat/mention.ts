/** WeChat puts this between a mention and what follows. */
const MENTION_END = '\u2005'
const QUOTE = /^「([^：:\n]{1,64})[：:][\s\S]*?」\s*\n(?:- ?)+-*\s*\n?/
const ALL = /@(?:所有人|all)(?=[\u2005\s]|$)/i

/** Text of a room without what points to us, and whether something did. */
export interface Addressed {
  readonly ours: boolean
  readonly text: string
}

/**
 * Whether a room's message is meant for us. `mentionsUs` is what the puppet says; not every puppet knows, and some say yes to
 * @所有人, so our name in the text counts by itself and an @所有人 without it does not. An answer that quotes us counts too.
 */
export function addressed(said: string, ourNames: readonly string[], mentionsUs: boolean | null): Addressed {
  const { text, quoted } = unquote(said)
  const names = ourNames.filter((name) => name !== '')
  let rest = text
  for (const name of names) rest = rest.replace(new RegExp(`@${literally(name)}(?=${END})\u2005?`, 'gu'), ' ')
  const named = rest !== text || (quoted !== null && names.includes(quoted))
  if (named) return { ours: true, text: rest.trim() }
  if (mentionsUs !== true || ALL.test(text)) return { ours: false, text: text.trim() }
  // Mentioned by a name we do not know ourselves by: what WeChat itself marked as the mention goes.
  return { ours: true, text: text.replace(/@[^\u2005@\n]{1,64}\u2005/u, ' ').trim() }
}

/** A message that quotes another, as WeChat writes it: 「名字：……」, a line of hyphens, then what is said. */
export function unquote(said: string): { readonly text: string; readonly quoted: string | null } {
  const match = QUOTE.exec(said)
  return match ? { text: said.slice(match[0].length), quoted: (match[1] ?? '').trim() } : { text: said, quoted: null }
}

/** `@name` as WeChat writes it before a text. */
export function mentionOf(name: string): string {
  return `@${name}${MENTION_END}`
}

/** A longer name that begins with ours must not be taken for ours. */
const END = '[\u2005\\s,，。.:：;；?？!！、]|$'

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
