const RANK =
  '(?:(?:正高级|副高级|高级|副高|正高|中级|初级|助理|助级|主治|主管|副主任|主任|一级|二级|三级|特级|注册)的?){0,2}'
const FIELD =
  '(?:(?:会计|经济|统计|审计|政工|农艺|园艺|工艺美术|人力资源|社会工作|社工|新闻|编辑|翻译|图书|档案|文博|教育|卫生|[兽中]医|幼教|(?:中学|小学|幼儿园)教|建造)(?:系列)?(?:的)?(?:师|员|士|证书?|职称|管理师)+|医师|药师|护师|护士|教师|讲师|律师|馆员|副?教授|农经师)'
const BEFORE_RANK =
  '(?:会计|经济|统计|审计|政工|农艺|人力资源|社工|新闻|翻译|图书|档案|卫生)(?:系列|专业|类)?(?:的)?(?:初级|中级|副高|高级)'
const TITLE = new RegExp(`(?:${RANK}${FIELD}|${BEFORE_RANK})(?:职称|证书?|资格)?`, 'g')

/** Where titles of other series stand in normalised text: 初级会计师, 高级教师. None of them is a title of engineers. */
export function otherTitlesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(TITLE)].map((found) => ({ from: found.index, to: found.index + found[0].length }))
}

/** The text without them, each leaving a mark of its own. */
export function withoutOtherTitles(text: string): string {
  return text.replace(TITLE, ',')
}
