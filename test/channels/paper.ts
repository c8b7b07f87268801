import type { PlanPaper } from '../../src/talk/protocol.ts'

export const PAPER: PlanPaper = {
  kind: 'calendar',
  plan: { id: 'p', title: '计划', document: '1号' },
  tasks: [],
  done: [],
  today: '2022-09-15',
  sequence: 0,
}
