import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { zhicheng } from './command.ts'
import { oneFamily } from './oneFamily.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhicheng-draft-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const run = (...argv: readonly string[]) =>
  zhicheng([...argv, '--data', data], { house: oneFamily, today: '2027-09-15' })
const ID = 'wenzhou-jidian-2027'
const NEW = ['plans', 'new', '--from', 'wenzhou-jidian-2022', '--year', '2027']
const folder = (where = 'drafts') => join(data, 'plans', where, ID)
const edit = (name: string, change: (text: string) => string, where = 'drafts') => {
  const file = join(folder(where), name)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}
/** Everything filled in and compared, as somebody with the notice in hand would leave it. */
const fillIn = () => {
  for (const name of readdirSync(folder()).filter((file) => file.endsWith('.yaml')))
    edit(name, (text) => text.replaceAll(/ *# 待核$/gm, '').replaceAll('编号 待填', '编号 2027-00321'))
  edit('计划.yaml', (text) =>
    text
      .replace('文号: 待填', '文号: 温职改办〔2027〕99号')
      .replaceAll('2027-10-20', '2027-10-25')
      .replaceAll('2027-11-02', '2027-11-05'),
  )
  edit('文件.yaml', (text) =>
    text
      .replace('文号: 待填', '文号: 温职改办〔2027〕99号')
      .replace('文号: 待填', '文号: 申报指南（2027）')
      .replaceAll('标题: 待填', '标题: 关于 2027 年度评审的文件')
      .replaceAll('日期: 待填', '日期: 2027-07-20'),
  )
}

describe('a plan of the next year', () => {
  it('is drafted, filled in, taken into use, and follows its changes', async () => {
    const made = await run(...NEW)
    expect(made.status).toBe(0)
    expect(made.out).toContain('计划.yaml、文件.yaml、存疑.yaml')
    const draft = readFileSync(join(folder(), '计划.yaml'), 'utf8')
    expect(draft).toMatch(/^个人申报: \{ 起: 2027-08-01, 止: 2027-10-20 \} # 待核$/m)
    expect(draft).toMatch(/^文号: 待填$/m)
    expect(draft).toMatch(/^考核年度: \[2024, 2025, 2026\] # 待核$/m)
    expect(draft).toContain('2001 年前毕业')
    expect(draft).toContain('依据: 通知2027 二.4')
    // Years from which something holds do not move.
    expect(draft).toMatch(/从: 2017 \} # 待核/)

    const early = await run('plans', 'publish', ID)
    expect(early.status).toBe(1)
    expect(early.out).toMatch(/还没填（9）：\n {2}计划\.yaml 第 \d+ 行 文号：新文件的文号/)
    expect(early.out).toContain('选编号 待填 的计划')
    // Every line of what is to be done, brought and rung up is compared with the new notice.
    const lists = draft.slice(draft.indexOf('\n日程:')).match(/^ {2}- \{.*$/gm) ?? []
    expect(lists.length).toBeGreaterThan(40)
    expect(lists.filter((line) => !line.endsWith('# 待核'))).toEqual([])
    expect(early.out).toMatch(/还没对过[^\n]*：\n {2}计划\.yaml 第 \d+ 行 名称: 2027年度/)
    expect(early.out).toMatch(/还说着去年的[\s\S]*选编号 2022-00533/)
    expect((await run('plans')).out).not.toContain(ID)

    fillIn()
    const ready = await run('plans', 'check', ID)
    expect(ready.out).toContain(`${ID} 可以启用了`)
    expect(ready.status).toBe(0)
    const published = await run('plans', 'publish', ID, '--by', '协会')
    expect(published).toMatchObject({ status: 0, err: '' })
    expect(published.out).toContain('马上用上')
    for (const again of ['publish', 'check'])
      expect(await run('plans', again, ID)).toMatchObject({
        status: 2,
        err: expect.stringMatching(/已经启用了.*plans change wenzhou-jidian-2027/),
      })

    const listed = JSON.parse((await run('plans', '--json')).out)
    expect(listed).toContainEqual(expect.objectContaining({ id: ID, applyBy: '2027-10-25', state: '进行中' }))
    expect(listed).toHaveLength(2)
    // The family's criteria and answers are the new plan's, too.
    const checked = await run('rules', 'check', '--family', '温州机电')
    expect(checked).toMatchObject({ status: 0, out: expect.stringContaining('2 个计划') })
    expect((await run('ask', '什么时候截止', '--plan', ID)).out).toContain('2027年10月25日截止')
    expect((await run('timetable', '--plan', ID)).out).toContain('网上申报：8月1日到10月25日')

    // What is said of last year only is not said of this one.
    for (const question of ['计划编号是多少', '2022 年的考核要交吗']) {
      const of = async (plan: string) => (await run('ask', question, '--plan', plan)).out
      expect(await of(ID)).toContain('2027 年的还没核对')
      expect(await of(ID)).not.toMatch(/00533|2022 当年/)
      expect(await of('wenzhou-jidian-2022')).not.toContain('还没核对')
    }
    expect((await run('ask', '选编号几', '--plan', 'wenzhou-jidian-2022')).out).toContain('2022-00533')

    expect((await run('ask', '什么时候截止', '--plan', '温州机电')).out).toContain('2027年10月25日截止')

    await run('plans', 'change', ID, '--set', '个人申报.止=2027-10-29', '--yes')
    expect((await run('ask', '什么时候截止', '--plan', ID)).out).toContain('2027年10月29日截止')
    expect((await run(...NEW)).err).toContain(`已经有计划 ${ID}`)
  }, 120_000)

  it('is not taken into use with dates in the wrong order, clauses there are not, or a row an answer needs gone', async () => {
    await run(...NEW)
    fillIn()
    const told = async () => (await run('plans', 'check', ID, '--json')).out
    edit('计划.yaml', (text) => text.replace('单位推荐止: 2027-11-05', '单位推荐止: 2027-10-24'))
    expect(await told()).toContain('单位推荐截止早于个人申报截止')
    edit('计划.yaml', (text) =>
      text.replace('单位推荐止: 2027-10-24', '单位推荐止: 2027-11-05').replace('通知2027 一；', '通知2027 九；'),
    )
    expect(await told()).toContain('没有“九”')
    edit('计划.yaml', (text) => text.replace('通知2027 九；', '通知2027 一；').replace(/^ {2}- \{ 名: 证件照.*\n/m, ''))
    const { ready, problems: found } = JSON.parse(await told())
    expect(ready).toBe(false)
    expect(found.map(({ what }: { what: string }) => what).join()).toMatch(
      /wenzhou-jidian-2027 里没有 \{材料\.证件照\}/,
    )
    edit('文件.yaml', (text) => text.replace('条款: {', '条款: ['))
    expect(await told()).toMatch(/文件\.yaml.*不是合法的 YAML/)
    expect((await run('plans', 'publish', ID)).status).toBe(1)
  }, 120_000)

  it('that was spoilt by hand takes no other plan away', async () => {
    await run(...NEW)
    fillIn()
    expect((await run('plans', 'publish', ID)).status).toBe(0)
    edit('计划.yaml', (text) => text.replace('业绩截止: 2027-07-31', '业绩截止: 七月底'), 'published')
    const { out, err } = await run('plans')
    expect(out).toContain('wenzhou-jidian-2022')
    expect(out).not.toContain(ID)
    expect(err).toMatch(/plans\/published\/wenzhou-jidian-2027 没有用上：.*业绩截止/)
    await rename(folder('published'), folder('drafts'))
    expect((await run('plans', 'check', ID)).out).toMatch(/写得不对（1）：\n {2}计划\.yaml 第 \d+ 行：业绩截止/)
  }, 120_000)

  it('of a family there is not, or of a number the rule files have by now, is told and not used', async () => {
    await run(...NEW)
    fillIn()
    expect((await run('plans', 'publish', ID)).status).toBe(0)
    const about = readFileSync(join(folder('published'), 'draft.json'), 'utf8')
    edit('draft.json', () => about.replace('温州机电', '温州电气'), 'published')
    expect((await run('plans')).err).toContain('规则里没有文件夹“温州电气”')
    edit('draft.json', () => '{', 'published')
    expect((await run('plans')).err).toContain('读不出 draft.json')
    edit('draft.json', () => about, 'published')
    await rename(folder('published'), join(data, 'plans', 'published', 'wenzhou-jidian-2022'))
    const { out, err } = await run('plans')
    expect(err).toContain('规则文件里已经有这个计划，用规则文件的')
    expect(out).toContain('2022年10月20日')
  }, 120_000)

  it('is not made twice, nor over a draft that is being written', async () => {
    await run(...NEW)
    appendFileSync(join(folder(), '计划.yaml'), '# 我的\n')
    const { status, err } = await run(...NEW)
    expect(status).toBe(2)
    expect(err).toContain('已经有草稿')
    expect(readFileSync(join(folder(), '计划.yaml'), 'utf8')).toContain('# 我的')
  })

  it.each<[string[], RegExp]>([
    [['new', '--from', 'wenzhou-jidian-2022', '--year', '27'], /--year 应是年份/],
    [['new', '--from', 'wenzhou-jidian-2022', '--year', '2022'], /--year 应比抄的那个计划（2022 年）晚/],
    [['new', '--from', '没有', '--year', '2027'], /没有计划“没有”/],
    [['new', '--year', '2027'], /--from/],
    [['check', 'nowhere-2027'], /没有草稿 nowhere-2027/],
    [['publish', '../x'], /草稿编号只有小写字母/],
  ])('plans %j: 2, and what was expected', async (argv, words) => {
    const { status, err } = await run('plans', ...argv)
    expect(status).toBe(2)
    expect(err).toMatch(words)
  })
})
