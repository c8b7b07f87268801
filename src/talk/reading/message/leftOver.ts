import { evidenceOf, type Letters } from './even.ts'
import type { Message, Place } from './found.ts'

/** Greetings, thanks and fillers tell nothing. */
const SMALL_TALK =
  /你好|您好|想报|想考|想评|准备报|打算报|准备考|我要报|申报|在吗|请问|请教|谢谢|多谢|麻烦(?:了|您|你)?|帮忙|帮我?看(?:看|下|一下)?|老师|咨询一?下|想?问一?下|大家好|各位|打扰了?|收到|好的|嗯+|哦+|哈+|是的|对的?|我的?情况(?:是)?|情况如下|如下|另外|还有|然后|现在|目前|一共|总共|这样|就这些|没了|在线等|急+|我|的|了|呢|啊|呀|吧|是|有|就|也|都|还|和|跟/g

/** Clauses nobody understood, as typed. */
export function leftOver(message: Message, letters: Letters, used: readonly Place[]): string[] {
  return message.clauses
    .filter(({ from, to }) => !used.some((place) => place.from < to && from < place.to))
    .filter(({ text }) => (text.replace(SMALL_TALK, '').match(/[\p{Script=Han}a-z\d]/giu)?.length ?? 0) >= 2)
    .map(({ from, to }) => evidenceOf(letters, from, to).text.trim())
    .filter((text) => text !== '')
    .slice(0, 20)
}
