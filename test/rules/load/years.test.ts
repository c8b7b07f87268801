import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../../src/rules/load/packs.ts'
import { type RuleText, sayRuleProblem } from '../../../src/rules/load/source.ts'
import { FAMILY, familyTexts } from './family.ts'

/** The plan of the year as it was copied, with pieces replaced. */
function nextYear(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text: string, [from, to]) => {
    if (!text.includes(from)) throw new Error(`2022.yaml has no ${from}`)
    return text.replaceAll(from, to)
  }, FAMILY['2022.yaml'] as string)
}

const PLAN_2027 = nextYear(
  ['2022-', '2027-'],
  ['shiyong-2022', 'shiyong-2027'],
  ['年度: 2022', '年度: 2027'],
  ['[2019, 2020, 2021]', '[2024, 2025, 2026]'],
  ['12345', '54321'],
)

const withFiles = (files: Readonly<Record<string, string>>): RuleText[] => [
  ...familyTexts(),
  ...Object.entries(files).map(([file, text]) => ({ path: `试用/${file}`, text })),
]
const said = (files: Readonly<Record<string, string>>) => loadPacks(withFiles(files)).problems.map(sayRuleProblem)

describe('a second year in a family', () => {
  it('is a second plan over the same criteria', () => {
    const { packs, problems } = loadPacks(withFiles({ '2027.yaml': PLAN_2027 }))
    expect(problems).toEqual([])
    expect(packs.map(({ plan }) => plan.id)).toEqual(['shiyong-2022', 'shiyong-2027'])
  })

  it('a copied number is told, and neither plan of that number is used for the other', () => {
    const { packs, problems } = loadPacks(withFiles({ '2027.yaml': PLAN_2027.replace('shiyong-2027', 'shiyong-2022') }))
    expect(problems.map(sayRuleProblem)).toEqual([
      '试用/2027.yaml 第 2 行：计划编号“shiyong-2022”和 试用/2022.yaml 的一样：每个计划要有自己的编号，如 wenzhou-jidian-2022',
    ])
    expect(packs).toEqual([])
  })

  it.each([
    ['资历截止: 2027-12-31', '资历截止: 2022-12-31', '第 8 行：资历截止 2022-12-31 和年度 2027 对不上'],
    ['业绩截止: 2027-10-20', '业绩截止: 2022-10-20', '第 9 行：业绩截止 2022-10-20 和年度 2027 对不上'],
    ['起: 2027-08-01', '起: 2022-08-01', '第 10 行：个人申报 起 2022-08-01 和年度 2027 对不上'],
    ['[2024, 2025, 2026]', '[2019, 2020, 2021]', '第 11 行：考核年度 2019、2020、2021 和年度 2027 对不上'],
    ['别名: [试用]', '别名: [试用, 试用2022]', '第 5 行：别名“试用2022” 和年度 2027 对不上'],
    [
      '日程: []',
      '日程: [{ 事: 报, 谁: 个人, 止: 2022-10-20, 依据: 通知 一 }]',
      '第 14 行：日程“报”止 2022-10-20 和年度 2027 对不上',
    ],
    ['文号: 试〔2022〕1号', '文号: 试〔2027〕9号', '第 4 行：文件表里没有“试〔2027〕9号”：先在“文件”里写上这份通知'],
  ])('%s left as %s', (from, to, what) => {
    expect(PLAN_2027).toContain(from)
    const [first = '', ...more] = said({ '2027.yaml': PLAN_2027.replace(from, to) })
    expect(first).toContain(`试用/2027.yaml ${what}`)
    expect(more).toEqual([])
  })

  it('a window that runs into the next year is no slip', () => {
    expect(said({ '2027.yaml': PLAN_2027.replace('止: 2027-10-20', '止: 2028-01-20') })).toEqual([])
  })
})

describe('文件', () => {
  it('two documents may not go by one short name: the older clauses would turn into the newer ones', () => {
    const texts = familyTexts({ '文件.yaml': ['简称: 旧条例', '简称: 通知'] })
    expect(loadPacks(texts).problems.map(sayRuleProblem)).toContain(
      '试用/文件.yaml 第 9 行：简称“通知”写了两次：新一年的文件另起简称，如“通知2027”，引用处也跟着改',
    )
  })

  it.each(['文件', '评价条件', '自述'])('a second file of %s is told, not passed over', (kind) => {
    const [first = ''] = said({ '另.yaml': FAMILY[`${kind}.yaml` as '文件.yaml'] })
    expect(first).toMatch(`试用/另.yaml 第 1 行：这个文件夹里已经有“${kind}”文件（试用/${kind}.yaml）：并进去`)
  })

  it('a folder without a plan is told', () => {
    const texts = familyTexts().filter(({ path }) => !path.endsWith('2022.yaml'))
    expect(loadPacks(texts).problems.map(sayRuleProblem)).toEqual([
      '试用/ 第 1 行：缺“计划”文件：第一个键是“计划”的 .yaml',
    ])
  })
})

describe('存疑 of one year', () => {
  const OWN = `存疑:
  - { 编号: 聘期中断, 依据: 通知 一, 问题: 断档怎么算, 读法: 今年不加, 问谁: '777' }
`
  const notes = (files: Readonly<Record<string, string>>) =>
    loadPacks(withFiles({ '2027.yaml': PLAN_2027, ...files })).packs.map((pack) => {
      const note = pack.notes.get('聘期中断')
      return [pack.plan.id, note?.reading, note?.contact]
    })

  it.each([`计划: shiyong-2027\n${OWN}`, `${OWN}计划: shiyong-2027\n`])(
    'stand in the place of the family’s, for that plan only',
    (text) => {
      expect(notes({ '存疑2027.yaml': text })).toEqual([
        ['shiyong-2022', '相加', '12345'],
        ['shiyong-2027', '今年不加', '777'],
      ])
    },
  )

  it('without a contact they take the one of the plan, each year its own', () => {
    const texts = familyTexts({ '存疑.yaml': [", 读法: 相加, 问谁: '12345'", ', 读法: 相加'] })
    const { packs } = loadPacks([...texts, { path: '试用/2027.yaml', text: PLAN_2027 }])
    expect(packs.map((pack) => pack.notes.get('聘期中断')?.contact)).toEqual(['试用电话 12345', '试用电话 54321'])
  })

  it('for a plan there is not, for nobody, or without saying for which, are told', () => {
    const told = (text: string) => said({ '2027.yaml': PLAN_2027, '存疑2027.yaml': text })
    expect(told(`计划: shiyong-2072\n${OWN}`)).toEqual([
      '试用/存疑2027.yaml 第 1 行：这个文件夹里没有计划“shiyong-2072”，有：shiyong-2022、shiyong-2027',
    ])
    expect(told(`计划: shiyong-2027\n${OWN.replace('聘期中断', '别的')}`)).toEqual([
      '试用/存疑2027.yaml 第 3 行：存疑“别的”没有任何地方引用',
    ])
    expect(told(OWN)).toEqual([
      '试用/存疑2027.yaml 第 1 行：这个文件夹里已经有“存疑”文件（试用/存疑.yaml）：并进去；只给一个计划用的，在“存疑”前面写一行“计划: 编号”',
    ])
  })
})

describe('a slip of writing', () => {
  const told = (file: '文件.yaml' | '存疑.yaml', from: string, to: string) =>
    loadPacks(familyTexts({ [file]: [from, to] })).problems.map(sayRuleProblem)

  it('is told once, with what to look for, and no file is said to be missing', () => {
    expect(told('存疑.yaml', '  - { 编号: 任现职起点', '\t- { 编号: 任现职起点')).toEqual([
      expect.stringContaining('试用/存疑.yaml 第 4 行：不是合法的 YAML：缩进用了制表符，换成空格'),
    ])
    expect(told('文件.yaml', '    简称: 通知', '    简称：通知')).toEqual([
      expect.stringMatching(/^试用\/文件\.yaml 第 \d 行：不是合法的 YAML：.*冒号是不是半角/),
    ])
  })

  it('a blank left out between the short name and the clause is told', () => {
    expect(told('存疑.yaml', '依据: 通知 一, 问题: 断档', '依据: 通知一, 问题: 断档')).toEqual([
      '试用/存疑.yaml 第 3 行：依据里的文件“通知一”不在文件表里，有：通知、旧条例；“通知”后面要空一格再写条款',
    ])
  })
})
