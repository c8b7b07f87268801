import { type Announcer, type AnnouncerOptions, openAnnouncer } from '../delivery/broadcasts/announcer.ts'
import type { SendOnly } from '../delivery/broadcasts/counting.ts'
import { openAnnouncerOfSeveral } from '../delivery/broadcasts/ofSeveral.ts'
import { openTelling } from '../delivery/broadcasts/telling.ts'
import { type Clock, realClock } from '../delivery/clock.ts'
import { type Desk, openDesk } from '../delivery/desk.ts'
import { followAll, reached, reaching } from '../delivery/following.ts'
import type { Log } from '../delivery/log.ts'
import {
  type BroadcastBox,
  type Conversation,
  type ConversationKey,
  type ConversationStore,
  DamagedRecord,
  type OrderBox,
  type QuestionBox,
  type Sender,
} from '../delivery/ports.ts'
import { openPickingUp, takingFrom } from '../delivery/sharing.ts'
import { openTidying } from '../delivery/tidying.ts'
import { openWaker, type Waker } from '../delivery/waker.ts'
import { sayDate } from '../dossier/date.ts'
import { forgetBesides } from '../store/besides.ts'
import { openBroadcasts, sweepBroadcasts } from '../store/broadcasts.ts'
import { StoreError } from '../store/errors.ts'
import { refuseMovedAway } from '../store/movedAway.ts'
import { readPlanChanges } from '../store/planChanges.ts'
import { openQuestionBox, openSalt, readQuestions } from '../store/questionBox.ts'
import { openly, type Seal } from '../store/seal.ts'
import { isPlanOrder } from '../talk/admin/planOrder.ts'
import { isCurrentStamp } from '../talk/reminding/wake.ts'
import { readState } from '../talk/state.ts'
import { say } from '../talk/wording.ts'
import type { House } from './compose.ts'
import { BadInput } from './door.ts'
import { openPlans } from './officePlans.ts'
import { personalData } from './personalData.ts'
import { openPlanClerk, type PlanClerk } from './planBookClerk.ts'
import type { PlansStanding } from './planBookInUse.ts'
import type { DataOf } from './printing.ts'
import { openSealed } from './sealing.ts'

export interface Office {
  readonly desk: Desk
  /** Comes back to whoever wants to be reminded, once started. Broadcasts begin and end with it. */
  readonly waker: Waker
  readonly announcer: Announcer
  readonly store: ConversationStore
  /** All that is kept of whoever has this conversation. */
  readonly dataOf: DataOf
  /** The plans as they are in use. */
  plans(): PlansStanding
}

export interface OfficeOptions {
  readonly folder: string
  readonly senders: Readonly<Record<string, Sender>>
  readonly log: Log
  /** How the folder is opened, if not as a folder of files. */
  readonly open?: (folder: string) => Promise<ConversationStore>
  /** The same for its broadcasts. */
  readonly openBroadcasts?: (folder: string) => BroadcastBox
  /** What it has in common with other processes over the same store. */
  readonly several?: {
    readonly questions: QuestionBox
    readonly orders: OrderBox
    /** Becomes the one that drives broadcasts, if nobody does; true as long as it is. */
    readonly lead: () => Promise<boolean>
    /** Erases what the store they share keeps of somebody besides their conversation and whole broadcasts. */
    readonly forgetBesides: (key: ConversationKey) => Promise<void>
  }
  readonly clock?: Clock
  /** Hears of plans that changed and were taken into use. */
  readonly renewed?: (house: House) => void
  /** Conversations of those who may send broadcasts; nobody unless told. */
  readonly administrators?: ReadonlySet<ConversationKey>
  /** Months after the last word after which somebody is told, and then forgotten; nobody unless told. */
  readonly keepMonths?: number | undefined
  /** Every group of a robot there is: told of its plan's dates and broadcasts, as it was set up. */
  readonly sendOnly?: readonly SendOnly[]
}

/** Milliseconds a message of a broadcast takes; robots send side by side. */
const PACES = { telegram: 34, wechat: 17_000, wecom: 0, dingtalk: 0 }

/** Opens the store and the desk over it. Throws BadInput when the folder is in use or cannot be written. */
export async function openOffice(house: House, options: OfficeOptions): Promise<Office> {
  if (house.packs.length === 0)
    throw new BadInput('没有可用的评审计划，请先运行 zhicheng rules check 看规则文件哪里有错')
  try {
    const { log, clock = realClock, several } = options
    const store = await (options.open ?? opening(log))(options.folder)
    // Only now: the folder is ours.
    if (!several) await sweepBroadcasts(options.folder).catch(() => {})
    void tellQuestions(options.folder, log)
    const renewed = (of: House) => {
      clerk.renewed()
      options.renewed?.(of)
    }
    const plans = openPlans(house, { folder: options.folder, log, clock, renewed })
    const stopping = new AbortController()
    const telling = openTelling({ receive: (incoming) => desk.receive(incoming), clock, log, signal: stopping.signal })
    const { administrators = new Set<ConversationKey>(), sendOnly = [] } = options
    const reaches = reaching(options.senders, sendOnly)
    const clerk: PlanClerk = openPlanClerk({
      ...plans,
      store,
      telling,
      administrators: [...administrators].filter(reaches),
      log,
    })
    let waker: Waker | undefined
    const announcing: AnnouncerOptions = {
      store,
      box: (options.openBroadcasts ?? openBroadcasts)(options.folder),
      desk: {
        receive: (incoming) => desk.receive(incoming),
        idle: (key) => desk.idle(key),
        fate: (key, announcement) => desk.fate(key, announcement),
      },
      reader: (state, plan) => plans.last().reader(state, plan),
      reaches,
      administrators,
      sendOnly,
      paces: PACES,
      clock,
      log,
    }
    const announcer = several
      ? openAnnouncerOfSeveral({ ...several, open: () => openAnnouncer(announcing), clock, log })
      : await openAnnouncer(announcing)
    const desk = openDesk({
      store,
      senders: options.senders,
      log: options.log,
      questions: several?.questions ?? openQuestionBox(options.folder),
      questionSalt: openSalt(options.folder),
      clock,
      step: (state, event, speaker) => plans.now().step(state, event, speaker),
      administrators,
      async carryOut({ order, ...ordered }) {
        if (isPlanOrder(order)) return await clerk.carryOut({ ...ordered, order })
        if (order.kind === 'letGo') {
          await forgetBesides(options.folder, ordered.key)
          await several?.forgetBesides(ordered.key)
        }
        await announcer.carryOut({ ...ordered, order })
      },
      gate: announcer.gate,
      woken: (key, wake) => waker?.woken(key, reaches(key) ? wake : null),
      words: {
        apology: { text: say(house.wording, '出错了') },
        lost: { text: say(house.wording, '记录坏了') },
      },
    })
    waker = openWaker({
      store: reached(store, reaches),
      taking: store.shared && takingFrom(store.shared, Object.keys(options.senders)),
      receive: desk.receive,
      idle: desk.idle,
      isCurrent: (stamp) => isCurrentStamp(plans.now().world, stamp),
      clock,
      log,
    })
    const picking = openPickingUp(desk, { clock, log })
    const months = options.keepMonths
    const words = (until: string) => say(house.wording, '快要删', { 日期: sayDate(until) })
    const tidying = months === undefined ? null : openTidying({ store, desk, reaches, months, words, clock, log })
    return {
      desk,
      store,
      waker: together(waker, announcer, {
        async before() {
          tidying?.start()
          await followAll({ desk, clock, log }, sendOnly)
          if (store.shared) picking.start()
        },
        async after() {
          await tidying?.stop()
          await picking.stop()
          stopping.abort()
          await telling.settled()
        },
      }),
      announcer,
      async dataOf(key) {
        const [conversation, { broadcasts }, { changes }] = await Promise.all([
          // One that is damaged is told of when it is next spoken in.
          store.load(key).catch(() => null),
          announcing.box.all(),
          readPlanChanges(options.folder),
        ])
        // After loading, which may have put one aside.
        const unreadable = (await store.damagedCopies?.(key)) ?? 0
        return personalData({ key, conversation, broadcasts, changes, unreadable }, plans.now().world, clock.now())
      },
      plans: plans.standing,
    }
  } catch (error) {
    if (error instanceof StoreError) throw new BadInput(error.message)
    throw error
  }
}

/** Opens a folder of files, and has what is damaged in it told; not one whose conversations were moved into a database. */
export function opening(log: Log, seal: Seal = openly): (folder: string) => Promise<ConversationStore> {
  return async (folder) => {
    await refuseMovedAway(folder)
    return await openSealed(folder, seal, (complaint) => log.error({}, complaint))
  }
}

/** What is damaged among the questions kept, once at the start. */
async function tellQuestions(folder: string, log: Log): Promise<void> {
  const damaged = await readQuestions(folder).then(
    (read) => read.damaged,
    () => 0,
  )
  if (damaged > 0) log.error({ damaged }, '没答上的问题（questions.jsonl）里有读不出来的，原样留着，其余的都在')
}

function together(
  waker: Waker,
  announcer: Announcer,
  { before, after }: Readonly<Record<'before' | 'after', () => Promise<void>>>,
): Waker {
  return {
    ...waker,
    async start() {
      await before()
      await waker.start()
      announcer.start()
    },
    async stop() {
      await Promise.all([announcer.stop(), waker.stop(), after()])
    },
  }
}

/** The terminal's conversation to go on with: the last one if it is not finished, else a new one. `tell` hears of a damaged record. */
export async function terminalKey(
  store: ConversationStore,
  fresh: boolean,
  tell: (complaint: string, key: ConversationKey) => void,
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const key = `terminal:${number}`
    let kept: Conversation | null = null
    try {
      kept = await store.load(key)
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error
      tell(error.message, key)
    }
    if (!kept) return key
    const state = readState(kept.state)
    if (state && state.stage !== 'result' && !fresh) return key
  }
}
