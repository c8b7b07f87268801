import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { compose, type House, PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { FILE_FOLDER } from '../fileFolder.ts'

const root = join(FILE_FOLDER, 'family')

/** The folder of the program with one family of plans in it, made where it is not there. */
function home(): string {
  if (existsSync(root)) return root
  cpSync(join(PACKAGE_ROOT, 'rules', '温州机电'), join(root, 'rules', '温州机电'), { recursive: true })
  symlinkSync(join(PACKAGE_ROOT, 'conversations'), join(root, 'conversations'))
  return root
}

const houses = new Map<string, House>()

/** The real 温州机电 alone over a data folder of its own, which it can look into again. */
export const familyOver = (data: string): House => compose(home(), { data })

/** The real 温州机电 alone, with what a data folder keeps of its plans; put together once for each state of the folder. */
export function oneFamily(data?: string): House {
  const state = data === undefined ? '' : stateOf(join(data, 'plans'))
  // A house of an earlier test file reads on in the folder that file has left no more.
  const own = home()
  const house = houses.get(state) ?? compose(own, { data })
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
