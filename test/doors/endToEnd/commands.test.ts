import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesIn, freshFolders } from '../../store/folder.ts'
import { TOLD } from './applicant.ts'
import { type Assistant, answerUntil, openAssistant } from './house.ts'
import { words } from './words.ts'

const freshFolder = freshFolders()
let at: Assistant
let user: ReturnType<Assistant['fake']['user']>
beforeEach(async () => {
  at = await openAssistant(await freshFolder())
  user = at.fake.user(1)
  await at.open()
})
afterEach(() => at.close())

async function says(text: string): Promise<string> {
  user.says(text)
  await at.quiet()
  return at.last(1)
}

async function askedFor(question: string): Promise<void> {
  await says('/start')
  await answerUntil(at, user, (asked) => asked === question)
}

describe('/start', () => {
  it('with the deep link of a plan goes straight to that plan', async () => {
    expect(await says('/start jidian2022')).toContain('温职改办〔2022〕14号')
    expect(at.question(1)).toBe('选级别')
    expect(await at.state(1)).toMatchObject({ plan: 'wenzhou-jidian-2022', order: [] })
  })

  it('with the deep link also takes somebody there who was asked for the plan', async () => {
    await says('您好')
    expect(at.question(1)).toBe('选计划')
    await says('/start jidian2022')
    expect(at.question(1)).toBe('选级别')
  })

  it.each(['group', 'no-such-plan', '../../etc/passwd', 'x'.repeat(64)])(
    'with “%s” greets and asks',
    async (payload) => {
      expect(await says(`/start ${payload}`)).toContain(words('欢迎'))
      expect(at.question(1)).toBe('选计划')
    },
  )

  it('in the middle of a question asks it again, and the answer still counts', async () => {
    await askedFor('education')
    for (const again of ['/start', '/start jidian2022', '/start group']) {
      expect(await says(again)).toContain(words('继续'))
      expect(at.question(1)).toBe('education')
    }
    user.presses('大专')
    await at.quiet()
    expect((await at.state(1)).answers.education).toMatchObject({ value: '大专' })
  })
})

describe('the other commands, in the middle of a question', () => {
  it('/help, /status and an unknown one tell what they should and leave the question open', async () => {
    await askedFor('education.major')
    const before = await at.state(1)
    for (const [command, reply] of [
      ['/help', words('帮助')],
      ['/status', `已经答了 ${before.order.length} 个`],
      ['/xyz', words('帮助')],
      ['/help@FakeZhichengBot', words('帮助')],
    ] as const) {
      expect(await says(command), command).toContain(reply)
      expect(at.question(1), command).toBe('education.major')
    }
    expect(await at.state(1)).toEqual(before)
    const said = at.said(1).length
    await says('/help@SomebodyElsesBot')
    expect(at.said(1)).toHaveLength(said)
    await says(TOLD)
    expect((await at.state(1)).answers['education.major']).toMatchObject({ value: TOLD })
  })

  it('/cancel asks first; 不 goes on with the question, 是 stops and keeps what was told', async () => {
    await askedFor('education.major')
    expect(await says('/cancel')).toContain(words('取消问'))
    await says('不')
    expect(at.question(1)).toBe('education.major')
    await says('/cancel')
    expect(await says('是')).toContain(words('已停'))
    expect((await at.state(1)).answers.education).toMatchObject({ value: '大专' })
    await at.shut()
    await at.open()
    expect(await says('继续')).toContain(words('继续'))
    expect(at.question(1)).toBe('education.major')
  })

  it.each(['图片', '语音', '贴纸'])('%s: says that it cannot be read and asks again', async (what) => {
    const fields = { 图片: 'photo', 语音: 'voice', 贴纸: 'sticker' } as const
    await askedFor('education.major')
    const before = await at.state(1)
    user.shows(fields[what as keyof typeof fields])
    await at.quiet()
    expect(at.last(1)).toContain(what)
    expect(at.question(1)).toBe('education.major')
    expect(await at.state(1)).toEqual(before)
  })

  it('an edited message changes nothing and is not answered', async () => {
    await askedFor('education.major')
    await says(TOLD)
    const [before, said] = [await at.state(1), at.said(1).length]
    user.edits('土木工程')
    at.fake.push({ edited_message: { message_id: 1, chat: { id: 1, type: 'private' }, date: 0, text: '土木工程' } })
    await at.quiet()
    expect(at.said(1)).toHaveLength(said)
    expect(await at.state(1)).toEqual(before)
  })

  it('an album is answered once', async () => {
    await askedFor('education.major')
    const said = at.said(1).length
    for (const _ of [1, 2, 3]) user.shows('photo', [], { media_group_id: 'album' })
    await at.quiet()
    expect(at.said(1)).toHaveLength(said + 1)
  })
})

describe('/delete', () => {
  const everything = async () => [...(await filesIn(at.folder))].map(([path, text]) => `${path} ${text}`).join('\n')

  it('asks first, and 不 keeps everything', async () => {
    await askedFor('education')
    await says('/delete')
    const before = await at.state(1)
    expect(at.last(1)).toContain(words('删除问'))
    await says('不')
    expect(at.question(1)).toBe('education')
    expect((await at.state(1)).order).toEqual(before.order)
  })

  it('leaves nothing of the person in any file, and nothing of anybody else is touched', async () => {
    const other = at.fake.user(2)
    other.says('/start jidian2022')
    await askedFor('education.major')
    await says(TOLD)
    expect(await everything()).toContain(TOLD)
    await says('/delete')
    expect(await says('是')).toContain(words('已删'))
    expect(await at.record(1)).toBeNull()
    const left = await everything()
    expect(left).not.toMatch(new RegExp(`${TOLD}|大专|telegram:1\\b`))
    expect(left).toContain('telegram:2')
    expect((await at.state(2)).plan).toBe('wenzhou-jidian-2022')
    await at.shut()
    expect(await everything()).not.toMatch(/telegram:1\b/)
    await at.open()
    expect(await says('您好')).toContain(words('欢迎'))
    expect((await at.state(1)).order).toEqual([])
  })

  it('is not undone by the same update delivered again, nor by an old button', async () => {
    await askedFor('education')
    await says('/delete')
    await says('是')
    const said = at.said(1).length
    at.fake.repeatLastUpdate()
    await at.fake.until(() => at.desk().account().duplicates === 1, 'the repeated update')
    await at.quiet()
    expect(at.said(1)).toHaveLength(said)
    expect(await at.record(1)).toBeNull()
    user.presses('大专')
    await at.quiet()
    expect(at.question(1)).toBe('选计划')
    expect((await at.state(1)).answers).toEqual({})
  })

  it('also erases a reply that waits to be sent', async () => {
    await askedFor('education.major')
    const later = { kind: 'status', status: 429, description: 'Too Many Requests', retryAfter: 20 } as const
    at.fake.setFault({ method: 'sendMessage', times: 1000, trouble: later })
    user.says(TOLD)
    user.says('/delete')
    user.says('是')
    await at.fake.until(() => at.fake.pending() === 0, 'everything handled')
    expect(await everything()).not.toContain(TOLD)
    at.fake.clearFaults()
    await at.quiet()
    expect(at.last(1)).toContain(words('已删'))
    expect(await at.record(1)).toBeNull()
  })

  it('somebody who never said anything is told so, and nothing is kept', async () => {
    expect(await says('/delete')).toContain(words('已删'))
    expect(await at.record(1)).toBeNull()
  })
})

describe('a group', () => {
  it('gets answers from the notice and the way to the private chat, and nothing of what was told there', async () => {
    await askedFor('education.major')
    const group = at.fake.group(-5)
    group.says(1, `/status@${at.fake.bot.username}`)
    group.replies(1, TOLD, 'bot')
    group.says(1, TOLD)
    group.says(2, `/start@${at.fake.bot.username} jidian2022`)
    await at.quiet()
    await at.fake.until(() => at.said(-5).length === 3, 'three answers')
    for (const { text, keyboard } of at.said(-5)) {
      expect(text).not.toMatch(/大专|已经答了|温州|模具/)
      expect(keyboard[0]?.[0]?.url).toBe(`https://t.me/${at.fake.bot.username}?start=group`)
    }
    group.appoints(3)
    group.says(3, `/plan@${at.fake.bot.username} 温州机电`)
    group.says(4, `@${at.fake.bot.username} 机电中级今年啥时候截止啊`)
    await at.fake.until(() => at.said(-5).length === 5, 'the plan and an answer')
    expect(at.last(-5)).toContain('10月20日')
    group.replies(5, '我高中毕业干了11年 能报助工不', 'bot')
    await at.fake.until(() => at.said(-5).length === 6, 'an invitation')
    expect(at.last(-5)).toBe(words('群里'))
    expect(at.said(-5).at(-1)?.keyboard[0]?.[0]?.url).toContain('?start=wenzhou-jidian-2022')
    expect((await at.state(1)).answers['education.major']).toBeUndefined()
    expect(await at.record(2)).toBeNull()
  })
})
