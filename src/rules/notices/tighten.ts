const WIDE = /[\uff01-\uff5e]/g

/** One way of writing what typists and scanners write in several: full-width signs, brackets of a 文号, dashes, blanks. */
export function tighten(text: string): string {
  return (
    text
      .replace(WIDE, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
      .replaceAll(/[〔[【]/g, '〔')
      .replaceAll(/[〕\]】]/g, '〕')
      .replaceAll(/[‐‑‒–—－-]+/g, '-')
      // 215*300 is a size; other asterisks are bold type.
      .replaceAll(/(?<=\d)\*(?=\d)/g, '×')
      .replaceAll(/\*+/g, '')
      // Two figures in neighbouring cells are two figures.
      .replaceAll(/(?<=\d)\s+(?=\d)/g, ';')
      .replaceAll(/\s+/g, '')
      .toLowerCase()
  )
}
