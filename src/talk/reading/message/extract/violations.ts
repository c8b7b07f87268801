import { numeral } from '../../numbers.ts'
import { around, hits, nextClause, placeOf } from '../around.ts'
import { dateLeaf } from '../dateTokens.ts'
import type { Clause, Extractor, Found, Leaf, Message } from '../found.ts'

const NONE =
  /(?:没有?|无|从没|从来没有?|未)(?:受到?过?|任何|什么|过|被|有|因为?){0,3}(?:党纪|政纪|行政|刑事|经济|纪律|违法|违规|违纪|、|和|或|等){0,6}(?:处分|处罚|违规|违纪|造假|弄虚作假|不良记录|违法|事故|犯罪|案底)|(?:处分|处罚|违规|违纪|不良记录|违法违纪)(?:也|都|什么的?|啥的?)*(?:没有?|无)(?!通知)|(?:处分|处罚|违规|违纪)(?:情况|记录)?[:\s]+(?:无|没有)(?=$|[,。;\s])|(?:处分|处罚|罚款|违规|违纪|通报|记过)(?:处分|处罚|罚款|违规|违纪|通报|、|和|啥的|什么的|这种|这些|这类|之类|的|事情?|情况|记录|都|也|全|一概|一次|从来|从|是){0,8}(?:没有?|无|未)(?:受|有|发生|挨)?过?(?=$|[,。;!\s])|没(?:有)?犯过(?:错|事|法)|没造过假|(?:违规|违纪|违法(?!犯罪)|处分|处罚)[^,。;]{0,8}(?:一样|一件|一次|一点|半点|从来|从|都|也)(?:都|也)?(?:没有?|未)(?:沾|碰|干|做|犯|有|受)?过?(?=$|[,。;!\s])/
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['党纪政纪处分', /党纪|政纪|党内警告|记过|(?<!行政|刑事|经济)处分/g],
  [
    '行政处罚',
    /行政处罚|被?(?:应急(?:管理)?局|安监局?|市监局?|市场监管局?|环保局?|生态环境局|消防(?:队|局|大队)?|派出所|公安局|城管|质监局|税务局|工商局?)(?:给)?(?:处)?罚(?:了|过|款)?|(?:行政)?拘留过?/g,
  ],
  ['刑事处罚', /刑事处罚|判(?:过)?刑|缓刑|坐过牢/g],
  [
    '经济处罚通报',
    /(?:罚款|经济处罚)(?:[^,。;]{0,6})通报|通报(?:批评)?(?:[^,。;]{0,4})罚款|被(?:单位|公司|厂里)?罚(?:了)?款?(?:\d+|[一二两三五]百|[一二两三五]千)/g,
  ],
  [
    '技术责任事故',
    /(?:技术|质量)责任事故|(?:违章|违规|误操作|操作(?:不当|失误))[^,。;]{0,6}(?:出|造成|引发|导致|酿成)(?:了|过)?[^,。;]{0,4}事故(?=[^。;]{0,12}(?:我|本人)[^,。;]{0,4}(?:责任|主责))/g,
  ],
  ['考试违纪', /考试(?:违纪|违规|作弊)/g],
  ['提交虚假材料', /(?:交|提交|用)(?:过|了)?(?:虚?假材料|假证明)|材料造假|业绩造假/g],
  ['伪造证件证明', /(?:伪造|假)(?:过|了)?(?:证件|证书|文凭|学历证?|毕业证)/g],
  ['仍在处理', /(?:正?在?|还在)(?:被)?(?:立案|调查|处理中|处分期)/g],
]

/** 违规: said to be none, or what, when and how much. */
export const violations: Extractor = (message) => {
  const { text, dates } = message
  const none = placeOf(text, NONE)
  if (none) return [{ list: 'violations', none }]
  const found: Found[] = []
  for (const [kind, pattern] of KINDS) {
    const [place] = hits(text, pattern)
    if (!place) continue
    const { before, clause } = around(message, place)
    const punished = text.startsWith('被', place.from)
    const denied = punished ? /(?:没有?|未|怕|担心|会|要|差点)$/ : /没|无|未|不|会|怕|算/
    if (clause === null || denied.test(before.slice(-6)) || NEVER.test(before)) continue
    // 公司被环保局罚了: the firm's.
    if (kind === '行政处罚' && OF_FIRM.test(before) && !/我(?!们)/.test(clause.text)) continue
    const item: Record<string, Leaf> = { kind: { from: place.from, to: place.to, value: kind } }
    const next = nextClause(message, clause)
    const until =
      next && /^[\s\d年月日号.\-的是事\u7f5a\u6b3e\u4e86\u5143]+(?:决定书?|处罚决定书?)?\s*$/.test(next.text)
        ? next.to
        : clause.to
    const leaves = dates.filter(({ from, to }) => from >= clause.from && to <= until).map((token) => dateLeaf(token))
    // 前年被罚过，2020年9月14号决定书: the day rather than the year.
    const leaf = leaves.find((one) => typeof one?.value === 'string' && one.value.length === 10) ?? leaves[0] ?? null
    const decided = decisionDate(message, clause, leaf)
    if (decided) item.date = decided
    else if (leaf) item.date = leaf
    if (leaf && !decided && !(typeof leaf.value === 'string' && leaf.value.length === 10))
      item.year = typeof leaf.value === 'string' ? { ...leaf, value: Number(leaf.value.slice(0, 4)) } : leaf
    const amount = FINED.exec(text.slice(clause.from, until))
    if (amount)
      item.amount = {
        from: clause.from + amount.index,
        to: clause.from + amount.index + amount[0].length,
        value: numeral(amount[1] ?? '') ?? 0,
      }
    else {
      const alone = moneyAlone(message, clause)
      if (alone) item.amount = alone
    }
    const of = occupational(message, clause)
    if (of) item.occupational = of
    found.push({ list: 'violations', item })
    break
  }
  return found
}

/** 2020年…，6月10号出的决定书: the day the decision bears, in the year told before. */
function decisionDate({ clauses }: Message, clause: Clause, leaf: Leaf | null): Leaf | null {
  const year = typeof leaf?.value === 'string' && leaf.value.length === 4 ? leaf.value : null
  if (year === null) return null
  const at = clauses.indexOf(clause)
  for (const next of clauses.slice(at + 1, at + 4)) {
    const said =
      /^\s*(1?\d)月([123]?\d)[日号](?:出|下|给|开)?(?:的|了)?(?:处罚|处理|处分)?(?:决定书?|通知书?|文件)/.exec(
        next.text,
      )
    if (next.sentence !== clause.sentence) return null
    const [, month = '', day = ''] = said ?? []
    if (said && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)
      return { from: next.from, to: next.to, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
  }
  return null
}

const SUM =
  '(\\d{1,4}(?:\\.\\d)?万|\\d{2,7}|[一二两三四五六七八九]?十?[一二两三四五六七八九十][百千万](?:[一二三四五六七八九][百千]?)?)'
const FINED = new RegExp(`罚(?:了|过)?款?(?:了|过)?\\s?${SUM}\\s?(?:元|块钱?)?(?![年月\\d])`)
const FINED_ALONE = new RegExp(
  `^\\s*(?=罚|金额|.*[元块])(?:罚(?:了|过)?款?(?:了|过|是|:)?|(?:罚款)?金额(?:是|为|:)?)?\\s?${SUM}(?:元|块钱?)?\\s*$`,
)

/** 被通报罚款过，2021年6月，两千块 */
function moneyAlone({ text, clauses }: Message, clause: Clause): Leaf | null {
  const at = clauses.indexOf(clause)
  for (const next of clauses.slice(at + 1, at + 4)) {
    if (next.sentence !== clause.sentence && !/罚/.test(clause.text)) break
    if (!/罚/.test(clause.text) && !/罚/.test(next.text)) continue
    const said = FINED_ALONE.exec(next.text)
    const amount = numeral(said?.[1] ?? '')
    if (amount !== null) return { ...(placeOf(text, /\S.*/, next) ?? next), value: amount }
  }
  return null
}

const NEVER = /(?:没有?|从未|未曾?|无)(?:受|被|有|挨|背|得)/
const OF_FIRM = /(?<![在被由])(?:公司|单位|厂里?|企业|集团|老板|车间|班组)[^,。;]{0,10}$/
const PRIVATE =
  /(?:跟|和|与)(?:我的?)?(?:工作|职业|单位|岗位)(?:上)?(?:没(?:有|什么)?关系|无关|不搭界|不相干)|不是(?:因为)?(?:工作|职业|上班)|私事|私人的|个人(?:生活|私事)|酒驾|醉驾|闯红灯|打架|赌博/
const AT_WORK =
  /工作(?:上|中|里|失误|疏忽|原因|的事|的失误)|因(?:为)?工作|上班(?:时|期间)|生产(?:上|中|事故)|职业(?:活动|相关)|岗位上|技术(?:上|事故|失误)|(?:跟|和|与)(?:我的?)?(?:工作|职业|岗位)(?:上)?(?:有关|相关|有关系)/

/** Whether it came of one's work: told in the same clause or the two behind. */
function occupational({ text, clauses }: Message, clause: Clause): Leaf | null {
  const last = clauses[Math.min(clauses.indexOf(clause) + 2, clauses.length - 1)] ?? clause
  const within = { from: clause.from, to: last.to }
  const no = placeOf(text, PRIVATE, within)
  if (no) return { ...no, value: false }
  const yes = placeOf(text, AT_WORK, within)
  return yes ? { ...yes, value: true } : null
}
