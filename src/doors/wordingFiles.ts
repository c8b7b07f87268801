import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWording, type Wording } from '../talk/wording.ts'
import { BadInput } from './badInput.ts'

/** Reads the wording of the talk from `conversations/`. Throws BadInput, in Chinese, when a file is missing or wrong. */
export function readWordingFiles(folder: string): Wording {
  const read = (name: string) => {
    try {
      return readFileSync(join(folder, name), 'utf8')
    } catch {
      throw new BadInput(`读不了对话用语文件：conversations/${name}`)
    }
  }
  try {
    return readWording({ questions: read('questions.yaml'), messages: read('messages.yaml') })
  } catch (error) {
    if (error instanceof BadInput) throw error
    throw new BadInput(`对话用语文件有错：${error instanceof Error ? error.message : String(error)}`)
  }
}
