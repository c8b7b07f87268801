import type { LocalDate } from '../dossier/date.ts'
import { matterOf, splitKey } from './asked.ts'
import { belongs } from './belongs.ts'
import { dropDependents } from './dependents.ts'
import type { Given } from './fromDossier.ts'
import { contradicts, holds } from './knownBefore.ts'
import type { Told } from './reading/message/told.ts'
import { shortOf } from './review.ts'
import { hoursSaid, yearly } from './saidAs.ts'
import type { Answer, State } from './state.ts'
import { isNotOfToday, isRougher, mayReplace } from './toldOtherwise.ts'
import { isVague } from './vague.ts'
import { asVolunteered, isVolunteered } from './volunteered.ts'
import { say } from './wording.ts'
import type { World } from './world.ts'

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
 * Keeps what was told (`given`) beside what was told before, with what is to be said of it: what is new, what differs, what was too
 * unsure to be taken. What stands already stays, unless it is put right.
 */
export function keep(
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
