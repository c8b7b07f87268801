import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PACKAGE_ROOT } from '../../../src/doors/compose.ts'

const run = promisify(execFile)
const SCRIPT = join(PACKAGE_ROOT, 'scripts', 'postgres.sh')

/** A server of our own that waits for the disk at each commit; null where none can be had, and said so. */
export async function startPostgres(
  tell: (words: string) => void,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> } | null> {
  try {
    const { stdout } = await run('bash', [SCRIPT, 'start'], {
      env: { ...process.env, ZHICHENG_TEST_DATABASE_FSYNC: 'on' },
    })
    const said = Object.fromEntries([...stdout.matchAll(/export (\w+)=(\S+)/g)].map(([, name, value]) => [name, value]))
    const url = said.ZHICHENG_TEST_DATABASE
    if (url === undefined) throw new Error('the script gave no address')
    return { url, stop: async () => void (await run('bash', [SCRIPT, 'stop'], { env: { ...process.env, ...said } })) }
  } catch (error) {
    tell(`PostgreSQL is left out: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    return null
  }
}
