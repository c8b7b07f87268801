import { describe, expect, it } from 'vitest'
import { readDossier } from '../../src/dossier/read.ts'
import { PLAN, zhicheng } from './command.ts'

describe('zhicheng read', () => {
  it('shows what was taken, with the words that carry it', async () => {
    const { status, out } = await zhicheng(['read', '我15年大专毕业学模具的，17年评的助工，月薪一万'])
    expect(status).toBe(0)
    expect(out).toContain('大专 · 2015年毕业 · 模具；助理工程师 · 2017年取得')
    expect(out).toContain('学历.毕业 = 2015（“15年”）')
    expect(out).toContain('收入.年收入：说得不够')
  })

  it('gives JSON whose facts assess accepts', async () => {
    const { out } = await zhicheng(['read', '大专，17年评的助工，想报中级', '--json', ...PLAN])
    const told = JSON.parse(out)
    expect(Object.keys(told)).toEqual(['text', 'facts', 'found', 'asks', 'unused', 'aim', 'said'])
    expect(readDossier(told.facts).ok).toBe(true)
    expect(told.aim).toBe('工程师')
    expect(told.found).toContainEqual({ field: '职称.取得', value: '2017', text: '17年' })
    const assessed = await zhicheng(['assess', '-', ...PLAN, '--json'], { stdin: JSON.stringify(told.facts) })
    expect(assessed.err).toBe('')
  })

  it('takes a bare answer for the question that was asked', async () => {
    const { out } = await zhicheng(['read', '16年7月', '--asked', 'titles.obtained/助理工程师', '--json'])
    expect(JSON.parse(out).facts).toEqual({ titles: [{ level: '助理工程师', obtained: '2016-07' }] })
  })

  it('counts 去年 from --as-of', async () => {
    const { out } = await zhicheng(['read', '去年评的助工', '--as-of', '2020-05-01', '--json'])
    expect(JSON.parse(out).facts.titles[0].obtained).toBe('2019')
  })

  it('reads one text a line from standard input, long lines and odd bytes included', async () => {
    const stdin = Buffer.concat([
      Buffer.from('我是助工\n\n你好\r\n'),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(`大专${'啊'.repeat(330_000)}\n`),
    ])
    const { status, out, err } = await zhicheng(['read', '-'], { stdin })
    const lines = out.split('\n').map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(err).toBe('')
    expect(lines).toHaveLength(4)
    expect(lines[0].facts).toEqual({ titles: [{ level: '助理工程师' }] })
    expect(lines[1]).toMatchObject({ text: '你好', facts: {}, found: [], said: '' })
    expect(lines[3].text).toHaveLength(2000)
  })

  it('says in Chinese what is wrong with the options', async () => {
    const question = await zhicheng(['read', '没有', '--asked', 'nonsense'])
    expect(question.status).toBe(2)
    expect(question.err).toContain('--asked')
    const day = await zhicheng(['read', '没有', '--as-of', '去年'])
    expect(day.status).toBe(2)
    expect((await zhicheng(['read'])).status).toBe(2)
  })

  it('has help with an example', async () => {
    const { status, out } = await zhicheng(['read', '--help'])
    expect(status).toBe(0)
    expect(out).toContain('zhicheng read "')
  })
})
