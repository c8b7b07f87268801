import { withoutUndone } from './forgotten.ts'
import { plainText } from './plainText.ts'

/** 前面几年都有, 前几年够 ask nothing. */
const ASKING =
  /什么|怎么|怎样|咋|啥|哪|谁|(?<!(?:前面?|[这近头]|过去|后面?)(?=几年[里来]?(?:(?:也|全|基本上?)?(?:都|一直|全部|没)|够(?:了|的)?(?:$| ))))几(?!乎)|多少|多久|多大|多长|如何|何时|为何|请问|能不能|可不可以|可否|能否|是否|要不要|用不用|需不需要|是不是|有没有|行不行|会不会|算不算|够不够|对不对|([认收给用交写传考评看改有缺盖上让准退贴送办补查])[不没]\1/
const ENDING = /(?:吗|么|嘛|呢|不|没|没有|吧|伐|弗|勿|阿|啊|呀|咯|哇)$/
/** 能再考一趟伐，一紧张手就抖: asked before something else is said; 有人收没得. */
const PIECE_ENDING = /[^ ]{3}(?:(?:吗|么|伐|啵|喃|没得)(?= |$)|[不没][哦啊呀哇](?= |$))/
/** Asked for without a question: 联合会网站给一个. */
const WANTED = /给一?[个下份]|发[我一]|告诉|求|想知道|想问|问[下一]|说[下一说]/
/** 是到现场还是视频, 要亲笔签还是盖章. */
const OR =
  /[是要用写交盖算去].{2,}还是.{2,}|[吗么伐]还是.{2,}|(?:就行|够|可以|完)了?还是.{2,}|.{4,}还是(?:非|一定|必须|又?得|各|直接).{2,}/
/** 稳不稳, 顶不顶用, 有没第二趟: what the street asks with. */
const WHETHER = /(?<![对])([\p{Script=Han}])[不勿弗]\1|有没(?!有)|咋|哪能|来事/u
/** Somebody who cannot tell uses the same words: 忘了哪一年, 不知道几月. */
const UNSURE = /忘|不记得|记不|不知道|不清楚|不确定|不晓得|想不起|没注意|说不准|拿不准|大概|可能|好像|左右/
const isUnsure = (plain: string) => UNSURE.test(withoutUndone(plain))

const ROUGHLY = /大概|可能|好像|左右/gu
/** 十几年 is a number. */
const SOME = /[十百]几|几[十百]/u

/** 啥学时哦 从来没搞过: wondered at, and answered in the same breath. */
const EXCLAIMED =
  /^(?:啥|什么|哪来的?|哪有)[^ ]{2,5}[哦啊呀哟嘛咯]? (?=[^ ]{0,4}(?:从来|压根|根本|都|一个|从)(?:也|都|就)?没[^ ]{0,4}过?$)/

/** Whether words ask something for sure, rather than answer or say that one cannot tell. */
export function looksLikeQuestion(text: string): boolean {
  const plain = plainText(text).replace(EXCLAIMED, '')
  if (plain === '') return false
  const marked = /[?？]\s*$/.test(text.slice(-20))
  if (isUnsure(plain)) return marked && /吗|呢|怎么|咋|要不要|能不能/.test(plain)
  return marked || ASKING.test(plain) || (/(?:吗|么|嘛|呢|伐|弗)$/.test(plain) && plain.length > 2)
}

/** Whether a text may ask something: weaker than {@link looksLikeQuestion}, for what somebody put as a question. */
export function mayAsk(text: string): boolean {
  const plain = plainText(text)
  // 大概问几分钟, 好像放不下 写多长: put as a question, roughly.
  const roughly = plain.replace(ROUGHLY, '')
  if (roughly !== plain && !SOME.test(roughly) && !isUnsure(roughly) && looksLikeQuestion(roughly)) return true
  return (
    looksLikeQuestion(text) ||
    PIECE_ENDING.test(plain) ||
    (plain.length > 3 && (ENDING.test(plain) || WANTED.test(plain) || OR.test(plain) || WHETHER.test(plain)))
  )
}

/** 公司自己的, 自己厂里的培训, 要本人到场吗 are of anybody. */
const SELF =
  /我(?!们?[单公厂]|们[几两三四五][个人]|给他|帮他|替他|司|国|省|市|县|区|校|们在[^我]{1,8}(?:办事处|分公司|子公司|分厂|分部|工厂))|(?:^| )本人|俺|(?<!企业|公司|单位|厂里?|老板|员工|个人|本|可以|能|要|是)自己(?!这年|那年|当年|按|缴|厂|公司|单位|企业|打|去|交|传|填|办|下|写|建|做|印|开|的)/
const VERDICT =
  /(?:能|可以|可|够|行|算|符合|满足|有资格)(?:不能|不可以|不够|不行)?(?:直接)?(?:报|评|申报|申请|考|参加|升|晋升|条件|资格|格|上)?.{0,8}(?:吗|么|嘛|不|没|呢|吧|$)|够不够|符不符合|有没有资格|有戏|稳不稳|稳[吗么啵]|悬不悬|[报评冲弄搞](?:得|不)[牢上成到]|冲不冲|轮得?到|能申报吗|来得及|赶得上|能不能|可不可以|有希望|能评|能报|[报评]不?[报评]?(?:得|不)[了上成](?!去)|(?:会不会|会).{0,3}(?:卡|刷掉|不让)|卡不卡|[让准给]不[让准给]/
/** What a person is: schooling, titles, years, dates, results. */
const FACT =
  /毕业|\d+ ?年|[一二两三四五六七八九十]+年|大专|专科|本科|中专|高中|硕士|研究生|博士|文凭|学历|助工|助理工程师|技术员|工程师证|技师|高级工|中级工|聘|工龄|干了(?![啥什])|做了(?![啥什])|工作了|社保|转到|评上|拿到|取得|专利|论文|获奖|学时|考核|合格|自评|\d ?分|实用新型|软著/
/** What asks for a rule or a way, whoever asks. */
const GENERAL =
  /几年|几分|几成|怎么分|多少年|多久|多长时间|什么条件|哪些条件|什么时候|怎么|咋|如何|哪里|哪儿|在哪|去哪|多少|几[份个项篇页]|哪天|什么材料|哪些材料|为什么|要不要|需要(?:什么|哪些)|需不需要/

/** 我大专毕业五年. */
export const tellsOfOneself = (text: string): boolean => SELF.test(plainText(text)) && FACT.test(plainText(text))

/** 助工满五年了，要不要再等. */
const WAITING = /(?:要不要|用不用|要)(?:再|还)?等(?:一等|等|[吗么]|$)/

/** 帮我算下自评能有几分: the sum is asked for, whatever the words. */
const REQUEST =
  /(?:[帮替][我忙]?|给我)(?:看[看下]?[^怎为哪]{0,8}[报评]不?[报评]?[得不][了上成](?!去)|算(?![到进在作不])|估|判断|对一?下|看[看下]?.{0,4}(?:够|能|可以|符合|[差缺](?:几|多少|什么|啥)))/
/** What is left of a question of oneself alone. */
const BARE =
  /帮忙|[帮替]|看一下|看[看下]|瞧瞧|你|我们?|本人|俺|自己|这种|这样|这个|情况|条件|的话|请问|老师|今年|现在|到底|还|就|直接|可不可以|能不能|可以|能|够不够|够|行不行|行|符合|满足|有没有|资格|希望|有戏|报名|申报|申请|报|评|考|升|晋升|参加|职称|中级|初级|高级|助理?工程师|工程师|助工|高工|技术员|上|得|了|吗|么|嘛|呢|吧|不|没|伐|弗|啊|呀|的|有|算| /gu

/** Whether somebody asks how the rules come out for themselves: 我大专毕业五年，能报中级吗. */
export function asksForVerdict(text: string): boolean {
  const plain = plainText(text)
  if (REQUEST.test(plain)) return true
  if (!SELF.test(plain) || !FACT.test(plain) || asksOfPlaces(plain)) return false
  return asksWhether(text) || WAITING.test(plain)
}

/** 社保交在杭州，我人在温州上班: where one works and where it is paid, and nothing else of oneself: the rule of places is asked for. */
function asksOfPlaces(plain: string): boolean {
  const rest = plain.replace(WHERE_ONE_IS, '人')
  return (
    rest !== plain &&
    /社保.{0,6}在|在.{0,8}社保/.test(rest) &&
    !SELF.test(rest) &&
    !FACT.test(rest.replaceAll('社保', ''))
  )
}
const WHERE_ONE_IS =
  /我(?:本人|自己)?人?(?=(?:一直|长期|常年|实际|现在|平时)?(?:在|住)[^ ]{2,6}(?:上班|工作|干活|做事))/gu

/** 能报中级吗: a verdict, not a rule or a way. */
export function asksWhether(text: string): boolean {
  const plain = plainText(text)
  return VERDICT.test(plain) && !GENERAL.test(plain)
}

/** 我今天还报得上吗 asks of the last day. */
const OF_TODAY = /(?:现在|今天|这会儿|还)[报评]不?[报评]?[得不][了上成]/

/** 我能报吗, 我够条件吗: nothing but oneself to go by. */
export function asksOfSelfAlone(text: string): boolean {
  const plain = plainText(text)
  const bare = plain.replaceAll(BARE, '').length <= 2
  return (
    bare &&
    SELF.test(plain) &&
    VERDICT.test(plain) &&
    !GENERAL.test(plain) &&
    (!OF_TODAY.test(plain) || REQUEST.test(plain))
  )
}
