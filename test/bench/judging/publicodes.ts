import Engine from 'publicodes'
import type { OpenPeer } from './peers.ts'
import type { Plain } from './plain.ts'
import { type Program, verdictsFrom } from './program.ts'
import type { Sheet } from './sheet.ts'

/** publicodes: a rule for each expression, evaluated when its outcome is needed; texts as numbers, which it compares quickest. */
export const publicodes: OpenPeer = (program) => {
  const { engine, situationOf } = publicodesEngine(program)
  return {
    name: 'publicodes',
    judge: (sheet) => {
      engine.setSituation(situationOf(sheet))
      return verdictsFrom(program, (at) => engine.evaluate(ruleName(at)).nodeValue === true)
    },
  }
}

/** What is not in the sheet is not known to it: it then names what it misses. */
export function publicodesEngine(program: Program): {
  readonly engine: Engine
  readonly situationOf: (sheet: Sheet) => Record<string, number>
} {
  const codes = new Map<string, number>()
  const codeOf = (text: string) => {
    const known = codes.get(text) ?? codes.size
    codes.set(text, known)
    return known
  }
  const fields = new Set<string>()
  const rules: Record<string, unknown> = {}
  for (const [at, plain] of program.expressions.entries()) rules[ruleName(at)] = formula(plain)
  for (const field of fields) rules[field] = null
  return {
    engine: new Engine(rules as ConstructorParameters<typeof Engine>[0], { warn: false }),
    situationOf: (sheet) =>
      Object.fromEntries(
        Object.entries(sheet).flatMap(([name, value]) =>
          fields.has(name) ? [[name, typeof value === 'string' ? codeOf(value) : Number(value)]] : [],
        ),
      ),
  }

  function formula(plain: Plain): unknown {
    switch (plain.op) {
      case 'const':
        return plain.value ? 'oui' : 'non'
      case 'all':
        return { 'toutes ces conditions': plain.parts.map(formula) }
      case 'any':
        return { 'une de ces conditions': plain.parts.map(formula) }
      case 'not':
        return { '=': [formula(plain.part), 'non'] }
    }
    fields.add(plain.field)
    switch (plain.op) {
      case 'is':
        return `${plain.field} = ${Number(plain.value)}`
      case 'atMost':
        return `${plain.field} <= ${plain.value}`
      case 'atLeast':
        return `${plain.field} >= ${plain.value}`
      case 'in': {
        const [only, ...others] = plain.values.map((value) => `${plain.field} = ${codeOf(value)}`)
        return others.length === 0 ? only : { 'une de ces conditions': [only, ...others] }
      }
    }
  }
}

export const ruleName = (at: number) => `rule ${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}`
