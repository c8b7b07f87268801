import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshFolders } from '../../store/folder.ts'
import { answerTo, TOLD } from './applicant.ts'
import { type Assistant, answerUntil, give, openAssistant } from './house.ts'
import { words } from './words.ts'

const freshFolder = freshFolders()
let at: Assistant
beforeEach(async () => {
  at = await openAssistant(await freshFolder())
})
afterEach(() => at.close())

describe('a whole consultation on Telegram', () => {
  it('ends with 可以报 for somebody who qualifies; what is kept is what was said', async () => {
    await at.open()
    const user = at.fake.user(1)
    user.says('/start')
    await at.quiet()
    expect(at.last(1)).toContain(words('欢迎'))
    const asked = await answerUntil(at, user, (question) => question === '核对')
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.some((question) => 'press' in answerTo(question))).toBe(true)
    expect(asked.some((question) => 'type' in answerTo(question))).toBe(true)

    const review = at.last(1)
    expect(review).toContain(`专业：${TOLD}`)
    give(user, answerTo('核对'))
    await at.quiet()
    expect(at.last(1)).toMatch(/^可以报：工程师 ?· ?正常申报/)
    expect(at.last(1)).toContain('温职改办〔2020〕5号')
    expect(at.last(1)).toContain('10月20日')

    const record = await at.record(1)
    const state = await at.state(1)
    expect(record?.outbox).toEqual([])
    expect(record?.handled).toHaveLength(asked.length + 2)
    expect(state.stage).toBe('result')
    expect(state.target).toBe('工程师')
    const questions = asked.filter((question) => !question.startsWith('选'))
    // An answer may tell more than was asked: that is kept besides, in no order.
    expect(state.order.map((key) => key.split('/')[0]).filter((id) => questions.includes(id ?? ''))).toEqual(questions)
    expect(Object.keys(state.answers).sort()).toEqual([...state.order].sort())
    const shown = state.order.map((key) => state.answers[key]).map((told) => (told?.kind === 'value' ? told.shown : ''))
    for (const one of shown) expect(review).toContain(one)

    expect(at.desk().account()).toEqual({
      sent: at.said(1).length,
      waiting: 0,
      uncertain: 0,
      refused: 0,
      duplicates: 0,
      failures: 0,
      overtaken: 0,
    })
    expect(at.fake.unansweredPresses()).toBe(0)
    expect(at.log.lines.filter(({ level }) => level !== 'info')).toEqual([])
    expect(JSON.stringify(at.log.lines)).not.toContain(TOLD)
  })

  it('shows every part of the result by its button, and the result again after a restart', async () => {
    await at.open()
    const user = at.fake.user(1)
    user.says('/start')
    await at.quiet()
    await answerUntil(at, user, (question) => question === '核对')
    user.says('好')
    await at.quiet()
    for (const [button, words] of [
      ['详细', '各条路'],
      ['依据', '第十条'],
      ['材料', '要准备的材料'],
      ['时间表', '时间表：'],
      ['算分', '自评分'],
    ] as const) {
      user.presses(button)
      await at.quiet()
      expect(at.last(1), button).toContain(words)
    }
    await at.shut()
    await at.open()
    user.says('/start')
    await at.quiet()
    expect(at.last(1)).toContain('可以报：工程师')
  })

  it('keeps two people apart who answer at the same time', async () => {
    await at.open()
    const [ann, ben] = [at.fake.user(1), at.fake.user(2)]
    ann.says('/start')
    ben.says('/start')
    await at.quiet()
    for (let turn = 0; turn < 6; turn += 1) {
      give(ann, answerTo(at.question(1)))
      if (turn < 2) give(ben, answerTo(at.question(2)))
      else ben.says('跳过')
      await at.quiet()
    }
    const [first, second] = [await at.state(1), await at.state(2)]
    expect(Object.values(first.answers).map(({ kind }) => kind)).toEqual(['value', 'value', 'value', 'value'])
    expect(Object.values(second.answers).map(({ kind }) => kind)).toEqual(['skip', 'skip', 'skip', 'skip'])
  })
})
