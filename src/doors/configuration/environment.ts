type Fields = Readonly<Record<string, unknown>>
type Environment = Readonly<Record<string, string | undefined>>

/** The variable for a key, with which it can be set without a file; it goes before the file. */
const VARIABLES: Readonly<Record<string, string>> = {
  '数据库.地址': 'ZHICHENG_DATABASE',
  'telegram.令牌': 'TELEGRAM_BOT_TOKEN',
  'telegram.接口': 'TELEGRAM_API_ROOT',
  'telegram.回调.网址': 'TELEGRAM_WEBHOOK_URL',
  'telegram.回调.口令': 'TELEGRAM_WEBHOOK_SECRET',
  'telegram.回调.端口': 'PORT',
  'telegram.回调.地址': 'HOST',
  '微信.puppet': 'WECHAT_PUPPET',
  '微信.令牌': 'WECHAT_PUPPET_TOKEN',
  '微信.选项': 'WECHAT_PUPPET_OPTIONS',
  '微信.管理员': 'WECHAT_ADMINISTRATORS',
  '微信.身份': 'WECHAT_IDENTITY',
  '微信.每天上限': 'WECHAT_PER_DAY',
}

/** Without its first key a section is not there, and its other variables mean nothing. */
const SECTIONS = [
  { at: ['数据库'], begins: '地址' },
  { at: ['telegram'], begins: '令牌' },
  { at: ['telegram', '回调'], begins: '网址' },
  { at: ['微信'], begins: 'puppet' },
] as const

/** Texts that stand for more than themselves. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  // What is no JSON stays a text, and the check says what was expected.
  '微信.选项': (text) => {
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  },
  '微信.管理员': (text) => text.split(/[,，\s]+/).filter((name) => name !== ''),
}

/**
 * What is written, with the environment's own values in place of it. `variableOf` says which variable a value came out of, or
 * should have come out of where a section stands in the environment alone.
 */
export function withEnvironment(
  written: unknown,
  env: Environment,
): { readonly value: unknown; readonly variableOf: (path: readonly PropertyKey[]) => string | null } {
  const told = (key: string) => env[VARIABLES[key] ?? '']?.trim() || undefined
  let value = written
  const without = new Set<string>()

  for (const { at, begins } of SECTIONS) {
    const name = at.join('.')
    const above = at.length === 1 ? value : fieldsIn(value)?.[at[0]]
    const own = fieldsIn(above)?.[at[at.length - 1] ?? '']
    // What is not a group of keys is left as it is: the check tells what is wrong with it.
    if (!fieldsIn(above) || (own !== undefined && !fieldsIn(own))) continue
    if (own === undefined && told(`${name}.${begins}`) === undefined) continue
    if (own === undefined) without.add(name)
    const section = { ...fieldsIn(own), ...given(name, told) }
    value = placed(value as Fields, at, section)
  }

  return {
    value,
    variableOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const key = path.slice(0, length).join('.')
        const variable = VARIABLES[key]
        if (variable === undefined) continue
        const section = path.slice(0, length - 1).join('.')
        return told(key) !== undefined || without.has(section) ? variable : null
      }
      return null
    },
  }
}

/** The values told for the keys of one section. */
function given(section: string, told: (key: string) => string | undefined): Fields {
  const values: Record<string, unknown> = {}
  for (const key of Object.keys(VARIABLES)) {
    const name = key.slice(section.length + 1)
    if (!key.startsWith(`${section}.`) || name.includes('.')) continue
    const text = told(key)
    if (text !== undefined) values[name] = READERS[key]?.(text) ?? text
  }
  return values
}

function placed(root: Fields, [first, second]: readonly string[], section: Fields): Fields {
  if (first === undefined) return root
  if (second === undefined) return { ...root, [first]: section }
  return { ...root, [first]: { ...fieldsIn(root[first]), [second]: section } }
}

function fieldsIn(value: unknown): Fields | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null
}
