import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
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
  ['上个月授权的实用新型，署名师傅第一我第三', { patents: [{ kind: '实用新型', rank: 3, date: '2022-08', granted: true }] }],
  ['发明专利一项，发明人一共五个我排最后', { patents: [{ kind: '发明', rank: 5 }] }],
  ['发明专利ZL2016打头的，授权日是2019.3.4，我第二', { patents: [{ kind: '发明', rank: 2, date: '2019-03-04', granted: true }] }],
  ['县科技进步奖三等奖，获奖名单里我第四', { awards: [{ level: '县区级', grade: '三等奖', rank: 4 }] }],
  ['核心论文一篇，跟导师合写的，我是通讯作者，第三个名字', { publications: [{ kind: '核心期刊', rank: 3 }] }],
  ['普刊一篇，第一作者，2019年6期，查重报告有12%', { publications: [{ kind: '其他正式刊物', rank: 1, date: '2019', report: true, similarity: 12 }] }],
  ['会议论文一篇，中国电机年会论文集，二作', { publications: [{ kind: '会议论文', rank: 2 }] }],
  ['市级企业技术中心，我是技术中心骨干', { teams: [{ kind: '企业技术中心', level: '市厅级', role: '骨干' }] }],
  ['自己搞的技改项目两个，都是我当组长', { projects: [{ level: '企业', role: '主持' }, { level: '企业', role: '主持' }] }],
  ['国赛二类第七名', { competitions: [{ level: '国家级', class: '二类', rank: 7 }] }],
  ['省百千万，拔尖那一档的', { skillHonours: [{ name: '省百千万拔尖技能人才' }] }],
  ['县劳模，行业协会发的', { honours: [{ kind: '劳动模范', level: '县区级', issuer: '其他' }] }],
  ['手上四个外观专利全是第二', { patents: Array.from({ length: 4 }, () => ({ kind: '外观设计', rank: 2 })) }],
  ['软著一个，跟本专业没关系', { patents: [{ kind: '软件著作权', related: false }] }],
  ['实用新型上个月刚递了申请', { patents: [{ kind: '实用新型', granted: false }] }],
  ['行业标准第三，不对，第二起草人', { standards: [{ kind: '行业标准', rank: 2 }] }],
  ['科技进步奖是市里的不是省里的', { awards: [{ level: '市厅级' }] }],
  ['市级竞赛，2018年第6，2020年第3', { competitions: [{ level: '市厅级', date: '2018', rank: 6 }, { level: '市厅级', date: '2020', rank: 3 }] }],
  ['论文一篇，不是正式期刊', { publications: [{ kind: '未公开发表' }] }],
  ['省新产品一项，没走鉴定', { products: [{ level: '省部级', appraised: false }] }],
  ['县级技术能手称号19年给的', { skillHonours: [{ name: '县级技术能手', date: '2019' }] }],
  ['企业技术中心市级的，我是骨干，2018年的文件', { teams: [{ kind: '企业技术中心', level: '市厅级', role: '骨干', date: '2018' }] }],
  ['发明专利一个，跟工程师一起弄的，排第三，19年3月授权', { patents: [{ kind: '发明', rank: 3, date: '2019-03', granted: true }] }],
  ['省劳模，2017年省政府表彰', { honours: [{ kind: '劳动模范', level: '省部级', date: '2017', issuer: '政府' }] }],
  ['我是市里劳模工作室的', {}],
  ['公司自立的项目不少，政府的课题一个没有', {}, ['科研项目 incomplete']],
  ['2020年没发论文', {}],
  ['前年参加比武没拿到名次', {}],
  // what another matter stands between lends nothing
  ['实用新型一个，助工呢，2015年拿的证', { patents: [{ kind: '实用新型' }], titles: [{ level: '助理工程师', obtained: '2015' }] }],
]

/** Told where the list was asked for: no name of it is needed. */
// biome-ignore format: one message a line
const ASKED: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['awards', '市里三等奖！我只排到第九', { awards: [{ level: '市厅级', grade: '三等奖', rank: 9 }] }],
  ['teams', '县里的，我在里头是骨干', { teams: [{ level: '县区级', role: '骨干' }] }],
  ['competitions', '2018年市赛二类，车工，第4名', { competitions: [{ date: '2018', level: '市厅级', class: '二类', rank: 4 }] }],
  ['engineeringAwards', '工程设计奖，县级一等', { engineeringAwards: [{ kind: '工程设计奖', level: '县区级', grade: '一等奖' }] }],
  ['standards', '第二起草人', { standards: [{ rank: 2 }] }],
]

describe('results that were asked for', () => {
  it.each(ASKED)('%s: %s', (asked, text, dossier) => {
    expect(readMessage(text, { today: '2022-09-15', asked }).dossier).toEqual(dossier)
  })
})

describe('results in the middle of talk', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier, asks }) => {
    expect(told(text)).toEqual({ dossier, asks, aim: undefined })
  })
})
