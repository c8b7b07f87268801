import { bare, normalise } from './normalise.ts'

/** What somebody is or has, and the questions it answers: by the key, or by words within it. */
const STANDING: readonly (readonly [name: string, at: RegExp])[] = [
  ['(?:(?:正?高级|中级|助理)?工程师|助工|正?高工|技术员)', /^(?:titles|education\.other)|职称|工程师|技术员|聘/],
  ['(?:(?:高级)?技师|[高中初]级工)', /^skill|技能|技师|级工/],
  ['(?:大专|专科|本科|研究生|硕士|博士|中专|高中|初中|技校|技工学校)', /^education|学历|毕业/],
]
const LEAD =
  '^(?:我|本人|现在|目前|已经?|早就|就|也|还|只|都|才){0,4}(?:不是|没有|是|有)(?:一?[个名本张]|过)?(?:\\d{2,4}年(?:\\d{1,2}月)?份?(?:评|考|取得|拿|聘|读|毕业)?[上到]?的?)?(?:机电|机械|电气|模具|数控|维修|[\\u4e00-\\u9fff]工)?'
const TAIL = '(?:职称|资格|证书?|学历|文凭|毕业生?){0,3}[的了呀啊呢]?(?:$|[\\s,;.。!\\d])'
const NAMED = STANDING.map(([name, at]) => ({ words: new RegExp(`${LEAD}${name}${TAIL}`), at }))

/**
 * 我是技术员, 有技师证, 不是大专: the 是 and 有 of what somebody is or has are neither yes nor no to a question about something else.
 * `key` is the open question's (`jobChange`, `statement/近三年社保证明`).
 */
export function isOwnStanding(text: string, key: string): boolean {
  const even = bare(normalise(text))
  const about = key.replace(/^(?:statement|ruling)\//, '')
  return NAMED.some(({ words, at }) => words.test(even) && !at.test(about))
}
