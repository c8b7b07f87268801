import { Worker } from 'node:worker_threads'
import { BadInput } from '../badInput.ts'
import type { Answer } from './extractWorker.ts'
import type { FileKind } from './kind.ts'
import { LINES, READING_MB, READING_MS, tooLong } from './limits.ts'
import { pdfText } from './pdf.ts'
import { plainText } from './plainText.ts'
import { type Extracted, wordText } from './word.ts'

/** Compiled, formats are read in a thread that can be stopped; under test the sources are run as they are, which a thread cannot do. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('./extractWorker.js', import.meta.url) : null

/** Room a thread may take beside its heap, before it is stopped. */
const MORE_BYTES = 700_000_000

/** The text of a file. Throws {@link BadInput} for what cannot be read, or not within the bounds of time and memory. */
export async function extract(bytes: Uint8Array, kind: FileKind): Promise<Extracted> {
  const { text, remarks } = await extractAny(bytes, kind)
  const lines = text.replaceAll(/\r\n?/g, '\n')
  if (lines.split('\n', LINES + 1).length > LINES) throw tooLong()
  return { text: lines, remarks }
}

async function extractAny(bytes: Uint8Array, kind: FileKind): Promise<Extracted> {
  if (kind === 'text') return { text: plainText(bytes), remarks: [] }
  if (WORKER !== null) return inThread(WORKER, bytes, kind)
  return kind === 'pdf' ? pdfText(bytes) : wordText(bytes)
}

function inThread(worker: URL, bytes: Uint8Array, kind: FileKind): Promise<Extracted> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData: { bytes, kind },
      resourceLimits: { maxOldGenerationSizeMb: READING_MB },
      // Whatever a library writes may be a piece of the text; nobody reads it.
      stdout: true,
      stderr: true,
    })
    const stop = (what: string) => {
      end()
      void thread.terminate()
      reject(new BadInput(what))
    }
    const before = process.memoryUsage.rss()
    const memory = setInterval(() => {
      if (process.memoryUsage.rss() - before > MORE_BYTES) stop(HEAVY)
    }, 200)
    const time = setTimeout(
      () => stop(`读了 ${READING_MS / 1000} 秒还没读完，停下了：请把通知的文字存成 .txt 再导入`),
      READING_MS,
    )
    const end = () => {
      clearInterval(memory)
      clearTimeout(time)
    }
    thread.on('message', (answer: Answer) => {
      end()
      void thread.terminate()
      if (answer.ok) resolve(answer.extracted)
      else reject(new BadInput(answer.what))
    })
    thread.on('error', () => stop(HEAVY))
    thread.on('exit', () => stop(HEAVY))
  })
}

const HEAVY = '这份文件太复杂，读不下来：请把通知的文字存成 .txt 再导入'
