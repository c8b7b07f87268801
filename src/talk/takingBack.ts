import { normalise } from './reading/normalise.ts'
import { saysAhead, saysOnce } from './reading/notNow.ts'

/** Ways of having told something wrong, in one place; to be made part of a pattern. */
export const SAID_WRONG = '(?:说|写|填|打|搞|弄|记|讲|报)(?:错|反|岔|混)'
export const INVENTED = '(?:瞎|乱|胡)(?:说|讲|填|写|编|扯)'
export const FOOLED = '(?:骗|逗|忽悠)(?:了)?(?:你|人)(?:们)?(?:玩|呢)?'

/** Words by which somebody takes back what they said before this message: 不对, 说错了, 骗你的, 学历改成. */
export const CORRECTING = new RegExp(
  String.raw`^(?:(?:哦|噢|喔|啊|哎呀?|唉|诶|嗯|呃|额|那个|对了|不好意思|抱歉|等(?:等|下|一下))[,，。、!！\s]*){0,3}(?:(?<=等(?:等|下|一下)[,，、\s]*)(?:我)?(?:再|又|刚)?(?:[看翻查](?:了|一?下|过)*(?:证书?|聘书)?[,，、\s]*)?(?=[^,，。?？\d]{0,10}(?:应该)?是(?!不是|否|什么|啥|谁|哪|多少|怎么)[^?？吗么]{2,20}$)|不对|不是的?[,，。 ]|错了|更正|纠正|改正|其实|(?:我)?(?:刚才|刚刚|前面|之前)?(?:都)?(?:是)?${FOOLED}(?:的)?|(?:我)?(?:刚才|刚刚|前面|之前)?(?:都)?(?:是)?${INVENTED}(?:的)|(?:我)?(?:刚才|刚刚|前面|之前)?(?:是)?开(?:个)?玩笑(?:的)?|(?:我)?(?:说|讲)(?:句)?(?:实话|真话)|老实(?:说|讲|交代)|(?:我的?|把|请|帮我|麻烦|那|[,，\s])*(?:学历|文凭|职称|(?:毕业|工作|社保|聘任|聘书|聘期|取得|评上|发证|毕业证)?(?:的)?(?:时间|日期|年份|起始|地点?)?|编制|单位(?:性质)?|考核|学时|专业|岗位|违规|处分|技能(?:等级|证)?)(?<=[\u4e00-\u9fff])(?:都|也|给我|帮我)?(?:改|换)(?:成|为|作)|[^,，。;；?？\d]{0,12}?(?<!没|有没有)${SAID_WRONG}(?!误|过|怎么|会|能)|[^,，。;；?？\d]{2,10}?(?:(?<!没)错(?=了|啦)|(?<!对|是)不对(?!口|应|吗|么|的话)))(?:一下)?(?:了|啦)?`,
)

/** Whether words take back what was said before: 其实我以前在国企 tells of another time, and takes back nothing. */
export function takesBack(typed: string): boolean {
  const [words] = CORRECTING.exec(typed.trim()) ?? []
  if (words === undefined || !words.endsWith('其实')) return words !== undefined
  const even = normalise(typed)
  return !saysOnce(even) && !saysAhead(even)
}

/** 改一下，社保是乐清的; 考核2021年改成不合格: the same with the words that take back in front, and the year with what is right. */
export function plainlyTakenBack(typed: string): string {
  return typed
    .replace(
      /^\s*(?:我要|我想|帮我|麻烦|请)?(?:修改|改|更正)一?下[,，。:：\s]+(?=[^?？吗]{0,30}(?:是|为|成|到|\d)[^?？吗]{1,40}$)/,
      '不对，',
    )
    .replace(
      /^\s*(?:((?:20)?[012]\d年)度?的?年?度?(考核|学时)|年?度?(考核|学时)的?((?:20)?[012]\d年)度?)(?:的|结果|给我|帮我|都|也)*(?:改|换)(?:成|为|作)/,
      (_, before: string | undefined, one: string | undefined, other: string | undefined, behind: string | undefined) =>
        `${one ?? other}改成${before ?? behind}`,
    )
}
