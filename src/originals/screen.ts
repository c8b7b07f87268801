/** What a phone shows without much scrolling. */
export const SCREEN = 600

/**
 * Text cut to fit a phone's screen, at the end of a sentence if there is one in its last third, with how much is left.
 * Characters are counted, never halved.
 */
export function onScreen(text: string, limit: number = SCREEN): string {
  const signs = [...text]
  if (signs.length <= limit) return text
  const shown = signs.slice(0, limit).join('')
  const end = Math.max(...['。', '；', '\n'].map((sign) => shown.lastIndexOf(sign))) + 1
  const cut = end >= (shown.length * 2) / 3 ? shown.slice(0, end) : shown
  return `${cut.trimEnd()}……（还有 ${signs.length - [...cut].length} 字）`
}
