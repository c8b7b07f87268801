import { describe, expect, it } from 'vitest'
import { dossierIn, saidIn, talk, told } from './lines.ts'

const TODAY = '2023-09-05'
const BACHELOR = '上虞|本科，化学工程与工艺，2017年7月毕业|没有'

describe('what was studied, denied of one schooling', () => {
  const OTHER = '单位说我不是大专学的机械，中专学的机械'

  it.each([OTHER, `温州机电|中级|没有|${OTHER}`])('lowers no level: %s', (lines) => {
    expect(told(talk(lines).state, 'education')).toBeNull()
  })

  it('is of the other where both are told', () => {
    const { state } = talk(`我大专，${OTHER}`)
    expect(told(state, 'education')).toBe('大专')
    expect(told(state, 'education.major')).toBeNull()
    expect(told(state, 'education.also')).toEqual([{ level: '中专', major: '机械' }])
  })

  it.each(['我不是大专毕业的，中专机械', '不是大专，是中专', '不是大专读的，是中专读的'])(
    'is no denial of the level, which is one: %s',
    (text) => expect(told(talk(text).state, 'education')).toBe('中专'),
  )
})

describe('a second schooling', () => {
  it.each([
    ['我还有个大专学历|2014年毕业', [{ level: '大专', graduated: '2014' }]],
    ['我还有个大专学历|2014年毕业|应用化工技术专业', [{ level: '大专', graduated: '2014', major: '应用化工技术' }]],
    ['还有个大专，2014年6月毕业', [{ level: '大专', graduated: '2014-06' }]],
  ])('takes what is told right behind it: %s', (lines, also) => {
    const { state } = talk(`${BACHELOR}|${lines}`, TODAY)
    expect(told(state, 'education.also')).toEqual(also)
    expect(told(state, 'education.graduated')).toBe('2017-07')
    expect(told(state, 'education.major')).toBe('化学工程与工艺')
  })

  it.each(['2016年毕业的', '2016年毕业'])('another day of the only one takes the place of none: %s', (words) => {
    const { state, text } = talk(`${BACHELOR}|${words}`, TODAY)
    expect(told(state, 'education.graduated')).toBe('2017-07')
    expect(text).toContain('前面')
  })

  const ACCOUNTANT = '温州机电|中级|助工|大专|会计'

  it.each([
    ['有对口的中专', null],
    ['有对口的中专|返回|有对口的中专', null],
    ['有对口的中专，2012年7月毕业，数控', [{ level: '中专', match: true, graduated: '2012-07', major: '数控' }]],
  ])('is one school, told once or twice: %s', (lines, also) => {
    const { state } = talk(`${ACCOUNTANT}|${lines}`, '2022-09-15')
    expect(told(state, 'education.also')).toEqual(also)
    expect(dossierIn(state)?.education).toEqual([
      { level: '大专', major: '会计' },
      { level: '中专', match: true, ...also?.[0] },
    ])
  })

  it('is no major', () => {
    const { state } = talk('温州机电|中级|助工，18年12月评的|本科，2019年毕业|还有个大专', '2022-09-15')
    expect(told(state, 'education.major')).toBeNull()
    expect(told(state, 'education.also')).toEqual([{ level: '大专' }])
  })

  it('what its way lacks is said to be no hindrance', () => {
    const said = saidIn(
      '今天: 2023-09-05',
      '备答: 专业工作=2017年9月至今；近三年社保证明=有；学历证明=有；年度考核=都合格；注册地=在；学时=都够；单位=民企；岗位=化工；违规=没有；技能等级=没有',
      '用户: 上虞',
      '用户: 本科，化学工程与工艺，2017年7月毕业',
      '用户: 没有',
      '用户: 我还有个大专学历',
      '用户: 2014年毕业',
      '用户: 应用化工技术专业',
      '顺答:',
      '用户: 好',
      '用户: 详细',
    ).at(-1)
    expect(said).toMatch(/✓ 正常申报：本科[\s\S]*够一条就行，下面的差什么都不影响[\s\S]*✗ 正常申报：大专/)
  })
})

describe('schooling not ended', () => {
  it.each(['在读', '还在读', '还没毕业'])('is none: %s', (words) => {
    const { state, text } = talk(`上虞|${words}`, TODAY)
    expect(text).toContain('没毕业不算学历')
    expect(state?.pending?.question).toBe('education')
  })

  it.each(['在读', '还没毕业', '明年毕业'])('takes back the one that was told: %s', (words) => {
    const { state, text } = talk(`上虞|本科|没有|${words}`, TODAY)
    expect(text).toContain('本科没毕业不算学历')
    expect(state?.pending?.question).toBe('education')
    expect(state?.answers).not.toHaveProperty('education')
  })
})

describe('papers and points', () => {
  it('ask of a 中专 what is for it', () => {
    const below = talk('温州机电|助理工程师|中专 数控 2010年6月|没有|材料', '2022-09-15').text
    expect(below).toContain('高中、中专：毕业证原件')
    expect(below).not.toContain('大专以上')
    const college = talk('温州机电|中级|大专 数控 2010年6月|没有|材料', '2022-09-15').text
    expect(college).toContain('大专以上')
    expect(college).not.toContain('高中、中专')
  })

  it('接着算分 under a plan without points says so, and waits for the result elsewhere', () => {
    expect(talk('上虞|接着算分', TODAY).text).toContain('打分表不在我们手里')
    expect(talk('温州机电|中级|接着算分', '2022-09-15').text).toContain('出了结果再接着算分')
  })

  it('nobody is taken for an official before their employer is known', () => {
    const said = saidIn(
      '今天: 2022-09-15',
      '备答: 专业=机械工程；助理工程师聘任=2018年12月20日至今；助理工程师取得=2018年12月20日；助理工程师职称的专业=机电；技能等级=没有；处分=没有；学历证明齐全=有；年度考核=都合格；人事关系在温岭本地单位=有；职称是调入带来的=没有；去年评审没通过=没有；学时=都够；业绩=都没有；参保地=温岭；社保起始=2016年7月；单位=民企；工作类别=设计开发；岗位=在岗；在生产一线做技术技能工作=没有；有工程类职业资格=没有',
      '用户: 温岭',
      '用户: 中级',
      '用户: 大专',
      '用户: 助工',
      '顺答: 单位',
    ).join('\n')
    expect(said).not.toContain('您是事业编制')
  })
})

describe('two of one level told at once', () => {
  it.each(['大专是会计，后来又读了个机电大专16年毕业', '大专，学的是会计，后来补了个机电的大专 2016年'])(
    '%s',
    (words) => {
      const { state } = talk(`温州机电|中级|${words}`, '2022-09-15')
      expect(told(state, 'education')).toBe('大专')
      expect(told(state, 'education.major')).toBe('会计')
      expect(told(state, 'education.also')).toEqual([{ level: '大专', major: '机电', graduated: '2016' }])
    },
  )
})
