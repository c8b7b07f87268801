import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // 简历行
  ['2009.09-2012.06 温州职业技术学院 模具设计与制造 大专', { education: [{ level: '大专', major: '模具设计与制造', graduated: '2012-06' }] }],
  ['2005.9—2009.7 就读于浙江理工大学机械电子工程专业，本科', { education: [{ level: '本科', major: '机械电子工程', graduated: '2009-07' }] }],
  ['2012.7-2016.3 瑞安市某汽配有限公司 工艺员；2016.4至今 现单位 技术科', { employer: { kind: '企业' }, work: [{ from: '2012-07', to: '2016-03' }, { from: '2016-04', to: '至今' }] }],
  ['学历：大专 毕业时间：2015.07 专业：模具', { education: [{ level: '大专', major: '模具', graduated: '2015-07' }] }],
  ['学历:本科\n专业:机械工程\n毕业时间:2014年6月\n职称:助理工程师\n取得时间:2017.12.20', { education: [{ level: '本科', major: '机械工程', graduated: '2014-06' }], titles: [{ level: '助理工程师', obtained: '2017-12-20' }] }],
  ['姓名\t张某某\t学历\t大专\t专业\t数控技术', { education: [{ level: '大专', major: '数控技术' }] }],
  ['学历|专业|毕业时间\n大专|机电一体化|2011.6', { education: [{ level: '大专', major: '机电一体化', graduated: '2011-06' }] }],
  ['职称|取得时间|聘任时间\n助理工程师|2016.11|2017.1', { titles: [{ level: '助理工程师', obtained: '2016-11', appointments: [{ from: '2017-01' }] }] }],
  ['现任职称：助理工程师（2018年12月取得，2019年1月聘任）', { titles: [{ level: '助理工程师', obtained: '2018-12', appointments: [{ from: '2019-01' }] }] }],
  ['【学历】中专【毕业】2003年7月【专业】机电技术应用', { education: [{ level: '中专', major: '机电技术应用', graduated: '2003-07' }] }],
  ['最高学历 本科 毕业院校 浙江大学 毕业时间 2010年6月 所学专业 过程装备与控制工程', { education: [{ level: '本科', major: '过程装备与控制工程', graduated: '2010-06' }] }],
  ['1.学历：大专（2013年6月，模具设计与制造）2.职称：助理工程师（2016年12月）3.技能：高级工（2018年5月）', { education: [{ level: '大专', major: '模具设计与制造', graduated: '2013-06' }], titles: [{ level: '助理工程师', obtained: '2016-12' }], skills: [{ grade: '高级工', obtained: '2018-05' }] }],
  ['参加工作时间：2008年8月 现从事专业：机械设计', { employment: { duty: '设计开发' }, work: [{ from: '2008-08' }] }],
  ['工作经历：2010.3-2014.5 A公司 机械设计；2014.6-至今 B公司 设备管理', { work: [{ from: '2010-03', to: '2014-05' }, { from: '2014-06', to: '至今' }] }],
  ['第一学历：中专（2004年，数控）；最高学历：大专（2012年，机电一体化技术）', { education: [{ level: '中专', major: '数控', graduated: '2004' }, { level: '大专', major: '机电一体化技术', graduated: '2012' }] }],
  ['单位性质：民营企业  职工人数：86人', { employer: { kind: '企业', ownership: '民营', staff: 86 } }],
  ['是否在编：否 单位：某某阀门有限公司', { employer: { kind: '企业' } }],
  ['职业资格：维修电工高级工 2014.10', { skills: [{ grade: '高级工', obtained: '2014-10' }] }],
  ['技能等级:技师(钳工),发证日期:2019年12月3日', { skills: [{ grade: '技师', obtained: '2019-12-03' }] }],
  ['申报级别：工程师 现有职称：助理工程师 聘任起止：2018.1.1-2022.12.31', { titles: [{ level: '助理工程师', appointments: [{ from: '2018-01-01', to: '2022-12-31' }] }] }, [], '工程师'],
  // 电报体
  ['大专 机电 13届 助工17 聘18.1至今', { education: [{ level: '大专', major: '机电', graduated: '2013' }], titles: [{ level: '助理工程师', obtained: '2017', appointments: [{ from: '2018-01', to: '至今' }] }] }],
  ['本科11毕 助工14 工程师19 聘20', { education: [{ level: '本科', graduated: '2011' }], titles: [{ level: '助理工程师', obtained: '2014' }, { level: '工程师', obtained: '2019', appointments: [{ from: '2020' }] }] }],
  ['中专05 自考大专12 助工15', { education: [{ level: '中专', graduated: '2005' }, { level: '大专', graduated: '2012' }], titles: [{ level: '助理工程师', obtained: '2015' }] }],
  ['07年进厂 修设备 到现在', { employment: { duty: '技术服务' }, work: [{ from: '2007', to: '至今' }] }],
  ['高工无 中级2013 聘2014.3-今', { titles: [{ level: '工程师', obtained: '2013', appointments: [{ from: '2014-03', to: '至今' }] }] }],
  ['硕士 机械工程 2018.3毕 无职称', { education: [{ level: '研究生', major: '机械工程', degree: '硕士', graduated: '2018-03' }], titles: [] }],
  ['大专，机械，15.6毕业，助工18.12，聘19.1.1', { education: [{ level: '大专', major: '机械', graduated: '2015-06' }], titles: [{ level: '助理工程师', obtained: '2018-12', appointments: [{ from: '2019-01-01' }] }] }],
  ['民企 无编制 做工艺', { employer: { kind: '企业', ownership: '民营' }, employment: { establishment: '无编制', duty: '生产制造' } }],
  ['钳工技师2016.11', { skills: [{ grade: '技师', obtained: '2016-11' }] }],
  ['助工/2017年11月/机械专业', { titles: [{ level: '助理工程师', specialty: '机电', obtained: '2017-11' }] }],
  // 全角、中文数字
  ['２０１３年６月大专毕业，助工２０１７年', { education: [{ level: '大专', graduated: '2013-06' }], titles: [{ level: '助理工程师', obtained: '2017' }] }],
  ['二〇一五年六月本科毕业，二〇一八年十二月评助工', { education: [{ level: '本科', graduated: '2015-06' }], titles: [{ level: '助理工程师', obtained: '2018-12' }] }],
  ['大专，一三年六月', { education: [{ level: '大专', graduated: '2013-06' }] }],
  ['一八年十一月评的助工，一九年元月聘', { titles: [{ level: '助理工程师', obtained: '2018-11', appointments: [{ from: '2019-01' }] }] }],
  ['九九年中专，零七年函授大专', { education: [{ level: '中专', graduated: '1999' }, { level: '大专', graduated: '2007' }] }],
  ['十二年前本科毕业的', { education: [{ level: '本科', graduated: '2009-09-16/2010-09-15' }] }],
  ['(2016)助工 (2021)工程师', { titles: [{ level: '助理工程师', obtained: '2016' }, { level: '工程师', obtained: '2021' }] }],
  ['20130630毕业 大专', { education: [{ level: '大专', graduated: '2013-06-30' }] }],
  ['2018/12/28取得助工资格', { titles: [{ level: '助理工程师', obtained: '2018-12-28' }] }],
  ['助工2017-11～', { titles: [{ level: '助理工程师' }] }],
]

describe('résumés, forms and telegrams tell', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
