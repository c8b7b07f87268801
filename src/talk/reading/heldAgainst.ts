/** What is told of a punishment besides its kind: against whom it was, and whether any was in spite of 没有处分. */

const PUNISHED = '罚|处分|警告|记(?:大)?过|通报|取消|查处|判'
const OTHERS =
  '公司|单位|厂里?|企业|集团|车间|部门|班组|老板|领导|同事|师傅|师父|徒弟|朋友|同学|亲戚|邻居|老公|老婆|爱人|父亲|母亲|爸|妈|哥|弟|姐|妹|他们?|她们?|别人|人家'
const AGAINST_OTHERS = new RegExp(
  `(?<![在被由给让])(?:${OTHERS})[^,。;!?\\s我]{0,10}?(?:被|挨|受)(?:过|了|到)?[^,。;!?\\s]{0,10}?(?:${PUNISHED})|(?:罚|处罚)(?:了|过)?(?:我们)?(?:公司|单位|厂)(?=$|[,。;!?\\s的里款\\d])|(?:老板|领导|同事|师傅|师父|徒弟|朋友|同学|亲戚|邻居)(?:有过?)?(?:的)?(?:处分|处罚)`,
)
const MYSELF = /我(?!们)|本人/

/** 2021年公司被罚款5万, 同事被处分: held against the firm or somebody else. */
export const heldAgainstOthers = (clause: string): boolean => AGAINST_OTHERS.test(clause) && !MYSELF.test(clause)

/** What is left once such clauses are taken out. */
export function withoutOthers(even: string): string {
  const pieces = even.split(/(?<=[,。;!?])/)
  const own = pieces.filter((piece) => !heldAgainstOthers(piece))
  return own.length === pieces.length ? even : own.join('')
}

const KIND =
  '(?:党纪|政纪|行政|刑事|经济|处分|处罚|通报|批评|罚款|违规|违纪|违法|警告|记过|或者?|和|跟|、|的|任何|什么)'
const DENIED = new RegExp(
  `(?:没有?|从未|未|无)(?:受|被|有|挨|犯|得)*到?过?${KIND}{1,12}(?:过)?|(?:处分|处罚|通报|罚款|违规|违纪|警告|记过)${KIND}{0,12}(?:倒|也|都|是)*(?:没有?|无)(?:受)?过?(?=$|[,。;!?\\s])`,
  'g',
)
/** 没受过行政处罚，就是被通报罚款过: what is left besides those denied. */
export const withoutDenied = (even: string): string => even.replace(DENIED, ' ').replace(/^[\s,。;]+|[\s,。;]+$/g, '')

const PAPER = '材料|证|论文|学历|文凭|业绩|资料|社保|合同|聘书|职称|专利|奖|经历|履历|简历|章|签名|学时'
/** 请假 is no false paper; 虚假宣传 and 假冒产品 are of a trade, not of a title. */
const FALSE = `抄袭|剽窃|伪造|瞒报|隐瞒|谎报|冒名|冒用|造(?:了)?假|作(?:了)?假|弄虚|虚(?:假|构|报)(?!了?(?:宣传|广告|发票|产[量值]|营收|利润|税|工时|开支))|篡改|涂改|代写|(?<![驾车]|(?:高|中|研|自|期末|期中|驾|[四六]级|公务员)[^,。;]{0,4})作弊|(?<![请病事休婚产丧探放]|(?<!\\d)年)假的?(?:${PAPER})`
/** 投标资格 is the firm's; who takes back a 职称申报 of theirs has none taken back. */
const TAKEN_BACK =
  '(?:取消|撤销|撤回)[^,。;]{0,8}?(?<!驾驶|从业|执业|投标|招标|经营)(?:资格|职称(?!申|报|材|评审?材))|(?<!驾驶|从业|执业|投标|招标|经营)(?:资格|职称)[^,。;]{0,4}?(?:取消|撤销|撤回)'
/** 没造假, 被举报抄袭没查实: not found to be so; 不小心交了假材料, 误用 are. */
const NOT_FOUND =
  '没|未|无(?!证|效|意)|不(?!实|真|符|合|全|齐|诚|当|小心|慎|知|懂)|怀疑|质疑|举报|误(?!用|交|报|传|填|信)'
/** 被举报造假，后来查实了: what was said of somebody was found to be so; 认定是诬告, 查出来没造假 is the other way. */
const FOUND_SO =
  /(?<!没有?|未|不|未被|没被|没有被|是否)(?:查实|坐实|属实|认定|查出|承认)(?!(?:来|了|的|是|为|系|属于?|这|其|他|她|我|:|\s){0,4}(?:诬|冤|误|假举报|清白|别人|他人|不|没(?!收|过)|未|无(?!效)))/
/** 取消评审资格因为没交钱: for something else than what was false. */
const FOR_ELSE =
  /(?:因为?|由于)[^,。;]{0,4}(?:没|未)(?:有|及时|按时)?(?:[交缴]|参加|去|到|带)|(?:没|未)(?:有|及时|按时)?[交缴](?:钱|费|评审费)/
const FALSE_SAID = new RegExp(FALSE)
const IS_TAKEN_BACK = new RegExp(TAKEN_BACK)
const FALSEHOOD = new RegExp(`${FALSE}|${TAKEN_BACK}`)
const UNFOUND = new RegExp(
  `(?:${NOT_FOUND})[^,。;]{0,6}?(?:${FALSE})|(?:没|未|无|不)[^,。;]{0,4}(?:查实|核实|属实|成立|认定)|查无`,
)
/** 没取消资格, 要求取消资格但没取消, 差点取消资格: the title was not taken back, or nobody says that it was. */
const NOT_TAKEN_BACK = new RegExp(
  `(?:${NOT_FOUND})[^,。;]{0,6}?(?:${TAKEN_BACK})|(?:没|未|要求|建议|打算|差点|险些|威胁)[^,。;]{0,6}(?:取消|撤销|撤回)`,
)
/** What was false about a title or its papers, or the title taken back for it; a fine, or what was not complete, is not. */
export function tellsOfFalsehood(even: string): boolean {
  if (!FALSEHOOD.test(even)) return false
  if (!FALSE_SAID.test(even) && FOR_ELSE.test(even)) return false
  // 没取消资格，只是造假被通报: what was false stays so, whatever came of it.
  return (
    (FALSE_SAID.test(even) && !UNFOUND.test(even)) || FOUND_SO.test(even) || even.split(/[,。;]/).some(takenBackPlainly)
  )
}

/** 被举报造假，取消了资格: the title was taken back, whatever is said of it besides. */
const takenBackPlainly = (clause: string) =>
  IS_TAKEN_BACK.test(clause) && !UNFOUND.test(clause) && !NOT_TAKEN_BACK.test(clause)

const SOMETHING = new RegExp(
  `(?<![没未不无]|没有|会|怕|受过?)(?:被)?(?:罚|处罚|处分|通报|拘留|扣分|警告|记(?:大)?过|${FALSE}|${TAKEN_BACK})(?:批评|[了过我款])?(?!吗|的话)`,
)
const ONCE = /[过了]|\d{2,4}年|[去前今]年|[一两二三\d][次回]/
/** 没处分，17年罚过款: that something was, whatever it counts as. */
export const somethingWas = (clause: string): boolean =>
  SOMETHING.test(clause) && ONCE.test(clause) && !/没|未|无|[吗么嘛?]/.test(clause) && !heldAgainstOthers(clause)
