import { type SpawnSyncOptionsWithStringEncoding, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { builtExecutable } from './endToEnd/built.ts'

/** Loading it builds it, which may take a while. */
const bin = builtExecutable()
let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'zhicheng-executable-'))
})
afterAll(() => rmSync(root, { recursive: true }))

function zhicheng(argv: readonly string[], options: Partial<SpawnSyncOptionsWithStringEncoding> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', ...options })
  return { status, out: stdout, err: stderr }
}

describe('the executable', () => {
  it('finds the rules of its own package from any folder', () => {
    const { status, out } = zhicheng(['plans', '--json'], { cwd: tmpdir() })
    expect(status).toBe(0)
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ id: 'wenzhou-jidian-2022' }))
  })

  it('judges a file', () => {
    const file = join(root, '情况.json')
    writeFileSync(file, '{"岗位": {"编制": "行政编制"}}')
    const { status, out } = zhicheng(['assess', file, '--plan', 'wenzhou-jidian-2022', '--json'])
    expect(status).toBe(1)
    expect(JSON.parse(out).overall.verdict).toBe('不符合')
  })

  it('judges standard input, on the day of Shanghai when none is given', () => {
    const { status, out } = zhicheng(['assess', '-', '--plan', 'wenzhou-jidian-2022', '--json'], { input: '{}' })
    expect(status).toBe(0)
    expect(JSON.parse(out).asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('refuses a file of 10 MB, a folder and a file that is not there', () => {
    const big = join(root, '大.json')
    writeFileSync(big, 'x'.repeat(10_000_000))
    const plan = ['--plan', 'wenzhou-jidian-2022']
    expect(zhicheng(['assess', big, ...plan])).toEqual({ status: 2, out: '', err: '输入太大：最多 5 MB，请分成几份\n' })
    expect(zhicheng(['assess', root, ...plan])).toEqual({ status: 2, out: '', err: `这是文件夹，不是文件：${root}\n` })
    expect(zhicheng(['assess', '没有.json', ...plan])).toEqual({ status: 2, out: '', err: '没有这个文件：没有.json\n' })
  })

  it('ends quietly when the reader hangs up', async () => {
    const child = spawn(process.execPath, [bin, 'rules', 'book', 'wenzhou-jidian-2022'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.on('data', (data) => {
      err += String(data)
    })
    child.stdout.destroy()
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, err }).toEqual({ status: 0, err: '' })
  })

  it('says what to do when it was not built', () => {
    const bare = join(root, 'bare')
    mkdirSync(bare)
    cpSync(join(PACKAGE_ROOT, 'bin'), join(bare, 'bin'), { recursive: true })
    const { status, stderr } = spawnSync(process.execPath, [join(bare, 'bin', 'zhicheng.mjs'), 'plans'], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 2, stderr: '还没有装好：请先在项目文件夹里运行 npm ci\n' })
  })
})
