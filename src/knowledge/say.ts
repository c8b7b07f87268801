import { type LocalDate, sayDay } from '../dossier/date.ts'
import type { PlanFacts } from '../rules/plan.ts'
import { planState, writesStart } from '../rules/planState.ts'
import { nameOfPlan } from './plans.ts'

/** At most so many citations are shown; all are among the sources. */
const SHOWN = 3

/** The answer first, named by its plan, then where it stands, and how the day stands to the window. */
export function sayAnswer(plan: PlanFacts, text: string, sources: readonly string[], today: LocalDate): string {
  return [`${nameOfPlan(plan)}：${text}`, sourceLine(sources), windowLine(plan, today)].filter(Boolean).join('\n')
}

export function saySilence(plan: PlanFacts, text: string, contact: string, today: LocalDate): string {
  return [`${nameOfPlan(plan)}：${text}`, `可以问：${contact}`, windowLine(plan, today)].filter(Boolean).join('\n')
}

export const NOT_WRITTEN = '文件没有写这个，或者我没有找到，不乱说。'

/** Said beside {@link NOT_WRITTEN}. Each is answered when asked for by its title. */
export const sayNear = (titles: readonly string[]) => `写了相近的，要看就说名字：${titles.join('、')}`

function sourceLine(sources: readonly string[]): string {
  if (sources.length === 0) return ''
  const [shown, more] = [sources.slice(0, SHOWN), sources.length > SHOWN ? ' 等' : '']
  return `依据：${shown.map(shortSource).join('；')}${more}`
}

/** 申报指南（协会，2022-08-23） 五.4 → 申报指南 五.4 */
function shortSource(source: string): string {
  return source.replaceAll(/（[^（）]*\d{4}-\d{2}-\d{2}）/g, '')
}

function windowLine(plan: PlanFacts, today: LocalDate): string {
  switch (planState(plan, today)) {
    case '已结束':
      return closedLine(plan, today)
    case '未开始':
      return writesStart(plan)
        ? `（${plan.year}年的申报${sayDay(plan.applyFrom)}开始）`
        : `（${plan.year}年的申报哪天开始没有写，${sayDay(plan.applyBy)}截止）`
    case '进行中':
      return ''
  }
}

/** Applicants' days may be over while their employers can still recommend. */
function closedLine(plan: PlanFacts, today: LocalDate): string {
  const [own, year] = [sayDay(plan.applyBy), `${plan.year}年的`]
  if (plan.recommendBy === undefined) return `（${year}申报已于${own}结束）`
  const by = sayDay(plan.recommendBy)
  return today > plan.recommendBy
    ? `（${year}申报已结束：个人${own}，单位推荐${by}）`
    : `（${year}个人申报已于${own}结束；在那以前提交的，单位还可以推荐到${by}）`
}

export function sayWhich(plans: readonly PlanFacts[]): string {
  return `各计划不一样，您问的是哪个计划？${plans.map(nameOfPlan).join('、')}`
}

export function sayChoice(plan: PlanFacts, titles: readonly string[]): string {
  // Letters: numbers answer what is open in the talk.
  return `${nameOfPlan(plan)}：您问的是哪一个？${titles.map((title, index) => `${'ABC'[index] ?? '·'} ${title}`).join('　')}`
}

export function sayOtherYear(plan: PlanFacts, years: readonly number[]): string {
  return `${years.join('、')}年的文件没有收进来，现在只有${plan.year}年的（${plan.number}）。`
}

export function sayOtherPlace(place: string, plans: readonly PlanFacts[]): string {
  return `${place}的通知没有收进来，不知道。现在只有：${plans.map(nameOfPlan).join('、')}`
}

/** Before what one plan of a place says: the rest of the place is not held. */
export function sayOnlyPlanOf(place: string, plan: PlanFacts): string {
  return `${place}的通知只收进来一份：${nameOfPlan(plan)}；别的县市区、别的专业没有。它是这样写的：`
}

export function sayOtherLevel(plan: PlanFacts, elsewhere: readonly PlanFacts[]): string {
  const more = elsewhere.length > 0 ? `；那一级看${elsewhere.map(nameOfPlan).join('、')}` : ''
  return `这个计划只评${plan.levels.join('、')}${more}。`
}

/** Whom to ask of each plan, where it is not known which is meant. */
export function sayAllContacts(plans: readonly PlanFacts[]): string {
  return plans.map((plan) => `${nameOfPlan(plan)}：${plan.hotline}`).join('；')
}

export const PERSONAL = '这要看您自己的情况，一项一项对才准。'
export const NO_QUESTION = '没看出问的是什么。可以这样问：申报什么时候截止？评审表要几份？'
