import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { brief } from './brief.ts'

// biome-ignore format: one message a line
const ROWS: readonly (readonly [string, string, ...string[]])[] = [
  // what is told of something else keeps to itself
  ['助工2018年 发明一个排第二 社保温州 实用新型3个排第一', '专利 发明 第2｜实用新型 第1 ×3'],
  ['温岭泵厂的 论文没有 年薪30万', '论文著作 无'],
  ['本科2015 没论文 一个实用新型 我第一', '论文著作 无；专利 实用新型 第1'],
  // still examined, granted
  ['实用新型2个 都还没下证', '专利 实用新型 非授权 ×2'],
  ['发明20年下证', '专利 发明 2020 授权'],
  ['20年8月授权的实用新型两个', '专利 实用新型 2020-08 授权 ×2'],
  // books, and papers by what was done with them
  ['写过两本书', '论文著作 专著 ×2'],
  ['出过一本技术书 第二作者', '论文著作 专著 第2'],
  ['翻译了一本英文书籍', '论文著作 译作'],
  ['读过一本技术书', ''],
  ['论文写了一篇没投出去', '论文著作 未公开发表'],
  ['在省年会上宣读论文一篇 第二作者', '论文著作 会议论文 省部级 第2'],
  ['论文查重百分之八', '论文著作 相似度8', '论文著作.种类 incomplete'],
  // ranks that differ, roles denied
  ['专利5个，其他两个排名靠后', '', '专利.排名 ambiguous'],
  ['市级创新团队 我不是骨干', '技术团队 重点技术创新团队 市厅级 成员'],
  ['公司自己立的项目 归我负责', '科研项目 企业 主持'],
  // honours
  ['县党委发的优秀党员 2020年', '荣誉 优秀共产党员 2020 党委'],
  ['单位年度优秀员工三次', '荣誉 其他表彰 企业 ×3'],
  ['19年评上县劳模', '荣誉 劳动模范 县区级 2019'],
  ['县里竞赛第三名 类别忘了', '竞赛 县区级 第3', '竞赛.类别 unknown'],
]

describe('results in a message', () => {
  it.each(ROWS)('%s', (text, results, ...asks) => {
    const told = readMessage(text, { today: '2022-09-15' })
    expect(brief(told.dossier)).toBe(results)
    expect(told.asks.map(({ about, why }) => `${about} ${why}`)).toEqual(expect.arrayContaining(asks))
  })
})
