import { LogicEngine } from 'json-logic-engine'
import type { OpenPeer } from './peers.ts'
import type { Plain } from './plain.ts'
import { verdictsFrom } from './program.ts'
import type { Sheet } from './sheet.ts'

/** json-logic-engine, each expression compiled to a function, called only when its outcome is needed. */
export const jsonLogic: OpenPeer = (program) => {
  const engine = new LogicEngine()
  const compiled = program.expressions.map((plain) => engine.build(logic(plain)) as (sheet: Sheet) => unknown)
  return {
    name: 'json-logic-engine, compiled',
    judge: (sheet) => {
      const known: (boolean | undefined)[] = []
      return verdictsFrom(program, (at) => {
        const found = known[at] ?? compiled[at]?.(sheet) === true
        known[at] = found
        return found
      })
    },
  }
}

function logic(plain: Plain): unknown {
  switch (plain.op) {
    case 'const':
      return plain.value
    case 'all':
      return { and: plain.parts.map(logic) }
    case 'any':
      return { or: plain.parts.map(logic) }
    case 'not':
      return { '!': [logic(plain.part)] }
    case 'is':
      return { '===': [{ var: plain.field }, plain.value] }
    case 'in':
      return plain.values.length === 1
        ? { '===': [{ var: plain.field }, plain.values[0]] }
        : { in: [{ var: plain.field }, { preserve: [...plain.values] }] }
    case 'atMost':
      return { '<=': [{ var: plain.field }, plain.value] }
    case 'atLeast':
      return { '>=': [{ var: plain.field }, plain.value] }
  }
}
