import { parentPort, workerData } from 'node:worker_threads'
import { BadInput } from '../badInput.ts'
import { pdfText } from './pdf.ts'
import { type Extracted, wordText } from './word.ts'

/** What the thread answers, once. */
export type Answer =
  | { readonly ok: true; readonly extracted: Extracted }
  | { readonly ok: false; readonly what: string }

const { bytes, kind } = workerData as { bytes: Uint8Array; kind: 'pdf' | 'docx' }

async function answer(): Promise<Answer> {
  try {
    return { ok: true, extracted: await (kind === 'pdf' ? pdfText(bytes) : wordText(bytes)) }
  } catch (error) {
    const what = error instanceof BadInput ? error.message : '这份文件读不下来：请把通知的文字存成 .txt 再导入'
    return { ok: false, what }
  }
}

parentPort?.postMessage(await answer())
