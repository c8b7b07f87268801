import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import ts from 'typescript'

/** The store as plain JavaScript in `folder`, so that real processes of Node 20 can run it. */
export async function compileStore(folder: string): Promise<void> {
  const sources = (await readdir('src/store')).filter((file) => file.endsWith('.ts')).map((file) => `src/store/${file}`)
  for (const source of [...sources, 'src/delivery/ports.ts']) {
    const { outputText } = ts.transpileModule(await readFile(source, 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    })
    const target = join(folder, source.replace(/\.ts$/, '.js'))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, outputText)
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
}

export interface Child {
  readonly pid: number
  /** The next line it prints; rejects if it ends first. */
  line(): Promise<string>
  /** Every line until it ends. */
  rest(): Promise<string[]>
  say(text: string): void
  /** SIGKILL: no chance to clean up. Resolves when it is dead. */
  kill(): Promise<void>
}

const started = new Set<ChildProcess>()

/** Runs `script` (in which `openStore` and `say(line)` are given) in a process of its own. */
export function runChild(compiled: string, script: string, ...args: string[]): Child {
  const prelude = `
    import { openStore } from ${JSON.stringify(join(compiled, 'src/store/embedded.js'))}
    import { writeSync } from 'node:fs'
    const say = (text) => writeSync(1, text + '\\n')
    const [folder] = process.argv.slice(1)
  `
  const child = spawn(process.execPath, ['--input-type=module', '--eval', prelude + script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  started.add(child)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    pid: child.pid ?? -1,
    async line() {
      const next = await lines.next()
      if (next.done) throw new Error('the process ended')
      return next.value
    },
    async rest() {
      const all: string[] = []
      for (let next = await lines.next(); !next.done; next = await lines.next()) all.push(next.value)
      return all
    },
    say: (text) => void child.stdin.write(`${text}\n`),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** After each test: whatever still runs. */
export function killChildren(): void {
  for (const child of started) child.kill('SIGKILL')
  started.clear()
}
