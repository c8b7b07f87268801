import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

/** Years in a row without 年, tables with a head, and subjects of which nothing was done. */
// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['学时三年都是满的，19 20 21', { hours: { 2019: { enough: true }, 2020: { enough: true }, 2021: { enough: true } } }],
  ['继续教育三年都够 20/21/22', { hours: { 2020: { enough: true }, 2021: { enough: true }, 2022: { enough: true } } }],
  ['去年就修了专业课四十八 公需一点没修', { hours: { 2021: { professional: 48, general: 0, industry: 0 } } }],
  ['20年公需一节没上，专业修了72', { hours: { 2020: { professional: 72, general: 0, industry: 0 } } }],
  ['22年公需没碰 专业48', { hours: { 2022: { professional: 48, general: 0, industry: 0 } } }],
  ['2021年行业公需12 公需没学', { hours: { 2021: { general: 0, industry: 12 } } }],
  ['19年只学了专业30，别的没学', { hours: { 2019: { professional: 30, general: 0, industry: 0 } } }],
  ['21年专业60，其他的没动', { hours: { 2021: { professional: 60, general: 0, industry: 0 } } }],
  ['20年90个学时一个不少', { hours: { 2020: { enough: true } } }],
  ['21年学时一分没差', { hours: { 2021: { enough: true } } }],
  ['学时二零年一个没落', { hours: { 2020: { enough: true } } }],
  ['行业公需21年没修 一般公需18修了 专业60', { hours: { 2021: { professional: 60, general: 18, industry: 0 } } }],
  ['专业去年修了60，公需没上', { hours: { 2021: { professional: 60, general: 0, industry: 0 } } }],
  ['公需前年没学，专业科目50', { hours: { 2020: { professional: 50, general: 0, industry: 0 } } }],
  ['22年到现在修了专业三十六，公需十八个是一般的，行业的没动', { hours: { 2022: { professional: 36, general: 18, industry: 0 } } }],
  ['继续教育\n年度\t专业\t一般公需\t行业公需\n2021\t60\t18\t12\n2022\t45\t18\t0', { hours: { 2021: { professional: 60, general: 18, industry: 12 }, 2022: { professional: 45, general: 18, industry: 0 } } }],
  ['年份 | 专业科目 | 一般公需 | 行业公需\n2020 | 62 | 18 | 12\n2021年 | 60 | - | 12', { hours: { 2020: { professional: 62, general: 18, industry: 12 }, 2021: { professional: 60, industry: 12 } } }],
  ['年度 专业 公需 合计\n2021 60 30 90', { hours: { 2021: { professional: 60 } } }, ['学时.2021.一般公需 ambiguous', '学时.2021.行业公需 ambiguous']],
  ['2022 | 专业 60 | 一般公需 18 | 行业公需 12', { hours: { 2022: { professional: 60, general: 18, industry: 12 } } }],
  ['2021 专业科目 60 一般公需 18 行业公需 12', { hours: { 2021: { professional: 60, general: 18, industry: 12 } } }],
  ['21年学时60 18 12', { hours: { 2021: { professional: 60, general: 18, industry: 12 } } }],
  ['序号 名称 级别 排名\n1 一种自动上料装置 发明专利 第1\n2 阀门密封结构 实用新型 第2', { patents: [{ kind: '发明', rank: 1 }, { kind: '实用新型', rank: 2 }] }],
  ['序号 名称 级别 排名\n1 科技进步奖 市级三等奖 第2\n2 数控机床技改项目 省级 1', { awards: [{ level: '市厅级', grade: '三等奖', rank: 2 }], projects: [{ level: '省部级', rank: 1 }] }],
  ['序号|名称|级别|排名\n1|科技进步奖|市级|2\n2|技能竞赛|省级|3', { awards: [{ level: '市厅级', rank: 2 }], competitions: [{ level: '省部级', rank: 3 }] }],
  ['序号 项目名称 级别 排名\n1 智能阀门研发 市级 3\n2 泵站自动化 省级 5', { projects: [{ level: '市厅级', rank: 3 }, { level: '省部级', rank: 5 }] }],
  ['名称 级别 排名\n某某某 市级 3', {}],
  ['年度 考核结果\n2019 合格\n2020 优秀\n2021 合格', { reviews: { 2019: '合格', 2020: '优秀', 2021: '合格' } }],
  ['年度|年度考核\n2020|称职\n2021|优秀', { reviews: { 2020: '称职', 2021: '优秀' } }],
  ['考核 19/20/21 都合格', { reviews: { 2019: '合格', 2020: '合格', 2021: '合格' } }],
  ['专利类型\t排名\t授权时间\n实用新型\t1\t2019.5\n发明\t3\t2020年6月', { patents: [{ date: '2019-05', kind: '实用新型', rank: 1, granted: true }, { date: '2020-06', kind: '发明', rank: 3, granted: true }] }],
  ['类别、位次、时间\n软件著作权、2、2018', { patents: [{ date: '2018', kind: '软件著作权', rank: 2 }] }],
  ['学历 专业 毕业\n大专 数控 2015', { education: [{ level: '大专', major: '数控', graduated: '2015' }] }],
  // subjects, years and reviews in other orders
  ['2021年学时：专业60，公需一般18行业12', { hours: { 2021: { professional: 60, general: 18, industry: 12 } } }],
  ['去年公需行业12、一般18，专业66', { hours: { 2021: { professional: 66, general: 18, industry: 12 } } }],
  ['专业六十，一般公需十八，行业公需十二，这是2022年的', { hours: { 2022: { professional: 60, general: 18, industry: 12 } } }],
  ['19、20、21、22年学时都达标', { hours: { 2019: { enough: true }, 2020: { enough: true }, 2021: { enough: true }, 2022: { enough: true } } }],
  ['2022 60/18/12 2021 62/18/12', { hours: { 2021: { professional: 62, general: 18, industry: 12 }, 2022: { professional: 60, general: 18, industry: 12 } } }],
  ['去年考核基本合格，前两年合格', { reviews: { 2019: '合格', 2020: '合格', 2021: '基本合格' } }],
  ['考核20年不合格过一次', { reviews: { 2020: '不合格' } }],
  ['年度考核表三年都是称职', { reviews: { 2019: '称职', 2020: '称职', 2021: '称职' } }],
  ['社保都正常的', { insurance: { current: true } }],
  ['现在这家给我交社保是19年9月起', { insurance: { employerSince: '2019-09' } }],
  ['英语四六级都过了', { language: '大学英语六级' }],
]

describe('tables and years in a row', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    const { dossier, asks, aim } = told(text)
    expect({ dossier, asks: [...new Set(asks)], aim }).toEqual(expected)
  })
})
