import type { Clause, Message } from '../found.ts'
import { TOWN } from '../regions.ts'

export const TOPIC = /社保|灵活就业|五险|养老保险|参保|社会保险|医保|减员|增员/
export const PAYS = /缴|交(?!付|通|给我)|买|断|停|参保|转/
/** Clauses that begin another matter end what is told of 社保. */
const OTHER_MATTER = /聘|学时|考核|毕业|助工|工程师|技师|大专|本科|论文|专利|年薪|工资|公积金|干了|工作了|搞|编制/
/** 我想问下上虞的社保, 想知道温岭的社保: the rule of a place is asked for, wherever one's own is paid. */
export const ASKS_RULE_OF = new RegExp(
  `(?:问|知道|了解|咨询|打听)(?:一?[下问])?(?:的是)?${TOWN}(?:这边|那边|本地)?的?社保`,
)
/** Behind what is told of 社保 nothing but where: 在瓯海. */
export const TOWN_ALONE = new RegExp(
  `^\\s*(?:现在|目前|就|都|是|也|缴|交|还|反正|肯定|总归|一直){0,3}(?:在|到|于)?(${TOWN})(?:缴|交|这边|的)?\\s*$`,
)
/** 瑞安交的: nothing else is told to be paid so. */
const PAID_IN_TOWN = new RegExp(
  `^\\s*(?:我们?|我们?(?:公司|单位|厂里?)|现在|一直|就|都|也|是|在){0,4}(?:${TOWN})(?:人社|社保局|本地|市区)?(?:这边|那边)?(?:[缴交]的|参保的?)\\s*$|(?:去年|今年|前年|\\d年|\\d月)[^,。;]{0,6}在(?:${TOWN})(?:这边|那边)?(?:就|开始)?[缴交](?:起|的|了|到|上)`,
)
/** 2005年开始缴, 公司给交的: a word that is said of 社保, or of what is named beside it. */
const PAID =
  /(?<![代补追应])缴(?!税|款|获|械|存|费单)|(?:公司|单位|厂里?)(?:一直)?(?:给|帮|替)(?:我们?|大家)?(?:在)?交(?:的|着|到)/
const OTHER_DUES =
  /公积金|[税款金罚]|(?<!(?:社|保|养老|医|缴|五险|社会保险)|[交缴][保险]?)费(?!心|劲)|费用|费没|房租|物业|押|车票|机票|门票|罚单|(?:商业|意外|责任|车|人身|重疾|年金)保?险/
/** 在这厂刚两年 is of the job. */
const OF_WORK =
  /(?<!挂)在(?:这|那|现在|目前|我们)?[^,。]{0,4}(?:厂|单位|公司)(?!.*[缴交])|[干做搞](?!的)|入职|上班|进来/

/** 月份要看社保: where it stands, and nothing of it. */
const LOOKED_UP = /(?:看|查|翻|按|照)(?:一下|下)?社保(?:记录|单|清单)?(?:$|才|上)/
/** 断了两个月，换工作那阵子，今年6月份又接上了: said of it, whatever came between. */
const TAKEN_UP = /(?:又|重新|再|才|就)(?:接上|续上|续[交缴]|恢复[交缴]|[交缴]上)|(?:个月|半年)(?:都|也)?没(?:给)?[交缴]/
/** 在这家厂是18年9月起, behind what was said of 社保. */
const WITH_THE_FIRM =
  /^\s*(?:现|本|现在|目前|这个|这家)(?:的)?(?:单位|公司|厂)(?:社保|参保|缴费|缴纳)?(?:起始|起缴|起|自从?|从|始于|:|是|\s)*\d[\d年月日号.-]*(?:份)?(?:起|开始|至今)?(?:[缴交](?:的|起)?)?\s*$|^\s*在(?:这|现在|目前)(?:的|个|家)*(?:厂|单位|公司)(?:里)?(?:是)?从?[\d年月日号.]+(?:份)?(?:起|开始)(?:的)?\s*$/

/** Clauses about 社保: those that name it, and those right behind that go on about paying. */
export function topical({ clauses, asked }: Message): Clause[] {
  const found: Clause[] = []
  let open = asked?.startsWith('insurance') === true
  let spoken = open
  for (const clause of clauses) {
    const begun =
      (TOPIC.test(clause.text) && !LOOKED_UP.test(clause.text)) ||
      PAID_IN_TOWN.test(clause.text) ||
      (PAID.test(clause.text) && !OTHER_DUES.test(clause.text))
    spoken ||= begun
    if (begun || (spoken && (TAKEN_UP.test(clause.text) || WITH_THE_FIRM.test(clause.text)))) open = true
    else if (open)
      open =
        TOWN_ALONE.test(clause.text) ||
        ((PAYS.test(clause.text) ||
          /总部|连续|到现在|至今|年|^\s*从?\d[\d.]*(?:起|开始)|同意|没挂|挂在|正常|接[上回]|续上|补上|恢复|一(?:个月|天|次)(?:也|都)?没/.test(
            clause.text,
          )) &&
          !OTHER_MATTER.test(clause.text) &&
          !OF_WORK.test(clause.text.replace(/入职(?:就|时|起|后|那|开始)|一?进来就|[转迁]进来/g, '')))
    if (open) found.push(clause)
  }
  return found
}

/** Whether a clause goes on about 社保 that was spoken of before. */
export function ofInsurance(message: Message, clause: Clause): boolean {
  const own = topical(message)
  return own.includes(clause) || own.some((other) => leadOf(message, other) === clause)
}

/** 2019年3月至今，社保一直由本单位缴: the date stands before what it is of. */
const LEAD = /^\s*(?:从|自)?(?:19|20)?\d{2}年?[\d年月日.\-/]*(?:份)?(?:起|开始|至今|到现在|以来)(?:起)?\s*$/

function leadOf({ clauses }: Message, clause: Clause): Clause | null {
  const before = clauses[clauses.indexOf(clause) - 1]
  return before && before.sentence === clause.sentence && LEAD.test(before.text) && TOPIC.test(clause.text)
    ? before
    : null
}

/** The clause with the date that stands before it. */
export function withLead(message: Message, clause: Clause): Clause {
  const lead = leadOf(message, clause)
  return lead === null ? clause : { ...clause, from: lead.from, text: message.text.slice(lead.from, clause.to) }
}
