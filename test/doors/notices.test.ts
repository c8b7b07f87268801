import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compose, PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { readNotices } from '../../src/doors/noticeFiles.ts'
import { checkNotices } from '../../src/rules/notices/check.ts'
import { CASES, RULES } from '../rules/mutate/family.ts'
import { realHouse, zhicheng } from './command.ts'

const root = mkdtempSync(join(tmpdir(), 'zhicheng-'))
afterAll(() => rmSync(root, { recursive: true }))
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
for (const { path, text } of [...RULES, ...CASES]) write(join('rules', path), text)
for (const name of ['synonyms.yaml', 'questions-in-common.yaml'])
  write(join('conversations', name), readFileSync(join(PACKAGE_ROOT, 'conversations', name), 'utf8'))
const world = { house: () => compose(root) }

const NOTICE = `试办〔2022〕1号
试办评价办法（2021 年考核，12月31日前的年限，7月31日前的业绩）
二、技师满三年，或者专业工作满十年。8月1日到10月20日报名，试办处 88000001。
`

describe('zhicheng rules check --notices', () => {
  it('is content when every figure is printed', async () => {
    write('原文/1.txt', NOTICE)
    const { status, out } = await zhicheng(['rules', 'check', '--notices', join(root, '原文')], world)
    expect(out).toMatch(
      /^试办：数字、日期、电话、网址 (\d+) 处，原文有 \1，推出 0，文件不在手里 0，没有着落 0\n规则没有错误/,
    )
    expect(status).toBe(0)
  })

  it('tells every figure that is not, with file and line, and ends with 1', async () => {
    write('改过/1.txt', NOTICE.replace('满十年', '满九年').replace('88000001', '88000009'))
    const argv = ['rules', 'check', '--notices', join(root, '改过')]
    const { status, out } = await zhicheng(argv, world)
    expect(status).toBe(1)
    expect(out).toContain('✗ 试办/评价条件.yaml:18 “10年”在 试办〔2022〕1号 里找不到')
    expect(out).toContain('✗ 试办/2022.yaml:11 “88000001”')
    const { ok, notices } = JSON.parse((await zhicheng([...argv, '--json'], world)).out)
    expect(ok).toBe(false)
    expect(notices[0]).toMatchObject({ family: '试办', unaccounted: expect.any(Array), absent: [] })
    expect(notices[0].unaccounted).toContainEqual(expect.objectContaining({ line: 18, value: '10年' }))
  })

  it('says so when the folder is not there or holds no text', async () => {
    write('空的/readme.md', '')
    for (const folder of ['没有', '空的']) {
      const { status, err } = await zhicheng(['rules', 'check', '--notices', join(root, folder)], world)
      expect(status).toBe(2)
      expect(err).toContain('--notices')
    }
  })
})

/** A folder `notices` with texts in one of the project's neighbours: whoever holds the originals keeps them outside. */
function originals(): string | null {
  const around = join(PACKAGE_ROOT, '..')
  const folders = readdirSync(around).map((name) => join(around, name, 'notices'))
  return (
    folders.find((folder) => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.txt'))) ?? null
  )
}

describe('the rules of the repository against the originals', () => {
  it('every family with 推出.yaml has nothing unaccounted for', () => {
    const folder = originals()
    if (folder === null) {
      console.info('旁边没有通知原文，规则里的数字这次没有核对')
      return
    }
    const notices = readNotices(folder)
    const accounted = realHouse().families.filter(({ rules }) => rules.some(({ path }) => path.endsWith('/推出.yaml')))
    expect(accounted.map((family) => family.folder)).toContain('温州机电')
    for (const { rules } of accounted) {
      const { unaccounted, problems } = checkNotices(rules, notices)
      expect({ unaccounted, problems }).toEqual({ unaccounted: [], problems: [] })
    }
  })
})
