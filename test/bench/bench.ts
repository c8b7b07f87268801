import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { compose, type House } from '../../src/doors/compose.ts'
import type { Part } from './figures.ts'
import { judging } from './judging/judging.ts'
import { reminders } from './keeping/reminders.ts'
import { saving } from './keeping/saving.ts'
import { knowing } from './knowing.ts'
import { questionnaire } from './questionnaire.ts'
import type { Setting } from './setting.ts'
import { tableOf } from './table.ts'
import { talk } from './talk/talk.ts'

/** `npm run bench -- --only judging,talk --quick --json FILE` */
const PARTS: Readonly<Record<string, (house: House, setting: Setting) => Promise<Part>>> = {
  judging,
  talk,
  saving,
  reminders,
  knowing,
  questions: questionnaire,
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, json: { type: 'string' } },
})
const wanted = values.only?.split(',') ?? Object.keys(PARTS)
const strange = wanted.find((id) => !Object.hasOwn(PARTS, id))
if (strange !== undefined) {
  process.stderr.write(`--only ${strange}: there are ${Object.keys(PARTS).join(', ')}\n`)
  process.exit(2)
}
const began = Date.now()
const house = compose()
const parts: Part[] = []
for (const id of wanted) {
  const progress = (words: string) =>
    void process.stderr.write(`[${Math.round((Date.now() - began) / 1000)} s] ${id}: ${words}\n`)
  const patience = values.quick ? { rounds: 3, ms: 150 } : { rounds: 7, ms: 500 }
  const part = await PARTS[id]?.(house, { quick: values.quick, patience, progress })
  if (part) parts.push(part)
}
for (const part of parts) for (const line of tableOf(part)) process.stdout.write(`${line}\n`)
const [cpu] = cpus()
const report = {
  at: new Date(began).toISOString(),
  seconds: Math.round((Date.now() - began) / 1000),
  quick: values.quick,
  machine: {
    cpu: cpu?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  },
  parts,
}
process.stdout.write(`${report.seconds} s in all, ${report.machine.cores} cores, Node ${report.machine.node}\n`)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`)
process.exit(0)
