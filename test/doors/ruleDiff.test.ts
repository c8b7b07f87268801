import { describe, expect, it } from 'vitest'
import type { House } from '../../src/doors/compose.ts'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { changed, NEXT_YEAR } from '../rules/diff/made.ts'
import { CRITERIA, madeRules, PLAN } from '../rules/madeRules.ts'
import { realHouse, zhicheng } from './command.ts'

const CASES = ['三年半', '三年零一天', '三年多']
  .map(
    (name, index) => `  - 名: ${name}
    为什么: 不到四年
    依据: 条件 第二条（一）
    情况: { 岗位: { 编制: 无编制 }, 科技奖: [], 标准: [], 工作经历: [], 学历: [{ 层次: 大专, 对口: true }], 职称: [{ 名称: 助理工程师, 专业: 机电, 取得: 2019-0${index + 2}-01, 聘任: [{ 起: 2019-0${index + 2}-01, 止: 至今 }] }] }
    结论: { 工程师·正常·大专: 不符合 }
`,
  )
  .join('')

/** Two years of one family, and another family with an easier threshold. */
function house(): House {
  const own = loadPacks(madeRules({ plans: [PLAN, NEXT_YEAR] }))
  const other = loadPacks(
    madeRules({
      folder: '别家',
      plans: [changed(PLAN, ['made-2022', 'other-2022'], ['试用2022', '别家'])],
      criteria: changed(CRITERIA, ['满: 4年', '满: 3年']),
    }),
  )
  const rest = realHouse()
  return {
    families: [
      {
        folder: '试用',
        packs: own.packs,
        rules: [],
        cases: [{ path: '试用/cases/甲.yaml', text: `例:\n${CASES}` }],
      },
      { folder: '别家', rules: [], packs: other.packs, cases: [] },
    ],
    packs: [...own.packs, ...other.packs],
    problems: [...own.problems, ...other.problems],
    questions: rest.questions,
    wording: rest.wording,
    knowledge: rest.knowledge,
  }
}

const diff = (...argv: string[]) => zhicheng(['rules', 'diff', ...argv], { house })

describe('zhicheng rules diff', () => {
  it('tells two years of a family: dates that moved, nothing else, and who fares differently by the calendar alone', async () => {
    const { status, out, err } = await diff('made-2022', 'made-2023')
    expect({ status, err }).toEqual({ status: 0, err: '' })
    for (const line of [
      '甲：2022年试用评审 <甲&乙>（made-2022，试〔2022〕2号）',
      '  个人申报止  甲 2022年10月20日 → 乙 2023年10月20日',
      '  咨询  协会 88880000（一样）',
      '公共条件：1 处一样',
      '申报路径：3 处一样',
      '量化表：一样',
      '- 网上申报 从：甲 2022年8月1日 → 乙 2023年8月1日',
      '样例申报人 3 份，两个计划各判一次：',
      '  没有人的结论变',
    ]) {
      expect(out.split('\n')).toContain(line)
    }
    expect(out).toContain('情况一天不改：最好结论变了的 3 份')
  })

  it('tells two families, takes aliases, and names at most so many applicants', async () => {
    const { status, out } = await diff('试用2022', '别家', '--limit', '1')
    expect(status).toBe(0)
    expect(out).toContain(
      '- 工程师·正常·大专\n  任职：满 4年 → 3年（甲 实际任助理工程师满 4 年（算到 2022年12月31日）；乙 实际任助理工程师满 3 年（算到 2022年12月31日））',
    )
    expect(out).toContain('  工程师：甲 不符合 → 乙 可申报，3 份\n- 三年半：工程师 不符合 → 可申报\n')
    expect(out).toContain('  另有 2 份没有列出，--limit 3 全列')
    expect(out).not.toMatch(/undefined|\[object Object\]/)
  })

  it('is data with --json, the counts whole whatever the limit', async () => {
    const { out } = await diff('made-2022', 'other-2022', '--json', '--limit', '2')
    const data = JSON.parse(out)
    expect(data).toMatchObject({
      plans: { a: { id: 'made-2022' }, b: { id: 'other-2022' } },
      sameFamily: false,
      people: { judged: 3, bestChanged: 3, moves: [{ count: 3 }] },
      moved: null,
    })
    expect(data.people.people).toHaveLength(2)
  })

  it.each([
    [['made-2022', '没有的'], '没有计划“没有的”'],
    [['made-2022', '试用2022'], '同一个计划 made-2022'],
    [['made-2022', 'made-2023', '--limit', '-1'], '--limit 应是个数'],
    [['made-2022'], '计划乙'],
  ])('%j is wrong usage', async (argv, message) => {
    const { status, err } = await diff(...argv)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })
})
