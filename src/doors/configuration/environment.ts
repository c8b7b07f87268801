type Fields = Readonly<Record<string, unknown>>

/** The variable for a key, with which it can be set without a file; it goes before the file. */
const VARIABLES = {
  'telegram.令牌': 'TELEGRAM_BOT_TOKEN',
  'telegram.接口': 'TELEGRAM_API_ROOT',
  'telegram.回调.网址': 'TELEGRAM_WEBHOOK_URL',
  'telegram.回调.口令': 'TELEGRAM_WEBHOOK_SECRET',
  'telegram.回调.端口': 'PORT',
  'telegram.回调.地址': 'HOST',
} as const

/**
 * What is written, with the environment's own values in place of it. `PORT` and `HOST` speak of the webhook only when there
 * is one, and everything of Telegram only when there is a token or a section of it.
 */
export function withEnvironment(
  written: unknown,
  env: Readonly<Record<string, string | undefined>>,
): { readonly value: unknown; readonly variableOf: (path: readonly PropertyKey[]) => string | null } {
  const root = fieldsIn(written)
  const set = (key: keyof typeof VARIABLES) => env[VARIABLES[key]]?.trim() || undefined
  // What is not a group of keys is left as it is: the check tells what is wrong with it.
  const told = root?.telegram
  if (!root || (told !== undefined && !fieldsIn(told)) || (told === undefined && !set('telegram.令牌')))
    return { value: written, variableOf: () => null }

  const own = fieldsIn(told) ?? {}
  const hook = fieldsIn(own.回调)
  const hooked = hook || (own.回调 === undefined && set('telegram.回调.网址'))
  const telegram = {
    ...own,
    ...given({ 令牌: set('telegram.令牌'), 接口: set('telegram.接口') }),
    ...(hooked
      ? {
          回调: {
            ...hook,
            ...given({
              网址: set('telegram.回调.网址'),
              口令: set('telegram.回调.口令'),
              端口: set('telegram.回调.端口'),
              地址: set('telegram.回调.地址'),
            }),
          },
        }
      : {}),
  }
  return {
    value: { ...root, telegram },
    variableOf(path) {
      const key = path.join('.')
      if (!Object.hasOwn(VARIABLES, key)) return null
      const variable = VARIABLES[key as keyof typeof VARIABLES]
      const isSet = Boolean(env[variable]?.trim())
      // Where the webhook comes out of the environment alone, so must the rest of it.
      const isMissing = path.length === 3 && !hook
      return isSet || isMissing ? variable : null
    },
  }
}

function given(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function fieldsIn(value: unknown): Fields | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null
}
