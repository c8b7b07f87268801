import type { Clause, Message } from '../found.ts'
import { TOWN } from '../regions.ts'

const FIRM = '(?:厂|公司|单位|企业|集团|[国民私外央合]企|这家|现在|目前|这边|这里)'
const WHEN = '(?:\\d年(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?(?:份|初|底)?|去年|前年|今年|后来|然后|之?后|接着)'
/** 2014年8月转到机械厂, 去年调到企业, 2011年3月回到温州: from then on somewhere else. */
const MOVED = new RegExp(
  `\\d年(?:\\d{1,2}月)?[^,。;\\d]{0,4}(?:转|跳|换|调|改行|改做|又进|才进|才到)|${WHEN}(?:我|就|才|又|再|刚|被|也)*(?:从[^,。;\\d]{1,10})?(?:跳槽?|换|调|转|应聘|出来|进|入|来|到|去)(?:到|去|进|入|来|了|的|一?家|个)*[^,。;\\d]{0,8}?${FIRM}|${WHEN}(?:我|就|才|又|再|刚)*回(?:到|来|了)*(?:${TOWN}|老家|本地|家乡)`,
)
/** 刚去年从机关调到企业, 转业到地方: what they came from, before the length is told or behind it. */
const CAME_FROM =
  /从(?:机关|政府|事业单位|学校|部队|国企|原单位|老单位|原来|上家|外地)[^,。;]{0,6}(?:调|转|跳|换|出来|辞|离|到|进|考)/
/** 机关待了8年, 部队里五年 */
const ELSEWHERE = /机关|政府|事业单位|部队|学校|街道|原单位|老单位|上家|外地/
const FIRST =
  /^\s*(?:我)?(?:(?:一|刚)?开始|起先|起初|最早|最初|早先|前面(?![\d一二两三四五六七八九十])|先前?(?!后)|毕业先)(?:是|就|也|都)?/
const HERE = /现在|目前|如今|至今|这家|一直(?:在)?(?:做|干)?到|还在/
/** 一开始就在这厂干了11年: where somebody is, unless a later firm is told. */
const THIS_FIRM = /在(?:我们)?(?:这个?(?:厂|公司|单位|企业|集团|地方)|这[里边儿]|本(?:厂|公司|单位)|现单位)/
const FURTHER = 3

/** Whether the length a clause tells was spent somewhere left since: 先在泵厂干了三年…，2011年3月回到温州，机关干了8年，去年调到企业. */
export function isFormer({ clauses, text }: Message, clause: Clause): boolean {
  if (HERE.test(clause.text)) return false
  if (ELSEWHERE.test(clause.text) && CAME_FROM.test(text)) return true
  const at = clauses.indexOf(clause)
  const later = clauses.slice(at + 1, at + 1 + FURTHER).filter(({ sentence }) => sentence - clause.sentence <= 1)
  if (FIRST.test(clause.text) && !THIS_FIRM.test(clause.text)) return true
  return later.some((other) => MOVED.test(other.text) && !/评|聘|考|毕业|社保|缴|交/.test(other.text))
}
