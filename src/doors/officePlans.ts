import type { Clock } from '../delivery/clock.ts'
import type { Log } from '../delivery/log.ts'
import type { Originals } from '../originals/originals.ts'
import { isGroup, type Reader, readerOf } from '../talk/admin/audience.ts'
import { makeGroupStep } from '../talk/group/groupStep.ts'
import type { AnyEvent, Step } from '../talk/protocol.ts'
import { makeStep } from '../talk/step.ts'
import type { Wording } from '../talk/wording.ts'
import { makeWorld, type World } from '../talk/world.ts'
import { answering } from './answering.ts'
import type { House } from './compose.ts'
import { readOriginals } from './originals/read.ts'
import { openPlanBook, type PlanBook } from './planBook.ts'
import { type HeldBack, type InUse, keepInUse } from './planBookInUse.ts'

interface Options {
  readonly folder: string
  readonly log: Log
  readonly clock: Clock
  readonly renewed: ((house: House) => void) | undefined
}

/** The plans an office works with, and the talk over them. */
export interface OfficePlans extends InUse<Made> {
  readonly book: PlanBook
  /** Looks whether the plans changed meanwhile; gives those that cannot be changed before somebody mends a file. */
  look(): HeldBack
}

/** Where no data folder has a say in the plans they stay as they are, and cannot be changed. */
export function openPlans(house: House, { folder, log, clock, renewed }: Options): OfficePlans {
  const make = (of: House) => worldOf(of, house.wording, folder, log)
  const book = openPlanBook(folder, { house, compose: house.again ?? (() => house), clock })
  const inUse = house.again ? keepInUse({ data: folder, book, make, log, renewed }) : fixed(house, make(house))
  return {
    ...inUse,
    book,
    look() {
      inUse.now()
      return house.again ? inUse.standing().heldBack : 'all'
    },
  }
}

interface Made {
  readonly world: World
  readonly step: Step<unknown, AnyEvent>
  readonly reader: Reader
}

/** What is made from the plans. The wording stays what it was when the program was started. */
function worldOf(house: House, wording: Wording, folder: string, log: Log): Made {
  const world = makeWorld(house.packs, wording, answering(house, imported(house, folder, log)))
  return { world, step: wholeStep(world), reader: readerOf(world) }
}

/** Plans that no data folder has a say in. */
function fixed({ packs }: House, made: Made): InUse<Made> {
  return {
    now: () => made,
    last: () => made,
    standing: () => ({ plans: packs.length, changes: 0, troubles: [], heldBack: [] }),
  }
}

/** The talk in private and in groups as one step: what happens tells which of them it is for. */
function wholeStep(world: World): Step<unknown, AnyEvent> {
  const inPrivate = makeStep(world)
  const inGroup = makeGroupStep(world)
  return (state, event, speaker) => {
    if (event.kind === 'tick')
      return event.group ? inGroup(state, event, speaker) : inPrivate(state as never, event, speaker)
    if (event.kind === 'follow' || event.kind === 'inherit') return inGroup(state, event)
    if (event.kind === 'announce') {
      const group = event.group || isGroup(state)
      return group ? inGroup(state, { ...event, group }) : inPrivate(state as never, event)
    }
    return event.kind === 'group' ? inGroup(state, event) : inPrivate(state as never, event, speaker)
  }
}

/** The originals imported into the data folder, read when they are first wanted; what is wrong with them is logged once. */
function imported(house: House, folder: string, log: Log): () => Originals {
  let originals: Originals | undefined
  return () => {
    if (!originals) {
      const read = readOriginals(folder, house.families)
      for (const problem of read.problems) log.warn({}, problem)
      originals = read.originals
    }
    return originals
  }
}
