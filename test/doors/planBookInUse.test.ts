import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BadInput } from '../../src/doors/badInput.ts'
import type { House } from '../../src/doors/compose.ts'
import { openPlanBook } from '../../src/doors/planBook.ts'
import { keepInUse } from '../../src/doors/planBookInUse.ts'
import { fakeLog } from '../delivery/world.ts'
import { familyOver } from './oneFamily.ts'
import { PUBLISHED, publishPlan } from './publishedPlan.ts'

const PLAN = 'wenzhou-jidian-2022'
let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhicheng-use-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const applyByOf = ({ packs }: House) => packs.find(({ plan }) => plan.id === PLAN)?.plan.applyBy
const longer = { plan: PLAN, sets: [{ key: '个人申报.止', value: '2022-10-31' }] }

/** Plans in use, counting how often all is read. */
function inUse() {
  const house = familyOver(data)
  const [read, renewed, log] = [{ times: 0, fails: false }, [] as House[], fakeLog()]
  const again = () => {
    read.times += 1
    if (read.fails) throw new BadInput('读不了，请看看权限')
    return familyOver(data)
  }
  const book = openPlanBook(data, { house, compose: again })
  const use = keepInUse({ data, book, make: applyByOf, log, renewed: (one) => renewed.push(one) })
  return { use, book, read, renewed, log }
}

describe('plans in use', () => {
  it('are read again only when a file is another one', async () => {
    const { use, read, renewed } = inUse()
    for (let message = 0; message < 100; message += 1) expect(use.now()).toBe('2022-10-20')
    expect(read.times).toBe(0)
    await openPlanBook(data, { house: familyOver(data), compose: () => familyOver(data) }).apply({
      wanted: longer,
      by: '协会',
      why: '',
    })
    expect(use.last()).toBe('2022-10-20')
    for (let message = 0; message < 100; message += 1) expect(use.now()).toBe('2022-10-31')
    expect(read.times).toBe(1)
    expect(renewed).toHaveLength(1)
    expect(use.standing()).toEqual({ plans: 1, changes: 1, troubles: [], heldBack: [] })
  })

  it('are not read twice for a change of their own', async () => {
    const { use, book, read } = inUse()
    await book.apply({ wanted: longer, by: 'telegram:90', why: '' })
    expect(use.now()).toBe('2022-10-31')
    expect(read.times).toBe(1)
  })

  it('stay what they were when nothing can be read, and that is told once', async () => {
    const { use, read, log } = inUse()
    read.fails = true
    const other = openPlanBook(data, { house: familyOver(data), compose: () => familyOver(data) })
    await other.apply({ wanted: longer, by: '某人', why: '' })
    for (let message = 0; message < 3; message += 1) expect(use.now()).toBe('2022-10-20')
    expect(log.lines).toEqual([expect.stringContaining('读不了，请看看权限')])
    expect(use.standing().troubles).toHaveLength(1)
    read.fails = false
    await other.apply({ wanted: { undo: '1' }, by: '某人', why: '' })
    expect(use.now()).toBe('2022-10-20')
    expect(use.standing().troubles).toEqual([])
    expect(log.lines.join()).not.toContain('某人')
  })
})

describe('a slip in the file of one plan', () => {
  const file = () => join(data, 'plans', 'published', PUBLISHED, '计划.yaml')
  const daysOf = ({ packs }: House) => Object.fromEntries(packs.map(({ plan }) => [plan.id, plan.applyBy]).sort())

  it('leaves that plan as it was, and changes of the others are used', async () => {
    await publishPlan(data)
    const house = familyOver(data)
    const book = openPlanBook(data, { house, compose: () => familyOver(data) })
    const log = fakeLog()
    const use = keepInUse({ data, book, make: daysOf, log })
    const before = use.now()
    expect(Object.keys(before)).toEqual([PLAN, PUBLISHED])
    const right = readFileSync(file(), 'utf8')
    writeFileSync(file(), right.replace(/业绩截止: .*/, '业绩截止: 七月底'))
    expect(use.now()).toEqual(before)
    expect(use.standing()).toMatchObject({ plans: 2, heldBack: [PUBLISHED] })
    expect(log.lines.join()).toContain(`plans/published/${PUBLISHED} 没有用上`)

    const elsewhere = openPlanBook(data, { house: familyOver(data), compose: () => familyOver(data) })
    await elsewhere.apply({ wanted: longer, by: '协会', why: '' })
    expect(use.now()).toEqual({ ...before, [PLAN]: '2022-10-31' })
    expect(use.standing()).toMatchObject({ plans: 2, heldBack: [PUBLISHED] })

    writeFileSync(file(), right)
    expect(use.now()).toEqual({ ...before, [PLAN]: '2022-10-31' })
    expect(use.standing()).toMatchObject({ troubles: [], heldBack: [] })
  })

  it('is none of others, but a damaged file of the changes is', async () => {
    await publishPlan(data)
    const book = openPlanBook(data, { house: familyOver(data), compose: () => familyOver(data) })
    const use = keepInUse({ data, book, make: daysOf, log: fakeLog() })
    await book.apply({ wanted: longer, by: '协会', why: '' })
    const after = use.now()
    const changes = join(data, 'plans', 'changes.jsonl')
    writeFileSync(changes, readFileSync(changes, 'utf8').replace('2022-10-31', '2022-10-30'))
    expect(use.now()).toEqual(after)
    expect(use.standing().heldBack).toBe('all')
  })
})

describe('a decision made again under the same name', () => {
  it('changes nothing more, whatever was changed since', async () => {
    const { book } = inUse()
    const decision = { wanted: longer, by: 'telegram:90', why: '', order: 'o1' }
    const first = await book.apply(decision)
    await book.apply({ wanted: { undo: '1' }, by: 'telegram:90', why: '', order: 'o2' })
    const again = await book.apply(decision)
    expect(again.change).toEqual(first.change)
    expect(again.changes).toHaveLength(2)
    expect(applyByOf(again.house)).toBe('2022-10-20')
  })
})
