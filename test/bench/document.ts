import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../src/doors/compose.ts'
import { type Part, saySpread } from './figures.ts'

/** `npx tsx test/bench/document.ts FILE`: puts the figures of a run into docs/performance.md. */
interface Report {
  readonly at: string
  readonly seconds: number
  readonly quick: boolean
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGb: number; readonly node: string }
  readonly parts: readonly Part[]
}

const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->']
const file = process.argv[2]
if (file === undefined) {
  process.stderr.write('npx tsx test/bench/document.ts FILE: the file written by npm run bench -- --json FILE\n')
  process.exit(2)
}
const report = JSON.parse(readFileSync(file, 'utf8')) as Report
const place = join(PACKAGE_ROOT, 'docs', 'performance.md')
const text = readFileSync(place, 'utf8')
const [before] = text.split(BEGIN)
const [, after] = text.split(END)
if (before === undefined || after === undefined) throw new Error(`${place} has no place for figures`)
writeFileSync(place, `${before}${BEGIN}\n${figures(report).join('\n')}\n${END}${after}`)

function figures({ at, seconds, quick, machine, parts }: Report): string[] {
  const where = `${machine.cpu.trim()}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}`
  return [
    `Measured ${at.slice(0, 10)} on ${where}, in ${Math.round(seconds / 60)} minutes${quick ? ' (a quick run: figures for nobody)' : ''}.`,
    ...parts.flatMap(({ id, title, rows, aims }) => [
      '',
      `### ${id}: ${title}`,
      '',
      '| | | ratio |',
      '|---|---|---|',
      ...rows.map(
        ({ name, value, unit, ratio, note }) =>
          `| ${name.trim()}${note === undefined ? '' : ` <br><sub>${note}</sub>`} | ${saySpread(value)} ${unit} | ${ratio === undefined ? '' : `${saySpread(ratio)}×`} |`,
      ),
      '',
      ...aims.map(({ what, reached, found }) => `- ${reached ? 'Reached' : '**Missed**'}: ${what}. ${found}.`),
    ]),
  ]
}
