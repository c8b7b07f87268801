import type { LocalDate } from '../../dossier/date.ts'
import type { Effect, Message } from '../protocol.ts'
import { say } from '../wording.ts'
import type { World } from '../world.ts'
import type { Done } from './done.ts'
import { askAudience } from './draft.ts'
import { type Admin, newAdmin } from './memory.ts'
import type { Report } from './order.ts'
import { changeResumed } from './planChange.ts'
import { planReported } from './planReports.ts'
import { sayAudience, sayCount, sayDoubtful, sayEarlier, sayEntry, sayFates, sayLong } from './sentences.ts'
import { sayMoment } from './words.ts'

/** What an administrator is told of what came back, and what their conversation keeps of it. */
export function reported(world: World, before: Admin | undefined, report: Report, today: LocalDate): Done {
  const admin = before ?? newAdmin
  switch (report.kind) {
    case 'counted':
      return counted(world, admin, report, today)
    case 'broadcast': {
      const { what, standing } = report
      const text = sayStanding(world, report, today)
      // Another one's says nothing of their own.
      if (standing.theirs) return { admin, effects: [told(text)] }
      const ended = standing.state === 'done' || standing.state === 'cancelled'
      // From 确认发送 on it is the broadcast that counts, not the draft it was made from.
      const draft = admin.draft?.step === 'sending' && what !== 'standing' ? null : admin.draft
      return {
        admin: { ...admin, draft, underWay: !ended, ...(ended ? { ended: true as const } : {}) },
        effects: [told(text)],
      }
    }
    case 'history': {
      const lines = report.standings.map((standing, index) => sayEntry(world, standing, index + 1, today))
      const text = [say(world.wording, '群发记录头'), ...lines].join('\n')
      return { admin, effects: [told(lines.length > 0 ? text : say(world.wording, '群发没有记录'))] }
    }
    case 'besides': {
      const draft = admin.draft ? { ...admin.draft, step: 'confirm' as const, besides: true as const } : null
      const text = say(world.wording, '群发有别人的', { 条: sayEarlier(world, report.standing, today) })
      return { admin: { ...admin, draft }, effects: [told(text)] }
    }
    case 'askTheirs': {
      const { to, standing } = report
      const text = say(world.wording, '群发动别人的', {
        条: sayEarlier(world, standing, today),
        怎样: say(world.wording, `群发动${to}`),
      })
      const steering = standing.id === undefined ? {} : { steering: { to, id: standing.id } }
      return { admin: { ...admin, ...steering }, effects: [told(text)] }
    }
    case 'rejected':
      return rejected(world, admin, report.why)
    case 'restarted':
      return restarted(world, { ...admin, underWay: report.underWay })
    default:
      return planReported(world, admin, report, today)
  }
}

function told(text: string): Effect {
  return { kind: 'say', message: { text } }
}

function counted(world: World, admin: Admin, report: Extract<Report, { kind: 'counted' }>, today: LocalDate): Done {
  const { draft } = admin
  // Given up, or begun anew for another plan, while it was counted.
  if (draft?.step !== 'counting' || draft.plan !== report.plan) return { admin, effects: [] }
  if (report.busy)
    return { admin: { ...admin, draft: null, underWay: true }, effects: [told(say(world.wording, '群发没完的先'))] }
  return askAudience(world, admin, draft, report, today)
}

/** What was refused at 确认发送 can be put right there; nothing has to be written again. */
function rejected(world: World, admin: Admin, why: Extract<Report, { kind: 'rejected' }>['why']): Done {
  const messages: Message[] = [{ text: say(world.wording, `群发拒${why}`) }]
  const sending = admin.draft?.step === 'sending'
  const draft = sending && admin.draft ? { ...admin.draft, step: 'confirm' as const } : admin.draft
  const underWay = why === 'busy' ? true : why === 'none' ? false : admin.underWay
  return { admin: { ...admin, draft, underWay }, effects: messages.map((message) => ({ kind: 'say', message })) }
}

/** What was being counted is counted again, and what was being changed is asked for again. */
function restarted(world: World, admin: Admin): Done {
  const { draft } = admin
  if (draft?.step !== 'counting' || draft.plan === null) return { admin, effects: changeResumed(admin) }
  return {
    admin,
    effects: [told(say(world.wording, '群发数断了')), { kind: 'order', order: { kind: 'count', plan: draft.plan } }],
  }
}

type What = Extract<Report, { kind: 'broadcast' }>['what']

const WORDS: Readonly<Record<What, string>> = {
  scheduled: '群发定了',
  begun: '群发开始',
  goesOn: '群发接着发',
  progress: '群发进度',
  paused: '群发暂停',
  late: '群发迟了',
  halted: '群发自停',
  resumed: '群发恢复',
  cancelled: '群发取消了',
  done: '群发完了',
  standing: '群发现状',
}

function sayStanding(
  world: World,
  { what, standing, byOther }: Extract<Report, { kind: 'broadcast' }>,
  today: LocalDate,
): string {
  const { wording } = world
  const count = (number: number) => sayCount(wording, standing.audience, number)
  const left = count(standing.open)
  const asked = standing.open > 0 ? say(wording, '群发还剩', { 数: left }) : ''
  const lines = [
    say(wording, WORDS[what], {
      时刻: sayMoment(standing.at ?? standing.made, today),
      谁: sayAudience(wording, standing.audience),
      总数: count(standing.total),
      数: sayFates(wording, standing),
      还剩: what === 'standing' ? asked : left,
      时长: sayLong(wording, standing.seconds),
      状态: say(wording, `群发状态${standing.state}`),
    }),
  ]
  const ended = what === 'done' || what === 'cancelled' || what === 'standing' || what === 'halted'
  if (ended) lines.push(sayDoubtful(wording, standing))
  if (standing.theirs) lines.unshift(say(wording, '群发是别人的', { 条: sayEarlier(world, standing, today) }))
  if (byOther) lines.unshift(say(wording, '群发别人动的'))
  // Whoever blocked the bot gets it no sooner by being sent it again.
  if (standing.state === 'done' && standing.failed > 0 && !standing.theirs) lines.push(say(wording, '群发重发提示'))
  return lines.filter((line) => line !== '').join('\n')
}
