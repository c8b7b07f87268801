import { readFile } from 'node:fs/promises'

/** The one font of the pictures; what it holds and how it was made: assets/README.md. */
const FILE = new URL('../../../assets/NotoSansSC-Medium-subset.ttf', import.meta.url)

export const FONT_NAME = 'Noto Sans SC'

interface Font {
  /** As satori wants it. Always the same array: satori parses a font once for each array it meets. */
  readonly fonts: [{ name: string; data: Buffer; weight: 500; style: 'normal' }]
  /** Characters it has a glyph for. */
  readonly glyphs: ReadonlySet<number>
}

let loading: Promise<Font> | null = null

/** Read once, on first use. */
export function loadFont(): Promise<Font> {
  loading ??= read().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function read(): Promise<Font> {
  const data = await readFile(FILE)
  return { fonts: [{ name: FONT_NAME, data, weight: 500, style: 'normal' }], glyphs: glyphsOf(data) }
}

/** The text with what the font lacks written another way where that is the same: Ⅱ as II, ㎥ as m3. */
export function drawable(text: string, glyphs: ReadonlySet<number>): string {
  return [...text].map((character) => (hasAll(character, glyphs) ? character : plainer(character, glyphs))).join('')
}

function plainer(character: string, glyphs: ReadonlySet<number>): string {
  const other = character.normalize('NFKC')
  return hasAll(other, glyphs) ? other : character
}

function hasAll(text: string, glyphs: ReadonlySet<number>): boolean {
  return undrawable(text, glyphs).length === 0
}

/** Characters of a text that the font cannot draw, each once. */
export function undrawable(text: string, glyphs: ReadonlySet<number>): string[] {
  return [...new Set(text)].filter((character) => !glyphs.has(character.codePointAt(0) ?? 0))
}

/** The characters of the cmap's format 4 table, the only one our font has. */
function glyphsOf(font: Buffer): Set<number> {
  const found = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const entry = 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const table = font.readUInt32BE(entry + 8) + 12
    const segments = font.readUInt16BE(table + 6) / 2
    for (let segment = 0; segment < segments; segment++) {
      const last = font.readUInt16BE(table + 14 + 2 * segment)
      const first = font.readUInt16BE(table + 16 + 2 * (segments + segment))
      for (let code = first; code <= last && code !== 0xffff; code++) found.add(code)
    }
  }
  return found
}
