import { describe, expect, it } from 'vitest'
import { atQuestion } from '../atQuestion.ts'
import { cases, type Row, told } from './rows.ts'

const 助工 = (more: object = {}) => ({ titles: [{ level: '助理工程师', ...more }] })
const 大专 = (graduated: string) => ({ level: '大专', graduated })
const 本科 = (graduated: string) => ({ level: '本科', graduated })

// biome-ignore format: one message a line
const ROWS: readonly Row[] = [
  // the date of what is named is put right, whichever was told last
  ['我15年本科毕业学机械的，17年评助工。说错了，毕业是14年', { education: [{ ...本科('2014'), major: '机械' }], ...助工({ obtained: '2017' }) }],
  ['社保2019年交的，17年评的助工。写错了，社保是2018年', { ...助工({ obtained: '2017' }), insurance: { since: '2018' } }],
  ['2012年进厂，2015年评助工，2016年聘。不对，2013年进厂', { ...助工({ obtained: '2015', appointments: [{ from: '2016' }] }), work: [{ from: '2013' }] }],
  ['助工2017年评的，2018年聘的，搞错了，评是2016年', 助工({ obtained: '2016', appointments: [{ from: '2018' }] })],
  ['大专10年毕业，本科15年毕业，说错了，大专是11年毕业', { education: [大专('2011'), 本科('2015')] }],
  ['出生1985年，2008年毕业，写错了，出生1986年', { birth: '1986', education: [{ graduated: '2008' }] }],
  ['我15年毕业的，哦不对15年是上班，毕业是14年，大专', { education: [大专('2014')], work: [{ from: '2015' }] }],
  // of two titles, grades, firms or days, the one that is named
  ['助工2018年取得，工程师2022年取得，不对，助工是2017年取得', { titles: [{ level: '助理工程师', obtained: '2017' }, { level: '工程师', obtained: '2022' }] }],
  ['工程师2020年评，助理工程师2014年评，错了，工程师是2019年', { titles: [{ level: '工程师', obtained: '2019' }, { level: '助理工程师', obtained: '2014' }] }],
  ['2018年评的，2019年聘的助工，错了，评是2017年', 助工({ obtained: '2017', appointments: [{ from: '2019' }] })],
  ['2015年考的高级工，2018年考的技师，不对，高级工是2014年考的', { skills: [{ grade: '高级工', obtained: '2014' }, { grade: '技师', obtained: '2018' }] }],
  ['助工17年3月聘到20年3月，说错了，聘是18年3月', 助工({ appointments: [{ from: '2018-03', to: '2020-03' }] })],
  ['助工17年3月聘到20年3月，说错了，聘到21年3月', 助工({ appointments: [{ from: '2017-03', to: '2021-03' }] })],
  ['助工2018年1月1日聘到2020年12月31日，写错了，是2018年3月1日开始', 助工({ appointments: [{ from: '2018-03-01', to: '2020-12-31' }] })],
  ['2012年进的A厂，2016年跳到B厂，不对，A厂是2013年进的', { work: [{ from: '2013', to: '2016' }, { from: '2016', to: '至今' }] }],
  ['2012年进的A厂，2016年跳到B厂，不对，B厂是2017年进的', { work: [{ from: '2012', to: '2017' }, { from: '2017', to: '至今' }] }],
  ['2012年进厂，2014年做技术，不对，进厂是2013年', { work: [{ from: '2013' }, { from: '2014', kind: '专业技术' }] }],
  ['合同2018年签，助工2017年评，错了，合同是2019年', 助工({ obtained: '2017' })],
  ['2018年申请发明专利，2020年授权，写错了，申请是2019年', { patents: [{ kind: '发明', granted: true, date: '2020' }] }],
  ['2018年申请发明专利，2020年授权，写错了，授权是2021年', { patents: [{ kind: '发明', granted: true, date: '2021' }] }],
  // another level, with a date of its own
  ['大专2010年毕业，错了，本科是2013年毕业', { education: [本科('2013')] }],
  ['助工2018年取得，不对，工程师2022年取得', { titles: [{ level: '工程师', obtained: '2022' }] }],
  ['大专2010年毕业，2012年进厂，错了，本科是2013年毕业', { education: [大专('2010'), 本科('2013')], work: [{ from: '2012' }] }],
  // the level told last is taken back, whatever was told before it
  ['大专2014年毕业，工程师2018年评的，错了，助工2018年评的', { education: [大专('2014')], ...助工({ obtained: '2018' }) }],
  ['技术员2012年评的，工程师2018年评的，说错了，助工2018年评的', { titles: [{ level: '技术员', obtained: '2012' }, { level: '助理工程师', obtained: '2018' }] }],
  ['高级工2015年考的，2018年考的高级技师，不对，技师2018年考的', { skills: [{ grade: '高级工', obtained: '2015' }, { grade: '技师', obtained: '2018' }] }],
  ['2010年中专毕业，2014年本科毕业，写错了，大专2014年毕业', { education: [{ level: '中专', graduated: '2010' }, 大专('2014')] }],
  ['2010年中专毕业，2014年本科毕业，写错了，2014年大专毕业', { education: [{ level: '中专', graduated: '2010' }, 大专('2014')] }],
  ['大专2014年毕业工程师2018年评的，错了，助工2018年评的', { education: [大专('2014')], ...助工({ obtained: '2018' }) }],
  ['我是工程师，2018年评的，2019年聘的，错了，助工2018年评的', 助工({ obtained: '2018' })],
  ['助理工程师2018年评的，错了，工程师2020年评的', { titles: [{ level: '工程师', obtained: '2020' }] }],
  // and what is told of another stays
  ['大专2010年毕业，本科2013年毕业，说错了，助工2018年评的', { education: [大专('2010'), 本科('2013')], ...助工({ obtained: '2018' }) }],
  ['大专2014年毕业，不对，2018年评的助工', { education: [大专('2014')], ...助工({ obtained: '2018' }) }],
  ['助工2015年评的，工程师2018年评的，错了，助工2016年评的', { titles: [{ level: '助理工程师', obtained: '2016' }, { level: '工程师', obtained: '2018' }] }],
  // nothing of it was told before
  ['2017年评的助工，社保写错了，是2018年', 助工({ obtained: '2017' })],
  // nothing named: the last
  ['本科2012年毕业，助工2015年评的，不对，是2016年', { education: [本科('2012')], ...助工({ obtained: '2016' }) }],
  // printed wrongly, and given out again
  ['助工17年评的，证书打错了，18年重新发的', 助工({ obtained: '2017' })],
  ['2017年评的助工，证书编号打错了，2018年换的新证', 助工({ obtained: '2017' })],
  ['毕业证2016年补办的，大专2010年毕业', { education: [大专('2010')] }],
  // 等下
  ['我15年毕业，等下，是16年毕业', { education: [{ graduated: '2016' }] }],
  ['大专12年6月毕业，等下，是2013年', { education: [大专('2013')] }],
  ['我15年毕业，等下，是不是要交原件', { education: [{ graduated: '2015' }] }],
]

describe('what is taken back is put right where it was told', () => {
  it.each(cases(ROWS))('$text', ({ text, ...expected }) => {
    expect(told(text)).toEqual(expected)
  })

  it.each([
    ['education.graduated', ['2012年6月', '等下，是2013年'], 'education.graduated=2013年'],
    ['education', ['本科，等下，是大专'], 'education=大专'],
    ['education', ['本科', '等下，是大专'], 'education=大专'],
    ['education', ['本科', '等下，是不是要交原件'], 'education=本科'],
  ] as const)('at %s: %s', (question, texts, answer) => {
    expect(atQuestion(question, ...texts).taken).toEqual([answer])
  })
})
