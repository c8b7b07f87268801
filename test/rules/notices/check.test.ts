import { describe, expect, it } from 'vitest'
import { checkNotices } from '../../../src/rules/notices/check.ts'
import { originalsOf } from '../../../src/rules/notices/originals.ts'
import type { SourceDocument } from '../../../src/rules/pack.ts'
import { FOLDER, NOTICE_RULES } from './mini.ts'

const rulesWith = (path: string, from: string, to: string) => {
  const changed = NOTICE_RULES.map((text) =>
    text.path === path ? { ...text, text: text.text.replace(from, to) } : text,
  )
  expect(changed).not.toEqual(NOTICE_RULES)
  return changed
}

describe('which part of which file is which document', () => {
  const document = (short: string, number: string, title: string): [string, SourceDocument] => [
    short,
    { short, number, title, date: undefined, outside: false, clauses: new Map() },
  ]
  const found = originalsOf(
    new Map([
      document('指南', '试办指南', '试办申报指南'),
      document('办法', '试办〔2022〕1号', '试办评价办法'),
      document('旧法', '试办〔2018〕9号', '旧的办法'),
    ]),
    FOLDER,
  )

  it('one file may hold several; each reaches to where the next begins', () => {
    expect(found.get('指南')?.tight).toContain('0577-88000001')
    expect(found.get('指南')?.tight).not.toContain('发明')
    expect(found.get('办法')?.tight).toContain('发明')
    expect(found.get('办法')?.tight).not.toContain('0577')
  })

  it('a 文号 in the middle of a sentence is a mention, not the document', () => {
    expect(found.has('旧法')).toBe(false)
  })
})

describe('checking a family against its notices', () => {
  it('accounts for every figure: printed, derived, or from a document not in our hands', () => {
    const report = checkNotices(NOTICE_RULES, FOLDER)
    expect(report).toMatchObject({ derived: 3, outside: 1, unaccounted: [], problems: [], ok: true })
    expect(report.absent).toEqual(['试办〔2018〕9号'])
    expect(report.checked).toBe(report.found + report.derived + report.outside)
  })

  it('tells a figure the cited document does not print, with its line', () => {
    const report = checkNotices(rulesWith('试办/条件.yaml', '满: 4年', '满: 5年'), FOLDER)
    expect(report.ok).toBe(false)
    expect(report.unaccounted).toEqual([
      {
        file: '试办/条件.yaml',
        line: 6,
        where: '条件.yaml / 申报路径 / 工程师 / 条件 / 任职 / 满',
        value: '5年',
        documents: ['试办〔2022〕1号'],
      },
    ])
  })

  it('a telephone number with a digit wrong is told', () => {
    const report = checkNotices(rulesWith('试办/条件.yaml', '88000001', '88000007'), FOLDER)
    expect(report.unaccounted.map(({ value }) => value)).toEqual(['0577-88000007'])
  })

  it('a figure another document prints does not do', () => {
    const report = checkNotices(rulesWith('试办/条件.yaml', '依据: 办法 二', '依据: 指南 一'), FOLDER)
    expect(report.unaccounted.map(({ value }) => value)).toContain('4年')
  })

  it('the middle of a run of points is never taken for printed', () => {
    const report = checkNotices(
      NOTICE_RULES.filter(({ path }) => !path.endsWith('推出.yaml')),
      FOLDER,
    )
    expect(report.unaccounted.map(({ value }) => value)).toEqual(['12', '10', '8'])
  })

  it('a run of figures printed cell by cell is printed; with one of them wrong its middle is not', () => {
    const row = (cells: string) =>
      checkNotices(NOTICE_RULES, [
        ...FOLDER.slice(1),
        ...FOLDER.slice(0, 1).map(({ name, text }) => ({ name, text: `${text}\t${cells.replaceAll(' ', '\n\t')}\n` })),
      ])
    expect(row('14 12 10.0 8 6')).toMatchObject({ derived: 0, unaccounted: [] })
    expect(row('14 12 11 8 6')).toMatchObject({ derived: 3 })
  })

  it('a derivation nobody needs, or from a clause there is not, is a mistake', () => {
    const said = (from: string, to: string) =>
      checkNotices(rulesWith('试办/推出.yaml', from, to), FOLDER).problems.map(({ what }) => what)
    expect(said('值: [12, 10, 8]', '值: [12, 10, 8]\n    处: 别处')).toEqual(['推出的 12、10、8 没有用上'])
    expect(said('从: 办法 二', '从: 办法 九')).toEqual(['试办〔2022〕1号 没有“九”，有：一、二'])
  })

  it('a document that should be there and is not is told', () => {
    const report = checkNotices(rulesWith('试办/文件.yaml', ', 来源: 外部', ''), FOLDER)
    expect(report.problems.map(({ what }) => what)).toEqual(['文件夹里没有 试办〔2018〕9号'])
  })
})
