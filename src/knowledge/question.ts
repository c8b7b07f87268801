import { plainText } from './plainText.ts'

const ASKING =
  /什么|怎么|怎样|咋|啥|哪|谁|几(?!乎)|多少|多久|多大|多长|如何|何时|为何|请问|能不能|可不可以|可否|能否|是否|要不要|用不用|需不需要|是不是|有没有|行不行|会不会|算不算|够不够|对不对/
const ENDING = /(?:吗|么|嘛|呢|不|没|没有|吧)$/
/** Somebody who cannot tell uses the same words: 忘了哪一年, 不知道几月. */
const UNSURE = /忘|不记得|记不|不知道|不清楚|不确定|不晓得|想不起|没注意|说不准|拿不准|大概|可能|好像|左右/

/** Whether words ask something for sure, rather than answer or say that one cannot tell. */
export function looksLikeQuestion(text: string): boolean {
  const plain = plainText(text)
  if (plain === '') return false
  const marked = /[?？]\s*$/.test(text.slice(-20))
  if (UNSURE.test(plain)) return marked && /吗|呢|怎么|咋|要不要|能不能/.test(plain)
  return marked || ASKING.test(plain) || (/(?:吗|么|嘛|呢)$/.test(plain) && plain.length > 2)
}

/** Whether a text may ask something: weaker than {@link looksLikeQuestion}, for what somebody put as a question. */
export function mayAsk(text: string): boolean {
  return looksLikeQuestion(text) || ENDING.test(plainText(text))
}

const SELF = /我(?!们?[单公]|司|国|省|市|县|区|校)|本人|俺|自己(?!打|去|交|传|填|办)/
const VERDICT =
  /(?:能|可以|可|够|行|算|符合|满足|有资格)(?:不能|不可以|不够|不行)?(?:直接)?(?:报|评|申报|申请|考|参加|升|晋升|条件|资格|格|上)?.{0,8}(?:吗|么|嘛|不|没|呢|吧|$)|够不够|符不符合|有没有资格|有戏|能不能|可不可以|有希望|能评|能报/
/** What a person is: schooling, titles, years, dates, results. */
const FACT =
  /毕业|\d+ ?年|[一二两三四五六七八九十]+年|大专|专科|本科|中专|高中|硕士|研究生|博士|文凭|学历|助工|助理工程师|技术员|工程师证|技师|高级工|中级工|聘|工龄|干了|做了|工作了|评上|拿到|取得|专利|论文|获奖|学时|考核|合格/
/** What asks for a rule or a way, whoever asks. */
const GENERAL =
  /几年|多少年|多久|多长时间|什么条件|哪些条件|什么时候|怎么|咋|如何|哪里|哪儿|在哪|去哪|多少|几份|几个|什么材料|哪些材料|为什么|要不要|需要(?:什么|哪些)|需不需要/

/** Whether somebody asks how the rules come out for themselves: 我大专毕业五年，能报中级吗. */
export function asksForVerdict(text: string): boolean {
  const plain = plainText(text)
  return SELF.test(plain) && VERDICT.test(plain) && FACT.test(plain) && !GENERAL.test(plain)
}

/** 我能报吗, 我够条件吗: nothing but oneself to go by. */
export function asksOfSelfAlone(text: string): boolean {
  const plain = plainText(text)
  return plain.length <= 16 && SELF.test(plain) && VERDICT.test(plain) && !GENERAL.test(plain)
}
