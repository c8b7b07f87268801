import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** In processes of their own: here the test runner itself listens for what nobody catches. */
const at = (path: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../..', path)).href)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guard-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(name: string, body: string): Promise<{ code: number; out: string; err: string }> {
  const file = join(folder, `${name}.mts`)
  await writeFile(file, body)
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', file], { cwd: process.cwd() }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

const GUARD = `import { openGuard } from ${at('src/channels/wechat/guard.ts')}
import { EventEmitter } from 'node:events'
import { connect } from 'node:net'
const guard = openGuard((error) => console.log('caught', (error as Error).message))
`

describe('errors nobody catches', () => {
  it('are kept inside when they come from guarded work, however late', async () => {
    const { code, out } = await run(
      'inside',
      `${GUARD}guard.run(() => {
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
      `${GUARD}guard.run(() => setTimeout(() => {}, 1))
${body}
setTimeout(() => console.log('still here'), 300)`,
    )
    expect(code).toBe(1)
    expect(err).toContain('Error: foreign')
    expect(out).not.toMatch(/caught|still here/)
  })
})

describe('a puppet that leaves errors to nobody', () => {
  it('ends neither the process nor its own channel; and in the end nothing keeps the process', async () => {
    const { code, out, err } = await run(
      'puppet',
      `import { openWechat } from ${at('src/channels/wechat/open.ts')}
import { PuppetMock } from ${at('node_modules/wechaty-puppet-mock/dist/esm/src/mod.js')}
class Wild extends PuppetMock {
  async onStart() {
    await super.onStart()
    this.ding('x')
  }
  async messageSendText(to, text) {
    setTimeout(() => { throw new Error('after sending ' + text) }, 1)
    void Promise.reject(new Error('while sending ' + text))
  }
}
const log = { info() {}, warn() {}, error: (fields, message) => console.log(JSON.stringify(fields), message) }
let puppet
const make = () => {
  puppet = new Wild()
  puppet.mocker.createContact({ id: 'us', name: '助手' })
  puppet.mocker.createContact({ id: 'ann', name: '安' })
  puppet.on('dong', () => { throw new Error('in an event') })
  return puppet
}
const channel = openWechat({ puppet: { make }, receive: async () => {}, log })
await channel.start()
puppet.login('us')
console.log(await channel.sender.send('wechat:ann', { text: '秘密' }))
await new Promise((resolve) => setTimeout(resolve, 1500))
console.log(channel.health().state)
await channel.stop()
console.log(channel.health().state)
`,
    )
    expect(err).toBe('')
    const lines = out.trim().split('\n')
    expect(lines.filter((line) => line.endsWith('微信那边有没接住的错误，已拦下'))).toHaveLength(3)
    expect(lines.filter((line) => !line.startsWith('{"'))).toEqual(["{ kind: 'sent' }", 'working', 'stopped'])
    expect(out).not.toContain('秘密')
    expect(code).toBe(0)
  })
})
