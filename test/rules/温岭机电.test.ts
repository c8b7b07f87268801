import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { readCases } from '../../src/rules/cases/read.ts'
import { runCases } from '../../src/rules/cases/run.ts'
import { matchMajor } from '../../src/rules/education.ts'
import { judge } from '../../src/rules/judge.ts'
import { loadPacks } from '../../src/rules/load/packs.ts'
import { packOf, textsOf } from './realRules.ts'

describe('温岭机电', () => {
  const { rules, cases } = textsOf('温岭机电')
  const pack = packOf('温岭机电')
  const asOf = '2022-09-25'

  it('规则没有写错', () => expect(loadPacks(rules).problems).toEqual([]))

  it('每个例子都得出该有的结论', () => {
    const read = readCases(cases, pack)
    expect(read.problems).toEqual([])
    const wrong = runCases(pack, read.cases)
      .results.filter(({ ok }) => !ok)
      .map(({ case: example, checks }) => ({
        where: `${example.file}:${example.line} ${example.name}`,
        checks: checks.filter(({ ok }) => !ok).map((check) => `${check.what}: ${check.expected} ≠ ${check.found}`),
      }))
    expect(wrong).toEqual([])
  })

  it.each([
    ['自动化', 'yes'],
    ['测控技术与仪器', 'yes'],
    ['机械设计制造及其自动化（数控方向）', 'yes'],
    ['工程管理', 'yes'],
    ['办公自动化', 'unknown'],
    ['机电一体化技术', 'unknown'],
    ['数控技术', 'unknown'],
    ['模具设计与制造', 'unknown'],
    ['电气自动化技术', 'unknown'],
    ['会计', 'no'],
    ['工商管理', 'no'],
  ])('专业“%s”：%s', (major, truth) => expect(matchMajor(major, pack.criteria.majors).truth).toBe(truth))

  it('三年考核只管报工程师的路', () => {
    const { gates } = judge(pack, {}, { asOf })
    const reviews = gates.find(({ gate }) => gate.id === '年度考核')
    expect(reviews?.appliesTo).toContain('工程师·越级')
    expect(reviews?.appliesTo.filter((id) => id.startsWith('助理'))).toEqual([])
  })

  it('什么都没说的人，没有一条路、一个公共条件判了不行', () => {
    const { paths, gates, standards } = judge(pack, {}, { asOf })
    expect([...paths, ...gates].filter(({ verdict }) => verdict !== '待核实')).toEqual([])
    expect(standards.filter(({ verdict }) => verdict !== '待核实')).toEqual([])
  })

  const base: Dossier = {
    education: [{ level: '本科', major: '机械工程', degree: '学士' }],
    titles: [
      {
        level: '助理工程师',
        specialty: '机电',
        obtained: '2018-12-20',
        appointments: [{ from: '2019-01-01', to: '至今' }],
      },
    ],
    violations: [],
    reviews: { 2019: '合格', 2020: '合格', 2021: '合格' },
  }
  const verdictOf = (id: string, dossier: Dossier) =>
    judge(pack, dossier, { asOf }).paths.find(({ path }) => path.id === id)?.verdict

  it('硕士的专业不对口，不能借本科的对口走两年', () => {
    const short = {
      ...base,
      titles: [{ ...base.titles?.[0], appointments: [{ from: '2020-12-01', to: '至今' as const }] }],
      education: [...(base.education ?? []), { level: '研究生' as const, major: '会计', degree: '硕士' as const }],
    }
    expect(verdictOf('工程师·正常·研究生', short)).toBe('不符合')
    expect(verdictOf('工程师·正常·大专本科', base)).toBe('可申报')
  })

  it('学历够又满四年的，不用破格', () => {
    const rich: Dossier = {
      ...base,
      teams: [{ kind: '企业技术中心', level: '县区级', date: '2020-01-01', related: true, evidence: true }],
      patents: [{ kind: '发明', date: '2020-01-01', related: true, evidence: true }],
      work: [{ from: '2006-01-01', to: '至今', related: true }],
    }
    expect(verdictOf('工程师·破格·学历', rich)).toBe('不符合')
    expect(verdictOf('工程师·破格·资历', rich)).toBe('不符合')
    expect(verdictOf('工程师·破格·学历', { ...rich, education: [{ level: '大专', major: '会计' }] })).toBe('可申报')
  })
})
