import { describe, expect, it } from 'vitest'
import type { TalkEvent } from '../../src/talk/protocol.ts'
import { readState, type State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { realWorld } from './world.ts'

const step = makeStep(realWorld())
const today = '2022-09-15'

function say(state: State | null, event: TalkEvent): { state: State | null; text: string; forgot: boolean } {
  const out = step(state, event)
  return {
    state: out.state,
    text: out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n'),
    forgot: out.effects.some(({ kind }) => kind === 'forget'),
  }
}
const typed = (state: State | null, text: string) => say(state, { kind: 'text', text, today })

describe('a talk', () => {
  it('says so when the memory of an earlier release cannot be read, and does not take the words as an answer', () => {
    const old = { version: 99, answers: { education: '大专' } } as unknown as State
    const { state, text } = typed(old, '本科')
    expect(text).toMatch(/程序更新了[\s\S]*您在哪儿报？/)
    expect(state?.answers).toEqual({})
  })

  it('opens with the plan of a deep link, and a second link does not throw answers away', () => {
    const opened = say(null, { kind: 'command', name: 'start', argument: 'jidian2022', today })
    expect(opened.state?.plan).toBe('wenzhou-jidian-2022')
    const told = typed(typed(opened.state, '中级').state, '助工').state
    const again = say(told, { kind: 'command', name: 'start', argument: 'jidian2022', today })
    expect(again.state?.answers).toEqual(told?.answers)
    expect(again.text).toContain('接着来')
  })

  it('forgets on request, even somebody it does not know', () => {
    expect(say(null, { kind: 'command', name: 'delete', argument: '', today })).toMatchObject({
      state: null,
      forgot: true,
    })
    const asked = say(typed(null, '温州机电 报中级').state, { kind: 'command', name: 'delete', argument: '', today })
    expect(asked.forgot).toBe(false)
    expect(typed(asked.state, '是')).toMatchObject({ state: null, forgot: true })
  })

  it.each([
    ['a command', { kind: 'command', name: 'help', argument: '', today }],
    ['another command', { kind: 'command', name: 'status', argument: '', today }],
    ['a picture', { kind: 'unreadable', what: '图片', today }],
  ] as const)('erases nothing when 是 follows /delete only after %s', (_, between) => {
    const asking = typed(typed(null, '温州机电 报中级').state, '助工').state
    const asked = say(asking, { kind: 'command', name: 'delete', argument: '', today })
    const after = say(asked.state, between)
    const yes = typed(after.state, '是')
    expect(yes.forgot).toBe(false)
    expect(yes.state?.answers).toHaveProperty('titles')
  })

  it.each(['我大概15年毕业的，停车方便吗', '停车方便吗，我大概15年毕业的', '停车方便吗。我大概15年毕业的'])(
    'answers what “%s” asks, and keeps that sentence alone for the association',
    (text) => {
      const { effects } = step(typed(null, '温州机电 报中级').state, { kind: 'text', text, today })
      expect(JSON.stringify(effects)).toMatch(/文件没有?写/)
      expect(effects.flatMap((effect) => (effect.kind === 'unanswered' ? [effect.question] : []))).toEqual([
        expect.stringMatching(/^停车方便吗[，。]?$/),
      ])
    },
  )

  it.each(['没有', '有的', '好的', '不用', '没'])(
    'does not take “%s”, which answers nothing that is open, for a question',
    (text) => {
      let state = typed(null, '温州机电 报中级').state
      state = typed(state, '助工').state
      const { state: next, text: said } = typed(state, text)
      expect(said).not.toContain('依据：')
      expect(next?.pending?.question).toBe(state?.pending?.question)
    },
  )

  it('gives the timetable to take along, each calendar with a higher number, and asks on', () => {
    const asking = typed(null, '温州机电 报中级').state
    const papers = (state: State | null, text: string) => {
      const out = step(state, { kind: 'text', text, today })
      return {
        state: out.state,
        messages: out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : [])),
      }
    }
    const first = papers(asking, '日历')
    const second = papers(first.state, '给我日历文件')
    const picture = papers(second.state, '时间图')
    expect([first, second].map(({ messages }) => messages[0]?.paper)).toMatchObject([{ sequence: 0 }, { sequence: 1 }])
    expect(picture.messages[0]?.paper).toMatchObject({ kind: 'picture', plan: { document: '温职改办〔2022〕14号' } })
    expect(JSON.stringify(picture.messages[0]?.paper)).toContain('"what":"网上申报"')
    expect(picture.messages.at(-1)?.text).toContain('职称证')
  })

  it('lets a letter choose among the things a question may mean, beside the numbers of what is open', () => {
    const asking = typed(null, '温州机电 报中级').state
    const offered = typed(asking, '论文')
    expect(offered.text).toMatch(/您问的是哪一个？A (\S+)　B (\S+)/)
    const picked = typed(offered.state, 'B')
    expect(picked.text).toMatch(/依据：|文件没/)
    expect(picked.text).toContain('职称证')
    expect(picked.state?.answers).toEqual(asking?.answers)
    // After that, and after a number, letters mean the open question again.
    expect(typed(picked.state, 'B').state?.answers.titles).toMatchObject({ value: '技术员' })
    expect(typed(offered.state, '3').state?.answers.titles).toMatchObject({ value: '助理工程师' })
  })

  it('takes no title from the name of a plan', () => {
    expect(typed(null, '浙江高工 2024').state?.answers).toEqual({})
    expect(typed(typed(null, '你好').state, '浙江高工').state).toMatchObject({
      plan: 'zhejiang-jidian-senior-2024',
      answers: {},
    })
  })

  it('asks which date is meant when a correction cannot be of the last answer', () => {
    let state = typed(null, '温州机电 报中级').state
    for (const line of ['助工', '大专', '模具', '2019年1月1日到现在', '2018年12月', '机电'])
      state = typed(state, line).state
    const before = state?.answers
    const { state: after, text } = typed(state, '不对，是17年')
    expect(after?.answers).toEqual(before)
    expect(text).toContain('要改的是哪个日期')
  })

  it('does not take an appointment that begins in the future', () => {
    let state = typed(null, '温州机电 报中级').state
    for (const line of ['助工', '大专', '模具']) state = typed(state, line).state
    expect(state?.pending?.question).toBe('titles.appointments/助理工程师')
    expect(typed(state, '2099年5月').state?.answers).not.toHaveProperty('titles.appointments/助理工程师')
  })

  it('takes 都没有 to the list of results for what the list names, once', () => {
    let state = typed(null, '温州机电 我想评中级').state
    for (const line of ['助工', '大专', '能源与动力工程', '没有', '聘书要翻一下', '2018年12月', '没问过', '机电'])
      state = typed(state, line).state
    expect(state?.pending?.question).toBe('screen')
    const { state: after, text } = typed(state, '都没有')
    expect(after?.pending?.question).not.toBe('screen')
    expect(text).not.toContain('首台套')
  })

  it('takes a title said where none is asked for, once, and offers no riddle', () => {
    let state = typed(null, '浙江高级').state
    state = typed(state, '工程师').state
    expect(state?.answers.titles).toMatchObject({ value: '工程师' })
    for (const line of ['本科', '机械']) state = typed(state, line).state
    const open = state?.pending?.question
    const again = typed(state, '中级')
    expect(again.text).toContain('说过')
    expect(again.text).not.toContain('您问的是哪一个')
    expect(again.state?.pending?.question).toBe(open)
  })

  it('tells a title from a grade of skill', () => {
    const asked = typed(typed(null, '温州机电 报中级').state, '没有').state
    expect(asked?.pending?.question).toBe('skills')
    expect(typed(asked, '工程师').text).toContain('问的是技能等级')
    expect(typed(asked, '工程师').state?.answers.skills).toBeUndefined()
    expect(typed(asked, '高级工').state?.answers.skills).toMatchObject({ value: '高级工' })
  })

  it.each([
    ['shangyu-2023', '2023-07-01'],
    ['zhejiang-jidian-senior-2024', '2024-07-01'],
  ])('says of %s that its first day is not written', (plan, day) => {
    const out = step(null, { kind: 'command', name: 'start', argument: plan, today: day })
    expect(JSON.stringify(out.effects)).toContain('从哪天开始报文件没写')
  })

  it('helps who is stuck at a question otherwise each time', () => {
    let state = typed(null, '温州机电 报中级').state
    const said: string[] = []
    for (const line of ['呜呜', '呜呜呜', '额额', '额额额', '额额额额', '呜呜额']) {
      const next = typed(state, line)
      state = next.state
      expect(next.text).not.toBe(said.at(-1))
      said.push(next.text)
    }
    expect(new Set(said.slice(0, 5)).size).toBe(5)
    expect(said.join()).toContain('88879706')
  })

  it.each(['改成温岭机电', '换到温岭机电', '我要报温岭机电', '还是改报温岭吧'])(
    'goes over to another plan at “%s”, keeping what was told',
    (text) => {
      const told = typed(typed(null, '温州机电 报中级').state, '助工').state
      const { state } = typed(told, text)
      expect(state?.plan).toBe('wenling-jidian-2022')
      expect(state?.answers).toEqual(told?.answers)
    },
  )

  it('asks for the plan at 换计划', () => {
    expect(typed(typed(null, '温州机电 报中级').state, '换计划').text).toContain('您在哪儿报')
  })

  it('does not take the date of another fact for the day a title was granted', () => {
    let state = typed(null, '温州机电 报中级').state
    for (const line of ['助工', '大专', '模具', '2019年1月1日至今']) state = typed(state, line).state
    expect(state?.pending?.question).toBe('titles.obtained/助理工程师')
    for (const line of ['2022年专业48 一般公需18', '16年8月到现在交社保', '2019年考核优秀']) {
      expect(typed(state, line).state?.answers).not.toHaveProperty('titles.obtained/助理工程师')
    }
    expect(typed(state, '2018年12月').state?.answers).toHaveProperty('titles.obtained/助理工程师')
  })

  it.each(['要考试吗', '随便', '都行', '中级', '本科', '都合格', '民企'])('does not take “%s” for a major', (line) => {
    let state = typed(null, '温州机电 报中级').state
    for (const answer of ['助工', '大专']) state = typed(state, answer).state
    expect(state?.pending?.question).toBe('education.major')
    expect(typed(state, line).state?.answers).not.toHaveProperty('education.major')
    expect(typed(state, '我是学机械的但是毕业证丢了').state?.answers['education.major']).toMatchObject({
      value: '机械',
    })
  })

  it('says 干了六年 back with the latest start it can mean, and why this year is not asked about at any question', () => {
    const { text, state } = typed(null, '温州机电 大专毕业干了六年机械，能报中级吗')
    expect(text).toContain('约2016年9月起')
    expect(typed(state, '为什么不问今年的').text).toContain('只看2019、2020、2021年，今年的不算')
    expect(typed(state, '截止').text).toContain('10月20日截止')
  })

  it('takes what is said in place of 是 or 不 as what it is', () => {
    const asked = typed(typed(null, '温州机电 报中级').state, '重来')
    const { state } = typed(asked.state, '助工')
    expect(state?.confirming).toBeNull()
    expect(state?.answers.titles).toMatchObject({ value: '助理工程师' })
  })

  it('does not let the button of one request for a yes answer another', () => {
    const open = typed(null, '温州机电 报中级').state
    const first = step(open, { kind: 'text', text: '取消', today })
    const yes = first.effects.flatMap((effect) => (effect.kind === 'say' ? (effect.message.choices ?? []) : []))[0]
    const second = typed(typed(first.state, '不').state, '重来')
    const pressed = say(second.state, { kind: 'button', data: yes?.data ?? '', today })
    expect(pressed.text).toBe('该题已作答。')
    expect(pressed.state?.plan).toBe('wenzhou-jidian-2022')
  })

  it('keeps nothing of ten million letters but goes on', () => {
    const { state, text } = typed(typed(null, '温州机电 报中级').state, '学'.repeat(10_000_000))
    expect(text).toContain('没看明白')
    expect(text).toContain('只看了前 2000 字')
    expect(JSON.stringify(state).length).toBeLessThan(10_000)
    expect(readState(state)).toEqual(state)
  })

  it('shows a person no more than they can have meant: a picture is asked for in words', () => {
    const { text } = say(typed(null, '温州机电 报中级').state, { kind: 'unreadable', what: '图片', today })
    expect(text).toMatch(/看不了图片[\s\S]*职称证/)
  })

  it('asks hours again only for the years that an other education brought in', () => {
    let state = typed(null, '温州机电 报助工').state
    const answers: Record<string, string> = {
      education: '大专',
      'education.major': '会计',
      'education.other': '没有',
      titles: '没有',
      skills: '没有',
      work: '2008年7月至今',
      screen: '都没有',
    }
    const hours: string[][] = []
    const answerAll = () => {
      for (let count = 0; count < 40 && state?.stage === 'asking'; count += 1) {
        const { question = '', facts = [] } = state.pending ?? {}
        if (question === 'hours') hours.push(facts)
        const said = question === 'hours' ? '都够' : (answers[question] ?? '不知道')
        state = typed(state, said).state
      }
    }
    answerAll()
    expect(hours).toHaveLength(1)
    expect(hours[0]).toContain('hours.2018')
    expect(hours[0]).not.toContain('hours.2017')
    answers.education = '高中'
    state = typed(state, '改学历').state
    answerAll()
    expect(hours).toHaveLength(2)
    expect(hours[1]).toContain('hours.2017')
    expect(hours[1]).not.toContain('hours.2018')
    const told = state?.answers.hours
    const years = told?.kind === 'value' ? Object.keys(told.value as object).sort() : []
    expect(years[0]).toBe('2017')
    expect(years).toContain('2022')
  })
})
