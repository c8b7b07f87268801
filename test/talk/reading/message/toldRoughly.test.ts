import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // spoken of, and told neither way
  ['社保有没有在交不清楚', {}, ['社保.起 unknown', '社保.正常参保 unknown']],
  ['助工证有没有不知道', {}, ['职称.助理工程师.取得 unknown', '职称.名称 unknown']],
  ['总公司有没有同意我不清楚', {}, ['社保.总部同意 unknown']],
  ['助工证我有，19年的', { titles: [{ level: '助理工程师', obtained: '2019' }] }],
  // rough
  ['税前二十万不到一点', {}, ['收入.年收入 hedged']],
  ['年收入将近18万', {}, ['收入.年收入 hedged']],
  ['去年税前一共18万3，公积金另算', { income: { yearly: 183000, afterTax: false } }],
  ['自评大概七十来分', {}, ['自评总分.总分 incomplete']],
  ['高级工证考了好些年了，具体哪年记不牢', { skills: [{ grade: '高级工' }] }, ['技能等级.高级工.取得 unknown']],
  ['个独企业，就我们七八个人', { employer: { kind: '企业', ownership: '民营' } }, ['单位.员工人数 incomplete']],
  ['两百零三个员工', { employer: { staff: 203 } }],
  ['我们这边有3个员工想报', {}],
  // what is denied and told all the same
  ['没处分，就是17年安全事故被公司通报过一次', {}, ['违规 incomplete']],
  ['总工我挂过名，有没有文件不晓得', {}, ['技术职务.职务 ambiguous']],
  // amends and places
  ['专业打成机械设计了，其实毕业证上是机械设计制造及其自动化', { education: [{ major: '机械设计制造及其自动化' }] }],
  ['总部在上海，我们算温州办事处，社保是总部统一交上海', { insurance: { arrangement: '外地总部在温分支', place: '上海' } }],
  ['2019和2020专业60，2021专业72', { hours: { 2019: { professional: 60 }, 2020: { professional: 60 }, 2021: { professional: 72 } } }],
  ['专业2019和2020都是60，2021是72', { hours: { 2019: { professional: 60 }, 2020: { professional: 60 }, 2021: { professional: 72 } } }],
  ['刚跳到这家，9月1号才入职', { work: [{ from: '2022-09-01' }] }],
  ['软件著作权算专利不？我有俩', { patents: [{ kind: '软件著作权' }, { kind: '软件著作权' }] }],
  ['现在长期出差在宁波项目上，合同和社保都在温州', { insurance: { arrangement: '在温缴纳', place: '温州' } }],
  ['大专学的机电和会计', { education: [{ level: '大专', major: '机电' }] }],
  ['前后换过四家厂，都是做模具，合起来十四五年', {}, ['工作经历 incomplete']],
  ['老板是我表哥，厂子私人的，连我三十一个人', { employer: { kind: '企业', ownership: '民营', staff: 31 } }],
  ['任命文件2019年下的，研发部经理', { posts: [{ role: '部门技术负责人', evidence: true }] }],
  ['社保去年8月到11月断了，12月补上接着交到现在', { insurance: { current: true } }, ['社保.起 incomplete']],
]

describe('what is told roughly, or neither way', () => {
  it.each(cases(ROWS))('$text', ({ text, dossier, asks, aim }) => {
    expect(told(text)).toEqual({ dossier, asks, aim })
  })
})

// biome-ignore format: one message a line
const ASKED: readonly (readonly [asked: string, text: string, about: string | null, dossier?: object])[] = [
  ['titles.appointments/助理工程师', '聘了有几年了', '职称.助理工程师.聘任'],
  ['work', '十几岁就进厂了，到现在没断过', '工作经历'],
  ['work', '中间回老家带了两年娃，别的时候都在干', '工作经历'],
  ['insurance.agreed', '总部那边估计会同意的，还没正式回', '社保.总部同意'],
  ['insurance.since', '16年左右开始的，前面那家没给交', '社保.起'],
  ['income.taxProof', '完税证明有没有我不懂，工资条倒是都留着', '收入.完税证明'],
  ['employment.duty', '我算设备这块的，也管点工艺，哪类说不好', '岗位.工作类别'],
  ['titles.appointments/助理工程师', '起是2019年3月18日，止2022年3月17日', null, { titles: [{ level: '助理工程师', appointments: [{ from: '2019-03-18', to: '2022-03-17' }] }] }],
  ['titles.appointments/助理工程师', '前后聘过两回，第一回15年6月到18年5月，第二回19年1月至今', null, { titles: [{ level: '助理工程师', appointments: [{ from: '2015-06', to: '2018-05' }, { from: '2019-01', to: '至今' }] }] }],
]

describe('answers that leave the question open', () => {
  it.each(ASKED.map(([asked, text, about, dossier = {}]) => ({ asked, text, about, dossier })))(
    '$asked: $text',
    ({ asked, text, about, dossier }) => {
      const read = readMessage(text, { today: '2022-09-15', asked })
      expect(read.dossier).toEqual(dossier)
      expect(read.asks.map((ask) => ask.about)).toEqual(about === null ? [] : expect.arrayContaining([about]))
    },
  )
})
