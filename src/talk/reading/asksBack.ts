import { bare } from './normalise.ts'
import { saysUnknown } from './stance.ts'

const LEAD =
  '^(?:那么?|这个?|这样|我|要|就|还|都|现在|今年|到底|究竟|请问|问一?下|想问一?下|哎|唉|啊|不好意思|老师|师傅|,|\\s)*'
/** 有没有关系, 是不是一定要: neither the 没有 nor the 是 in it is said. */
const EITHER = '(?:有没有|有无|是不是|是否|要不要|会不会|用不用|需不需要|该不该|可不可以|能不能|行不行|算不算)'
const LACK = '(?:没有?|不是|不在|不够|不到|不全|不齐|缺|少)'
/** What is asked of a lack, and not told of it. */
const WHAT_THEN =
  '(?:怎么办|怎么弄|怎么搞|咋办|咋整|咋弄|咋搞|怎样|咋样|怎么样|如何|行不行?|行[吗么]|可以不|[可以能]+[吗么]|能不能|还能报|有影响|影响大?[吗么不]|要紧[吗么不]|(?:有)?关系[吗么大]|算不算|会被)'

const WHOLE: readonly RegExp[] = [
  // 有没有其他办法, 是不是都要有
  new RegExp(`${LEAD}${EITHER}[^,。;]*$`),
  // 要是没有呢, 如果不够怎么办
  new RegExp(
    `${LEAD}(?:要是|如果|假如|假设|假使|万一|倘若)[^,。;]*(?:呢|[吗么啊]|怎么办|咋办|咋整|怎么弄|怎样|怎么样|[?？])$`,
  ),
  // 没有的话怎么办, 没有会怎样, 没有行不行
  new RegExp(`${LEAD}${LACK}[^,。;\\d]{0,8}${WHAT_THEN}[^,。;]{0,4}$`),
  // 没有吗, 没有别的办法了吗
  new RegExp(`${LEAD}(?:没有?|不是|不在)(?:[了啊]|(?:别的|其[他它])[^,。;]{0,8})?[吗么][?？]*$`),
  // 不是必须的吧, 不是说不用吗: of the rule, and not of the person
  new RegExp(`${LEAD}不是(?:必须|一定|非要|非得|强制|硬性|说|讲|写)[^,。;]*(?:吧|[吗么])?[?？]*$`),
]

/** 没听懂, 没搞明白: of the question. */
const NOT_FOLLOWED =
  /^(?:我|还是?|真|都|有点|完全|根本|,|\s)*(?:没(?:有)?|不(?:太|大)?|听不|看不|搞不|弄不)(?:听|看|搞|弄|读)?(?:得)?(?:懂|明白|清楚|太?懂|太?明白)(?:你|您)?(?:的意思|在问什么|问的(?:是)?(?:什么|啥)?|问什么|说什么|说的|这题|这句|什么意思)?(?:了|啊|呀|呢|哦)*$/

/** Whether somebody says that they did not follow: 没听懂, 不太明白你问什么. 不清楚, 不太懂 say that they do not know. */
export const didNotFollow = (even: string): boolean => {
  const core = bare(even).replaceAll(' ', '')
  return !saysUnknown(core) && NOT_FOLLOWED.test(core)
}

/** 没别的了, 没有其他的, 就这些: no more, whatever was told before; and no 没有 to what is asked. */
export const isNoMore = (even: string): boolean =>
  /^(?:我|就|也|都|暂时|目前)*(?:没(?:有)?(?:别的?|其[他它]的?|另外的?|更多)(?:证|证书|东西|材料|情况|内容)?|就(?:只有)?(?:这|那)(?:些|几样|么多|点))(?:了|的|啦|啊|呀|吧)*$/.test(
    bare(even).replaceAll(' ', ''),
  )

/** 不急, 不用了, 没事: manners, and neither yes nor no to a question about a fact. */
const MANNERS =
  /^(?:我|哦|好|那|就|,)*(?:不(?:急|忙|碍事|要紧|客气|麻烦|好意思|用(?:谢|客气|麻烦|急)?)|没(?:有)?事|没(?:有)?(?:什么|啥|其[他它]|别的)(?:问题|意见))(?:了|的|啊|呀|哈|吧|呢)*$/

/**
 * Whether a normalised text, for all its 没有 and 是, only asks back, was not followed, or is manners: 没有会怎样, 有没有关系, 要是没有呢, 没听懂, 不急. Such
 * words answer nothing. What says besides that it is not known (是不是我不清楚) does.
 */
export function asksBack(even: string): boolean {
  const core = even.trim().replace(/[。.!！~]+$/, '')
  if (didNotFollow(core) || MANNERS.test(core)) return true
  return !saysUnknown(core) && WHOLE.some((pattern) => pattern.test(core))
}
