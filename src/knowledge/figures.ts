/** Puts what is said in figures of speech into plain words: 哪天拉闸 is 哪天截止. */
export type InPlainWords = (text: string) => string

/** Of nothing: every text stays as it is. */
export const AS_SAID: InPlainWords = (text) => text

/**
 * Reads figures of speech, each with its plain word; what asks nothing has the empty one. The longest is found first, from left
 * to right; of one written twice the first is meant.
 */
export function figureReader(figures: Iterable<readonly [figure: string, plain: string]>): InPlainWords {
  const byStart = new Map<string, (readonly [string, string])[]>()
  for (const figure of [...figures].toSorted(([a], [b]) => b.length - a.length)) {
    const start = figure[0].slice(0, START)
    const same = byStart.get(start)
    if (same) same.push(figure)
    else byStart.set(start, [figure])
  }
  const figureAt = (text: string, place: number) =>
    byStart.get(text.slice(place, place + START))?.find(([figure]) => text.startsWith(figure, place)) ??
    byStart.get(text.charAt(place))?.[0]
  return (text) => {
    let plain = ''
    for (let place = 0; place < text.length; ) {
      const found = figureAt(text, place)
      plain += found ? found[1] : text.charAt(place)
      place += found ? found[0].length : 1
    }
    return plain
  }
}

/** So many characters, of which hardly any text has those a figure starts with. */
const START = 2
