import { describe, expect, it } from 'vitest'
import { saidIn } from './lines.ts'

const PATENTS = '3个实用新型都是第一发明人，2021年3月授权'

function resultOf(education: string, ...said: string[]): string {
  const all = saidIn(
    '今天: 2023-08-20',
    `备答: ${education}；职称=没有；技能等级=没有；业绩=专利；专利=${PATENTS}；专业工作=2008年7月1日到现在；近三年社保证明=有；学历证明=有；年度考核=都合格；注册地=在；学时=都够；单位=民企；岗位=化工；违规=没有；重点骨干企业重大项目主要完成者=不是；技术负责人满三年=没有；县级学术技术带头人=没有；单位获清单荣誉=没有`,
    '用户: 上虞',
    ...said.map((line) => `用户: ${line}`),
    '顺答:',
    '用户: 好',
  )
  return all.at(-1) ?? ''
}

describe('two of the five under 上虞', () => {
  it('whoever has no matching education is told to ask first whether one is wanted', () => {
    const said = resultOf('学历=高中')
    expect(said).toContain('可以报')
    expect(said).toMatch(/要不要学历.*82313758/)
  })

  it('whoever has one is told nothing of the kind', () => {
    const said = resultOf('学历=中专', '我是中专，学化学工程专业的')
    expect(said).toContain('可以报')
    expect(said).not.toContain('要不要学历')
  })
})
