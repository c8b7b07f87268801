/** Other people: their titles, papers and years are none of the applicant's. */

export const KIN =
  '同事|公公(?!司)|婆婆|岳母|丈母娘|女婿|儿媳|舍友|闺蜜|发小|战友|搭档|合伙人|娘舅|舅舅|小舅子|叔叔|伯伯|姑父|姨夫|姐夫|妹夫|嫂子|岳父|丈人|侄子|侄女|外甥|表弟|老婆|老公|爱人|对象|女朋友|男朋友|媳妇|朋友|师傅|师父|徒弟|儿子|女儿|孩子|哥哥?|弟弟?|姐姐?|妹妹?|表[哥弟姐妹]|堂[哥弟姐妹]|爸爸?|妈妈?|父亲|母亲|亲戚|同学|室友|邻居|领导|老板|师兄|师弟|工友'
/** 我高级技师徒弟: what they are, told before who they are. */
const TITLES = '助理工程师|助工|高级工程师|工程师|高工|高级技师|技师|高级工'
/** Roles somebody may have themselves: others only as 我们经理. */
export const ROLES = '主管|经理|厂长|班长|组长|主任|科长|部长|总监|老总|总工|员工|下属|手下|职工'
const SOMEBODY = new RegExp(
  `^(?:你好|请问|另外|还有|而且|但是?|不过|因为|然后|对了|像|就像|比如|跟|和|问下|问一下|咨询一?下|想问一?下)?(?:我|我们|咱们?|俺|我家)?(?:这边|那边|单位|公司|厂里?|部门|车间|办公室|班组)?(?:里)?(?:隔壁|对面|旁边|别的|其他|另外?一?个?)?(?:单位|公司|厂里?|部门|车间|办公室|班组)?(?:的)?(?:有)?(?:一|几|两|[二三四五\\d])?(?:个|位|名)?(?:的)?(?:(?:男|女|老|小|大|(?:${TITLES}|本科|大专|中专|研究生|硕士|博士)的?)?(?:${KIN})|(?<=有一?[个位名])(?:人|员工|工人|师傅|职工|技术员(?!$|职称|证))(?!推荐|[证事])|(?<=(?:我|我们|咱们?|单位|公司|部门|车间)的?)(?:${ROLES})(?!了|是我|人数|总数|(?:一共|共|有|是)*(?:\\d+|[一二两三四五六七八九十百千]+)(?:多|来|个|名|号)*人)|(?:班长|组长|主任|厂长|经理|科长|总工|主管)(?=(?:今年|去年|前年|\\d{2,4}年|刚|也|都|就|已经)*(?:[评拿考升聘]))|他们?(?!评)|她们?|别人|人家|(?:跟|和|与)?我(?:一起|同期|同年|同时|一批|一届)[^,。;\\d]{0,8}的(?=都|也|人|那|同事|大家|$)|有人(?!社|事)|某人|小[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗](?!工)|老[王李张刘陈杨黄赵周吴徐孙马朱胡林郭何罗])`,
)
/** 我们部门那个小姑娘, 厂里那谁, 新来的那个硕士; 我那个硕士 is one's own. */
const OUTSIDER =
  /^(?:像|就像|比如|而且|还有|你看|看)?(?:我们?|咱们?|俺们?)?(?:隔壁|对面|旁边|别的|其他|厂里?|公司|单位|部门|车间|办公室|班组|科室|科里|这边|那边|里|的)*(?:(?:新来|刚来|后来|后进来|去年来|今年来|前年来)的?(?:那|这)?(?:一|几)?[个位名]?|(?:那|有)(?:一|几|么)?[个位名]|(?<=[里司位门间室组们])一?[个位名])(?:新来的?|刚来的?|年轻的?|小|老)?(?:姑娘|伙子?|年轻|大学生|年轻人|新人|女孩子?|男孩子?|女的|男的|女生|男生|实习生|哥们儿?|大姐|大哥|大叔|阿姨|家伙|毕业生)|^(?:我们|咱们?)?(?:厂里?|公司|单位|部门|车间|办公室|隔壁)?(?:里)?(?:那谁|某某(?=$|[,。;\s的是]|人|同事|师傅|工(?!厂)))|^(?:我们?|咱们?|俺们?)?(?:厂里?|公司|单位|部门|车间|办公室|隔壁)?(?:里)?(?:新来|刚来|刚招|新招|新进)的(?:那|这)?(?:一|几)?[个位名]?(?:硕士|博士|研究生|本科生?|大专生|中专生|大学生|人|员工|同事|技术员|工程师)/

const WHEN =
  '(?:(?:19|20)?\\d{2}年(?:\\d{1,2}月份?)?(?:\\d{1,2}[日号])?|(?:19|20)\\d{2}[.\\-/]\\d{1,2}|[去前今]年|大前年|上次|当时|那年|后来|原来|以前|之前|早先)(?:年?[初底]|的时候|时|那会儿?|[,\\s])*'
const OF_WHAT =
  '(?:社保|医保|职称|助理工程师|助工|工程师|高工|技师|高级技师|高级工|中级工|发明专利|发明|实用新型|专利|软著|论文|项目|奖|证书?|学历|毕业证)(?:证书?)?(?:是|的|[,\\s])*'
/** 2015年我哥评的, 社保2018年老婆交的, 带的徒弟评的: who it is stands behind when or what it was. */
const BEHIND_TIME = new RegExp(
  `^(?:${WHEN}|${OF_WHAT}){0,3}(?:我|我们|我家)?(?:(?:现在|以前|之前|原来)?(?:带(?:过|了|出来)?|前|现|老|以前|之前|原来)的?)?(?:一?[个位名]|那[个位])?(?:男|女|老|小|大)?(${KIN})`,
)
/** What one takes for a fact of somebody. */
const DEED = new RegExp(
  `退休|离职|辞职|评(?!委)|考(?!虑|察)|拿|得|获|毕业|[学读](?!习|校|徒)|[进入]厂|入职|进公司|上班|参加|聘|发表|申请|授权|[交缴买]|[做干当]|是|升|报(?!名费)|受|${TITLES}|本科|大专|中专|研究生`,
)
/** 老板交的社保, 助工2018年领导评的: of the one who is employed; 领导评了工程师, 老板聘上高工 of the chief. */
const CHIEF = /^(?:老板|领导)$/
const BY_CHIEF = new RegExp(
  `^[^,。;]{0,8}?(?:[交缴买批定办]|发(?!表|明)|报(?!了|上|考)|评的(?=$|[,。;\\s呢啊])|聘(?!(?:了|上|为|成|过)*(?:${TITLES}))|上社保)`,
)
/** 领导批了工程师，我批了助工: beside one's own, the title is the chief's; alone, it is what the chief gave out. */
const GOT = new RegExp(`^[^,。;我]{0,4}?[批办定发评](?:了|过|上)(?:一?个)?(?:${TITLES})`)
const AND_I = new RegExp(`(?:^|[,。;\\s])(?:而|但是?|可|不过)?我(?!们|的)[^,。;]{0,6}(?:${TITLES}|[批办定评])`)
const TO_ME =
  /(?:给|帮|替|让|叫|带|派|聘任?|招|推荐|介绍|安排|提拔|调|催|劝|教|喊|把|要求?|同意|答应|返聘|跟|和|与|拉|请|找)(?:着|了|过)?我|^(?:们)?(?:就|也|都|才|又|来|去|托人)*(?:介绍|推荐|带|拉|叫|喊|让|安排|帮忙|帮|给)/
/** 2018年同事的发明，我排第三 */
const MY_PLACE = /我(?:也|是|的|名次|排名?|署名|在|只){0,3}(?:第\s?[一二三四五六七八九十\d]|[一二三四五]作)/

const MYSELF = new RegExp(`我(?!们?(?:的|家)?(?:${KIN}))`)

/** 2016年我爸退休顶替进厂, 师傅退休了我接班: the place of somebody who left is taken by the applicant. */
const LEFT = /^(?:们|他|她|那年|提前|已经|刚|也|都|就|办|到龄)*(?:退休|退了|退下来|病退|内退|离职|辞职|调走|走了)/
const TAKES_OVER = /顶替|接(?:了|着|他|她|的)*班|顶(?:上|班|岗|职|了?他|了?她)|接替|接手|补员/
const isReplaced = (then: string, onwards: string) => LEFT.test(then) && TAKES_OVER.test(onwards)
/** Whether who is said there to have left is somebody else: 师傅退休. */
export const saidOfSomebody = (before: string): boolean => SOMEBODY_BEFORE.test(before)
const SOMEBODY_BEFORE = new RegExp(`(?:${KIN})(?:们|他|她|那年|提前|已经|刚|也|都|就|办|到龄)*$`)

/** Who but the applicant a clause is told of, with what leads to them; null where it is the applicant. */
export function somebodyIn(clause: string, onwards: string): RegExpExecArray | null {
  const first = OUTSIDER.exec(clause) ?? SOMEBODY.exec(clause)
  if (first) return isReplaced(clause.slice(first[0].length), onwards) ? null : first
  const found = BEHIND_TIME.exec(clause)
  if (!found) return null
  const then = clause.slice(found[0].length)
  if (isReplaced(then, onwards)) return null
  const chief =
    CHIEF.test(found[1] ?? '') && BY_CHIEF.test(then) && !(GOT.test(then) && AND_I.test(onwards.slice(0, 80)))
  // 后来老师傅退休了我顶上去做: one's own deed.
  const self = then.search(MYSELF)
  const deed = then.search(DEED)
  return deed < 0 || (self >= 0 && self < deed) || chief || TO_ME.test(then) || MY_PLACE.test(onwards) ? null : found
}
