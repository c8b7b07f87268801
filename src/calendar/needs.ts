import { type LocalDate, sayDay } from '../dossier/date.ts'
import { type Advised, earlier } from './advice.ts'
import { CERTIFICATE, HOURS_A_DAY, OTHER, REGISTERING, STAMP } from './leads.ts'
import type { Need, Task } from './task.ts'

/** When to set about something that is lacking, so that it is there on the day advised for handing in. */
export function adviceForNeed(need: Need, all: readonly Need[], submit: Advised): Advised {
  const { days, why } = leadOf(need, all)
  return { ...earlier(submit, days), why }
}

/** Something that is lacking as a task: there when the application is handed in, at the latest when that closes. */
export function needTask(need: Need, applyBy: LocalDate): Task {
  return {
    id: `need/${need.id}`,
    what: need.what,
    who: need.who,
    from: null,
    due: applyBy,
    basis: '推算',
    safe: null,
    missedAdvice: null,
    lastOpen: null,
    reckoning: `提交时要齐，申报 ${sayDay(applyBy)}截止`,
    clause: need.clause,
    detail: undefined,
    unpublished: [],
    after: null,
  }
}

/** Working days to get it. Hours of several years are learned one after another, so all of one person's count together. */
function leadOf(need: Need, all: readonly Need[]): { days: number; why: string } {
  switch (need.kind) {
    case '学时': {
      const hours = all
        .filter(({ kind, who }) => kind === '学时' && who === need.who)
        .reduce((sum, other) => sum + Math.max(0, other.hours ?? 0), 0)
      const learning = Math.ceil(hours / HOURS_A_DAY)
      const learn = learning > 0 ? `一共 ${hours} 学时，一天 ${HOURS_A_DAY} 学时要学 ${learning} 天，` : ''
      return { days: learning + REGISTERING, why: `${learn}登记留 ${REGISTERING} 个工作日` }
    }
    case '证明':
      return { days: CERTIFICATE, why: `开证明留 ${CERTIFICATE} 个工作日` }
    case '盖章':
      return { days: STAMP, why: `盖章留 ${STAMP} 个工作日` }
    case '其他':
      return { days: OTHER, why: `办下来留 ${OTHER} 个工作日` }
  }
}
