import { say, type Wording } from './wording.ts'

/** What a phone shows without much scrolling. */
const SCREEN = 600
/** So little is shown with what stands before it. */
const REMNANT = 150

/**
 * One page of a long text, counted from 0, lines kept whole and those that begin with a blank kept with the line above.
 * `more` when something follows; what follows is counted in the last line. Past the end it is the last page.
 */
export function pageOf(
  wording: Wording,
  text: string,
  page: number,
): { readonly text: string; readonly more: boolean } {
  const pages = pagesOf(itemsOf(text))
  const at = Math.min(page, pages.length - 1)
  const shown = pages[at] ?? []
  const left = pages.slice(at + 1).flat().length
  const tail = left > 0 ? [say(wording, '还有几条', { 条: left })] : []
  return { text: [...shown, ...tail].join('\n'), more: left > 0 }
}

/** Lines with what hangs on them; a heading hangs on to what it heads. */
function itemsOf(text: string): string[] {
  const items: string[] = []
  const isHeading = (item: string | undefined) => item?.startsWith('**') === true && !item.includes('\n')
  for (const line of text.split('\n')) {
    const above = line.startsWith(' ') || isHeading(items.at(-1)) ? items.pop() : undefined
    items.push(above === undefined ? line : `${above}\n${line}`)
  }
  return items
}

function pagesOf(items: readonly string[]): string[][] {
  const sizes = items.map((item) => [...item].length)
  const pages: string[][] = []
  let room = 0
  items.forEach((item, index) => {
    const size = sizes[index] ?? 0
    const rest = sizes.slice(index).reduce((sum, next) => sum + next, 0)
    const fits = size <= room || rest <= Math.max(REMNANT, room)
    if (!fits || pages.length === 0) {
      pages.push([])
      room = SCREEN
    }
    pages.at(-1)?.push(item)
    room -= size
  })
  return pages
}
