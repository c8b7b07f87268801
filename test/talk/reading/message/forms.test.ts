import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['最高学历：本科\n所学专业：机械电子工程\n毕业日期：2016年6月30日\n现有职称：助工\n资格取得时间：2019/12/25\n聘任时间：2020/1/10至今', { education: [{ level: '本科', major: '机械电子工程', graduated: '2016-06-30' }], titles: [{ level: '助理工程师', obtained: '2019-12-25', appointments: [{ from: '2020-01-10', to: '至今' }] }] }],
  ['姓名：某某 文化程度：高中 职业资格：三级焊工 取得时间：2017.6', { education: [{ level: '高中' }], skills: [{ grade: '高级工', obtained: '2017-06' }] }],
  ['职称及取得时间：工程师 2016.12.1，参加工作时间：1998.7', { titles: [{ level: '工程师', obtained: '2016-12-01' }], work: [{ from: '1998-07' }] }],
  ['学历/毕业时间：大专 2010.7', { education: [{ level: '大专', graduated: '2010-07' }] }],
  ['申报级别：工程师\n现职称：无\n处分情况：无\n论文：无', { titles: [], violations: [], publications: [] }, [], '工程师'],
  ['学历 大专\n专业 模具设计与制造\n毕业时间 2013.7\n职称 暂无', { education: [{ level: '大专', major: '模具设计与制造', graduated: '2013-07' }], titles: [] }],
  ['层次|专业|毕业时间|职称|取得时间\n本科|车辆工程|2014.6|助理工程师|2018.11', { education: [{ level: '本科', major: '车辆工程', graduated: '2014-06' }], titles: [{ level: '助理工程师', obtained: '2018-11' }] }],
  ['单位性质：民营企业；职工人数：86；参保地：瑞安', { employer: { kind: '企业', ownership: '民营', staff: 86 }, insurance: { arrangement: '在温缴纳', place: '瑞安' } }],
  ['毕业院校：某学院\n学位：——\n毕业时间：\n学历：专科', { education: [{ level: '大专' }] }],
  ['（1）学历 中专（2）专业 机电（3）职称 无', { education: [{ level: '中专', major: '机电' }], titles: [] }],
  ['①发明专利1项，第二发明人\n②软著2项，第一', { patents: [{ kind: '发明', rank: 2 }, { kind: '软件著作权', rank: 1 }, { kind: '软件著作权', rank: 1 }] }],
  ['2009.09-2012.06 某职业技术学院 数控技术 大专\n2012.7-2017.3 甲公司 编程\n2017.4至今 乙公司 工艺员', { education: [{ level: '大专', major: '数控技术', graduated: '2012-06' }], work: [{ from: '2012-07', to: '2017-03' }, { from: '2017-04', to: '至今' }] }],
  ['2010年9月到2013年6月在某技师学院读高级工班，2013年7月至今在某机械公司做装配', { employment: { duty: '生产制造' }, education: [{ technicalClass: '高级工班', graduated: '2013-06' }], work: [{ from: '2013-07', to: '至今' }] }],
  ['2019年度 合格\n2020年度 合格\n2021年度 优秀', { reviews: { 2019: '合格', 2020: '合格', 2021: '优秀' } }],
  ['2005.7-2012.3 某机械有限公司 技术员；2012.4-今 某泵业有限公司 工程师', { employer: { kind: '企业' }, work: [{ from: '2005-07', to: '2012-03' }, { from: '2012-04', to: '至今' }] }],
  ['社保2015年7月到2018年3月在杭州，2018年4月至今在温州', { insurance: { arrangement: '在温缴纳', place: '温州', since: '2018-04', current: true } }],
  ['员工一百二十人，营收六千万', { employer: { staff: 120, revenue: 6000 } }],
  ['2020：60/18/12 2021：72/18/12 学时', { hours: { 2020: { professional: 60, general: 18, industry: 12 }, 2021: { professional: 72, general: 18, industry: 12 } } }],
  ['现从事专业：机械设计', { employment: { duty: '设计开发' } }],
  ['职称|助工|取得|2018.12', { titles: [{ level: '助理工程师', obtained: '2018-12' }] }],
]

describe('a form, a table, a list or a résumé', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
