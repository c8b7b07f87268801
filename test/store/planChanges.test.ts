import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { realDisk } from '../../src/store/disk.ts'
import { StoreError } from '../../src/store/errors.ts'
import { keepPlanChange, planChangesFile, readPlanChanges } from '../../src/store/planChanges.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhicheng-changes-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const change = (after: string) => ({
  at: '2022-10-12T09:30',
  by: '协会',
  plan: 'wenzhou-jidian-2022',
  edits: [{ key: '个人申报.止', before: '2022-10-20', after }],
  why: '延期',
})
const keep = async (after: string) => keepPlanChange(data, (await readPlanChanges(data)).mark, change(after))
const days = async () => (await readPlanChanges(data)).changes.map(({ edits }) => edits[0]?.after)

describe('the changes of plans in a data folder', () => {
  it('are none before the first', async () => {
    expect(await readPlanChanges(join(data, 'nowhere'))).toMatchObject({ changes: [], told: [] })
  })

  it('keeps each with a number, in their order', async () => {
    expect((await keep('2022-10-31')).id).toBe('1')
    expect((await keep('2022-11-02')).id).toBe('2')
    const { changes, told } = await readPlanChanges(data)
    expect(changes[0]).toEqual({ id: '1', ...change('2022-10-31') })
    expect(await days()).toEqual(['2022-10-31', '2022-11-02'])
    expect(told).toEqual([])
  })

  it('tells a last line torn by a crash, and the rest counts', async () => {
    await keep('2022-10-31')
    await appendFile(planChangesFile(data), '0123456789abcdef {"id":"2","at":"2022-')
    const { told } = await readPlanChanges(data)
    expect(await days()).toEqual(['2022-10-31'])
    expect(told).toEqual([expect.stringMatching(/最后一行没有写完.*前面的都算数/)])
    // Reading moves nothing: another process may be writing just now.
    expect(await readdir(join(data, 'plans'))).not.toContain('damaged')
  })

  it('puts the torn line aside with the next change, and its number is free again', async () => {
    await keep('2022-10-31')
    await appendFile(planChangesFile(data), '0123456789abcdef {"id":"2","a')
    expect((await keep('2022-11-02')).id).toBe('2')
    expect((await readPlanChanges(data)).told).toEqual([])
    expect(await days()).toEqual(['2022-10-31', '2022-11-02'])
    const [aside = ''] = await readdir(join(data, 'plans', 'damaged'))
    expect(await readFile(join(data, 'plans', 'damaged', aside), 'utf8')).toBe('0123456789abcdef {"id":"2","a')
  })

  it('notices changes cut out at the end, and takes no other before that is put right', async () => {
    await keep('2022-10-31')
    const whole = await readFile(planChangesFile(data), 'utf8')
    await keep('2022-11-02')
    const both = await readFile(planChangesFile(data), 'utf8')
    for (const left of ['', whole, both.slice(0, -40)]) {
      await writeFile(planChangesFile(data), left)
      expect((await readPlanChanges(data)).told, left).toEqual([expect.stringContaining('后面缺了一截')])
    }
    await expect(keep('2022-11-05')).rejects.toThrow(/缺了一截.*changes\.jsonl\.length/)
    await rm(`${planChangesFile(data)}.length`)
    await keep('2022-11-05')
    expect(await days()).toEqual(['2022-10-31', '2022-11-05'])
  })

  it('counts a last line that lacks nothing but its end', async () => {
    await keep('2022-10-31')
    const text = await readFile(planChangesFile(data), 'utf8')
    await writeFile(planChangesFile(data), text.trimEnd())
    expect(await days()).toEqual(['2022-10-31'])
    await keep('2022-11-02')
    expect(await days()).toEqual(['2022-10-31', '2022-11-02'])
  })

  it('leaves out a line somebody altered, tells which, and never gives its number again', async () => {
    await keep('2022-10-31')
    await keep('2022-11-02')
    const text = await readFile(planChangesFile(data), 'utf8')
    await writeFile(planChangesFile(data), text.replace('2022-11-02', '2022-11-03'))
    const { told } = await readPlanChanges(data)
    expect(told).toEqual([expect.stringContaining('第 2 行读不出来')])
    expect(await days()).toEqual(['2022-10-31'])
    expect((await keep('2022-11-05')).id).toBe('3')
  })

  it('refuses what was agreed to before another change came', async () => {
    const { mark } = await readPlanChanges(data)
    await keep('2022-10-31')
    await expect(keepPlanChange(data, mark, change('2022-11-02'))).rejects.toThrow(/刚才别处也改了计划/)
    expect(await days()).toEqual(['2022-10-31'])
  })

  it('lets one of two at the same time through', async () => {
    const { mark } = await readPlanChanges(data)
    const both = await Promise.allSettled(
      ['2022-10-31', '2022-11-02'].map((day) => keepPlanChange(data, mark, change(day))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await days()).toHaveLength(1)
  })

  it('says in Chinese what is wrong with the disk', async () => {
    const full = {
      ...realDisk,
      makeFolder: () => Promise.reject(Object.assign(new Error('no'), { code: 'EROFS' })),
    }
    const failing = keepPlanChange(data, '', change('2022-10-31'), full)
    await expect(failing).rejects.toThrow(StoreError)
    await expect(failing).rejects.toThrow(/只读/)
  })
})
