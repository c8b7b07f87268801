#!/usr/bin/env node
// Prints a file of examples with every year moved, for the next year's plan: dates, years, the number of the plan. Numbers
// of documents (〔2020〕) stay. Not for plan files: a date there must come from the notice.
// Usage: node scripts/shift-years.mjs rules/温州机电/cases/公共条件.yaml 5 > rules/温州机电/cases/公共条件2027.yaml
import { readFileSync } from 'node:fs'

const [file, by] = process.argv.slice(2)
if (file === undefined || !/^-?\d{1,2}$/.test(by ?? '')) {
  console.error('用法：node scripts/shift-years.mjs 例子文件 移几年，如 5；结果打在屏幕上')
  process.exit(2)
}
let text
try {
  text = readFileSync(file, 'utf8')
} catch {
  console.error(`读不到 ${file}`)
  process.exit(2)
}
// 2000 people, 2000 万 and figures of an employer are no years.
const YEAR = /(?<![\d〔.]|(?:人数|收入): ?)(?:19[5-9]|20[0-6])\d(?![\d〕.]| ?(?:万|人|元|学时|分))/g
process.stdout.write(text.replaceAll(YEAR, (year) => String(Number(year) + Number(by))))
