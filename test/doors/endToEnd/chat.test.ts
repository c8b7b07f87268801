import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/store/record-file.ts'
import { filesIn } from '../../store/folder.ts'
import { TOLD } from './applicant.ts'
import { processes } from './processes.ts'
import { talkOver } from './terminalTalk.ts'
import { words } from './words.ts'

const { start, folder } = processes()
const chat = (...argv: string[]) => start(['chat', '--now', '2022-09-15', '--data', 'data', ...argv], { cwd: folder() })
const PATIENT = 90_000

async function kept(): Promise<string> {
  for (;;) {
    try {
      return [...(await filesIn(folder()))].map(([path, text]) => `${path} ${text}`).join('\n')
    } catch (error) {
      // A file being replaced while we read.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

describe('zhicheng chat over a pipe', { timeout: PATIENT }, () => {
  it('talks to the result, ends with 0, and begins anew the next time', async () => {
    const run = chat()
    const talk = talkOver(run)
    expect(await talk.opening()).toContain(words('欢迎'))
    await talk.answerUntil((question) => question === '核对')
    expect(await talk.says('好')).toMatch(/^可以报：工程师 ?· ?正常申报/)
    run.end()
    expect(await run.ended).toMatchObject({ status: 0, err: '' })
    expect(await kept()).toContain(TOLD)

    const next = chat()
    expect(await talkOver(next).opening()).toContain(words('欢迎'))
    next.end()
    expect((await next.ended).status).toBe(0)
    expect(await kept()).toContain(TOLD)
  })

  it('goes on with a talk that was not finished; --new leaves it and begins another', async () => {
    const run = chat('--plan', 'wenzhou-jidian-2022')
    const talk = talkOver(run)
    await talk.opening()
    expect(talk.question()).toBe('选级别')
    await talk.answerUntil((question) => question === 'titles')
    run.end()
    expect((await run.ended).status).toBe(0)

    const second = chat()
    expect(await talkOver(second).opening()).toContain(words('继续'))
    expect(talkOver(second).question()).toBe('titles')
    second.end()
    await second.ended

    const other = chat('--new')
    expect(await talkOver(other).opening()).toContain(words('欢迎'))
    other.end()
    await other.ended
  })

  it('tells what is damaged, once, with what to do', async () => {
    const first = chat()
    first.write('温州机电\n中级\n')
    first.end()
    await first.ended
    const name = sha256('terminal:1')
    const file = join('data', 'conversations', name.slice(0, 2), `${name}.json`)
    await writeFile(join(folder(), file), 'torn')
    await writeFile(join(folder(), 'data', 'sending.log'), 'not a line\n')
    const run = chat()
    run.write('温州机电\n')
    run.end()
    const { status, err } = await run.ended
    expect(status).toBe(0)
    expect(err.match(/sending\.log\n/g)).toHaveLength(1)
    expect(err.split(join('damaged', `${name}.1.json`))).toHaveLength(2)
    expect(err).toContain('有备份的话')
    expect(err).not.toContain('先前')
  })

  it('finds the data folder in the file of serve, though the secrets of the service are not set here', async () => {
    await writeFile(
      join(folder(), 'zhicheng.yaml'),
      `数据: kept
telegram: { 令牌: "\${BOT}" }
`,
    )
    const run = start(['chat', '--now', '2022-09-15'], { cwd: folder() })
    run.write('温州机电\n')
    run.end()
    expect(await run.ended).toMatchObject({ status: 0, err: '' })
    expect([...(await filesIn(folder())).keys()].filter((path) => !path.startsWith('kept/'))).toEqual(['zhicheng.yaml'])

    await writeFile(join(folder(), 'zhicheng.yaml'), '数据: 3\n')
    const wrong = await start(['chat'], { cwd: folder() }).ended
    expect(wrong).toMatchObject({ status: 2, out: '' })
    expect(wrong.err).toMatch(/^zhicheng\.yaml 第 1 行（数据）：应是文件夹的路径/)
  })

  it('takes all lines at once, in order, the last one without a line end', async () => {
    const run = chat()
    run.write(`温州机电\r\n中级\r\n不知道\n/status\n改级别\n助工`)
    run.end()
    const { status, out, err } = await run.ended
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const echoes = out.split('\n').filter((line) => line.startsWith('> '))
    expect(echoes).toEqual(['> 温州机电', '> 中级', '> 不知道', '> /status', '> 改级别', '> 助工'])
    expect(out).toContain('已经答了 1 个')
    expect(await kept()).toContain('"target":"助理工程师"')
  })

  it('is not upset by what nobody would type', async () => {
    const run = chat('--plan', 'wenzhou-jidian-2022')
    const talk = talkOver(run)
    await talk.opening()
    await talk.answerUntil((question) => question === 'education.major')
    run.write('\n   \n\t\n\u3000\n')
    run.write(Buffer.from([0xff, 0xfe, 0x80, 0x0a]))
    run.write('👨‍👩‍👧‍👦🇨🇳\n')
    run.write('\u001b[2J\u001b]0;x\u0007\u0000\u202e倒着写\u2066\u200f\n')
    run.write(`${'电'.repeat(3_400_000)}\n`)
    run.write('/status\n')
    run.end()
    const { status, out, err } = await run.ended
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('已经答了')
    expect(out.length).toBeLessThan(100_000)
    expect(out).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
    expect((await kept()).length).toBeLessThan(200_000)
  })

  it('forgets on /delete: no file holds anything of it', async () => {
    const run = chat('--plan', 'wenzhou-jidian-2022')
    const talk = talkOver(run)
    await talk.opening()
    await talk.answerUntil((question) => question === 'education.major')
    await talk.says(TOLD)
    expect(await kept()).toContain(TOLD)
    await talk.says('/delete')
    expect(await talk.says('是')).toContain(words('已删'))
    run.end()
    expect((await run.ended).status).toBe(0)
    expect(await kept()).not.toMatch(new RegExp(`${TOLD}|大专|terminal:`))
  })
})

describe('the data folder', { timeout: PATIENT }, () => {
  it('belongs to one process; a second one is refused with 2 and told why', async () => {
    const run = chat()
    await talkOver(run).opening()
    const second = await chat().ended
    expect(second).toMatchObject({ status: 2, out: '' })
    expect(second.err).toContain(`正被进程 ${run.pid} 使用`)
    expect(second.err).not.toContain('    at ')
    expect(await talkOver(run).says('温州机电')).toContain(words('选级别'))
    run.end()
    expect((await run.ended).status).toBe(0)
  })

  it('is whole after kill -9 in the middle of a talk, and the talk goes on', async () => {
    const run = chat('--plan', 'wenzhou-jidian-2022')
    const talk = talkOver(run)
    await talk.opening()
    await talk.answerUntil((question) => question === 'titles')
    run.kill('SIGKILL')
    expect((await run.ended).signal).toBe('SIGKILL')

    const second = chat()
    const again = talkOver(second)
    expect(await again.opening()).toContain(words('继续'))
    expect(again.question()).toBe('titles')
    await again.answerUntil((question) => question === '核对')
    // Killed again with an answer on its way in: it is either taken or not there at all.
    second.write('好\n')
    second.kill('SIGKILL')
    await second.ended

    const third = chat()
    const last = talkOver(third)
    const opened = await last.opening()
    third.end()
    expect((await third.ended).status).toBe(0)
    expect(opened).toMatch(new RegExp(`${words('核对')}|可以报：工程师|${words('欢迎')}`))
    expect(await kept()).toContain(TOLD)
  })

  it('that vanishes ends the talk with 2 and words for the operator', async () => {
    const run = chat()
    await talkOver(run).opening()
    await rm(join(folder(), 'data'), { recursive: true, maxRetries: 5, retryDelay: 20 })
    run.write('1\n')
    const { status, err } = await run.ended
    expect(status).toBe(2)
    expect(err).toContain('文件夹不见了')
    expect(err).not.toContain('    at ')
  })

  it('with a damaged conversation: says where it was put, and begins anew', async () => {
    const run = chat()
    await talkOver(run).opening()
    run.end()
    await run.ended
    const [path] = [...(await filesIn(folder())).keys()].filter((name) =>
      /conversations\/[0-9a-f]{2}\/.*\.json$/.test(name),
    )
    await writeFile(join(folder(), path ?? ''), '{"format":1')
    const second = chat()
    expect(await talkOver(second).opening()).toContain(words('欢迎'))
    second.end()
    const { status, err } = await second.ended
    expect(status).toBe(0)
    expect(err).toMatch(/会话文件已损坏[\s\S]*移到 .*damaged[\s\S]*有备份的话/)
    expect(err).not.toContain('    at ')
  })

  it('that cannot be one is refused with 2', async () => {
    await writeFile(join(folder(), 'data'), '')
    const { status, out, err } = await chat().ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^打开数据文件夹失败.*data/)
  })
})

describe('wrong usage', { timeout: PATIENT }, () => {
  it.each([
    [['--now', '昨天'], '--now：应是日期或时间'],
    [['--plan', 'shanghai-2031'], '没有计划“shanghai-2031”。现有的计划：'],
  ])('%j: 2, in Chinese, and nothing is made', async (argv, words) => {
    const { status, out, err } = await start(['chat', '--data', 'data', ...argv], { cwd: folder() }).ended
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(words)
    expect(err).not.toContain('    at ')
    expect(await kept()).toBe('')
  })
})

describe('a signal', { timeout: PATIENT }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends the talk with 0, everything saved', async (signal) => {
    const run = chat('--plan', 'wenzhou-jidian-2022')
    const talk = talkOver(run)
    await talk.opening()
    await talk.says('中级')
    run.kill(signal)
    expect(await run.ended).toMatchObject({ status: 0, signal: null, err: '' })
    expect(await kept()).toContain('"target":"工程师"')
  })
})
