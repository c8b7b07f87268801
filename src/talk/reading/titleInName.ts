/** What somebody is called at work, or nearly came by, is no title they hold. */

const FIRM = '(?:厂里?|公司|单位|车间|部门)'
/** 职务是, 名片上是, 老板叫我: what stands behind is what they are called. */
const NAME_OF =
  /(?:职务|职位|头衔|抬头|名片|工牌|胸牌|名义|名头|称呼|叫|喊|称|封|挂名)(?:上|里)?(?:我|咱)?(?:写|印|标|做|为)?(?:的|着|了|是|个|:|\s)*$/
/** 我是厂里的工程师, 公司内部聘的工程师 */
const OF_FIRM = new RegExp(
  `(?:是|做)(?:我们|咱们)?${FIRM}(?:里)?的?$|(?:公司|单位|厂里?)(?:内部|自己|里面?)(?:里)?(?:聘|评|定|封|叫|任命)(?:的|我)?(?:为|是|个)?$`,
)
/** 职称叫, 证书上写的是, 专业技术职务, 资格名称: the title itself. */
const OF_PAPER = /职称|证|资格|技术职务/
/** 差一点就评上; but 差点没评上 is had, and 差点忘了 is of the telling. */
const NEARLY =
  /(?:差(?:一)?(?:点|步|口气)(?:儿)?|险些|眼看)(?!儿?(?:没|未|不|(?:就|都|又|把)?(?:忘|漏|说|讲|填|写|记|搞错|弄错)))[^,。;没未不]{0,6}$/
/** Examinations for something else than a title of these. */
const EXAMS = '(?:[一二]级?[建造]|注册|监理|消防|软考|英语|[四六]级|自考|专升本)'
/** 助工2018年评的，差一科没考过: told as had, and as not had; 没考过一建 is of another paper. */
const SHORT_BY_ONE = new RegExp(
  `^(?:证|职称)?(?:是|在)?(?:\\d{2,4}年(?:\\d{1,2}月)?)?(?:份)?(?:评|考|拿)(?:的|上的|了)[,\\s](?:但是?|可是?|就|还)?差(?:了)?(?:[一二两三几]|\\d)(?:门|科)[^,。;]{0,2}(?:没|未)(?:有)?(?:考)?(?:过|通过|及格)(?!了?${EXAMS})`,
)
const ANOTHER_EXAM = new RegExp(
  `差(?:了)?(?:[一二两三几]|\\d)(?:门|科)[^,。;]{0,2}(?:没|未)(?:有)?(?:考)?(?:过|通过|及格)了?${EXAMS}`,
)
/** 差一科没考过一建: of that paper, and of no title told before. */
export const failedAnother = (clause: string): boolean => ANOTHER_EXAM.test(clause)
/** Whether words behind a title tell it as had, and one examination for it as failed. */
export const isShortByOne = (behind: string): boolean => SHORT_BY_ONE.test(behind)
/** 没有证, 但没证, 其实没职称; 没有职称聘书 and 没有证书编号 are of something else. */
const WITHOUT_PAPER =
  /^(?:的|了|啊|吧|嘛|[,\s])*(?:但是?|不过|可是?|其实|只是|就是|而已)*(?:我|也|都|还|并|其实|根本|实际上?|[,\s])*(?:没有?|无|没得)(?:这个|那个|任何|什么|啥)?(?:职称)?(?:证书?|职称)(?:的|啊|呢|吧|了|哦|而已|罢了)*(?=$|[,。;!?\s]|可以|能|行|算)/
/** 没证，证丢了: the paper is lost, or lies elsewhere, and not the title. */
const PAPER_ELSEWHERE =
  /^[^。;]{0,24}(?:丢(?!人)|遗失|弄没|找不[到着]|补办|补发|烧了|没带|(?:在|放|押|存)(?:了|我|原|老|前|上)?(?:单位|公司|厂|家|人事|档案|那里|那边|手里)(?!里?(?:做|上班|干|搞|当|工作|任职|从事|待|担任|画|管)))/

/**
 * How a level is named in the text around it, if not as a title held: `nearly` come by, or the `name` somebody goes by at work.
 */
export function titleInName(before: string, name: string, after: string): 'nearly' | 'name' | null {
  const [lead, behind] = [before.slice(-24), after.slice(0, 24)]
  if (NEARLY.test(lead)) return 'nearly'
  if (isShortByOne(behind)) return 'name'
  const own = /[^,。;\s]*\s*$/.exec(lead)?.[0] ?? ''
  if (/^(?:职称|资格)?证?书?(?:是)?[^,。;]{0,8}(?:评|取得|考|拿)/.test(behind)) return null
  if (WITHOUT_PAPER.test(behind) && !PAPER_ELSEWHERE.test(behind) && !/评|考|取得|拿/.test(own)) return 'name'
  if (OF_FIRM.test(lead) && name.endsWith('工程师') && /^\s*(?:$|[,。;!])/.test(behind)) return 'name'
  return NAME_OF.test(lead) && !OF_PAPER.test(own) && !/^(?:职称|资格|证)/.test(behind) ? 'name' : null
}
