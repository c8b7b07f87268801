import type { LocalDate } from '../../dossier/date.ts'
import { EDUCATION_LEVELS } from '../../dossier/vocabulary.ts'
import { namesTogether, peopleIn, personFirst } from '../people/listed.ts'
import { namesSomebody, withoutNames } from '../people/surnames.ts'
import { KIN, ROLES } from '../reading/message/others.ts'
import { normalise } from '../reading/normalise.ts'
import { tellsOfSelf } from '../wonder.ts'

/** The number of an identity card or of a mobile telephone. */
const IDENTITY = /(?<![\d*])(?:\d{15}|\d{17}[\dXx]|1[3-9]\d{9})(?!\d)|身份证号?码?[是为:：]?\s*\d{4}/

/** What nobody's colleagues need to learn, whatever is asked beside it. */
const DELICATE =
  '开除|前科|案底|坐牢|坐过牢|服刑|判[刑过了]|缓刑|拘留|处分|处罚|罚款|被罚|罚过|通报|警告|记过|失信|断[了过缴交]|没[交缴]|欠[缴费]|不合格|不称职|没(?:有)?学历|没(?:有)?毕业|肄业|造假|假证|作假|买的|抄(?!送|报)|病|癌|住院|手术|怀孕|流产|离婚|残疾|抑郁|被辞|辞退|(?:退休|工资|收入|失业|下岗)(?!证|证明|流水|单|条|表|保险)|没通过|没评上|落选|挂了'
/** 我们经理, 我们车间主任; 项目经理 is anybody. */
const CHIEFS = `(?:我们?|咱们?|俺们?)(?:的|这边|那边|家)?(?:厂里?|公司|单位|集团|项目部?|部门|车间|科室|班组|办公室|里)?(?:的|有)?(?:一?[个位名])?(?:${ROLES})`
const ONESELF = `我(?!们|想问|要问)|俺|本人|(?:${KIN})|${CHIEFS}`
const BEFELL = new RegExp(DELICATE)
const OF_SOMEBODY = new RegExp(`(?:${ONESELF})[^,。;!?\\n]{0,16}?(?:${DELICATE})`)
/** 我看通知里说, 我没看懂, 我问一下, 我市, 申报对象: who asks, or nobody, not whom it befell. */
const ASKER =
  /我(?:们|刚|昨天|今天|也|就|都|还|又|再|先|是)*(?:(?:没|不)(?:太|大|怎么|有)?(?:看|搞|弄|听|读)?(?:懂|明白|清楚|清|知道|理解|找到|看到|见)|[看搞弄听]不(?:太|大)?(?:懂|明白|清楚?)|(?:看|读|翻)(?:了|过|到|见|着|下|一下|一遍)*(?:通知|文件|公告|条文|群|上面|说明|指南|有人|里面)|听(?:说|人说|人家说)|(?:想|要|来)?(?:再)?(?:请教|咨询|打听|了解|问|知道|弄清楚?)(?!题)(?:一?[下句]|个)?)|我(?:市|省(?!吃|下|了)|县|区|国(?!企|有|营)|们市|们省|们县|们区|们这里?|们那里?)|(?:申报|评审|参评|推荐|适用|培训|处罚|服务)的?对象/g
/** 我不知道社保断了两个月能不能报: for how long it was, so one's own. */
const OWN_BREAK =
  /(?:我(?!们)|俺|本人)[^,。;]{0,4}不(?:太)?(?:知道|清楚|晓得|确定)[^,。;]{0,8}断[了过缴交]*[一二两三几半\d]+个?[月年]/
const SUPPOSED = /如果|要是|假如|倘若|万一|若是/
/** 社保断了怎么办, of nobody. */
const IMPERSONAL =
  /^(?:请问)?(?:社保|医保|养老保险|保险)(?:要是|如果|中间|中途)?断[了缴交过]?(?:过|了)?(?:[一二两三几半\d]个?(?:月|年))?(?:怎么办|咋办|怎么算|还?能报吗?|行吗|行不行|有影响吗|要紧吗|算吗|可以吗)[?。]?$/
const SCHOOLING = EDUCATION_LEVELS.join('|')
/** 大专毕业几年评中级, 有事业编的能报吗: whoever it is. */
const OF_ANYBODY = new RegExp(
  `^(?:请问|想问下?|问下|那)?(?:(?:${SCHOOLING})(?:学历|文凭)?(?:毕业)?(?:以?后|出来)?(?:要|得|需要|满|工作|干|做)*(?:几|多少)年(?:后|才|就|以后)*(?:能|可以|好|够)*(?:评|报|考|申报|升)?[^,。;我\\d]{0,8}|(?:没)?有[^,。;我\\d]{1,8}的(?:人)?(?:能不能|可不可以|能|可以|算不算|算|行)(?:不能)?(?:报|评|申报|参加)?[^,。;我\\d]{0,6})[?]?$`,
)
/** 协会王主任电话多少: who is there to be asked. */
const OF_OFFICE =
  /(?:协会|学会|联合会|创新中心|人社局?|管委会|办公室|受理点|评委会|平台)(?:里|那边)?(?:的)?[\u4e00-\u9fff]{1,2}(?:主任|老师|会长|秘书长|经理|科长|处长|局长|同志|工)(?=(?:的)?(?:电话|手机|号码|联系|微信|办公|在哪|邮箱|地址))/
const KINSFOLK = new RegExp(KIN)
const OUR = new RegExp(`(?:我们?|咱们?)?(?:的|家)?(?:厂里?|公司|单位|部门|车间)?(?:的)?(?:${KIN})`, 'g')

/** 大专毕业7年能报吗, of nobody named: whose case it is is not told, and the rule may be. */
const CASE_OF_ANYBODY = new RegExp(
  `^(?:请问|想问下?|问下|那)?(?:要是|如果|假如)?(${SCHOOLING})(?:学历|文凭)?(?:的)?(?:毕业|出来|工作|干|做|以?后|之后|了|满)*(?:[\\d一二两三四五六七八九十]+|十[一二三四五六七八九])年(?:多|以上)?(?:了)?[,，]?(?:能不能|可不可以|能|可以|够不够|够|行不行)(?:直接)?(?:报|评|申报|申请)?(?:得了|上)?(?:工程师|中级|助理工程师|助工|技术员|职称)?(?:吗|么|不|没|伐|呢|啊)*[?？]?$`,
  'u',
)

/** Whether a message (without the plans it names) asks of whoever it may be: 社保断了怎么办, 大专几年能评中级. */
export function asksOfAnybody(text: string): boolean {
  const even = normalise(text)
  return IMPERSONAL.test(even) || OF_ANYBODY.test(even)
}

/** The schooling a question (without the plans it names) puts of nobody in particular, with years: 大专毕业7年能报吗; else null. */
export const schoolingOfAnybody = (text: string): string | null => CASE_OF_ANYBODY.exec(normalise(text))?.[1] ?? null

/** Whether a message in a group tells of somebody, the one who writes or others: what all others there must not learn more of. */
export function tellsOfSomebody(text: string, today: LocalDate): boolean {
  if (IDENTITY.test(text) || peopleIn(text).length > 0 || namesTogether(text) || personFirst(text) !== null) return true
  if (asksOfAnybody(text)) return false
  const even = normalise(text)
  if (OF_OFFICE.test(even) && !BEFELL.test(even)) return tellsOfSelf(even.replace(OF_OFFICE, ''), today)
  if (namesSomebody(even)) return true
  if (OWN_BREAK.test(even) && !SUPPOSED.test(even)) return true
  const told = even.replace(ASKER, ' ')
  // 沈经理失信: what may be a name, beside what befell somebody.
  const isNamed = withoutNames(told) !== told && BEFELL.test(told)
  if (isNamed && !SUPPOSED.test(even)) return true
  if (OF_SOMEBODY.test(told) && !SUPPOSED.test(even)) return true
  // 我儿子本科刚毕业: what a private talk leaves out as told of another is told all the same.
  return tellsOfSelf(text, today) || (KINSFOLK.test(told) && tellsOfSelf(told.replace(OUR, '我'), today))
}
