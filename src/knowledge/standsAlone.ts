const segments = new Intl.Segmenter('zh', { granularity: 'word' })

/** Whether a word stands in a text as a word: 开化 in 公司在开化, not in 公开化公示; 会计 not in 系统会计算学时. */
export function standsAlone(text: string, word: string): boolean {
  if (!text.includes(word)) return false
  const bounds = new Set([...segments.segment(text)].map(({ index }) => index).concat(text.length))
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (bounds.has(at) && bounds.has(at + word.length)) return true
  return false
}
