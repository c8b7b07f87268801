import type { Answer } from './answer.ts'
import type { PlanKnowledge } from './knowledge.ts'
import { fillFrom } from './placeholders.ts'
import { nameOfPlan } from './plans.ts'

const ASKED =
  '(?:(?:之间|两个|两种|两条路|到底)*(?:都|有|是|的)*(?:什么|啥|哪些|什么样的?|多大)(?:区别|差别|不同|不一样|差异)|(?:之间|两个|两种)*(?:的)?(?:区别|差别|差异)(?:是|在|有)*(?:什么|啥|哪里?|哪儿|哪些)?|(?:有)?(?:哪里|哪儿|什么地方)(?:不一样|不同)|差在哪里?|怎么区分)(?:呢|啊|呀|吗)*'
const PAIR = new RegExp(`^(?:那么?|请问|这个)*(.{2,10}?)(?:和|跟|与|同|、| )(.{2,10}?)${ASKED}$`, 'u')
const ENDS = new RegExp(`${ASKED}$`, 'u')

/** Ways and levels that have conditions of their own, by what people call them. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:正常|一般|普通)(?:申报|报|的)*$/u, '正常申报'],
  [/^破格(?:申报|报|的)*$/u, '破格'],
  [/^越级(?:申报|报|的)*$/u, '越级'],
  [/^(?:转评|转报|兼评)(?:的)?$/u, '转评'],
  [/^初定(?:的)?$/u, '初定'],
  [/^直接晋升(?:的)?$/u, '直接晋升'],
  [/^技能人才(?:申报|的)*$/u, '技能人才'],
  [/^(?:高级工程师|高级|高工)(?:职称)?$/u, '高级工程师'],
  [/^(?:工程师|中级|中级工程师|中级职称)$/u, '工程师'],
  [/^(?:助理工程师|助工|助理|初级工程师)$/u, '助理工程师'],
  [/^技术员$/u, '技术员'],
]
const named = (said: string) => NAMES.find(([form]) => form.test(said))?.[1]

/** One of two things compared, and what is asked to tell it. */
export interface Compared {
  readonly name: string
  readonly question: string
}

/** 正常申报和破格有什么区别: each with what its conditions are asked by; none where either has none of its own. */
export function comparedIn(text: string): readonly Compared[] {
  const [, one = '', other = ''] = PAIR.exec(text.trim()) ?? []
  const [first, second] = [named(one.trim()), named(other.trim())]
  if (first === undefined || second === undefined || first === second) return []
  return [first, second].map((name) => ({ name, question: `${name}要什么条件` }))
}

/** 两个有什么区别, 有啥不一样: of what is on the screen, not named. */
export const asksDifferenceOfShown = (text: string): boolean =>
  text.replace(ENDS, '') !== text &&
  /^(?:那么?|请问|这|它们?|他们|上面|前面|几个|[两二三]个|[两二三]种|都|[ ，,])*$/u.test(text.replace(ENDS, ''))

/** What each is told, by its name; null where one of them is not told. */
export function sayCompared(compared: readonly Compared[], answers: readonly Answer[]): Answer | null {
  const told = answers.filter((answer) => answer.kind === 'answer')
  const isTold = (answer: Answer) => answer.kind === 'answer' || (answer.kind === 'silent' && answer.sources.length > 0)
  const [first] = told
  if (!first || !answers.every(isTold) || new Set(answers.map(({ text }) => text)).size < answers.length) return null
  return {
    ...first,
    plans: [...new Set(told.flatMap(({ plans }) => plans))],
    text: answers.map(({ text }, place) => `${compared[place]?.name ?? ''}\n${text}`).join('\n\n'),
    sources: [...new Set(told.flatMap(({ sources }) => sources))],
  }
}

/** Whether nothing is asked of the plans named but how they differ (`rest`: what is said besides their names). */
export const asksDifference = (rest: string): boolean =>
  ENDS.test(rest.trim()) && rest.replace(ENDS, '').replace(/[和跟与同、 的这那两份个通知计划评审]/gu, '') === ''

const FACTS: readonly string[] = [
  '评{级别}',
  '报名：{申报时间}',
  '资历算到{资历截止}',
  '学时：{公共条件.继续教育}',
  '社保：{公共条件.社保}',
]

/** 温州机电和温州机械有什么区别: of each plan what can be set side by side. */
export function sayPlans(plans: readonly PlanKnowledge[]): Answer | null {
  const [first, ...others] = plans
  if (!first || others.length === 0) return null
  const told = plans.map(({ pack, plan }) => {
    const filled = FACTS.map((fact) => fillFrom(fact, pack)).filter(({ unknown }) => unknown.length === 0)
    return {
      text: [`${nameOfPlan(plan)}（${plan.number}）`, ...filled.map(({ text }) => text)].join('\n'),
      clauses: filled.flatMap(({ clauses }) => clauses).flatMap((clause) => clause.split('；')),
    }
  })
  return {
    kind: 'answer',
    plan: first.plan.id,
    plans: plans.map(({ plan }) => plan.id),
    entry: '计划对照',
    text: told.map(({ text }) => text).join('\n\n'),
    sources: [...new Set(told.flatMap(({ clauses }) => clauses))],
    contact: null,
  }
}
