#!/usr/bin/env node
// Makes the font of the pictures out of @fontsource/noto-sans-sc (a package of some 75 MB that nobody needs at run time).
// node scripts/make-font.mjs FOLDER-OF-THE-PACKAGE   how to get it: assets/README.md
// Reads the WOFF slices of one weight, takes the outlines of the characters wanted and writes one plain TrueType file.
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const WEIGHT = 500
/** Beyond GB 2312: signs of plain typing, units, and characters of names and places that the standard lacks. */
const MORE = '•–€™©®²³µ×÷±≤≥↑↓↔✓✗㎡㎜㎝㎏㎞㏄垚喆堃昇淼珺玥祎翀晟煊旻玮琛璟昉晞暻颢赟镕瑆瑄珅頔芃滘砩漷'
const assets = fileURLToPath(new URL('../assets/', import.meta.url))

const from = process.argv[2]
if (from === undefined) {
  console.error('node scripts/make-font.mjs FOLDER-OF-THE-PACKAGE')
  process.exit(2)
}

const wanted = charactersWanted()
const sources = readdirSync(join(from, 'files'))
  .filter((name) => name.endsWith(`-${WEIGHT}-normal.woff`))
  .sort(latinFirst)
  .map((name) => open(readFileSync(join(from, 'files', name))))

const glyphs = new Map()
for (const source of sources)
  for (const [code, glyph] of source.map)
    if (wanted.has(code) && !glyphs.has(code)) glyphs.set(code, source.outline(glyph))

const file = join(assets, 'NotoSansSC-Medium-subset.ttf')
writeFileSync(file, assemble(sources[0], glyphs))
copyFileSync(join(from, 'LICENSE'), join(assets, 'NotoSansSC-LICENSE.txt'))
const missing = [...wanted].filter((code) => !glyphs.has(code)).map((code) => String.fromCodePoint(code))
console.log(`${glyphs.size} characters, ${statSync(file).size} bytes; not in the package: ${missing.join('')}`)

/** ASCII, the letters of western Europe, all of GB 2312, and MORE. */
function charactersWanted() {
  const codes = new Set()
  for (let code = 0x20; code < 0x7f; code++) codes.add(code)
  for (let code = 0xa0; code < 0x100; code++) codes.add(code)
  const gb = new TextDecoder('gb2312', { fatal: true })
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      try {
        codes.add(gb.decode(Uint8Array.of(row, cell)).codePointAt(0))
      } catch {
        // a place of the table where no character stands
      }
    }
  for (const sign of MORE) codes.add(sign.codePointAt(0))
  return new Set([...codes].filter((code) => code < 0xe000 || code > 0xf8ff))
}

function latinFirst(a, b) {
  const rank = (name) => (name.includes('sc-latin-5') ? 0 : name.includes('simplified') ? 1 : 2)
  return rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true })
}

/** A WOFF file: its tables, its characters, and what each glyph is. */
function open(woff) {
  const tables = new Map()
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const entry = 44 + 20 * i
    const [offset, packed, plain] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at))
    const data = woff.subarray(offset, offset + packed)
    tables.set(woff.toString('latin1', entry, entry + 4), packed < plain ? inflateSync(data) : data)
  }
  const long = tables.get('head').readInt16BE(50) === 1
  const metrics = tables.get('hhea').readUInt16BE(34)
  const hmtx = tables.get('hmtx')
  const loca = tables.get('loca')
  const place = (glyph) => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph))
  return {
    tables,
    map: characters(tables.get('cmap')),
    outline(glyph) {
      const data = tables.get('glyf').subarray(place(glyph), place(glyph + 1))
      if (data.length > 0 && data.readInt16BE(0) < 0) throw new Error(`glyph ${glyph} is made of others`)
      const width = hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1))
      const bearing = hmtx.readInt16BE(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics))
      return { data, width, bearing }
    },
  }
}

/** Code → glyph, from the cmap's format 4 or 12. */
function characters(cmap) {
  const found = new Map()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4)
    const format = cmap.readUInt16BE(at)
    if (format === 12)
      for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
        const [first, last, glyph] = [0, 4, 8].map((more) => cmap.readUInt32BE(at + 16 + 12 * group + more))
        for (let code = first; code <= last; code++) found.set(code, glyph + code - first)
      }
    if (format !== 4) continue
    const size = cmap.readUInt16BE(at + 6)
    for (let segment = 0; segment < size; segment += 2) {
      const last = cmap.readUInt16BE(at + 14 + segment)
      const first = cmap.readUInt16BE(at + 16 + size + segment)
      const delta = cmap.readUInt16BE(at + 16 + 2 * size + segment)
      const rangeAt = at + 16 + 3 * size + segment
      const range = cmap.readUInt16BE(rangeAt)
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const glyph = range === 0 ? code : cmap.readUInt16BE(rangeAt + range + 2 * (code - first))
        if (glyph !== 0) found.set(code, (glyph + delta) & 0xffff)
      }
    }
  }
  return found
}

/** One TrueType file; full-width glyphs last, so that their width is written once. */
function assemble(model, chosen) {
  const FULL = 1000
  const codes = [...chosen.keys()].sort((a, b) => a - b)
  const ordered = [...codes.filter((c) => chosen.get(c).width !== FULL), ...codes.filter((c) => chosen.get(c).width === FULL)]
  const list = [model.outline(0), ...ordered.map((code) => chosen.get(code))]
  const metrics = list.findIndex((glyph, i) => i > 0 && glyph.width === FULL) + 1 || list.length

  const pieces = []
  const loca = Buffer.alloc(4 * (list.length + 1))
  let length = 0
  list.forEach((glyph, i) => {
    const padded = Buffer.alloc(Math.ceil(glyph.data.length / 4) * 4)
    glyph.data.copy(padded)
    pieces.push(padded)
    length += padded.length
    loca.writeUInt32BE(length, 4 * (i + 1))
  })
  const hmtx = Buffer.alloc(4 * metrics + 2 * (list.length - metrics))
  list.forEach((glyph, i) => {
    if (i < metrics) hmtx.writeUInt16BE(glyph.width, 4 * i)
    hmtx.writeInt16BE(glyph.bearing, i < metrics ? 4 * i + 2 : 4 * metrics + 2 * (i - metrics))
  })
  const copy = (name) => Buffer.from(model.tables.get(name))
  const head = copy('head')
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  const hhea = copy('hhea')
  hhea.writeUInt16BE(metrics, 34)
  const maxp = copy('maxp')
  maxp.writeUInt16BE(list.length, 4)
  // How many points an outline has at most differs from slice to slice; more than needed does no harm.
  maxp.writeUInt16BE(1000, 6)
  maxp.writeUInt16BE(100, 8)
  const post = Buffer.alloc(32)
  post.writeUInt32BE(0x00030000, 0)
  const tables = { 'OS/2': copy('OS/2'), cmap: cmapOf(new Map(ordered.map((code, i) => [code, i + 1]))) }
  return pack({ ...tables, glyf: Buffer.concat(pieces), head, hhea, hmtx, loca, maxp, name: copy('name'), post })
}

/** A cmap with one format 4 table: a segment for each run of codes whose glyphs run along. */
function cmapOf(glyphOf) {
  const segments = []
  for (const code of [...glyphOf.keys()].sort((a, b) => a - b)) {
    const run = segments.at(-1)
    if (run && code === run.last + 1 && glyphOf.get(code) === run.glyph + code - run.first) run.last = code
    else segments.push({ first: code, last: code, glyph: glyphOf.get(code) })
  }
  segments.push({ first: 0xffff, last: 0xffff, glyph: 0 })
  const n = segments.length
  const table = Buffer.alloc(12 + 16 + 8 * n)
  const power = 2 ** Math.floor(Math.log2(n))
  const start = [0, 1, 3, 1, 0, 12, 4, 16 + 8 * n, 0, 2 * n, 2 * power, Math.log2(power), 2 * (n - power)]
  start.forEach((value, i) => {
    table.writeUInt16BE(value, 2 * i)
  })
  segments.forEach(({ first, last, glyph }, i) => {
    table.writeUInt16BE(last, 26 + 2 * i)
    table.writeUInt16BE(first, 28 + 2 * n + 2 * i)
    table.writeUInt16BE((glyph - first) & 0xffff, 28 + 4 * n + 2 * i)
  })
  // the last segment maps 0xffff to glyph 0
  table.writeUInt16BE(1, 28 + 4 * n + 2 * (n - 1))
  return table
}

/** The tables behind a TrueType header, each with its checksum, and the whole with its own. */
function pack(tables) {
  const names = Object.keys(tables).sort()
  const power = 2 ** Math.floor(Math.log2(names.length))
  const header = Buffer.alloc(12 + 16 * names.length)
  header.writeUInt32BE(0x00010000, 0)
  const counts = [names.length, 16 * power, Math.log2(power), 16 * (names.length - power)]
  counts.forEach((value, i) => {
    header.writeUInt16BE(value, 4 + 2 * i)
  })
  const bodies = []
  let at = header.length
  names.forEach((name, i) => {
    const padded = Buffer.alloc(Math.ceil(tables[name].length / 4) * 4)
    tables[name].copy(padded)
    header.write(name, 12 + 16 * i, 'latin1')
    header.writeUInt32BE(sum(padded), 16 + 16 * i)
    header.writeUInt32BE(at, 20 + 16 * i)
    header.writeUInt32BE(tables[name].length, 24 + 16 * i)
    bodies.push(padded)
    at += padded.length
  })
  const whole = Buffer.concat([header, ...bodies])
  const headAt = header.readUInt32BE(20 + 16 * names.indexOf('head'))
  whole.writeUInt32BE((0xb1b0afba - sum(whole)) >>> 0, headAt + 8)
  return whole
}

function sum(data) {
  let total = 0
  for (let i = 0; i < data.length; i += 4) total = (total + data.readUInt32BE(i)) >>> 0
  return total
}
