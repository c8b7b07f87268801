import type { TelegramOptions } from '../channels/telegram/open.ts'
import { BadInput } from './badInput.ts'

/** The Telegram settings of the environment; null when no token is set. Throws BadInput naming the variable that is wrong. */
export function telegramMode(
  env: Readonly<Record<string, string | undefined>>,
): { token: string; apiRoot?: string; mode: TelegramOptions['mode'] } | null {
  const token = env.TELEGRAM_BOT_TOKEN?.trim()
  if (!token) return null
  const apiRoot = env.TELEGRAM_API_ROOT?.trim()
  if (apiRoot && !/^https?:\/\/[^\s/]/.test(apiRoot))
    throw new BadInput('TELEGRAM_API_ROOT：应是完整的网址，如 https://api.telegram.org')
  const base = { token, ...(apiRoot ? { apiRoot } : {}) }
  const url = env.TELEGRAM_WEBHOOK_URL?.trim()
  if (!url) return { ...base, mode: { kind: 'polling' } }
  const secret = env.TELEGRAM_WEBHOOK_SECRET?.trim() ?? ''
  if (!/^[A-Za-z0-9_-]{16,256}$/.test(secret)) {
    throw new BadInput('TELEGRAM_WEBHOOK_SECRET：用网页回调时必须设，16 到 256 个字母、数字、_ 或 -')
  }
  const port = Number(env.PORT ?? 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new BadInput(`PORT：应是 1 到 65535 的整数，现在是 ${env.PORT}`)
  let path: string
  try {
    path = new URL(url).pathname
  } catch {
    throw new BadInput('TELEGRAM_WEBHOOK_URL：应是完整的网址，如 https://example.org/telegram')
  }
  return { ...base, mode: { kind: 'webhook', url, path, port, host: env.HOST ?? '0.0.0.0', secret } }
}
