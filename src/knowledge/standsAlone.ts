const segments = new Intl.Segmenter('zh', { granularity: 'word' })
/** What the segmenter joins to the end of a name or trade that is a word all the same: 宁海报工程师, 嘉善人, 柯城市区, 水利工程师. */
const FOLLOWS = /^(?:报(?![告纸道刊社销])|人(?!工)|[市县区]|工程师|师)/

/** Whether a word stands in a text as a word: 开化 in 公司在开化, not in 公开化公示; 会计 not in 系统会计算学时. */
export function standsAlone(text: string, word: string): boolean {
  if (!text.includes(word)) return false
  const bounds = new Set([...segments.segment(text)].map(({ index }) => index).concat(text.length))
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (bounds.has(at) && (bounds.has(end) || FOLLOWS.test(text.slice(end, end + 3)))) return true
  }
  return false
}
