/** What an answer says of its own question without telling what was asked. */

/** 等我下班查下证: told later. */
export const NOT_NOW =
  /(?:等我|等下|回头|回家|下班|晚上|晚点|明天|有空|到家)[^,。;]{0,8}(?:查|看|翻|找|问|回|告诉|发)|(?:查|看|翻|找|问)(?:一?下|过|到|了|清楚)*(?:再|后)(?:报|告诉|发|跟|和|说|回|填)|(?:月份|日子|日期|哪天|几号)(?:要|得)(?:去)?(?:看|查|翻)|(?:证|聘书|材料|单子|卡|东西)?(?:不在(?:家|手边|手上|身边|公司|厂里)|没带|在家里)(?:$|[,。;\s]|的|呢|呀)|(?:还)?在?等(?:着|总部|公司|单位|领导)?(?:回复|回音|答复|批复|通知|消息|结果)/
/** 保密, 不准讲: the question stays open. */
export const NOT_SAID = /保密|不(?:准|让|许|能|好|方便)(?:往外|对外|随便)?(?:说|讲|透露)/
/** 你说相关不相关嘛, 你帮我看算哪个: the question handed back. */
export const HANDED_BACK =
  /你(?:说|看|帮我看看?|帮我判断|觉得|讲)[^,。;]{0,4}(?:相关不相关|算不算|算哪|是哪|属于哪|选哪|哪个|对不对口|是不是)|(?<!不(?:知道|清楚|晓得))算不算[^,。;\d]{0,4}$/
/** 有一段不是: of which years has to be asked. */
export const PARTLY = /有(?:一|两|几)?段(?:时间)?(?:不是|没有|不算)|中间[^,。;]{0,12}(?:其他|其余|别的)/
/** 还没问过他们: neither yes nor no. */
export const NOT_ASKED =
  /^(?:我)?(?:这个|这边)?(?:还|也|一直|暂时|,|\s){0,3}没(?:有)?(?:去|跟.{1,3}|和.{1,3}|向.{1,3})?(?:问|打听|了解|确认|核实|查|联系|商量|说起?|提)(?:过|呢|他|总|公司|单位|$)|没人(?:跟|和|给|对)?(?:我)?(?:们)?(?:说|讲|提|告诉|通知)/
/** Bare words that say of one question that there is none. */
const NEVER: Readonly<Record<string, RegExp>> = {
  work: /^(?:我)?(?:从来?|一直|也|都)*没(?:有)?(?:做|干|搞|从事)过/,
  titles:
    /^(?:我)?(?:还|一直|从来|也|都|就|现在|目前)*没(?:有)?(?:去)?(?:评|考|报|弄|搞|申报|参评)(?:过|呢|上|职称)*$|^(?:我)?(?:半|一)(?:张|个|本|样|项)(?:证书?|职称)?(?:我)?(?:也|都|还)*没(?:有)?(?:去)?(?:评|考|报|拿|弄|搞|取得)?(?:过|上|到|出来|呢)*$/,
  'titles.appointments': /^(?:单位|公司|厂里?|老板)?(?:还|一直|也|都)*没(?:有)?(?:给)?(?:我)?聘(?:过|我|任|的)*$/,
  'education.degree':
    /(?:只|就|光)(?:有|发|给|拿)?(?:了|到)?(?:一?[个本张])?毕业证(?!.*学位证)|没(?:有)?(?:去|给)?(?:申请|申|给|拿|发|授|要|批|考(?=学位|英语)|办(?!法)|取得|过)(?!.*(?:学士|硕士|博士))|不(?:给|发|授)|哪(?:里|儿)?(?:有|来)(?:的)?/,
  skills:
    /^(?:我)?(?:还|一直|从来|也|都|就)*没(?:有)?(?:去)?(?:考|评|拿|弄)(?:过|呢|上|出来|到)*$|^(?:我)?(?:半|一)(?:张|个|本|样|项)(?:证书?)?(?:我)?(?:也|都|还)*没(?:有)?(?:去)?(?:考|评|拿|弄|取得)?(?:过|上|出来|到|呢)*$/,
  posts: /^(?:不是|没当|没担任|不算|我?(?:就|只)?(?:是)?(?:个|一个)?(?:普通|一般|小|打工))/,
}
/** Questions that 没考，厂里没要求 answers by its first words. */
const FIRST_SAYS = ['titles', 'titles.appointments', 'skills']

/** Whether the words say of one question that there is none: 没考过; 厂里没聘，证放着. */
export function saysNever(id: string, text: string): boolean {
  const never = NEVER[id]
  if (!never) return false
  const [first = '', ...more] = text.split(/[,;]/)
  const rest = more.join(',')
  return never.test(text) || (FIRST_SAYS.includes(id) && never.test(first.trim()) && !/[\d有聘考评]/.test(rest))
}
