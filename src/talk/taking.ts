import type { LocalDate } from '../dossier/date.ts'
import type { Dossier, Title } from '../dossier/dossier.ts'
import type { Pack } from '../rules/pack.ts'
import { splitKey } from './asked.ts'
import { belongs } from './belongs.ts'
import { brokenOff, paidNowOpen } from './brokenOff.ts'
import { elsewhereOpen, stoppedOpen } from './contradicted.ts'
import { dropDependents } from './dependents.ts'
import { dossierOf } from './dossierOf.ts'
import { answersIn, type Given } from './fromDossier.ts'
import { contradicts, holds, joined, sameEducation, sameTitle } from './knownBefore.ts'
import { isLevelAlone } from './levelAlone.ts'
import { lowerToo, withoutLower } from './lowerToo.ts'
import { tellsForAnother } from './people/forAnother.ts'
import { nearlyGot } from './reading/hadOnly.ts'
import { withCorrections } from './reading/message/corrections.ts'
import { readMessage } from './reading/message/readMessage.ts'
import type { Told } from './reading/message/told.ts'
import { shortOf } from './review.ts'
import { hoursSaid, yearly } from './saidAs.ts'
import type { Answer, State } from './state.ts'
import { takesBack } from './takingBack.ts'
import { hoursLacking, hoursShort, isNotOfToday, isRougher, MEANT, mayReplace } from './toldOtherwise.ts'
import { isVague } from './vague.ts'
import { asVolunteered, isVolunteered } from './volunteered.ts'
import { say } from './wording.ts'
import { packOf, questionsOf, type World } from './world.ts'

/** What was taken of a message, and what is to be said of it. */
export interface Taken {
  readonly state: State
  /** What was understood, to be said first; empty when nothing was. */
  readonly remark: string
  /** Keys of the answers that are new. */
  readonly keys: readonly string[]
  /** Whether something told was too unsure to be taken. */
  readonly left?: true
  /** Keys of answers told before that are open again. */
  readonly opened?: readonly string[]
}

/**
 * Takes everything a message tells, whatever was asked. What was answered before stays, unless the words take it back
 * (不对，是…); a difference is pointed out then. What is doubtful is not taken, and named.
 */
export function takeMessage(
  world: World,
  state: State,
  text: string,
  today: LocalDate,
  {
    except = null,
    asked = except,
    correcting: anew = false,
    fresh = false,
    atEnd = false,
  }: {
    except?: string | null
    asked?: string | null
    correcting?: boolean
    /** Takes only what nothing was answered to, and says nothing of the rest. */
    fresh?: boolean
    /** Said at the result, where nothing will be asked again: what is told otherwise now takes the place of what was told. */
    atEnd?: boolean
  } = {},
): Taken {
  const pack = packOf(world, state)
  const whole = readMessage(text, { today, asked, pack, forAnother: tellsForAnother(state, text) })
  const known = dossierOf(state, pack)
  // What was once answered tells nothing of what is asked for anew.
  const lower = fresh || isOfLevels(except) ? null : lowerToo(whole.dossier, known, text)
  const instead = lower === 'instead' || (lower === 'bare' && atEnd)
  const isPutRight = anew || instead || takesBack(text) || withCorrections(text, today) !== text
  // 其实还有个中专 takes nothing back.
  const correcting = isPutRight && lower !== 'besides'
  const isUnclear = !correcting && (lower === 'bare' || lower === 'unclear')
  const left = isUnclear ? withoutLower(whole.dossier, known) : { dossier: whole.dossier, names: [] }
  const told = { ...whole, dossier: left.dossier }
  const choosing = state.pending === null || ['plan', 'target'].includes(state.pending.question)
  // What is taken back is not kept beside what takes its place.
  const dossier = correcting ? told.dossier : withKnown(told, known, splitKey(except ?? '').id)
  const given = [
    ...hoursShort(answersIn(dossier, world.wording.questions, pack), text, today),
    ...unpunished(world, told, pack),
    ...arranged(told),
    ...hoursLacking(state, told, text, today),
  ].filter(
    ({ key }) =>
      key !== except &&
      !(key === 'education.also' && isTheOther(except, dossier)) &&
      !isAim(key, told, choosing, text) &&
      (!fresh || isOpen(state, key)),
  )
  // Who answers 民企 has said both at once.
  const unsaid = except === 'employer' ? ['ownership'] : []
  const broken = brokenOff(state, told, text)
  const overriding = !fresh && (atEnd || MEANT.test(text))
  const how = { correcting: correcting && !fresh, overriding, atEnd, unsaid, fresh, asked, today, text }
  const open = paidNowOpen(broken?.state ?? state, told)
  const present = open?.state ?? broken?.state ?? state
  const elsewhere = fresh ? null : elsewhereOpen(world, present, told, text, except, today)
  const against = fresh ? null : (elsewhere ?? stoppedOpen(world, present, told))
  // 社保去年转到上海: since when it is paid there is not since when it counts.
  const own = elsewhere ? given.filter(({ key }) => key !== 'insurance.since') : given
  const nearly = nearlyGot(text)
  const kept = keep(world, against?.state ?? present, own, told, how)
  const taken = [
    ...left.names.map((key) => saidBefore(world, state, key)),
    nearly === null || fresh || told.dossier.titles ? '' : say(world.wording, '没记准', { 内容: nearly }),
    broken?.words ? say(world.wording, '社保断过', { 内容: broken.words }) : '',
    open && !fresh ? say(world.wording, '社保没准', { 内容: open.words }) : '',
    against?.words ?? '',
  ].reduce(withRemark, kept)
  const tells = told.facts.length > 0 || told.asks.length > 0
  const opened = Object.keys(state.answers).filter((key) => !(key in taken.state.answers) && belongs(world, state, key))
  const all = opened.length > 0 ? { ...taken, opened } : taken
  return tells && state.plan === null ? { ...all, state: remembered(all.state, text) } : all
}

/** 有对口的中专, where that is asked: nothing of a school but its level is that answer, and no schooling besides. */
const isTheOther = (except: string | null, { education = [] }: Dossier): boolean =>
  except === 'education.other' &&
  education.slice(1).every((one) => Object.keys(one).every((key) => key === 'level' || key === 'match'))

const isOfLevels = (key: string | null) => key === 'education' || key === 'titles'

function saidBefore(world: World, { answers }: State, key: string): string {
  const old = answers[key]
  return old?.kind === 'value' ? say(world.wording, '前面说过', { 短名: shortOf(world, key), 说过: old.shown }) : ''
}

const withRemark = (taken: Taken, remark: string): Taken => ({
  ...taken,
  remark: [taken.remark, remark].filter((line) => line !== '').join('\n'),
})

/** What is told before there is a plan is kept until it can be read with the plan: 学时都够 means the years that plan asks for. */
export function remembered(state: State, text: string): State {
  const before = state.beforePlan ?? []
  const said = text.slice(0, LONGEST)
  return before.includes(said) ? state : { ...state, beforePlan: [...before, said].slice(-MOST) }
}

const LONGEST = 2000
const MOST = 5

/** Takes what was told before the plan was chosen and only the plan makes plain; what was answered since stays. */
export function takeEarlier(world: World, state: State, today: LocalDate): Taken {
  const { beforePlan = [], ...rest } = state
  const start: Taken = { state: rest, remark: '', keys: [] }
  return beforePlan.reduce<Taken>((taken, text) => {
    const more = takeMessage(world, taken.state, text, today, { fresh: true })
    const remark = [taken.remark, more.remark].filter((line) => line !== '').join('\n')
    return { state: more.state, remark, keys: [...taken.keys, ...more.keys] }
  }, start)
}

const isOpen = (state: State, key: string) => state.answers[key] === undefined || key === 'hours' || key === 'reviews'

/** 退休返聘: what the documents are silent about is told as it is, whatever else has to be asked of the post. */
function arranged({ asks, dossier }: Told): Given[] {
  const way = dossier.employment?.arrangement ?? asks.find(({ about }) => about === '岗位.用工')?.candidate
  return typeof way === 'string' ? [{ key: 'employment.arrangement', understood: { value: way, shown: way } }] : []
}

/** The way somebody is employed, told in words that leave open what was asked: that alone is taken of them. */
export function takeArrangement(world: World, state: State, text: string, today: LocalDate): Taken {
  const told = readMessage(text, { today, pack: packOf(world, state) })
  const how = { correcting: false, overriding: false, atEnd: false, unsaid: [], fresh: false, asked: null, today, text }
  const taken = keep(world, state, arranged(told), { ...told, asks: [] }, how)
  return taken.keys.length > 0 ? taken : { state, remark: '', keys: [] }
}

/** Punishments of every kind: 没有任何处分, 没有处分处罚. */
const EVERY_KIND = /任何|什么|处罚|违规|违法|违纪/

/** Punishments denied, as an answer to what the plan asks of them; where it asks of many kinds, 没受过处分 is not all of it. */
function unpunished(world: World, told: Told, pack: Pack | null): Given[] {
  const denied = told.facts.find(({ path }) => path === 'violations')
  if (!pack || denied === undefined || told.dossier.violations?.length !== 0) return []
  const key = questionsOf(world, pack).some(({ id }) => id === 'sanctions') ? 'sanctions' : 'violations'
  if (key === 'sanctions' && !EVERY_KIND.test(denied.evidence.text)) return []
  return [{ key, understood: { value: [], shown: '没有' } }]
}

/** While the level is being chosen, 中级 or 助工 alone is what somebody aims at, and no title they have. */
function isAim(key: string, told: Told, choosing: boolean, text: string): boolean {
  if (!choosing || splitKey(key).id.split('.')[0] !== 'titles') return false
  return isLevelAlone(text) || (key === 'titles' && told.facts.length === 1 && told.facts[0]?.value === told.aim)
}

/** Educations and titles told now belong to those told before: 17年毕业 to the 本科 of three messages ago. */
function withKnown(told: Told, before: Dossier, anew: string): Dossier {
  const dossier = withLetter(told, before)
  // Nor is what is being asked for anew.
  return {
    ...dossier,
    ...(dossier.education && anew !== 'education'
      ? { education: joined(before.education ?? [], dossier.education, sameEducation) }
      : {}),
    ...(dossier.titles && dossier.titles.length > 0 && anew !== 'titles'
      ? { titles: joined(before.titles ?? [], dossier.titles, sameTitle) }
      : {}),
  }
}

/** 聘期2019年1月1日到2022年12月31日 of the one title that was told before. */
function withLetter({ dossier, asks }: Told, before: Dossier): Dossier {
  const appointments = letterIn(asks)
  const [only, more] = before.titles ?? []
  if (appointments === null || dossier.titles !== undefined || only?.level === undefined || more) return dossier
  return { ...dossier, titles: [{ level: only.level, appointments }] }
}

/** Letters told from and to, and no word of which title. */
function letterIn(asks: Told['asks']): Title['appointments'] | null {
  const letters = asks.filter(({ about, why }) => about === '职称.聘任' && why === 'incomplete')
  const spans = letters.flatMap(({ candidate }) => (candidate ?? []) as NonNullable<Title['appointments']>)
  const whole = spans.length > 0 && spans.every(({ from, to }) => from !== undefined && to !== undefined)
  return whole ? spans : null
}

function keep(
  world: World,
  state: State,
  given: readonly Given[],
  told: Told,
  how: {
    correcting: boolean
    overriding: boolean
    atEnd: boolean
    unsaid: readonly string[]
    fresh: boolean
    asked: string | null
    today: LocalDate
    text: string
  },
): Taken {
  const { correcting, unsaid, fresh } = how
  let next = state
  const rows: string[] = []
  const keys: string[] = []
  const differing: string[] = []
  // 社保去年转到上海: where the place stays as it was, so does since when.
  const left = new Set<string>()
  let isRepeated = false
  for (const entry of given) {
    const { key } = entry
    const old = next.answers[key]
    if (old === undefined && isNotOfToday(key, how.text, how.today)) continue
    const plain = answerOf(entry, old)
    const answer = isVolunteered(key, how.asked, old) ? asVolunteered(plain, how.today) : plain
    if (old?.kind === 'value' && (sameValue(old, answer) || (!correcting && isRougher(old, answer)))) {
      isRepeated = true
      continue
    }
    const open = old === undefined || old.kind !== 'value' || isMore(key, old, answer)
    const instead = !open && !correcting && !isHigher(key, told)
    const replaces =
      how.overriding && !left.has(matterOf(key)) && mayReplace(key, old, answer, { ...how, facts: told.facts })
    if (instead && !replaces) {
      left.add(matterOf(key))
      differing.push(say(world.wording, '前面说过', { 短名: shortOf(world, key), 说过: old.shown }))
      continue
    }
    next = {
      ...next,
      answers: { ...next.answers, [key]: answer },
      order: next.order.includes(key) ? next.order : [...next.order, key],
    }
    if (!open) next = dropDependents(world, next, key).state
    keys.push(key)
    if (instead) {
      const now = answer.kind === 'value' ? answer.shown : ''
      differing.push(say(world.wording, '改过来', { 短名: shortOf(world, key), 说过: old.shown, 现在: now }))
    } else if (isWorthSaying(world, state, key) && !unsaid.includes(key))
      rows.push(`${shortOf(world, key)}：${answer.kind === 'value' ? answer.shown : ''}`)
  }
  const doubtful = told.asks
    .filter(
      ({ about, why }) =>
        why === 'hedged' ||
        why === 'impossible' ||
        (about === '职称.聘任' && !keys.some((key) => /appointments/.test(key))),
    )
    .map(({ evidence }) => evidence.text)
  const noHours = keys.some((key) => key.startsWith('hours'))
    ? []
    : told.asks.flatMap(({ about, evidence }) => (about.startsWith('学时') ? [evidence.text] : []))
  const unsure = doubtful.filter((words) => !noHours.includes(words))
  const hoursLeft = [...new Set(noHours)].join('、')
  // Where everything is told already, what stands is only asked for again by what follows.
  const asked = how.atEnd ? '' : say(world.wording, '会问清楚')
  const lines = [
    rows.length > 0
      ? say(world.wording, correcting ? '已改为' : '已记下', { 清单: [...new Set(rows)].join('；') })
      : '',
    ...(fresh ? [] : differing),
    unsure.length > 0 && !fresh ? say(world.wording, '没记准', { 内容: unsure.join('、') }) + asked : '',
    hoursLeft !== '' && !fresh ? say(world.wording, '学时没记', { 内容: hoursLeft }) + asked : '',
  ]
  const remark = lines.filter((line) => line !== '').join('\n')
  // Who says once more what is known is not told that nothing was understood.
  const isOnlyRepeated = remark === '' && keys.length === 0 && isRepeated && !fresh
  const isLeft = !fresh && (unsure.length > 0 || hoursLeft !== '')
  return {
    state: next,
    remark: isOnlyRepeated ? say(world.wording, '说过了') : remark,
    keys,
    ...(isLeft ? { left: true } : {}),
  }
}

const matterOf = (key: string) => key.split(/[./]/)[0] ?? ''

/** What the plan never asks about is kept, but not worth a word; before there is a plan, neither is what only some ask. */
function isWorthSaying(world: World, state: State, key: string): boolean {
  return state.plan === null ? key !== 'salary' : belongs(world, state, key)
}

/** A higher education or title than the one told before takes its place; that one is kept beside it. */
function isHigher(key: string, told: Told): boolean {
  const id = splitKey(key).id
  return (
    (id.startsWith('education') &&
      told.dossier.education?.some(({ level, technicalClass }) => level ?? technicalClass)) ||
    (id === 'titles' && told.dossier.titles !== undefined)
  )
}

const sameValue = (old: Answer, now: Answer) =>
  old.kind === 'value' && now.kind === 'value' && JSON.stringify(old.value) === JSON.stringify(now.value)

/** Years told besides those told before, or a date told to the day where it was vague. */
function isMore(key: string, old: Answer & { kind: 'value' }, now: Answer): boolean {
  if (now.kind !== 'value') return false
  if (key === 'reviews' || key === 'hours' || key === 'hours.together') {
    const before = old.value as Record<string, unknown>
    const after = now.value as Record<string, unknown>
    return Object.keys(before).every((year) => JSON.stringify(before[year]) === JSON.stringify(after[year]))
  }
  // 大专, and then when it was.
  if (key === 'education.also' && Array.isArray(old.value) && Array.isArray(now.value)) {
    const after = now.value as object[]
    return (old.value as object[]).every((item) =>
      after.some((other) => !contradicts(other, item) && holds(other, item)),
    )
  }
  return old.vague === true && now.vague !== true
}

function answerOf({ key, understood, partial }: Given, old: Answer | undefined): Answer {
  const merged =
    old?.kind === 'value' && (key === 'reviews' || key === 'hours')
      ? { ...(old.value as object), ...(understood.value as object) }
      : null
  const { value, shown } =
    merged === null ? understood : key === 'reviews' ? yearly(merged as never) : hoursSaid(merged as never)
  const vague = partial === true || isVague(value)
  return { kind: 'value', value, shown, ...(vague ? { vague: true, times: 1 } : {}) }
}
