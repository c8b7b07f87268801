import { saysUnknown } from '../../stance.ts'
import { finder } from '../../words.ts'
import { placeOf } from '../around.ts'
import type { Clause, Extractor, Found } from '../found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS, TRADE_WORDS } from '../levels.ts'

const findTitle = finder(TITLE_WORDS)
const findSkill = finder([...SKILL_WORDS, ...TRADE_WORDS])
const findSchool = finder(EDUCATION_WORDS)

/** What a clause speaks of that says 忘了 or 记不清; the first that fits. `{级}` is the title or grade named last. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ['单位.性质', /(?:单位|公司|企业|厂)(?:的)?性质/],
  ['学时', /学时|继续教育|公需/],
  ['年度考核', /考核/],
  ['社保.起', /社保|五险/],
  ['收入.年收入', /年薪|工资|收入/],
  ['学历.毕业', /毕业/],
  ['学历.专业', /(?:什么|啥|学的)专业|专业(?:名|叫)/],
  ['职称.{级}.聘任', /聘/],
  ['专利', /专利(?!号|证)/],
  ['论文著作', /论文/],
  ['工作经历.起', /(?:开始|起)(?:干|做|工作|上班)|参加工作|进厂|入职/],
]

/** Said not to be known: asked back, so that nobody takes it for none. */
export const unknowns: Extractor = ({ clauses, text, asked }) => {
  const found: Found[] = []
  clauses.forEach((clause, index) => {
    if (!saysUnknown(clause.text)) return
    const before = clauses[index - 1]
    const about = topicOf(clause, text) ?? (before ? topicOf(before, text) : null)
    if (about) found.push({ about, leaf: { from: clause.from, to: clause.to, why: 'unknown' } })
    else if (asked === null) found.push({ used: clause })
  })
  for (const [about, pattern] of LOOSE) {
    const place = placeOf(text, pattern)
    if (place) found.push({ about, leaf: { ...place, why: 'incomplete' } })
  }
  const age = placeOf(text, AT_AGE)
  const level = age && findTitle(text.slice(age.to, age.to + 12))[0]?.of.level
  if (age && level) found.push({ about: `职称.${level}.取得`, leaf: { ...age, why: 'hedged' } })
  return found
}

/** 三十多岁时评的技术员 */
const AT_AGE = /(?:[二三四五]十|\d0)(?:多|几|来)岁(?:的)?(?:时候?)?(?:才)?(?:评|取得|拿|考)(?:的|了|到|上)*/
/** Told, and not so that it could be taken. */
const LOOSE: readonly (readonly [string, RegExp])[] = [
  ['社保', /社保[^,。;]{0,6}(?:好[像象]|可能|应该|记得)[^,。;]{0,4}断(?:过|了)/],
  ['社保.起', /社保[^,。;]{0,6}(?:缴|交)了?(?:挺久|很久|好久|蛮久|好多年|很多年|好些年|好几年)/],
  ['职称.聘任', /聘(?:期|任)[^,。;]{0,8}(?:可能|好[像象]|大概|应该)?(?:还)?差(?:几|一两|两三|一)(?:个月|天|年)/],
]

function topicOf(clause: Clause, text: string): string | null {
  const until = text.slice(0, clause.to)
  const level = findTitle(until).at(-1)
  const named = level?.of.level
  const topic = TOPICS.find(([, words]) => words.test(clause.text))?.[0]
  if (topic) return topic.includes('{级}') ? (named ? topic.replace('{级}', named) : '职称.聘任') : topic
  const last = (list: readonly { readonly start: number }[]) => list.at(-1)?.start ?? -1
  const title = last(findTitle(clause.text))
  const skill = last(findSkill(clause.text))
  const school = last(findSchool(clause.text))
  if (title >= 0 && title >= skill) return `职称.${named ?? ''}.取得`
  if (skill >= 0) return `技能等级.${findSkill(until).at(-1)?.of ?? ''}.取得`
  if (school >= 0) return '学历.毕业'
  return /技能|(?:啥|什么|哪个)等级/.test(clause.text) ? '技能等级' : null
}
