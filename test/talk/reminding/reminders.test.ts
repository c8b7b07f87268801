import { describe, expect, it } from 'vitest'
import type { Effect, TalkEvent, TickEvent } from '../../../src/talk/protocol.ts'
import type { State } from '../../../src/talk/state.ts'
import { makeStep } from '../../../src/talk/step.ts'
import { realWorld } from '../world.ts'

const step = makeStep(realWorld())

/** A talk with somebody, day by day. */
function person(plan = 'jidian2022') {
  let state: State | null = null
  let effects: Effect[] = []
  const take = (event: TalkEvent | TickEvent, unsure: string[] = []) => {
    const out = step(state, event, { administrator: false, unsure })
    state = out.state
    effects = out.effects
    return effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  }
  const one = {
    say: (text: string, today: string, unsure: string[] = []) => take({ kind: 'text', text, today }, unsure),
    press: (data: string, today: string) => take({ kind: 'button', data, today }),
    tick: (moment: string, lapsed: string[] = [], unsure: string[] = []) => {
      const [today = '', time = '09:00'] = moment.split('T')
      const [hour = 0, minute = 0] = time.split(':').map(Number)
      return take({ kind: 'tick', group: false, today, minute: hour * 60 + minute, lapsed }, unsure)
    },
    wake: () => effects.flatMap((effect) => (effect.kind === 'wake' ? [effect.at] : []))[0],
    refs: () => effects.flatMap((effect) => (effect.kind === 'say' ? (effect.unasked?.refs ?? []) : [])),
    unasked: () => effects.flatMap((effect) => (effect.kind === 'say' && effect.unasked ? [effect.unasked] : []))[0],
    missed: () => effects.flatMap((effect) => (effect.kind === 'missed' ? effect.refs : [])),
    buttons: () => effects.flatMap((effect) => (effect.kind === 'say' ? (effect.message.choices ?? []) : [])),
    state: () => state,
    /** The state as something else once kept it. */
    kept: (change: (state: State) => State) => {
      state = state && change(state)
    },
  }
  take({ kind: 'command', name: 'start', argument: plan, today: '2022-09-01' })
  return one
}

describe('being reminded', () => {
  it('begins with 提醒我, says when the first one comes, and asks for the open question again', () => {
    const ann = person()
    const answer = ann.say('提醒我', '2022-09-01')
    expect(answer).toMatch(/到时候在这里提醒您：提前30、14、7、3、1天/)
    expect(answer).toMatch(/下一次：9月20日 9:00/)
    expect(answer).toMatch(/想报哪一级/)
    expect(ann.wake()).toBe('2022-09-20T09:00')
  })

  it('says each reminder once: what, until when, how many days, who', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.tick('2022-09-20T08:59')).toBe('')
    const said = ann.tick('2022-09-20T09:00')
    expect(said).toMatch(/\*\*10月20日截止，还有 30 天\*\*\n1 单位注册和授权（单位办），建议9月27日前动手\n/)
    expect(said).toContain('已完成 1')
    expect(new Set(ann.refs()).size).toBe(4)
    expect(ann.tick('2022-09-20T09:01')).toBe('')
    expect(ann.wake()).toBe('2022-09-27T09:00')
    const employer = ann.tick('2022-09-27T09:00')
    expect(employer).toMatch(/还有 30 天：\*\*开始单位公示\*\*（单位办），10月27日截止/)
    expect(employer).toContain('10月27日、10月28日、10月31日、11月1日、11月2日')
  })

  it('goes on to the next thing once one is done, by word or by button', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-06T09:00')
    // In the order of doing: three things come before it.
    const done = ann.buttons()[3]
    expect(done?.label).toBe('已完成 4')
    const answer = ann.press(done?.data ?? '', '2022-10-06')
    // The publicity begins with the submission, so it is done with it; what comes before it is done, too.
    expect(answer).toMatch(
      /网上申报记为办好了，连同单位注册和授权、完善业绩档案、审核业绩档案。[\s\S]*下一件：开始单位公示，10月27日截止，建议10月25日前动手（单位办）/,
    )
    expect(ann.tick('2022-10-13T09:00')).toMatch(/还有 14 天：\*\*开始单位公示\*\*（单位办），10月27日截止/)
    expect(ann.say('已完成', '2022-10-13')).toMatch(/^好，开始单位公示记为办好了。\n下一件：单位推荐/)
    expect(ann.tick('2022-10-19T09:00')).toMatch(/还有 14 天：\*\*单位推荐\*\*（单位办），11月2日截止/)
    expect(ann.press(done?.data ?? '', '2022-10-13')).toContain('网上申报已经记为办好了')
  })

  it('takes a button of an earlier reminder for what it stood for then', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-09-20T09:00')
    const [first] = ann.buttons()
    ann.tick('2022-10-06T09:00')
    ann.tick('2022-10-13T09:00')
    expect(ann.press(first?.data ?? '', '2022-10-13')).toContain('单位注册和授权记为办好了')
    expect(ann.press(first?.data ?? '', '2022-10-13')).toContain('单位注册和授权已经记为办好了')
    expect(ann.press('1:1:reminding:0', '2022-10-13')).toContain('按钮已经过时')
  })

  it.each(['没办好', '还没办', '还没弄好', '没来得及', '还没交', '没空办'])(
    'hears %s as a word to the reminder, though a question is open, and asks that again',
    (words) => {
      const ann = person()
      ann.say('工程师', '2022-09-01')
      ann.say('提醒我', '2022-09-01')
      const pending = ann.state()?.pending?.question
      expect(pending).toBeDefined()
      ann.tick('2022-09-20T09:00')
      const answer = ann.say(words, '2022-09-20')
      expect(answer).toMatch(/还没办好，照常提醒[\s\S]*9月27日 9:00[\s\S]*职称/)
      expect(ann.state()?.pending?.question).toBe(pending)
      // What is said after that answers the question again.
      expect(ann.say('还没办', '2022-09-20')).not.toContain('照常提醒')
    },
  )

  it('comes again after three days when it is put off, and not in between', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-06T09:00')
    expect(ann.say('三天后再提醒', '2022-10-06')).toContain('10月9日 9:00再提醒您')
    expect(ann.tick('2022-10-08T09:00')).toBe('')
    expect(ann.tick('2022-10-09T09:00')).toMatch(/您让我这时候再说[\s\S]*还有 11 天/)
  })

  it.each(['提前3天提醒', '提前3天提醒我', '改成早3天提醒'])('%s leaves the last day in', (words) => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.say(words, '2022-09-01')).toContain('提前3天和最后一天')
    expect(ann.tick('2022-10-17T09:00')).toContain('还有 3 天')
    expect(ann.tick('2022-10-20T09:00')).toContain('今天最后一天')
  })

  it.each(['提前3天提醒，最后一天不用', '提前3天提醒，当天别发'])('%s leaves it out and says so', (words) => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.say(words, '2022-09-01')).toContain('提前3天（最后一天不发）')
    ann.tick('2022-10-17T09:00')
    expect(ann.tick('2022-10-20T09:00')).toBe('')
    expect(ann.say('最后一天也要提醒', '2022-10-18')).toContain('提前3天和最后一天')
    expect(ann.say('最后一天不用提醒', '2022-10-18')).toContain('提前3天（最后一天不发）')
    expect(ann.say('只在最后一天提醒', '2022-10-18')).toContain('最后一天9:00发')
  })

  it('has a last day where the days were once kept without it, as the answer said', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.kept((state) => ({ ...state, reminding: state.reminding && { ...state.reminding, days: [3] } }))
    ann.tick('2022-10-17T09:00')
    expect(ann.tick('2022-10-20T09:00')).toContain('今天最后一天')
  })

  it('does what its button says, however often it is pressed', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-06T09:00')
    const [first, second, ...more] = ann.buttons()
    const later = more.find(({ label }) => label === '三天后再提醒')
    const stop = more.find(({ label }) => label === '停止提醒')
    expect(ann.press(later?.data ?? '', '2022-10-06')).toContain('10月9日 9:00再提醒您')
    expect(ann.press(later?.data ?? '', '2022-10-06')).toContain('10月9日 9:00再提醒您')
    const what = ann.press(second?.data ?? '', '2022-10-06')
    expect(what).toContain('记为办好了')
    expect(ann.press(second?.data ?? '', '2022-10-06')).toContain('已经记为办好了')
    expect(ann.say('已完成 1', '2022-10-06')).toContain('记为办好了')
    expect(ann.press(first?.data ?? '', '2022-10-06')).toContain('已经记为办好了')
    expect(ann.press(stop?.data ?? '', '2022-10-06')).toContain('不再提醒')
    expect(ann.press(later?.data ?? '', '2022-10-06')).toMatch(/没有开提醒|按钮已经过时/)
  })

  it('puts nothing else off by a button whose things are all done or over', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-09-20T09:00')
    const later = ann.buttons().find(({ label }) => label === '三天后再提醒')
    ann.say('都完成了', '2022-09-20')
    expect(ann.press(later?.data ?? '', '2022-09-20')).toMatch(/没有开提醒|按钮已经过时/)
    expect(ann.tick('2022-09-27T09:00')).toMatch(/还有 30 天：\*\*开始单位公示/)
  })

  it('knows a button from before reminders were off as an old one', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-06T09:00')
    const [old] = ann.buttons()
    ann.say('停止提醒', '2022-10-06')
    ann.say('提醒我', '2022-10-06')
    ann.tick('2022-10-13T09:00')
    expect(ann.press(old?.data ?? '', '2022-10-13')).toMatch(/没有开提醒|按钮已经过时/)
  })

  it.each([
    ['晚上11点提醒', '23:00'],
    ['早上5点提醒', '05:00'],
  ])('%s moves the hour of reminders alone', (words, time) => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    const answer = ann.say(words, '2022-09-01')
    expect(answer).toContain('日期有变这样的消息还是避开22:00到8:00')
    expect(answer).not.toContain('不发')
    expect(ann.tick(`2022-10-13T${time}`)).toContain('还有 7 天')
    const told = ann.state()?.reminding?.told ?? []
    expect(told.length).toBeGreaterThan(0)
    // As if another day had been told: news, which waits for the morning.
    ann.kept((state) => ({
      ...state,
      reminding: state.reminding && { ...state.reminding, told: told.map((one) => ({ ...one, due: '2022-10-24' })) },
    }))
    expect(ann.tick('2022-10-14T23:30')).not.toContain('日期有变')
    expect(ann.tick('2022-10-15T05:00')).not.toContain('日期有变')
    expect(ann.tick('2022-10-15T08:00')).toContain('日期有变')
  })

  it.each(['提醒我 提前三天', '提前3天提醒我'])('is turned on with its days by %s', (words) => {
    const ann = person()
    expect(ann.say(words, '2022-09-01')).toMatch(/到时候在这里提醒您：提前3天[\s\S]*10月17日 9:00/)
    expect(ann.wake()).toBe('2022-10-17T09:00')
  })

  it.each(['提前7天的提醒怎么没收到', '今年忘了提前3天提醒我同事', '晚上8点有人提醒过我了', '早上九点提醒我交社保'])(
    '%s changes nothing, and says how it stands',
    (words) => {
      const ann = person()
      ann.say('提醒我', '2022-09-01')
      const before = ann.state()?.reminding
      const answer = ann.say(words, '2022-09-02')
      expect(answer).toMatch(/提前30、14、7、3、1天和最后一天，9:00发[\s\S]*下一次：9月20日 9:00/)
      expect(ann.state()?.reminding).toEqual(before)
      const bob = person()
      expect(bob.say(words, '2022-09-02')).not.toContain('提醒开了')
      expect(bob.state()?.reminding).toBeUndefined()
    },
  )

  it('says of what no plan has that it cannot be kept', () => {
    const ann = person()
    expect(ann.say('提醒我交社保', '2022-09-01')).toContain('“交社保”这样的记不了')
    expect(ann.state()?.reminding).toBeUndefined()
  })

  it('lists what is open in the order of doing, with the days advised', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    const list = ann.say('提醒什么时候', '2022-09-01')
    expect(list).toMatch(/· 单位注册和授权：10月20日截止，建议9月27日前动手（单位办）\n· 完善业绩档案/)
    expect(list).toBe(ann.say('我的提醒', '2022-09-01'))
  })

  it.each(['已完成 1和2', '1、2已完成', '第1个和第2个办好了'])('%s are two things', (words) => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-09-20T09:00')
    expect(ann.say(`${words}`, '2022-09-20')).toMatch(/^好，单位注册和授权、完善业绩档案记为办好了/)
  })

  it.each(['撤回已完成', '网上申报没办好', '网上申报其实还没完成'])('%s takes a mistaken 已完成 back', (words) => {
    const ann = person()
    ann.say('提醒我', '2022-09-20')
    ann.tick('2022-10-13T09:00')
    ann.say('已完成 4', '2022-10-13')
    expect(ann.state()?.reminding?.done.length).toBe(4)
    expect(ann.say(words, '2022-10-13')).toMatch(/网上申报改回没办好，照常提醒/)
    expect(ann.state()?.reminding?.done).not.toContain('step/网上申报')
    expect(ann.tick('2022-10-17T09:00')).toContain('网上申报')
  })

  it('goes on with what is left for those who have handed in, once that is over', () => {
    const ann = person()
    const answer = ann.say('提醒我', '2022-10-22')
    expect(answer).toMatch(
      /个人申报已于10月20日结束；已经报了的，还有：开始单位公示10月27日截止（单位办）、单位推荐11月2日截止/,
    )
    expect(ann.tick('2022-10-26T09:00')).toContain('明天最后一天')
    expect(ann.say('时间表', '2022-10-22')).toContain('已经报了的，还有：')
    expect(ann.say('步骤', '2022-10-22')).toMatch(/最迟2022年10月27日开始（推算）/)
  })

  it('cannot be put off beyond the last day', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-19T09:00')
    expect(ann.say('一周后再提醒', '2022-10-19')).toContain('10月20日早上再提醒您一次')
    expect(ann.tick('2022-10-20T09:00')).toContain('今天最后一天')
    expect(ann.say('推迟', '2022-10-20')).toContain('今天就是网上申报的最后一天')
  })

  it('says late what is still of use, says that it is late, and counts the rest as missed', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-09-20T09:00')
    const said = ann.tick('2022-10-15T10:00')
    // Each with the day it was owed on.
    expect(said).toMatch(/10月20日截止，还有 5 天\*\*（该10月13日发的，补上）\n/)
    expect(said).toMatch(/11月2日截止，还有 18 天\*\*（该10月3日发的，补上）\n/)
    expect(said).toContain('10月20日截止，还有 5 天')
    expect(ann.missed().length).toBeGreaterThan(0)
    expect(ann.say('提醒我', '2022-10-15')).toMatch(/错过没发的：.*网上申报（10月20日截止）/)
  })

  it('says what went by while nothing could be sent, in the morning, and lists it', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-09-20T09:00')
    expect(ann.tick('2022-10-25T23:30')).toBe('')
    expect(ann.wake()).toBe('2022-10-26T08:00')
    const said = ann.tick('2022-10-26T08:00')
    expect(said).toMatch(/有提醒没能按时发出，日子已经过了\*\*：单位注册和授权（10月20日）、.*网上申报（10月20日）/)
    expect(said).toContain('单位推荐')
    expect(ann.missed().filter((ref) => ref.startsWith('step/网上申报'))).toHaveLength(5)
    for (const words of ['我的提醒', '提醒我'])
      expect(ann.say(words, '2022-10-26')).toMatch(/错过没发的：.*网上申报（10月20日截止）.*单位推荐（11月2日截止）/)
    expect(ann.tick('2022-10-27T09:00')).not.toContain('没能按时发出，日子')
  })

  it('says so, though there is nothing else to say', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-09-20T09:00')
    const said = ann.tick('2022-11-20T09:00')
    expect(said).toMatch(/有提醒没能按时发出，日子已经过了\*\*：.*单位推荐（11月2日）/)
    expect(ann.refs()).toEqual([])
    expect(ann.buttons()).toEqual([])
  })

  it('is not sent in quiet hours, though it waited to be sent, unless an hour of them was chosen', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-09-20T09:00')
    expect(ann.unasked()).toMatchObject({ until: '2022-09-20', before: 22 * 60 })
    const bob = person()
    bob.say('提醒我', '2022-09-01')
    bob.say('晚上11点提醒', '2022-09-01')
    bob.tick('2022-09-20T23:00')
    expect(bob.unasked()).not.toHaveProperty('before')
  })

  it('says the same day that it is late, from an hour on, and nothing at night', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.tick('2022-09-20T14:00')).toContain('（这条该今天9:00发，没能按时发出，补上）')
    expect(ann.tick('2022-09-27T09:40')).not.toContain('补上')
    const bob = person()
    bob.say('提醒我', '2022-09-01')
    bob.say('只在最后一天提醒', '2022-09-01')
    expect(bob.tick('2022-10-20T23:30')).toBe('')
    expect(bob.tick('2022-10-21T08:00')).toMatch(/日子已经过了\*\*：.*网上申报（10月20日）/)
  })

  it('tells once, with what is said next, of what may not have arrived', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-13T09:00')
    const unsure = ann.refs()
    const next = ann.tick('2022-10-13T09:30', [], unsure)
    expect(next).toBe('')
    // What ends on 10-20 is spoken of again, the publicity is not.
    const said = ann.tick('2022-10-17T09:00', [], unsure)
    expect(said).toMatch(
      /还有 3 天[\s\S]*有 2 件先前提醒过，不知道您收到没有：开始单位公示（10月27日）、单位推荐（11月2日）。/,
    )
    expect(ann.tick('2022-10-19T09:00', [], unsure)).not.toContain('不知道您收到没有')
  })

  it('tells of it when asked how they stand, and not of what was said since or is done', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-13T09:00')
    const unsure = ann.refs()
    ann.say('已完成 1', '2022-10-13', unsure)
    const list = ann.say('我的提醒', '2022-10-14', unsure)
    expect(list).toMatch(/有 5 件先前提醒过，不知道您收到没有：完善业绩档案（10月20日）/)
    expect(ann.say('我的提醒', '2022-10-14', unsure)).not.toContain('不知道您收到没有')
    const bob = person()
    bob.say('提醒我', '2022-09-01')
    bob.tick('2022-10-13T09:00')
    const first = bob.refs()
    bob.tick('2022-10-17T09:00')
    expect(bob.say('我的提醒', '2022-10-17', first)).not.toMatch(/不知道您收到没有：.*网上申报/)
  })

  it('says again what did not go out in time', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-13T09:00')
    const lapsed = ann.refs()
    const again = ann.tick('2022-10-14T09:00', lapsed)
    expect(again).toContain('还有 6 天')
    expect(again).toContain('补上')
  })

  it('can be changed and stopped at any time', () => {
    const ann = person()
    expect(ann.say('停止提醒', '2022-09-01')).toContain('没有开提醒')
    ann.say('提醒我', '2022-09-01')
    expect(ann.say('提前10天和2天提醒', '2022-09-01')).toMatch(/提前10、2天[\s\S]*10月10日 9:00/)
    expect(ann.say('早上8点提醒', '2022-09-01')).toContain('10月10日 8:00')
    expect(ann.say('提前500天提醒', '2022-09-01')).toContain('0 到 365')
    expect(ann.say('停止提醒', '2022-09-02')).toContain('不再提醒')
    expect(ann.wake()).toBeUndefined()
    expect(ann.tick('2022-10-10T09:00')).toBe('')
  })

  it('is not offered for a plan that is over', () => {
    const late = person()
    expect(late.say('提醒我', '2022-11-20')).toContain('没有要提醒的日子')
    expect(late.wake()).toBeUndefined()
  })

  it('puts off the reminder that is to come, counted from its day', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.say('推迟到9月25号', '2022-09-02')).toMatch(/9月25日 9:00再提醒您/)
    ann.say('停止提醒', '2022-09-02')
    ann.say('提醒我', '2022-09-02')
    expect(ann.say('推迟3天', '2022-09-02')).toMatch(/9月23日 9:00再提醒您/)
    expect(ann.tick('2022-09-20T09:00')).not.toContain('单位注册和授权')
    expect(ann.tick('2022-09-23T09:00')).toContain('单位注册和授权')
  })

  it.each(['办好了', '已完成', '都弄好了'])('%s before the first reminder is asked what', (words) => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.say(words, '2022-09-02')).toMatch(/哪一件办好了[\s\S]*1 单位注册和授权（10月20日截止）\n2 完善业绩档案/)
    expect(ann.state()?.reminding?.done).toEqual([])
    expect(ann.say('已完成 2', '2022-09-02')).toMatch(/^好，完善业绩档案记为办好了/)
  })

  it.each([
    ['我已经提交了', '网上申报'],
    ['公示做完了', '开始单位公示'],
    ['单位授权弄好了', '单位注册和授权'],
    ['单位那边注册和授权办完了', '单位注册和授权'],
    ['单位已经公示了', '开始单位公示'],
    ['我今天申报了', '网上申报'],
    ['完善业绩档案填好了', '完善业绩档案'],
  ])('%s before the first reminder is %s', (words, name) => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.say(words, '2022-09-02')).toContain(`${name}记为办好了`)
  })

  it.each(['没有完成，按错了', '点错了', '刚才按错了', '没办好，是我点错了', '没有完成'])(
    '%s right after 已完成 takes it back, though a question is open',
    (words) => {
      const ann = person()
      ann.say('工程师', '2022-09-01')
      ann.say('提醒我', '2022-09-01')
      ann.tick('2022-10-13T09:00')
      ann.say('已完成 4', '2022-10-13')
      const answer = ann.say(words, '2022-10-13')
      expect(answer).toMatch(/网上申报改回没办好/)
      expect(answer).not.toContain('记下')
      expect(ann.state()?.reminding?.done).toEqual([])
    },
  )

  it('keeps silent in the hours told, and moves its own hour out of them', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.say('免打扰 21点到10点', '2022-09-01')).toMatch(/10:00发。21:00到10:00不发。[\s\S]*9月20日 10:00/)
    expect(ann.tick('2022-09-20T09:00')).toBe('')
    expect(ann.tick('2022-09-20T10:00')).toContain('还有 30 天')
    expect(ann.say('晚上别提醒', '2022-09-20')).toContain('免打扰 22点到8点')
  })

  it('says where offices are closed on the last day, in the timetable and on the last open day', () => {
    const ann = person('温州机械2023')
    expect(ann.say('时间表', '2023-09-10')).toMatch(/盖章送评审表：.*当天放假，之前最后一个工作日是9月28日/)
    ann.say('提醒我', '2023-09-10')
    expect(ann.tick('2023-09-28T09:00')).toMatch(/当天放假，之前最后一个工作日是9月28日/)
    expect(person().say('时间表', '2022-10-18')).toMatch(/网上申报：.*建议的10月13日已过，尽快办/)
  })

  it.each(['我已经提交了', '刚提交了', '申报已经提交了'])(
    '%s after a reminder of several is the one it names',
    (words) => {
      const ann = person()
      ann.say('提醒我', '2022-09-01')
      ann.tick('2022-10-13T09:00')
      expect(ann.say(words, '2022-10-13')).toMatch(/^好，网上申报记为办好了/)
    },
  )

  it('knows hours by either name, and says where there are none to remind of', () => {
    const ann = person('温岭机电2022')
    ann.say('提醒我', '2022-09-01')
    expect(ann.say('学时补好了', '2022-09-02')).toMatch(/^好，继续教育补足记为办好了/)
    const bob = person()
    bob.say('提醒我', '2022-09-01')
    expect(bob.say('学时补好了', '2022-09-02')).toMatch(/^提醒里没有“学时”这一件。[^\n]*改答案/)
    expect(bob.state()?.reminding?.done).toEqual([])
  })

  it.each(['怎么没提醒我', '为什么没提醒我', '昨天没收到提醒', '一直没有提醒我'])(
    '%s is told how they stand',
    (words) => {
      const ann = person()
      ann.say('提醒我', '2022-09-01')
      expect(ann.say(words, '2022-09-02')).toMatch(/^提醒开着[\s\S]*下一次：9月20日 9:00/)
    },
  )

  it('marks not the one thing reminded of for another that is named', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-27T09:00')
    ann.say('已完成', '2022-10-27')
    ann.tick('2022-10-30T09:00')
    expect(ann.say('学时补好了', '2022-10-30')).toContain('没有“学时”这一件')
    expect(ann.state()?.reminding?.done).not.toContain('step/单位推荐')
    expect(ann.say('交上去了', '2022-10-30')).toContain('单位推荐记为办好了')
  })

  it('marks nothing for a thing that has letters in common with a step alone', () => {
    const ann = person('温州机械2023')
    ann.say('提醒我', '2023-09-10')
    ann.say('评审费交了', '2023-09-10')
    expect(ann.state()?.reminding?.done).toEqual([])
  })

  it.each(['除了公示都办好了', '只差公示，别的都弄好了'])('%s is asked which', (words) => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    ann.tick('2022-10-13T09:00')
    expect(ann.say(words, '2022-10-13')).toContain('哪一件办好了')
    expect(ann.state()?.reminding?.done).toEqual([])
  })

  it('puts off no reminder to a day before the one that comes next, and takes 早一点 for no hour', () => {
    const ann = person()
    ann.say('提醒我', '2022-09-01')
    expect(ann.say('提醒早一点', '2022-09-02')).toContain('时间没看明白')
    expect(ann.say('能不能晚点提醒我', '2022-09-02')).toContain('9月23日 9:00再提醒您')
  })

  it('says that the days are over where nothing was said to be done, and of what', () => {
    const ann = person('温州机械2023')
    ann.say('提醒我', '2023-09-10')
    const after = ann.say('我的提醒', '2023-10-07')
    expect(after).toMatch(/日子都过了，没说办好的：网上申报（9月30日）、盖章送评审表（9月30日）/)
    expect(after).not.toContain('都办好了')
    ann.say('网上申报办好了', '2023-10-07')
    ann.say('盖章送评审表办好了', '2023-10-07')
    expect(ann.say('我的提醒', '2023-10-07')).toContain('要提醒的都办好了')
  })

  it('speaks of what this person lacks, and is silent about it once it is there', () => {
    const ann = person()
    for (const line of [
      '中级',
      '助工',
      '2018年12月',
      '2019年1月1日到现在',
      '大专',
      '模具',
      '2016年7月',
      '民企',
      '机械设计',
      '合格',
    ])
      ann.say(line, '2022-09-15')
    for (let round = 0; round < 12 && ann.state()?.pending?.question !== 'hours'; round += 1) {
      const question = ann.state()?.pending?.question ?? ''
      ann.say(question === 'insurance' ? '在温州缴' : question === 'reviews' ? '都合格' : '是', '2022-09-15')
    }
    ann.say(
      '2022年专业48 公需18 一共90，2021年专业60公需18共90，2020年专业60公需18共90，2019年专业60公需18共90',
      '2022-09-15',
    )
    expect(ann.say('提醒我', '2022-09-15')).toContain('提醒您')
    expect(ann.tick('2022-10-06T09:00')).toMatch(/12 ?学时/)
    ann.say('不对，2022年专业60 公需18 一共90', '2022-10-07')
    expect(ann.tick('2022-10-13T09:00')).not.toMatch(/12 ?学时/)
  })
})
