import { FILLING, MEANT } from './figures.ts'
import { alternatives, startsOf } from './startsOf.ts'

/** A figure of speech, with its plain words. */
interface Figure {
  readonly said: RegExp
  readonly plain: string
}

/** By the character they start with. */
const FIGURES = new Map<string, Figure[]>()
for (const [plain, words] of [...Object.entries(MEANT), ['', FILLING] as const])
  for (const word of alternatives(words))
    for (const first of startsOf(word) ?? [])
      FIGURES.set(first, [...(FIGURES.get(first) ?? []), { said: new RegExp(word, 'uy'), plain }])

/** What is said in figures of speech, in plain words; the longest figure first. */
export function inPlainWords(text: string): string {
  let plain = ''
  for (let place = 0; place < text.length; ) {
    const [said, meant] = figureAt(text, place)
    plain += said === '' ? text.charAt(place) : meant
    place += Math.max(1, said.length)
  }
  return plain
}

function figureAt(text: string, place: number): readonly [string, string] {
  let found: readonly [string, string] = ['', '']
  for (const { said, plain } of FIGURES.get(text.charAt(place)) ?? []) {
    said.lastIndex = place
    const word = said.exec(text)?.[0] ?? ''
    if (word.length > found[0].length) found = [word, plain]
  }
  return found
}
