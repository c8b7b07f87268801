import { normalise } from './reading/normalise.ts'
import { saysAhead, saysOnce } from './reading/notNow.ts'

/** Words by which somebody takes back what they said before this message. */
export const CORRECTING =
  /^(?:(?:哦|噢|喔|啊|哎呀?|唉|诶|嗯|呃|额|那个|对了|不好意思|抱歉|等(?:等|下|一下))[,，。、!！\s]*){0,3}(?:(?<=等(?:等|下|一下)[,，、\s]*)(?:我)?(?:再|又|刚)?(?:[看翻查](?:了|一?下|过)*(?:证书?|聘书)?[,，、\s]*)?(?=[^,，。?？\d]{0,10}(?:应该)?是(?!不是|否|什么|啥|谁|哪|多少|怎么)[^?？吗么]{2,20}$)|不对|不是的?[,，。 ]|错了|更正|纠正|改正|其实|[^,，。;；?？\d]{0,12}?(?<!没|有没有)(?:说|写|填|打|搞|弄|记|讲|报)(?:错|反|岔|混)(?!误|过|怎么|会|能)|[^,，。;；?？\d]{2,10}?(?:(?<!没)错(?=了|啦)|(?<!对|是)不对(?!口|应|吗|么|的话)))(?:一下)?(?:了|啦)?/

/** Whether words take back what was said before: 其实我以前在国企 tells of another time, and takes back nothing. */
export function takesBack(typed: string): boolean {
  const [words] = CORRECTING.exec(typed.trim()) ?? []
  if (words === undefined || !words.endsWith('其实')) return words !== undefined
  const even = normalise(typed)
  return !saysOnce(even) && !saysAhead(even)
}
