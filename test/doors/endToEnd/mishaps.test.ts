import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConversationStore } from '../../../src/delivery/ports.ts'
import { freshFolders } from '../../store/folder.ts'
import { answerTo, TOLD } from './applicant.ts'
import { type Assistant, answerUntil, give, openAssistant } from './house.ts'
import { words } from './words.ts'

const freshFolder = freshFolders()
let at: Assistant
let user: ReturnType<Assistant['fake']['user']>
beforeEach(async () => {
  at = await openAssistant(await freshFolder())
  user = at.fake.user(1)
})
afterEach(() => at.close())

const ANSWERED = '该题已作答'
const SETTLED = { waiting: 0, uncertain: 0, refused: 0, duplicates: 0, failures: 0, overtaken: 0 }

/** Talks on until this question is open. */
async function askedFor(question: string): Promise<void> {
  user.says('/start')
  await at.quiet()
  await answerUntil(at, user, (asked) => asked === question)
}

/** What was answered, in order: the question, then what was understood. */
async function answers(): Promise<string[]> {
  const { order, answers } = await at.state(1)
  return order.map((key) => {
    const told = answers[key]
    return `${key} ${told?.kind === 'value' ? told.shown : told?.kind}`
  })
}

/** After 大专 and 不知道, whatever question came between them. */
const BOTH = [expect.stringMatching(/^education 大专$/), expect.stringMatching(/ unknown$/)]

const texts = () => at.said(1).map(({ text }) => text)

describe('messages that come fast, or twice', () => {
  it('takes two quick messages of one batch as answers to two questions, in order', async () => {
    user.says('/start')
    user.says('温州机电')
    user.says('中级')
    await at.open()
    await at.quiet()
    expect((await at.state(1)).target).toBe('工程师')
    give(user, answerTo(at.question(1)))
    user.says('不知道')
    await at.quiet()
    expect(await answers()).toEqual([expect.not.stringMatching(/ unknown$/), expect.stringMatching(/ unknown$/)])
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: 5 })
    expect(texts()).toHaveLength(5)
  })

  it('handles an update that is delivered twice once', async () => {
    await at.open()
    await askedFor('education.major')
    user.says(TOLD)
    await at.quiet()
    const [before, said] = [await answers(), texts()]
    at.fake.repeatLastUpdate()
    await at.fake.until(() => at.desk().account().duplicates === 1, 'the repeated update')
    await at.quiet()
    expect(await answers()).toEqual(before)
    expect(texts()).toEqual(said)
  })

  it('handles an update once that is delivered again after a restart', async () => {
    await at.open()
    await askedFor('education.major')
    user.says(TOLD)
    await at.quiet()
    const said = texts()
    await at.shut()
    at.fake.repeatLastUpdate()
    await at.open()
    await at.fake.until(() => at.desk().account().duplicates === 1, 'the repeated update')
    await at.quiet()
    expect(texts()).toEqual(said)
  })

  it('says of an old button that the question is answered, also when a button is pressed twice quickly', async () => {
    await at.open()
    await askedFor('education')
    user.presses('大专')
    user.presses('大专')
    user.presses('本科')
    await at.quiet()
    expect(await answers()).toContain('education 大专')
    const [reply, second, third] = texts().slice(-3)
    expect(reply).toContain('记下：大专')
    expect([second, third].every((text) => text?.includes(ANSWERED))).toBe(true)
    await at.shut()
    await at.open()
    user.presses('初中及以下')
    await at.quiet()
    expect(at.last(1)).toContain(ANSWERED)
    expect(await answers()).toContain('education 大专')
    expect(at.fake.unansweredPresses()).toBe(0)
  })

  it('does not take the second press of a button for an answer to the next question', async () => {
    await at.open()
    await askedFor('选计划')
    const plan = answerTo('选计划')
    for (let press = 0; press < 3; press += 1) give(user, plan)
    await at.quiet()
    expect(at.said(1).at(-3)?.text).toContain(words('选级别'))
    expect(texts().slice(-2)).toEqual([expect.stringContaining(ANSWERED), expect.stringContaining(ANSWERED)])
    expect(await at.state(1)).toMatchObject({ stage: 'target', target: null, answers: {} })
  })

  it('keeps the order when a message comes while the answer before it is being saved', async () => {
    const gate: { open: () => void; hold: Promise<void> | null; held: number } = { open: () => {}, hold: null, held: 0 }
    const slow = (store: ConversationStore): ConversationStore => ({
      ...store,
      async commit(key, conversation) {
        if (gate.hold) {
          gate.held += 1
          await gate.hold
        }
        await store.commit(key, conversation)
      },
    })
    await at.open({ around: slow })
    await askedFor('education')
    const said = texts().length
    gate.hold = new Promise((resolve) => {
      gate.open = resolve
    })
    user.says('大专')
    await at.fake.until(() => gate.held === 1, 'the disk at work')
    user.says('不知道')
    user.presses('本科')
    expect(texts()).toHaveLength(said)
    gate.hold = null
    gate.open()
    await at.quiet()
    expect((await answers()).slice(-2)).toEqual(BOTH)
    expect(
      texts()
        .slice(said)
        .map((text) => text.includes(ANSWERED)),
    ).toEqual([false, false, true])
  })

  it('asks Telegram for a message again that could not be saved, and answers it once', async () => {
    let broken = 0
    const failing = (store: ConversationStore): ConversationStore => ({
      ...store,
      async commit(key, conversation) {
        if (broken > 0) {
          broken -= 1
          throw new Error('磁盘已满')
        }
        await store.commit(key, conversation)
      },
    })
    await at.open({ around: failing })
    await askedFor('education')
    const said = texts().length
    broken = 2
    user.says('大专')
    user.says('不知道')
    await at.quiet()
    expect((await answers()).slice(-2)).toEqual(BOTH)
    expect(texts()).toHaveLength(said + 2)
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: said + 2, failures: 2 })
  })
})

describe('a restart', () => {
  it('in the middle of a question goes on with it, buttons included', async () => {
    await at.open()
    await askedFor('titles')
    const before = await answers()
    await at.shut()
    user.presses('助理工程师')
    user.says('/status')
    await at.open()
    await at.quiet()
    expect(await answers()).toEqual([...before, 'titles 助理工程师'])
    expect(at.last(1)).toContain('已经答了')
    await answerUntil(at, user, (question) => question === '核对')
    give(user, answerTo('核对'))
    await at.quiet()
    expect(at.last(1)).toContain('可以报：工程师')
  })

  it('sends what was saved and not yet sent, once', async () => {
    await at.open()
    await askedFor('education')
    const said = texts().length
    at.fake.setFault({
      method: 'sendMessage',
      times: 1000,
      trouble: { kind: 'status', status: 429, description: 'Too Many Requests', retryAfter: 3600 },
    })
    user.says('大专')
    await at.fake.until(() => at.desk().account().waiting === 1 && at.waited.length > 0, 'the reply held up')
    await at.shut()
    expect(texts()).toHaveLength(said)
    at.fake.clearFaults()
    await at.open()
    await at.desk().idle()
    expect(texts().slice(said)).toEqual([expect.stringContaining('记下：大专')])
    expect(at.question(1)).not.toBe('education')
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: 1 })
  })
})

describe('a reply that does not go through', () => {
  const failing = async (fault: Parameters<Assistant['fake']['setFault']>[0]['trouble'], times = 1) => {
    await askedFor('education')
    const before = texts().length
    at.fake.setFault({ method: 'sendMessage', times, trouble: fault })
    user.says('大专')
    await at.quiet()
    expect((await answers()).at(-1)).toBe('education 大专')
    return { before, after: texts().slice(before) }
  }

  it('429: waits as long as Telegram asks, then sends it once', async () => {
    await at.open()
    const trouble = { kind: 'status', status: 429, description: 'Too Many Requests', retryAfter: 7 } as const
    const { before, after } = await failing(trouble, 2)
    expect(after).toEqual([expect.stringContaining('记下：大专')])
    expect(at.waited).toHaveLength(2)
    expect(Math.min(...at.waited)).toBeGreaterThanOrEqual(7000)
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: before + 1 })
  })

  it('5xx: tries again until it goes', async () => {
    await at.open()
    const { before, after } = await failing({ kind: 'status', status: 502, description: 'Bad Gateway' }, 4)
    expect(after).toHaveLength(1)
    expect(at.waited).toHaveLength(4)
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: before + 1 })
  })

  it('429 while the person goes on typing: every reply comes, in order', async () => {
    await at.open()
    await askedFor('education')
    const before = texts().length
    const trouble = { kind: 'status', status: 429, description: 'Too Many Requests', retryAfter: 20 } as const
    at.fake.setFault({ method: 'sendMessage', times: 3, trouble })
    user.says('大专')
    user.says('不知道')
    user.says('/status')
    await at.quiet()
    const answered = (await answers()).length
    expect(texts().slice(before)).toEqual([
      expect.stringContaining('记下：大专'),
      expect.stringContaining('不知道'),
      expect.stringContaining(`已经答了 ${answered} 个`),
    ])
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: before + 3 })
  })

  it('blocked: gives the reply up, keeps the answer, and goes on when the person comes back', async () => {
    await at.open()
    await askedFor('education')
    const before = texts().length
    user.says('大专')
    user.blocks()
    await at.quiet()
    const { sent, refused, ...rest } = at.desk().account()
    expect(sent + refused).toBe(before + 1)
    expect(rest).toEqual({ waiting: 0, uncertain: 0, duplicates: 0, failures: 0, overtaken: 0 })
    user.says('不知道')
    await at.quiet()
    expect(at.desk().account().refused).toBe(refused + 1)
    expect((await at.record(1))?.outbox).toEqual([])
    user.unblocks()
    user.says('/start')
    await at.quiet()
    expect((await answers()).slice(-2)).toEqual(BOTH)
    expect(at.last(1)).toContain(words('继续'))
    expect((await at.state(1)).order).not.toContain(at.question(1))
  })

  it('blocked while several replies wait: all of them are given up', async () => {
    await at.open()
    await askedFor('education')
    const before = texts().length
    const later = { kind: 'status', status: 429, description: 'Too Many Requests', retryAfter: 20 } as const
    at.fake.setFault({ method: 'sendMessage', times: 1000, trouble: later })
    user.says('大专')
    user.says('不知道')
    user.says('/help')
    await at.fake.until(() => at.desk().account().waiting === 3, 'three replies held up')
    at.fake.clearFaults()
    user.blocks()
    const tried = at.fake.calls('sendMessage').length
    await at.quiet()
    expect(at.fake.calls('sendMessage')).toHaveLength(tried + 1)
    expect(texts()).toHaveLength(before)
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: before, refused: 3 })
    expect((await at.record(1))?.outbox).toEqual([])
  })

  it('timed out: is not sent twice, and the talk goes on', async () => {
    await at.open({ timeouts: { connectMs: 10_000, answerMs: 1500 } })
    const { before, after } = await failing({ kind: 'silent' })
    expect(after).toHaveLength(1)
    expect(at.desk().account()).toEqual({ ...SETTLED, sent: before, uncertain: 1 })
    expect((await at.record(1))?.outbox).toMatchObject([{ status: 'uncertain' }])
    user.says('不知道')
    await at.quiet()
    expect((await answers()).slice(-2)).toEqual(BOTH)
    expect(texts().slice(before)).toHaveLength(2)
    await at.shut()
    await at.open()
    await at.desk().idle()
    expect(texts().slice(before)).toHaveLength(2)
  })

  it('a connection that breaks off: the person asks again and gets the question', async () => {
    await at.open()
    const { after } = await failing({ kind: 'reset' })
    expect(after).toEqual([])
    expect(at.desk().account().uncertain).toBe(1)
    user.says('/start')
    await at.quiet()
    expect(at.question(1)).not.toBe('education')
  })
})
