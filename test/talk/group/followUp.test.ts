import { describe, expect, it } from 'vitest'
import { readGroupState } from '../../../src/talk/group/groupState.ts'
import { makeGroupStep } from '../../../src/talk/group/groupStep.ts'
import type { GroupEvent } from '../../../src/talk/protocol.ts'
import { realWorld } from '../world.ts'

const step = makeGroupStep(realWorld())
const MINUTE = 60_000

/** A group for which 温州机电 was chosen, or none. */
function group(plan: string | null = 'wenzhou-jidian-2022') {
  let state: unknown = { version: 1, plan, answered: [], hushed: null }
  const say = (text: string, { who = 'ann', minute = 0 } = {}) => {
    const event: GroupEvent = {
      kind: 'group',
      text,
      order: null,
      who,
      admin: false,
      at: minute * MINUTE,
      message: '7',
      today: '2022-09-15',
    }
    const out = step(state, event)
    state = out.state
    return out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
  }
  return { say, kept: () => readGroupState(state).asked ?? [] }
}

const QUESTION = '本科几年能评中级'

describe('a question in a group that changes a word of the one before', () => {
  it.each(['那大专呢', '大专呢', '如果是大专呢', '要是大专的话呢', '换成大专呢'])('%s', (text) => {
    const { say } = group()
    const alone = group().say('大专几年能评中级')
    say(QUESTION)
    expect(say(text)).toBe(alone)
    expect(alone).not.toContain('私聊')
  })

  it('goes on from the same question several times', () => {
    const { say } = group()
    say(QUESTION)
    say('那大专呢')
    expect(say('那研究生呢')).toBe(group().say('研究生几年能评中级'))
  })

  it('is of the question of the same person alone', () => {
    const { say } = group()
    say(QUESTION)
    expect(say('那大专呢', { who: 'bob' })).not.toBe(group().say('大专几年能评中级'))
  })

  it('is of no question of a while ago, which is not kept either', () => {
    const { say, kept } = group()
    say(QUESTION)
    expect(kept()).toHaveLength(1)
    expect(say('那大专呢', { minute: 11 })).not.toBe(group().say('大专几年能评中级'))
    expect(kept()).toEqual([])
  })
})

describe('a question in a group that was asked of another place before', () => {
  it.each([
    [['什么时候截止', '那上虞呢', '社保呢'], '上虞 2023：没有写要交满几个月'],
    [['什么时候截止', '那上虞呢', '社保呢', '学时呢'], '三年累计 270 学时'],
    [['上虞什么时候截止', '社保呢'], '上虞 2023：没有写要交满几个月'],
    [['评审表几份', '温岭'], '温岭机电 2022：一式 2 份'],
    [['什么时候截止', '社保呢'], '温州机电 2022'],
  ])('%j is of that place', (lines, says) => {
    const { say } = group()
    expect(lines.map((line) => say(line)).at(-1)).toContain(says)
  })

  it('asks for the place once', () => {
    const { say } = group(null)
    expect(say('什么时候截止')).toContain('请带上地方')
    expect(say('上虞')).toContain('9月8日截止')
    expect(say('社保呢')).toContain('上虞 2023')
    expect(say('温岭', { who: 'bob' })).not.toContain('社保')
  })

  it.each(['什么时候截止', '社保要几个月'])('%s says nothing of a schooling that is asked for next', (question) => {
    const { say } = group()
    say(question)
    expect(say('那硕士呢')).toContain('满 2 年')
    expect(say('那大专呢')).toContain('满 4 年')
  })
})

describe('what is kept of questions in a group', () => {
  it('tells of nobody: who speaks of themselves is kept with nothing', () => {
    const { say, kept } = group()
    for (const text of ['我本科毕业五年了，能评中级吗', '我是大专，啥时候截止', '我助工三年了']) say(text)
    expect(kept()).toEqual([])
    expect(say('那我是大专毕业的呢')).toContain('私聊')
  })

  it('stays bounded however many ask', () => {
    const { say, kept } = group()
    for (let n = 0; n < 60; n += 1) say('网上申报什么时候截止', { who: `p${n}`, minute: n / 10 })
    expect(kept().length).toBeGreaterThan(5)
    expect(kept().length).toBeLessThanOrEqual(20)
  })
})

it('a group of before is read as it is', () => {
  const old = { version: 1, plan: 'wenzhou-jidian-2022', answered: [], hushed: null }
  expect(readGroupState(old)).toEqual(old)
})
