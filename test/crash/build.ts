import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/doors/compose.ts'

const HERE = join(PACKAGE_ROOT, 'test', 'crash', 'worker')
/** Two families are several plans, and load in a fraction of the time of all. */
const FAMILIES = ['温州机电', '温州机械']
/** What the office imports and this process never uses. */
const UNUSED = ['telegraf', 'pino', '@resvg/resvg-js', 'mammoth', 'unpdf', 'satori', 'wechaty', 'wechaty-puppet', 'pg']

/**
 * A snapshot of a heap cannot hold what is made by the ICU library, so that is made when it is first used. The newest array methods come
 * into being only after a snapshot is read, so older ones do their work.
 */
const PREAMBLE = `
const importMetaUrl = ${JSON.stringify(`file://${join(PACKAGE_ROOT, 'src', 'doors', 'compose.ts')}`)};
const lateIntl = (name, ...methods) => class {
  constructor(...told) {
    for (const method of methods) this[method] = (...given) => this.made()[method](...given);
    this.made = () => {
      const made = this.kept ?? new globalThis.Intl[name](...told);
      if (!require('node:v8').startupSnapshot.isBuildingSnapshot()) this.kept = made;
      return made;
    };
  }
};
const Intl = { DateTimeFormat: lateIntl('DateTimeFormat', 'format', 'formatToParts'), Segmenter: lateIntl('Segmenter', 'segment') };
`

/** How the process to be killed is begun: node's arguments before its own. */
export interface Built {
  readonly argv: readonly string[]
  /** Whether it wakes from a snapshot; else it loads everything anew, which takes several times as long. */
  readonly snapshot: boolean
  remove(): void
}

interface Bundler {
  buildSync(options: object): { readonly outputFiles: readonly { readonly text: string }[] }
}

/**
 * Bundles the worker with the real office and, where this Node can, puts it into a snapshot of a heap in which the rules are read: a process
 * that is to be killed a thousand times then starts in a fraction of the time.
 */
export function buildWorker(): Built {
  const root = mkdtempSync(join(tmpdir(), 'zhicheng-crash-'))
  for (const family of FAMILIES)
    cpSync(join(PACKAGE_ROOT, 'rules', family), join(root, 'rules', family), { recursive: true })
  symlinkSync(join(PACKAGE_ROOT, 'conversations'), join(root, 'conversations'))
  const [script, blob] = [join(root, 'worker.cjs'), join(root, 'worker.blob')]
  writeFileSync(script, bundled(root))
  const { status } = spawnSync(process.execPath, ['--snapshot-blob', blob, '--build-snapshot', script])
  const snapshot = status === 0 && existsSync(blob)
  return {
    argv: snapshot ? ['--snapshot-blob', blob] : [script],
    snapshot,
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function bundled(root: string): string {
  // The bundler that comes with what runs TypeScript here.
  const { buildSync }: Bundler = createRequire(createRequire(import.meta.url).resolve('tsx/package.json'))('esbuild')
  const unused = Object.fromEntries(UNUSED.map((name) => [name, join(HERE, 'unused.cjs')]))
  const [output] = buildSync({
    entryPoints: [join(HERE, 'worker.ts')],
    absWorkingDir: PACKAGE_ROOT,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': 'importMetaUrl', CRASH_ROOT: JSON.stringify(root) },
    banner: { js: PREAMBLE },
    alias: {
      ...unused,
      'node:fs/promises': join(HERE, 'filesystem.ts'),
      'node:fs': join(HERE, 'synchronous.ts'),
      'node:crypto': join(HERE, 'hashing.ts'),
    },
  }).outputFiles
  return (output?.text ?? '').replaceAll('.toSorted(', '.slice().sort(').replaceAll('.toReversed(', '.slice().reverse(')
}
