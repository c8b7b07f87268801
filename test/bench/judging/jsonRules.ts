import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import type { OpenPeer } from './peers.ts'
import type { Plain } from './plain.ts'
import { verdictsFrom } from './program.ts'

/** json-rules-engine: a rule for each expression, its event saying that it holds. */
export const jsonRules: OpenPeer = (program) => {
  const engine = new Engine()
  for (const [at, plain] of program.expressions.entries()) {
    const condition = nested(plain)
    const conditions = 'operator' in condition ? { all: [condition] } : (condition as TopLevelCondition)
    engine.addRule({ conditions, event: { type: String(at) } })
  }
  return {
    name: 'json-rules-engine',
    judge: async (sheet) => {
      const { events } = await engine.run({ ...sheet })
      const held = new Set(events.map(({ type }) => Number(type)))
      return verdictsFrom(program, (at) => held.has(at))
    },
  }
}

function nested(plain: Plain): NestedCondition {
  switch (plain.op) {
    case 'const':
      throw new Error('nothing to ask')
    case 'all':
      return { all: plain.parts.map(nested) }
    case 'any':
      return { any: plain.parts.map(nested) }
    case 'not':
      return { not: nested(plain.part) }
    case 'is':
      return { fact: plain.field, operator: 'equal', value: plain.value }
    case 'in':
      return { fact: plain.field, operator: 'in', value: [...plain.values] }
    case 'atMost':
      return { fact: plain.field, operator: 'lessThanInclusive', value: plain.value }
    case 'atLeast':
      return { fact: plain.field, operator: 'greaterThanInclusive', value: plain.value }
  }
}
