import { pino } from 'pino'
import type { Log } from '../delivery/log.ts'
import { struckOut } from './struckOut.ts'

/**
 * Logs as JSON lines on standard error. Never a message, a name or a token; should one of `secrets` get into a line all the
 * same, it is struck out.
 */
export function operatorLog({
  level = 'info',
  secrets = [],
}: {
  level?: string
  secrets?: readonly string[]
} = {}): Log {
  const out = pino.destination({ dest: 2, sync: true })
  const clean = struckOut(secrets)
  return pino({ base: null, level, redact: ['token', '*.token'] }, { write: (line: string) => out.write(clean(line)) })
}
