import { BadInput } from '../badInput.ts'
import { SIGNS, tooLong } from './limits.ts'

const OTHER = '请另存为 UTF-8 的 .txt 再导入'

/** The text of a text file: UTF-8, UTF-16 with its mark, or else GB18030. Throws {@link BadInput} for what is neither. */
export function plainText(bytes: Uint8Array): string {
  const text = decode(bytes)
  if (text.length > SIGNS) throw tooLong()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of them
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text))
    throw new BadInput(`这不是文字文件：能导入 .txt、.docx 和能选中文字的 PDF`)
  return text
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = attempt('utf-8', bytes)
  if (text !== null) return text
  const chinese = attempt('gb18030', bytes)
  // Bytes of other writings make signs of GB18030, but not its common ones.
  if (chinese !== null && /[的、，。：]/.test(chinese)) return chinese
  throw new BadInput(`认不出这份文字的编码：${OTHER}`)
}

function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
