import { expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { realWorld } from './world.ts'

const AT_HAND =
  '学历=本科；专业=机械工程；毕业时间=2010年7月1日；学位=学士；职称=工程师；工程师聘任=2019年1月1日至今；工程师取得=2018年12月20日；工程师职称的专业=机电；技能等级=没有；三年学时登记证明=有；近三年养老保险证明=有；学历证明=有；年度考核=都合格；单位=民企；工作类别=设计开发；岗位=在岗；违规=没有；业绩=都没有；技能称号=都没有'

/** Where the talk stands at the result after this was said. */
function afterResult(said: string) {
  const lines = ['今天: 2024-08-01', `备答: ${AT_HAND}`, '用户: 浙江高级', '顺答:', '用户: 好', `用户: ${said}`]
  return runGolden(realWorld(), '试', lines.join('\n')).at(-1)
}

it.each([
  ['学时24年的没登记', 'statement/三年学时登记证明'],
  ['养老保险证明开不出来', 'statement/近三年养老保险证明'],
])('%s asks for that paper again', (said, key) => expect(afterResult(said)?.state?.pending?.question).toBe(key))
