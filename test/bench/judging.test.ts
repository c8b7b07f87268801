import { beforeAll, describe, expect, it } from 'vitest'
import { packOf } from '../rules/realRules.ts'
import { applicants, TODAY } from './applicants.ts'
import { disagreements } from './judging/agreement.ts'
import { handWritten } from './judging/handWritten.ts'
import { jsonLogic } from './judging/jsonLogic.ts'
import { jsonRules } from './judging/jsonRules.ts'
import { type Program, programOf } from './judging/program.ts'
import { publicodes } from './judging/publicodes.ts'
import { type Sheet, scoreOf, sheetOf } from './judging/sheet.ts'
import { zen } from './judging/zen.ts'

const pack = packOf('温州机电')
const people = applicants(300)
let sheets: Sheet[]
let program: Program

beforeAll(() => {
  sheets = people.map((person) => sheetOf(person, pack, scoreOf(person, pack, TODAY)))
  program = programOf(pack)
})

describe('engines measured beside ours decide as we do before they are timed', () => {
  it.each([jsonLogic, jsonRules, zen, publicodes].map((open) => [open.name, open] as const))('%s', async (_, open) => {
    const peer = open(program)
    // One of them takes a hundred times as long as the others.
    const few = people.slice(0, open === publicodes ? 20 : people.length)
    expect(await disagreements(pack, few, sheets, peer.judge)).toEqual([])
  })

  it('a function written by hand', async () => {
    const cases = people.map((person, at): [typeof person, readonly [number, number]] => [
      person,
      [Number(sheets[at]?.scoreAtLeast), Number(sheets[at]?.scoreAtMost)],
    ])
    expect(await disagreements(pack, people, cases, ([person, score]) => handWritten(person, score))).toEqual([])
  })

  it('on people of every verdict', () => {
    const seen = new Set(people.flatMap((person) => handWritten(person, [30, 30])))
    expect([...seen].sort()).toEqual(['不符合', '可申报', '待核实', '补齐后可申报'].sort())
  })
})
