import { OTHER_POSTS } from '../otherPosts.ts'
import { GOES_ON, nextClause, placeOf } from './around.ts'
import type { Clause, Leaf, Message } from './found.ts'

/** Doing: what makes a date or a length one of work. */
export const DOES =
  /[干做搞](?!到位|证|好|过题|完|证明|手续|申报|材料)|从事|工作(?!证|者|居住|岗|室|量|总结|日)|上班|上的班|找到(?=[^,。;]{0,6}班)|当(?=维修|钳工|电工|焊工|机修|车工|技术|质检|检验|工艺|设备|工程师|设计|电气|机械)|[焊铣磨锻车铸装修画编绕调测管教呆待混熬盯](?=(?:了|过了|满|有)\s?[\d一二两三四五六七八九十]{1,3}\s?(?:多)?年)|参加工作|入职|报到(?!证|时间|日期|须知)|进(?:的)?(?:厂|公司|单位|现在|这家|了|国企|央企|民企|私企|外企|企业|集团)|进来(?!的人)|入厂|就职|任职于|工龄|从业|经验|实习后|参工|跳(?:槽)?(?:到|来|去)|换(?:到|来)(?=[^,。;]{0,8}(?:家|厂|公司|单位))|待(?:了|过)|入的职|进的(?=[^,。;\d]{0,8}(?:厂|公司|单位))|打杂|开(?:[大小老新立卧数控单双柱车铣磨镗刨钻冲复合机]{1,8}床|行车|数控|机器|加工中心)|修(?:设备|机器|机床|电机|车床|模具|水泵)|画图|装(?:设备|配(?!图|工))|厂龄|跑现场|(?:调|转|分|分配|借调|派|换)(?:到|去|来|至|进)(?=[^,。;\d]{1,10}(?:科|部|车间|组|室|厂|公司|单位|中心|岗|班))|转(?:来|到|去|做|行做|岗做)?(?:做|搞)?(?=质检|品检|技术|工艺|设计|维修|设备|检验|质量|机修|编程)|任(?:职|技术员|设计员|工艺员|工程师|技术科长|科长|班长|主管)|顶上去做|在(?=[^,。;]{1,12}(?:厂|公司|集团|单位)(?!.*缴|.*交))/

/** Work that is no 专业技术工作, and lengths of other things. */
export const OTHER_MATTER = new RegExp(
  `${OTHER_POSTS}|社保|五险|医保|养老|公积金|聘|考核|学时|论文|专利|课题|项目(?![上里部]|现场)|毕业[了已有满]|读|学制|助工|(?<!(?:任|做|当|担任|是)(?:(?:工艺|设备|电气|机械|结构|研发|质量|设计|软件|硬件|测试|自动化|项目|技术|产品|模具|工程|维修|售后|应用|调试|仪表|化工|材料){1,2})?)工程师|(?<!任|做|当|担任|是)技术员|技师|高级工|中级工|当兵|服役|推荐`,
)

/** 至今 between two places or in the clause behind, or 起一直…, which goes on. */
export function ending(message: Message, clause: Clause, from: number, to: number): Leaf | null {
  const { text } = message
  const here = placeOf(text, GOES_ON, { from, to }) ?? placeOf(text, /一直|至今|现在还/, { from, to })
  if (here) return { ...here, value: '至今' }
  const same = placeOf(text, STILL_SO, { from, to })
  if (same) return { ...same, value: '至今' }
  const next = nextClause(message, clause)
  if (next === null || /聘|缴|交|社保/.test(next.text)) return null
  if (/\d{2,4}年/.test(next.text) && !/改制|改名|更名|搬/.test(next.text)) return null
  const on =
    /至今|一直(?:都)?(?:在)?(?:干|做|搞|没换|没变|没动)?|(?:干|做|搞|工作)到(?:现在|今)|到现在|(?:现在|目前|如今)(?:都|也)?还在(?:干|做|搞|那|这|厂|公司|单位|$|[,。;\s])|没(?:有)?(?:换过|动过|离开过|变过|挪过|跳过槽|换单位|换厂|断过|停过)|不曾换/
  // 12年7月入的职，设计岗: what they are there now.
  const post = /^\s*(?:岗位(?:是|:)?[^,。;\d]{1,8}|(?!原|以前|销售)[^,。;\d]{1,8}岗(?:位)?)\s*$/.test(next.text)
  if (post) return { from: next.from, to: next.to, value: '至今' }
  const there = placeOf(text, on, next)
  if (there) return { ...there, value: '至今' }
  const later = nextClause(message, next)
  const still = later && !/聘|缴|交|社保|\d{2,4}年/.test(later.text) ? placeOf(text, STILL_HERE, later) : null
  if (still) return { ...still, value: '至今' }
  // 07年进厂 修设备 到现在
  const last = later && /^\s*(?:一直)?(?:[干做搞])?(?:到现在|至今)(?:了)?\s*$/.test(later.text) && !/\d/.test(next.text)
  return last ? { from: later.from, to: later.to, value: '至今' } : null
}

/** 转来做质检的, 就在厂里做了: nobody would tell it so, were it over. */
const STILL_SO =
  /^(?:份)?又回(?:到|来|去)?[^,。;]{0,8}[干做搞][^,。;]{0,6}了$|^(?:份)?(?:才|就)?开始(?:干|做|搞)这(?:个|行|块|份)|^(?:份)?(?:又|就|才|我)*(?:回[^,。;\d]{0,4})?(?:跳槽到|跳到|跳槽来|跳来|换到|进|到|来|去)(?:了|的)?(?:我们)?(?:现在(?:的)?(?:这)?(?:家|个)?[^,。;]{0,4}(?:厂|公司|单位|企|这里)|这(?:家|边|里|个(?:厂|公司|单位))(?![^,。;]{0,12}(?:[做干待](?:到|了\d|过)|年))[^,。;]{0,4}[做干搞当](?!完|好)[^,。;]{1,10}$)|没(?:有)?(?:换过|动过|离开过|变过|挪过)|^(?:\d{1,2}月)?(?:就|才|开始|起|转|调|在)[^,。;]{0,4}在(?:现在|这)|转来做|^(?:份)?(?:才|又|被)?(?:转|调)(?:到|来|去|做|岗)?[^,。;]{1,8}的$|^(?:开始)?就在[^,。;]{1,10}[干做搞]了$/

const STILL_HERE = /^\s*一直(?:做|干)?到(?:现在|如今)|(?:现在|目前)(?:也|还|仍|都)*在(?:这|那|厂|原|$)/
