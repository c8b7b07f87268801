import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const LEVEL = ['学历.层次 incomplete']

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // a school told without its level, and what belongs to it
  ['金华职业技术学院，电气自动化，12届', { education: [{ major: '电气自动化', graduated: '2012' }] }, LEVEL],
  ['宁大机械专业毕业 2011年6月的证', { education: [{ major: '机械', graduated: '2011-06' }] }, LEVEL],
  ['浙工大的，学的车辆工程', { education: [{ major: '车辆工程' }] }],
  ['专业数控', { education: [{ major: '数控' }] }],
  // no school somebody left
  ['我在温州大学上班，做设备维护', { employment: { duty: '技术服务' } }],
  ['员工大专毕业', { education: [{ level: '大专' }] }],
  ['我有大学英语四级证书', { language: '大学英语四级' }],
  // names of levels
  ['职专毕业，机电一体化，05年的', { education: [{ level: '中专', major: '机电一体化', graduated: '2005' }] }],
  ['五年一贯制大专，数控技术', { education: [{ level: '大专', major: '数控技术' }] }],
  ['专接本的，16年毕业', { education: [{ level: '本科', graduated: '2016' }] }],
  ['八七年初中毕业', { education: [{ level: '初中', graduated: '1987' }] }],
  ['三本 机械 2015年毕业', { education: [{ level: '本科', major: '机械', graduated: '2015' }] }],
  ['聘书 三本', {}, ['职称.聘任 incomplete']],
  ['模具设计（专科起点本科），2021年1月', { education: [{ level: '本科', major: '模具设计', graduated: '2021-01' }] }],
  ['本科17年读完的在职本科', { education: [{ level: '本科', graduated: '2017' }] }],
  ['学历是本科，不是上次讲的大专', { education: [{ level: '本科' }] }],
  // when it ended
  ['我是22届的，大专，机电', { education: [{ level: '大专', major: '机电', graduated: '2022' }] }],
  ['大专，第22届技能大赛二等奖', { education: [{ level: '大专' }], competitions: [{ grade: '二等奖' }] }],
  ['大专！模具！13年6月！', { education: [{ level: '大专', major: '模具', graduated: '2013-06' }] }],
  ['毕业于浙江机电职业技术学院，时间是2012年6月', { education: [{ graduated: '2012-06' }] }, LEVEL],
  ['大专毕业证上日期是2010年6月30日', { education: [{ level: '大专', graduated: '2010-06-30' }] }],
  ['本科，7月份刚拿到证', { education: [{ level: '本科', graduated: '2022-07' }] }],
  ['大专，2015你6月', { education: [{ level: '大专', graduated: '2015-06' }] }],
  ['08级的，浙工大，机械', { education: [{ major: '机械' }] }, [...LEVEL, '学历.毕业 incomplete']],
  ['1998年7月中等专业学校毕业', { education: [{ level: '中专', graduated: '1998-07' }] }],
  ['初中起点五年制大专，2011年毕业', { education: [{ level: '大专', graduated: '2011' }] }],
  ['上个月刚拿到本科证', { education: [{ level: '本科', graduated: '2022-08' }] }],
  ['毕业证上写的是机械制造工艺与设备', { education: [{ major: '机械制造工艺与设备' }] }],
  // not had, or not to the end
  ['我是本科，学位没有，专业自动化', { education: [{ level: '本科', major: '自动化', degree: '无' }] }],
  ['大专学历，本科读到一半就没读了', { education: [{ level: '大专' }] }, ['学历.本科.层次 ambiguous']],
  ['大专还差两门没过', {}, ['学历.大专.层次 ambiguous']],
  ['函授本科，毕业证没领', {}, ['学历.本科.层次 ambiguous']],
  ['在职研究生，只有学位证没有毕业证', {}, ['学历.研究生.层次 ambiguous', '学历.学位 incomplete']],
  ['打算先考个证 再去读个国开大专', {}],
  ['初中读了两年就不读了', {}, ['学历.初中.层次 ambiguous']],
  ['职大毕业，相当于大专', {}, ['学历.大专.层次 ambiguous']],
  ['中专退学了', {}, ['学历.中专.层次 ambiguous']],
  // what it counts as
  ['大专学的物流管理，人社局说不算对口', { education: [{ level: '大专', major: '物流管理', match: false }] }],
  ['本科，工业工程，主管单位答复可以算相近专业', { education: [{ level: '本科', major: '工业工程', match: true }] }],
  ['机电一体化对口，大专', { education: [{ level: '大专', major: '机电一体化', match: true }] }],
  ['我专业跟机电不对口（会计），中专', { education: [{ level: '中专', match: false }] }],
  ['大专计算机应用，算不算对口', { education: [{ level: '大专', major: '计算机应用' }] }],
]

describe('schooling told by a school, by other names, or not finished', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
