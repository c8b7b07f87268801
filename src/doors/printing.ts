import type { Printer } from '../delivery/ports.ts'
import { shanghaiDayAndMinute } from '../delivery/shanghai.ts'
import type { Paper } from '../talk/protocol.ts'

/** Makes the files that go with messages. Never throws: null where there is none, and the text before it has to do. */
export function printer(now: () => number): Printer {
  return async (paper) => {
    try {
      // What draws takes a second to load; most processes never need it.
      return paper.kind === 'calendar' ? await calendar(paper, now) : await picture(paper)
    } catch {
      return null
    }
  }
}

async function calendar({ plan, tasks, done, sequence }: Paper, now: () => number): ReturnType<Printer> {
  const { calendarFile } = await import('../paper/calendarFile.ts')
  const { today, minute } = shanghaiDayAndMinute(now())
  const made = calendarFile({ plan, tasks, done, made: { day: today, minute }, sequence })
  if (made.text === null) return null
  return { name: `${plan.id}.ics`, kind: 'document', bytes: Buffer.from(made.text) }
}

async function picture({ plan, tasks, done, today }: Paper): ReturnType<Printer> {
  const { yearPicture } = await import('../paper/yearPicture.ts')
  const { png } = await yearPicture({ plan, tasks, done, today })
  return png && { name: `${plan.id}.png`, kind: 'photo', bytes: png }
}
