import { describe, expect, it } from 'vitest'
import { cases, type Row, told } from './rows.ts'

/** Results told in the middle of other things: what stands between, who decided, what is still to come. */
// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['核心论文一篇二作 维普查得到 查重5.2%', { publications: [{ kind: '核心期刊', rank: 2, similarity: 5.2 }] }],
  ['参与国标一项GB/T 19001打头的 排第六', { standards: [{ kind: '国家标准', rank: 6 }] }],
  ['区里的课题 经费二十万 我是技术骨干', { projects: [{ level: '县区级', role: '技术骨干' }] }],
  ['市级新产品一项 明年鉴定', { products: [{ level: '市厅级', appraised: false }] }],
  ['省级新产品一项，今年年底才鉴定', { products: [{ level: '省部级', appraised: false }] }],
  ['拿过科技进步奖 省里还是市里的搞不清 三等', { awards: [{ grade: '三等奖' }] }, ['科技奖.级别 unknown']],
  ['劳动模范，县人社局发的', { honours: [{ kind: '劳动模范', issuer: '政府部门', level: '县区级' }] }],
  ['公司生产标兵两次', { honours: [{ kind: '其他表彰', level: '企业' }, { kind: '其他表彰', level: '企业' }] }],
  ['论文没有，荣誉更别提了', { publications: [], honours: [] }],
  ['论文一篇，是行业年会上宣读的', { publications: [{ kind: '会议论文' }] }],
]

describe('results in the middle of talk', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier, asks }) => {
    expect(told(text)).toEqual({ dossier, asks, aim: undefined })
  })
})
