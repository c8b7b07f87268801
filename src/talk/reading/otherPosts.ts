import { KIN } from './message/others.ts'

/**
 * Posts in which nobody does an engineer's work, and how they are told. One list: whoever asks whether some years, a day or
 * a post of today are of other work, asks it here.
 */

/** Names of such work which name nothing else. */
const ALWAYS = [
  '销售(?![额量]|收入|产值)|采购(?!额|量|合同)|业务员|跑业务|跑单|会计|出纳|文员|仓管|库管|库房(?:保管|管理)?员?|仓库(?:保管|管理)员?(?![系软])|保管员|(?:看|守)(?:大门|仓库|厂门)|后勤|总务|食堂|保安|门卫|门岗|保洁|清洁工|厨师|炊事|烧饭|司机|装卸工|搬运工',
  '[送跑做](?:过|了)?(?:外卖|快递)|(?:外卖|快递)员|送货|直播(?!设备)|做(?:小)?生意|摆摊|开(?:过|了)?(?:[一二两三]年)?(?:饭|小)?店',
  '开(?:过|了)?(?:[一二两三]年)?(?:车(?![床间铣磨刨镗削])|货车|大车(?![间床铣])|滴滴|出租|网约车|公交)',
].join('|')
/** Names of such posts and of much else: 财务软件, 外贸机械厂, 行政处罚. */
const OF_AN_OFFICE = '业务|商务|外贸|电商|财务|人事|人力资源|行政|客服|仓库|仓储|市场|办公室|物流|前台|内勤|跟单|中介'
/** Whoever is told to be one of these, in whatever trade, does none of its work. */
const NAMES = `销售|采购|会计|出纳|文员|仓管|库管|仓库(?:保管|管理)员?(?![系软])|保管员|后勤|总务|食堂|保安|门卫|门岗|保洁|清洁工|厨师|炊事|烧饭|司机|装卸工|搬运工|${OF_AN_OFFICE}`
/** 管模具仓库, 做机械产品客服: of what it is the post. */
const GOODS = '(?:机械|机电|电气|设备|产品|模具|数控|零件|配件|工具|材料|成品|公司|厂里?|车间|的){0,3}'
const DEED = '[做搞干当跑管任](?:的是|过|了|的|着)?(?:几年|[一二两三四五]年)?'
const OF_POST = '部|科|岗|员|专员|主管|经理|助理|管理|工作|方面|这一?块'
const STOPS = '$|[,。;!?\\s的了呢啊]|上班|工作|做事|干活|[做干]?到(?:现在|今|20|\\d{2}年)|至今'
/** An engineer's work behind the name of the office: 采购部做设备技术, 仓库设备维修. What one turned to later is another matter. */
const TECHNICAL =
  '技术|设计|工艺|研发|(?:软件|产品|设备|模具|程序)开发|维修|维护|检修|保养|调试|安装|编程|质检|检验|装配|机修|[钳电焊车铣]工|画图|绘图|制图|修(?:设备|机)'

/** A post that is no engineer's, as it is told within a sentence; to be made part of a pattern. */
export const OTHER_POSTS = `(?<![不没未](?:有|是)?[做搞干当跑管]?过?(?:的是|的)?)(?:${ALWAYS}|(?<=${DEED}${GOODS})(?:${OF_AN_OFFICE})(?=${OF_POST}|${STOPS})|(?:${OF_AN_OFFICE})(?:部|科|岗|员|专员|主管|经理)|(?:行政|人事|财务)(?:工作|管理|人事)|外贸公司|人事行政|(?<=^|[,。;\\s在是到进去坐])(?:${OF_AN_OFFICE})(?=${STOPS}))(?![^,。;!?\\s转调换后再又兼到至\\d]{0,10}(?:${TECHNICAL}))`

const OTHER = new RegExp(OTHER_POSTS)

/** Whether it tells of other work than an engineer's: 去了别家做销售. */
export const saysOtherWork = (text: string): boolean => OTHER.test(text)

const NO_TECHNICIAN = new RegExp(`(?<![不没]做|不搞|不是|不管|[不没])(?:${NAMES}|生意|老板|法人)(?!设备|机械|系统)`)
const STUDIED = /毕业|专业(?:的|出身)?(?=$|[,。;!\s])|学(?:的|过)/
/** 化工厂, 药业公司: what the firm makes, which is told of no one's work there. */
const PLANT =
  '(化工|石化|石油|化学|化纤|医药|制药|药|材料|轻纺|纺织|印染|染|轻工)[^,。;\\s做搞干当的]{0,6}?(?:厂|公司|集团|企业)'
const FIRM = new RegExp(
  `(?:(?:机电|机械|电气|自动化|模具|数控|设备)[^,。;\\s]{0,6}(?:厂|公司|集团|企业)|${PLANT})(?:的|里|上班|工作)*(?=$|[,。;!\\s])`,
)
const HANDS = new RegExp(
  `(?:做|搞|干|当|从事|负责|管)(?:的是|的|着)?(?:[^,。;\\s]{0,6}(?:技术|设计|工艺|研发|开发|维修|维护|调试|安装|制造|加工|编程|检验|质检|装配|机修|钳工|电工|焊工|车工|铣工|电气|机电|机械|自动化|模具|数控))(?![^,。;\\s]{0,8}(?:${NAMES}|老板|生意|厂|公司))`,
)
const YES = /^(?:是|对|嗯)的?/
const ONCE = /以前|之前|原来|曾|早先|先是|转/
/** Words of some technical work, by whatever name. */
const OF_A_TRADE = new RegExp(
  `${TECHNICAL}|机电|机械|电气|电子|自动化|模具|数控|设备|仪表|制造|加工|开发|检测|质量|化工|石化|石油|化学|医药|制药|药|材料|轻纺|纺织|印染|轻工|[车铣刨磨镗铸锻冲]床|铸造|锻造|热处理|焊|工程师|修|图|电梯|调机|调模`,
)
/** What may stand beside 在岗 and tells of no work at all: how long, where, that one has not left. */
const OF_NO_WORK =
  /在[岗职]|岗位?|上班|工作|做事|干活|现在|目前|正常|天天|每天|一直|从来|没有?|离职|离开|辞职|断|走|至今|到现在|现任|厂里?|公司|单位|这家|这边|这里|本[厂职]|劳动合同|合同|签|社保|五险一金|公积金|保险|[缴交]|(?:谢谢|多谢|感谢|麻烦|辛苦)[你您]?(?:了|们)?|左右|还有|肯定|当然|[我是还都就在的了着过啊呀呢嘛吧哦嗯对好有干做也到今年月个多半快第\d一二两三四五六七八九十几,，。.;；!！~、:()\s]/g

/** 在岗，设备采购; 在职，机械专业毕业; 在岗，机械厂; 在岗，带孩子: at work, and nothing told of technical work. */
export const tellsNoTrade = (text: string): boolean =>
  !HANDS.test(text) &&
  !ONCE.test(text) &&
  (NO_TECHNICIAN.test(text) ||
    STUDIED.test(text) ||
    FIRM.test(text) ||
    (!YES.test(text) && !OF_A_TRADE.test(text) && text.replace(OF_NO_WORK, '') !== ''))

const END_OF_IT = '(?:类|方面|这一?块|上)?(?:的)?(?:工作|活|岗位?)?(?:的|了|啦|呢|啊|吧)*(?=$|[,。;!\\s])'
/** 不做技术, 不是做机电的, 技术不做了; 不光做技术, 不是机电专业, 不做机械设计 are no such denial. */
const DENIED = new RegExp(
  `(?:不|没有?)(?:再|在|是|算|属于)*(?:从事|[做搞干弄])?(?:任何|什么|的是)?(?:(?:机电|机械|工程)?技术|机电|机械|工程)${END_OF_IT}|(?:(?:机电|机械|工程)?技术|机电|机械)(?:工作|活)?(?:已经?|早就?|都|也|现在)*不(?:再)?[做搞干](?:了|啦)?(?=$|[,。;!\\s])`,
)
const OTHER_WORK = /在[岗职]|上班|别的|管理|其他/

/**
 * 我在岗，不做技术: technical work denied; whether what is done instead is told to be none, or has to be asked. Null where it is not denied,
 * or was so once.
 */
export function deniesTrade(text: string): 'other' | 'open' | 'trade' | null {
  const found = DENIED.exec(text)
  if (!found || ONCE.test(text)) return null
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length)
  if (OF_A_TRADE.test(rest)) return 'trade'
  return OTHER.test(rest) || OTHER_WORK.test(rest) ? 'other' : 'open'
}

/** The trade of the firm that is named, and what is said but its name; null where no firm of the fields of several is named. */
export function besidesPlant(text: string): { readonly trade: string; readonly rest: string } | null {
  const found = new RegExp(PLANT).exec(text)
  return found && { trade: found[1] ?? '', rest: text.replace(new RegExp(PLANT, 'g'), '') }
}

/** 在采购部做设备技术, 在外贸机械公司画图: technical work told by its deed. */
export const tellsDeed = (text: string): boolean =>
  (HANDS.test(text) || /画图|绘图|(?:设备|机器|机床)(?:维修|维护|检修|调试|安装)/.test(text)) && !OTHER.test(text)

/** 管模具仓库, 在设备仓库 */
const KEEPS_STORE = /(?<![不没])(?:[管看守]|在)(?:着|的是)?[^,。;\s不没]{0,6}(?:仓库|库房)(?=$|[,。;!\s的呢啊了])/
/** 做采购到现在: the post of those who have told nothing else of it, and not 做过两年销售, 做销售后来转技术. */
export const isOtherPost = (clause: string): boolean =>
  (OTHER.test(clause) || KEEPS_STORE.test(clause)) && !/[过后转兼再换年]|以前|之前|原来/.test(clause)

const DAYS = /\d[\d年月日号./-]*/g
const OF_ANOTHER = new RegExp(`^(?:我|我们|我家)?(?:${KIN})`)
/** 做设备, 又搞数控; 进模具厂 tells of no work there. */
const TECHNICAL_WORK = new RegExp(
  `${TECHNICAL}|[做搞干修调管](?:的是|的|着|了|过)?(?:设备|数控|机床|机器|模具|电气|机械|自动化)(?![^,。;\\s]{0,8}(?:${NAMES}|厂|公司|集团))`,
)

/** 2015年7月进厂，做采购: other work, and no word of an engineer's. */
export const tellsOnlyOtherPost = (even: string): boolean => {
  const clauses = even.replace(DAYS, '').split(/[,。;!\s]/)
  const own = clauses.filter((clause) => !OF_ANOTHER.test(clause))
  return own.some(isOtherPost) && !own.some((clause) => TECHNICAL_WORK.test(clause) && !OTHER.test(clause))
}

/** 没做过技术，2015年进厂: a day, and no word of having turned to it. */
export const deniesTechnical = (text: string): boolean =>
  /\d/.test(text) &&
  /没(?:有)?(?:做|干|搞|从事|接触)过(?:什么|任何|专业)?技术(?!员|总|含量)(?:工作|活|岗|类|方面|这一?块)*(?=$|[,。;!\s的])/.test(
    text,
  ) &&
  !/以前|之前|原来|后来|转|才|开始|除了|就是|只/.test(text)
