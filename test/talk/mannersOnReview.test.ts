import { describe, expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { realWorld } from './world.ts'

const AT_HAND =
  '学历=本科；专业=机械设计制造及其自动化；职称=助工；助理工程师聘任=2018年1月1日至今；助理工程师取得=2017年12月20日；助理工程师职称的专业=机电；处分=都没有；学历证明齐全=有；年度考核=都合格；人事关系在温岭本地单位=是；职称是调入带来的=没有；去年评审没通过=没有；学时=都够；参保地=温岭；社保起始=2016年7月1日；本单位社保起始=2016年7月1日；正常参保=正常；业绩=都没有；单位=民企；岗位=在岗；工作类别=生产制造'

/** Where the answers are checked, after this was said: the answers, and where the talk stands. */
function reviewed(said: string) {
  const lines = ['今天: 2022-09-15', `备答: ${AT_HAND}`, '用户: 温岭机电 报中级', '顺答:', `用户: ${said}`]
  const turns = runGolden(realWorld(), '试', lines.join('\n'))
  const [before, after] = [turns.at(-2)?.state, turns.at(-1)?.state]
  return { before: before?.answers, after: after?.answers, stage: after?.stage }
}

describe('at the review', () => {
  it.each(['不急', '不要紧', '不客气', '不用了', '应该有', '看情况', '正在办', '要得', '废话', '没听懂', '算是吧'])(
    '%s changes no answer',
    (said) => {
      const { before, after } = reviewed(said)
      expect(after).toEqual(before)
    },
  )

  it.each(['没其他问题', '没有别的问题了', '没意见'])('%s is a 好', (said) => {
    const { before, after, stage } = reviewed(said)
    expect(after).toEqual(before)
    expect(stage).toBe('result')
  })

  it.each(['社保停了', '我社保在台州'])('%s still counts', (said) => {
    const { before, after } = reviewed(said)
    expect(after).not.toEqual(before)
  })
})
