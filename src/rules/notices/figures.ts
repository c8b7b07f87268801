/** What sort of figure it is, and so how it is looked for. */
export type FigureKind = '日期' | '文号' | '网址' | '电话' | '数'

export interface Figure {
  readonly kind: FigureKind
  /** As it is shown and named in 推出.yaml: 3年, 前9, 2022-10-20, 0577-88990782. */
  readonly text: string
}

/** Units that belong to the number before them: 3 年 is not the same figure as 3 名. */
const UNITS = '个工作日|个月|学时|小时|万字|万元|年|月|日|项|名|分|份|天|人|篇|门|万|元|%|楼|室|号|幢|层|寸'

/** In this order: what matches first is taken out before the next looks. */
const PATTERNS: readonly (readonly [FigureKind, RegExp])[] = [
  ['网址', /https?:\/\/[\w./:?=&%-]+|(?:www\.)?[a-z][\w-]*(?:\.[a-z][\w-]*)+(?:\/[\w./-]*)?/gi],
  ['文号', /〔\d{4}〕\s*\d+\s*号/g],
  ['日期', /\d{4}-\d{2}-\d{2}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}\s*月\s*\d{1,2}\s*日/g],
  ['电话', /\d{3,4}-\d{7,8}|(?<![\d.])\d{7,11}(?![\d.])/g],
  ['数', /\d{4}-\d{5}/g],
  [
    '数',
    new RegExp(
      `[一二三四五六七八九十]分之[一二三四五六七八九十]|前?[A-Za-z]?\\d+(?:\\.\\d+)?(?:\\s*(?:${UNITS})|[A-Za-z]+)?`,
      'g',
    ),
  ],
]

/** Every figure in a piece of text, in the order of their kinds. Our own Chinese numerals are words, not figures. */
export function figuresIn(text: string): Figure[] {
  let rest = text
  return PATTERNS.flatMap(([kind, pattern]) => {
    const found = [...rest.matchAll(pattern)]
      .map(([match]) => ({ kind, text: match.replaceAll(/\s/g, '') }))
      // 满 0 年 asks for no years at all.
      .filter((figure) => figure.text !== '0年')
    rest = rest.replaceAll(pattern, ' ; ')
    return found
  })
}
