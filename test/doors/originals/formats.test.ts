import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/doors/originals/extract.ts'
import { readFileBytes } from '../../../src/doors/originals/file.ts'
import { kindOf } from '../../../src/doors/originals/kind.ts'
import { makeDocx, makePdf, makeZip } from './made.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhicheng-formats-'))
afterAll(() => rmSync(folder, { recursive: true }))

const LINES = ['试办〔2022〕1号', '一、报名：8 月 1 日起，到网上填表、传照片。', '二、材料：毕业证书，一式两份。']
const read = async (bytes: Uint8Array) => extract(bytes, kindOf(bytes))
const refusal = async (bytes: Uint8Array) => {
  try {
    return `read: ${(await read(bytes)).text}`
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : ''
  }
}

describe('what can be read', () => {
  it('UTF-8 with and without its mark, UTF-16, and GB18030', async () => {
    const text = '一、报名，试办。'
    expect((await read(Buffer.from(text))).text).toBe(text)
    expect((await read(Buffer.from(`\ufeff${text}`))).text).toBe(text)
    expect((await read(Buffer.from(`\ufeff${text}`, 'utf16le'))).text).toBe(text)
    // 一、试办。 in GB18030.
    const chinese = Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd4, 0xb0, 0xec, 0xa1, 0xa3])
    expect((await read(chinese)).text).toBe('一、试办。')
  })

  it('a line ends as on any system', async () =>
    expect((await read(Buffer.from('一、甲\r\n二、乙\r三'))).text).toBe('一、甲\n二、乙\n三'))

  it('a Word file, a line a paragraph', async () => {
    const { text, remarks } = await read(makeDocx(LINES))
    expect(text.split('\n').filter((line) => line !== '')).toEqual(LINES)
    expect(remarks).toEqual([])
  })

  it('says when Word counts by itself, as those numbers are not in the text', async () => {
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>报名</w:t></w:r></w:p></w:body></w:document>`
    const { remarks } = await read(makeDocx([], [{ name: 'word/document.xml', bytes: Buffer.from(document) }]))
    expect(remarks.join()).toContain('自动编号')
  })

  it('a PDF, line by line, without the numbers of its pages', async () => {
    const { text, remarks } = await read(
      makePdf([
        [...LINES, '1'],
        ['三、其他：没有写的打电话问。', '- 2 -'],
      ]),
    )
    expect(text.split('\n').filter((line) => line !== '')).toEqual([...LINES, '三、其他：没有写的打电话问。'])
    expect(remarks).toEqual([])
  })

  it('names the pages of a PDF that have no text', async () =>
    expect((await read(makePdf([LINES, [], LINES]))).remarks.join()).toContain('第 2 页没有文字'))
})

describe('what cannot be read is refused, with what to do', () => {
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['a PDF of scans', makePdf([[], []]), '这份是扫描件'],
    ['a PDF of scans with page numbers', makePdf([['1'], ['2']]), '这份是扫描件'],
    ['a PDF whose letters have no meaning', makePdf([LINES], { unreadable: true }), '这份是扫描件'],
    ['a PDF with a password', makePdf([LINES], { encrypted: true }), '这份 PDF 加了密码'],
    ['a broken PDF', Buffer.from('%PDF-1.7\nnothing'), '这份 PDF 坏了'],
    ['a PDF cut off', makePdf([LINES]).subarray(0, 500), '这份 PDF 坏了'],
    [
      'a Word file with a password',
      Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]),
      '这份 Word 文件加了密码',
    ],
    ['a .doc', old, '老格式（.doc'],
    ['a broken Word file', makeDocx(LINES).subarray(0, 400), '这份 Word 文件坏了'],
    [
      'a Word file that is no XML',
      makeDocx([], [{ name: 'word/document.xml', bytes: Buffer.from('<w:p>') }]),
      '这份 Word 文件坏了',
    ],
    [
      'entities in a Word file',
      makeDocx([], [{ name: 'word/document.xml', bytes: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }]),
      '这份 Word 文件坏了',
    ],
    ['an Excel file', makeZip([{ name: 'xl/workbook.xml', bytes: Buffer.from('<a/>') }]), '这是 Excel 表'],
    ['an OFD file', makeZip([{ name: 'OFD.xml', bytes: Buffer.from('<a/>') }]), '这是 OFD 文件'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), '这是图片'],
    ['a web page', Buffer.from('<!DOCTYPE html><html>通知</html>'), '这是网页'],
    ['RTF', Buffer.from('{\\rtf1 abc}'), '这是 RTF'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), '这不是文字文件'],
    ['another writing', Buffer.from([0xe9, 0xe8, 0x20, 0xe0, 0xff]), '认不出这份文字的编码'],
    ['too many lines', Buffer.from('一\n'.repeat(60_000)), '文字太多'],
    ['too much text', Buffer.from('一'.repeat(2_000_001)), '文字太多'],
    ['too many pages', makePdf(Array.from({ length: 501 }, () => [])), '页数太多'],
  ]
  it.each(cases)('%s', async (_, bytes, what) =>
    expect(await refusal(bytes)).toMatch(new RegExp(`^BadInput: .*${what.replace(/[（(.]/g, '\\$&')}`)),
  )

  it('a Word file that unpacks to far more than it is, whatever it says of its size', async () => {
    const bomb = { name: 'word/bomb.xml', bytes: Buffer.alloc(30_000_000, 0x20), said: 10 }
    const bytes = makeDocx(LINES, [bomb])
    expect(bytes.length).toBeLessThan(100_000)
    expect(await refusal(bytes)).toContain('展开后太大')
  })

  it('no message has a piece of the text in it', async () => {
    const secret = '张三支付宝'
    for (const bytes of [
      makeDocx([secret]).subarray(0, 300),
      Buffer.from(`%PDF-1.7\n${secret}`),
      Buffer.from(`${secret}\u0000`),
    ])
      expect(await refusal(bytes)).not.toContain('张三')
  })
})

describe('the bytes of a file', () => {
  const at = (name: string, bytes: string) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }

  it('are read', async () => expect(Buffer.from(await readFileBytes(at('a.txt', '甲'))).toString()).toBe('甲'))

  it('are refused where there are none, or too many', async () => {
    await expect(readFileBytes(at('empty.txt', ''))).rejects.toThrow('文件是空的')
    await expect(readFileBytes(join(folder, 'nowhere.txt'))).rejects.toThrow('没有这个文件')
    await expect(readFileBytes(folder)).rejects.toThrow('这是文件夹')
    const large = at('large.txt', '甲')
    truncateSync(large, 20_000_001)
    await expect(readFileBytes(large)).rejects.toThrow('文件太大')
  })

  it('of a device that never ends are not waited for', async () =>
    await expect(readFileBytes('/dev/zero')).rejects.toThrow('不是普通文件'))
})
