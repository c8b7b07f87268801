import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDossier } from '../../../../src/dossier/read.ts'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { groupsOf } from '../../../../src/talk/reading/results/groups.ts'

const TODAY = '2022-09-15'
const WENLING = { city: '台州市', county: '温岭市' }
const PIECES =
  '没有 没 不是 的 都 其中 还有 除了 2020年 2019年3月 到 、 , 。 ( ) : 第 一 2 两个 3项 1篇 各1项 分别 专利 发明 实用新型 软著 论文 核心 普刊 项目 省级 市级 课题 科技进步 一等奖 奖 国标 新产品 劳模 先进个人 技能大赛 首台套 技术中心 骨干 主持 参与 第一 第2作者 一作 排第三 我 我们公司 有 申请中 授权 验收 检索报告 大概 好像 记不清 吧 ? 需要 只有 也没有 都没有 12%'.split(
    ' ',
  )
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' ')),
)
const groups = (text: string) => groupsOf(text, { dates: [], cities: null, asked: undefined, anything: true })

describe('results in a message', () => {
  it('each fact has the words that tell it', () => {
    const text = '您好，２０１８年的發明專利排第二，市科技进步三等奖1项'
    const { facts } = readMessage(text, { today: TODAY })
    for (const { evidence } of facts) expect(text.slice(evidence.from, evidence.to)).toBe(evidence.text)
    const words = facts.map(({ path, value, evidence }) => [path, value, evidence.text])
    expect(words).toEqual(
      expect.arrayContaining([
        ['patents.0.kind', '发明', '發明專利'],
        ['patents.0.rank', 2, '排第二'],
        ['patents.0.date', '2018', '２０１８年'],
        ['awards.0.level', '市厅级', '市'],
        ['awards.0.grade', '三等奖', '三等奖'],
      ]),
    )
  })

  it('where both the county and its city are called 市, a bare 市级 is asked about', () => {
    const levels = (text: string) =>
      groupsOf(text, { dates: [], cities: WENLING, asked: undefined, anything: true }).groups.flatMap(({ items }) =>
        items.map(({ level }) => level?.why ?? level?.value),
      )
    expect(levels('市科技进步三等奖')).toEqual(['ambiguous'])
    expect(levels('温岭市科技进步三等奖')).toEqual(['县区级'])
    expect(levels('台州市科技进步三等奖，市厅级课题1项')).toEqual(['市厅级', '市厅级'])
  })

  it('gives what the dossier takes, whatever is typed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { dossier, facts } = readMessage(text, { today: TODAY })
        expect(readDossier(dossier).ok).toBe(true)
        for (const { evidence } of facts) expect(text.slice(evidence.from, evidence.to)).toBe(evidence.text)
      }),
      { numRuns: 300 },
    )
  })

  it('looks a few times at each piece of a flood, not once for every other', () => {
    for (const piece of PIECES) {
      const flood = piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000)
      const { groups: found, asks, used } = groups(flood)
      expect(found.length + asks.length + used.length).toBeLessThanOrEqual(flood.length * 2)
      expect(found.every(({ items }) => items.length <= 60)).toBe(true)
    }
  })
})
