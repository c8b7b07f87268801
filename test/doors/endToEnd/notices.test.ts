import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, freshFolders } from '../../store/folder.ts'
import { makeDocx, makePdf } from '../originals/made.ts'
import { builtExecutable } from './built.ts'
import { runsOf } from './child.ts'

const freshFolder = freshFolders()
const start = runsOf(builtExecutable)

const LINES = ['新办〔2027〕9号', '一、对象：在企业里做机电的都可以。', '二、时间：八月里报名。']

/** Imports a file with the executable as it is installed: formats are read in a thread. */
async function importing(name: string, bytes: Uint8Array) {
  const cwd = await freshFolder()
  writeFileSync(join(cwd, name), bytes)
  const run = async (...argv: readonly string[]) =>
    start(['notices', ...argv], { cwd, env: { ZHICHENG_DATA: 'data' } }).ended
  return { cwd, run, imported: await run('import', name, '--family', '温州机电') }
}

describe('zhicheng notices import, as installed', () => {
  it.each([
    ['a.docx', makeDocx(LINES)],
    ['a.pdf', makePdf([LINES])],
  ])('reads %s, and shows a clause of it', async (name, bytes) => {
    const { run, imported } = await importing(name, bytes)
    expect(imported).toMatchObject({ status: 0, err: '' })
    expect(await run('show', '新办〔2027〕9号 二')).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('二、时间：八月里报名。'),
    })
  })

  const nested = Buffer.from(`<w:document>${'<w:p>'.repeat(300_000)}`)
  it.each([
    ['a scan', 'scan.pdf', makePdf([[]]), '这份是扫描件'],
    ['a Word file nested without end', 'deep.docx', makeDocx([], [{ name: 'word/document.xml', bytes: nested }]), '请'],
  ])('refuses %s with 2 and one line, and keeps nothing', async (_, name, bytes, what) => {
    const { cwd, imported } = await importing(name, bytes)
    expect(imported).toMatchObject({ status: 2, out: '', err: expect.stringContaining(what) })
    expect(imported.err.trim().split('\n')).toHaveLength(1)
    expect([...(await filesIn(cwd)).keys()]).toEqual([name])
  })
})
