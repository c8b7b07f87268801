import type { Command } from 'commander'
import { realClock } from '../delivery/clock.ts'
import { shanghaiMoment } from '../delivery/shanghai.ts'
import { assignCases } from '../rules/cases/plans.ts'
import { checkDraft, loadable, withoutBlanks } from '../rules/changes/draft/check.ts'
import { makeDraft, newId } from '../rules/changes/draft/make.ts'
import type { OwnPlan } from '../rules/changes/draft/own.ts'
import { planTextOf } from '../rules/changes/planText.ts'
import type { RuleProblem } from '../rules/load/source.ts'
import { StoreError } from '../store/errors.ts'
import { DRAFTS, keepDraft, PUBLISHED, publishDraft } from '../store/planDrafts.ts'
import { BadInput } from './badInput.ts'
import type { House } from './compose.ts'
import { houseWith, withData } from './dataFolder.ts'
import type { Door } from './door.ts'
import { ABOUT, PLAN_FILES, readOwnPlan } from './keptPlans.ts'
import { packOf } from './options.ts'
import { plain } from './say/plain.ts'
import { type DraftState, isReady, sayDraft } from './say/planDrafts.ts'

interface Options {
  readonly from?: string
  readonly year?: string
  readonly by?: string
  readonly data: string
  readonly json?: boolean
}

/** `zhicheng plans new|check|publish`. */
export function addPlanDrafts(plans: Command, door: Door): void {
  const add = (name: string, description: string, usage: string) =>
    withData(plans.command(name)).description(description).usage(usage)

  add('new', '从去年的计划做一份新一年的草稿', '--from <编号> --year <年> [选项]')
    .requiredOption('--from <编号>', '抄哪个计划，见 zhicheng plans')
    .requiredOption('--year <年>', '新计划的年度，如 2027')
    .option('--json', '输出 JSON')
    .addHelpText('after', NEW_HELP)
    .action((options: Options) => makeNew(door, options))

  add('check', '看草稿还差什么：没填的、没对的、写得不对的、还说着去年的', '<草稿编号> [选项]')
    .argument('<草稿编号>', '如 wenzhou-jidian-2027')
    .option('--json', '输出 JSON')
    .addHelpText(
      'after',
      '\n例：\n  zhicheng plans check wenzhou-jidian-2027\n\n退出码：0 可以启用；1 还不能；2 用法不对。',
    )
    .action((id: string, options: Options) => {
      const state = stateOf(houseWith(door, options.data), draftOf(options.data, id))
      door.out(options.json ? JSON.stringify({ ready: isReady(state), ...state }) : plain(sayDraft(state)))
      if (!isReady(state)) door.end(1)
    })

  add('publish', '启用一份草稿；还差什么就不启用，说差什么', '<草稿编号> [选项]')
    .argument('<草稿编号>', '如 wenzhou-jidian-2027')
    .option('--by <名字>', '谁启用的，记下来；默认是登录的用户名')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例：\n  zhicheng plans publish wenzhou-jidian-2027')
    .action(async (id: string, options: Options) => {
      const state = stateOf(houseWith(door, options.data), draftOf(options.data, id))
      if (!isReady(state)) {
        door.out(options.json ? JSON.stringify({ published: false, folder: null, ...state }) : plain(sayDraft(state)))
        door.end(1)
        return
      }
      const by = options.by?.trim() || process.env.USER || process.env.USERNAME || '命令行'
      const folder = await kept(publishDraft(options.data, id, { at: shanghaiMoment(realClock.now()), by }))
      if (options.json) door.out(JSON.stringify({ published: true, folder, ...state }))
      else door.out(`已启用 ${id}，文件在 ${folder}。正在运行的服务马上用上。`)
    })
}

const NEW_HELP = `
例：
  zhicheng plans new --from wenzhou-jidian-2022 --year 2027

写在数据文件夹的 plans/drafts 里：计划.yaml、文件.yaml，多半还有 存疑.yaml。评价条件、问答和去年合用。
评价条件也变了的，不能这样做，见 docs/adding-a-notice.md。`

async function makeNew(door: Door, options: Options): Promise<void> {
  const house = houseWith(door, options.data)
  const pack = packOf(options.from, house)
  const year = yearOf(options.year, pack.plan.year)
  const rules = house.families.find(({ folder }) => folder === pack.family)?.rules ?? []
  const from = planTextOf(rules, pack.plan.id)
  if (!from) throw new BadInput(`--from：找不到 ${pack.plan.id} 的计划文件`)
  const id = newId(from.data, year)
  if (house.packs.some(({ plan }) => plan.id === id))
    throw new BadInput(`已经有计划 ${id}，改它用 zhicheng plans change`)
  const draft = makeDraft(from, rules, id, year)
  const files = [
    { name: PLAN_FILES.plan, text: draft.plan },
    { name: PLAN_FILES.documents, text: draft.documents },
    ...(draft.notes === null ? [] : [{ name: PLAN_FILES.notes, text: draft.notes }]),
    { name: ABOUT, text: `${JSON.stringify({ format: 1, family: pack.family, from: pack.plan.id })}\n` },
  ]
  const folder = await kept(keepDraft(options.data, id, files))
  const names = files.map(({ name }) => name).filter((name) => name !== ABOUT)
  if (options.json) door.out(JSON.stringify({ id, folder, files: names }))
  else {
    door.out(`草稿 ${id} 写在 ${folder}：${names.join('、')}`)
    door.out(`照新通知一行一行改，写着“待填”的填上，对过的删掉行尾的“# 待核”。还差什么：zhicheng plans check ${id}`)
  }
}

function yearOf(text: string | undefined, from: number): number {
  const year = /^20\d\d$/.test(text ?? '') ? Number(text) : Number.NaN
  if (Number.isNaN(year)) throw new BadInput(`--year 应是年份，如 2027；收到的是“${text}”`)
  if (year <= from) throw new BadInput(`--year 应比抄的那个计划（${from} 年）晚；收到的是“${text}”`)
  return year
}

function draftOf(data: string, id: string): OwnPlan {
  if (!/^[a-z0-9-]+$/.test(id))
    throw new BadInput(`草稿编号只有小写字母、数字和短横，如 wenzhou-jidian-2027；收到的是“${id}”`)
  const own = readOwnPlan(data, DRAFTS, id)
  if (typeof own === 'string' && typeof readOwnPlan(data, PUBLISHED, id) !== 'string')
    throw new BadInput(`${id} 已经启用了；要改日子用 zhicheng plans change ${id}`)
  if (typeof own === 'string') throw new BadInput(`没有草稿 ${id}（${own}）：先运行 zhicheng plans new`)
  return own
}

/** What a draft lacks by itself, and what would be wrong with its family once it is in use. */
function stateOf(house: House, own: OwnPlan): DraftState {
  const family = house.families.find(({ folder }) => folder === own.family)
  const check = checkDraft(own, family?.rules ?? [], family?.answers ?? [])
  const brought = house.trying ? broughtBy(house, house.trying(loadable(own)), own) : []
  const problems = [...check.problems, ...withoutBlanks(brought, check)]
  const once = new Map(problems.map((problem) => [`${problem.file}:${problem.line}:${problem.what}`, problem]))
  return { id: own.id, blanks: check.blanks, unchecked: check.unchecked, problems: [...once.values()], old: check.old }
}

/** Problems there are with the draft in use and not without it. */
function broughtBy(house: House, tried: House, { id, family }: OwnPlan): RuleProblem[] {
  const signOf = ({ file, what }: RuleProblem) => `${file}:${what}`
  // A plan with problems is not loaded, and then there is nothing to hold examples and answers against.
  const loaded = tried.packs.some(({ plan }) => plan.id === id)
  const all = (of: House) => [
    ...of.problems,
    ...(loaded ? [...strayExamples(of, family), ...of.knowledge.problems] : []),
  ]
  const before = new Set(all(house).map(signOf))
  // The table of documents has the draft's entries at its end: those are told where they are written.
  const table = house.families
    .find(({ folder }) => folder === family)
    ?.rules.find(({ text }) => /^(?:#.*\n|[^\S\n]*\n)*文件:/.test(text))
  const last = table?.text.trimEnd().split('\n').length ?? Number.POSITIVE_INFINITY
  return all(tried).filter(
    (problem) => !before.has(signOf(problem)) && !(problem.file === table?.path && problem.line > last),
  )
}

/** Examples that do not say which of several plans they are for. */
function strayExamples({ families }: House, folder: string): readonly RuleProblem[] {
  const family = families.find((entry) => entry.folder === folder)
  const plans = family?.packs.map(({ plan }) => plan.id) ?? []
  return assignCases(family?.cases ?? [], plans).problems
}

async function kept<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof StoreError) throw new BadInput(error.message)
    throw error
  }
}
