import { isOtherPost } from '../../otherPosts.ts'
import { GOES_ON, nextClause, placeOf } from '../around.ts'
import { dateLeaf } from '../dateTokens.ts'
import { DOES, ending, OTHER_MATTER } from '../doing.ts'
import type { Clause, DateToken, Message } from '../found.ts'
import { isOfAnother } from '../resume.ts'
import { ofInsurance } from './insuranceTopic.ts'
import { lengthBefore, lengthFits } from './workLengths.ts'
import { isRange, type Put, UNCHANGED } from './workSpans.ts'

/** 算起到现在十七年: what was done then stands behind the comma. */
const ONLY_ON = /^(?:算|起|开始|至今|到现在|到今天|一直|有|了|已经?|(?:\d{1,2}|[一二两三四五六七八九十]{1,3})年|\s)+$/
/** 一直在泵厂, 设备管理 */
const STEADY =
  /(?:管|修|跑|画|调|装|开|编)(?!工资|户)[^,。;\d]{1,8}的$|一直(?:都)?(?:在|是)[^,。;]{0,10}(?:厂|公司|单位|企业|车间)|^\s*(?:设备|工艺|技术|质量|生产|机械|产品|模具|电气)(?:管理|维修|维护|设计|检验|研发)\s*$/
/** 去年4月才转进来, 换工作断了一个月: of 社保, though it names the work. */
const PAID = /[断停缴续]|转(?:进|入|到(?:公司|厂|单位))|(?<![移提])交(?!接|付)/
/** 97年进国营机械厂到03年 */
const FAR = /^(?:就|才|我)?[进去在到入][^,。;\d]{1,12}(?:到|至)$/
const DEED = /评|聘|考|取得|拿|毕业|升|退休前/
/** 在镇政府上班: work there counts apart. */
export const OFFICE =
  /在[^,。;\d]{0,8}(?:政府|机关|街道办?(?!口)|管委会|[县市区]委|(?:经信|工信|二轻|一轻|轻工|机械|冶金|化工|劳动|物价|乡镇企业|科技|质监|市场监管|住建|建设|交通|水利|农业|环保|安监|应急|财政|税务|人社|公安|教育|发改|城管|工商|农机|农业农村|林业|粮食|规划|国土|统计|审计|民政|司法|商务|卫生|卫健|(?<!供电|电力|邮政)管理|监督)局)/

/** 干电工从2001年6月开始, 在这厂做是从15年 */
const FROM_THEN = /(?:是)?(?:从|自从?|打从?)\s*$/
/** 2002年起从事机修, 18年才开始做技术: told of what is so since. */
const SINCE_THEN =
  /^(?:份)?起(?:就|便|改|开始)*(?:在[^,。;\d]{1,10})?(?:从事|[做干搞]|担任|任)(?![^,。;]*(?:到|至)\d)|^(?:份)?(?:才|正式)(?:开始)?[^,。;\d]{0,12}(?:[干做搞调转进]|上的?班)[^,。;\d]{0,10}$/
/** 一直在同一个单位没挪过窝 */
const ONE_PLACE = /一直(?:都)?在(?:同|这)?(?:一)?(?:个|家)[^,。;]{0,6}(?:厂|单位|公司)|没(?:有)?挪(?:过)?窝/
/** 公司倒闭了, 单位没续, 厂里盖章的: what the firm did, and no name of one. */
const FIRM_DID =
  /^(?:至今|到现在|[,\s])*(?:我们?|这个|原来的?|后来)*(?:[原老旧]?(?:公司|单位|厂里?|集团))(?:里|那边|这边|自己|后来|就|也|都|又|还|是|已经?|一直)*(?:倒|垮|黄|关|破产|注销|改|搬|没|未|不|盖|说|要|让|给|换|出|开(?!发|关)|发(?!动|电)|签|续|被|聘|有|写|批|同意)/
/** 从销售岗调到研发部 */
const FROM_ELSEWHERE = /从[^,。;\d]{1,8}(?=调|转|换)/
/** 我是2014年8月进的 */
const CAME_THEN = /^(?:份|号|日)?(?:才|就|刚)?(?:进|进来|来|入|过来)的$/
const I_MYSELF = /^(?:我|本人|自己|是|就是|就|也|才|\s)*$/
/** 进的电机厂，做绝缘检测到2016年底: until then. */
const TILL = /[干做搞](?!到)[^,。;\d]{0,10}(?:到|至)\s?$|(?:^|[^\d])[干做搞待](?:到|至)\s?$/

export const TECHNICAL = /(?:搞|做|干|从事)(?:起)?(?:了)?(?:专业)?技术(?!员|部|支持|服务|负责|总)(?:工作)?/
const START =
  /^(?:份|年)?(?:的)?(?:时候)?(?:开始|起|以来|至今|参加工作|入职|跳|换到|进|入厂|参工|就|到|至|-|~|一直|后?在)/
const NOT_WORK_BEHIND =
  /^[^,。;]{0,8}?(?:毕业|聘|评|考|取得|拿|出生|生(?!产)|缴|交(?!付)|获|发表|授权|升|入学|读|买|结婚|公需|学时|合格|优秀|认定|转正(?!,?[^,。;]{0,3}开始)|通过)/

/** Stretches of work told by their days: 15年进厂到现在, 2012到2016在A厂做设计. */
export function dated(
  message: Message,
  clause: Clause,
  tokens: readonly DateToken[],
  { spans, found, used }: Put,
): void {
  const { text } = message
  for (const [index, token] of tokens.entries()) {
    if (used.has(token)) continue
    const next = tokens[index + 1]
    const between = next ? text.slice(token.to, next.from) : ''
    const far = next !== undefined && FAR.test(between) && !DEED.test(text.slice(next.to, next.to + 8))
    const paired = next !== undefined && (far || /^[^,。;\d]{0,3}(?:到|至|-|~|—)[^,。;\d]{0,2}$/.test(between))
    const after = paired ? next.to : token.to
    const stop = (paired ? tokens[index + 2] : next)?.from ?? clause.to
    const behind = text.slice(after, stop)
    const before = text.slice(clause.from, token.from)
    const ahead = nextClause(message, clause)
    // 2012到2016，在A厂做设计: what was done may stand behind the comma.
    const beyond =
      behind.replace(ONLY_ON, '').trim() === '' &&
      ahead &&
      !message.dates.some(({ from }) => from >= ahead.from && from < ahead.to)
        ? ahead.text
        : ''
    const doing = beyond === '' ? behind : beyond
    if (!paired && (NOT_WORK_BEHIND.test(behind) || /聘(?:任|用|期|书)?(?:于|从|自|是|:|\()*$/.test(before))) continue
    if (paired && /聘|社保|读|学习|上学|合格|优秀|考核|学时|缴|交/.test(doing.slice(0, 12) + before.slice(-8))) continue
    const previous = message.clauses[message.clauses.indexOf(clause) - 1]
    const since = /^\s*(?:起|开始)(?:的)?\s*$/.test(behind) && before.trim() === ''
    const prior =
      (paired || GOES_ON.test(behind) || (since && STEADY.test(previous?.text ?? ''))) &&
      (since || isRange(clause.text)) &&
      previous &&
      (DOES.test(previous.text) ||
        STEADY.test(previous.text) ||
        OFFICE.test(previous.text) ||
        UNCHANGED.test(clause.text)) &&
      !OTHER_MATTER.test(previous.text)
    const last = spans.at(-1)
    if (!paired && last?.from && last.to === undefined && TILL.test(before) && after - last.from.to < 40) {
      used.add(token)
      last.to = dateLeaf(token)
      continue
    }
    const atWork =
      far ||
      (CAME_THEN.test(behind.trim()) && I_MYSELF.test(before)) ||
      DOES.test(doing) ||
      /^(?:就|才|又|我|也|份|开始|起|至今|到现在|一直)*(?:在|进|(?:过)?来(?!年)|到(?!现在|目前|如今|今))[^,。;]{0,12}(?:厂|公司|单位|集团|企业|[私国外民央]企|政府|(?<![学医])院|所|车间|科(?!技)|部|班组|现在这里|这里|这边)/.test(
        doing,
      )
    const named =
      (paired || GOES_ON.test(behind)) &&
      !/聘/.test(between) &&
      !FIRM_DID.test(doing) &&
      /^(?:至今|到现在|,)?[^,。;\d]{0,10}(?:厂|公司|集团|单位|科技|重工|机械|[阀泵电机]业)/.test(doing)
    // 17年进厂19年助工: the words between are of the day before.
    const earlier = tokens[index - 1]
    const ofLast = earlier !== undefined && used.has(earlier) && START.test(text.slice(earlier.to, token.from))
    const lead =
      !ofLast &&
      (/(?:参加工作|工作|入职|进厂|进公司|上班|从业|干活|[干进入做]这(?:一)?行|入行|[干做搞](?:技术|机械|设备|模具|设计|工艺|机电|电气|这个|这块|这)(?:这一?块|这个|方面|工作)?)(?:的)?(?:时间|日期)?(?:是|从|为|:|于|在|,|\s)*$/.test(
        before,
      ) ||
        (FROM_THEN.test(before) && DOES.test(before) && !OTHER_MATTER.test(before)))
    const begun =
      !paired && /^(?:就)?(?:开始|起)(?:[干做搞])?(?:的)?(?:吧|了)?\s*$/.test(behind)
        ? lengthBefore(message, clause, token)
        : null
    if (begun) {
      used.add(token)
      if (begun.fits) spans.push({ from: dateLeaf(token), to: { ...begun.place, value: '至今' }, begun: true })
      else {
        // 干了十年了，09年开始: thirteen by now, and so it is asked.
        spans.splice(0, spans.length, ...spans.filter(({ reckoned }) => !reckoned))
        const leaf = { from: begun.place.from, to: token.to, value: [{ from: token.date }] }
        found.push({ about: '工作经历', leaf: { ...leaf, why: 'ambiguous' } })
      }
      continue
    }
    // 毕业就进了现在的公司，2014年7月
    const entered =
      !paired &&
      before.trim() === '' &&
      /^(?:份)?\s*$/.test(behind) &&
      previous?.sentence === clause.sentence &&
      /[进到来](?:了|的)?(?:现在|目前|这)(?:的|家|个)?[^,。;\d]{0,6}(?:公司|厂|单位|企业)(?:里)?$|^\s*(?:我)?一?(?:大专|本科|中专|技校)?毕业(?:之?后|完)?就(?:一直)?(?:进来|进厂|来这|进公司|到这)[^,。;\d]{0,6}$/.test(
        previous.text,
      )
    if (entered) {
      used.add(token)
      spans.push({ from: dateLeaf(token), to: { from: token.from, to: token.to, value: '至今' } })
      continue
    }
    const listed = (paired || GOES_ON.test(behind)) && isRowOfWork(text, token)
    if (!atWork && !lead && !named && !prior && !listed) continue
    // 19年还没进单位
    if (
      /^(?:的时候|那时候?|份|我|因为?|由于|疫情|开始|那年|上半年|下半年|一直|,)*(?:还|都|也)*(?:没|未)(?:有)?(?:进|入|到|来|上班|参加工作|工作)/.test(
        behind,
      )
    )
      continue
    if (paired && !lead && isOfAnother(text.slice(Math.max(0, token.from - 12), token.from))) continue
    // 社保在瑞安交,从10年3月到现在民营企业: the span is of what was spoken of.
    if (!lead && (!DOES.test(clause.text) || PAID.test(clause.text)) && ofInsurance(message, clause)) continue
    if (!lead && /社保|参保|五险|聘(?:任|期|书)?|学时/.test(before.slice(-10))) continue
    // 15年进厂做业务到18年
    if (far && OTHER_MATTER.test(text.slice(token.to, next.to))) {
      used.add(token).add(next)
      continue
    }
    if (OTHER_MATTER.test((doing.split(/,/)[0] ?? '').replace(FROM_ELSEWHERE, '')) && !lead) continue
    if (paired) {
      used.add(token).add(next)
      const office =
        placeOf(text, OFFICE, { from: after, to: stop }) ?? (prior && previous ? placeOf(text, OFFICE, previous) : null)
      const kind = office && !TECHNICAL.test(behind) ? { kind: { ...office, value: '机关' } } : {}
      spans.push({ from: dateLeaf(token), to: dateLeaf(next, 'taken'), ...kind })
      continue
    }
    const starting = START.test(behind) || lead || /(?:从|自|打)$/.test(before) || DOES.test(behind)
    if (!starting || /^(?:年)?(?:底|初)?(?:以|之)?前/.test(behind)) continue
    used.add(token)
    // 15年进厂，做采购
    if (ahead?.sentence === clause.sentence && isOtherPost(ahead.text)) continue
    const fits = lengthFits(token, behind, message)
    if (fits === false) {
      const value = [{ from: token.date }]
      found.push({ about: '工作经历', leaf: { from: token.from, to: stop, why: 'ambiguous', value } })
      continue
    }
    const ends = ending(message, clause, after, stop)
    const still = /(?:现在|目前)(?:的)?这(?:个|家)?[^,。;]{0,4}(?:是)?$/.test(before)
      ? { from: token.from, to: stop, value: '至今' }
      : null
    const lasting =
      SINCE_THEN.test(behind) || ONE_PLACE.test(previous?.text ?? '')
        ? { from: token.from, to: stop, value: '至今' }
        : null
    const steady = since && prior ? { from: token.from, to: stop, value: '至今' } : null
    const now = ends ?? still ?? steady ?? lasting ?? (fits ? { from: token.to, to: stop, value: '至今' } : null)
    const technical = placeOf(text, TECHNICAL, { from: after, to: stop })
    const kind = technical ? { kind: { ...technical, value: '专业技术' } } : {}
    const moved = /^(?:份|就|才|又|被|我)*(?:调|转|分)/.test(behind)
    spans.push({ from: dateLeaf(token), ...(now ? { to: now } : {}), ...kind, moved })
  }
}

/** 2014.03-2019.08 乐清电器 工艺工程师, below 工作经历. */
function isRowOfWork(text: string, { from }: DateToken): boolean {
  const start = text.lastIndexOf('\n', from) + 1
  const [row = ''] = text.slice(start).split('\n')
  return (
    start > 0 &&
    text.slice(start, from).trim() === '' &&
    /工作(?:经历|简历|履历)/.test(text.slice(0, start)) &&
    !/教育经历|学习经历/.test(text.slice(0, start)) &&
    !/学校|学院|大学|社保|聘|评|毕业|待业/.test(row)
  )
}
