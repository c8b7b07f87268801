import { addDays, type LocalDate, sayDate } from '../../dossier/date.ts'
import { planIn } from '../choosing.ts'
import type { Choice, Effect, Message } from '../protocol.ts'
import { say, type Wording } from '../wording.ts'
import type { World } from '../world.ts'
import { announcement, plainText } from './announcement.ts'
import type { Done } from './done.ts'
import { type Admin, type Draft, LONGEST } from './memory.ts'
import { isMoment, isNight, momentIn } from './moment.ts'
import { AUDIENCES, type Report } from './order.ts'
import { readPlanWords } from './planWords.ts'
import { sayAudience, sayCount, sayEarlier, sayLong, sayPlan } from './sentences.ts'
import { givesUp, isOrderWord, numberIn, sayMoment } from './words.ts'

const EMPTY: Draft = {
  step: 'plan',
  plan: null,
  offered: [],
  complete: true,
  audience: null,
  text: null,
  at: null,
}

/** A new broadcast; any draft before it falls. `named`: the plan, as it was said. */
export function begun(world: World, admin: Admin, named: string, today: LocalDate): Done {
  if (admin.underWay) return { admin, effects: [said(say(world.wording, '群发没完的先'))] }
  const [only, ...more] = world.packs
  const plan = named === '' && only && more.length === 0 ? only.plan.id : planIn(world, named, today)
  if (plan !== null) return count(world, admin, plan)
  return askPlan(world, { ...admin, draft: EMPTY }, named === '' ? '群发哪个计划' : '群发没有计划')
}

/** What is typed while a broadcast is being written; null when it is none of its business. */
export function drafted(world: World, admin: Admin, draft: Draft, typed: string, today: LocalDate): Done | null {
  // The broadcast may have begun already.
  if (givesUp(typed) && draft.step === 'sending')
    return { admin, effects: [{ kind: 'order', order: { kind: 'steer', to: 'cancel' } }] }
  if (givesUp(typed)) {
    const words = admin.underWay ? '群发写的不发了' : '群发不发了'
    return { admin: { ...admin, draft: null }, effects: [said(say(world.wording, words))] }
  }
  switch (draft.step) {
    case 'plan': {
      const number = numberIn(typed)
      const plan = number === null ? planIn(world, typed, today) : (world.packs[number - 1]?.plan.id ?? null)
      return plan === null ? askPlan(world, admin, '群发没有计划') : count(world, admin, plan)
    }
    case 'audience': {
      const number = numberIn(typed)
      const place = number === null ? audienceNamed(world, draft, typed) : number - 1
      const chosen = place === null ? null : chooseAudience(world, admin, draft, place)
      return chosen ?? { admin, effects: [said(say(world.wording, '群发给谁没懂'))] }
    }
    case 'text':
      return write(world, admin, draft, typed, today)
    case 'confirm':
      return confirm(world, admin, draft, typed, today)
    case 'sending':
      return typed.trim() === say(world.wording, '群发口令')
        ? { admin, effects: [said(say(world.wording, '群发已确认'))] }
        : null
    case 'counting':
      // A number typed ahead is not for whatever was being asked about an application.
      return numberIn(typed) === null && audienceNamed(world, draft, typed) === null
        ? null
        : { admin, effects: [said(say(world.wording, '群发还在数'))] }
  }
}

/** A button under 发给谁; null when it is another one's. */
export function pressedAudience(world: World, admin: Admin, data: string): Done | null {
  const [, revision, place] = /^1:(\d+):broadcast:(\d+)$/.exec(data) ?? []
  if (revision === undefined) return null
  const { draft } = admin
  const current = draft?.step === 'audience' && Number(revision) === admin.revision
  const chosen = current ? chooseAudience(world, admin, draft, Number(place)) : null
  return chosen ?? { admin, effects: [said(say(world.wording, '旧按钮'))] }
}

function askPlan(world: World, admin: Admin, id: string): Done {
  const list = world.packs.map(({ plan }, index) => `${index + 1} ${sayPlan(world, plan.id)}`).join('\n')
  return { admin, effects: [said(say(world.wording, id, { 清单: list }))] }
}

function count(world: World, admin: Admin, plan: string): Done {
  const draft: Draft = { ...EMPTY, step: 'counting', plan }
  const order: Effect = { kind: 'order', order: { kind: 'count', plan } }
  return { admin: { ...admin, draft }, effects: [said(say(world.wording, '群发在数')), order] }
}

/** 发给谁, with how many each; over at once when there is nobody. */
export function askAudience(
  world: World,
  admin: Admin,
  draft: Draft,
  { counts, complete, lately = [] }: Extract<Report, { kind: 'counted' }>,
  today: LocalDate,
): Done {
  const { wording } = world
  const offered = AUDIENCES.map((audience) => ({ audience, ...counts[audience] })).filter((one) => one.count > 0)
  const name = sayPlan(world, draft.plan)
  if (offered.length === 0)
    return { admin: { ...admin, draft: null }, effects: [said(say(wording, '群发没人', { 名称: name }))] }
  const lines = offered.map((one, index) =>
    say(wording, '群发给谁一条', {
      号: index + 1,
      谁: sayAudience(wording, one.audience),
      数: sayOffered(wording, one, complete),
    }),
  )
  const revision = admin.revision + 1
  const choices: Choice[] = offered.map(({ audience }, index) => ({
    label: `${index + 1} ${sayAudience(wording, audience)}`,
    data: `1:${revision}:broadcast:${index}`,
  }))
  const question = say(wording, '群发给谁', { 名称: name, 清单: lines.join('\n') })
  const text = complete ? question : `${question}\n${say(wording, '群发数没完')}`
  const earlier = lately.map((one) => say(wording, '群发刚有', { 条: sayEarlier(world, one, today) }))
  const besides = lately.some((one) => one.theirs && one.state !== 'done') ? { besides: true as const } : {}
  return {
    admin: { ...admin, revision, draft: { ...draft, ...besides, step: 'audience', offered, complete } },
    effects: [...earlier.map(said), { kind: 'say', message: { text, choices, unlisted: true } }],
  }
}

function sayOffered(
  wording: Wording,
  { audience, count: number }: Draft['offered'][number],
  complete: boolean,
): string {
  return sayCount(wording, audience, complete ? number : say(wording, '群发至少', { 数: number }))
}

/** The place of the audience named as it stands in the list; null when none is. While they are counted all can be named. */
function audienceNamed({ wording }: World, { step, offered }: Draft, typed: string): number | null {
  const audiences = step === 'counting' ? AUDIENCES : offered.map(({ audience }) => audience)
  const place = audiences.findIndex((audience) => sayAudience(wording, audience) === typed.trim())
  return place < 0 ? null : place
}

function chooseAudience(world: World, admin: Admin, draft: Draft, place: number): Done | null {
  const chosen = draft.offered[place]
  if (!chosen) return null
  const next: Draft = { ...draft, step: 'text', audience: chosen.audience }
  return { admin: { ...admin, draft: next }, effects: [said(say(world.wording, '群发写', { 最长: LONGEST }))] }
}

function write(world: World, admin: Admin, draft: Draft, typed: string, today: LocalDate): Done {
  const { wording } = world
  const text = plainText(typed)
  const length = [...text].length
  if (length === 0) return { admin, effects: [said(say(wording, '群发空'))] }
  const passwords = ['群发口令', '改计划口令', '撤销口令'].map((id) => say(wording, id))
  const order = isOrderWord(text, passwords) || readPlanWords(text) !== null
  if (order) return { admin, effects: [said(say(wording, '群发是口令', { 话: text }))] }
  if (length > LONGEST) return { admin, effects: [said(say(wording, '群发太长', { 字数: length, 最长: LONGEST }))] }
  const next: Draft = { ...draft, step: 'confirm', text }
  const group = draft.audience === 'groups'
  const note = draft.audience === 'all' ? [said(say(wording, '群发群里'))] : []
  const preview: Effect = { kind: 'say', message: announcement(wording, text, group) }
  return {
    admin: { ...admin, draft: next },
    effects: [said(say(wording, '群发预览')), preview, ...note, said(confirmation(world, next, today))],
  }
}

/** How many, how long, when; and what to type. */
function confirmation({ wording }: World, draft: Draft, today: LocalDate): string {
  const chosen = draft.offered.find(({ audience }) => audience === draft.audience)
  if (!chosen) return say(wording, '群发确认没懂', sample(wording, today))
  const moment = draft.at === null ? '' : sayMoment(draft.at, today)
  const night = draft.at !== null && isNight(draft.at)
  const warning = night ? `${say(wording, '群发夜里', { 钟点: moment.split(' ').at(-1) ?? '' })}\n` : ''
  const text = say(wording, draft.at === null ? '群发确认' : '群发确认定时', {
    谁: sayAudience(wording, chosen.audience),
    数: sayOffered(wording, chosen, draft.complete),
    时长: sayLong(wording, chosen.seconds),
    时刻: moment,
    ...sample(wording, today),
  })
  return `${warning}${text}`
}

/** A moment that can be written, tomorrow's. */
function sample(wording: Wording, today: LocalDate): { readonly 例: string } {
  const day = addDays(today, 1)
  return { 例: say(wording, '群发例', { 月: Number(day.slice(5, 7)), 日: Number(day.slice(8)) }) }
}

function confirm(world: World, admin: Admin, draft: Draft, typed: string, today: LocalDate): Done {
  const { wording } = world
  const { plan, audience, text, at } = draft
  const besides = draft.besides ? { besides: draft.besides } : {}
  const exact = typed.trim()
  if (exact === say(wording, '群发口令') && plan !== null && audience !== null && text !== null) {
    const order: Effect = { kind: 'order', order: { kind: 'broadcast', plan, audience, text, at, ...besides } }
    const next: Draft = { ...draft, step: 'sending' }
    return { admin: { ...admin, draft: next }, effects: [said(say(wording, '群发准备')), order] }
  }
  if (exact === '改') {
    const next: Draft = { ...draft, step: 'text', text: null }
    return { admin: { ...admin, draft: next }, effects: [said(say(wording, '群发写', { 最长: LONGEST }))] }
  }
  if (exact === '马上' || isMoment(exact)) {
    const moment = exact === '马上' ? null : momentIn(exact, today)
    if (exact !== '马上' && moment === null)
      return { admin, effects: [said(say(wording, '群发时刻没懂', sample(wording, today)))] }
    if (moment !== null && typeof moment !== 'string') {
      const values = { 日子: sayDate(moment.past), ...sample(wording, today) }
      return { admin, effects: [said(say(wording, '群发时刻过了', values))] }
    }
    const next: Draft = { ...draft, at: moment }
    return { admin: { ...admin, draft: next }, effects: [said(confirmation(world, next, today))] }
  }
  return { admin, effects: [said(say(wording, '群发确认没懂', sample(wording, today)))] }
}

function said(text: string): Effect {
  const message: Message = { text }
  return { kind: 'say', message }
}
