import { describe, expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { told } from './lines.ts'
import { realWorld } from './world.ts'

const AT_HAND =
  '学历=本科；专业=机械；毕业时间=2010年6月30日；职称=助工；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；助理工程师聘任=2018年1月1日至今；技能等级=没有；年度考核=都合格；专业工作=2010年7月1日至今；学时=都够；社保=在温州；社保起始=2010年7月1日；单位=民企；编制=没有；岗位=在岗，做机电技术工作'

/** Where it is asked for what a title was refused. */
const at = (words: string) => {
  const lines = ['今天: 2022-09-15', `备答: ${AT_HAND}`, '用户: 温州机电', '用户: 中级', '顺答: 违规', `用户: ${words}`]
  const { state, said } = runGolden(realWorld(), '违规', lines.join('\n')).at(-1) ?? { state: null, said: [] }
  return { violations: told(state, 'violations'), text: said.map(({ text }) => text).join('\n') }
}

describe('what a title was refused for, told with its year', () => {
  it.each([
    ['有一次，20年材料造假', 2020, '提交虚假材料'],
    ['2021年交了假材料', 2021, '提交虚假材料'],
    ['2021年用假证书被查', 2021, '伪造证件证明'],
    ['有，2021年学历造假', 2021, '伪造证件证明'],
    ['2021年瞒报违法被取消', 2021, '严重违法未反映'],
    ['2021年瞒报处分', 2021, '严重违法未反映'],
    ['2021年假材料', 2021, '提交虚假材料'],
  ])('is kept, and nobody is asked for a fine: %s', (words, year, kind) => {
    const { violations, text } = at(words)
    expect(violations).toEqual([{ year, kind }])
    expect(text).not.toContain('罚了多少')
  })

  it.each(['没有', '没有造假'])('nothing was: %s', (words) => {
    expect(at(words).violations).toEqual([])
  })

  it('is no false paper where 年假 was taken', () => {
    expect(at('2021年休年假材料晚交了').violations).toBeNull()
  })

  it('is asked for where a year alone is told, and no fine', () => {
    const { violations, text } = at('2021年')
    expect(violations).toEqual([{ year: 2021 }])
    expect(text).toContain('那次是因为什么')
    expect(text).not.toContain('罚了多少')
  })

  it.each([
    ['2021年|1', '还报不了'],
    ['2021年|材料造假', '还报不了'],
    ['2021年|学历是假的', '还报不了'],
    ['2021年|瞒报', '还报不了'],
    ['2021年|交警罚款的', '可以报'],
    ['2021年|都不是', '可以报'],
    ['2021年|不知道', '现在还判断不了'],
    ['2018年|材料造假', '现在还判断不了'],
    ['2018年|罚款', '可以报'],
  ])('decides: %s', (words, verdict) => {
    const typed = words.split('|').map((line) => `用户: ${line}`)
    const lines = ['今天: 2022-09-15', `备答: ${AT_HAND}`, '用户: 温州机电', '用户: 中级', '顺答: 违规', ...typed]
    const said = runGolden(realWorld(), '违规', [...lines, '用户: 好'].join('\n')).at(-1)?.said ?? []
    expect(said.map(({ text }) => text).join('\n')).toContain(verdict)
  })
})
