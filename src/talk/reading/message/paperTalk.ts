import { numeral } from '../numbers.ts'
import type { Rewriting } from './rewriting.ts'

/** How papers, books and reports are told, in the words of a list: 没公开发表的技术总结两篇, 《…》2020(5). */

const REPORT =
  '(?:(?:技术|专题|工艺|工作|科研|项目|调研|调查|试验|可行性|立项|改造|设计|工程){1,3}(?:研究|分析|总结)?(?:总结报告|总结|报告|方案|说明书)|论文|文章|稿子)'
const COUNT = '(?:[一二两三四五六七八九十]|\\d{1,2})'
const UNPUBLISHED =
  '(?:(?:都|也|还|一直|均|全)*(?:没有?|未|没能)(?:公开|正式|对外)?(?:发表|发|刊登|投稿)(?:出去|出来)?(?:过)?|(?:没有?|未)公开(?:过)?)'
const OF_UNPUBLISHED = new RegExp(
  `(?:${COUNT}\\s?[篇份])?${UNPUBLISHED}的(?:内部)?${REPORT}(?:写过?了?|有|共)?(?:${COUNT}\\s?[篇份])?`,
  'g',
)
/** 技术报告写过三份，自己一个人写的，没发表 */
const LEFT_UNPUBLISHED = new RegExp(
  `(?:内部)?(?!论文|文章)${REPORT}(?:我)?(?:写过?了?|有|共)?(?:${COUNT}\\s?[篇份])(?=(?:[,\\s][^,。;\\d]{0,12})?[,\\s]${UNPUBLISHED}(?:$|[,。;\\s]))`,
  'g',
)
/** 就内部写过总结报告三份 */
const INTERNAL = new RegExp(
  `(?:就|只)?(?:在|给)?(?:公司|单位|厂里?)?内部(?:写|编|有|做)(?:过|了)?(?:${COUNT}\\s?[篇份])?(?:的)?(?!论文|文章)${REPORT}(?:${COUNT}\\s?[篇份])?`,
  'g',
)
const countOf = (found: string): string => {
  const said = new RegExp(`(${COUNT})\\s?[篇份]`).exec(found)?.[1]
  return said === undefined ? '' : `${numeral(said)}篇`
}

export const PAPER_TALK: readonly Rewriting[] = [
  [INTERNAL, (found) => `未公开发表论文${countOf(found)}`],
  [OF_UNPUBLISHED, (found) => `未公开发表论文${countOf(found)}`],
  [LEFT_UNPUBLISHED, (found) => `未公开发表论文${countOf(found)}`],
  // 《浅谈…》，装备制造技术2019年第3期: a title with an issue is a paper, whether it is called one or not.
  [
    /(?<=^|[\n;。])[^\n;。《》文刊]{0,12}《[^《》\n]{2,60}》(?=[^\n;。《》文刊]{0,24}(?:第\s?\d{1,3}\s?期|(?:19|20)\d\d年?[,.\s(]*\d{1,2}\)?期))/g,
    (found) => `论文${found}`,
  ],
  [/(?<=有)(?:论文|录用|收录|宣读|交流)(?=证书?(?:$|[,。;)\s]))/g, ''],
  // 《模具制造》2020(5), 2019,(3):45-47
  [
    /(?<=》[,\s.]?)((?:19|20)\d\d)年?[,.\s]?\(\d{1,2}\)(?::\s?\d{1,4}(?:-\d{1,4})?)?/g,
    (found) => `${found.slice(0, 4)}年`,
  ],
]
