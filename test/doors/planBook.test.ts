import { mkdirSync, writeFileSync } from 'node:fs'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answering } from '../../src/doors/answering.ts'
import { BadInput } from '../../src/doors/badInput.ts'
import type { House } from '../../src/doors/compose.ts'
import { compose } from '../../src/doors/compose.ts'
import { openPlanBook as open, type PlanBookOptions } from '../../src/doors/planBook.ts'
import { planChangesFile } from '../../src/store/planChanges.ts'
import type { AnyEvent, Effect } from '../../src/talk/protocol.ts'
import { isCurrentStamp, stampOf } from '../../src/talk/reminding/wake.ts'
import type { State } from '../../src/talk/state.ts'
import { makeStep } from '../../src/talk/step.ts'
import { makeWorld } from '../../src/talk/world.ts'
import { oneFamily } from './oneFamily.ts'

const PLAN = 'wenzhou-jidian-2022'
const set = (key: string, value: string) => ({ plan: PLAN, sets: [{ key, value }] })
const clock = { now: () => Date.parse('2022-10-12T09:30:00+08:00') }

let data: string
const openPlanBook = (folder: string, options: PlanBookOptions = {}) =>
  open(folder, { compose: () => oneFamily(folder), ...options })
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhicheng-book-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const applyByOf = (house: Pick<House, 'packs'>) => house.packs.find(({ plan }) => plan.id === PLAN)?.plan.applyBy

describe('the plan book of a running service', () => {
  it('takes in a change of its own at once, and one of another process when it looks again', async () => {
    const [ours, theirs] = [openPlanBook(data, { clock }), openPlanBook(data, { clock })]
    const before = theirs.current()
    const made = await ours.apply({ wanted: set('个人申报.止', '2022-10-31'), by: '协会', why: '延期' })
    expect(made.change).toMatchObject({ id: '1', at: '2022-10-12T09:30', by: '协会', plan: PLAN, why: '延期' })
    expect(applyByOf(made)).toBe('2022-10-31')
    expect(made.version).toBeGreaterThan(before.version)
    expect(ours.current().version).toBe(made.version)
    expect(applyByOf(theirs.current())).toBe('2022-10-20')
    expect(applyByOf(theirs.reload())).toBe('2022-10-31')
    expect(theirs.current().version).toBeGreaterThan(before.version)
  })

  it('keeps its version, and what was made from it, while nothing differs', () => {
    const book = openPlanBook(data)
    const before = book.current()
    expect(book.reload()).toBe(before)
  })

  it('refuses what would be wrong, and nothing is kept', async () => {
    const book = openPlanBook(data)
    const wrong = book.apply({ wanted: set('个人申报.止', '2022-12-31'), by: '协会', why: '' })
    await expect(wrong).rejects.toThrow(BadInput)
    await expect(wrong).rejects.toThrow(/单位推荐截止早于个人申报截止/)
    expect(openPlanBook(data).current().changes).toEqual([])
  })

  it('refuses what is another thing by now than what was shown', async () => {
    const [ours, theirs] = [openPlanBook(data), openPlanBook(data)]
    const wanted = set('个人申报.止', '2022-10-31')
    const { asked, together } = ours.propose(wanted)
    await theirs.apply({ wanted: set('业绩截止', '2022-08-15'), by: '协会', why: '' })
    await expect(ours.apply({ wanted, by: '协会', why: '' })).rejects.toThrow(/刚才别处也改了计划/)
    ours.reload()
    await ours.apply({ wanted, by: '协会', why: '', shown: [...asked, ...together] })
    await theirs.reload()
    const again = theirs.apply({ wanted: set('个人申报.止', '2022-10-28'), by: '协会', why: '', shown: asked })
    await expect(again).rejects.toThrow(/和给您看的不一样/)
  })

  it('takes a change back once, and the taking back too', async () => {
    const book = openPlanBook(data)
    await book.apply({ wanted: set('个人申报.止', '2022-10-31'), by: '协会', why: '' })
    const undone = await book.apply({ wanted: { undo: '1' }, by: '协会', why: '上级没有同意' })
    expect(undone.change).toMatchObject({ id: '2', undoes: '1' })
    expect(applyByOf(undone)).toBe('2022-10-20')
    expect(book.propose({ undo: '1' }).problems.join()).toContain('改动 1 已经撤销过了（改动 2）')
    expect(applyByOf(await book.apply({ wanted: { undo: '2' }, by: '协会', why: '' }))).toBe('2022-10-31')
    expect(book.propose({ undo: '9' }).problems.join()).toMatch(/没有改动“9”，有：1、2、3/)
  })

  it('tells a torn line and goes on with the changes before it', async () => {
    await openPlanBook(data).apply({ wanted: set('个人申报.止', '2022-10-31'), by: '协会', why: '' })
    await appendFile(planChangesFile(data), '0123456789abcdef {"id":"2"')
    const { told, house } = openPlanBook(data).current()
    expect(applyByOf(house)).toBe('2022-10-31')
    expect(told).toEqual([expect.stringContaining('最后一行没有写完')])
  })

  it('tells a change that no longer fits the rule file, and does not use it', async () => {
    await openPlanBook(data).apply({ wanted: set('业绩截止', '2022-08-15'), by: '协会', why: '' })
    expect(openPlanBook(data).current().told).toEqual([])
    // A release corrects the very date meanwhile.
    const root = join(data, 'release')
    mkdirSync(join(root, 'conversations'), { recursive: true })
    for (const { folder, rules } of oneFamily().families) {
      mkdirSync(join(root, 'rules', folder), { recursive: true })
      for (const { path, text } of rules)
        writeFileSync(join(root, 'rules', path), text.replace('业绩截止: 2022-07-31', '业绩截止: 2022-08-01'))
    }
    const { told, packs } = openPlanBook(data, { compose: () => compose(root, { data }) }).current()
    expect(told).toEqual([
      expect.stringMatching(
        /改动 1（wenzhou-jidian-2022，.*没有用上：业绩截止 改的时候是 2022-07-31，现在规则文件里是 2022-08-01/,
      ),
    ])
    expect(packs.map(({ plan }) => plan.resultsCutOff)).toEqual(['2022-08-01'])
  })
})

describe('a date that an association moves', () => {
  const worldOf = ({ packs, house }: { packs: House['packs']; house: House }) =>
    makeWorld(packs, house.wording, answering(house))

  it('moves the timetable of a person who is reminded, and they hear 日期有变', async () => {
    const book = openPlanBook(data, { clock })
    let world = worldOf(book.current())
    let state: State | null = null
    const take = (event: AnyEvent): string => {
      const step = makeStep(world)
      const out: { state: State | null; effects: Effect[] } = step(state, event as never)
      state = out.state
      return out.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message.text] : [])).join('\n')
    }
    const tick = (today: string) => take({ kind: 'tick', group: false, today, minute: 540, lapsed: [] })
    take({ kind: 'command', name: 'start', argument: 'jidian2022', today: '2022-09-01' })
    take({ kind: 'text', text: '提醒我', today: '2022-09-01' })
    expect(tick('2022-10-06')).toContain('10月20日截止，还有 14 天')
    const stamp = stampOf(world, PLAN)

    const made = await book.apply({
      wanted: {
        plan: PLAN,
        sets: [
          { key: '个人申报.止', value: '2022-10-31' },
          { key: '单位推荐止', value: '2022-11-11' },
        ],
      },
      by: '协会',
      why: '延期',
    })
    world = worldOf(made)
    // What was reckoned from the old days is looked at again by itself.
    expect(isCurrentStamp(world, stamp)).toBe(false)
    const news = tick('2022-10-12')
    expect(news).toMatch(/\*\*日期有变\*\*：网上申报由10月20日改为 \*\*10月31日\*\*/)
    expect(tick('2022-10-12')).toBe('')
    expect(tick('2022-10-17')).toContain('10月31日截止，还有 14 天')
    const answer = take({ kind: 'text', text: '什么时候截止', today: '2022-10-12' })
    expect(answer).toContain('10月31日')
    expect(answer).not.toContain('10月20日')
  })
})
