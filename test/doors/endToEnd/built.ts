import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../../src/doors/compose.ts'

const KEPT = join(PACKAGE_ROOT, 'node_modules', '.cache', 'zhicheng-built')
/** No run takes so long that it could still use a build of other sources. */
const OUTDATED_MS = 3_600_000

/**
 * The executable, built from the sources as they are now. A build is kept under the sources' hash, so that it is made once
 * for all test files and runs, is never older than the sources, and disturbs no build in `dist`.
 */
export function builtExecutable(): string {
  const root = join(KEPT, hashOfSources())
  if (!existsSync(root)) build(root)
  return join(root, 'bin', 'zhicheng.mjs')
}

function hashOfSources(): string {
  const hash = createHash('sha256').update(PACKAGE_ROOT)
  const files = ['package.json', 'tsconfig.json', 'tsconfig.build.json', join('bin', 'zhicheng.mjs')]
  for (const found of readdirSync(join(PACKAGE_ROOT, 'src'), { recursive: true, encoding: 'utf8' }).sort())
    if (found.endsWith('.ts')) files.push(join('src', found))
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(PACKAGE_ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

/** Made aside and then renamed: two workers may build at once, and none sees half a build. */
function build(root: string): void {
  mkdirSync(KEPT, { recursive: true })
  const fresh = mkdtempSync(join(KEPT, 'new-'))
  for (const folder of ['rules', 'conversations']) symlinkSync(join(PACKAGE_ROOT, folder), join(fresh, folder))
  cpSync(join(PACKAGE_ROOT, 'package.json'), join(fresh, 'package.json'))
  cpSync(join(PACKAGE_ROOT, 'bin'), join(fresh, 'bin'), { recursive: true })
  const tsc = join(PACKAGE_ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  // Types are another check's business.
  const told = ['-p', join(PACKAGE_ROOT, 'tsconfig.build.json'), '--noCheck', '--outDir', join(fresh, 'dist')]
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...told], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the build failed:\n${stdout}`)
  try {
    renameSync(fresh, root)
  } catch (error) {
    rmSync(fresh, { recursive: true })
    if (!existsSync(root)) throw error
  }
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name)
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - made > OUTDATED_MS) rmSync(path, { recursive: true, force: true })
  }
}
