import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compose } from '../../src/doors/compose.ts'
import { CASES, RULES } from '../rules/mutate/family.ts'
import { zhicheng } from './command.ts'

const root = mkdtempSync(join(tmpdir(), 'zhicheng-'))
afterAll(() => rmSync(root, { recursive: true }))
mkdirSync(join(root, 'rules', '试办', 'cases'), { recursive: true })
for (const { path, text } of [...RULES, ...CASES]) writeFileSync(join(root, 'rules', path), text)
const world = { house: () => compose(root) }

describe('zhicheng rules mutate', () => {
  it('lists what no example notices, with file and line, and ends with 1', async () => {
    const { status, out } = await zhicheng(['rules', 'mutate', '--family', '试办'], world)
    expect(status).toBe(1)
    expect(out).toContain('✗ 试办/2022.yaml:17 公共条件 / 编制 / 条件 / 编制 / 不得 / 2：去掉 事业编制')
    expect(out).toMatch(/试办：改 \d+ 处，例子发现 \d+，写法就不通 \d+，没发现 \d+，说明过 0；发现率 [\d.]+%$/)
  })

  it('is data with --json', async () => {
    const [report] = JSON.parse((await zhicheng(['rules', 'mutate', '--json'], world)).out)
    expect(report).toMatchObject({ family: '试办', ok: false, problems: [], explained: [] })
    expect(report.survivors[0]).toMatchObject({ file: expect.any(String), line: expect.any(Number) })
  })

  it('knows no other family', async () => {
    const { status, err } = await zhicheng(['rules', 'mutate', '--family', '没有'], world)
    expect(status).toBe(2)
    expect(err).toBe('没有计划族“没有”，有：试办')
  })

  it('shows an example in its help', async () => {
    expect((await zhicheng(['rules', 'mutate', '--help'], world)).out).toContain('rules mutate --family 温州机电')
  })
})
