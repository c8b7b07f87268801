/** Whether a clause speaks of 继续教育 hours and of nothing else, told by the words that are left when those of the hours are gone. */

const YEARS =
  /(?<!\d)[012]\d(?=[和跟、到至~-]\s?[012]\d(?!\d))|(?<=[012]\d年?[和跟、到至~-])[012]\d(?!\d)|(?:20)[012]\d年?度?|(?<!\d)[012]\d年度?|大?前年|去年|今年|每一?年|年年|[两三四二2-4]年|第[一二三]年/g
const SUBJECTS = /(?:一般|行业)?公需|一般(?=的|都|也|\d)|行业(?=的|都|也|还|\d)|专业(?!技术|证|对口)/g
const VERDICTS =
  /达标|[满够齐]|[没未不](?:有)?(?:去)?(?:开始|学|修|补|看|上|动|碰|刷|弄|搞|到)|还在[学补修看]|在[学补修看]|[补学修弄搞刷](?:好|完|齐)/g
const SAME = /同上|同样|一样|照旧|照样|这么多|这样|也是|都是/g
const WORDS =
  /继续教育|继教|科目|课程?|学时|课时|学习|其[他它余]|另外|别的|剩下|除了|老早|以前|早就|已经|[上这下](?:个|半)?[月年]|月份?|开始|统统|通通|全部|基本|一[个点分节门]|[一总]共|合计|[合加]起来|因为|所以|忙|好[像象]|大概|可能|应该|差不多|[多来]|平台|卡上|系统|上面|前面|里面|显示|年度?|[我他她]|[的了也都全是有就才只光仅还个分点学修上补看听做刷搞弄登选报拿读完满够齐好到过没未差缺少欠剩动碰跟和与同每其那这再又刚啥得嘛呢啊吧哦零一二两三四五六七八九十百几多]/g
const SIGNS = /[\d\s,.、:;+/()√×✓✔☑~!|"-]/g

/** 2021跟2019一样, 今年的上个月也补好了: hours are spoken of already. */
export function ofHoursOnly(text: string): boolean {
  const tells =
    [SUBJECTS, VERDICTS, SAME].some((pattern) => text.search(pattern) >= 0) || /学时|\d\s?[/、+]\s?\d/.test(text)
  const dated = text.search(YEARS) >= 0
  const figures = /(?<!\d)\d{1,3}(?!\d|年|月)/.test(text.replace(YEARS, ' '))
  if (!(tells || (dated && figures)) || /\d(?:年|月|个月)(?:了|多|半)$/.test(text)) return false
  const left = [YEARS, SUBJECTS, VERDICTS, SAME, WORDS, SIGNS].reduce((now, pattern) => now.replace(pattern, ''), text)
  return left.length <= 1
}
