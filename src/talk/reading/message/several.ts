import { normalise } from '../normalise.ts'

const COUNT = '(?:两|二|三|四|五|六|几|好几|[2-9]|\\d{2})'
/** 公司3个人要报, 我们厂两个员工想评: nothing of it is one person's. */
const COUNTED = new RegExp(
  `${COUNT}(?:个|位|名)(?:员工|人(?!推荐|[证事])|同事|工人|师傅|职工)(?:今年|都|也|一起|里)*(?:都|想|要|准备|打算|需要|报|评|,|:|\\s|情况|里|谁|分别)`,
)
const ONE = '一个(?:是)?(?:我)?(?:研究生|硕士|本科|大专|专科|中专|高中|初中|技校|助工|助理|中级|技术员|技师|高级工)'
const ONE_BY_ONE = new RegExp(`${ONE}[^。;\\n]{0,20}?${ONE}`)
const NAMED =
  '(?:小|老)[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何罗](?!工)|[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何罗](?:师傅|工(?![程作艺]))'
const TWO_NAMED = new RegExp(
  `(?:帮|替|给|代|我们|公司|单位|厂)[^。]{0,12}?(?:${NAMED})[^。]{4,60}?(?:还有|另外|和|,|\\s)(?:${NAMED})`,
)

/** 帮员工小王问，他是大专，我自己是本科: told of another and of oneself. */
const KNOWN = '(?:研究生|硕士|本科|大专|专科|中专|高中|初中|技校|助工|助理|中级|工程师|技术员|技师|高级工)'
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
  return oneByOne(text) || COUNTED.test(text) || TWO_NAMED.test(text) || BESIDE_ME.test(text)
}
