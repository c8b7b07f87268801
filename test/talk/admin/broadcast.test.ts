import { describe, expect, it } from 'vitest'
import { realWorld } from '../world.ts'
import { counted, PLAN, person, standing } from './person.ts'

const plans = realWorld().packs.length

/** An administrator who was asked 发给谁. */
function asked() {
  const admin = person()
  admin.command('broadcast', '温州机电 2022')
  admin.hears(counted({ groups: 14, unsubmitted: 326, people: 400, all: 414 }))
  return admin
}

/** And who wrote what is to be sent to the 326. */
function written(text = '**考试**时间定了：10月30日。') {
  const admin = asked()
  admin.says('2')
  return { admin, preview: admin.says(text) }
}

describe('an administrator', () => {
  it('is asked 发给谁 with how many each, once they have been counted', () => {
    const admin = person()
    expect(admin.command('broadcast', '温州机电 2022')).toContain('最多一分钟')
    expect(admin.orders()).toEqual([{ kind: 'count', plan: PLAN }])
    const said = admin.hears(counted({ groups: 14, unsubmitted: 326, people: 400, all: 414 }))
    expect(said).toContain('1 关注的群（14 个群）')
    expect(said).toContain('2 还没提交的个人（326 人）')
    expect(said).not.toContain('看过结果')
    expect(admin.messages()[0]?.message.choices).toHaveLength(4)
    expect(admin.messages()[0]?.message.unlisted).toBe(true)
  })

  it('may say 群发 and be asked for the plan, by number or name', () => {
    const admin = person()
    const list = admin.says('群发')
    expect(list.split('\n').filter((line) => /^\d+ /.test(line))).toHaveLength(plans)
    expect(admin.says('99')).toContain('没看明白')
    admin.says('温州机电2022')
    expect(admin.orders()).toEqual([{ kind: 'count', plan: PLAN }])
  })

  it('may name whom it goes to; a number typed while they are still counted answers nothing else', () => {
    const admin = person()
    admin.command('broadcast', '温州机电 2022')
    const before = admin.state()
    for (const early of ['3', '群和个人', '关注的群']) expect(admin.says(early), early).toContain('还在数')
    expect(admin.state()).toEqual(before)
    admin.hears(counted({ groups: 14, unsubmitted: 326, people: 400, all: 414 }))
    expect(admin.says('看过结果的个人')).toContain('回上面的数字')
    expect(admin.says('群和个人')).toContain('请把要发的话发给我')
    expect(admin.state()?.admin?.draft?.audience).toBe('all')
  })

  it('hears why one stopped by itself, and what to answer', () => {
    const admin = person()
    const at = '2022-09-14T09:00'
    const late = { kind: 'broadcast', what: 'late', standing: standing({ at, state: 'paused' }) } as const
    expect(admin.hears(late)).toMatch(/9月14日 9:00.*没有发.*“继续”.*“取消”/s)
    const doubtful = [{ where: 'Telegram', count: 20 }]
    const halted = { kind: 'broadcast', what: 'halted', standing: standing({ state: 'paused', doubtful }) } as const
    expect(admin.hears(halted)).toMatch(/自己停下了.*“继续”.*说不准的：Telegram 20/s)
    expect(admin.says('继续')).toBe('')
    expect(admin.orders()).toEqual([{ kind: 'steer', to: 'resume' }])
  })

  it('sees what everybody will see, and nothing goes out but at 确认发送 exactly', () => {
    const { admin, preview } = written()
    const [, shown, last] = preview.split('\n---\n')
    const reader = person(false)
    const [received] = reader.announced({ text: '**考试**时间定了：10月30日。' })
    expect(shown).toBe(received?.text)
    expect(last).toContain('**326 人**')
    expect(last).toContain('11 秒')
    for (const word of [
      '确认',
      '好',
      '发送',
      '确认发送吧',
      '“确认发送”',
      '是',
      '1',
      'yes',
      '确认 发送',
      '不要确认发送',
    ]) {
      expect(admin.says(word), word).toContain('还没有发')
      expect(admin.orders(), word).toEqual([])
    }
    admin.says(' 确认发送\n')
    expect(admin.orders()).toEqual([
      { kind: 'broadcast', plan: PLAN, audience: 'unsubmitted', text: '**考试**时间定了：10月30日。', at: null },
    ])
    expect(admin.says('确认发送')).toContain('已经确认过了')
    expect(admin.orders()).toEqual([])
  })

  it('can rewrite, and give up, at every step', () => {
    const { admin } = written()
    expect(admin.says('改')).toContain('请把要发的话发给我')
    expect(admin.says('新的话')).toContain('新的话')
    expect(admin.says('取消')).toContain('没有发')
    expect(admin.says('确认发送')).not.toContain('排名单')
    expect(admin.orders()).toEqual([])
    for (const steps of [['群发'], ['群发', '温州机电2022']]) {
      const other = person()
      for (const step of steps) other.says(step)
      expect(other.says('取消')).toContain('没有发')
      expect(other.state()?.admin?.draft).toBeNull()
    }
    const waiting = asked()
    expect(waiting.command('cancel')).toContain('没有发')
  })

  it('can set a time, which has to be confirmed as well', () => {
    const { admin } = written()
    expect(admin.says('定时 9月20日 9:00')).toContain('**9月20日 9:00** 发给')
    expect(admin.orders()).toEqual([])
    expect(admin.says('定时 13月')).toContain('时间没看明白')
    admin.says('确认发送')
    expect(admin.orders()).toMatchObject([{ kind: 'broadcast', at: '2022-09-20T09:00' }])
    expect(admin.hears({ kind: 'rejected', why: 'past' })).toContain('已经过了')
    expect(admin.says('马上')).toMatch(/^发给/)
    admin.says('确认发送')
    expect(admin.orders()).toMatchObject([{ kind: 'broadcast', at: null }])
  })

  it('is asked back for a day that is over, warned of the night, and shown an example that is still to come', () => {
    const { admin, preview } = written()
    expect(preview).toContain('定时 9月16日 9:00')
    for (const past of ['定时 9月10日 9:00', '定时 2021年10月1日 9:00']) {
      expect(admin.says(past), past).toContain('已经过去了')
      admin.says('确认发送x')
      expect(admin.state()?.admin?.draft?.at, past).toBeNull()
    }
    expect(admin.says('定时 3:00')).toContain('3:00是夜里')
    expect(admin.says('定时 晚上11点')).toContain('是夜里')
    expect(admin.says('定时 下午3点')).not.toContain('夜里')
    expect(admin.says('定时 2023年1月5日 9:00')).toContain('2023年1月5日')
  })

  it('is told when the text is too long or empty, and that pictures cannot be sent', () => {
    const admin = asked()
    admin.says('1')
    expect(admin.says('长'.repeat(2001))).toContain('2001 字')
    expect(admin.shows()).toContain('只能发文字')
    expect(admin.says('\u0000 \n')).toContain('没有字')
    const said = admin.says('长'.repeat(2000))
    expect(said).toContain('14 个群')
    expect(said).not.toContain('退订')
  })

  it('is not taken at their word when an order comes where the text is asked for', () => {
    for (const word of [
      '确认发送',
      '“确认发送”',
      '确认修改',
      '确认撤销',
      '暂停',
      '进度',
      '马上',
      '群发',
      '改日期',
      '撤销',
    ]) {
      const admin = asked()
      admin.says('2')
      expect(admin.says(word), word).toContain('不当作要发的话')
      expect(admin.says('确认发送'), word).toContain('不当作要发的话')
      expect(admin.orders(), word).toEqual([])
      expect(admin.says('考试改期了'), word).toContain('预览')
    }
  })

  it('may begin an announcement with any word but 取消, also one of the talk', () => {
    const admin = asked()
    admin.says('2')
    expect(admin.says('群发 一个通知：返回 上一页')).toContain('群发 一个通知：返回 上一页\n\n（不想再收')
  })

  it('chooses by button, and an old button chooses nothing', () => {
    const admin = asked()
    const data = admin.messages()[0]?.message.choices?.[0]?.data ?? ''
    expect(data.length).toBeLessThanOrEqual(60)
    expect(admin.presses(data)).toContain('请把要发的话')
    expect(admin.presses(data)).toContain('已作答')
  })

  it('steers with short words while one is under way, and talks as before when it is over', () => {
    const { admin } = written()
    admin.says('确认发送')
    expect(admin.hears({ kind: 'broadcast', what: 'begun', standing: standing() })).toContain('共 100 人')
    for (const [word, order] of [
      ['进度', { kind: 'standing' }],
      ['暂停', { kind: 'steer', to: 'pause' }],
      ['继续', { kind: 'steer', to: 'resume' }],
      ['取消', { kind: 'steer', to: 'cancel' }],
    ] as const) {
      expect(admin.says(word)).toBe('')
      expect(admin.orders()).toEqual([order])
    }
    expect(admin.says('群发')).toContain('没完')
    const over = standing({ state: 'done', open: 0, sent: 90, uncertain: 2, refused: 5, failed: 1, skipped: 2 })
    const doubtful = [{ where: 'Telegram', count: 2 }]
    const told = admin.hears({ kind: 'broadcast', what: 'done', standing: { ...over, doubtful } })
    expect(told).toContain('送达 90、说不准 2、对方拉黑或已不在 5、没送到 1、已退订或已删除 2')
    expect(told).toContain('说不准的：Telegram 2')
    expect(told).toContain('重发失败的')
    admin.says('进度')
    expect(admin.orders()).toEqual([{ kind: 'standing' }])
    expect(admin.says('暂停')).not.toBe('')
    expect(admin.orders()).toEqual([])
    admin.says('重发失败的')
    expect(admin.orders()).toEqual([{ kind: 'steer', to: 'retry' }])
    admin.says('群发记录')
    expect(admin.orders()).toEqual([{ kind: 'history' }])
  })

  it('is offered another try only where it could help', () => {
    const admin = person()
    const over = standing({ state: 'done', open: 0, sent: 95, refused: 5 })
    expect(admin.hears({ kind: 'broadcast', what: 'done', standing: over })).not.toContain('重发失败的')
  })

  it('hears that it was confirmed already, whatever was done since', () => {
    const { admin } = written()
    admin.says('确认发送')
    admin.hears({ kind: 'broadcast', what: 'begun', standing: standing() })
    expect(admin.says('确认发送')).toContain('已经在发了')
    admin.hears({ kind: 'broadcast', what: 'done', standing: standing({ state: 'done', open: 0, sent: 100 }) })
    expect(admin.says('确认发送')).toContain('已经发完了')
    expect(admin.says('确认修改')).toContain('没有等着确认的')
    expect(person().says('确认发送')).toContain('没有等着确认的')
  })

  it('hears what 取消群发 was about while writing another one', () => {
    const { admin } = written()
    admin.hears({ kind: 'broadcast', what: 'goesOn', standing: standing() })
    expect(admin.says('取消群发')).toContain('在发的那次照旧')
    admin.says('取消群发')
    expect(admin.orders()).toEqual([{ kind: 'steer', to: 'cancel' }])
  })

  it("sees another administrator's as theirs, and steers it only when confirmed by its word", () => {
    const other = standing({ id: 'b7', theirs: true })
    const admin = person()
    admin.command('broadcast', '温州机电 2022')
    const asked = admin.hears(counted({ people: 9 }, { lately: [other] }))
    expect(asked).toContain('留意：这个计划刚有一次群发：另一位管理员9月15日 10:30')
    admin.says('取消')
    admin.says('取消群发')
    expect(admin.orders()).toEqual([{ kind: 'steer', to: 'cancel' }])
    const question = admin.hears({ kind: 'askTheirs', to: 'cancel', standing: other })
    expect(question).toContain('另一位管理员')
    expect(question).toContain('确认取消')
    for (const word of ['不用', '不', '取消']) {
      expect(admin.says(word), word).toContain('没有动')
      admin.hears({ kind: 'askTheirs', to: 'cancel', standing: other })
    }
    admin.says('确认取消')
    expect(admin.orders()).toEqual([{ kind: 'steer', to: 'cancel', theirs: 'b7' }])
    expect(admin.says('确认取消')).not.toBe('')
    expect(admin.orders()).toEqual([])
    const seen = admin.hears({ kind: 'broadcast', what: 'standing', standing: other })
    expect(seen).toContain('另一位管理员')
    expect(admin.state()?.admin?.underWay).toBe(false)
    const stopped = standing({ state: 'cancelled' })
    const told = person().hears({ kind: 'broadcast', what: 'cancelled', standing: stopped, byOther: true })
    expect(told).toContain('另一位管理员动了您的群发')
    expect(admin.hears({ kind: 'history', standings: [other] })).toContain('另一位管理员发给')
  })

  it('has to confirm once more what would go to the same people beside that of another administrator', () => {
    const { admin } = written()
    admin.says('确认发送')
    expect(admin.hears({ kind: 'besides', standing: standing({ id: 'b7', theirs: true }) })).toContain('还没有发')
    admin.says('确认发送')
    expect(admin.orders()).toMatchObject([{ kind: 'broadcast', besides: true }])
  })

  it('may cancel between 确认发送 and the start', () => {
    const { admin } = written()
    admin.says('确认发送')
    admin.says('取消')
    expect(admin.orders()).toEqual([{ kind: 'steer', to: 'cancel' }])
  })

  it('keeps the draft when another one is still under way, and does not begin to write one', () => {
    const { admin } = written()
    admin.says('确认发送')
    expect(admin.hears({ kind: 'rejected', why: 'busy' })).toContain('上一次群发还没完')
    expect(admin.state()?.admin?.draft?.step).toBe('confirm')
    const other = person()
    other.command('broadcast', '温州机电 2022')
    expect(other.hears(counted({ people: 3 }, { busy: true }))).toContain('还没完')
    expect(other.state()?.admin?.draft).toBeNull()
  })

  it('hears of nobody to send to, of a count that was not finished, and of a new count after a restart', () => {
    const admin = person()
    admin.command('broadcast', '温州机电 2022')
    expect(admin.hears({ kind: 'restarted', underWay: false })).toContain('重新数')
    expect(admin.orders()).toEqual([{ kind: 'count', plan: PLAN }])
    expect(admin.hears(counted({ people: 7 }, { complete: false }))).toContain('至少 7 人')
    const other = person()
    other.command('broadcast', '温州机电 2022')
    expect(other.hears(counted({}))).toContain('没有可发的')
    expect(other.hears({ kind: 'restarted', underWay: false })).toBe('')
  })

  it('is shown the last broadcasts', () => {
    const admin = person()
    const text = admin.hears({ kind: 'history', standings: [standing({ sent: 100, open: 0, state: 'done' })] })
    expect(text).toContain('1. 9月15日 10:30')
    expect(text).toContain('送达 100')
    expect(admin.hears({ kind: 'history', standings: [] })).toContain('还没有群发过')
  })

  it('keeps the broadcast in hand when the talk is begun anew', () => {
    const { admin } = written()
    admin.hears({ kind: 'broadcast', what: 'begun', standing: standing() })
    const before = admin.state()?.admin
    admin.command('start')
    expect(admin.state()?.admin).toEqual(before)
  })

  it('hears reports also after having all their data deleted, and nothing is kept of them', () => {
    const admin = person(true, null)
    expect(admin.hears({ kind: 'broadcast', what: 'progress', standing: standing({ sent: 10, open: 90 }) })).toContain(
      '送达 10，还剩 90 人',
    )
    expect(admin.state()).toBeNull()
  })
})

describe('the words of administrators', () => {
  it.each(['群发', '群发 温州机电2022', '群发记录', '群发进度', '暂停群发', '重发失败的', '确认发送'])(
    'mean nothing special from others: %s',
    (word) => {
      const other = person(false)
      other.says(word)
      expect(other.orders()).toEqual([])
      expect(other.state()?.admin).toBeUndefined()
      other.command('broadcast', '温州机电 2022')
      expect(other.orders()).toEqual([])
    },
  )
})

describe('an announcement', () => {
  it('reaches a person with how to stop, marked with its broadcast, and changes nothing of the talk', () => {
    const reader = person(false, null)
    reader.says('温州机电2022')
    const before = reader.state()
    const [message] = reader.announced()
    expect(message).toEqual({ text: '通知\n\n（不想再收这类通知，回“退订”）' })
    expect(reader.messages()[0]?.unasked).toEqual({ refs: ['announce:b1.1'], until: null, announcement: 'b1.1' })
    expect(reader.state()).toEqual(before)
  })

  it('does not take the reminders away', () => {
    const reader = person(false, null)
    reader.says('温州机电2022')
    reader.command('remind')
    expect(reader.wakes()).toHaveLength(1)
    reader.announced()
    expect(reader.wakes()).toHaveLength(1)
  })

  it('does not reach who is unknown, has unsubscribed or has stopped', () => {
    expect(person(false, null).announced()).toEqual([])
    const reader = person(false, null)
    reader.says('温州机电2022')
    expect(reader.says('退订')).toContain('不再给您发通知')
    expect(reader.announced()).toEqual([])
    expect(reader.says('恢复订阅')).toContain('会发给您')
    expect(reader.announced()).toHaveLength(1)
    reader.says('停止')
    reader.says('是')
    expect(reader.announced()).toEqual([])
  })

  it('is not wanted either after 重来', () => {
    const reader = person(false, null)
    reader.says('温州机电2022')
    reader.says('退订')
    reader.says('重来')
    reader.says('是')
    expect(reader.announced()).toEqual([])
  })

  it('leaves a memory of another release as it is', () => {
    const older = { version: 0 } as never
    const reader = person(false, older)
    expect(reader.announced()).toHaveLength(1)
    expect(reader.state()).toEqual(older)
    expect(person(false, { version: 0, unsubscribed: true } as never).announced()).toEqual([])
  })
})
