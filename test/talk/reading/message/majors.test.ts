import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

const school = (level: string, major: string, more = {}) => ({ education: [{ level, major, ...more }] })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // names of the catalogues, old ones and short ones
  ['博士，力学，2021年3月毕业的', school('研究生', '力学', { degree: '博士', graduated: '2021-03' })],
  ['中专学的工业电气自动化', school('中专', '工业电气自动化')],
  ['哦 大专的，专业是学模具的', school('大专', '模具')],
  ['大专，专业是学前教育', school('大专', '学前教育')],
  ['大专，汽车运用与维修，2016年毕业', school('大专', '汽车运用与维修', { graduated: '2016' })],
  ['本科，输配电工程', school('本科', '输配电工程')],
  ['大专 烹饪 后来改行', school('大专', '烹饪')],
  ['本科国贸的', school('本科', '国贸')],
  ['职高，计算机应用，06年毕业', school('中专', '计算机应用', { graduated: '2006' })],
  // all that a sentence says
  ['本科！函授！材料成型及控制工程！', school('本科', '材料成型及控制工程')],
  ['学历是大专。时间记得是2013年6月毕业。数控技术。', school('大专', '数控技术'), ['学历.毕业 hedged']],
  // each to the schooling it is told of
  ['我初中毕业就进厂了后来读了个函授大专机电一体化', { education: [{ level: '初中' }, { level: '大专', major: '机电一体化' }] }],
  // what somebody does, or wants, or where
  ['本科毕业，设备管理干了六年', { education: [{ level: '本科' }], work: [{ from: '2015-09-16/2016-09-15', to: '至今' }] }],
  ['大专的，自动化设备调试，干了8年', { education: [{ level: '大专' }], work: [{ from: '2013-09-16/2014-09-15', to: '至今' }] }],
  ['高中毕业，电气维修', { education: [{ level: '高中' }] }],
  ['大专 服装厂打工', { education: [{ level: '大专' }] }],
  ['大专毕业，报机电专业中级', { education: [{ level: '大专' }] }, [], '工程师'],
  ['本科，计算机二级', { education: [{ level: '本科' }] }],
  ['我是机电专业负责人之一', {}],
  ['大专毕业后去技师学院进修过三个月', { education: [{ level: '大专' }] }],
  ['助工 机械 2017年 大专', { education: [{ level: '大专' }], titles: [{ level: '助理工程师' }] }],
]

describe('majors', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })
})
