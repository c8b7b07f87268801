import { saysUnknown } from '../stance.ts'
import { clausesOf } from './clauses.ts'
import type { Clause, Place } from './found.ts'
import { leavesOpen, someOf } from './openWords.ts'
import { KIN, somebodyIn } from './others.ts'
import { tellsWhoWants } from './several.ts'

/** What tells nothing of the applicant. Everything here is a stretch of the even text. */

const WONDERING =
  /(?<!没有?|没得|无|(?:没有?|未)(?:去|来)?(?:得|发表?|写|申请|拿|获|弄|搞|做|评|参与|参加|报|进|入选|当|立|犯|受|交)(?:过|到|上)?)什么(?!时候|[^,。;]{0,8}(?:都|也|没有?$))|(?<!没有?|没得|(?:没有?|未)(?:去|来)?(?:得|发表?|写|申请|拿|获|弄|搞|做|评|参与|参加|报|进|入选|当|立|犯|受|交)(?:过|到|上)?)啥(?!时候|[^,。;]{0,8}(?:都|也|没有?$))|(?<!没|不)怎么|咋|如何|多少|哪(?:些|个|里|种|几|一|样)|哪(?:来的?|有)[\d一二两三四五六七八九十]|(?<![十廿卅零一二三四五六七八九好数第前近这那后最过了早头面])几(?:年|个|月|分|篇|项|级)(?!前|了(?:$|[,。;\s]))|多久|多长|为什么|能不能|可不可以|能否|可否|是否|是不是|要不要|够不够|行不行|算不算|需不需要|用不用|有没有|对不对|该不该|还是说|是指[^,。;]{1,12}还是|是[^,。;]{1,8}(?:好|强|快|划算)?还是[^,。;]{1,8}(?:好|强|快|划算|呢)|(?:算|按|看)[^,。;]{1,10}还是(?:算|按|看)?[^,。;]{1,8}$/
const ASKS_AT_END =
  /(?:(?<!什)[吗嘛么]|(?:能|可以|够|行|算|符合|一回事|一样|相同)[^,。]{0,8}[不没否])[呀啊呢的]?[?!~.]*$/
/** 中级要大专毕业满七年对吧: what is required of anybody. */
const REQUIRED =
  /(?:中级|助工|初级|工程师|高工|副高|技师|高级工|申报|报名|[报评])(?:的话|就|都|也|是)*(?:要|需要|得|必须|要求)[^,。;]{2,20}(?:对吧|是吧|对不对|是不是|吧|[吗么嘛?])[?!~.]*$/
/** 工程师必须本科 */
const MUST_BE =
  /(?:必须|一定要|起码|至少)(?:是|有|要|得|得有|要有)*(?:本科|大专|中专|硕士|研究生|助工|工程师|中级|高级工|技师|学历|职称)/
const QUESTION_HEAD =
  /(?:(?:这样|那|像我这种|我这种?|这种?情况|这个|现在|今年|明年|请问|请教|想问|问一?下|问问)(?:的)?(?:情况)?[,\s]?)*(?:能不能|可不可以|能否|可否|是否|是不是|要不要|够不够|行不行|算不算|需不需要|用不用|有没有|对不对|该不该|能(?=报|评|申|考|直|参|走|转|升|用|算|不|破|过|评)|可以(?=报|评|申|直|参|走|转|升|用|算|破|考|吗|不)|够(?=报|评|格|条件|资格|年限|申|了?[吗么不没])|符合|满足|有资格|报得|评得|还差|差多少|差几|怎么|咋|如何|什么|啥|哪|多少|几|需要|要(?=交|准备|提供|多少|几|什么|有|求)|还要|为什么|多久|多长|行[吗不么]|算(?![了上起]))/
/** 大专要工作3年才能评助工吧: what holds for everybody. */
const RULE = /(?:要|得|必须|需)[^,。;]{0,14}(?:才能|才可以|才行|才够)|才(?:能|可以)(?:评|报|申)/
/** What stands before the question in the same clause is told of oneself. */
const OF_MYSELF =
  /我(?!国|省|市|们?(?:国|省|市))|本人|(?:^|[\s,])(?:有|已有|持有)|[评聘考拿]的|毕业(?!证|生|后)|[干做搞当任聘评拿考缴交满](?:了|过|到)|了$/
const SUPPOSED =
  /(?<![主重首])要是|如果|假如|假设|假定|假使|打个?比方|比方说?|好比说?|譬如|举个?例|设想|倘若|(?<!\d)万一(?!年|个|月)|若是|比如说?|例如|(?<!不算|算|实习)的话(?=$|[,。?])/
const HEARSAY =
  /听说|据说|听人说|网上说|文件(?:里|上)?(?:说|写|规定)|招聘(?:要求|条件|启事|信息|写|的)|(?:公司|单位|厂里?|学校|政策|上面|那边|别人)要求(?!我|的?$|(?:又|再|重新)?续)|(?:岗位|任职)(?:要求|条件)|按规定|规定|通知(?:里|上)?(?:说|写|要求)|一般来说|一般要|正常要/
const FOR_SOMEBODY = new RegExp(
  `(?:帮|替|给|代)(?:我|我们)?(?:家)?(?:的|一个|个)?(?:${KIN}|他|她|别人|人家)[^,。;\\n]{0,4}(?:问|咨询|看|查|打听|报)`,
)
/** Somebody asks for an employee, a husband: what is told of them is told of the applicant. A colleague's case is only mentioned. */
const ASKS_FOR =
  /(?:帮|替|给|代)(?:我们?|咱们?|厂里|公司|单位|部门|的|一个|个|新来|小|老){0,4}(?:同事|朋友|同学|亲戚|邻居|室友|工友|表弟|表哥)[^,。;\n]{0,4}填|(?:帮|替|给|代)(?:我们?|厂里|公司|单位)?(?:家)?(?:的|一个|个|这个|这位|厂里的?|公司的?|单位的?|几个)*(?:员工|职工|工人|师傅|老公|老婆|爱人|对象|媳妇|儿子|女儿|徒弟|弟弟|弟|哥哥|哥|姐姐|姐|妹妹|妹|我爸|我妈|他|她)[^,。;\n]{0,4}(?:问|咨询|填|报|看|查|打听)|(?:让|叫|喊|托)我(?:来|过来|帮忙|帮他|帮她)?(?:问|咨询|填|打听)|员工自己说|我是(?:厂里|公司|单位)?(?:的)?(?:人事|HR|行政|办公室)(?:的)?[,。]?(?:帮|替|给|代|[他她](?!们)|员工|这[位个])/i
/** 他 of whom nobody spoke before: the one whose papers a clerk has in hand. */
const PRONOUN = /^(?:他|她)(?!们)/
const ANYBODY = new RegExp(
  `${KIN}|夫妻|两口子|小[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗]|老[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何罗]`,
)
const VOCATIVE = new RegExp(`^(?:${KIN})(?=$|我(?!们?的))`)
const ABOUT_ME =
  /^(?:们)?(?:也|都|就|一直|现在|又|再|还)*(?:[把被给]我|返聘我|不(?:让|给|同意|肯|愿意?)|没(?:让|给|同意|签|发|下)|让|叫|催|推荐|建议|要求?我|安排|派我|给我|(?:(?:19|20)?\d{2}年)?(?:\d{1,2}月)?(?:份|起)?(?:才|就|开始|一直)+(?:给|帮|替)我|(?:最近)?(?:资金|没钱|拖着|欠)|帮我|要我|(?:(?:19|20)?\d{2}年)?(?:的时候)?(?:只是|就是)?口头)/
/** 跟师傅学修机器: one's own learning. */
const LEARNING = /^(?:我)?(?:跟|跟着|和)(?:了|我|厂里|一个)*(?:老)?(?:师傅|师父)[^,。;]{0,3}(?:学|[干做]|当)/
const SAYS = /^(?:们)?(?:也|都|就|跟我|和我|对我)?(?:说|讲|告诉|问|觉得|认为)/
const MYSELF =
  /^(?:而|但是?|不过|那|然后|对了|就|可|只有|唯独)?(?:我(?!们?(?:的|家|这边|那边|单位|公司|厂里?|部门)*(?:的|有)?(?:一|几)?(?:个|位)?(?:的)?(?:KIN))|本人|自己)/.source.replace(
    'KIN',
    KIN,
  )
const MYSELF_FIRST = new RegExp(MYSELF)
/** 我大专我老板是本科: somebody else, where no comma parts the two. */
const THEN_SOMEBODY = new RegExp(
  `(?<=[^,。;\\s])(?:我|我们|俺)(?:家|单位|公司|厂里)?的?(?:${KIN})(?=也?是|有|也|才|都|现在|\\d|学历|大专|本科|中专|高中|助工|中级|高工|研究生)`,
)
const THEN_MYSELF =
  /(?<=[^,。;\s说讲问让叫给帮])我(?=是|自己|只|就|才|没|无|还|现在|也?有|\d|大专|本科|中专|高中|助工|中级|学历)/
/** 他是中专 我是大专: he is not the one whose papers somebody has in hand. */
const ON_MY_PART = /^(?:而|但是?|不过)?(?:我|本人)(?:自己)?(?:是|有|的|\d|大专|本科|中专|高中|助工|中级|研究生|技师|没)/
/** 同事的发明我排第三: a result of several, and one's own place among them. */
const MY_SHARE =
  /^(?:们)?的[^,。;]{0,8}?(?:发明|专利|实用新型|软著|论文|项目|课题|标准|成果|奖)[^。;]{0,8}?我(?:是|也是|排|的|名次|排名|署名|在){0,3}第?\s?[一二三四五六七八九十\d]/
/** 助工证不是我的. */
const NOT_MINE = new RegExp(
  `不(?:是|算)我(?:自己|本人)?的(?![专学单工职社岗])|(?:是|算)(?:他|她|别人|人家)(?:的)?(?=$|[,。;\\s])|(?:进|来|考|评|拿|毕业|干|做)[^,。;]{0,4}的?(?:那个?)?(?:是|算)我(?:${KIN})(?:的)?(?=$|[,。;\\s])`,
)

/** Whether even text supposes something: 要是社保断了, 如果只有三年. */
export const supposes = (even: string): boolean => SUPPOSED.test(even)

/** The stretches to blank: questions, suppositions, hearsay, other people; `forAnother` where what is told of one of these is told of the applicant. */
export function masksOf(text: string, forAnother = false): Place[] {
  const clauses = clausesOf(text)
  const places: Place[] = []
  let other: 'none' | 'sentence' | 'message' = 'none'
  let supposed = false
  let hearsay: boolean | 'person' = false
  let sentence = -1
  let spokenOf = false
  let wondered = false
  const asksFor = forAnother || ASKS_FOR.test(text) || tellsWhoWants(text)
  const contrasted = clauses.some(({ text: own }) => ON_MY_PART.test(own.trim()))
  for (const clause of clauses) {
    if (clause.sentence !== sentence) {
      sentence = clause.sentence
      supposed = false
      hearsay = false
      if (other === 'sentence') other = 'none'
    }
    const own = clause.text.trim()
    if (asksFor && !hearsay && !SUPPOSED.test(own) && !HEARSAY.test(own)) {
      places.push(...questionIn(clause))
      continue
    }
    if (FOR_SOMEBODY.test(own)) other = 'message'
    else if (other !== 'message' && MYSELF_FIRST.test(own)) other = 'none'
    if (MYSELF_FIRST.test(own)) hearsay = false
    if (hearsay === 'person' && /(?<!\d)\d{2,4}年|^(?:就|所以|结果|后来|但|不过|于是|才)(?![是算])/.test(own))
      hearsay = false
    const named = other === 'message' || VOCATIVE.test(own) ? null : somebodyIn(own, restOf(text, clause))
    const apart = contrasted || (PRONOUN.test(own) && THEN_MYSELF.test(own))
    const somebody = named && PRONOUN.test(own) && !spokenOf && !apart ? null : named
    if (!VOCATIVE.test(own) && ANYBODY.test(own)) spokenOf = true
    if (somebody && !LEARNING.test(own)) {
      const then = own.slice(somebody[0].length)
      const on = text.slice(clause.from + clause.text.indexOf(own) + somebody[0].length)
      if (SAYS.test(then)) hearsay = 'person'
      else if (
        !(/(?:老板|领导|厂长|经理)$/.test(somebody[0]) && /^(?:就|也)?是我/.test(then)) &&
        !ABOUT_ME.test(then) &&
        !MY_SHARE.test(on)
      ) {
        // 他助工我没职称, 2019年老婆评了工程师我还是助工: only what stands before 我 is of him.
        const back = THEN_MYSELF.exec(clause.text)
        if (back) {
          places.push({ from: clause.from, to: clause.from + back.index })
          continue
        }
        other = 'sentence'
      }
    }
    // 要是…，能不能报，我现在中专: what follows the question is so.
    if (supposed && wondered && /^(?:我|本人)(?:现在|目前|是|有|已经|[大中]专|本科)/.test(own)) supposed = false
    wondered = WONDERING.test(own) || ASKS_AT_END.test(own)
    if (SUPPOSED.test(own)) supposed = true
    if (HEARSAY.test(own)) hearsay = true
    if (other !== 'none' || supposed || hearsay || NOT_MINE.test(own)) places.push(clause)
    else places.push(...someoneIn(clause), ...questionIn(clause))
  }
  return places
}

/** The sentence from a clause on. */
const restOf = (text: string, { from }: Clause) => /^[^。;!?\n]{0,80}/.exec(text.slice(from, from + 80))?.[0] ?? ''

/** What a clause that begins with oneself tells of somebody else. */
function someoneIn({ text, from, to }: Clause): Place[] {
  const found = THEN_SOMEBODY.exec(text)
  if (!found) return []
  const back = THEN_MYSELF.exec(text.slice(found.index + found[0].length))
  return [{ from: from + found.index, to: back ? from + found.index + found[0].length + back.index : to }]
}

/** What a typed answer tells of the one who is spoken with: 我大专我老板是本科 is 我大专. Empty when it is all of others. */
export function withoutOthers(text: string): string {
  const told = clausesOf(text)
  const others = masksOf(text).filter(({ from, to }) =>
    told.some(
      (clause) =>
        clause.from <= from &&
        to <= clause.to &&
        (NOT_MINE.test(clause.text) ||
          somebodyIn(clause.text.trim(), restOf(text, clause)) !== null ||
          THEN_SOMEBODY.test(clause.text)),
    ),
  )
  if (others.length === 0) return text
  // What follows 我们厂有个人… in the same sentence is of the same one.
  const masked = masksOf(text)
  return blanked(text, masked).replace(/。+/g, ' ').trim()
}

function questionIn(clause: Clause): Place[] {
  const { text, from, to } = clause
  // 社保么，…: what is spoken of next.
  if (
    /^\s*(?:学历|社保|(?:年度)?考核|职称|论文|专利|学时|证书|单位|工作|继续教育|技能证?|收入|聘书|专业)[么嘛呢]\s*$/.test(
      text,
    )
  )
    return []
  // 什么电气自动化的: the name has slipped their mind.
  if (/^\s*(?:叫)?什么(?=机|电|模|数|自动|材|工|车|焊|测|计算)[^,。;?]{2,12}(?:的)?\s*$/.test(text)) return []
  if (/算不算(?:是)?(?:技术|专业|相关)(?:岗|工作|的)?\s*$/.test(text) && saysUnknown(text)) return []
  if ((REQUIRED.test(text.trim()) || MUST_BE.test(text)) && !/我|本人/.test(text)) return [{ from, to }]
  const atEnd = ASKS_AT_END.test(text.trim())
  const unsure = saysUnknown(text) || leavesOpen(text) || (someOf(text) && !/[?要得需]|[吗呢]$/.test(text.trim()))
  if (!atEnd && !RULE.test(text) && (unsure || !WONDERING.test(text))) return []
  const proving = /(?:怎么|如何|咋)(?:才能|去)?证明(?=我|本人)/.exec(text)
  if (proving) return [{ from, to: from + proving.index + proving[0].length }]
  if (RULE.test(text) && !/我|本人/.test(text)) return [{ from, to }]
  const head = QUESTION_HEAD.exec(text)
  const before = head ? text.slice(0, head.index) : ''
  if (head && OF_MYSELF.test(before)) return [{ from: from + head.index, to }]
  return [{ from, to }]
}

/** The text with stretches blanked out, so that nothing reads across them. */
export function blanked(text: string, places: readonly Place[]): string {
  if (places.length === 0) return text
  const letters = text.split('')
  for (const { from, to } of places) for (let at = from; at < to; at += 1) letters[at] = '。'
  return letters.join('')
}
