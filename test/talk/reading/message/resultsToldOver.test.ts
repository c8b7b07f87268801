import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { brief } from './brief.ts'

/** The question that is open, a message, the results taken from it (see brief.ts), and what is asked back. On 2022-09-15. */
type Row = readonly [asked: string, text: string, results: string, ...asks: string[]]
const today = '2022-09-15'

const shows = (rows: readonly Row[]) =>
  it.each(rows)('%s %s', (asked, text, results, ...asks) => {
    const told = readMessage(text, { today, asked: asked === '' ? null : asked })
    expect(brief(told.dossier)).toBe(results)
    expect(told.asks.map(({ about, why }) => `${about} ${why}`)).toEqual(expect.arrayContaining(asks))
  })

describe('patents, told over several words', () => {
  shows([
    ['', '实用新型授权了4个，第一发明人', '专利 实用新型 第1 授权 ×4'],
    ['', '授权发明专利一项，第二', '专利 发明 第2 授权'],
    ['', '发明还在实质审查阶段，第一', '专利 发明 第1 非授权'],
    ['patents', '发明一个在公示，实用新型两个下来了', '专利 发明 非授权｜实用新型 授权 ×2'],
    [
      '',
      '两个实用新型（都是第一），一个发明（第五），发明是20年8月授权的',
      '专利 实用新型 第1 ×2｜发明 第5 2020-08 授权',
    ],
    ['', '软著三个，都是第一著作人', '专利 软件著作权 第1 ×3'],
    ['patents', '就我一个发明人，实用新型', '专利 实用新型 第1'],
    ['patents', '证书上有五个名字，我第三，发明', '专利 发明 第3'],
    ['', '软著一个，公司是著作权人，我第二，登记时间2020.7.8', '专利 软件著作权 第2 2020-07-08'],
    ['', '实用新型3本，我分别是第1、第2、第2，发明没拿到过', '专利 实用新型 第1｜实用新型 第2 ×2'],
    ['', '实用新型专利两个（二，三）', '专利 实用新型 第2｜实用新型 第3'],
    ['patents', '一样都没搞过，专利要钱的', '专利 无'],
    ['', '发明专利是第一…不对，第二', '专利 发明 第2'],
    ['', '实用新型一个，证书齐全', '专利 实用新型 佐证'],
    ['', '一种试验台（发明，2/6）；一种过滤装置（新型，1/3）', '专利 发明 第2｜实用新型 第1'],
    ['', '一个发明（三）两个实用（一）', '专利 发明 第3｜实用新型 第1 ×2'],
    ['patents', '专利只有申请号，没授权，实用新型', '专利 实用新型 非授权'],
    ['', '公司有2个实用新型都是我设计的，第一', '专利 实用新型 第1 ×2'],
    // Whether it is granted is not said.
    ['', '有个发明，授权没授权我搞不清，我第一', '专利 发明 第1'],
    ['', '实用新型一个，排名得回去翻证书', '专利 实用新型', '专利.排名 unknown'],
  ])
})

describe('papers, books and reports', () => {
  shows([
    ['', '发过2篇论文，国家级刊物，都是独立作者', '论文著作 其他正式刊物 国家级 第1 ×2'],
    // One of three is core; which the others are is not told.
    ['', '论文3篇，其中核心的一篇，普刊两篇', '论文著作 核心期刊｜其他正式刊物 ×2'],
    ['', '参编过一本书，高等教育出版社，排第5，写了3万多字', '论文著作 专著 第5'],
    ['', '出过专著一本，副主编，20万字，2020年', '论文著作 专著 2020'],
    ['', '教材一本，我排第三', '论文著作 第3', '论文著作.种类 incomplete'],
    ['publications', '没公开发表的技术总结两篇，我独立写的', '论文著作 未公开发表 第1 ×2'],
    ['', '《某某夹具设计》，装备制造技术2019年第3期，第一作者（独著）', '论文著作 第1 2019'],
    ['', '论文一篇，核心期刊，第一作者，《模具制造》2020(5)', '论文著作 核心期刊 第1 2020'],
    ['publications', '会议上宣读过一篇论文，第一，有论文证书', '论文著作 会议论文 第1 佐证'],
    ['publications.similarity', '最高的一篇27.8', '论文著作 相似度27.8'],
    ['publications.similarity', '一篇8.3一篇14.9', '论文著作 相似度14.9'],
    ['publications.similarity', '不到10%', '', '论文著作.相似度 incomplete'],
    ['', '省级期刊一篇，检索报告已经开好，重复率6.6%，第一作者', '论文著作 其他正式刊物 省部级 第1 检索报告 相似度6.6'],
    [
      '',
      '期刊论文三篇：①北大核心 二作 2019.8 ②省级 一作 2020.11 ③省级 一作 2022.2',
      '论文著作 核心期刊 第2 2019-08｜省部级 第1 2020-11｜省部级 第1 2022-02',
    ],
    // The years of a span are no date of each.
    ['', '2016-2021发表论文2篇，全部一作', '论文著作 第1 ×2', '论文著作.种类 incomplete'],
    ['', '《机械制造》这本书我看完了', ''],
  ])
})

describe('projects, standards, teams and prizes', () => {
  shows([
    ['', '市级课题一个，我排第二，项目编号忘了，2021.12通过验收', '科研项目 市厅级 第2 2021-12 验收'],
    ['', '县里的项目，我是负责人，2019年立项2021年验收', '科研项目 县区级 主持 2021 验收'],
    ['projects', '公司自己立的3个，2个我负责，1个打下手', '科研项目 企业 主持 ×2｜企业 参与'],
    [
      'projects',
      '省级一个，参与，市级两个，主持一个、骨干一个，全都验收了',
      '科研项目 省部级 参与 验收｜市厅级 主持 验收｜市厅级 技术骨干 验收',
    ],
    ['', '主持企业新产品开发项目3项', '科研项目 企业 主持 ×3'],
    ['', '参与市里一个重大专项，不是骨干', '科研项目 市厅级 参与'],
    ['', '那个标准是团标不是行标，第三', '标准 团体标准 第3'],
    ['', 'GB/T 34567-2017，起草人第11位', '标准 国家标准 第11'],
    ['', '产品按GB/T 34567-2017生产', ''],
    ['', '公司有2个企业标准都是我起草的', '标准 企业标准 ×2'],
    ['', '公司有2个企业标准', '', '标准 ambiguous'],
    ['', '省里认定的首台套，国内首台，2021年', '首台套 国内 2021'],
    ['', '县科技进步一等奖排第三，同年市科技进步三等奖排第七', '科技奖 县区级 一等奖 第3｜市厅级 三等奖 第7'],
    ['', '科技奖是二等奖不是三等奖', '科技奖 二等奖'],
    ['standards', '地方标准参加过一个，省的，第七', '标准 省级地方标准 第7'],
    ['standards', '行业标准，名单末位，总共9个人', '标准 行业标准 第9'],
    ['', '竞赛拿了好几次 2018市里一等奖 2019省赛一类第六名', '竞赛 市厅级 一等奖 2018｜省部级 一类 第6 2019'],
    ['', '企标写过三份 头两份我第一 第三份我挂第四', '标准 企业标准 第1 ×2｜企业标准 第4'],
    ['', '瑞安市劳模 今年4月表彰的 市政府发的文', '荣誉 劳动模范 县区级 2022-04 政府'],
    ['awards', '报过县科技奖没评上', '科技奖 无'],
    ['', '市工程设计三等奖，排第五', '工程产品奖 工程设计奖 市厅级 三等奖 第5'],
    ['paperAwards', '一等奖一篇（市级），三等奖两篇（县级）', '优秀论文奖 市厅级 一等奖｜县区级 三等奖 ×2'],
    [
      'honours',
      '先进生产工作者，县经信局评的，18年19年各一次',
      '荣誉 科技（生产）先进工作者 县区级 2018 政府部门｜科技（生产）先进工作者 县区级 2019 政府部门',
    ],
    ['honours', '厂里的拿过几次，政府的没有', '荣誉 无'],
    ['', '全国机械行业技能竞赛三等奖，国家二类，2018.12', '竞赛 国家级 二类 三等奖 2018-12'],
    ['competitions', '参赛过，没进前十', '竞赛 无'],
  ])
})

it('none but those named', () => {
  const { dossier, asks } = readMessage('技能称号跟竞赛有，其它统统没有', { today, asked: 'screen' })
  expect(dossier).toMatchObject({ patents: [], honours: [] })
  expect(dossier.skillHonours ?? dossier.competitions).toBeUndefined()
  expect(asks.map(({ about }) => about)).toEqual(['技能称号', '竞赛'])
})

describe('experts and anything else', () => {
  const dossierOf = (asked: string, text: string) => readMessage(text, { today, asked }).dossier
  it('counts those who are sure', () => {
    expect(dossierOf('experts', '找好3位了，都是高工')).toEqual({ experts: 3 })
    expect(dossierOf('experts', '三位，有一位是教授级高工')).toEqual({ experts: 3 })
    expect(dossierOf('experts', '两位高工，一位教授')).toEqual({ experts: 3 })
    expect(dossierOf('experts', '一个都请不动')).toEqual({ experts: 0 })
    expect(dossierOf('experts', '够两位吧，还没开口')).toEqual({})
  })
  it('hears that there is nothing else', () => {
    expect(dossierOf('otherResults', '就刚才讲的那点，别的没了')).toEqual({ otherResults: false })
    expect(dossierOf('otherResults', '有的，获客户表扬信若干')).toEqual({ otherResults: true })
  })
})
