import type { LocalDate } from '../../dossier/date.ts'
import { putInstead } from '../../knowledge/followUp.ts'
import { nameOfPlan, plansIn } from '../../knowledge/plans.ts'
import { announced } from '../admin/announcement.ts'
import { readPlanWords } from '../admin/planWords.ts'
import { readAdmin } from '../admin/words.ts'
import { asksToErase } from '../besides.ts'
import { planIn } from '../choosing.ts'
import { asksToExport } from '../exporting.ts'
import { letGo } from '../lately.ts'
import type { AnnounceEvent, Effect, GroupEvent, Message, SilentGroupEvent, Speaker, TickEvent } from '../protocol.ts'
import { groupReminders, groupTicked, groupWake, remindedOf, remindedOnceSet } from '../reminding/groups.ts'
import { withUnsure } from '../reminding/unsure.ts'
import { tidy } from '../tidy.ts'
import { tellsOfSelf } from '../wonder.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import { askedBefore, withAsked, withoutOld } from './askedBefore.ts'
import { type GroupState, readGroupState } from './groupState.ts'
import { asksOfAnybody, schoolingOfAnybody, tellsOfSomebody } from './ofSomebody.ts'
import { paced } from './pace.ts'

/** The longest answer in a group, in characters; the rest is for the private chat. */
const LONGEST = 260

type Happening = GroupEvent | TickEvent | AnnounceEvent | SilentGroupEvent

interface Done {
  readonly state: GroupState
  readonly effects: Effect[]
}

/** 如果我是研究生呢 supposes, and tells nothing. */
const SUPPOSED = /^(?:那|那么)?(?:如果|要是|假如|若|万一|换成|换作)/

type GroupStep = (
  stored: unknown,
  event: Happening,
  speaker?: Pick<Speaker, 'unsure'>,
) => { state: GroupState; effects: Effect[] }

/**
 * The step of a group over a world. It answers questions about the notices, threads its answers, and sends whoever speaks of
 * themselves to the private chat without repeating a word of it.
 */
export function makeGroupStep(world: World): GroupStep {
  return (stored, event, speaker) => {
    try {
      const before = withUnsure(readGroupState(stored), speaker?.unsure)
      const { state, effects } = happened(world, before, event)
      const minute = event.kind === 'tick' ? event.minute : 0
      return { state, effects: [...effects, ...groupWake(world, state, event.today, minute)] }
    } finally {
      letGo()
    }
  }
}

function happened(world: World, before: GroupState, event: Happening): { state: GroupState; effects: Effect[] } {
  switch (event.kind) {
    case 'announce':
      return { state: before, effects: [announced(world.wording, event)] }
    case 'tick':
      return groupTicked(world, before, event)
    case 'follow':
      return { state: remindedOnceSet(world, before, event), effects: [] }
    case 'inherit':
      return { state: inherited(before, readGroupState(event.state)), effects: [] }
    case 'group':
      return spoken(world, before, event)
  }
}

/** What was set in the new conversation already goes before what the old one had. */
function inherited(before: GroupState, old: GroupState): GroupState {
  const { plan, reminding } = before
  const kept = reminding ?? (plan === null || plan === old.plan ? old.reminding : undefined)
  return { ...before, plan: plan ?? old.plan, ...(kept ? { reminding: kept } : {}) }
}

function spoken(world: World, before: GroupState, event: GroupEvent): { state: GroupState; effects: Effect[] } {
  const { pace, state } = paced(withoutOld(before, event.at), event.who, event.at)
  if (pace === 'silent') return { state, effects: [] }
  if (pace === 'hush') return { state, effects: [said(world, state, event, say(world.wording, '群里太快'))] }
  switch (event.order) {
    case 'plan':
      return choosePlan(world, state, event)
    case 'remind': {
      const { state: next, text } = groupReminders(world, state, event)
      return { state: next, effects: [said(world, next, event, text)] }
    }
    default:
      return answer(world, state, event)
  }
}

function said(world: World, state: GroupState, event: GroupEvent, text: string, privately = false): Effect {
  const message: Message = {
    text: short(world, tidy(text)),
    replyTo: event.message,
    ...(privately ? { privately: { label: say(world.wording, '群里私聊'), start: state.plan ?? 'group' } } : {}),
  }
  return { kind: 'say', message }
}

function short(world: World, text: string): string {
  const letters = [...text]
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('')}${say(world.wording, '群里太长')}`
}

/** `/plan 温州机电` by an administrator; `/plan` alone tells how it stands. */
function choosePlan(world: World, state: GroupState, event: GroupEvent): { state: GroupState; effects: Effect[] } {
  const tell = (id: string, values: Record<string, string> = {}) =>
    said(world, state, event, say(world.wording, id, values))
  const names = world.packs.map(({ plan }) => nameOfPlan(plan)).join('、')
  if (event.text.trim() === '') {
    const pack = world.packs.find(({ plan }) => plan.id === state.plan)
    return pack
      ? { state, effects: [tell('群里计划是', { 名称: nameOfPlan(pack.plan), 清单: names })] }
      : { state, effects: [tell('群里没有计划', { 清单: names })] }
  }
  if (event.admin === null) return { state, effects: [tell('群里查不到管理员')] }
  if (!event.admin) return { state, effects: [tell('群里只有管理员')] }
  const id = planIn(world, event.text, event.today)
  const pack = world.packs.find(({ plan }) => plan.id === id)
  if (!pack) return { state, effects: [tell('群里哪个计划', { 清单: names })] }
  const next = remindedOf(world, { ...state, plan: pack.plan.id }, event.today)
  return {
    state: next,
    effects: [said(world, next, event, say(world.wording, '群里计划定了', { 名称: nameOfPlan(pack.plan) }))],
  }
}

function answer(world: World, state: GroupState, event: GroupEvent): { state: GroupState; effects: Effect[] } {
  const invite = () => ({ state, effects: [said(world, state, event, say(world.wording, '群里'), true)] })
  const question = event.text.trim()
  if (question === '' || (event.order !== null && event.order !== 'ask'))
    return { state, effects: [said(world, state, event, say(world.wording, '群里帮助'), true)] }
  if (readPlanWords(question) !== null || readAdmin(question, false) !== null)
    return { state, effects: [said(world, state, event, say(world.wording, '群里管理'), true)] }
  if (asksToExport(question) || asksToErase(question))
    return { state, effects: [said(world, state, event, say(world.wording, '群里数据'), true)] }
  const followed = followUp(world, state, event, question)
  if (followed) return followed
  const ofCase = caseOfAnybody(world, state, event, question)
  if (ofCase) return ofCase
  // Whoever tells of themselves, or of somebody else, is answered in private, also when they ask something besides.
  if (!asksOfAnybody(withoutPlans(world, question, event.today)) && tellsOfSomebody(question, event.today))
    return invite()
  const found = world.answer(question, { plan: state.plan, today: event.today })
  switch (found.kind) {
    case 'personal':
      return invite()
    case 'notAQuestion':
      return { state, effects: [said(world, state, event, say(world.wording, '群里帮助'), true)] }
    case 'whichPlan':
      return whichPlan(world, state, event, question, found.plans)
    case 'silent': {
      const unanswered: Effect = { kind: 'unanswered', question, plan: found.plan }
      return { state, effects: [said(world, state, event, found.text), unanswered] }
    }
    case 'answer':
      return { state: withAsked(state, event, question), effects: [said(world, state, event, found.text)] }
    default:
      return { state, effects: [said(world, state, event, found.text)] }
  }
}

/** Which place is meant; once it is told, it is known what was asked of it. */
function whichPlan(
  world: World,
  state: GroupState,
  event: GroupEvent,
  question: string,
  plans: readonly string[],
): Done {
  const text = say(world.wording, '群里问哪个计划', { 清单: plans.join('、') })
  return { state: withAsked(state, event, question), effects: [said(world, state, event, text)] }
}

/** 大专毕业7年能报上虞吗: what the plan asks of that schooling, and no verdict; one's own case is for the private talk. */
function caseOfAnybody(world: World, state: GroupState, event: GroupEvent, question: string): Done | null {
  const schooling = schoolingOfAnybody(withoutPlans(world, question, event.today))
  if (schooling === null) return null
  const plan = planIn(world, question, event.today) ?? state.plan
  const ofRule = `${schooling}几年能报`
  const found = world.answer(ofRule, { plan, today: event.today })
  if (found.kind === 'whichPlan') return whichPlan(world, state, event, ofRule, found.plans)
  if (found.kind !== 'answer' && found.kind !== 'silent') return null
  const text = `${found.text}\n${say(world.wording, '群里只说规定')}`
  return { state, effects: [said(world, state, event, text, true)] }
}

/** What is said besides the plans named. */
const withoutPlans = ({ packs }: World, question: string, today: LocalDate): string =>
  plansIn(question, packs, today).rest.replaceAll(' ', '')

/**
 * 那大专呢, after a question the same person asked here: the same of somebody else; 上虞 alone, of another plan. 那我大专呢 tells of
 * oneself. Null otherwise.
 */
function followUp(world: World, state: GroupState, event: GroupEvent, typed: string): Done | null {
  const before = askedBefore(state, event)
  const isPlan = planIn(world, typed, event.today) !== null && withoutPlans(world, typed, event.today) === ''
  const question = isPlan ? `那${typed}呢` : typed
  if (before === null || putInstead(question) === null) return null
  if (/[我俺咱]/.test(question) && !SUPPOSED.test(question) && tellsOfSelf(question, event.today)) return null
  const found = world.answer(question, { plan: state.plan, today: event.today, before })
  if (found.kind !== 'answer') return null
  return {
    state: withAsked(state, event, found.following ?? question),
    effects: [said(world, state, event, found.text)],
  }
}
