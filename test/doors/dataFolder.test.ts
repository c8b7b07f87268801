import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { READY } from '../rules/ready.ts'
import { zhicheng } from './command.ts'
import { everyCommand } from './commandNames.ts'
import { oneFamily } from './oneFamily.ts'
import { PUBLISHED, publishPlan } from './publishedPlan.ts'

let home: string
/** Holds a plan of the association's own. */
let data: string
let config: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'zhicheng-seen-'))
  data = join(home, 'kept')
  config = join(home, 'etc.yaml')
  writeFileSync(config, '数据: kept\n')
  await publishPlan(data)
})
afterAll(() => rm(home, { recursive: true, force: true }))
beforeEach(() => void vi.stubEnv('ZHICHENG_DATA', undefined))
afterEach(() => vi.unstubAllEnvs())

const run = (argv: readonly string[]) =>
  zhicheng(argv, { house: oneFamily, today: '2027-09-15', stdin: JSON.stringify(READY) })

/** One way of asking each command for something that only the published plan gives. */
const SEEING: Readonly<Record<string, readonly string[]>> = {
  plans: [],
  'plans change': [PUBLISHED, '--set', '咨询=市机电技术协会 88879706', '--json'],
  'plans changes': [PUBLISHED],
  assess: ['-', '--plan', PUBLISHED, '--json'],
  hours: ['-', '--plan', PUBLISHED, '--json'],
  timetable: ['--plan', PUBLISHED],
  read: ['16年大专', '--plan', PUBLISHED],
  ask: ['什么时候截止', '--plan', PUBLISHED],
  questions: ['--plan', PUBLISHED],
  'rules check': ['--json'],
  'rules test': ['--json'],
  'rules book': [PUBLISHED],
  'rules diff': ['wenzhou-jidian-2022', PUBLISHED, '--limit', '0'],
  'notices list': ['--plan', PUBLISHED],
  'notices show': ['通知2027 二.4', '--plan', PUBLISHED],
}

/** What each of them works on is another thing than the plans in use, or it runs until it is stopped. */
const OTHERS = [
  'plans undo',
  'plans new',
  'plans check',
  'plans publish',
  'chat',
  'serve',
  'doctor',
  'notices import',
  'data export',
  'data delete',
  'data tidy',
  'data rekey',
]

/** A variable that only the service has. */
const NAME = 'NOT_SET_HERE'
const UNSET = `"\${${NAME}}"`

/** Told by a command that has no such plan. */
const UNKNOWN = `没有计划“${PUBLISHED}”`

describe('the plans a command sees', () => {
  it('every command that has --data is looked at here', async () => {
    const commands = (await everyCommand()).filter(({ help }) => help.includes('--data')).map(({ name }) => name)
    expect(commands.sort()).toEqual([...Object.keys(SEEING), ...OTHERS].sort())
  })

  it.each(Object.keys(SEEING))(
    '%s sees a plan published in the data folder, however the folder is told',
    async (name) => {
      const argv = [...name.split(' '), ...(SEEING[name] ?? [])]
      const outcomes = [await run([...argv, '--config', config])]
      // The rules are looked at for their own sake, and that takes long.
      if (!name.startsWith('rules')) {
        outcomes.push(await run([...argv, '--data', data]))
        vi.stubEnv('ZHICHENG_DATA', data)
        outcomes.push(await run(argv))
      }
      for (const { status, out, err } of outcomes) {
        expect(err).not.toContain(UNKNOWN)
        expect(status).not.toBe(2)
        expect(out).toBe(outcomes[0]?.out)
      }
      vi.stubEnv('ZHICHENG_DATA', join(home, 'nothing'))
      const without = await run(argv)
      expect(without.out + without.err).not.toBe((outcomes[0]?.out ?? '') + (outcomes[0]?.err ?? ''))
    },
  )

  it('a flag goes before the configuration file', async () => {
    const { err } = await run(['hours', '-', '--plan', PUBLISHED, '--config', config, '--data', join(home, 'nothing')])
    expect(err).toContain(UNKNOWN)
  })

  it('what the data folder keeps and cannot be used is told by hours and read, too', async () => {
    const spoilt = join(home, 'spoilt')
    mkdirSync(join(spoilt, 'plans', 'published', 'x-2027'), { recursive: true })
    writeFileSync(join(spoilt, 'plans', 'published', 'x-2027', 'draft.json'), '{}')
    for (const argv of [['hours', '-'], ['read', '16年大专'], ['questions'], ['notices', 'list']]) {
      const { err } = await run([...argv, '--plan', 'wenzhou-jidian-2022', '--data', spoilt])
      expect(err).toContain('plans/published/x-2027 没有用上')
    }
  })
})

it('rules test says plainly that a plan just published has no examples, and ends with 1', async () => {
  const { status, out } = await run(['rules', 'test', '--data', data])
  expect(status).toBe(1)
  expect(out).toMatch(/^wenzhou-jidian-2022：\d+ 个例子，都对$/m)
  expect(out.split('\n').at(-1)).toBe(`✗ ${PUBLISHED}：这个计划还没有例子，判断对不对没有试过`)
})

describe('the configuration file of serve, for the data folder', () => {
  const questions = (...argv: readonly string[]) => run(['questions', ...argv])

  it('a secret that is set only for the service does not matter, nor anything else wrong with the channels', async () => {
    const file = join(home, 'served.yaml')
    writeFileSync(file, `数据: kept\ntelegram: { 令牌: ${UNSET} }\n机器人: [{ 种类: 什么 }]\n`)
    expect(await questions('--plan', PUBLISHED, '--config', file)).toMatchObject({ status: 0, err: '' })
  })

  it.each([
    ['数据: 3\n', /^\S+ 第 1 行（数据）：应是文件夹的路径/],
    [`数据: ${UNSET}\n`, /^\S+ 第 1 行（数据）：环境变量 NOT_SET_HERE 没有设/],
    ['数剧: kept\n', /^\S+ 第 1 行（数剧）：没有这个键：数剧/],
    ['- 数据\n', /^\S+ 第 1 行：应是一组键和值/],
    ['数据: [\n', /^\S+ 第 \d+ 行：/],
  ])('%j: 2, naming the key', async (text, told) => {
    const file = join(home, 'wrong.yaml')
    writeFileSync(file, text)
    const { status, out, err } = await questions('--config', file)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(told)
  })

  it('a file that is named and not there: 2, naming the flag', async () => {
    for (const more of [[], ['--data', data]]) {
      const { status, err } = await questions('--config', join(home, 'none.yaml'), ...more)
      expect(status).toBe(2)
      expect(err).toMatch(/没有这个文件。核对 --config 后面的路径/)
    }
  })
})
