import { z } from 'zod'
import { anyOf, known, type Truth } from '../../../dossier/truth.ts'
import { method } from '../method.ts'
import type { Range } from '../range.ts'
import { none } from '../score.ts'

const byLevel = z.record(z.string(), z.number())

/** `学历分`: the highest education; 对口 if any education matches (第十三条); one more point for its degree. */
export const education = method({
  name: '学历分',
  args: z.strictObject({ 对口: byLevel, 不对口: byLevel, 学位另加: z.number() }),
  score: (args, context) => {
    const recognition = context.education()
    const level = recognition?.highest
    if (!recognition || level === undefined) {
      const top = Math.max(...Object.values(args.对口)) + args.学位另加
      return { range: [0, top], rows: none, facts: () => ['education'] }
    }
    const matching = args.对口[level] ?? 0
    const other = args.不对口[level] ?? 0
    const base: Range =
      recognition.match === 'yes'
        ? [matching, matching]
        : recognition.match === 'no'
          ? [other, other]
          : [other, matching]
    const degree = hasDegree(
      recognition.all.filter((entry) => entry.level === level).map((entry) => entry.item.degree),
      level,
    )
    const extra: Range =
      degree === 'yes' ? [args.学位另加, args.学位另加] : degree === 'no' ? [0, 0] : [0, args.学位另加]
    const range: Range = [base[0] + extra[0], base[1] + extra[1]]
    return {
      range,
      rows: () => [
        {
          what: `${level}${recognition.match === 'yes' ? '，对口' : recognition.match === 'no' ? '，不对口' : '，对口与否待定'}`,
          range: base,
        },
        ...(extra[1] > 0 ? [{ what: '最高学历的学位', range: extra }] : []),
      ],
      facts: () => [
        ...(base[0] === base[1] ? [] : [matchFact(recognition.all.some((e) => e.item.major === undefined))]),
        ...(extra[0] === extra[1] ? [] : ['education.degree']),
      ],
    }
  },
})

const matchFact = (noMajor: boolean) => (noMajor ? 'education.major' : 'education.match')

/** 大专 and below carry no degree; for 本科 and 研究生 it has to be told. */
function hasDegree(degrees: readonly (string | undefined)[], level: string): Truth {
  if (level !== '本科' && level !== '研究生') return 'no'
  return anyOf(degrees.map((degree) => known(degree === undefined ? undefined : degree !== '无')))
}
