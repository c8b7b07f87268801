import { z } from 'zod'
import { both, known } from '../../../dossier/truth.ts'
import { method } from '../method.ts'
import { exactly } from '../range.ts'
import { none } from '../score.ts'

/** `收入分: { 达到: 120000, 分: 2 }`, proven by the tax certificate. */
export const income = method({
  name: '收入分',
  args: z.strictObject({ 达到: z.number(), 分: z.number() }),
  score: (args, context) => {
    const told = context.dossier.income
    const reached = known(told?.yearly === undefined ? undefined : told.yearly >= args.达到)
    const truth = both(reached, known(told?.taxProof))
    const what = () =>
      told?.yearly === undefined
        ? '年收入不明'
        : `年收入 ${told.yearly / 10000} 万元${told.taxProof === false ? '，没有完税证明' : ''}`
    if (truth === 'unknown') {
      return {
        range: [0, args.分],
        rows: () => [{ what: what(), range: [0, args.分] }],
        facts: () => [reached === 'unknown' ? 'income' : 'income.taxProof'],
      }
    }
    const range = exactly(truth === 'yes' ? args.分 : 0)
    const edge = told?.yearly === args.达到
    return {
      range,
      rows: () => [
        { what: what(), range, ...(edge ? { note: '正好 12 万：条件附件含本数，申报指南写“超过”，请确认' } : {}) },
      ],
      facts: none,
    }
  },
})
