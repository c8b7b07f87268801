import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for the test file that runs in this process; gone when the file has ended, so whoever uses it makes it when it is not there. */
export const FILE_FOLDER = join(tmpdir(), `zhicheng-test-${process.pid}`)
