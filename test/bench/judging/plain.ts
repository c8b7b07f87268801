import { latestStart } from '../../../src/dossier/date.ts'
import { toDay } from '../../../src/dossier/dayNumber.ts'
import { SKILL_GRADES } from '../../../src/dossier/vocabulary.ts'
import type { Condition, Leaf } from '../../../src/rules/condition.ts'
import { hourYears } from '../../../src/rules/operators/hours.ts'
import type { Pack } from '../../../src/rules/pack.ts'
import { type Sheet, SLOTS, titleField } from './sheet.ts'

/** A condition in the few words every rule engine knows, over the fields of a {@link Sheet}. */
export type Plain =
  | { readonly op: 'const'; readonly value: boolean }
  | { readonly op: 'all'; readonly parts: readonly Plain[] }
  | { readonly op: 'any'; readonly parts: readonly Plain[] }
  | { readonly op: 'not'; readonly part: Plain }
  | { readonly op: 'is'; readonly field: keyof Sheet; readonly value: boolean }
  | { readonly op: 'in'; readonly field: keyof Sheet; readonly values: readonly string[] }
  | { readonly op: 'atMost'; readonly field: keyof Sheet; readonly value: number }
  | { readonly op: 'atLeast'; readonly field: keyof Sheet; readonly value: number }

/**
 * What engines of true and false need of a condition: whether it surely holds, whether it may hold if the documents' silences turn
 * out well, and the same once all that can be put right in time is put right.
 */
export interface Bounds {
  readonly sure: Plain
  readonly perhaps: Plain
  readonly mended: Plain
  readonly mendedPerhaps: Plain
}

const YES: Plain = { op: 'const', value: true }
const NO: Plain = { op: 'const', value: false }

export function all(parts: readonly Plain[]): Plain {
  const open = parts.filter((part) => part !== YES)
  if (open.includes(NO)) return NO
  return open.length === 0 ? YES : open.length === 1 ? (open[0] ?? YES) : { op: 'all', parts: open }
}

export function any(parts: readonly Plain[]): Plain {
  const open = parts.filter((part) => part !== NO)
  if (open.includes(YES)) return YES
  return open.length === 0 ? NO : open.length === 1 ? (open[0] ?? NO) : { op: 'any', parts: open }
}

function not(part: Plain): Plain {
  return part === YES ? NO : part === NO ? YES : { op: 'not', part }
}

/** At least n of them, as the ways in which it can be so. */
function some(n: number, parts: readonly Plain[]): Plain {
  if (n <= 0) return YES
  return any(parts.map((part, at) => all([part, some(n - 1, parts.slice(at + 1))])))
}

const certain = (plain: Plain): Bounds => ({ sure: plain, perhaps: plain, mended: plain, mendedPerhaps: plain })
const BOUNDS = ['sure', 'perhaps', 'mended', 'mendedPerhaps'] as const

function each(parts: readonly Bounds[], join: (parts: readonly Plain[]) => Plain): Bounds {
  const of = (bound: (typeof BOUNDS)[number]) => join(parts.map((part) => part[bound]))
  return { sure: of('sure'), perhaps: of('perhaps'), mended: of('mended'), mendedPerhaps: of('mendedPerhaps') }
}

/** Writes the conditions of a plan's rules down plainly; what the rules say is taken from them, not written a second time. */
export function plainly(pack: Pack): (condition: Condition, minYears: number) => Bounds {
  const byId = new Map(pack.criteria.paths.map((path) => [path.id, path]))
  function write(condition: Condition, minYears: number): Bounds {
    if (condition.kind === 'leaf') return leaf(condition, minYears)
    const parts = condition.parts.map((part) => write(part, minYears))
    switch (condition.kind) {
      case 'all':
        return each(parts, all)
      case 'any':
        return each(parts, any)
      case 'atLeast':
        return each(parts, (plains) => some(condition.n, plains))
      case 'not': {
        const [part] = parts
        if (!part) throw new Error('nothing is negated')
        const [sure, perhaps] = [not(part.perhaps), not(part.sure)]
        return { sure, perhaps, mended: sure, mendedPerhaps: perhaps }
      }
    }
  }
  function leaf(condition: Leaf, minYears: number): Bounds {
    if (condition.operator === '已具备') {
      const paths = (condition.args as string[]).flatMap((id) => byId.get(id) ?? [])
      const bounds = each(
        paths.map((path) => write(path.condition, path.minYears)),
        any,
      )
      return { ...bounds, mended: bounds.sure, mendedPerhaps: bounds.perhaps }
    }
    const written = LEAVES[condition.operator]
    if (!written) throw new Error(`${condition.operator} has not been written for the other engines`)
    return written(condition.args, pack, minYears)
  }
  return write
}

// biome-ignore lint/suspicious/noExplicitAny: the arguments were checked when the rules were read
type Written = (args: any, pack: Pack, minYears: number) => Bounds

const inField = (field: keyof Sheet, values: readonly string[]): Plain =>
  values.length === 0 ? NO : { op: 'in', field, values }
const is = (field: keyof Sheet): Plain => ({ op: 'is', field, value: true })
const atMost = (field: keyof Sheet, value: number): Plain => ({ op: 'atMost', field, value })
const atLeast = (field: keyof Sheet, value: number): Plain => ({ op: 'atLeast', field, value })
const field = (name: string) => name as keyof Sheet

/** Years and months in the form rule files write them. */
function since(name: keyof Sheet, duration: string, cutOff: string): Plain {
  const [, amount, unit] = /^(\d+)(年|个月)$/.exec(duration) ?? []
  return atMost(name, toDay(latestStart(cutOff, Number(amount) / (unit === '年' ? 1 : 12))))
}

const number = (text: string | undefined, otherwise: number) =>
  text === undefined ? otherwise : Number(/\d+/.exec(text)?.[0])
const listed = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T])

/** The same of each place of a list. */
function places(list: string, n: number, fits: (name: (part: string) => keyof Sheet) => Plain[]): Bounds {
  return certain(
    some(
      n,
      SLOTS.map((slot) => all(fits((part) => field(`${list}${slot}${part}`)))),
    ),
  )
}

const LEAVES: Readonly<Record<string, Written>> = {
  学历: (args) => {
    const slots = SLOTS.map((slot) => ({
      level: inField(field(`school${slot}Level`), args.层次),
      degree: inField(field(`school${slot}Degree`), args.或学位 ?? []),
      match: is(field(`school${slot}Match`)),
    }))
    if (args.专业 === '不限') return certain(any(slots.map(({ level }) => level)))
    if (args.专业 === '不对口') return certain(any(slots.map(({ level, match }) => all([level, not(match)]))))
    // With one matching education the highest one counts.
    const highest = any([inField('highestLevel', args.层次), ...(args.或学位 ? slots.map(({ degree }) => degree) : [])])
    const own = any(slots.map(({ level, match }) => all([level, match])))
    return certain(any([own, all([highest, any(slots.map(({ match }) => match))])]))
  },
  专业工作: (args, { plan }) => certain(since('workSince', args.满, plan.tenureCutOff)),
  任职: (args, { plan }) => {
    const counted = args.聘书 === '不要' ? 'Obtained' : args.聘书 === undefined ? 'Appointed' : 'Worked'
    const long = since(field(titleField(args.职称, counted)), args.满, plan.tenureCutOff)
    const own = args.专业 === undefined ? [] : [inField(field(titleField(args.职称, 'Specialty')), [args.专业])]
    return certain(all([long, ...own]))
  },
  技能等级: (args, { plan }) =>
    certain(
      all([
        atLeast('skillGrade', SKILL_GRADES.indexOf(args.等级)),
        is('skillRelated'),
        since('skillSince', args.取得后满, plan.tenureCutOff),
      ]),
    ),
  技能称号: (args) => places('skillHonour', 1, (name) => [inField(name('Name'), args.任一), is(name('Proven'))]),
  竞赛: (args) =>
    places('competition', 1, (name) => [
      inField(name('Level'), args.级别),
      ...(args.类别 === undefined ? [] : [inField(name('Class'), [args.类别])]),
      atMost(name('Rank'), number(args.名次, 0)),
      is(name(args.类别 === undefined ? 'Counts' : 'Proven')),
    ]),
  科技奖: (args) =>
    places('award', number(args.项数, 1), (name) => [
      inField(name('Level'), listed(args.级别)),
      inField(name('Grade'), listed(args.等级)),
      atMost(name('Rank'), number(args.排名, 999)),
      is(name('Counts')),
    ]),
  荣誉: (args) =>
    places('honour', 1, (name) => [
      inField(name('Kind'), args.种类),
      inField(name('Level'), args.级别),
      inField(name('Issuer'), args.颁发),
      is(name('Counts')),
    ]),
  标准: (args) =>
    places('standard', number(args.项数, 1), (name) => [
      inField(name('Kind'), args.种类),
      atMost(name('Rank'), number(args.排名, 999)),
      is(name('Counts')),
    ]),
  新产品: (args) =>
    places('product', number(args.项数, 1), (name) => [
      inField(name('Level'), args.级别),
      atMost(name('Rank'), number(args.排名, 999)),
      is(name('Appraised')),
      is(name('Counts')),
    ]),
  岗位变动: () => certain(is('jobChange')),
  文件未写: () => ({ sure: NO, perhaps: YES, mended: NO, mendedPerhaps: YES }),
  自评分: (args) => {
    const [sure, perhaps] = [
      atLeast('scoreAtLeast', number(args.达到, 0)),
      atLeast('scoreAtMost', number(args.达到, 0)),
    ]
    return { sure, perhaps, mended: sure, mendedPerhaps: perhaps }
  },
  // More experts, and hours, can still be found while applications are open.
  推荐专家: (args) => {
    const enough = atLeast('experts', number(args.人数, 0))
    return { sure: enough, perhaps: enough, mended: YES, mendedPerhaps: YES }
  },
  学时: (args, { plan }, minYears) => {
    const enough = all(
      hourYears(plan.year, minYears, args.从).flatMap((year) => [
        atLeast(field(`professional${year}`), number(args.专业, 0)),
        atLeast(field(`general${year}`), number(args.一般公需, 0)),
        atLeast(field(`hours${year}`), number(args.合计, 0)),
      ]),
    )
    return { sure: enough, perhaps: enough, mended: YES, mendedPerhaps: YES }
  },
  单位: (args) => {
    const own = inField('employer', args.性质)
    const open = inField('employer', [...args.性质, ...args.未写])
    return { sure: own, perhaps: open, mended: own, mendedPerhaps: open }
  },
  岗位: (args) => certain(all([is('onDuty'), inField('field', listed(args.专业))])),
  编制: (args) => certain(not(inField('establishment', args.不得))),
  年度考核: (args, { plan }) =>
    certain(all(plan.reviewYears.map((year) => inField(field(`review${year}`), args.等次)))),
  社保: (args, { plan }) => {
    const here = all([inField('insurance', ['在温缴纳']), since('insuredSince', args.在温满, plan.applyBy)])
    const branch = all([
      inField('insurance', ['外地总部在温分支', '温州总部外地分支']),
      not(inField('ownership', ['公有制'])),
    ])
    const agreed = any([here, all([branch, is('headOfficeAgreed')])])
    const mended = any([here, branch])
    return { sure: agreed, perhaps: agreed, mended, mendedPerhaps: mended }
  },
  处罚: (args, { plan }) => {
    const barred = all([
      inField('violation', args.情形),
      atLeast('violationYear', plan.year - number(args.次年起禁, 0)),
      atMost('violationYear', plan.year),
    ])
    return certain(not(barred))
  },
}
