import type { ConversationKey, Incoming } from '../../src/delivery/ports.ts'
import { msOfMoment, shanghaiDayAndMinute } from '../../src/delivery/shanghai.ts'
import type { Message } from '../../src/talk/protocol.ts'
import type { Wording } from '../../src/talk/wording.ts'
import { answerTo, questionIn } from '../doors/endToEnd/applicant.ts'
import type { Built } from './build.ts'
import { ADMINISTRATOR, BROADCASTING, commands, type Deed, FIRST_HOUR, LATER, PLAN, presses, types } from './people.ts'
import { type Played, play, type Stage } from './play.ts'

const APPLICANT = 'telegram:1'
const BEGUN = msOfMoment('2022-09-15T10:00')
const NEXT_YEAR = msOfMoment('2023-08-21T09:30')

/** What everybody does, and what comes of it when nothing goes wrong. */
export interface Rehearsed {
  readonly stages: readonly Stage[]
  readonly played: Played
}

/**
 * Plays everything once without a death. People here answer what they are asked, so what they do is found out by playing; afterwards
 * it is fixed, and can be done again however little of the answers arrives.
 */
export async function rehearse(built: Built, folder: string, wording: Wording): Promise<Rehearsed> {
  const stages: Stage[] = []
  const last = new Map<ConversationKey, Message>()
  const counts = new Map<ConversationKey, number>()
  let next: string | null = null

  const incoming = (key: ConversationKey, deed: Deed, now: number): Incoming => {
    const number = (counts.get(key) ?? 0) + 1
    counts.set(key, number)
    const { today } = shanghaiDayAndMinute(now)
    return { key, id: String(number), event: { ...deed, today } as Incoming['event'] }
  }
  /** The same time goes on: one stage of it is enough when it is played again. */
  function* at(now: number, deeds: readonly (readonly [ConversationKey, Deed])[], hears?: string): Generator<Stage> {
    const events = deeds.map(([key, deed]) => incoming(key, deed, now))
    const stage: Stage = { now, events, ...(hears === undefined ? {} : { hears: { key: ADMINISTRATOR, text: hears } }) }
    const before = stages.at(-1)
    if (before && before.now === now && !before.hears && !hears)
      stages[stages.length - 1] = { now, events: [...before.events, ...events] }
    else stages.push(stage)
    yield stage
  }
  function* talks(now: number, all: Readonly<Record<ConversationKey, readonly Deed[]>>): Generator<Stage> {
    const most = Math.max(...Object.values(all).map(({ length }) => length))
    for (let turn = 0; turn < most; turn += 1)
      yield* at(
        now,
        Object.entries(all).flatMap(([key, deeds]) => deeds.slice(turn, turn + 1).map((deed) => [key, deed] as const)),
      )
  }

  async function* everything(): AsyncGenerator<Stage> {
    yield* talks(BEGUN, FIRST_HOUR)
    yield* at(BEGUN, [[APPLICANT, commands('start', PLAN)]])
    for (let question = asked(); question !== null; question = asked()) {
      yield* at(BEGUN, [[APPLICANT, answered(question)]])
      if (question === '核对') break
    }
    yield* at(BEGUN, [[APPLICANT, types('提醒我')]])
    yield* remindersUntil('2022-10-14T11:00')
    yield* talks(msOfMoment('2022-10-14T11:00'), LATER)
    for (const { deed, hears } of BROADCASTING)
      yield* at(msOfMoment('2022-10-14T15:00'), [[ADMINISTRATOR, deed]], hears)
    yield* at(NEXT_YEAR, [])
    yield* remindersUntil('2023-09-20T09:00')
  }
  /** Everybody is woken at the moments they wanted to be, so that no reminder comes beside other talk. */
  function* remindersUntil(end: string): Generator<Stage> {
    while (next !== null && next < end) yield* at(msOfMoment(next), [])
  }
  const asked = () => questionIn(wording, last.get(APPLICANT)?.text ?? '')
  function answered(question: string): Deed {
    const given = answerTo(question)
    if ('type' in given) return types(given.type)
    const choice = last.get(APPLICANT)?.choices?.find(({ label }) => label === given.press)
    return choice ? presses(choice.data) : types(given.press)
  }

  const played = await play({
    built,
    folder,
    stages: everything(),
    fateOf: () => null,
    watch(told) {
      if (told.kind === 'arrived') last.set(told.key, told.message)
      if (told.kind === 'settled') next = told.next
    },
  })
  for (const { hears } of stages) {
    const heard = played.arrived.some(({ key, message }) => key === hears?.key && message.text.includes(hears.text))
    if (hears && !heard) throw new Error(`nobody says ${hears.text}: ${last.get(hears.key)?.text}`)
  }
  return { stages, played }
}
