import { normalise } from './normalise.ts'

/** Words by which something told is not so today: it is still to come, or was once so. One list for all who ask it. */

/** Times still to come; to be made part of a pattern. 停过两个月 is over. */
export const TO_COME =
  '下(?:个|一个)?(?:月|周|星期|季度?)|明[天年后早]|后天|改天|回头|马上|立马|尽快|(?<![断停空歇中工干待呆交缴漏])过(?:几|两|一|些)?(?:天|阵子?|段时间|个月)'
/** What somebody means to do, or is told will be; to be made part of a pattern. */
export const MEANT_TO_BE = '准备(?!好|齐)|打算|计划|预计|争取|将(?:要|会|于|来)|即将|希望|答应|承诺|保证|到时'
/** 想评工程师, 要报中级: what somebody applies for tells nothing of how they stand. */
const APPLIES = '(?:去|来|再|今年|继续|在温州|参加)*(?:申?报|[参转]?评|申请|晋升|考(?!虑))'
/** What changes how somebody stands: 要离职, 会补交, 想换单位; 我会电工, 要看证明 tell nothing to come. */
const CHANGES = `(?!${APPLIES}|改(?:一?下|正|$|[,。;]))(?:马上|再|去|到|重新|接着|继续|正常|按时|一直|自己|给|帮|替|我们?|大家|在[^,。;\\s]{1,4}?(?=[缴交]|参保)|在|从|把[^,。;\\s]{1,3}?|跟|先|也|都|又|来)*(?:离|辞|退|走|换|跳|调|转|搬|回|去|来|停|断|接|续|补|交|缴|参保|聘|办|恢复|开始|考|拿|学|签|升|变|改|注册|成立|到期|毕业|不干|同意|有|到|进|入职|招|裁|扩|涨|调整|给|被|并入|兼并|合并|收购)`
/** 要做销售了: another trade. */
const TAKES_UP = '(?:去|改|改行)?(?:做|搞|干|跑)[^,。;了]{1,6}了(?=$|[,。;])'
/** 公司说下个月重新交, 准备离职: a promise is no fact; 去年年底 is over, and 开会, 会上 are no promise. */
const AHEAD = new RegExp(
  `${TO_COME}|(?:${MEANT_TO_BE})(?!${APPLIES})|(?<!\\d年?|[去前](?:年的?)?|上(?:一?个)?|那年|当年)(?:月|年)底|年后|快要?(?=离|辞|退|走|换|跳|调|停|断)|快到(?=退)|(?<![只需重主不])要(?!求|素|闻|紧|害|点|是|不是|么|交的)(?=${CHANGES}|${TAKES_UP})|(?<![工学协机社开大例展]|董事|理事|监事|股东)会(?!计|议|员|展|社|长|费|审|做|上|后|[评考])(?=${CHANGES})|(?<![^\\s,。;我你他想要得需须还再先就只在都也])等(?!次|级|于|奖|第)|想(?!起|问|了解|知道|咨询|请教)(?=${CHANGES}|${TAKES_UP})`,
)
/** Times that are over, by which something is told that was; to be made part of a pattern. */
export const FORMERLY = '以前|之前|从前|先前|原来|原先|曾|过去|当[年时]|那时|早先|早年|早些年'
/** 之前说的, 以前看错了 are of the talk; 原来是 finds something out. */
const ONCE = new RegExp(
  `(?:${FORMERLY})(?<!原来(?=是))(?<!(?:以前|之前|从前|先前)(?=都?是?(?:说|填|写|报|讲|答|选|记|以为|[看弄搞查]错)))|(?:上|前)一?家|老(?:东家|单位|公司|厂)|[交缴买干做待呆工上作班任聘干搞读在](?:了)?过(?!来|去|完|期|年|几|了?\\d|渡)`,
)
/** A year or month that is over, however it is told. */
const PAST_TIME = /(?:19|20)\d{2}|\d{2}年|\d月|[去前]年|上个?月|上半年/
const NOW = /现在|目前|如今|至今|到今|今年|这个?月|本月|刚/

/** Questions of how somebody stands today, by their ids. */
const OF_TODAY =
  /^(?:employer(?:\.staff|\.revenue)?|ownership|employment|insurance(?:\.(?:place|current))?|income|salary)$/
/** Whether a question asks how somebody stands today, so that what is still to come is no answer to it. */
export const isOfToday = (question: string): boolean => OF_TODAY.test(question)

/** Whether words speak of what is still to come. */
export const saysAhead = (even: string): boolean => AHEAD.test(even)

/** 我已经离职了，准备回老家: the words up to those a fact stands in, where these tell it as done; else all of them. */
export function upTo(even: string, evidence: readonly string[]): string {
  const ends = evidence.map((words) => {
    const at = even.indexOf(normalise(words))
    return at < 0
      ? even.length
      : at + words.length + (/^[^,。;!\n]*/.exec(even.slice(at + words.length))?.[0].length ?? 0)
  })
  const told = even.slice(0, Math.max(0, ...ends))
  return told !== '' && /了|已|过|现在|其实|的$/.test(told) ? told : even
}

/** Whether they speak of what was once so. */
export const saysOnce = (even: string): boolean => ONCE.test(even)

/** 2015年在国企: how it was at a time that is over; 今年9月才到 is how it is now. */
export const ofPastTime = (even: string, today: string): boolean =>
  PAST_TIME.test(even) && !NOW.test(even) && !even.includes(today.slice(0, 4))
