import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PACKAGE_ROOT } from '../../src/doors/compose.ts'

interface Bundler {
  buildSync(options: object): unknown
}

/**
 * Compiles a program of this folder with all of `src` it uses into one script, and gives its place. What runs TypeScript here for
 * convenience gives every function a name when it is made, which costs more than many of the functions; what is
 * installed does not, and that is what has to be measured.
 */
export function built(program: string): string {
  const { buildSync }: Bundler = createRequire(createRequire(import.meta.url).resolve('tsx/package.json'))('esbuild')
  // Below the packages, so that those are found from there.
  const folder = join(PACKAGE_ROOT, 'node_modules', '.cache', 'zhicheng-bench')
  const outfile = join(folder, program.replace(/\.ts$/, '.mjs'))
  mkdirSync(dirname(outfile), { recursive: true })
  buildSync({
    entryPoints: [join(PACKAGE_ROOT, 'test', 'bench', program)],
    absWorkingDir: PACKAGE_ROOT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(PACKAGE_ROOT, 'src', 'doors', 'compose.ts')).href) },
    logLevel: 'warning',
  })
  return outfile
}
