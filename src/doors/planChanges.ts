import type { Command } from 'commander'
import type { Proposal } from '../rules/changes/propose.ts'
import { BadInput } from './badInput.ts'
import { databaseTold, houseWith, withData } from './dataFolder.ts'
import type { Door } from './door.ts'
import { readLines } from './input.ts'
import { packOf } from './options.ts'
import { audienceOf } from './planAudience.ts'
import { openPlanBook, type PlanBook, takenBack, type Wanted } from './planBook.ts'
import { plain } from './say/plain.ts'
import { sayKeptChange, sayProposal } from './say/planChanges.ts'

interface Options {
  readonly set?: readonly string[]
  readonly why?: string
  readonly by?: string
  readonly data: string
  readonly config?: string
  readonly yes?: boolean
  readonly json?: boolean
}

/** `zhicheng plans change|changes|undo`. */
export function addPlanChanges(plans: Command, door: Door): void {
  const deciding = (command: Command) =>
    withData(command)
      .option('--why <原因>', '为什么改，记下来')
      .option('--by <名字>', '谁改的，记下来；默认是登录的用户名')
      .option('--yes', '不问，直接改')
      .option('--json', '输出 JSON；不加 --yes 就只看、不改')

  deciding(
    plans
      .command('change')
      .description('改今年计划的日子、电话、地址、说明：先看改前改后，说“是”才改')
      .usage('<编号> --set <项>=<值> [选项]')
      .argument('<编号>', '评审计划，见 zhicheng plans')
      .option('--set <项=值>', '改哪一项，如 个人申报.止=2022-10-31；可以写几个', (one: string, all: string[] = []) => [
        ...all,
        one,
      ]),
  )
    .addHelpText('after', CHANGE_HELP)
    .action(async (plan: string, options: Options) => {
      const { book } = bookOf(door, options.data)
      const { id } = packOf(plan, book.current().house).plan
      await decide(door, book, { plan: id, sets: (options.set ?? []).map(readSet) }, options)
    })

  withData(plans.command('changes'))
    .description('列出改过什么：编号、什么时候、谁、改前改后、为什么、用上没有')
    .usage('[编号] [选项]')
    .argument('[编号]', '只看这个评审计划的')
    .option('--json', '输出 JSON')
    .addHelpText('after', '\n例：\n  zhicheng plans changes\n  zhicheng plans changes wenzhou-jidian-2022 --json')
    .action((plan: string | undefined, options: Options) => {
      const { book } = bookOf(door, options.data)
      const { changes, house } = book.current()
      const id =
        plan === undefined || changes.some(({ change }) => change.plan === plan) ? plan : packOf(plan, house).plan.id
      const shown = changes.filter(({ change }) => id === undefined || change.plan === id)
      if (options.json) {
        const list = shown.map(({ change, unfit }) => ({
          ...change,
          unfit,
          undoneBy: takenBack(changes, change.id),
        }))
        door.out(JSON.stringify(list))
        return
      }
      if (shown.length === 0) door.out('没有改过')
      for (const kept of shown) door.out(plain(sayKeptChange(kept, takenBack(changes, kept.change.id))))
    })

  deciding(
    plans
      .command('undo')
      .description('撤销一次改动，改回原来的')
      .usage('<改动编号> [选项]')
      .argument('<改动编号>', '见 zhicheng plans changes'),
  )
    .addHelpText('after', '\n例：\n  zhicheng plans undo 3 --why 上级没有同意')
    .action(async (id: string, options: Options) =>
      decide(door, bookOf(door, options.data).book, { undo: id }, options),
    )
}

const CHANGE_HELP = `
例：
  zhicheng plans change wenzhou-jidian-2022 --set 个人申报.止=2022-10-31 --set 单位推荐止=2022-11-11 --why 协会延期通知
  zhicheng plans change 温州机电 --set 联系.市机电技术协会.电话=88879706、88879705 --by 秘书处 --yes

能改的：资历截止、业绩截止、个人申报.起、个人申报.止、单位推荐止、咨询、
  日程.〈事〉.起/止/工作日/说明、联系.〈单位〉.电话/地址/网址/事项、材料.〈名〉.说明。“无”是去掉这一项。
条件和计分不在这里改，改规则文件。
退出码：0 改了（或只是看）；1 没有确认，没有改；2 改不了，说明为什么。`

/** A book over the house of the door; told is what of the data folder does not hold. */
function bookOf(door: Door, data: string): { readonly book: PlanBook } {
  houseWith(door, data)
  return { book: openPlanBook(data, { compose: () => door.house(data) }) }
}

/** `个人申报.止=2022-10-31` → key and value. */
function readSet(text: string): { readonly key: string; readonly value: string } {
  const at = text.search(/[=＝]/)
  if (at <= 0) throw new BadInput(`--set 应写成 项=值，如 个人申报.止=2022-10-31；收到的是“${text.slice(0, 60)}”`)
  return { key: text.slice(0, at), value: text.slice(at + 1) }
}

/** Shows what would become of it, asks, and does it. */
async function decide(door: Door, book: PlanBook, wanted: Wanted, options: Options): Promise<void> {
  const proposal = book.propose(wanted)
  if (proposal.problems.length > 0) throw new BadInput(plain(proposal.problems.join('\n')))
  const affected = await audienceOf(options.data, proposal, databaseTold(options))
  if (!options.json) door.out(plain(sayProposal(proposal, affected)))
  const agreed = options.yes === true || (options.json !== true && (await asked(door)))
  if (!agreed) {
    if (options.json) door.out(JSON.stringify({ applied: false, change: null, ...told(proposal), affected }))
    else {
      door.out('没有改。')
      door.end(1)
    }
    return
  }
  const { change } = await book.apply({
    wanted,
    by: options.by?.trim() || process.env.USER || process.env.USERNAME || '命令行',
    why: options.why?.trim() ?? '',
    shown: [...proposal.asked, ...proposal.together],
  })
  if (options.json) door.out(JSON.stringify({ applied: true, change, ...told(proposal), affected }))
  else door.out(`已改，改动编号 ${change.id}。正在运行的服务马上用上。要撤销：zhicheng plans undo ${change.id}`)
}

function told({ plan, asked, together, staying, moved, mentions, hints }: Proposal) {
  return {
    plan,
    before: valuesOf('before'),
    after: valuesOf('after'),
    together: together.map(({ key }) => key),
    staying,
    moved,
    mentions,
    hints,
  }

  function valuesOf(which: 'before' | 'after') {
    return Object.fromEntries([...asked, ...together].map((edit) => [edit.key, edit[which]]))
  }
}

const YES = /^(?:是|是的|对|好|改|确定|确认|y|yes)[。！!]?$/i

async function asked(door: Door): Promise<boolean> {
  door.out('要改吗？打“是”就改，别的不改：')
  const answer = door.line ? await door.line() : ((await readLines(door, '-').catch((): string[] => []))[0] ?? '')
  return YES.test(answer.trim())
}
