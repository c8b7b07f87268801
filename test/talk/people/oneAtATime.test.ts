import { describe, expect, it } from 'vitest'
import { makeStep } from '../../../src/talk/step.ts'
import { talk } from '../lines.ts'
import { realWorld } from '../world.ts'

const TWO = '张三大专15年毕业助工 李四技师 高中'

describe('one talk, one person', () => {
  it.each([TWO, `温州机电|${TWO}`, `温州机电|中级|${TWO}`])('takes nothing of several until told whom: %s', (lines) => {
    const { state, text } = talk(lines)
    expect(state?.answers).toEqual({})
    expect(state?.beforePlan).toBeUndefined()
    expect(text).toContain('先看哪一位')
  })

  it.each(['2', '李四', '先看李四'])('takes only what is told of the one chosen: %s', (choice) => {
    const { state, text } = talk(`${TWO}|${choice}`)
    expect(text).toContain('先看李四')
    expect(state?.answers).toMatchObject({ education: { value: '高中' }, skills: { value: '技师' } })
    expect(state?.answers).not.toHaveProperty('titles')
    expect(state).not.toHaveProperty('people')
  })

  it.each(['3', '两个都看', '1、2'])('asks once more at %s, which is none of them alone', (words) => {
    const { state, text } = talk(`${TWO}|${words}`)
    expect(text).toContain('先看哪一位')
    expect(state?.plan).toBeNull()
    expect(talk(`${TWO}|${words}|1`).state?.answers).toMatchObject({ titles: { value: '助理工程师' } })
  })

  it('forgets what was told of them all once something else is said', () => {
    const { state } = talk(`${TWO}|温州机电`)
    expect(state).not.toHaveProperty('people')
    expect(state?.answers).toEqual({})
  })

  it('forgets it at a command as well', () => {
    const step = makeStep(realWorld())
    const asked = talk(TWO).state
    const { state } = step(asked, { kind: 'command', name: 'help', argument: '', today: '2022-09-25' })
    expect(state).not.toHaveProperty('people')
  })

  it('keeps the place named beside them', () => {
    const { state } = talk(`温州机电 ${TWO}|1`)
    expect(state?.plan).toBe('wenzhou-jidian-2022')
    expect(state?.answers).toMatchObject({ titles: { value: '助理工程师' } })
  })

  it('takes nothing of several beside one who was told of before', () => {
    const { state, text } = talk(`温州机电|中级|本科|${TWO}`)
    expect(Object.keys(state?.answers ?? {})).toEqual(['education'])
    expect(text).toContain('换一个人')
  })

  it.each([
    '换成李四',
    '李四的也帮我看下',
    '那王工呢',
    '换一个人',
    '下一个人',
    '再看一个人',
    '帮我同事也看看',
    '再帮我查一个人',
    '换人',
    '帮我老公也看看 他是技师',
  ])('asks before another takes the place of the one before: %s', (words) => {
    const asked = talk(`温州机电|中级|大专|${words}`)
    expect(asked.text).toMatch(/都会?清掉/)
    expect(asked.text).toContain('导出我的数据')
    expect(Object.keys(asked.state?.answers ?? {})).toEqual(['education'])
    const { state, text } = talk(`温州机电|中级|大专|${words}|是`)
    expect(text).toContain('都清掉了')
    expect(state?.answers).not.toHaveProperty('education')
    expect(state?.plan).toBe('wenzhou-jidian-2022')
    expect(state?.target).toBeNull()
  })

  it('leaves all as it was on 不', () => {
    const { state } = talk('温州机电|中级|大专|帮我老公也看看 他是技师|不')
    expect(Object.keys(state?.answers ?? {})).toEqual(['education'])
    expect(state).not.toHaveProperty('people')
  })

  it('takes what was told of another by name once they are the one', () => {
    const { state, text } = talk('温州机电|中级|大专|李四 高中 技师')
    expect(text).toContain('李四是另一位吗')
    expect(Object.keys(state?.answers ?? {})).toEqual(['education'])
    const yes = talk('温州机电|中级|大专|李四 高中 技师|是')
    expect(yes.state?.answers).toMatchObject({ education: { value: '高中' }, skills: { value: '技师' } })
    const no = talk('温州机电|中级|大专|李四 技师|前面那位')
    expect(no.state?.answers).toMatchObject({ education: { value: '大专' }, skills: { value: '技师' } })
  })

  it('takes nothing told while it is open whom it is about', () => {
    const { state, text } = talk('温州机电|中级|大专|换一个人|技师 高中')
    expect(Object.keys(state?.answers ?? {})).toEqual(['education'])
    expect(text).toContain('要换一个人看吗')
    const yes = talk('温州机电|中级|大专|换一个人|技师 高中|是')
    expect(yes.state?.answers).toMatchObject({ skills: { value: '技师' }, education: { value: '高中' } })
  })

  it.each(['我同事他是本科 18年助工', '我老公也报了', '换工作'])('asks nobody to change on account of %s', (words) => {
    const { state } = talk(`温州机电|中级|大专|${words}`)
    expect(state?.confirming).toBeNull()
    expect(state?.answers.education).toMatchObject({ value: '大专' })
  })

  it('is begun by whoever was told of nobody yet', () => {
    expect(talk('温州机电|换一个人').text).toContain('还没记过谁')
  })

  it.each(['帮三个人问，大专助工，中专技师', '替两位同事咨询，都是大专', '我们俩都是大专助工', '咱们两个都想评，大专'])(
    'takes nothing of several nobody is told apart of: %s',
    (words) => {
      const { state, text } = talk(`温州机电|${words}`)
      expect(state?.answers).toEqual({})
      expect(text).toContain('一次看一个')
    },
  )

  it.each(['三个人一起做的项目我排第一，我是大专', '我帮两个厂修过设备，大专'])('is one who tells: %s', (words) => {
    expect(talk(`温州机电|中级|${words}`).state?.answers.education).toMatchObject({ value: '大专' })
  })

  it.each(['我自己是高级技师', '我是本科', '至于我，大专'])(
    'asks whom to look at where the one who asks for another tells of themselves: %s',
    (words) => {
      const before = '温州机电|中级|帮我儿子看看，他28岁|他是助工'
      const { state, text } = talk(`${before}|${words}`)
      expect(text).toMatch(/您自己的先没记.*要换一个人看吗/s)
      expect(Object.keys(state?.answers ?? {})).toEqual(['titles'])
      expect(Object.keys(talk(`${before}|${words}|不`).state?.answers ?? {})).toEqual(['titles'])
      const { answers } = talk(`${before}|${words}|是`).state ?? {}
      expect(answers).not.toHaveProperty('titles')
      expect(Object.keys(answers ?? {})).toHaveLength(1)
    },
  )

  it.each([
    '帮我儿子看看|他是助工|我儿子是大专',
    '帮我儿子看看|他是助工|我看他是大专',
    '师傅帮我看看|助工|我自己是大专',
    '助工|我是大专',
  ])('takes it where nobody else is told of: %s', (lines) => {
    expect(talk(`温州机电|中级|${lines}`).state?.confirming ?? null).toBeNull()
  })
})

describe('a firm that reports nobody', () => {
  it.each(['单位不给员工申报，我自己能报吗', '厂里没给职工报', '公司今年不帮员工申报', '老板不肯为员工申报'])(
    'is told of by whoever asks for themselves: %s',
    (words) => {
      const { state } = talk(`温州机电|${words}|中级|助工|我是本科`)
      expect(state?.forAnother).toBeUndefined()
      expect(state?.answers).toMatchObject({ education: { value: '本科' } })
    },
  )

  it('is another matter than asking for somebody', () => {
    expect(talk('温州机电|替员工申报一下，他是助工').state?.forAnother).toBe(true)
  })
})
