import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { READY } from '../rules/ready.ts'
import { PLAN, zhicheng } from './command.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhicheng-timetable-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('zhicheng timetable', () => {
  it('says who does what by when; advice is told apart from the last day', async () => {
    const { status, out } = await zhicheng(['timetable', ...PLAN])
    expect(status).toBe(0)
    expect(out).toContain('· 网上申报：8月1日到10月20日（建议10月13日前动手）')
    // Five working days before 10-13: 10-12, 11, 10, 09 and 08, a Saturday worked for 国庆.
    expect(out).toContain('· 要开的证明、要盖的章：10月20日前（建议10月8日前动手）')
    // 10-27, 28, 31, 11-01 and 02 are the five working days.
    expect(out).toMatch(/开始单位公示：8月1日到10月27日（要满 5 个工作日/)
    expect(out).not.toContain('**')
  })

  it('still advises the employer once applicants can hand in no more', async () => {
    const { out } = await zhicheng(['timetable', '--plan', 'wenzhou-jidian-2022', '--as-of', '2022-10-22'])
    expect(out).toMatch(/开始单位公示：[^\n]*建议10月25日前动手/)
    expect(out).toContain('· 单位推荐：11月2日前（建议10月31日前动手）')
    expect(out).not.toContain('要开的证明')
  })

  it('puts in what this applicant lacks and can still get', async () => {
    const lacking = { ...READY, hours: { ...READY.hours, 2022: { professional: 48, general: 18, industry: 24 } } }
    const { out } = await zhicheng(['timetable', '-', ...PLAN, '--target', '工程师', '--json'], {
      stdin: JSON.stringify(lacking),
    })
    const { tasks } = JSON.parse(out)
    expect(tasks).toContainEqual(
      expect.objectContaining({
        id: expect.stringMatching(/^need\//),
        due: '2022-10-20',
        what: expect.stringContaining('差 12 学时'),
      }),
    )
    const sure = await zhicheng(['timetable', '-', ...PLAN, '--target', '工程师', '--json'], {
      stdin: JSON.stringify(READY),
    })
    expect(sure.out).not.toContain('need/')
  })

  it('writes a calendar file and a picture', async () => {
    const [ics, png] = [join(folder, 'a.ics'), join(folder, 'a.png')]
    const { status } = await zhicheng(['timetable', ...PLAN, '--ics', ics, '--picture', png])
    expect(status).toBe(0)
    expect(await readFile(ics, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20221020\r\n/)
    expect((await readFile(png)).subarray(1, 4).toString()).toBe('PNG')
  })

  it.each([
    [['timetable'], /缺少 --plan/],
    [['timetable', ...PLAN, '--as-of', '2022-02-30'], /--as-of 应是真实的日期/],
    [['timetable', ...PLAN, '--ics', '/nowhere/a.ics'], /--ics：写不了/],
    [['timetable', '-', ...PLAN], /JSON/],
  ])('%j: 2, and what was expected', async (argv, words) => {
    const { status, err } = await zhicheng(argv, { stdin: '{' })
    expect(status).toBe(2)
    expect(err).toMatch(words)
  })

  it('shows a plan that is over as it was, without advice', async () => {
    const { out } = await zhicheng(['timetable', ...PLAN, '--as-of', '2026-11-21'])
    expect(out).toContain('已于2022年10月20日结束')
    expect(out).toContain('2022年8月1日到2022年10月20日')
    expect(out).not.toContain('建议')
  })
})
