import { matterOf, splitKey } from './asked.ts'
import type { State } from './state.ts'

/** Words by which a correction names what it puts right; the longer way of putting it first. */
const NAMES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/聘书|聘期|聘任|续聘|聘用期|聘的|[没未](?:有|被|给)*聘(?!请)/, ['titles.appointments']],
  [/取得|评上|评的|评到|拿证|发证|出证|职称证/, ['titles.obtained']],
  [/技能证|技师证|高级工证|技工证/, ['skills.obtained', 'skills']],
  [/(?:毕业|学[历位])证(?!书?上)/, ['education']],
  [/毕业(?!院校|学校|论文)/, ['education.graduated']],
  [/学历|文凭/, ['education']],
  [/本单位(?:的)?社保/, ['insurance.employerSince']],
  [/社保|参保|医保|养老保险/, ['insurance.since', 'insurance.place', 'insurance']],
  [/学时|继续教育|公需/, ['hours', 'hours.together']],
  [/考核/, ['reviews']],
  [/职称的专业/, ['titles.specialty']],
  [/专业工作|工作|上班|入职|进厂/, ['work']],
  [/专业/, ['education.major']],
  [/职称/, ['titles']],
  [/单位|公司|企业/, ['employer', 'ownership']],
  [/岗位/, ['employment']],
  [/编制/, ['establishment']],
  [/年薪|工资|收入/, ['salary', 'income']],
  [/专利/, ['patents']],
  [/论文/, ['publications']],
  [/标准/, ['standards']],
  [/违规|造过?假|作过?假|[交用]过?假/, ['violations']],
  [/处分/, ['sanctions']],
  [/山区/, ['mountain']],
]

const PAPER = /证明/

/** The question that words name, of those asked once and of nothing in particular; null for others. */
export function questionMeant(words: string): string | null {
  const [id = ''] = NAMES.find(([name]) => name.test(words))?.[1] ?? []
  return id === '' || /^(?:titles|skills)\./.test(id) ? null : id
}

/** Whether words name what another question asks, and nothing of this one: 学时够不够我不清楚, where the major is asked for. */
export function namesAnother({ id, text }: { readonly id: string; readonly text: string }, words: string): boolean {
  const named = NAMES.filter(([name]) => name.test(words))
  const isOwn = named.some(([name, ids]) => name.test(text) || ids.some((one) => matterOf(one) === matterOf(id)))
  return named.length > 0 && !isOwn
}

/** What the names in a text are of, as the first word of their questions: 考核没有问题 is of `reviews`. */
export const mattersNamed = (words: string): readonly string[] =>
  NAMES.filter(([name]) => name.test(words)).flatMap(([, ids]) => ids.map((id) => id.split('.')[0] ?? id))

/** A text with each name of a question put as one word. */
export const withoutNames = (text: string, instead: string): string =>
  NAMES.reduce((left, [name]) => left.replaceAll(new RegExp(name, 'g'), instead), text)

/**
 * The answered question that words name: 聘书是…, 学历说错了. Undefined where they name something that was not answered yet; null where
 * they name nothing.
 */
export function questionNamed(state: State, words: string): string | null | undefined {
  const [name, ids] = NAMES.find(([pattern]) => pattern.test(words)) ?? []
  if (name === undefined || ids === undefined) return null
  for (const id of ids) {
    const keys = Object.keys(state.answers).filter((key) => splitKey(key).id === id)
    const own = keys.find((key) => key === state.pending?.question) ?? keys[0]
    if (own !== undefined) return own
  }
  // 学时, where the plan asks for no figures but for the card: the paper of that name.
  const papers = Object.keys(state.answers).filter((key) => splitKey(key).id === 'statement')
  return papers.find((key) => name.test(splitKey(key).which ?? '') && PAPER.test(key))
}
