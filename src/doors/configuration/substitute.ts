type Path = readonly PropertyKey[]

interface Missing {
  readonly path: Path
  readonly what: string
}

/**
 * Puts environment variables in where a text says `${NAME}`; `$${` stands for `${` itself. Gives the value with them, and
 * what is missing. A variable that is empty counts as missing: a secret that was not passed on looks like that.
 */
export function substitute(
  value: unknown,
  env: Readonly<Record<string, string | undefined>>,
): { readonly value: unknown; readonly missing: readonly Missing[] } {
  const missing: Missing[] = []

  function inText(text: string, path: Path): string {
    return text.replace(/\$\$\{|\$\{([^}]*)\}/g, (whole, name: string | undefined) => {
      if (name === undefined) return '${'
      // Anything else between the braces might be a value.
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        missing.push({ path, what: '花括号里只能写环境变量的名字：字母、数字、下划线，不以数字开头' })
        return whole
      }
      const found = env[name]
      if (found === undefined || found.trim() === '') {
        missing.push({ path, what: `环境变量 ${name} 没有设。启动前设上它，或把值直接写在这里` })
        return whole
      }
      return found.trim()
    })
  }

  function within(part: unknown, path: Path): unknown {
    if (typeof part === 'string') return inText(part, path)
    if (Array.isArray(part)) return part.map((entry, index) => within(entry, [...path, index]))
    if (part !== null && typeof part === 'object')
      return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, within(entry, [...path, key])]))
    return part
  }

  return { value: within(value, []), missing }
}
