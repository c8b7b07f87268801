import { WechatStopped } from './failure.ts'
import type { Identity } from './key.ts'
import type { WechatOptions } from './open.ts'

type Environment = Readonly<Record<string, string | undefined>>

export type WechatSettings = Pick<WechatOptions, 'puppet' | 'memory' | 'administrators' | 'identity' | 'limits'>

/**
 * The WeChat settings of the environment; null when `WECHAT_PUPPET` is not set. `memory` is where the login is kept, see
 * {@link WechatOptions}. Throws {@link WechatStopped} naming the variable that is wrong, never quoting it.
 */
export function wechatSettings(env: Environment, memory: string): WechatSettings | null {
  const name = env.WECHAT_PUPPET?.trim()
  if (!name) return null
  const token = env.WECHAT_PUPPET_TOKEN?.trim()
  const administrators = (env.WECHAT_ADMINISTRATORS ?? '').split(/[,，、\s]+/).filter((one) => one !== '')
  const perDay = dailyOf(env.WECHAT_PER_DAY)
  return {
    puppet: { name, options: { ...optionsOf(env.WECHAT_PUPPET_OPTIONS), ...(token ? { token } : {}) } },
    memory,
    administrators,
    identity: identityOf(env.WECHAT_IDENTITY),
    ...(perDay === null ? {} : { limits: { perDay } }),
  }
}

function optionsOf(text: string | undefined): Readonly<Record<string, unknown>> {
  if (!text?.trim()) return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WechatStopped('WECHAT_PUPPET_OPTIONS：应是一个 JSON 对象，如 {"endpoint":"127.0.0.1:8788"}')
  }
  return value as Record<string, unknown>
}

function identityOf(text = 'id'): Identity {
  const value = text.trim()
  if (value === 'id' || value === 'handle' || value === 'alias') return value
  throw new WechatStopped('WECHAT_IDENTITY：只能是 id（默认）、handle（微信号）或 alias（备注）')
}

function dailyOf(text: string | undefined): number | null {
  if (!text?.trim()) return null
  const value = Number(text)
  if (Number.isInteger(value) && value >= 1 && value <= 5000) return value
  throw new WechatStopped('WECHAT_PER_DAY：应是 1 到 5000 的整数，是每天最多发出的消息条数')
}
