import { finder } from '../../words.ts'
import { nextClause } from '../around.ts'
import type { Clause, Message, Place } from '../found.ts'
import { EDUCATION_WORDS } from '../levels.ts'

/** 在上学, 在上大二; 在上海, 在上班 and 在上个单位 are a place. */
const AT_SCHOOL =
  '(?:正在|还在|在)(?:读|念|自考|上(?=$|[,。;\\s着呢的学课夜网函成电研技]|大[学专本一二三四]|本科|专[科升]|中[专技]|职[高校]|高[中一二三]|自考|在职)|考(?!虑|核|勤|察|试院|评))(?![^,。;]{1,4}(?:之|以)前)'
/** 在读, 还差一门: a schooling without its end. */
export const UNFINISHED = new RegExp(
  `${AT_SCHOOL}|${/在读(?![^,。;]{1,4}(?:之|以)前)|肄业|(?:还没|没有?|未)(?:毕业|拿到|读完|念完|下来|发(?![明表现生动挥]))|快毕业|结业|刚?报(?:了(?!名?费)|名(?!费|需|要|条件|材料|时间|流程|入口|表))|读书?中(?!专|技|职|文)|(?:读|念|上)到?(?:一半|半路|半途|中途)|(?:初中|高中|中专|本科|职高)(?:只|就|才)?(?:读|念|上)了?(?:[一两二半12])(?:年|个学期)|休学|休了|退学|退了学|辍学|(?:没|未)(?:有)?(?:读|念|上)(?:完|出来|到头|下去|毕业)|(?:读|念)不下去|(?:都|还)没(?:读|念)完|还?(?:差|有|挂)(?:了|着)?(?:[一二两三四五六几]|\d)门(?:课|科目)?(?:没|未|挂)|还(?:差|有|剩|欠|挂)(?:了|着)?(?:[一二两三四五六几]|\d)(?:门|科)|(?<!成绩)差(?:了)?(?:[一二两三四五六几]|\d)门|(?:毕业论文|答辩)(?:还|都)?没(?:写|过|做|答)|没(?:有)?考(?:完|过完)|(?:明年|后年)[^,。;]{0,8}(?:毕业|拿|到手|发|下来)|还[要有差][^,。;]{1,5}年?(?:才)?(?:能)?(?:毕业|拿)/.source}`,
)
const EACH = new RegExp(UNFINISHED.source, 'g')
/** 本科吧，自考的还差一门: told behind it, of nothing else. */
const STILL_TO_COME = new RegExp(
  `^(?:自考|函授|电大|网教|成教|成人|业余|夜大|在职|的|是|还|现在|目前|但是?|不过|只是|就|我|也|毕业证?|证书?|[\\s,])*(?:${UNFINISHED.source})`,
)
const IN_HAND = /已|(?<!没|没有|未|还没)拿到毕业证/
/** 正在考技师, 还没拿到助工证, 还差两门没考的是驾照: an examination or a paper of another kind. */
const OF_ELSE =
  /^(?:了|的|到|过|下|名|要|去|能|没|考|评|一?个|一?本|那|是|报|申|参加){0,6}(?:职称|助理|助工|技术员|(?:副?高级|总|中级|注册)?[^,。;\s]{0,4}工程师|[高中]工|副高|正高|[初中]级|高级(?!中学)|技师|二级|一级|二建|一建|建造师|注册|执业|职业|技能|驾|[电焊钳车铣]工|上岗|资格|普通话|英语|[四六]级|计算机|安全员|消防|公务员|事业编|编制|研(?!究生)|公(?=$|[,。;\s务])|聘书|文件|奖|工资|专利|论文)/
/** 没拿到学位: the schooling itself has its end; 还没拿到学位 may have neither. */
const NO_DEGREE = /^(?:学士|硕士)?学位/
/** What can be of an examination or a paper; who is at school is at school. */
const OF_PAPERS = /考|报|拿|发|下来|门|科|到手/
/** 在读本科, 没读完大专 */
const NAMED_BEHIND = /^(?:了|的|完|过|一?个|全日制|自考|函授|成人|成教|在职|业余|夜大|电大|网络?教?育?){0,3}$/
const RIGHT_BEFORE = /^(?:证书?|的|也|还|都|就|后来|一直|是|我){0,3}$/
const findSchools = finder(EDUCATION_WORDS)
/** 大专2010年毕业: it is over; what comes behind is of something else, unless it is the paper of that. */
const DATED =
  /(?:\d{2}年|\d{4}|\d月|\d[日号]|\d届)[^,。;\d没未还差快]{0,8}毕业(?!论文|证?(?:还|都|也)?[没未])|毕业[^,。;没未证]{0,4}\d{2}/
const PAPER_OF_IT = /^(?:但是?|不过|只是|就是|可|我|也|还|现在|目前|[\s,])*(?:毕业|证)/

/** Whether what is not finished in a text is the schooling named at `own`; null where that is named in another clause. */
function isOf(text: string, own: Place | null, level: string | undefined): boolean {
  const schools = findSchools(text)
  return [...text.matchAll(EACH)].some(({ index, 0: said }) => {
    const behind = text.slice(index + said.length)
    if (OF_PAPERS.test(said) && (OF_ELSE.test(behind) || /职称|助工|中级|技师|高级工|二建|驾/.test(said))) return false
    if (
      own === null &&
      /(?<!还)没(?:有)?拿到$/.test(said) &&
      !/还$/.test(text.slice(0, index)) &&
      NO_DEGREE.test(behind)
    )
      return false
    const next = schools.find(({ start }) => start >= index + said.length)
    const named = next && NAMED_BEHIND.test(text.slice(index + said.length, next.start)) ? next : null
    // 本科没读完大专毕业: of the one before it.
    const last = schools.findLast(({ end }) => end <= index)
    if (!named || (last && RIGHT_BEFORE.test(text.slice(last.end, index)))) return true
    return own ? named.start === own.from : named.of.level === level
  })
}

const LACKED =
  /^[,\s](?:但是?|不过|只是|就是|可是?|我|也|还|都|一直)*(?:没|未)(?:有)?(?:拿到|拿|考[出上到过]?|评[上过]?|取得|通过)/
/** 大专，没拿到中级: what is lacked is something else. */
export function lacksElse(behind: string): boolean {
  const lacked = LACKED.exec(behind)
  const rest = lacked ? behind.slice(lacked[0].length) : ''
  return OF_ELSE.test(rest) || NO_DEGREE.test(rest)
}

/** 本科还在读, 大专差一门: a schooling a clause names, or the next one tells more of, that is not finished. */
export function isUnfinished(message: Message, clause: Clause, place: Place, level: string | undefined): boolean {
  if (IN_HAND.test(clause.text)) return false
  const from = Math.max(0, place.from - clause.from - NEAR)
  const own = clause.text.slice(from, place.to - clause.from + NEAR)
  const at = place.from - clause.from - from
  if (UNFINISHED.test(own)) return isOf(own, { from: at, to: at + place.to - place.from }, level)
  const next = nextClause(message, clause)
  const behind = next?.sentence === clause.sentence ? next.text.slice(0, NEAR) : ''
  if (!STILL_TO_COME.test(behind)) return false
  return isOf(behind, null, level) && (!DATED.test(own) || PAPER_OF_IT.test(behind))
}
/** As far as is looked for what is said of a schooling in one clause. */
const NEAR = 100
