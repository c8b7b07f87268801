import { normalise } from '../normalise.ts'
import { KIN } from './others.ts'

/** What is told of one person alone. */
export const KNOWN =
  '(?:研究生|硕士|博士|本科|大专|专科|高职|中专|高中|初中|技校|助工|助理|初级|中级|工程师|高工|技术员|高级技师|技师|高级工|中级工)'

const COUNT = '(?:两|二|三|四|五|六|几|好几|[2-9]|\\d{2})'
/** 公司3个人要报, 我们厂两个员工想评: nothing of it is one person's. */
const COUNTED = new RegExp(
  `${COUNT}(?:个|位|名)(?:员工|人(?!推荐|[证事])|同事|工人|师傅|职工)(?:今年|都|也|一起|里)*(?:都|想|要|准备|打算|需要|报|评|,|:|\\s|情况|里|谁|分别)`,
)
const PEOPLE = '(?:员工|人|同事|工人|师傅|职工|徒弟|朋友|老乡|工友|同学)'
/** 帮三个人问, 替两位同事咨询; 咱们俩都想评, 我们三个都是大专. */
const ASKED_FOR = new RegExp(
  `(?:帮|替|给|代|为)[^,。;\\n\\d]{0,6}?${COUNT}(?:个|位|名)(?:[^,。;\\n]{0,4}?)${PEOPLE}(?!推荐|[证事]|签|带)(?:来|都|先|一起|一并)*(?:问|看|查|算|报|评|咨询|打听|了解|申报|的情况)|(?:问|看|查|咨询)(?:一?下)?${COUNT}(?:个|位|名)${PEOPLE}的|(?:我|咱)们?(?:夫妻|兄弟|姐妹|家)?(?:俩|仨|[两三四]个|[两三四]口子|几个)人?(?:都|也|今年|一起)*(?:想|要|准备|打算)(?:一起)?(?:报|评|申报|问|咨询)|(?:我|咱)们?(?:夫妻|兄弟|姐妹|家)?(?:俩|仨|[两三四]个|[两三四]口子|几个)人?都(?:是|有)?${KNOWN}`,
)
const ONE = '一个(?:是)?(?:我)?(?:研究生|硕士|本科|大专|专科|中专|高中|初中|技校|助工|助理|中级|技术员|技师|高级工)'
const ONE_BY_ONE = new RegExp(`${ONE}[^。;\\n]{0,20}?${ONE}`)
const NAMED =
  '(?:小|老)[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何罗](?!工)|[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何罗](?:师傅|工(?![程作艺]))'
const TWO_NAMED = new RegExp(
  `(?:帮|替|给|代|我们|公司|单位|厂)[^。]{0,12}?(?:${NAMED})[^。]{4,60}?(?:还有|另外|和|,|\\s)(?:${NAMED})`,
)

/** 帮员工小王问，他是大专，我自己是本科: told of another and of oneself. */
const BESIDE_ME = new RegExp(
  `(?:帮|替|给|代)[^,。;]{1,12}?(?:问|看|查|报)[^。;]{0,16}?[他她][^,。;我]{0,8}?${KNOWN}[^。我]{0,24}我(?:自己|本人|呢)[^,。;]{0,6}${KNOWN}|(?:帮|替|给|代)[^,。;]{1,12}?(?:问|看|查|报)[^。;]{0,16}?我(?:自己|本人)[^,。;他她]{0,8}?${KNOWN}[^。]{0,24}?[他她][^,。;]{0,8}?${KNOWN}`,
)

/** 我有两个证，一个高级工一个技师: all of them one person's. */
const OF_ONE =
  /^(?:有|一共|总共)?[两二三2]个(?=$|[,。:\s])|我(?:自己)?(?:有|是|拿|考|读)|本人|[本张份](?:证|文凭)|(?:个|本)(?:证|学历|文凭|专业|职称)/

/** 一个大专一个本科, in even text. */
export const oneByOne = (text: string): boolean => ONE_BY_ONE.test(text) && !OF_ONE.test(text)

/** Whether a message tells of several people who want a title, so that nothing in it can be said of one of them. */
export function speaksOfSeveral(typed: string): boolean {
  const text = normalise(typed.slice(0, 2000))
  return oneByOne(text) || COUNTED.test(text) || ASKED_FOR.test(text) || TWO_NAMED.test(text) || BESIDE_ME.test(text)
}

/** 帮我儿子看看, 替员工问一下, 我是帮徒弟问的; 师傅帮我看看 asks for oneself, and 单位不给员工申报 tells of the firm. */
const FOR_SOMEBODY = new RegExp(
  `(?<!(?:公司|单位|厂里?|企业|老板|领导)(?:从来?|也|都|今年)*(?:[不没]|没有|不肯|不让|不愿意?|不想|不会)?)(?:帮|替|给|代|为)(?:着|下|忙)?(?:我们?|咱们?|厂里|公司|单位|家里)?(?:的|家)?(?:一?[个位名]|那个|这个)?(?:男|女|老|小|大)?(?:${KIN}|员工|职工|工人|下属|手下|别人|人家|他|她)(?:来|先|也)*(?:看|问|查|算|咨询|打听|了解|弄|填|报|申报|评)`,
)
/** 他是助工, before anything was told of anybody. */
const OF_SOMEBODY = new RegExp(`^[他她](?!们)[^,。;我]{0,8}?${KNOWN}`)

/** 我老公想报，他本科: who wants it is told of, and the one who writes is not. */
const ONE_WHO_WANTS = new RegExp(
  `(?:^|[,。;\\s])(?:我们?|咱们?)(?:的|家)?(?:男|女|老|小|大)?(?:${KIN})(?:今年|明年|现在|也|,)*(?:想|要|准备|打算)(?:要|去|来|也)*(?:申?报|评)(?:一下|一?个)?(?:机电|机械)?(?:的)?(?:中级|初级|工程师|助理工程师|助工|高工|职称|名)?(?:职称)?(?=[,。;\\s][^我]*[他她][^我]*$)`,
)

/** Whether even text begins with somebody of the family who wants a title, and goes on of that one alone. */
export const tellsWhoWants = (even: string): boolean => ONE_WHO_WANTS.test(even)

/** Whether it is told for somebody else, in even text. */
export const speaksFor = (even: string): boolean =>
  FOR_SOMEBODY.test(even) || OF_SOMEBODY.test(even) || tellsWhoWants(even)
