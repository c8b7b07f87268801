import type { Wording } from '../../../src/talk/wording.ts'

/** An answer as a person gives it: by the label of a button, or typed. */
export type Given = { readonly press: string } | { readonly type: string }

const press = (label: string): Given => ({ press: label })
const type = (text: string): Given => ({ type: text })

/** The major, told in words that can be searched for in the data folder. */
export const TOLD = '机电一体化技术'

/** Somebody who may apply for 工程师 in 2022, by question; the same answer whenever a question is asked. */
const QUALIFIED: Readonly<Record<string, Given>> = {
  选计划: press('温州·机电 2022'),
  选级别: type('中级'),
  核对: press('没错，看结果'),
  education: press('大专'),
  'education.major': type(TOLD),
  'education.match': press('认过，算对口'),
  'education.other': press('没有'),
  'education.degree': press('没有学位证'),
  titles: press('助理工程师'),
  'titles.specialty': press('机电（机械）'),
  'titles.appointments': type('2017年3月12日至今'),
  'titles.obtained': type('2017年3月12日'),
  skills: press('没有'),
  work: type('2012年7月至今'),
  'work.related': press('都是'),
  jobChange: press('不是'),
  screen: press('都没有'),
  experts: type('2位'),
  reviews: type('都合格'),
  hours: type('都够'),
  employer: press('民营、外资等非公有制企业'),
  employment: type('在岗，做机械设计'),
  establishment: press('都没有'),
  insurance: type('温州'),
  'insurance.since': type('2015年3月'),
  violations: type('没有'),
}

/** The question a message ends with, whole or in short, among those of the wording: a question's id, `选计划`, `选级别` or `核对`; null for none. */
export function questionIn(wording: Wording, text: string): string | null {
  const own = ['选计划', '选级别', '核对'].map((name) => {
    const words = wording.messages[name] ?? name
    return { id: name, text: words, brief: words }
  })
  // A statement is worded by the rules: its own wording is a hole that anything fits.
  const asked = [...wording.questions.filter(({ text: words }) => words !== '{问话}'), ...own]
    .map((question) => ({ ...question, at: Math.max(lastPlace(question.text, text), lastPlace(question.brief, text)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
  return asked[0]?.id ?? null
}

/** Where a text with `{…}` to be filled in last stands in another; -1 for nowhere. */
function lastPlace(template: string, text: string): number {
  const pattern = template
    .replace(/\*\*/g, '')
    .split(/\{[^}]*\}/)
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('[^\\n]*?')
  const [last] = [...text.replace(/\*\*/g, '').matchAll(new RegExp(pattern, 'g'))].slice(-1)
  return last?.index ?? -1
}

export function answerTo(question: string): Given {
  const given = QUALIFIED[question]
  if (!given) throw new Error(`the applicant has no answer to the question ${question}`)
  return given
}

/** What is typed where there are no buttons: the label itself. */
export function typedTo(question: string): string {
  const given = answerTo(question)
  return 'press' in given ? given.press : given.type
}
