import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/embedded.ts'
import { planChangesFile } from '../../src/store/planChanges.ts'
import { newReminding } from '../../src/talk/reminding/memory.ts'
import { PLAN, zhicheng } from './command.ts'
import { oneFamily } from './oneFamily.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhicheng-plans-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const run = (argv: readonly string[], stdin = '') => zhicheng([...argv, '--data', data], { house: oneFamily, stdin })
const ID = 'wenzhou-jidian-2022'
const LONGER = ['plans', 'change', ID, '--set', '个人申报.止=2022-10-31']

describe('zhicheng plans change', () => {
  it('shows before and after, what goes with it and what still says the old, asks, and keeps it', async () => {
    const { status, out } = await run([...LONGER, '--why', '延期', '--by', '协会'], '是\n')
    expect(status).toBe(0)
    expect(out).toContain('个人申报.止：2022年10月20日 → 2022年10月31日')
    expect(out).toMatch(/一起改：\n {2}日程\.网上申报\.止/)
    expect(out).toMatch(/还说着旧的，要人去改[\s\S]*温州机电\/存疑\.yaml 第 \d+ 行（存疑 \/ 社保截止日 \/ 读法）/)
    expect(out).toMatch(/要改吗？[\s\S]*已改，改动编号 1/)
    const listed = JSON.parse((await run(['plans', '--json'])).out)
    expect(listed).toContainEqual(expect.objectContaining({ id: ID, applyBy: '2022-10-31' }))
  })

  it.each(['不\n', '', '算了\n'])('changes nothing for %j, and ends with 1', async (answer) => {
    const { status, out } = await run(LONGER, answer)
    expect(status).toBe(1)
    expect(out).toContain('没有改。')
    expect((await run(['plans', 'changes'])).out).toBe('没有改过')
  })

  it.each<[string[], RegExp]>([
    [['--set', '个人申报.止=2022-12-31'], /单位推荐截止早于个人申报截止/],
    [['--set', '日程.网上申报.起=2022-10-25'], /日程“网上申报”的止日早于起日/],
    [['--set', '截止=2022-10-31'], /没有“截止”这一项，能改的是：/],
    [['--set', '个人申报.止=十月底'], /个人申报\.止：应是真实的日期/],
    [['--set', '个人申报.止'], /--set 应写成 项=值/],
    [[], /没有写改什么/],
  ])('%j is refused with 2, and why', async (argv, words) => {
    const { status, err, out } = await run(['plans', 'change', ID, ...argv, '--yes'])
    expect(status).toBe(2)
    expect(err).toMatch(words)
    // Who changes a day is told which, not where in which file.
    expect(err).not.toMatch(/\.yaml|第 \d+ 行/)
    expect(out).toBe('')
  })

  it('is followed by the timetable, by answers and by judging', async () => {
    await run([...LONGER, '--yes'])
    expect((await run(['timetable', ...PLAN])).out).toContain('网上申报：8月1日到10月31日')
    expect((await run(['ask', '什么时候截止', ...PLAN])).out).toContain('10月31日截止')
    const { out } = await zhicheng(['assess', '-', ...PLAN, '--as-of', '2022-10-25', '--json', '--data', data], {
      house: oneFamily,
      stdin: '{}',
    })
    expect(JSON.parse(out).plan).toMatchObject({ state: '进行中' })
    // Without a data folder nothing changes.
    expect((await zhicheng(['plans'], { house: () => oneFamily() })).out).toContain('2022年10月20日')
  })

  it('only looks with --json, and does it with --yes', async () => {
    const looked = JSON.parse((await run([...LONGER, '--json'])).out)
    expect(looked).toMatchObject({
      applied: false,
      before: { '个人申报.止': '2022-10-20' },
      after: { '个人申报.止': '2022-10-31', '日程.网上申报.止': '2022-10-31' },
      together: ['日程.网上申报.止'],
      affected: { reminded: 0, told: 0 },
    })
    expect(JSON.parse((await run([...LONGER, '--json', '--yes'])).out)).toMatchObject({
      applied: true,
      change: { id: '1', plan: ID },
    })
  })

  it('counts whom it concerns, beside a service that has the folder open', async () => {
    const store = await openStore(data)
    const memory = newReminding(ID, '2022-09-01')
    const told = [
      { task: 'step/网上申报', due: '2022-10-20', occasion: 30, outcome: 'said' as const, on: '2022-09-20' },
    ]
    const conversation = (reminding: unknown) => ({
      format: 1 as const,
      state: { reminding },
      handled: [],
      turn: 1,
      outbox: [],
    })
    await store.commit('telegram:1', conversation({ ...memory, told }))
    await store.commit('telegram:-2', conversation(memory))
    await store.commit('telegram:3', conversation({ ...memory, plan: 'shangyu-2023', told }))
    await store.commit('telegram:4', conversation(undefined))
    const seen = (over: object) => ({ ...conversation(undefined), state: { shown: [{ plan: ID, told }], ...over } })
    await store.commit('telegram:5', seen({}))
    await store.commit('telegram:6', seen({ unsubscribed: true }))
    // Who did it already hears nothing of it.
    await store.commit('telegram:7', conversation({ ...memory, told, done: ['step/网上申报'] }))
    expect((await run(LONGER, '不')).out).toContain(
      '开着这个计划提醒的对话 3 个，没开提醒、看过日子的 1 个，其中 2 个告诉过旧日子',
    )
    const phone = ['plans', 'change', ID, '--set', '联系.鹿城区人社局.电话=0577-88990783']
    expect(JSON.parse((await run([...phone, '--json'])).out).affected).toEqual({
      reminded: 3,
      shown: 1,
      told: 0,
    })
    await store.close()
  })
})

describe('zhicheng plans changes and undo', () => {
  it('lists who changed what, when and why; taking back makes the reverse change', async () => {
    await run([...LONGER, '--yes', '--by', '协会', '--why', '延期'])
    const undone = await run(['plans', 'undo', '1', '--why', '上级没有同意', '--by', '协会'], '是')
    expect(undone.status).toBe(0)
    expect(undone.out).toContain('个人申报.止：2022年10月31日 → 2022年10月20日')
    const { out } = await run(['plans', 'changes', ID])
    expect(out).toMatch(/^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}协会 {2}wenzhou-jidian-2022\n/)
    expect(out).toMatch(/为什么：延期\n {2}已由改动 2 撤销\n2 {2}.*撤销改动 1/)
    const listed = JSON.parse((await run(['plans', 'changes', '--json'])).out)
    expect(listed.map(({ id, undoneBy, unfit }: Record<string, unknown>) => [id, undoneBy, unfit])).toEqual([
      ['1', '2', null],
      ['2', null, null],
    ])
    expect((await run(['plans', 'changes', 'shangyu-2023'])).err).toContain('没有计划“shangyu-2023”')
    const again = await run(['plans', 'undo', '1', '--yes'])
    expect(again.status).toBe(2)
    expect(again.err).toContain('已经撤销过了')
    expect((await run(['plans'])).out).toContain('2022年10月20日')
  })

  it('tells a torn line on standard error wherever plans are read', async () => {
    await run([...LONGER, '--yes'])
    await appendFile(planChangesFile(data), '0123456789abcdef {"id"')
    for (const argv of [['plans'], ['plans', 'changes'], ['timetable', ...PLAN], ['ask', '什么时候截止', ...PLAN]]) {
      const { status, err, out } = await run(argv)
      expect(status).toBe(0)
      expect(err).toContain('最后一行没有写完')
      expect(out).toMatch(/10月31日/)
    }
  })
})
