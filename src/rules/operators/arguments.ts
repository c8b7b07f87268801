import { z } from 'zod'

export interface Duration {
  readonly years: number
  readonly months: number
  readonly text: string
}

/** `4年`, `3个月`: the unit is part of the threshold, a bare number is refused. */
export const duration = z.string({ error: '年限要写单位，如 4年、3个月' }).transform((text, context): Duration => {
  const match = /^(\d{1,2})(年|个月)$/.exec(text)
  if (!match) {
    context.addIssue({ code: 'custom', message: `年限要写单位，如 4年、3个月；这里写的是 ${text}` })
    return z.NEVER
  }
  const amount = Number(match[1])
  return match[2] === '年'
    ? { years: amount, months: 0, text: `${amount} 年` }
    : { years: 0, months: amount, text: `${amount} 个月` }
})

/** `60学时`. */
export const hours = z.string({ error: '学时要写单位，如 60学时' }).transform((text, context): number => {
  const match = /^(\d{1,4})学时$/.exec(text)
  if (!match) {
    context.addIssue({ code: 'custom', message: `学时要写单位，如 60学时；这里写的是 ${text}` })
    return z.NEVER
  }
  return Number(match[1])
})

const counted = (unit: string) =>
  z.string({ error: `数量要写单位，如 2${unit}` }).transform((text, context): number => {
    const match = new RegExp(`^(\\d{1,3})${unit}$`).exec(text)
    if (!match) {
      context.addIssue({ code: 'custom', message: `数量要写单位，如 2${unit}；这里写的是 ${text}` })
      return z.NEVER
    }
    return Number(match[1])
  })

/** `2项`. */
export const items = counted('项')
/** `2名`. */
export const persons = counted('名')
/** `25分`. */
export const points = counted('分')
/** `前9`: a rank of nine or better. */
export const topRank = z.string({ error: '排名要写成 前9 这样' }).transform((text, context): number => {
  const match = /^前(\d{1,2})$/.exec(text)
  if (!match) {
    context.addIssue({ code: 'custom', message: `排名要写成 前9 这样；这里写的是 ${text}` })
    return z.NEVER
  }
  return Number(match[1])
})

/** `300000元`. */
export const money = z.string({ error: '金额要写单位，如 300000元' }).transform((text, context): number => {
  const match = /^(\d{1,9})元$/.exec(text)
  if (!match) {
    context.addIssue({ code: 'custom', message: `金额要写单位，如 300000元；这里写的是 ${text}` })
    return z.NEVER
  }
  return Number(match[1])
})

/** One value or a list of them: `级别: 省部级`, `级别: [省部级, 国家级]`. */
export const oneOrMore = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((raw) => (Array.isArray(raw) ? raw : [raw]), z.array(value).min(1))
