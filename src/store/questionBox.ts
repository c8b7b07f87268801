import { randomUUID } from 'node:crypto'
import { appendFile, open, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { QuestionBox, UnansweredQuestion } from '../delivery/ports.ts'
import { type Disk, realDisk } from './disk.ts'
import { codeOf, diskFailure } from './errors.ts'
import { isCutShort, lengthFileOf, lengthNoted, lineOf, noteLength, recordIn, unfinishedFrom } from './lines.ts'
import { temporaryOf } from './record-file.ts'

const FILE = 'questions.jsonl'
const EARLIER = 'questions.1.jsonl'
const CUT = '缺了一截'
const SALT = 'questions.salt'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Two files of this size at most: some ten thousand questions each. */
const LARGEST = 2_000_000

const line = z.object({ id: z.string(), question: z.string(), plan: z.string().nullable(), on: z.string() })

/**
 * Opens the questions kept in `folder/questions.jsonl`, one a line; when the file is full the one before it gives way.
 * `keep` rejects with StoreError, in Chinese, on a disk that is full or not writable.
 */
export function openQuestionBox(folder: string, largest: number = LARGEST, disk: Disk = realDisk): QuestionBox {
  const file = join(folder, FILE)
  let last: Promise<void> = Promise.resolve()

  /** Without their notes meanwhile: what stops in between must not leave a file with the length of another. */
  async function giveWay(noted: Buffer | null): Promise<void> {
    const earlier = join(folder, EARLIER)
    await disk.unlink(lengthFileOf(earlier))
    await disk.unlink(lengthFileOf(file))
    await disk.syncFolder(folder)
    await disk.rename(file, earlier)
    await disk.syncFolder(folder)
    const bytes = lengthNoted(noted)
    if (bytes > 0) await noteLength(earlier, bytes, disk)
  }

  async function keep(question: UnansweredQuestion): Promise<void> {
    try {
      const size = await stat(file).then((found) => found.size, ignoreMissing)
      const noted = await disk.read(lengthFileOf(file))
      const begins = size > largest
      if (begins) await giveWay(noted)
      const torn = size > 0 && !begins && (await endsTorn(file, size))
      // What a crash left of a line: its message comes again, and nobody was told that it was kept.
      const unfinished = torn ? unfinishedFrom(await readFile(file), noted) : null
      if (unfinished !== null) await truncate(file, unfinished)
      const kept = begins ? 0 : (unfinished ?? size)
      // A crash came before how long it is was noted: only behind a note is part of a line known to be none of what was kept.
      if (noted === null && kept > 0) await noteLength(file, kept, disk)
      // What is missing from the end stays known when the file has grown again.
      const cut = !begins && isCutShort(kept, noted)
      // A damaged line must not swallow the next one.
      const line = `${torn && unfinished === null ? '\n' : ''}${cut ? `${CUT}\n` : ''}${lineOf(question)}`
      await appendFile(file, line, { mode: 0o600, flush: true })
      // A new one is there before its note is.
      if (kept === 0) await disk.syncFolder(folder)
      await noteLength(file, kept + Buffer.byteLength(line), disk)
    } catch (error) {
      throw diskFailure('保存没答上的问题', file, error)
    }
  }

  return {
    keep(question) {
      const mine = last.then(() => keep(question))
      last = mine.catch(() => {})
      return mine
    },
  }
}

/**
 * What the ids of questions are made with: made when first asked for and kept in `folder/questions.salt`, apart from the questions, which are
 * shown to others. Rejects with StoreError when it cannot be kept.
 */
export function openSalt(folder: string, disk: Disk = realDisk): () => Promise<string> {
  const file = join(folder, SALT)
  let salt: Promise<string> | null = null

  async function readOrMade(): Promise<string> {
    try {
      const kept = (await disk.read(file))?.toString('utf8') ?? ''
      if (UUID.test(kept)) return kept
      const made = randomUUID()
      await disk.write(temporaryOf(file), made)
      await disk.rename(temporaryOf(file), file)
      await disk.syncFolder(folder)
      return made
    } catch (error) {
      throw diskFailure('保存没答上的问题', file, error)
    }
  }

  return () => {
    salt ??= readOrMade().catch((error: unknown) => {
      salt = null
      throw error
    })
    return salt
  }
}

async function endsTorn(file: string, size: number): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] !== 0x0a
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: unknown): number {
  if (codeOf(error) === 'ENOENT') return 0
  throw error
}

/** All that were kept, oldest first, each once; `damaged` lines could not be read and are left where they are. */
export async function readQuestions(
  folder: string,
  disk: Pick<Disk, 'read'> = realDisk,
): Promise<{ readonly questions: readonly UnansweredQuestion[]; readonly damaged: number }> {
  const found = new Map<string, UnansweredQuestion>()
  let damaged = 0
  for (const name of [EARLIER, FILE]) {
    const noted = await disk.read(lengthFileOf(join(folder, name)))
    const bytes = await disk.read(join(folder, name))
    if (isCutShort(bytes?.length ?? 0, noted)) damaged += 1
    const whole = bytes?.subarray(0, unfinishedFrom(bytes, noted) ?? bytes.length)
    for (const text of (whole?.toString('utf8') ?? '').split('\n')) {
      if (text === '') continue
      const question = readLine(text)
      if (question) found.set(question.id, question)
      else damaged += 1
    }
  }
  return { questions: [...found.values()], damaged }
}

/** A line with its checksum; a line of an earlier release has none. */
function readLine(text: string): UnansweredQuestion | null {
  try {
    const parsed = line.safeParse(text.startsWith('{') ? JSON.parse(text) : recordIn(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
