import { BadInput } from '../badInput.ts'
import { SIGNS, tooLong, UNPACKED_BYTES } from './limits.ts'
import { BrokenZip, entriesOf, unpack } from './zip.ts'

const BROKEN = '这份 Word 文件坏了，打不开：请用 Word 或 WPS 打开，另存为 .docx 再导入'

export interface Extracted {
  readonly text: string
  /** What the person should know of the reading. */
  readonly remarks: readonly string[]
}

/** The text of a Word file, a line a paragraph. Throws {@link BadInput} for a broken one, another format, or too much. */
export async function wordText(bytes: Uint8Array): Promise<Extracted> {
  const numbered = check(bytes)
  // Loaded only here: no other command pays for it.
  const { default: mammoth } = await import('mammoth')
  let text: string
  try {
    text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
  } catch {
    throw new BadInput(BROKEN)
  }
  if (text.length > SIGNS) throw tooLong()
  const remark = '文件里有 Word 的自动编号，编号不在文字里：有条款没认出的话，请把自动编号转成文字再导入'
  return { text, remarks: numbered ? [remark] : [] }
}

/** Whether paragraphs have numbers that Word counts by itself. */
function check(bytes: Uint8Array): boolean {
  try {
    const entries = entriesOf(bytes)
    const names = new Set(entries.map(({ name }) => name))
    if (!names.has('word/document.xml')) throw otherFormat([...names])
    const parts = unpack(
      entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name)),
      UNPACKED_BYTES,
    )
    if ([...parts.values()].some(isTooDeep)) throw new BrokenZip()
    // No program writes declarations of entities; they serve to make a small file large.
    if ([...parts.values()].some((part) => part.includes('<!DOCTYPE') || part.includes('<!ENTITY')))
      throw new BrokenZip()
    return parts.get('word/document.xml')?.includes('<w:numPr>') ?? false
  } catch (error) {
    if (error instanceof BrokenZip) throw new BadInput(BROKEN)
    throw error
  }
}

/** Tables in tables make some dozens; the time of reading grows with the square of it. */
const DEPTH = 500

function isTooDeep(xml: Buffer): boolean {
  let depth = 0
  for (const [, closing = '', alone = ''] of xml.toString('latin1').matchAll(/<(\/?)[^<>!?/][^<>]*?(\/?)>/g)) {
    depth += closing !== '' ? -1 : alone !== '' ? 0 : 1
    if (depth > DEPTH) return true
  }
  return false
}

function otherFormat(names: readonly string[]): BadInput {
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (has('OFD.xml')) return new BadInput('这是 OFD 文件：请用阅读器另存为 PDF 或 Word 再导入')
  const what = has('xl/') ? '这是 Excel 表' : has('ppt/') ? '这是幻灯片' : '这个压缩包里没有 Word 正文'
  return new BadInput(`${what}：能导入 .txt、.docx 和能选中文字的 PDF`)
}
