import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

interface Part {
  readonly name: string
  readonly bytes: Buffer
  /** What the folder of the archive says of its size, when it lies. */
  readonly said?: number
}

/** A ZIP archive of these parts, compressed. */
export function makeZip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, bytes, said } of parts) {
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(said ?? bytes.length, 18)
    shared.writeUInt16LE(title.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004'), shared, title, packed)
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002')
    entry.writeUInt16LE(20, 4)
    shared.copy(entry, 6, 0, 24)
    entry.writeUInt32LE(at, 42)
    entries.push(entry, title)
    at += 4 + shared.length + title.length + packed.length
  }
  const folder = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(folder.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, folder, end])
}

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word file with a paragraph for each line; `more` parts beside it. */
export function makeDocx(lines: readonly string[], more: readonly Part[] = []): Buffer {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const paragraphs = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('')
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`
  return makeZip([
    { name: '[Content_Types].xml', bytes: Buffer.from(TYPES) },
    { name: '_rels/.rels', bytes: Buffer.from(RELATIONS) },
    { name: 'word/document.xml', bytes: Buffer.from(document) },
    ...more,
  ])
}

export interface PdfOptions {
  /** An encryption nobody has the password of. */
  readonly encrypted?: boolean
  /** The letters have no meaning but their shape. */
  readonly unreadable?: boolean
}

/** A PDF with these pages, each a list of lines; a page without lines has a picture of nothing. */
export function makePdf(pages: readonly (readonly string[])[], options: PdfOptions = {}): Buffer {
  const signs = [...new Set(pages.flat().join(''))]
  const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(4, '0')
  const chunks = Array.from({ length: Math.ceil(signs.length / 100) }, (_, at) => signs.slice(at * 100, at * 100 + 100))
  const meant = (sign: string) => (options.unreadable ? 'e000' : hex(sign))
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${chunks
    .map(
      (chunk) =>
        `${chunk.length} beginbfchar ${chunk.map((sign) => `<${hex(sign)}> <${meant(sign)}>`).join(' ')} endbfchar`,
    )
    .join(' ')} endcmap end end`
  const stream = (text: string, deflate = false) => {
    const bytes = deflate ? deflateSync(text) : Buffer.from(text, 'latin1')
    const filter = deflate ? '/Filter /FlateDecode ' : ''
    return `<< ${filter}/Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
  }
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    stream(unicode),
    ...pages.flatMap((lines, at) => {
      const words = lines.map((line) => `<${[...line].map(hex).join('')}> Tj 0 -20 Td`).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
        stream(lines.length === 0 ? '0 0 100 100 re f' : `BT /F1 12 Tf 60 780 Td\n${words}\nET`, true),
      ]
    }),
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = Buffer.byteLength(body, 'latin1')
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = Buffer.byteLength(body, 'latin1')
  const lock = options.encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<01> <01>] `
    : ''
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lock}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}
