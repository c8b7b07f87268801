import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { precedingSteps } from '../../src/calendar/preceding.ts'
import { compose } from '../../src/doors/compose.ts'

const { packs } = compose(join(import.meta.dirname, '../..'))
const before = (plan: string, ...names: string[]) => {
  const pack = packs.find((one) => one.plan.id === plan)
  return pack ? precedingSteps(pack.plan, names) : null
}

describe('what is over once a step is', () => {
  it.each<[string, string, string[]]>([
    ['wenzhou-jidian-2022', '网上申报', ['单位注册和授权', '完善业绩档案', '审核业绩档案']],
    ['wenzhou-jidian-2022', '完善业绩档案', []],
    ['wenzhou-jidian-2022', '单位推荐', ['单位注册和授权', '完善业绩档案', '审核业绩档案', '网上申报']],
    ['wenzhou-jidian-2022', '单位公示', ['单位注册和授权', '完善业绩档案', '审核业绩档案', '网上申报']],
    ['wenling-jidian-2022', '继续教育补足', []],
    ['wenling-jidian-2022', '网上申报', ['单位注册和授权', '完善个人信息和业绩档案', '审核业绩档案']],
    ['shangyu-2023', '单位公示', []],
    ['wenzhou-jixie-2023', '盖章送评审表', ['网上申报']],
    ['zhejiang-jidian-senior-2024', '网上申报', ['完善业绩档案']],
  ])('%s: with %s also %j', (plan, name, others) => {
    expect(before(plan, name)).toEqual(others)
  })

  it('is never publicity', () => {
    for (const { plan } of packs)
      for (const { what } of plan.steps) expect(precedingSteps(plan, [what])).not.toContain('单位公示')
  })
})
