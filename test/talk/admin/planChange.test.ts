import { describe, expect, it } from 'vitest'
import type { PlanEntry, PlanField, PlanPreview } from '../../../src/talk/admin/planOrder.ts'
import { readDay, readPlanWords } from '../../../src/talk/admin/planWords.ts'
import { PLAN, person } from './person.ts'

const FIELDS: PlanField[] = [
  { key: '个人申报.止', kind: 'date', now: '2022-10-20' },
  { key: '单位推荐止', kind: 'date', now: '2022-11-02' },
  { key: '日程.理论考试和面试答辩.止', kind: 'date', now: null },
  { key: '日程.单位公示.工作日', kind: 'count', now: 5 },
  { key: '联系.市机电技术协会.地址', kind: 'text', now: '江滨西路404室' },
  { key: '联系.市机电技术协会.电话', kind: 'phones', now: ['88879706', '88879705'] },
]
const LONGER = [
  { key: '个人申报.止', before: '2022-10-20', after: '2022-10-31' },
  { key: '日程.网上申报.止', before: '2022-10-20', after: '2022-10-31' },
]

const fields = (plan = PLAN) => ({ kind: 'planFields' as const, plan, year: 2022, fields: FIELDS })

function preview(over: Partial<PlanPreview> = {}) {
  const [asked, together] = [LONGER.slice(0, 1), LONGER.slice(1)]
  const wish = { plan: PLAN, sets: [{ key: '个人申报.止', value: '2022-10-31' }] }
  return {
    kind: 'planProposal' as const,
    preview: {
      token: 't1',
      wish,
      plan: PLAN,
      asked,
      together,
      staying: [],
      moved: [{ what: '网上申报', before: '2022-10-20', after: '2022-10-31' }],
      mentions: 0,
      hints: [],
      problems: [],
      following: 12,
      told: 5,
      undoing: null,
      ...over,
    } satisfies PlanPreview,
  }
}

const entry = (over: Partial<PlanEntry> = {}): PlanEntry => ({
  id: '1',
  plan: PLAN,
  at: '2022-09-15T10:00',
  by: 'telegram:90',
  edits: LONGER,
  undoes: null,
  undoneBy: null,
  inForce: true,
  ...over,
})

/** An administrator who was shown what may be changed. */
function listed() {
  const admin = person()
  admin.says('改日期 温州机电2022')
  return { admin, list: admin.hears(fields()) }
}

/** And chose the first and wrote a day. */
function shown(typed = '10月31日', over: Partial<PlanPreview> = {}) {
  const { admin } = listed()
  admin.says('1')
  admin.says(typed)
  const orders = admin.orders()
  return { admin, orders, text: admin.hears(preview(over)) }
}

describe('an administrator who changes a date', () => {
  it.each(['改日期', '改计划', '改地址', '修改日期', '更改电话'])('says %s and is asked for the plan', (words) => {
    const admin = person()
    expect(admin.says(words)).toContain('改哪个计划')
    admin.says('温州机电2022')
    expect(admin.orders()).toEqual([{ kind: 'planFields', plan: PLAN }])
  })

  it('may say /plans', () => {
    const admin = person()
    admin.command('plans', '温州机电2022')
    expect(admin.orders()).toEqual([{ kind: 'planFields', plan: PLAN }])
  })

  it('is shown the days in the words people use, and other lists by their word', () => {
    const { admin, list } = listed()
    expect(list).toContain('1 个人申报截止：2022年10月20日')
    expect(list).toContain('3 单位公示要几个工作日：5')
    expect(list).not.toContain('地址：')
    expect(admin.says('地址')).toContain('1 市机电技术协会地址：江滨西路404室')
    expect(admin.says('没写的')).toContain('1 理论考试和面试答辩截止：没有写')
    expect(admin.says('电话')).toContain('1 市机电技术协会电话：88879706、88879705')
    expect(admin.says('9')).toContain('回上面的数字')
  })

  it('sees before and after and how many it concerns, and nothing is ordered but at 确认修改 exactly', () => {
    const { admin, orders, text } = shown()
    expect(orders).toEqual([
      { kind: 'planProposal', wish: { plan: PLAN, sets: [{ key: '个人申报.止', value: '2022-10-31' }] } },
    ])
    expect(text).toContain('个人申报截止：2022年10月20日 → **2022年10月31日**')
    expect(text).toContain('12 个，其中 5 个')
    for (const word of ['确认', '好', '是', '修改', '确认修改吧', '“确认修改”', '1', 'yes', '改']) {
      expect(admin.says(word), word).toContain('还没有改')
      expect(admin.orders(), word).toEqual([])
    }
    admin.says('确认修改')
    const { wish } = preview().preview
    expect(admin.orders()).toEqual([{ kind: 'planChange', token: 't1', wish, shown: LONGER }])
    expect(admin.says('确认修改')).toContain('已经在改了')
    expect(admin.orders()).toEqual([])
    const done = admin.hears({ kind: 'planChanged', token: 't1', entry: entry() })
    expect(done).toContain('改好了')
    expect(done).toContain('改动 1')
    expect(admin.state()?.admin?.changing).toBeNull()
  })

  it.each([
    ['原因：协会发了延期通知', '协会发了延期通知'],
    ['因为 台风停工。', '台风停工'],
    ['理由是平台没开', '平台没开'],
  ])('may say why first, which changes nothing yet: %s', (typed, why) => {
    const { admin } = shown()
    const noted = admin.says(typed)
    expect(noted).toContain(`原因：${why}`)
    expect(noted).toContain('还没有改')
    expect(admin.orders()).toEqual([])
    admin.says('确认修改')
    expect(admin.orders()).toMatchObject([{ kind: 'planChange', why }])
    expect(admin.hears({ kind: 'planChanged', token: 't1', entry: entry({ why }) })).toContain(`原因：${why}`)
  })

  it('may say why together with 确认修改', () => {
    const { admin } = shown()
    admin.says('确认修改，原因：协会延期')
    expect(admin.orders()).toMatchObject([{ kind: 'planChange', why: '协会延期' }])
  })

  it('is told what another administrator changed, which disturbs nothing of their own', () => {
    const { admin } = shown()
    const told = admin.hears({ kind: 'planChangedByOther', entry: entry({ id: '7', by: 'telegram:91', why: '延期' }) })
    expect(told).toContain('别的管理员改了')
    for (const part of ['改动 7', 'telegram:91', '2022年10月31日', '原因：延期']) expect(told).toContain(part)
    admin.says('确认修改')
    expect(admin.orders()).toMatchObject([{ kind: 'planChange', token: 't1' }])
  })

  it('is told before confirming that a new day is over already', () => {
    const asked = [{ key: '个人申报.止', before: '2022-10-20', after: '2022-09-01' }]
    expect(
      shown('9月1日', {
        asked,
        together: [],
        wish: { plan: PLAN, sets: [{ key: '个人申报.止', value: '2022-09-01' }] },
      }).text,
    ).toContain('2022年9月1日**已经过去了**')
    expect(shown().text).not.toContain('已经过去了')
  })

  it('is shown at once what it would be now, when somebody else was faster', () => {
    const { admin } = shown()
    admin.says('确认修改')
    const { wish } = preview().preview
    const told = admin.hears({ kind: 'planRefused', token: 't1', why: '计划刚才变了', stale: true })
    expect(told).toContain('没有改：计划刚才变了')
    expect(admin.orders()).toEqual([{ kind: 'planProposal', wish }])
    expect(admin.hears(preview({ token: 't2' }))).toContain('还没有改')
    admin.says('确认修改')
    expect(admin.orders()).toMatchObject([{ kind: 'planChange', token: 't2' }])
    admin.hears({ kind: 'planChanged', token: 't2', entry: entry({ id: '2' }) })
    expect(admin.says('确认修改')).toContain('已经改好了（改动 2）')
    expect(admin.orders()).toEqual([])
  })

  it.each(['改日期', '改地址', '改电话'])(
    'is who may say %s; others are told so, and nothing of theirs changes',
    (word) => {
      const other = person(false)
      const before = other.state()
      expect(other.says(word)).toContain('由协会的管理员改')
      expect(other.state()).toEqual(before)
    },
  )

  it.each(['2022年10月31日', '10月31号', '10-31', '2022/10/31', '改到10月31日'])('may write %s', (typed) => {
    expect(shown(typed).orders).toEqual([expect.objectContaining({ wish: preview().preview.wish })])
  })

  it.each(['十月底', '2月30日', '过几天', '13月1日'])('is asked again for %s', (typed) => {
    const { admin } = listed()
    admin.says('1')
    expect(admin.says(typed)).toContain('没看明白是哪天')
    expect(admin.orders()).toEqual([])
  })

  it('is told why days are in a bad order, and may write another or change more at once', () => {
    const bad = { problems: ['单位推荐截止早于个人申报截止'] }
    const { admin, text } = shown('10月31日', bad)
    expect(text).toContain('这样改不行：单位推荐截止早于个人申报截止。没有改。')
    expect(admin.says('确认修改')).toContain('没看明白是哪天')
    expect(admin.orders()).toEqual([])
    admin.says('再改')
    admin.says('2')
    admin.says('11月11日')
    const sets = [
      { key: '个人申报.止', value: '2022-10-31' },
      { key: '单位推荐止', value: '2022-11-11' },
    ]
    expect(admin.orders()).toEqual([{ kind: 'planProposal', wish: { plan: PLAN, sets } }])
  })

  it('hears reasons without the keys of the files', () => {
    const { text } = shown('10月31日', { problems: ['个人申报.止 现在就是 2022-10-31，不用改'] })
    expect(text).toContain('个人申报截止 现在就是')
  })

  it('gives it up with 取消 at any time before, and what comes in after that changes nothing', () => {
    const { admin } = listed()
    admin.says('1')
    admin.says('10月31日')
    expect(admin.says('取消')).toContain('没有改')
    expect(admin.hears(preview())).toBe('')
    expect(admin.says('确认修改')).not.toContain('正在改')
    expect(admin.orders()).toEqual([])
  })

  it('is told when it could not be kept, with the reason', () => {
    const { admin } = shown()
    admin.says('确认修改')
    const told = admin.hears({ kind: 'planRefused', token: 't1', why: '计划刚才变了' })
    expect(told).toContain('没有改：计划刚才变了')
    expect(admin.state()?.admin?.changing).toBeNull()
  })

  it('after a restart has it asked for again under the same name', () => {
    const { admin } = shown()
    admin.says('确认修改')
    const [order] = admin.orders()
    admin.hears({ kind: 'restarted', underWay: false })
    expect(admin.orders()).toEqual([order])
    const waiting = listed().admin
    waiting.says('1')
    waiting.says('10月31日')
    waiting.hears({ kind: 'restarted', underWay: false })
    expect(waiting.orders()).toEqual([{ kind: 'planProposal', wish: preview().preview.wish }])
  })

  it('goes on with a talk of their own where it was', () => {
    const { admin } = shown()
    admin.says('取消')
    expect(admin.state()?.stage).toBe('plan')
    expect(admin.says('什么时候截止')).not.toContain('改')
  })

  it('may write 改日期 into an announcement', () => {
    const admin = person()
    admin.command('broadcast', '温州机电 2022')
    admin.hears({
      kind: 'counted',
      plan: PLAN,
      counts: Object.fromEntries(
        ['groups', 'unsubmitted', 'people', 'answering', 'finished', 'all'].map((name) => [
          name,
          { count: 3, seconds: 1 },
        ]),
      ) as never,
      complete: true,
      busy: false,
    })
    admin.says('1')
    expect(admin.says('改日期：考试改到 11 月 5 日')).toContain('预览')
  })
})

describe('撤销', () => {
  it('shows what goes back, who changed it and when, and takes 确认撤销 exactly', () => {
    const admin = person()
    admin.says('撤销')
    expect(admin.orders()).toEqual([{ kind: 'planProposal', wish: { undo: null } }])
    const back = LONGER.map(({ key, before, after }) => ({ key, before: after, after: before }))
    const wish = { undo: '1' }
    const text = admin.hears(preview({ wish, asked: back, together: [], undoing: entry() }))
    expect(text).toContain('撤销改动 1')
    expect(text).toContain('9月15日 10:00 telegram:90 改的')
    expect(text).toContain('2022年10月31日 → **2022年10月20日**')
    for (const word of ['确认修改', '是', '撤销吧', '再改']) {
      admin.says(word)
      expect(admin.orders(), word).toEqual([])
    }
    admin.says('确认撤销')
    expect(admin.orders()).toEqual([{ kind: 'planChange', token: 't1', wish, shown: back }])
  })

  it('says so when there is nothing, or later changes stand in the way', () => {
    const admin = person()
    admin.says('撤销')
    expect(admin.hears({ kind: 'planRefused', token: null, why: '没有可以撤销的改动' })).toContain('没有可以撤销的')
    admin.says('撤销')
    const wish = { undo: '1' }
    expect(admin.hears(preview({ wish, problems: ['先撤销后来的改动'] }))).toContain('撤销不了：先撤销后来的改动')
    expect(admin.state()?.admin?.changing).toBeNull()
  })
})

describe('改动记录', () => {
  it('tells what was changed, by which conversation, and what became of it', () => {
    const admin = person()
    admin.says('改动记录')
    expect(admin.orders()).toEqual([{ kind: 'planHistory' }])
    const text = admin.hears({ kind: 'planHistory', entries: [entry({ undoneBy: '2' })] })
    expect(text).toContain('个人申报截止：2022年10月20日')
    expect(text).toContain('telegram:90；已由改动 2 撤销')
    expect(admin.hears({ kind: 'planHistory', entries: [] })).toContain('还没有改过')
  })
})

describe('anybody else', () => {
  it.each(['改日期', '改日期 温州机电2022', '撤销', '改动记录', '确认修改', '管理'])(
    'who says %s gets the ordinary answer and orders nothing',
    (words) => {
      const [other, before] = [person(false), person(false)]
      const said = other.says(words)
      expect(other.orders()).toEqual([])
      expect(said).not.toMatch(/改哪个计划|撤销改动|改动记录|您是管理员/)
      expect(other.state()?.admin).toBeUndefined()
      expect(before.command('plans')).not.toContain('改哪个计划')
      expect(before.orders()).toEqual([])
    },
  )
})

describe('what is typed', () => {
  it.each(['改成10月31日可以吗', '怎么改日期', '日期', '改', '改学历', '撤销申请怎么办', '时间'])(
    '%s is no order',
    (typed) => {
      expect(readPlanWords(typed)).toBeNull()
    },
  )

  it('is a day of the year of the one before it, unless it says another', () => {
    expect(readDay('1月5日', 2022)).toBe('2022-01-05')
    expect(readDay('2023年1月5日', 2022)).toBe('2023-01-05')
    expect(readDay('2月29日', 2022)).toBeNull()
    expect(readDay('随便', 2022)).toBeUndefined()
  })
})
