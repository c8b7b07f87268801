import { TelegramStopped } from '../channels/telegram/stopped.ts'
import { StoreError } from '../store/errors.ts'
import { BadInput } from './badInput.ts'

/** Resolves when the process is asked to stop; asked a second time, it ends at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  })
}

/** What an operator has to put right (token, port, disk) as BadInput, so that it is told without a trace; the rest as it is. */
export function forOperator(error: unknown): unknown {
  if (error instanceof TelegramStopped || error instanceof StoreError) return new BadInput(error.message)
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return new BadInput('PORT：这个端口已被别的程序占用，换一个')
    case 'EACCES':
      return new BadInput('PORT：没有权限用这个端口，换一个 1024 以上的')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new BadInput('HOST：本机没有这个地址')
    default:
      return error
  }
}
