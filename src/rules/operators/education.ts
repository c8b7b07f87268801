import { z } from 'zod'
import type { Education } from '../../dossier/dossier.ts'
import { both, either, not, type Truth } from '../../dossier/truth.ts'
import { DEGREES, EDUCATION_LEVELS } from '../../dossier/vocabulary.ts'
import type { Finding } from '../condition.ts'
import { sayEducation } from '../education.ts'
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

    const hasLevel = (entry: (typeof recognition.all)[number]): Truth => {
      const degree = entry.item.degree
      if (args.或学位.some((wanted) => wanted === degree)) return 'yes'
      if (entry.level === undefined) return 'unknown'
      if (args.层次.includes(entry.level)) return 'yes'
      // A degree not mentioned may still be there: 本科学历 can come with 硕士学位 (同等学力), 研究生 with any.
      const mayCarry = degree === undefined && (entry.level === '本科' || entry.level === '研究生')
      return mayCarry && args.或学位.length > 0 ? 'unknown' : 'no'
    }
    let [anyLevel, own, byHighest]: [Truth, Truth, Truth] = ['no', 'no', 'no']
    for (const entry of recognition.all) {
      const level = hasLevel(entry)
      anyLevel = either(anyLevel, level)
      // By its own major: that another education matches may count for more, but takes nothing away (第十三条 “可”).
      own = either(own, both(level, args.专业 === '不对口' ? not(entry.match) : entry.match))
      const wantedDegree = args.或学位.some((degree) => degree === entry.item.degree)
      if (entry.level === recognition.highest || wantedDegree) byHighest = either(byHighest, level)
    }
    let truth: Truth = args.专业 === '不限' ? anyLevel : own
    // With one matching education the highest 学历 or 学位 counts; the matching one counts in any case.
    if (args.专业 === '对口' && context.criteria.majors.highestCounts)
      truth = either(own, both(byHighest, recognition.match))
    const facts = new Set<string>()
    if (truth === 'unknown') {
      const unequalled = (item: Education) =>
        item.technicalClass !== undefined && context.criteria.technicalClasses[item.technicalClass] === undefined
      const [silent] = recognition.all.filter(({ item, level }) => level === undefined && unequalled(item))
      // The class is told; what it counts as, the document does not say.
      if (silent) return { truth, have: () => sayEducation(recognition), silent: '技工院校' }
      if (recognition.all.some((entry) => entry.level === undefined)) facts.add('education')
      else if (recognition.all.some((entry) => hasLevel(entry) === 'unknown')) facts.add('education.degree')
      const unmatched = recognition.all.filter((entry) => entry.match === 'unknown' && entry.level !== undefined)
      if (args.专业 !== '不限' && unmatched.length > 0) {
        facts.add(unmatched.some((entry) => entry.item.major === undefined) ? 'education.major' : 'education.match')
      }
    }
    if (truth !== 'no') return { truth, have: () => sayEducation(recognition), facts: [...facts] }
    const level = sayOneOf([...args.层次, ...args.或学位.map((degree) => `${degree}学位`)])
    const short =
      anyLevel === 'no' ? `没有${level}` : args.专业 === '不对口' ? '有对口的学历，不走这一条' : '专业不对口'
    return { truth, have: () => sayEducation(recognition), short, distance: 3 }
  },
})

/** 研究生、硕士学位或博士学位 */
function sayOneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join('、')}或${last}`
}
