import { BadInput } from '../badInput.ts'

export type FileKind = 'pdf' | 'docx' | 'text'

const TO_DOCX = '请用 Word 或 WPS 打开，另存为 .docx 再导入'

/** What a file is by its bytes; a wrong ending of its name does not matter. Throws {@link BadInput} for what cannot be read. */
export function kindOf(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.subarray(0, 1024)
  const starts = (...signs: number[]) => signs.every((sign, at) => head[at] === sign)
  if (head.includes('%PDF-')) return 'pdf'
  if (starts(0x50, 0x4b, 3, 4)) return 'docx'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // A Word file with a password is packed into an old-style container.
    if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw locked('Word 文件')
    throw new BadInput(`这是老格式（.doc、.wps 或 .xls）：${TO_DOCX}`)
  }
  if (head.includes('{\\rtf')) throw new BadInput(`这是 RTF 文件：${TO_DOCX}`)
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38))
    throw new BadInput('这是图片，请提供文字版（.txt、.docx 或能选中文字的 PDF）')
  if (/^\s*<(?:!doctype html|html)/i.test(head.toString('latin1')))
    throw new BadInput('这是网页：请把正文复制出来，存成 .txt 再导入')
  return 'text'
}

export function locked(what: string): BadInput {
  return new BadInput(`这份 ${what}加了密码：请去掉密码另存一份，再导入`)
}
