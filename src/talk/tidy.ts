/**
 * Evens out blanks where rule texts and wording meet: none between two Chinese characters, none inside or before a
 * date (`2022年10月20日前`, never `2022 年 10 月 20 日 前`). Line starts, lists and clauses (`5号 第十条`) keep theirs.
 */
export function tidy(text: string): string {
  return text
    .replace(/(\d{4}) 年(?!度)/g, '$1年')
    .replace(/(\d{1,2}) 月 (\d{1,2}) 日/g, '$1月$2日')
    .replace(/(?<=[\u4e00-\u9fff，、：；（]) (?=(?:19|20)\d{2}年)/g, '')
    .replace(/(?<=[\u4e00-\u9fff）])(?<!号|指南) +(?=[\u4e00-\u9fff（])/g, '')
}

/** A title for the talk: `工程师·正常申报`. */
export function nameOf(path: { readonly level: string; readonly method: string }): string {
  return `${path.level}·${path.method}`
}
