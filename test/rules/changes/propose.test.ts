import { describe, expect, it } from 'vitest'
import { propose, proposeUndo } from '../../../src/rules/changes/propose.ts'
import { JIDIAN, realTexts, WENLING } from './family.ts'

const asking = (plan: string, ...sets: [string, string][]) =>
  propose(realTexts(), { plan, sets: sets.map(([key, value]) => ({ key, value })) })

describe('a change that is proposed', () => {
  it('shows before and after, and the row of 日程 that is the same day', () => {
    const { asked, together, problems } = asking(JIDIAN, ['个人申报.止', '2022-10-31'])
    expect(problems).toEqual([])
    expect(asked).toEqual([{ key: '个人申报.止', before: '2022-10-20', after: '2022-10-31' }])
    expect(together).toEqual([{ key: '日程.网上申报.止', before: '2022-10-20', after: '2022-10-31' }])
  })

  it('goes the other way, too: from the row to the window', () => {
    const { together } = asking(JIDIAN, ['日程.单位推荐.止', '2022-11-10'])
    expect(together).toEqual([{ key: '单位推荐止', before: '2022-11-02', after: '2022-11-10' }])
  })

  it('finds the rows by what they are, whatever a notice calls them', () => {
    const { together } = asking(WENLING, ['个人申报止', '2022年10月28日'], ['单位推荐止', '2022-11-09'])
    expect(together.map(({ key }) => key)).toEqual(['日程.网上申报.止', '日程.单位审核报送.止'])
  })

  it('leaves dates that only happen to be the same, and tells them', () => {
    const { together, staying } = asking(WENLING, ['个人申报.止', '2022-10-28'])
    expect(together.map(({ key }) => key)).not.toContain('业绩截止')
    expect(staying).toEqual([
      { key: '业绩截止', day: '2022-10-20' },
      { key: '日程.继续教育补足.止', day: '2022-10-20' },
    ])
  })

  it('moves what is named as it is named', () => {
    const { asked, together } = asking(JIDIAN, ['个人申报.止', '2022-10-31'], ['日程.网上申报.止', '2022-10-30'])
    expect(together).toEqual([])
    expect(asked.map(({ after }) => after)).toEqual(['2022-10-31', '2022-10-30'])
  })

  it('counts the timetable anew', () => {
    const { moved } = asking(JIDIAN, ['单位推荐止', '2022-11-11'])
    expect(moved).toContainEqual({
      task: 'step/单位公示',
      what: '开始单位公示',
      before: '2022-10-27',
      after: '2022-11-07',
    })
  })

  it('lists the texts that still say the old day, with their place, the counted day too', () => {
    const texts = realTexts()
    const rules = texts.rules.map((entry) => ({
      ...entry,
      text: entry.text.replace('公示期要算在报送截止以前', '最晚 10 月 27 日开始'),
    }))
    const answers = texts.answers.map((entry) => ({
      ...entry,
      text: entry.text.replace('公示要先做完{公示最晚起}', '最晚 10 月 27 日开始公示'),
    }))
    const { mentions } = propose(
      { rules, answers },
      { plan: WENLING, sets: [{ key: '单位推荐止', value: '2022-11-09' }] },
    )
    expect(mentions).toContainEqual(
      expect.objectContaining({
        file: '温岭机电/2022.yaml',
        line: expect.any(Number),
        place: '日程 / 单位公示 / 说明',
        old: '2022-10-27',
      }),
    )
    expect(mentions.some(({ file }) => file.startsWith('温岭机电/问答/'))).toBe(true)
    expect(mentions.every(({ file }) => file.startsWith('温岭机电/'))).toBe(true)
  })

  it('lists an old telephone wherever it is still said, and not the one that stays', () => {
    const { mentions } = asking(JIDIAN, ['联系.市机电技术协会.电话', '88879706、88870000'])
    expect(mentions.map(({ place }) => place)).toContain('咨询')
    expect(new Set(mentions.map(({ old }) => old))).toEqual(new Set(['88879705']))
  })

  it('does not take an old day of another year, or a longer number, for the old day', () => {
    const rules = realTexts().rules.map((text) =>
      text.path === '温州机电/2022.yaml'
        ? { ...text, text: text.text.replace('白底，', '白底，2021年10月20日，110月20日，10月2日，10 月 20 日，') }
        : text,
    )
    const { mentions } = propose(
      { rules, answers: [] },
      { plan: JIDIAN, sets: [{ key: '个人申报.止', value: '2022-10-31' }] },
    )
    const [photo, ...more] = mentions.filter(({ place }) => place.includes('证件照'))
    expect(photo?.text).toContain('10 月 20 日')
    expect(more).toEqual([])
  })

  it('says when the employer has to begin before the last applicant hands in, and when offices are closed', () => {
    const { hints } = asking(JIDIAN, ['个人申报.止', '2022-10-30'])
    expect(hints).toEqual([
      expect.stringContaining('2022年10月30日不是工作日'),
      expect.stringMatching(/开始单位公示最迟是2022年10月27日，早于个人申报截止/),
    ])
  })

  it.each<[string, [string, string][], RegExp]>([
    ['a window that ends before it begins', [['个人申报.止', '2022-07-31']], /个人申报的止日早于起日/],
    ['an employer before the applicants', [['单位推荐止', '2022-10-19']], /单位推荐截止早于个人申报截止/],
    ['a row that ends before it begins', [['日程.网上申报.起', '2022-10-21']], /止日早于起日/],
    ['no such key', [['个人申报.末', '2022-10-31']], /没有“个人申报.末”这一项，能改的是：资历截止、/],
    ['no such row', [['日程.网报.止', '2022-10-31']], /日程里没有“网报”，有：单位注册和授权、/],
    ['no such part', [['日程.网上申报', '2022-10-31']], /最后应写明改哪一样/],
    ['law', [['公共条件.社保.概要', '六个月']], /没有“公共条件\.社保\.概要”这一项/],
    ['no date', [['业绩截止', '月底']], /业绩截止：应是真实的日期，如 2022-10-20；收到的是“月底”/],
    ['a day there is not', [['业绩截止', '2022-02-30']], /应是真实的日期/],
    ['another year', [['个人申报.止', '2032-10-31']], /应在 2021 到 2023 年里/],
    ['no telephone', [['联系.市机电技术协会.电话', '协会']], /应是电话号码/],
    ['no number of days', [['日程.单位公示.工作日', '七']], /应是 1 到 60 的整数/],
    ['what cannot be left out', [['个人申报.止', '无']], /不能没有/],
    ['nothing', [['业绩截止', '']], /要写一个值/],
    ['what it is already', [['业绩截止', '2022-07-31']], /现在就是 2022-07-31/],
    [
      'one place twice',
      [
        ['业绩截止', '2022-08-01'],
        ['业绩截止', '2022-08-02'],
      ],
      /写了两次/,
    ],
    ['a row others have to be over by, without its day', [['日程.单位推荐.止', '无']], /赶在它之前是哪天就算不出来/],
    ['no change at all', [], /没有写改什么/],
  ])('refuses %s', (_, sets, words) => {
    const { problems } = asking(JIDIAN, ...sets)
    expect(problems.join('\n')).toMatch(words)
  })

  it('refuses a plan there is not', () => {
    expect(asking('nowhere-2022', ['业绩截止', '2022-08-01']).problems).toEqual([expect.stringContaining('没有计划')])
  })
})

describe('taking a change back', () => {
  const change = {
    id: '1',
    at: '2022-10-12T09:30',
    by: '协会',
    plan: JIDIAN,
    why: '',
    edits: [{ key: '业绩截止', before: '2022-07-30', after: '2022-07-31' }],
  }

  it('puts back what stood there', () => {
    const { asked, problems } = proposeUndo(realTexts(), change)
    expect(problems).toEqual([])
    expect(asked).toEqual([{ key: '业绩截止', before: '2022-07-31', after: '2022-07-30' }])
  })

  it('is refused when something else stands there by now', () => {
    const later = { ...change, edits: [{ key: '业绩截止', before: '2022-07-30', after: '2022-08-15' }] }
    expect(proposeUndo(realTexts(), later).problems.join()).toMatch(/现在是 2022-07-31，不是改动 1 改成的 2022-08-15/)
  })
})
