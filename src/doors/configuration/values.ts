import { z } from 'zod'

/*
 * Kinds of value. Every message is Chinese, says what was expected, and quotes nothing of what was written.
 */

export function words(pattern: RegExp, what: string) {
  return z
    .string({ error: ({ input }) => (input === undefined ? `${what}（现在没有写）` : what) })
    .regex(pattern, { error: what })
}

/** A port from `least` to 65535; as text, too, since a value out of the environment is text. */
export function port(least: 0 | 1) {
  const what = `应是 ${least} 到 65535 的整数`
  return z
    .union([z.int(), z.string().regex(/^\d{1,5}$/, { error: what })], { error: what })
    .transform(Number)
    .refine((number) => number >= least && number <= 65_535, { error: what })
}

/** A whole number from 1; as text, too. */
export function count(what: string) {
  return z
    .union([z.int(), z.string().regex(/^\d{1,5}$/, { error: what })], { error: what })
    .transform(Number)
    .refine((number) => number >= 1 && number <= 99_999, { error: what })
}

/** A group of keys and nothing else. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join('、')
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `没有这个键：${(issue.keys ?? []).map(harmlessKey).join('、')}。这里可以写：${known}`
        : `应是一组键和值。这里可以写：${known}`,
  })
}

/** `{7000:AAbb}` makes a key of a token: only what looks like a word is shown. */
export function harmlessKey(key: string): string {
  return /^[\p{L}_-]{1,20}$/u.test(key) ? key : '（不像键名，不显示）'
}
