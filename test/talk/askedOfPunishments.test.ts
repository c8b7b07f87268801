import { describe, expect, it } from 'vitest'
import { runGolden } from './golden.ts'
import { told } from './lines.ts'
import { realWorld } from './world.ts'

const AT_HAND =
  '学历=本科；专业=机械设计制造及其自动化；职称=助工；助理工程师聘任=2018年1月1日至今；助理工程师取得=2017年12月20日；助理工程师职称的专业=机电；学历证明齐全=有；年度考核=都合格；人事关系在温岭本地单位=是；职称是调入带来的=没有；去年评审没通过=没有；学时=都够；参保地=温岭；社保起始=2016年7月1日；本单位社保起始=2016年7月1日；正常参保=正常；业绩=专利；单位=民企；岗位=在岗；工作类别=生产制造；专利=发明第2名'
const at = (words: string) => {
  const lines = ['今天: 2022-09-15', `备答: ${AT_HAND}`, '用户: 温岭机电 报中级', '顺答: 处分', `用户: ${words}`]
  const turn = runGolden(realWorld(), '处分', lines.join('\n')).at(-1)
  return { given: told(turn?.state ?? null, 'sanctions'), text: turn?.said.map(({ text }) => text).join('\n') ?? '' }
}

describe('asked for punishments', () => {
  it.each(['没有处分', '否', '不', '0', '清白的', '从来没受过处分', '没有违规违纪', '都没有'])('none: %s', (words) => {
    expect(at(words).given).toEqual([])
  })

  it.each(['交警罚款算吗', '罚款要紧吗', '闯红灯罚款算不算', '单位通报批评会影响吗', '被交警罚过款算吗'])(
    'who asks confesses nothing: %s',
    (words) => {
      expect(at(words).given).toBeNull()
    },
  )

  it.each([
    ['被罚款通报过', ['经济处罚通报']],
    ['考试作弊过一次', ['考试违纪']],
    ['没受过行政处罚，就是2020年被通报罚款过', ['经济处罚通报']],
    ['没有行政处罚，有处分', ['党纪政纪处分']],
  ])('what was is kept: %s', (words, kinds) => {
    expect(at(words).given).toEqual(kinds)
  })

  it.each(['2021年公司被罚款5万', '2019年同事被处分'])('what others were punished for is none: %s', (words) => {
    expect(at(words).given).toBeNull()
  })
})
