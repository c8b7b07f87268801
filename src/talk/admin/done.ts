import type { Effect } from '../protocol.ts'
import type { Admin } from './memory.ts'

/** What an administrator's turn leads to. */
export interface Done {
  readonly admin: Admin
  readonly effects: readonly Effect[]
}
