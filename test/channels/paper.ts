import type { Paper } from '../../src/talk/protocol.ts'

export const PAPER: Paper = {
  kind: 'calendar',
  plan: { id: 'p', title: '计划', document: '1号' },
  tasks: [],
  done: [],
  today: '2022-09-15',
  sequence: 0,
}
