import { BadInput, type Door } from './door.ts'
import { sayMegabytes } from './world.ts'

const TOTAL = 5_000_000
const ONE = 1_000_000

/** One JSON value of the input, or why it is none. `line` is null when the input is a single value. */
export type Read =
  | { readonly line: number | null; readonly ok: true; readonly data: unknown }
  | { readonly line: number | null; readonly ok: false; readonly what: string }

/**
 * Reads a file (or standard input for `-`) as one JSON value, or as JSON Lines when it holds several, one a line. At most
 * 5 MB in all and 1 MB for one. Throws {@link BadInput} for what concerns the whole: too large, empty, not text.
 */
export async function readJson(door: Door, file: string): Promise<Read[]> {
  const text = decode(await door.read(file, TOTAL))
  if (text.trim() === '') throw new BadInput('输入是空的：应是一份 JSON，字段见 zhicheng schema dossier')
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }))
  const filled = lines.filter((line) => line.text !== '')
  const whole = parse(text, null)
  if (whole.ok || !isLines(filled.map((line) => line.text))) return [whole]
  return filled.map((line) => parse(line.text, line.line))
}

/** The lines of a file (or of standard input for `-`) that say something, at most 5 MB in all. */
export async function readLines(door: Door, file: string): Promise<string[]> {
  const lines = decode(await door.read(file, TOTAL), '输入不是 UTF-8 文字').split('\n')
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (filled.length === 0) throw new BadInput('输入是空的：一行写一个问题')
  return filled
}

function decode(bytes: Uint8Array, what = '输入不是 UTF-8 文字：请另存为 UTF-8 的 JSON'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput(what)
  }
}

/** Several values a line each, rather than one written over many lines that has a mistake in it. */
function isLines(lines: readonly string[]): boolean {
  const [first] = lines
  if (lines.length < 2 || first === '{' || first === '[') return false
  return lines.some((line) => line.startsWith('{') && parse(line, null).ok)
}

function parse(text: string, line: number | null): Read {
  const size = Buffer.byteLength(text)
  if (size > ONE)
    return { line, ok: false, what: `一份情况太大：最多 ${sayMegabytes(ONE)}，这一份 ${sayMegabytes(size)}` }
  try {
    return { line, ok: true, data: JSON.parse(text) as unknown }
  } catch (error) {
    return { line, ok: false, what: `不是合法的 JSON${place(text, error)}` }
  }
}

/** Where the mistake stands, when the engine tells. */
function place(text: string, error: unknown): string {
  const at = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined
  if (at === undefined) return '：没有写完，或引号、逗号、括号不配对'
  const before = text.slice(0, Number(at)).split('\n')
  return `：第 ${before.length} 行第 ${(before.at(-1)?.length ?? 0) + 1} 个字附近写错了（引号、逗号或括号）`
}
