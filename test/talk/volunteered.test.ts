import { describe, expect, it } from 'vitest'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { talk, told } from './lines.ts'
import { realWorld } from './world.ts'

const HEAD = '温州机电|中级|助工|大专|数控技术|2019年6月1日到2022年12月31日'
const ANSWERS: Readonly<Record<string, string>> = {
  skills: '没有',
  screen: '都没有',
  'titles.obtained/助理工程师': '2018年12月1日',
  'titles.specialty/助理工程师': '机电',
  experts: '2个',
  reviews: '都合格',
  hours: '都够',
  work: '2011年1月1日到现在',
  insurance: '在温州缴',
  'insurance.since': '2015年1月',
  establishment: '都没有',
  employer: '民企',
  employment: '机电',
  violations: '没有',
}

const step = makeStep(realWorld())

/** The talk told on until a list is asked about, or nothing is. */
function askedAbout(
  said: string,
  list: string,
  own: Readonly<Record<string, string>> = {},
): { state: State | null; text: string } {
  let now = talk(`${HEAD}|${said}`)
  while (now.state?.pending && ![list, 'review'].includes(now.state.pending.question)) {
    const { question } = now.state.pending
    now = answered(now.state, own[question] ?? ANSWERS[question] ?? '不知道')
  }
  return now
}

function answered(state: State | null, text: string): { state: State | null; text: string } {
  const out = step(state, { kind: 'text', text, today: '2022-09-25' })
  const said = out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : []))
  return { state: out.state, text: said.join('\n') }
}

describe('results told unasked and without a date', () => {
  it.each([
    ['专利有 发明两个第一发明人', 'patents'],
    ['发明专利1个排第一，实用新型3个第一', 'patents'],
    ['我有核心论文3篇第一作者', 'publications'],
    ['市级科技进步奖二等奖排第一2个', 'awards'],
    ['省级课题2项排第一', 'projects'],
    ['行业标准3个排第一', 'standards'],
  ])('%s: asked whether they lie within the time that counts', (said, list) => {
    const { state, text } = askedAbout(said, list)
    expect(state?.pending?.question).toBe(list)
    expect(text).toContain('都是2019年6月1日到2022年7月31日之间的吗')
  })

  const open = askedAbout('专利有 发明两个第一发明人', 'patents').state

  it('takes a yes', () => {
    const { state } = answered(open, '是的')
    expect(state?.answers.patents).not.toHaveProperty('volunteered')
    expect(told(state, 'patents')).toHaveLength(2)
  })

  it('takes the days of all of them, or one for each', () => {
    expect(told(answered(open, '都是2021年3月授权的').state, 'patents')).toMatchObject([
      { date: '2021-03' },
      { date: '2021-03' },
    ])
    expect(told(answered(open, '一个2021年3月，一个2022年9月').state, 'patents')).toMatchObject([
      { date: '2021-03' },
      { date: '2022-09' },
    ])
  })

  it('keeps them with the date unknown to 不知道', () => {
    const { state } = answered(open, '不知道')
    expect(told(state, 'patents')).toHaveLength(2)
    expect(state?.answers.patents).toMatchObject({ vague: true, volunteered: '2022-09-25' })
  })

  it('asks for those within, to 不是', () => {
    expect(answered(open, '不是').text).toContain('只说2019年6月1日到2022年7月31日之间的')
  })

  it.each([
    '发明专利2个都排第一 2022年9月刚授权',
    '发明2个都排第一，2022年9月授权的',
    '2022年9月刚刚授权 发明2个都排第一',
  ])('%s: has its date', (said) => {
    const open = { date: '2022-09', kind: '发明', rank: 1 }
    expect(told(talk(`${HEAD}|${said}`).state, 'patents')).toMatchObject([open, open])
  })

  it('shows the day told', () => {
    const { state } = talk(`${HEAD}|2022年9月授权的发明2个都排第一`)
    expect(state?.answers.patents).toMatchObject({ shown: '发明第1名（2022年9月）（2项）' })
  })

  it('asks nothing of what was told where the question named the time', () => {
    const open = askedAbout('没有', 'patents', { screen: '专利' })
    expect(open.text).toContain('2019年6月1日到2022年7月31日之间')
    const { state } = answered(open.state, '发明第1名2项')
    expect(told(state, 'patents')).toHaveLength(2)
    expect(state?.answers.patents).not.toHaveProperty('volunteered')
  })
})
