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
    expect(use.standing()).toEqual({ plans: 1, changes: 1, troubles: [] })
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
