import { saysUnknown } from '../../stance.ts'
import { finder } from '../../words.ts'
import type { Clause, Extractor, Found } from '../found.ts'
import { EDUCATION_WORDS, SKILL_WORDS, TITLE_WORDS } from '../levels.ts'

const findTitle = finder(TITLE_WORDS)
const findSkill = finder(SKILL_WORDS)
const findSchool = finder(EDUCATION_WORDS)

/** What a clause speaks of that says 忘了 or 记不清; the first that fits. `{级}` is the title or grade named last. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
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
  return found
}

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
  return school >= 0 ? '学历.毕业' : null
}
