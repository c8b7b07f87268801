import { afterEach, beforeAll, beforeEach } from 'vitest'
import { type FakeBotApi, openFakeBotApi } from '../../fake-bot-api/server.ts'
import { freshFolders } from '../../store/folder.ts'
import { builtExecutable } from './built.ts'
import { type Run, runsOf } from './child.ts'

/** What the tests of one file that run the executable have before each of them. */
export interface Processes {
  readonly start: ReturnType<typeof runsOf>
  /** An empty folder of this test alone. */
  folder(): string
}

/** The executable, built once, and a fresh folder for each test. */
export function processes(): Processes {
  const freshFolder = freshFolders()
  let executable = ''
  let folder = ''
  beforeAll(() => {
    executable = builtExecutable()
  }, 240_000)
  const start = runsOf(() => executable)
  beforeEach(async () => {
    folder = await freshFolder()
  })
  return { start, folder: () => folder }
}

export interface ProcessesAndTelegram extends Processes {
  fake(): FakeBotApi
  /** Waits for what happens at Telegram while a process runs, for as long as that may take on a busy machine. */
  happens(run: Run, fulfilled: () => boolean, what: string): Promise<void>
}

/** The same, and a fake Telegram of each test's own. */
export function processesAndTelegram(): ProcessesAndTelegram {
  const base = processes()
  let fake: FakeBotApi
  beforeEach(async () => {
    fake = await openFakeBotApi()
  })
  afterEach(() => fake.close())
  return {
    ...base,
    fake: () => fake,
    async happens(run, fulfilled, what) {
      let over = false
      void run.ended.then(() => {
        over = true
      })
      await fake.until(() => fulfilled() || over, what)
      if (!fulfilled()) throw new Error(`ended in vain: ${what}\n${run.err()}`)
    },
  }
}
