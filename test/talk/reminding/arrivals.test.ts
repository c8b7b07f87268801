import { describe, expect, it } from 'vitest'
import type { Effect, TalkEvent, TickEvent } from '../../../src/talk/protocol.ts'
import { readArrival } from '../../../src/talk/reminding/arrivalWords.ts'
import { readState, type State } from '../../../src/talk/state.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { realWorld } from '../world.ts'

const step = makeStep(realWorld())

/** A talk with somebody, day by day. In 2023 off were 09-29 to 10-06; Saturday 10-07 and Sunday 10-08 were worked. */
function person(plan = 'shangyu-2023', start = '2023-09-01') {
  let state: State | null = null
  let effects: Effect[] = []
  const take = (event: TalkEvent | TickEvent) => {
    const out = step(state, event)
    state = out.state
    effects = out.effects
    return effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  }
  const wake = () => effects.flatMap((effect) => (effect.kind === 'wake' ? [effect.at] : []))[0] ?? '2100-01-01T00:00'
  const tick = (moment: string) => {
    const [today = '', time = '09:00'] = moment.split('T')
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return take({ kind: 'tick', group: false, today, minute: hour * 60 + minute, lapsed: [] })
  }
  const one = {
    say: (text: string, today: string) => take({ kind: 'text', text, today }),
    tick,
    /** What comes by itself up to a day, each with the moment it comes. */
    until: (last: string) => {
      const said: string[] = []
      for (let moment = wake(); moment.slice(0, 10) <= last; moment = wake()) {
        said.push(`${moment} ${tick(moment)}`)
        if (wake() === moment) throw new Error(`${moment} wakes again for ever`)
      }
      return said
    },
    papers: () => effects.flatMap((effect) => (effect.kind === 'say' ? (effect.message.paper ?? []) : [])),
    state: () => state,
  }
  if (plan !== '') take({ kind: 'command', name: 'start', argument: plan, today: start })
  return one
}

describe('a message that a step waits for', () => {
  it.each([
    // 2023-10-20 is a Friday: 23, 24, 25, 26, 27.
    ['10月20号收到短信', '2023-10-22', '10月20日', '10月27日'],
    ['今天收到短信了', '2023-10-20', '10月20日', '10月27日'],
    ['昨天收到审核通过的短信', '2023-10-21', '10月20日', '10月27日'],
    ['上周五短信就来了', '2023-10-24', '10月20日', '10月27日'],
    // Over 中秋 and 国庆, Saturday and Sunday worked: 28, 7, 8, 9, 10.
    ['9月27号收到短信', '2023-10-08', '9月27日', '10月10日'],
    // The weekend that was worked: 7, 8, 9, 10, 11.
    ['短信是28号收到的', '2023-10-05', '9月28日', '10月11日'],
    // A Saturday that was worked is no day of its own count: 8, 9, 10, 11, 12.
    ['7号收到短信，最晚哪天交', '2023-10-08', '10月7日', '10月12日'],
  ])('%s, said on %s, came on %s and is counted to %s', (text, today, came, last) => {
    const ann = person()
    const answer = ann.say(text, today)
    expect(answer).toContain(`记下了：${came}收到审核通过短信，从第二天起 5 个工作日`)
    expect(answer).toContain(`**打印并交纸质评审表最晚${last}**`)
  })

  it('stands with its day in the timetable, the steps, the calendar and the picture', () => {
    const ann = person()
    ann.say('10月20号收到短信', '2023-10-22')
    expect(ann.say('时间表', '2023-10-22')).toContain(
      '· 打印并交纸质评审表：10月20日到10月27日（10月20日收到审核通过短信，从第二天起 5 个工作日',
    )
    ann.say('步骤', '2023-10-22')
    expect(ann.say('更多', '2023-10-22')).toContain('2023年10月20日到2023年10月27日，个人：打印并交纸质评审表')
    for (const word of ['日历', '时间图']) {
      ann.say(word, '2023-10-22')
      const [paper] = ann.papers()
      const tasks = paper?.kind === 'data' ? [] : (paper?.tasks ?? [])
      expect(tasks.find(({ id }) => id === 'step/打印并交纸质评审表')).toMatchObject({ due: '2023-10-27' })
    }
  })

  it('is told by its rule in the steps as long as it has not come', () => {
    expect(person().say('步骤', '2023-09-01')).toContain('收到审核通过短信后 5 个工作日内，个人：打印并交纸质评审表')
  })

  it('asks for the day where none was told, and takes it as it is said', () => {
    const ann = person()
    expect(ann.say('短信收到了', '2023-10-22')).toBe('哪天收到审核通过短信的？说“昨天”或者“10月20号”，我算最晚哪天。')
    expect(ann.say('前天', '2023-10-22')).toContain('最晚10月27日')
  })

  it('forgets that it asked once something else is said', () => {
    const ann = person()
    ann.say('短信收到了', '2023-10-22')
    expect(ann.say('大专', '2023-10-22')).not.toContain('收到')
    expect(ann.say('10月20号', '2023-10-22')).not.toContain('记下了')
  })

  it.each(['不对，是19号', '说错了，是10月19号', '不是20号，是19号', '短信是19号收到的', '错了 前天'])(
    'is put right by %s',
    (text) => {
      const ann = person()
      ann.say('10月20号收到短信', '2023-10-21')
      const answer = ann.say(text, '2023-10-21')
      // 20, 23, 24, 25, 26
      expect(answer).toContain('10月19日收到')
      expect(answer).toContain('最晚10月26日')
      expect(ann.state()?.arrived).toHaveLength(1)
    },
  )

  it('asks back for a day that is still to come, or before one can apply', () => {
    const ann = person()
    expect(ann.say('10月30号收到短信', '2023-10-22')).toContain('10月30日还没到')
    expect(ann.state()?.arrived).toBeUndefined()
    expect(ann.say('20号', '2023-10-22')).toContain('最晚10月27日')
    expect(person().say('7月3号收到短信', '2023-09-22')).toMatch(/7月3日太早了，这个计划7月19日才开始/)
  })

  it('says when the last day is over already, and whom to call', () => {
    expect(person().say('9月27号收到短信', '2023-10-15')).toMatch(/最晚10月10日，已经过了。\*\*先打电话.*82313758/)
  })

  it('notes nothing that is only supposed', () => {
    const ann = person()
    expect(ann.say('如果10月20号收到短信，最晚哪天交', '2023-10-10')).toContain('最晚10月27日')
    expect(ann.state()?.arrived).toBeUndefined()
  })

  it('tells apart the message to pay, for which no days are written', () => {
    const ann = person()
    expect(ann.say('昨天收到缴费的短信', '2023-10-22')).toMatch(
      /10月21日收到12333 缴费短信。缴费要在几天里办，文件没写/,
    )
    expect(ann.say('时间表', '2023-10-22')).toContain('· 缴费（个人）：10月21日已收到12333 缴费短信')
    ann.say('10月20号收到短信', '2023-10-22')
    expect(ann.say('是缴费短信', '2023-10-22')).toContain('10月20日收到12333 缴费短信')
    expect(ann.state()?.arrived).toEqual([{ plan: 'shangyu-2023', task: 'step/缴费', day: '2023-10-20' }])
  })

  it('is forgotten when it has not come after all', () => {
    const ann = person()
    ann.say('提醒我', '2023-09-01')
    ann.until('2023-10-20')
    ann.say('10月20号收到短信', '2023-10-20')
    expect(ann.say('没收到短信', '2023-10-20')).toContain('改成还没收到')
    expect(ann.until('2023-12-31')).toEqual([])
  })

  it('takes what else is said, and answers what else is asked', () => {
    const ann = person()
    const told = ann.say('昨天收到短信，我是大专', '2023-10-21')
    expect(told).toContain('最晚10月27日')
    expect(ann.state()?.answers.education).toBeDefined()
    const asked = ann.say('昨天收到短信，评审表交几份', '2023-10-21')
    expect(asked).toMatch(/最晚10月27日[\s\S]*一式三份/)
  })

  it('says honestly where no step waits for one, and asks for the plan first', () => {
    const ann = person('jidian2022', '2022-09-01')
    expect(ann.say('昨天收到短信', '2022-10-22')).toMatch(/温州机电 2022的通知没有“收到短信后几天内”的事/)
    expect(ann.state()?.arrived).toBeUndefined()
    expect(person('').say('昨天收到审核通过的短信', '2023-10-21')).toContain('先选在哪儿报')
    expect(person('').say('上虞，昨天收到审核通过的短信', '2023-10-21')).toContain('最晚10月27日')
  })

  it('is said back in the middle of a question that is open for a date, and leaves that open', () => {
    const ann = person()
    for (const line of ['大专', '助工', '2019年6月']) ann.say(line, '2023-10-21')
    const before = ann.state()?.pending?.question
    expect(ann.say('昨天收到短信', '2023-10-21')).toContain('最晚10月27日')
    expect(ann.state()?.pending?.question).toBe(before)
  })
})

describe('reminders of what is counted from a message', () => {
  it('come by themselves, each once, none of them late', () => {
    const ann = person()
    ann.say('提醒我', '2023-09-01')
    ann.until('2023-09-28')
    expect(ann.say('昨天收到短信', '2023-09-28')).toContain('10月3日 9:00提醒您')
    const said = ann.until('2023-12-31')
    expect(said.map((line) => line.slice(0, 16))).toEqual([
      '2023-10-03T09:00',
      '2023-10-07T09:00',
      '2023-10-09T09:00',
      '2023-10-10T09:00',
    ])
    expect(said[0]).toContain('还有 7 天：**打印并交纸质评审表**，10月10日截止')
    expect(said[0]).toContain('9月28日、10月7日、10月8日、10月9日、10月10日')
    expect(said[3]).toContain('今天最后一天')
    expect(said.join()).not.toMatch(/补上|日期有变/)
  })

  it('go by the day as put right, which is no news', () => {
    const ann = person()
    ann.say('提醒我', '2023-09-01')
    ann.until('2023-10-20')
    ann.say('今天收到短信', '2023-10-20')
    ann.say('不对，是19号', '2023-10-20')
    const said = ann.until('2023-12-31')
    expect(said.map((line) => line.slice(0, 10))).toEqual(['2023-10-23', '2023-10-25', '2023-10-26'])
    expect(said.join()).not.toMatch(/日期有变|10月27日截止/)
  })

  it('can be wished for after 个人申报 is over', () => {
    const ann = person()
    expect(ann.say('提醒我', '2023-10-20')).toContain('没有要提醒的日子')
    ann.say('今天收到短信', '2023-10-20')
    expect(ann.say('提醒我', '2023-10-20')).toContain('到时候在这里提醒您')
    expect(ann.until('2023-12-31').map((line) => line.slice(0, 10))).toEqual(['2023-10-24', '2023-10-26', '2023-10-27'])
  })
})

describe('what is no message that came', () => {
  it.each([
    '收到短信后几天内交材料',
    '没收到短信怎么办',
    '收到短信了吗',
    '什么时候能收到短信',
    '短信收到了材料几号前交',
    '单位昨天收到授权短信',
    '昨天收到验证码短信',
    '在等短信',
    '昨天交了材料',
  ])('%s', (text) => expect(readArrival(text, '2023-10-22')).toBeNull())
})

describe('a state from before', () => {
  it('is read as it is, and with what came', () => {
    const { state } = step(null, { kind: 'command', name: 'start', argument: 'shangyu-2023', today: '2023-09-01' })
    expect(state && 'arrived' in state).toBe(false)
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state)
    const ann = person()
    ann.say('10月20号收到短信', '2023-10-22')
    expect(readState(JSON.parse(JSON.stringify(ann.state())))).toEqual(ann.state())
  })
})
