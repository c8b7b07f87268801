import { OTHER_POSTS } from '../../otherPosts.ts'
import { DOES } from '../doing.ts'

/** What a stretch of time told of somebody was spent on: work of theirs, other work or none, or no job at all. */
export type WorkMatter = 'work' | 'else' | 'apart'

/** 社保, school, appointments, hours: from when to when they were is no job. */
const APART =
  /产值|营收|销售额|社保|参保|五险|养老|医保|公积金|缴|(?<![招应返])聘(?![到进]?[^,。;\d]{0,8}(?:公司|厂|单位))|(?<![测点])[转初]?评(?![价估])|助工|助理工程师|职称|学时|公需|继续教育|培训班|考核|合格|称职|优秀|课题|项目(?![上里部]|经理|工程师|主管|负责|管理)|专利|论文|(?:国|行|企|团)标|上学|就读|读书|在读|读(?=[大本中研高职技夜电])|学习|学制|上大学|毕业(?![以之]?后)|(?:大学|学院|技校|中学|学校)(?!.{0,6}(?:老师|教师|任教|教|指导|实习))/
/** Work that is no engineer's, and times without any. */
const NO_WORK = new RegExp(
  `${OTHER_POSTS}|业务员?(?=$|[,。;\\s])|当兵|参军|服役|部队|入伍|失业|待业|休息|歇|旅游|旅行|在家(?!具|电|纺|居|用|里?(?:的|开的)?(?:厂|公司|作坊))|带(?:孩子|小孩|娃|宝宝)|生(?:孩子|小孩|娃|二胎|宝宝)|坐月子|没(?:有)?(?:上班|工作|干|做)|养病|生病|住院|空(?:档|白)|无业|出国|打零工|开超市`,
)
/** A firm, or what somebody is there. */
const POST =
  /公司|工?厂|集团|单位|企业|车间|有限|股份|研究院|设计院|科技(?!奖)|重工|机械|机电|电机|[阀泵轴模铸][门业具承造]|[泵汽]业|汽配|电器|电气|电力|电子|自动化|装备|实业|制造|工程师|技术(?:员|部|科|岗|主管|经理|支持|总监)|设计|绘图|工艺|质检|品检|品管|检验|质量|研发|设备|机修|维修|装配|调试|编程|数控|钳工|电工|焊工|车工|铣工|操作工|学徒|助理|主管|经理|组长|班长|科长|部长|主任|总工|老师|教师|指导|这家|那家|一家|[上下两二三四]家|[日德美台韩国民私外央合][企资]|这边|这里|第[一二三四五六]段/

/** 中间歇了一年: between two times, and of neither; 某某电子 助理工程师: the post there. */
const BESIDES =
  /(?:中间|期间|当中|中途|之间)[^,。;\n]*|(?<=(?:公司|厂|集团|单位|科技|电子|电器|机械|重工|智能)\s?)(?:助理工程师|助工)|(?:不是|没有?|没做过)(?:做|搞|跑)?(?:销售|业务)/g

/** What the words beside a stretch say it was; null where they say nothing. */
export function matterOf(words: string): WorkMatter | null {
  const text = words.replace(BESIDES, '')
  if (APART.test(text)) return 'apart'
  if (NO_WORK.test(text)) return 'else'
  return DOES.test(text) || POST.test(text) ? 'work' : null
}
