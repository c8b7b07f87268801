import type { Command } from 'commander'
import { type Book, bookOf } from '../rules/book/book.ts'
import { sayRuleProblem } from '../rules/load/source.ts'
import { houseWith, withDataWhenTold } from './dataFolder.ts'
import { BadInput, type Door } from './door.ts'
import { familiesOf } from './families.ts'
import { packOf } from './options.ts'
import { sayBook } from './say/book.ts'
import { sayBookPage } from './say/bookPage.ts'
import { testedPlans } from './testedPlans.ts'
import { writeFiles } from './writeFiles.ts'

interface Options {
  plan?: string
  out?: string
  data?: string
  json?: boolean
}

const HELP = `
例：
  zhicheng rules book wenzhou-jidian-2022 > 规则书.md
  zhicheng rules book --out 规则书

写 --out 时，每个计划一份 Markdown、一份网页，文件名是计划编号；网页一个文件就够，可以发到手机上看，也可以打印。`

/** `zhicheng rules book`: the rules as a book for people, printed or written as Markdown and a page. */
export function addBook(group: Command, door: Door): void {
  withDataWhenTold(group.command('book'))
    .description('把规则印成给人看的书：每条路径的条件、条款、存疑、例子，还有日程、材料、联系')
    .usage('[计划编号] [选项]')
    .argument('[计划编号]', '只印一个计划，默认全部')
    .option('--plan <编号>', '同上')
    .option('--out <文件夹>', '每个计划写一份 Markdown 和一份网页（HTML）到这里')
    .option('--json', '输出 JSON；和 --out 一起用时，列出写了哪些文件')
    .addHelpText('after', HELP)
    .action((named: string | undefined, options: Options) => {
      if (named !== undefined && options.plan !== undefined && named !== options.plan)
        throw new BadInput(`计划写了两个：${named} 和 --plan ${options.plan}，只要一个`)
      const house = houseWith(door, options.data)
      const id = named ?? options.plan
      const wanted = id === undefined ? null : packOf(id, house)
      const families = wanted === null ? house.families : familiesOf(house, wanted.family).families
      const books = testedPlans(families)
        .plans.filter(({ pack }) => wanted === null || pack === wanted)
        .map(({ pack, run }) => bookOf(pack, run))
      if (options.out !== undefined) write(books, options.out, options.json ?? false, door)
      else door.out(options.json ? JSON.stringify(books) : books.map(sayBook).join('\n\n'))
      for (const problem of house.problems) door.err(sayRuleProblem(problem))
      if (house.problems.length > 0) door.end(1)
    })
}

function write(books: readonly Book[], folder: string, json: boolean, door: Door): void {
  const written = books.map((book) => {
    const [markdown, page] = writeFiles(folder, [
      { name: `${book.plan.id}.md`, text: `${sayBook(book)}\n` },
      { name: `${book.plan.id}.html`, text: sayBookPage(book) },
    ])
    return { plan: book.plan.id, markdown, page }
  })
  if (json) door.out(JSON.stringify(written))
  else for (const { markdown, page } of written) door.out(`${markdown}\n${page}`)
}
