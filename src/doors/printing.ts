import { isPrivate } from '../delivery/expiry.ts'
import type { ConversationKey, Printer } from '../delivery/ports.ts'
import { shanghaiDayAndMinute } from '../delivery/shanghai.ts'
import type { DataPaper, PlanPaper } from '../talk/protocol.ts'
import type { PersonalData } from './personalData.ts'

/** Finds all that is kept of somebody; null where nothing can be found out. */
export type DataOf = (key: ConversationKey) => Promise<PersonalData | null>

/** Makes the files that go with messages. Never throws: null where there is none, and the text before it has to do. */
export function printer(now: () => number, dataOf: DataOf = async () => null): Printer {
  return async (paper, key) => {
    try {
      if (paper.kind === 'data') return await data(paper, key, dataOf)
      // What draws takes a second to load; most processes never need it.
      return paper.kind === 'calendar' ? await calendar(paper, now) : await picture(paper)
    } catch {
      return null
    }
  }
}

/** Never for a group, whatever asked for it. */
async function data({ as }: DataPaper, key: ConversationKey, dataOf: DataOf): ReturnType<Printer> {
  const found = isPrivate(key) ? await dataOf(key) : null
  const [name, text] = as === 'text' ? ['my-data.txt', found?.text] : ['my-data.json', found?.json]
  return text === undefined ? null : { name, kind: 'document', bytes: Buffer.from(text) }
}

async function calendar({ plan, tasks, done, sequence }: PlanPaper, now: () => number): ReturnType<Printer> {
  const { calendarFile } = await import('../paper/calendarFile.ts')
  const { today, minute } = shanghaiDayAndMinute(now())
  const made = calendarFile({ plan, tasks, done, made: { day: today, minute }, sequence })
  if (made.text === null) return null
  return { name: `${plan.id}.ics`, kind: 'document', bytes: Buffer.from(made.text) }
}

async function picture({ plan, tasks, done, today }: PlanPaper): ReturnType<Printer> {
  const { yearPicture } = await import('../paper/yearPicture.ts')
  const { png } = await yearPicture({ plan, tasks, done, today })
  return png && { name: `${plan.id}.png`, kind: 'photo', bytes: png }
}
