import { BadInput } from '../badInput.ts'
import { locked } from './kind.ts'
import { PAGES, SIGNS, tooLong } from './limits.ts'
import type { Extracted } from './word.ts'

const SCAN = '这份是扫描件（只有图，或者文字取不出来），请提供文字版：.txt、.docx，或从 Word 直接导出的 PDF'
/** A page of a scan has at most its number as text. */
const PAGE_SIGNS = 8

/** The text of a PDF, line by line, page by page. Throws {@link BadInput} for scans, locked or broken files, or too many pages. */
export async function pdfText(bytes: Uint8Array): Promise<Extracted> {
  // Loaded only here: no other command pays for it.
  const { getDocumentProxy } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    if (pdf.numPages > PAGES) throw new BadInput(`页数太多：最多 ${PAGES} 页，这一份 ${pdf.numPages} 页`)
    const pages: string[] = []
    let signs = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const text = textOf((await page.getTextContent()).items)
      page.cleanup()
      signs += text.length
      if (signs > SIGNS) throw tooLong()
      pages.push(text)
    }
    return judged(pages)
  } catch (error) {
    if (error instanceof BadInput) throw error
    if (error instanceof Error && error.name === 'PasswordException') throw locked('PDF ')
    throw new BadInput('这份 PDF 坏了，打不开：请重新下载，或从 Word 重新导出')
  }
}

function textOf(items: readonly object[]): string {
  return items
    .map((item) => {
      const { str = '', hasEOL = false } = item as { str?: string; hasEOL?: boolean }
      return hasEOL ? `${str}\n` : str
    })
    .join('')
}

function judged(pages: readonly string[]): Extracted {
  const text = pages.map(withoutNumber).join('\n')
  const meaningful = text.replaceAll(/[\s\ufffd\ue000-\uf8ff]/g, '').length
  const all = text.replaceAll(/\s/g, '').length
  if (meaningful < PAGE_SIGNS * pages.length || meaningful < all * 0.7) throw new BadInput(SCAN)
  const empty = pages.flatMap((page, at) => (page.trim() === '' ? [at + 1] : []))
  const remark = `第 ${empty.join('、')} 页没有文字（多半是扫描的），没有收进来`
  return { text, remarks: empty.length > 0 ? [remark] : [] }
}

/** A page without the line that is only its number. */
function withoutNumber(page: string): string {
  const lines = page.split('\n')
  const isNumber = (line: string | undefined) => /^\s*[-—–]?\s*\d{1,3}\s*[-—–]?\s*$/.test(line ?? '')
  if (isNumber(lines.at(-1))) lines.pop()
  if (isNumber(lines[0])) lines.shift()
  return lines.join('\n')
}
