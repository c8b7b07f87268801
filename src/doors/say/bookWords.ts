import { sayDate } from '../../dossier/date.ts'
import type { Book, UnitBook } from '../../rules/book/book.ts'
import { writesStart } from '../../rules/planState.ts'

/** What Markdown and HTML say alike. */

/** How to read the words that join conditions. */
export const JOINS: readonly (readonly [string, string])[] = [
  ['全部', '下面每一条都要满足'],
  ['任一', '下面有一条就行'],
  ['至少2项', '下面占够两条（几项就是几条）'],
  ['非', '下面说的情况不能有'],
  ['文件没写', '手里的文件没有规定，结论是“待核实”，要打电话问'],
]

/** The dates of a plan, each with its name. */
export function datesOf({ plan }: Book): (readonly [string, string])[] {
  return [
    [
      '个人申报',
      writesStart(plan)
        ? `${sayDate(plan.applyFrom)} 到 ${sayDate(plan.applyBy)}`
        : `到 ${sayDate(plan.applyBy)}（从哪天开始没有写）`,
    ],
    ...(plan.recommendBy ? [['单位推荐', `到 ${sayDate(plan.recommendBy)}`] as const] : []),
    ['资历算到', sayDate(plan.tenureCutOff)],
    ['业绩算到', sayDate(plan.resultsCutOff)],
    ['年度考核', `看 ${plan.reviewYears.join('、')} 年`],
    ['咨询', plan.hotline],
  ]
}

/** From when to when a step runs, and what its days are counted from; empty when the notice gives neither. */
export function sayWhen(step: Book['plan']['steps'][number]): string {
  const from = step.from ? sayDate(step.from) : ''
  const to = step.to ? `到 ${sayDate(step.to)}` : ''
  const days = step.workingDays === undefined ? '' : `${step.workingDays} 个工作日`
  return [
    [from, to].filter((part) => part !== '').join(' '),
    step.startsWith === undefined ? '' : `随“${step.startsWith}”开始`,
    step.after === undefined ? '' : `收到“${step.after}”后${days === '' ? '' : ` ${days}内`}`,
    step.after === undefined && days !== '' ? `不少于 ${days}` : '',
    step.within === undefined ? '' : `赶在“${step.within}”的止日前${days === '' ? '' : '满'}`,
  ]
    .filter((part) => part !== '')
    .join('，')
}

/** Whom a review standard or a public condition is for, where not for everybody. */
export function sayScope({ duties, level, levels }: UnitBook): string {
  if (levels.length > 0) return `只管${levels.join('、')}。`
  return duties.length === 0 ? '' : `${level ?? ''}，${duties.join('、')}。`
}

/** What makes a kind of major: words within a name, whole names. */
export function sayKind({ words, names }: Book['majors']['kinds'][number]): string {
  const whole = names.length > 0 ? `整个名称是 ${names.join('、')}` : ''
  return [words.join('、'), whole].filter((text) => text !== '').join('；')
}

/** Which education counts where somebody has several. */
export function sayHighest({ majors }: Book): string {
  return majors.highestCounts ? '有一个学历对口，最高学历就算' : '每个学历只看自己的专业'
}

/** Names of examples, the first few of them. */
export function sayCases(cases: readonly string[]): string {
  if (cases.length === 0) return '没有例子'
  const rest = cases.length - SHOWN
  return `例子 ${cases.length} 个：${cases.slice(0, SHOWN).join('、')}${rest > 0 ? ` 等，另有 ${rest} 个` : ''}`
}

const SHOWN = 12

/** What stands in the place of a list of majors that no document in our hands has. */
export const NO_MAJORS = '手里的文件没有列专业：对不对口一律先问'

export function sayTechnicalClasses({ technicalClasses }: Book): string {
  const said = Object.entries(technicalClasses).map(([name, level]) => `${name}相当于${level}`)
  return said.join('，') || '相当于什么学历，手里的文件没有写'
}
