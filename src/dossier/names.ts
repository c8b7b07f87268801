import { z } from 'zod'

/**
 * Field names in two tongues from one place: the `title` of a zod field is its Chinese name.
 * Rule files and cases are written with the Chinese names; code and JSON use the English keys.
 */

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema
}

/** The key of each Chinese name, found out once. */
const titles = new WeakMap<z.ZodObject, ReadonlyMap<string | undefined, string>>()

function titlesOf(schema: z.ZodObject): ReadonlyMap<string | undefined, string> {
  const known = titles.get(schema)
  if (known) return known
  const found = new Map(
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [field.meta()?.title, key]),
  )
  titles.set(schema, found)
  return found
}

/** The same data with every Chinese field name turned into its key. Unknown names are left for the schema to refuse. */
export function withKeys(schema: z.ZodType, data: unknown): unknown {
  const inner = bare(schema)
  if (Array.isArray(data)) {
    return inner instanceof z.ZodArray ? data.map((item) => withKeys(inner.element as z.ZodType, item)) : data
  }
  if (data === null || typeof data !== 'object') return data
  if (inner instanceof z.ZodRecord) {
    const value = inner.def.valueType as z.ZodType
    return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, withKeys(value, item)]))
  }
  if (!(inner instanceof z.ZodObject)) return data
  const shape = inner.shape as Record<string, z.ZodType>
  const byTitle = titlesOf(inner)
  return Object.fromEntries(
    Object.entries(data).map(([name, item]) => {
      const own = Object.hasOwn(shape, name) ? name : byTitle.get(name)
      // Told under both names: left as it is, so that the schema refuses it instead of one silently winning.
      const twice = own !== undefined && own !== name && Object.hasOwn(data, own)
      const key = own === undefined || twice ? name : own
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined
      return [key, field ? withKeys(field, item) : item]
    }),
  )
}

/** A path of keys as a person reads it: `['titles', 0, 'obtained']` is `职称 第1项 取得`. */
export function sayPath(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const parts: string[] = []
  let at: z.ZodType | undefined = schema
  for (const step of path) {
    const inner: z.ZodType | undefined = at && bare(at)
    if (typeof step === 'number') {
      parts.push(`第${step + 1}项`)
      at = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined
    } else if (inner instanceof z.ZodObject) {
      at = (inner.shape as Record<string, z.ZodType>)[String(step)]
      parts.push(at?.meta()?.title ?? String(step))
    } else {
      parts.push(String(step))
      at = inner instanceof z.ZodRecord ? (inner.def.valueType as z.ZodType) : undefined
    }
  }
  return parts.join(' ')
}
