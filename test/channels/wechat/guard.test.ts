import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** In processes of their own: here the test runner itself listens for what nobody catches. */
const guard = pathToFileURL(join(import.meta.dirname, '../../../src/channels/wechat/guard.ts')).href

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guard-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(name: string, body: string): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, `${name}.mts`)
  await writeFile(
    file,
    `import { openGuard } from ${JSON.stringify(guard)}
import { EventEmitter } from 'node:events'
import { connect } from 'node:net'
const guard = openGuard((error) => console.log('caught', (error as Error).message))
${body}
`,
  )
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', file], { cwd: process.cwd() }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

describe('errors nobody catches', () => {
  it('are kept inside when they come from guarded work, however late', async () => {
    const { code, out } = await run(
      'inside',
      `guard.run(() => {
  void Promise.reject(new Error('promise'))
  setTimeout(() => { throw new Error('timer') }, 1)
  setTimeout(async () => { await null; throw new Error('async timer') }, 5)
  const emitter = new EventEmitter()
  emitter.on('message', () => { throw new Error('listener') })
  setImmediate(() => emitter.emit('message'))
  setImmediate(() => emitter.emit('error', new Error('no listener')))
  connect(1, '127.0.0.1')
})
setTimeout(() => console.log('still here'), 200)`,
    )
    const lines = out.trim().split('\n')
    expect(lines.at(-1)).toBe('still here')
    expect(lines.slice(0, -1).sort()).toEqual(
      ['async timer', 'connect ECONNREFUSED 127.0.0.1:1', 'listener', 'no listener', 'promise', 'timer'].map(
        (words) => `caught ${words}`,
      ),
    )
    expect(code).toBe(0)
  })

  it.each([
    ['a promise', `void Promise.reject(new Error('foreign'))`],
    ['a timer', `setTimeout(() => { throw new Error('foreign') }, 1)`],
    [
      'the rest of the program, called from inside',
      `guard.run(() => guard.outside(() => void Promise.reject(new Error('foreign'))))`,
    ],
  ])('end the process as ever when they come from %s', async (name, body) => {
    const { code, out, err } = await run(
      name.replaceAll(/\W/g, ''),
      `guard.run(() => setTimeout(() => {}, 1))
${body}
setTimeout(() => console.log('still here'), 300)`,
    )
    expect(code).toBe(1)
    expect(err).toContain('Error: foreign')
    expect(out).not.toMatch(/caught|still here/)
  })
})
