import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn } from '../store/folder.ts'
import type { Run } from './endToEnd/child.ts'
import { processesAndTelegram } from './endToEnd/processes.ts'
import { words } from './endToEnd/words.ts'

const { start, folder, fake, happens } = processesAndTelegram()
const PATIENT = 240_000

function written(text: string): void {
  writeFileSync(join(folder(), 'zhicheng.yaml'), text)
}

const usual = () => `数据: kept
telegram: { 令牌: "\${BOT}", 接口: "${fake().url}" }
健康: { 端口: 0 }
日志: { 级别: debug }
`

const run = (argv: readonly string[] = ['serve'], env: Record<string, string> = { BOT: fake().token }) =>
  start(argv, { cwd: folder(), env })

async function healthPort(run: Run): Promise<number> {
  await run.until((_, err) => /"healthPort":\d+/.test(err), 'the port of health')
  return Number(/"healthPort":(\d+)/.exec(run.err())?.[1])
}

describe('zhicheng serve with a configuration file', { timeout: PATIENT }, () => {
  it('finds ./zhicheng.yaml, serves, tells its health, and stops with 0; nothing secret or personal is told', async () => {
    written(usual())
    const serving = run()
    const port = await healthPort(serving)
    const personal = '欧阳锋利13800138000'
    fake().user(4242424242).says('/start jidian2022')
    fake().user(4242424242).says(`我叫${personal}`)
    await happens(serving, () => fake().messagesTo(4242424242).length >= 2, 'answers')
    expect(fake().messagesTo(4242424242)[0]?.text).toContain(words('选级别'))
    const told: string[] = []
    for (const path of ['/healthz', '/readyz']) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`)
      told.push(await response.text())
      expect({ path, status: response.status, told: told.at(-1) }).toMatchObject({ status: 200 })
    }
    const doctor = await run(['doctor']).ended
    told.push(doctor.out + doctor.err)
    expect(doctor.status).toBe(0)
    expect(doctor.out).toContain(`进程 ${serving.pid}`)
    serving.kill('SIGTERM')
    const ended = await serving.ended
    expect(ended).toMatchObject({ status: 0, signal: null, out: '' })
    for (const secret of [fake().token, fake().token.split(':')[1] ?? '', personal, '4242424242'])
      expect([...told, ended.err].join('\n')).not.toContain(secret)
    expect([...(await filesIn(folder())).keys()].some((path) => path.startsWith('kept/conversations/'))).toBe(true)
    expect([...(await filesIn(folder())).keys()]).not.toContain('kept/.health')
  })

  it('tells everything that is wrong at once and begins nothing: 2', async () => {
    written(`${usual()}管理员: 张三\n机器人: [{种类: 企业微信, 名字: a}]\n`)
    const { status, out, err } = await run(['serve'], {}).ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err.trim().split('\n')).toEqual([
      '配置有 3 处要改，没有启动：',
      'zhicheng.yaml 第 2 行（telegram.令牌）：环境变量 BOT 没有设。启动前设上它，或把值直接写在这里',
      expect.stringMatching(/^zhicheng\.yaml 第 5 行（管理员）：应是列表/),
      expect.stringMatching(/^zhicheng\.yaml 第 6 行（机器人\.第 1 个\.密钥）：/),
    ])
    expect([...(await filesIn(folder())).keys()]).toEqual(['zhicheng.yaml'])
  })

  it('a file that is named and not there: 2', async () => {
    const { status, err } = await run(['serve', '--config', 'etc/z.yaml']).ended
    expect({ status, err }).toEqual({ status: 2, err: '配置文件 etc/z.yaml：没有这个文件。核对 --config 后面的路径\n' })
  })

  it('a second signal ends it at once, and nothing is lost', async () => {
    written(usual())
    const serving = run()
    await healthPort(serving)
    fake().setFault({ method: 'sendMessage', trouble: { kind: 'silent' } })
    fake().user(1).says('/start jidian2022')
    await happens(serving, () => fake().calls('sendMessage').length === 1, 'an answer nobody confirms')
    serving.kill('SIGTERM')
    const port = await healthPort(serving)
    const stopping = async () => {
      const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
      return response?.status === 503
    }
    while (!(await stopping())) if (serving.err().includes('已停止')) throw new Error('it did not wait')
    serving.kill('SIGTERM')
    expect(await serving.ended).toMatchObject({ status: null, signal: 'SIGTERM' })

    const next = run()
    fake().user(1).says('/status')
    await happens(next, () => fake().messagesTo(1).length === 2, 'the talk goes on')
    next.kill('SIGTERM')
    expect((await next.ended).status).toBe(0)
  })
})
