import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { compose, type House, PACKAGE_ROOT } from '../../src/doors/compose.ts'

const root = mkdtempSync(join(tmpdir(), 'zhicheng-family-'))
cpSync(join(PACKAGE_ROOT, 'rules', '温州机电'), join(root, 'rules', '温州机电'), { recursive: true })
symlinkSync(join(PACKAGE_ROOT, 'conversations'), join(root, 'conversations'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const houses = new Map<string, House>()

/** The real 温州机电 alone over a data folder of its own, which it can look into again. */
export const familyOver = (data: string): House => compose(root, { data })

/** The real 温州机电 alone, with what a data folder keeps of its plans; put together once for each state of the folder. */
export function oneFamily(data?: string): House {
  const state = data === undefined ? '' : stateOf(join(data, 'plans'))
  const house = houses.get(state) ?? compose(root, { data })
  houses.set(state, house)
  return house
}

function stateOf(folder: string): string {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.parentPath.endsWith('lock'),
    )
    return files
      .map(
        ({ parentPath, name }) =>
          `${parentPath.slice(folder.length)}/${name}\n${readFileSync(join(parentPath, name), 'utf8')}`,
      )
      .sort()
      .join('\n')
  } catch {
    return 'nothing'
  }
}
