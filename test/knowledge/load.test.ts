import { describe, expect, it } from 'vitest'
import { hits } from '../../src/knowledge/entry.ts'
import { makeKnowledge } from '../../src/knowledge/knowledge.ts'
import { readFamilyEntries, waysPastTheKeys } from '../../src/knowledge/load.ts'
import { packOf } from '../rules/realRules.ts'
import { words } from './real.ts'

const pack = packOf('温州机电')

const GOOD = `问答:
  - 编号: 评审表份数
    问法:
      - 评审表几份
      - 评审表一式几份
    关键: [评审表, 几份]
    答: 一式 2 份，{个人申报止}前。
    依据: 通知 四.2
`

function load(...texts: string[]) {
  const files = texts.map((text, index) => ({ path: `温州机电/问答/${index + 1}.yaml`, text }))
  return readFamilyEntries(files, [pack], words)
}

const first = (...texts: string[]) => {
  const [problem] = load(...texts).problems
  return problem && { line: problem.line, what: problem.what }
}

describe('entries of a family', () => {
  it('are read with their clause in full', () => {
    const { entries, problems } = load(GOOD)
    expect(problems).toEqual([])
    expect(entries).toMatchObject([{ id: '评审表份数', clause: '温职改办〔2022〕14号 四.2', unwritten: false }])
  })

  it.each([
    ['a clause there is not', GOOD.replace('四.2', '八'), 8, /没有“八”/],
    ['no clause', GOOD.replace(/ {4}依据.*\n/, ''), 2, /缺“依据”/],
    ['a placeholder that names nothing', GOOD.replace('个人申报止', '材料.护照'), 7, /没有 \{材料\.护照\}/],
    ['a plan there is not', GOOD.replace('    问法', '    计划: [nowhere]\n    问法'), 3, /没有计划“nowhere”/],
    ['an unknown field', GOOD.replace('依据:', '出处:'), 8, /没有这个字段：出处/],
    ['no YAML', 'a: [', 1, /不是合法的 YAML/],
    ['another first key', '问题: []', 1, /第一个键应是“问答”/],
  ])('%s is told with its line', (_, text, line, what) => {
    const { entries, problems } = load(text)
    expect(entries).toEqual([])
    expect(problems.some((problem) => problem.line === line && what.test(problem.what))).toBe(true)
  })

  it('are asked in no way that hits none of their keys', () => {
    const file = { path: '温州机电/问答/1.yaml', text: GOOD.replace('评审表一式几份', '食堂在哪') }
    expect(waysPastTheKeys(file, words)).toMatchObject([
      { line: 5, what: expect.stringMatching(/“食堂在哪”一个关键也碰不到（评审表、几份）/) },
    ])
    expect(waysPastTheKeys({ ...file, text: GOOD }, words)).toEqual([])
  })

  it('may not have one number twice, in one file or in two', () => {
    expect(first(GOOD, GOOD)).toEqual({
      line: 2,
      what: '编号“评审表份数”写了两次（另一处在 温州机电/问答/1.yaml）',
    })
  })
})

describe('entries in common', () => {
  const COMMON = `问答:
  - 编号: 评审表份数
    问法: [评审表几份]
    关键: [评审表]
    答: 见{文号}。
  - 编号: 越级
    问法: [能越级吗]
    关键: [越级]
    答: "{方式.越级}"
`
  const SYNONYMS = { path: 'conversations/synonyms.yaml', text: '同义: [[评审表]]\n虚词: [吗]\n' }
  const make = (common: string, entries: string[] = []) =>
    makeKnowledge([pack], {
      synonyms: SYNONYMS,
      common: { path: 'conversations/questions-in-common.yaml', text: common },
      entries: entries.map((text) => ({ path: '温州机电/问答/1.yaml', text })),
    })

  it('give way to the family’s own of the same number', () => {
    const [plan] = make(COMMON, [GOOD.replace('- 评审表一式几份', '').replace(', 几份]', ']')]).plans
    expect(plan?.entries.filter(({ id }) => id === '评审表份数')).toMatchObject([{ common: false }])
  })

  it('lend their questions to the one that takes their place', () => {
    const own = GOOD.replace(/ {6}- .*\n/g, '').replace('问法:', '问法: [评审表一式几份]')
    const { plans } = make(COMMON, [own.replace('评审表, 几份', '评审表, 一式')])
    const [entry] = plans[0]?.entries.filter(({ id }) => id === '评审表份数') ?? []
    expect(entry?.asked).toEqual(['评审表一式几份', '评审表几份'])
    expect(entry?.otherKeys?.every((key) => hits(words('评审表几份'), key))).toBe(true)
  })

  it('are left out where the plan has nothing to fill them with', () => {
    const { plans, problems } = make(COMMON)
    expect(problems).toEqual([])
    expect(plans[0]?.entries.map(({ id }) => id)).not.toContain('越级')
  })

  it('may not have a placeholder of a kind there is not', () => {
    expect(make(COMMON.replace('{方式.越级}', '{法子.越级}')).problems).toMatchObject([
      { line: 9, what: '没有 {法子.越级} 这种占位' },
    ])
  })

  it('have no clause of their own', () => {
    const { problems } = make(COMMON.replace('    答: 见', '    依据: 通知 一\n    答: 见'))
    expect(problems[0]?.what).toContain('不写依据')
  })
})
