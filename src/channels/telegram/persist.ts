import type { Clock, Log } from '../common/ports.ts'
import { pauseAfter } from './backoff.ts'
import { codeOf, type Failure, isConflict, isTokenRefused, TelegramFailure } from './failure.ts'
import { TelegramStopped } from './stopped.ts'

/** Throws {@link TelegramStopped} when the failure means that the token is wrong. */
export function stopIfTokenRefused(failure: Failure): void {
  if (!isTokenRefused(failure)) return
  throw new TelegramStopped(
    `Telegram 不认这个机器人令牌（${codeOf(failure)}），请检查配置里的 telegram.令牌，或环境变量 TELEGRAM_BOT_TOKEN`,
  )
}

/** Logs why a call failed, and waits as long as Telegram asks or as the count of failures in a row suggests. */
export async function waitOut(
  failure: Failure,
  failures: number,
  { log, clock, signal }: { log: Log; clock: Clock; signal: AbortSignal },
): Promise<void> {
  const afterMs = pauseAfter(failure, failures)
  const fields = { code: codeOf(failure), failures, afterMs }
  if (isConflict(failure)) log.error(fields, '另一个程序正在用同一个机器人令牌，稍后再试')
  else log.warn(fields, '连不上 Telegram，稍后再试')
  await clock.sleep(afterMs, signal)
}

/**
 * Calls until it succeeds. Throws {@link TelegramStopped} when Telegram refuses for good, and the failure `stopped` when
 * the signal is aborted.
 */
export async function persist<Result>(
  call: () => Promise<Result>,
  around: { log: Log; clock: Clock; signal: AbortSignal },
): Promise<Result> {
  for (let failures = 1; ; failures++) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof TelegramFailure) || error.failure.kind === 'stopped') throw error
      const { failure } = error
      stopIfTokenRefused(failure)
      if (
        failure.kind === 'answered' &&
        failure.status >= 400 &&
        failure.status < 500 &&
        ![409, 429].includes(failure.status)
      )
        throw new TelegramStopped(`Telegram 拒绝了启动时的设置（${codeOf(failure)}）`)
      await waitOut(failure, failures, around)
      if (around.signal.aborted) throw new TelegramFailure({ kind: 'stopped' })
    }
  }
}
