import type { LocalDate } from '../dossier/date.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Pack } from '../rules/pack.ts'
import { splitKey } from './asked.ts'
import { belongs } from './belongs.ts'
import { brokenOff, paidNowOpen } from './brokenOff.ts'
import { elsewhereOpen, stoppedOpen } from './contradicted.ts'
import { dossierOf } from './dossierOf.ts'
import { answersIn, type Given } from './fromDossier.ts'
import { keep, type Taken } from './keeping.ts'
import { withKnown } from './knownBefore.ts'
import { isLevelAlone } from './levelAlone.ts'
import { lowerToo, withoutLower } from './lowerToo.ts'
import { tellsForAnother } from './people/toldFor.ts'
import { nearlyGot } from './reading/hadOnly.ts'
import { withCorrections } from './reading/message/corrections.ts'
import { readMessage } from './reading/message/readMessage.ts'
import type { Told } from './reading/message/told.ts'
import { shortOf } from './review.ts'
import type { State } from './state.ts'
import { takesBack } from './takingBack.ts'
import { hoursLacking, hoursShort, MEANT } from './toldOtherwise.ts'
import { say } from './wording.ts'
import { packOf, questionsOf, type World } from './world.ts'

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
    nearly === null || fresh || told.dossier.titles
      ? ''
      : say(world.wording, '没记准', { 内容: nearly }) + (atEnd ? '' : say(world.wording, '会问清楚')),
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
