import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../../src/talk/reading/message/readMessage.ts'
import { cases, type Row, told } from './rows.ts'

const ASSISTANT = '助理工程师'

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  ['师傅是高工我就是个助工，14年的证，没换过', { titles: [{ level: ASSISTANT, obtained: '2014' }] }],
  ['我老婆本科我中专，10年毕业', { education: [{ level: '中专', graduated: '2010' }] }],
  ['同事都是本科我大专', { education: [{ level: '大专' }] }],
  ['工程师是20年12月评上的，当月就聘了，一直聘着', { titles: [{ level: '工程师', obtained: '2020-12', appointments: [{ from: '2020-12', to: '至今' }] }] }],
  ['助工17年评的，当年单位就聘了', { titles: [{ level: ASSISTANT, obtained: '2017', appointments: [{ from: '2017' }] }] }],
  ['技术员13年评，助工17年评的，两个都聘了', { titles: [{ level: '技术员', obtained: '2013' }, { level: ASSISTANT, obtained: '2017' }] }, ['职称.助理工程师.聘任 incomplete']],
  ['原单位聘我助工是2016.1到2018.6，现单位2019年1月起聘', { titles: [{ level: ASSISTANT, appointments: [{ from: '2016-01', to: '2018-06' }, { from: '2019-01', to: '至今' }] }] }],
  ['2013年5月来温州进泵厂，技术部，现在还在', { work: [{ from: '2013-05', to: '至今' }] }],
  ['助工证16.12发的，聘书17年3月1日起，三年一聘，第二本20年3月1日到23年2月28日', { titles: [{ level: ASSISTANT, obtained: '2016-12', appointments: [{ from: '2017-03-01', to: '2020-02-29' }, { from: '2020-03-01', to: '2023-02-28' }] }] }],
  ['02年中专毕业分到国营农机厂，07年厂倒了，08年3月去宁波打工做注塑机装配，15年8月回乐清现在这家电器厂做设备维修', { employment: { duty: '技术服务' }, education: [{ level: '中专', graduated: '2002' }], work: [{ from: '2002', to: '2007' }, { from: '2008-03', to: '2015-08' }, { from: '2015-08', to: '至今' }] }],
  ['09年8月报到到今天', { work: [{ from: '2009-08', to: '至今' }] }],
  ['从16年7月毕业做到现在', { education: [{ graduated: '2016-07' }], work: [{ from: '2016-07', to: '至今' }] }, ['学历.层次 incomplete']],
  ['做模具已经17个年头', { work: [{ from: '2004-09-16/2005-09-15', to: '至今' }] }],
  ['助工聘了两轮，头一轮2016年5月1日到2019年4月30日，后一轮2019年5月1日到2022年4月30日', { titles: [{ level: ASSISTANT, appointments: [{ from: '2016-05-01', to: '2019-04-30' }, { from: '2019-05-01', to: '2022-04-30' }] }] }],
  ['我爱人在机关我在私企', { employer: { kind: '企业', ownership: '民营' } }],
  ['社保14年8月在龙湾开户的，挂靠过一年人才市场', { insurance: { arrangement: '在温缴纳', place: '龙湾', since: '2014-08' } }],
]

describe('whose it is, and since when', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each(['今年没学，前三年都是60/18/12', '前三年60/18/12，今年没学', '今年学时还一分没学，前三年60/18/12'])(
    'the years before this one: %s',
    (text) => {
      const full = { professional: 60, general: 18, industry: 12 }
      expect(readMessage(text, { today: '2022-09-15', asked: 'hours' }).dossier.hours).toEqual({
        2019: full,
        2020: full,
        2021: full,
        2022: { professional: 0, general: 0, industry: 0 },
      })
    },
  )

  it('where somebody taught is no schooling of theirs', () => {
    expect(told('教了六年书（职业中专机电专业），2019年8月辞职进企业做设备改造').dossier.education).toBeUndefined()
  })

  it.each(['19年元旦到21年年底，到期后单位又给续上了，续到哪天忘了', '聘到2021年12月31日期满，单位续聘了'])(
    'letters that were asked for are no work: %s',
    (text) => {
      const { dossier } = readMessage(text, { today: '2022-09-15', asked: 'titles.appointments/助理工程师' })
      expect(dossier.work).toBeUndefined()
    },
  )
})
