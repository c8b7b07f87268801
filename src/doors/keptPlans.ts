import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { applyChanges, type KeptChange } from '../rules/changes/apply.ts'
import type { PlanChange } from '../rules/changes/change.ts'
import { type OwnPlan, withOwn } from '../rules/changes/draft/own.ts'
import { planTextOf } from '../rules/changes/planText.ts'
import { type LoadedPacks, loadPacks } from '../rules/load/packs.ts'
import { type RuleProblem, type RuleText, sayRuleProblem } from '../rules/load/source.ts'
import { lengthFileOf } from '../store/lines.ts'
import { PLANS, parsePlanChanges, planChangesFile } from '../store/planChanges.ts'
import { type DRAFTS, PUBLISHED } from '../store/planDrafts.ts'
import { BadInput } from './badInput.ts'
import type { FamilyTexts } from './ruleFiles.ts'

/** The files of a plan an association wrote itself, by the names of the rule files. */
export const PLAN_FILES = { plan: '计划.yaml', documents: '文件.yaml', notes: '存疑.yaml' } as const
export const ABOUT = 'draft.json'

const aboutSchema = z.object({ format: z.literal(1), family: z.string().min(1), from: z.string() })
/** Where a plan came from. */
export type DraftAbout = z.infer<typeof aboutSchema>

/** Something of the data folder that is not in use. */
export interface Complaint {
  /** The plan whose own matter it is; null when others may be concerned. */
  readonly plan: string | null
  /** In Chinese. */
  readonly what: string
}

const ofAll = (what: string): Complaint => ({ plan: null, what })

/** What the data folder says of plans. */
export interface KeptPlans {
  readonly published: readonly OwnPlan[]
  readonly changes: readonly PlanChange[]
  /** Tells one state of the changes from the next. */
  readonly mark: string
  /** Of the files, before they were read. */
  readonly sign: string
  /** What could not be read. */
  readonly complaints: readonly Complaint[]
}

/** Reads what a data folder keeps of plans; nothing where there is no such folder. Throws {@link BadInput} when it cannot be read. */
export function readKeptPlans(data: string): KeptPlans {
  const sign = signOfKept(data)
  // Before the file, which may be growing just now.
  const noted = bytesOf(lengthFileOf(planChangesFile(data)))
  const { changes, mark, told } = parsePlanChanges(bytesOf(planChangesFile(data)), noted)
  const complaints = told.map(ofAll)
  const published = namesIn(join(data, PLANS, PUBLISHED)).flatMap((id) => {
    const own = readOwnPlan(data, PUBLISHED, id)
    if (typeof own !== 'string') return [own]
    complaints.push({ plan: id, what: own })
    return []
  })
  return { published, changes, mark, sign, complaints }
}

/**
 * Tells one state of what a data folder keeps of plans from the next, without reading any of it: a call to the disk for each file.
 * Never throws.
 */
export function signOfKept(data: string): string {
  const home = join(data, PLANS, PUBLISHED)
  const own = namesIn(home).flatMap((id) => [ABOUT, ...Object.values(PLAN_FILES)].map((name) => join(home, id, name)))
  return [planChangesFile(data), ...own].map((file) => `${file}|${signOfFile(file)}`).join('\n')
}

function signOfFile(file: string): string {
  try {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false })
    return found ? [found.ino, found.size, found.ctimeNs].join() : ''
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}

/** A plan of the association's own; else what is wrong with its folder. */
export function readOwnPlan(data: string, where: typeof PUBLISHED | typeof DRAFTS, id: string): OwnPlan | string {
  const folder = join(data, PLANS, where, id)
  const told = `${PLANS}/${where}/${id}`
  const about = aboutOf(bytesOf(join(folder, ABOUT)))
  if (!about) return `${told} 没有用上：读不出 ${ABOUT}`
  const text = (name: string): RuleText | null => {
    const bytes = bytesOf(join(folder, name))
    return bytes && { path: `${about.family}/${told}/${name}`, text: bytes.toString('utf8') }
  }
  const plan = text(PLAN_FILES.plan)
  if (!plan) return `${told} 没有用上：没有 ${PLAN_FILES.plan}`
  return {
    id,
    family: about.family,
    from: about.from,
    plan,
    documents: text(PLAN_FILES.documents),
    notes: text(PLAN_FILES.notes),
  }
}

function aboutOf(bytes: Buffer | null): DraftAbout | null {
  try {
    const read = aboutSchema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Rule texts with what is kept put over them, loaded. */
export interface Settled {
  readonly families: readonly FamilyTexts[]
  readonly loaded: LoadedPacks
  readonly changes: readonly KeptChange[]
  /** Numbers of the association's own plans in use. */
  readonly published: readonly string[]
  readonly complaints: readonly Complaint[]
}

/**
 * Puts published plans beside the repository's and kept changes over both, and loads all. What would spoil a family is left out and told:
 * a slip in one year's file must not take the other years away.
 */
export function settle(families: readonly FamilyTexts[], kept: KeptPlans): Settled {
  const complaints = [...kept.complaints]
  const extra: RuleProblem[] = []
  let { published, changes } = kept
  for (;;) {
    const put = putTogether(families, published, changes)
    // All at once: one family may be compared with the criteria of another.
    const loaded = loadPacks(put.families.flatMap(({ rules }) => rules))
    const fresh = published.length + changes.length === 0 ? [] : freshOf(loaded.problems, families)
    if (fresh.length === 0) {
      const unfit = put.changes.flatMap(({ change, unfit }) =>
        unfit === null ? [] : [{ plan: change.plan, what: sayUnfit(change, unfit) }],
      )
      return {
        families: put.families,
        loaded: { packs: loaded.packs, problems: [...loaded.problems, ...extra] },
        changes: put.changes,
        published: put.published,
        complaints: [...complaints, ...put.complaints, ...unfit],
      }
    }
    extra.push(...fresh)
    const guilty = published.filter(({ id }) =>
      fresh.some(({ file }) => file.includes(`/${PLANS}/${PUBLISHED}/${id}/`)),
    )
    const first = fresh[0] ? sayRuleProblem(fresh[0]) : ''
    const changed = new Set(
      changes.map(({ plan }) => plan).filter((plan) => fresh.some(({ file }) => file === fileOf(put, plan))),
    )
    if (changed.size > 0) {
      changes = changes.filter(({ plan }) => !changed.has(plan))
      for (const plan of changed) complaints.push({ plan, what: `${plan} 的改动都没有用上：${first}` })
    } else if (published.length > 0) {
      const out = guilty.length > 0 ? guilty : published
      published = published.filter((own) => !out.includes(own))
      for (const { id } of out) complaints.push({ plan: id, what: `${PLANS}/${PUBLISHED}/${id} 没有用上：${first}` })
    } else {
      changes = []
      complaints.push(ofAll(`计划的改动都没有用上：${first}`))
    }
  }
}

/** How a change that is not in force is told; it goes to logs, too, so not by whom. */
function sayUnfit({ id, at, plan }: PlanChange, why: string): string {
  return `改动 ${id}（${plan}，${at.slice(0, 10)}）没有用上：${why}。要改成什么，请再改一次`
}

interface Put {
  readonly families: readonly FamilyTexts[]
  readonly changes: readonly KeptChange[]
  readonly published: readonly string[]
  readonly complaints: readonly Complaint[]
}

/** Where the plan is written, as changed. */
function fileOf({ families }: Put, plan: string): string | undefined {
  return planTextOf(
    families.flatMap(({ rules }) => rules),
    plan,
  )?.text.path
}

function putTogether(
  families: readonly FamilyTexts[],
  published: readonly OwnPlan[],
  changes: readonly PlanChange[],
): Put {
  const complaints: Complaint[] = []
  const used: string[] = []
  const all = families.flatMap(({ rules }) => rules)
  const own = published.filter((plan) => {
    const family = families.some(({ folder }) => folder === plan.family)
    const held = planTextOf(all, plan.id) !== null
    const refuse = (why: string) =>
      complaints.push({ plan: plan.id, what: `${PLANS}/${PUBLISHED}/${plan.id} 没有用上：${why}` })
    if (!family) refuse(`规则里没有文件夹“${plan.family}”`)
    if (held) refuse('规则文件里已经有这个计划，用规则文件的')
    return family && !held
  })
  used.push(...own.map(({ id }) => id))
  const beside = families.map((texts) => ({
    ...texts,
    rules: withOwn(
      texts.rules,
      own.filter(({ family }) => family === texts.folder),
    ),
  }))
  const applied = applyChanges(
    beside.flatMap(({ rules }) => rules),
    changes,
  )
  const now = new Map(applied.texts.map((text) => [text.path, text]))
  return {
    families: beside.map((texts) => ({ ...texts, rules: texts.rules.map((text) => now.get(text.path) ?? text) })),
    changes: applied.changes,
    published: used,
    complaints,
  }
}

/** Problems there are not without what is kept. */
function freshOf(problems: readonly RuleProblem[], families: readonly FamilyTexts[]): RuleProblem[] {
  if (problems.length === 0) return []
  const old = new Set(
    loadPacks(families.flatMap(({ rules }) => rules)).problems.map(({ file, what }) => `${file}:${what}`),
  )
  return problems.filter(({ file, what }) => !old.has(`${file}:${what}`))
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new BadInput(`读不了 ${file}，请看看权限（${code ?? '不明'}）`)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      .sort()
  } catch {
    return []
  }
}
