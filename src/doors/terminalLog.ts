import type { Log } from '../delivery/log.ts'
import { plain } from './say/plain.ts'

/** Of a message that was refused: whoever handed it in hears of it, and here that ends the talk with the reason. */
const TOLD_ANYWAY = '消息未能处理，等待重新投递'

/** Tells what goes wrong to whoever sits at the terminal, in words, each thing once. `out` takes a line. */
export function terminalLog(out: (line: string) => void): Log & { readonly told: readonly string[] } {
  const told: string[] = []
  const tell = (details: object, text: string) => {
    const reason = 'reason' in details && typeof details.reason === 'string' ? details.reason : ''
    const line = plain(reason === '' ? text : `${text}：${reason}`)
    if (text === TOLD_ANYWAY || told.includes(line)) return
    told.push(line)
    out(line)
  }
  return { told, info: () => {}, warn: tell, error: tell }
}
