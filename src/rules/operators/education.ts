import { z } from 'zod'
import { both, either, not, type Truth } from '../../dossier/truth.ts'
import { DEGREES, EDUCATION_LEVELS } from '../../dossier/vocabulary.ts'
import type { Context, Finding } from '../condition.ts'
import { type Recognised, type Recognition, sayEducation } from '../education.ts'
import { bySilence, OPEN, outcomeBy } from '../outcome.ts'
import { operator } from './operator.ts'

/**
 * `学历: { 层次: [大专, 本科], 专业: 对口 }` · `学历: { 层次: [研究生], 或学位: [硕士, 博士], 专业: 对口 }`
 *
 * 对口: one matching education lets the highest one count (第十三条), where the criteria say so; otherwise the level must
 * itself match.
 * 不对口: that level's own major does not. 不限: the level alone.
 */
export const education = operator({
  name: '学历',
  args: z.strictObject({
    层次: z.array(z.enum(EDUCATION_LEVELS)),
    或学位: z.array(z.enum(DEGREES).exclude(['无'])).default([]),
    专业: z.enum(['对口', '不对口', '不限']),
  }),
  need: (args) => {
    const level = sayOneOf([...args.层次, ...args.或学位.map((degree) => `${degree}学位`)])
    if (args.专业 === '不限') return level
    return args.专业 === '对口' ? `${level}，专业对口或相近` : `${level}，专业不对口`
  },
  judge: (args, context): Finding => {
    const recognition = context.education()
    if (!recognition) return { truth: 'unknown', have: () => '学历还不知道', facts: ['education'] }

    const truth = truthOf(args, recognition, context)
    const facts = new Set<string>()
    if (truth === 'unknown') {
      if (isUnequalled(recognition, context)) return { truth, have: () => sayEducation(recognition), silent: CLASSES }
      if (recognition.all.some((entry) => entry.level === undefined)) facts.add('education')
      else if (recognition.all.some((entry) => hasLevel(args, entry) === 'unknown')) facts.add('education.degree')
      const unmatched = recognition.all.filter((entry) => entry.match === 'unknown' && entry.level !== undefined)
      if (args.专业 !== '不限' && unmatched.length > 0) {
        facts.add(unmatched.some((entry) => entry.item.major === undefined) ? 'education.major' : 'education.match')
      }
    }
    if (truth !== 'no') return { truth, have: () => sayEducation(recognition), facts: [...facts] }
    const level = sayOneOf([...args.层次, ...args.或学位.map((degree) => `${degree}学位`)])
    const short = recognition.all.every((entry) => hasLevel(args, entry) === 'no')
      ? `没有${level}`
      : args.专业 === '不对口'
        ? '有对口的学历，不走这一条'
        : '专业不对口'
    return { truth, have: () => sayEducation(recognition), short, distance: 3 }
  },
  decide: (args) => {
    const truthFor = remembered(args)
    return (context) => {
      const recognition = context.education()
      if (!recognition) return OPEN
      const truth = truthFor(recognition, context)
      return truth === 'unknown' && isUnequalled(recognition, context) ? bySilence(CLASSES, context) : outcomeBy(truth)
    }
  },
})

/** What a class of 技工院校 counts as where the document does not say. */
const CLASSES = '技工院校'

interface Args {
  readonly 层次: readonly string[]
  readonly 或学位: readonly string[]
  readonly 专业: '对口' | '不对口' | '不限'
}

function truthOf(args: Args, { all, highest, match }: Recognition, { criteria }: Context): Truth {
  let [anyLevel, own, byHighest]: [Truth, Truth, Truth] = ['no', 'no', 'no']
  for (const entry of all) {
    const level = hasLevel(args, entry)
    if (level === 'no') continue
    anyLevel = either(anyLevel, level)
    // By its own major: that another education matches may count for more, but takes nothing away (第十三条 “可”).
    own = either(own, both(level, args.专业 === '不对口' ? not(entry.match) : entry.match))
    if (entry.level === highest || hasDegree(args, entry)) byHighest = either(byHighest, level)
  }
  if (args.专业 === '不限') return anyLevel
  // With one matching education the highest 学历 or 学位 counts; the matching one counts in any case.
  return args.专业 === '对口' && criteria.majors.highestCounts ? either(own, both(byHighest, match)) : own
}

/** {@link truthOf}, worked out once for all whose education is the same. */
function remembered(args: Args): (recognition: Recognition, context: Context) => Truth {
  const known = new Map<number, Truth>()
  return (recognition, context) => {
    if (recognition.mark === null) return truthOf(args, recognition, context)
    const key = context.criteria.majors.highestCounts ? recognition.mark : -recognition.mark
    let truth = known.get(key)
    if (truth === undefined) {
      truth = truthOf(args, recognition, context)
      known.set(key, truth)
    }
    return truth
  }
}

function hasLevel(args: Args, entry: Recognised): Truth {
  if (hasDegree(args, entry)) return 'yes'
  if (entry.level === undefined) return 'unknown'
  if (args.层次.includes(entry.level)) return 'yes'
  // A degree not mentioned may still be there: 本科学历 can come with 硕士学位 (同等学力), 研究生 with any.
  const mayCarry = entry.item.degree === undefined && (entry.level === '本科' || entry.level === '研究生')
  return mayCarry && args.或学位.length > 0 ? 'unknown' : 'no'
}

function hasDegree({ 或学位 }: Args, { item }: Recognised): boolean {
  return item.degree !== undefined && 或学位.includes(item.degree)
}

/** Whether a class is told of which the document does not say what it counts as. */
function isUnequalled({ all }: Recognition, { criteria }: Context): boolean {
  return all.some(
    ({ item: { technicalClass }, level }) =>
      level === undefined && technicalClass !== undefined && criteria.technicalClasses[technicalClass] === undefined,
  )
}

/** 研究生、硕士学位或博士学位 */
function sayOneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}或${last}`
}
