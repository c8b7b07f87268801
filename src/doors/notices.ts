import { basename } from 'node:path'
import type { Command } from 'commander'
import { screenOf, splitOf, type Wording } from '../originals/originals.ts'
import type { Family, House } from './compose.ts'
import { houseWith, withData } from './dataFolder.ts'
import { type AddCommand, BadInput, type Door } from './door.ts'
import { familiesOf } from './families.ts'
import { packOf } from './options.ts'
import { extract } from './originals/extract.ts'
import { readFileBytes } from './originals/file.ts'
import { keep } from './originals/keep.ts'
import { kindOf } from './originals/kind.ts'
import { readOriginals } from './originals/read.ts'
import { recognise } from './originals/recognise.ts'
import { sayAbsent, sayHeld, sayImported, sayUnknownCitation } from './say/originals.ts'
import { plain } from './say/plain.ts'

interface Options {
  readonly plan?: string
  readonly family?: string
  readonly data: string
  readonly json?: boolean
  readonly full?: boolean
}

/** `zhicheng notices import|list|show`: the originals, kept outside the repository. */
export const notices: AddCommand = (program, door) => {
  const group = program
    .command('notices')
    .description('通知原文：import 导入一份、list 看有哪些、show 看某一条的原文')
    .usage('<import|list|show> [选项]')
    .addHelpText(
      'after',
      '\n例：\n  zhicheng notices import 通知.docx\n  zhicheng notices list\n  zhicheng notices show "评价条件 第十条（一）" --family 温州机电',
    )
  const add = (name: string, description: string, usage: string) =>
    withData(group.command(name), '原文存在哪里（其中的 originals）；里面的 plans 是改过的日子和自己建的计划')
      .description(description)
      .usage(usage)
      .option('--plan <编号>', '哪个评审计划的，见 zhicheng plans')
      .option('--family <文件夹>', '哪个计划族的，即 rules/ 里的文件夹名')
      .option('--json', '输出 JSON')
  addImport(add('import', '导入一份通知原文：.txt、.docx、能选中文字的 PDF', '<文件> [选项]'), door)
  addList(add('list', '列出收着的原文，和还没有的', '[选项]'), door)
  addShow(add('show', '印出某一条的原文', '"<文件简称或文号> <条款>" [选项]'), door)
}

function addImport(command: Command, door: Door): void {
  command
    .argument('<文件>', '一份文件，里面可以有通知和它的附件')
    .addHelpText(
      'after',
      `
例：
  zhicheng notices import 通知.docx
  zhicheng notices import 附件.pdf --family 温岭机电

文号单独占一行的，自己认得出是哪个计划的；认不出的写 --plan 或 --family。
同一份再导入什么也不变；新的一份代替旧的，旧的收在 originals/aside。正在运行的服务重新启动后用上新的。`,
    )
    .action(async (path: string, options: Options) => {
      const house = houseWith(door, options.data)
      const named = familyOf(options, house)
      const bytes = await readFileBytes(path)
      const { text, remarks } = await extract(bytes, kindOf(bytes))
      if (text.trim() === '') throw new BadInput(`文件里没有文字：${path}`)
      if (!/[\u4e00-\u9fff]/.test(text)) throw new BadInput(`文件里没有中文，不像通知：${path}`)
      const file = basename(path).normalize('NFC')
      const documents = recognise({ name: file, text }, house.families, named)
      const kept = await keep(options.data, documents, { file, day: door.today() })
      const imported = documents.map((document, index) => ({
        family: document.family,
        short: document.short,
        number: document.number,
        title: document.title,
        state: kept[index] ?? '没有变',
        listed: document.clauses !== null,
        ...splitOf(document),
      }))
      if (options.json) door.out(JSON.stringify({ file, documents: imported, remarks }))
      else door.out(plain(sayImported(file, imported, remarks)))
    })
}

function addList(command: Command, door: Door): void {
  command.addHelpText('after', '\n例：\n  zhicheng notices list --family 温州机电').action((options: Options) => {
    const house = houseWith(door, options.data)
    const named = familyOf(options, house)
    const { originals, records, problems } = readOriginals(options.data, named ? [named] : house.families)
    const held = originals.documents
      .filter(({ family }) => named === null || family === named.folder)
      .map((document) => ({
        family: document.family,
        short: document.short,
        number: document.number,
        title: document.title,
        file: records.get(document)?.file ?? '',
        imported: records.get(document)?.imported ?? '',
        signs: document.text.length,
        lacking: splitOf(document).lacking,
      }))
    const absent = originals.absent.map(({ family, short, number, title }) => ({ family, short, number, title }))
    if (options.json) {
      door.out(JSON.stringify({ held, absent, problems }))
      return
    }
    if (held.length === 0) door.out('还没有导入原文：zhicheng notices import <文件>')
    for (const document of held) door.out(plain(sayHeld(document)))
    for (const document of absent) door.out(plain(sayAbsent(document)))
    for (const problem of problems) door.err(plain(problem))
  })
}

function addShow(command: Command, door: Door): void {
  command
    .argument('<条款>', '如 "评价条件 第十条（一）"、"温职改办〔2022〕14号 二.4"')
    .option('--full', '全文印出，不截短')
    .addHelpText('after', '\n例：\n  zhicheng notices show "指南 五.3(4)" --plan wenzhou-jidian-2022')
    .action((citation: string, options: Options) => {
      const house = houseWith(door, options.data)
      const named = familyOf(options, house)
      const { originals, problems } = readOriginals(options.data, house.families)
      for (const problem of problems) door.err(plain(problem))
      const wording = originals.wording(citation, named?.folder)
      if (options.json) door.out(JSON.stringify(wording ? plainWording(wording) : null))
      else if (wording) door.out(plain(screenOf(wording, options.full ? Number.POSITIVE_INFINITY : undefined)))
      else door.out(plain(sayUnknownCitation(citation, originals, named?.folder)))
      if (!wording) door.end(1)
    })
}

function plainWording({ document, place, exact, heading, text, others }: Wording) {
  const { family, short, number, title } = document
  return { document: { family, short, number, title }, place, exact, heading, text, others }
}

/** The family told by its folder or by one of its plans; null when none is told. */
function familyOf({ plan, family }: Options, house: House): Family | null {
  const byPlan = plan === undefined ? undefined : packOf(plan, house).family
  if (byPlan !== undefined && family !== undefined && byPlan !== family)
    throw new BadInput(`--plan ${plan} 是 ${byPlan} 的，--family 写的是 ${family}：写一个就够`)
  const folder = family ?? byPlan
  return folder === undefined ? null : (familiesOf(house, folder).families[0] ?? null)
}
