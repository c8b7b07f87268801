import { TOWN } from './reading/message/regions.ts'
import { normalise } from './reading/normalise.ts'

/** Questions that one date answers. */
const ONE_DATE = /^(?:titles\.obtained|skills\.obtained|education\.graduated)$/
/** 去年48: no day, no month and no year, so that it is told of something else. */
const ANOTHER_FIGURE = /(?:[去前今]年|\d{2,4}年)\s*(?:3[2-9]|[4-9]\d|\d{3})(?![\d年月日号.\-/])/
/** 2014年7月到现在: of something that went on. */
const GOES_ON = /\d(?:年|月|日|号)?\s*(?:开始)?(?:一直)?(?:[到至](?:现在|今|目前|\s?\d{2,4}[年.\-/])|[-~](?:现在|今))/
/** 优秀一年 其他合格: years of reviews, where years of work are asked for. */
const OF_REVIEWS = /合格|优秀|称职|考核|学时/
/** 高级工17年: of a certificate, where years of work are asked for. */
const OF_PAPERS =
  /^(?:我)?(?:的)?(?:\p{Script=Han}{0,4})(?:初级工|中级工|高级工|高级技师|技师|助工|助理工程师|技术员|工程师|高工|职称|技能证|毕业证|大专|本科|中专|研究生)(?:证书?|职称)?(?:是|于|:|\s)*(?:19|20)?\d{2}年?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:份|底|初)?(?:评|考|拿|取得|发|毕业)?(?:的|了|到)*$/u
const OF_WORK = /工作|上班|[干做](?:了|过)?|进厂|入职/
/** 有劳动合同: a paper, where a major is asked for. */
const A_PAPER = /^(?:我)?(?:有|没有?|签|交|缴)(?:了|过|的)?.*(?:合同|证明?|聘书|社保|考核表|单位|公司)(?:的|了)?$/

/** 没有大专文凭: something else is not had, where a title is asked for. */
const LACKS_ANOTHER =
  /^(?:我|本人)?(?:现在|目前)?(?:也|还|都)?(?:没有?|无|没得|冇)(?!.*(?:职称|助工|助理|工程师|技术员|初级|中级|高级|评过)).*(?:学历|文凭|毕业证|学位|大专|本科|中专|社保|合同|编制|单位|工作|专利|论文|考核|学时|时间|空)/

/** 在一家民企搞结构设计: where and at what one works, where a letter is asked for. */
const A_JOB =
  /(?:公司|企业|厂|民企|国企|央企|外企|私企|集团|单位|研究院|设计院|研究所)[^,，。;；]{0,8}?(?:[干做搞跑管]|上班|工作|从事)(?!证)|(?:[干做搞]|从事|上班)[^,，。;；\d]{0,8}(?:设计|工艺|维修|技术|研发|质检|调试|操作工|钳工|车工|焊工|电工)/
/** What a letter may be told by. */
const OF_A_LETTER = /聘|续|任命|任职|证书|发文|职务|职称|助工|助理|工程师|技术员|[初中高]级/

/** 社保2017年8月起, 20年没学 其他年都满, 没读过大专, 没有处罚: of the insurance, hours, schooling or sanctions, where a letter is asked for. */
const NO_LETTER = /社保|养老|参保|缴|学时|没(?:有)?[学读念弄修补]|学历|文凭|学满|公需|继续教育|处罚|处分|违规|年度考核/
/** 瑞安 2017年8月: where the insurance is, and since when. */
const A_TOWN = new RegExp(
  `^(?:我)?(?:在|是)?${TOWN}(?:的)?[\\s,]*(?:从|自)?(?:19|20)?\\d{2}[年.\\-/](?:\\d{1,2}月?)?(?:\\d{1,2}[日号]?)?(?:份|起|开始|到现在|至今)?$`,
)
const ofNoLetter = (even: string) =>
  !OF_A_LETTER.test(even) &&
  (A_JOB.test(even) || A_TOWN.test(even.trim()) || NO_LETTER.test(even.split(/[,。;\s]/)[0] ?? ''))

/** Whether what is typed is told of something else than what was asked for, by the words in it. */
export function isOfSomethingElse(question: string, typed: string): boolean {
  const even = normalise(typed)
  if (question === 'work') return (OF_REVIEWS.test(even) && !OF_WORK.test(even)) || OF_PAPERS.test(even)
  if (question === 'titles.appointments') return ofNoLetter(even)
  if (question === 'titles') return LACKS_ANOTHER.test(even)
  if (question === 'education.major') return A_PAPER.test(even)
  return ONE_DATE.test(question) && (ANOTHER_FIGURE.test(even) || GOES_ON.test(even))
}
