import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zhicheng } from './command.ts'
import { oneFamily } from './oneFamily.ts'

export const PUBLISHED = 'wenzhou-jidian-2027'

/** What somebody with the notice in hand would put for each 待填. */
const FILLED = [
  ['文号: 待填', '文号: 温职改办〔2027〕99号'],
  ['文号: 待填', '文号: 申报指南（2027）'],
  ['标题: 待填', '标题: 关于 2027 年度评审的文件'],
  ['标题: 待填', '标题: 2027 年度申报指南'],
  ['日期: 待填', '日期: 2027-07-20'],
  ['日期: 待填', '日期: 2027-07-21'],
] as const

/** Puts a plan for 2027, made of 2022's and taken into use, into a data folder, by the commands an association uses. */
export async function publishPlan(data: string): Promise<void> {
  const run = async (...argv: readonly string[]) => {
    const { status, out, err } = await zhicheng([...argv, '--data', data], { house: oneFamily, today: '2027-09-15' })
    if (status !== 0) throw new Error(`${argv.join(' ')}: ${out}\n${err}`)
  }
  await run('plans', 'new', '--from', 'wenzhou-jidian-2022', '--year', '2027')
  const folder = join(data, 'plans', 'drafts', PUBLISHED)
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const file = join(folder, name)
    const checked = readFileSync(file, 'utf8')
      .replaceAll(/ *# 待核$/gm, '')
      .replaceAll('编号 待填', '编号 2027-00321')
    writeFileSync(
      file,
      FILLED.reduce((text, [blank, filled]) => text.replace(blank, filled), checked),
    )
  }
  await run('plans', 'publish', PUBLISHED)
}
