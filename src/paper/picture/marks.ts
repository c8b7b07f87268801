import { COLOURS } from './colours.ts'

/** An element as satori takes it. */
export interface Drawn {
  readonly type: string
  readonly props: {
    readonly style?: Style
    readonly children?: string | readonly Drawn[]
    readonly [more: string]: unknown
  }
}

export type Style = Readonly<Record<string, string | number>>

/** A box whose children lie side by side, unless the style says otherwise. */
export function box(style: Style, ...children: (Drawn | null | false)[]): Drawn {
  const kept = children.filter((child): child is Drawn => child !== null && child !== false)
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: kept } }
}

/** Takes the width that its neighbours leave. */
export const FILLING: Style = { flexGrow: 1, flexShrink: 1, flexBasis: 0 }

/** A piece of text that wraps inside its parent; long words break. */
export function words(text: string, style: Style): Drawn {
  return { type: 'div', props: { style: { wordBreak: 'break-word', ...style }, children: text } }
}

/** A heading: wraps between words, where plain text would wrap between any two characters. */
export function phrase(text: string, style: Style): Drawn {
  return box(
    { flexWrap: 'wrap', ...style },
    ...wordsOf(text).map((word) => words(word, { maxWidth: '100%', whiteSpace: 'pre-wrap' })),
  )
}

/** Words with the marks that belong to them: no line begins with a comma or ends with an opening bracket. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1)
    if (last !== undefined && (/^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s]/u.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(last)))
      words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

/** The font has one weight; what is to look bold gets an outline of its own colour. */
export function bold(colour: string, width: number): Style {
  return { color: colour, WebkitTextStroke: `${width}px ${colour}` }
}

/** Signs are shapes: no font has all of them. */
export function tick(size: number, colour: string): Drawn {
  return sign(size, {
    d: 'M4 13 L10 19 L20 6',
    fill: 'none',
    stroke: colour,
    strokeWidth: 3.6,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  })
}

export function diamond(size: number): Drawn {
  return sign(size, {
    d: 'M12 2 L22 12 L12 22 L2 12 Z',
    fill: '#FFFFFF',
    stroke: COLOURS.advice,
    strokeWidth: 4,
    strokeLinejoin: 'round',
  })
}

function sign(size: number, path: Record<string, unknown>): Drawn {
  const style = { flexShrink: 0 }
  return {
    type: 'svg',
    props: { width: size, height: size, viewBox: '0 0 24 24', style, children: [{ type: 'path', props: path }] },
  }
}
