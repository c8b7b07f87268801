import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compose, PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { zhicheng } from './command.ts'

const guide = readFileSync(join(PACKAGE_ROOT, 'docs', 'adding-a-notice.md'), 'utf8')

/** The files of the smallest family, as the guide gives them. */
const files = [...guide.matchAll(/`(rules\/某市电气\/[^`]+\.yaml)`：\n\n```yaml\n([\s\S]*?)```/g)].map(
  ([, path = '', text = '']) => ({ path, text }),
)

const root = mkdtempSync(join(tmpdir(), 'zhicheng-guide-'))
symlinkSync(join(PACKAGE_ROOT, 'conversations'), join(root, 'conversations'))
afterAll(() => rmSync(root, { recursive: true }))
for (const { path, text } of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const world = { house: () => compose(root) }

describe('docs/adding-a-notice.md', () => {
  it('builds the smallest family there is, and it prints what the guide says', async () => {
    expect(files).toHaveLength(5)
    for (const command of ['check', 'test']) {
      const { status, out } = await zhicheng(['rules', command, '--family', '某市电气'], world)
      expect(status).toBe(0)
      expect(guide).toContain(out)
    }
  })

  it('links to headings and files that are there', () => {
    const anchors = [...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading.replaceAll(/[、，。：]/g, '').replaceAll(' ', '-'),
    )
    for (const [, target = ''] of guide.matchAll(/\]\(([^)]+)\)/g)) {
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1))
      else expect(() => execFileSync('ls', [join(PACKAGE_ROOT, 'docs', target)])).not.toThrow()
    }
  })
})

describe('scripts/shift-years.mjs', () => {
  const shift = (text: string) => {
    const file = join(root, '例.yaml')
    writeFileSync(file, text)
    return execFileSync('node', [join(PACKAGE_ROOT, 'scripts', 'shift-years.mjs'), file, '5'], { encoding: 'utf8' })
  }

  it('moves dates, years and the number of the plan', () => {
    expect(shift('计划: wenzhou-jidian-2022\n起: 2022-08-01\n2019: 合格, 2020 年')).toBe(
      '计划: wenzhou-jidian-2027\n起: 2027-08-01\n2024: 合格, 2025 年',
    )
  })

  it.each([
    '温职改办〔2020〕5号',
    '员工人数: 2000',
    '年营业收入: 2000',
    '2000 万',
    '2000万',
    '120000',
    '88302020',
    '1.2020',
  ])('leaves %s', (text) => expect(shift(text)).toBe(text))
})
