import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import type { OpenPeer } from './peers.ts'
import type { Plain } from './plain.ts'
import { verdictsFrom } from './program.ts'

/** zen-engine: all expressions in one node of a decision, compiled once; one call into the engine for each applicant. */
export const zen: OpenPeer = (program) => {
  const engine = new ZenEngine()
  const content = new ZenDecisionContent({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      {
        id: 'rules',
        name: 'rules',
        type: 'expressionNode',
        content: {
          passThrough: false,
          expressions: program.expressions.map((plain, at) => ({
            id: `e${at}`,
            key: `e${at}`,
            value: expression(plain),
          })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: '1', type: 'edge', sourceId: 'in', targetId: 'rules' },
      { id: '2', type: 'edge', sourceId: 'rules', targetId: 'out' },
    ],
  })
  const decision = engine.createDecision(content)
  return {
    name: 'zen-engine (Rust)',
    judge: async (sheet) => {
      const { result } = await decision.evaluate(sheet)
      return verdictsFrom(program, (at) => result[`e${at}`] === true)
    },
  }
}

function expression(plain: Plain): string {
  switch (plain.op) {
    case 'const':
      return String(plain.value)
    case 'all':
      return `(${plain.parts.map(expression).join(' and ')})`
    case 'any':
      return `(${plain.parts.map(expression).join(' or ')})`
    case 'not':
      return `not(${expression(plain.part)})`
    case 'is':
      return `${plain.field} == ${plain.value}`
    case 'in':
      return `${plain.field} in [${plain.values.map((value) => `'${value}'`).join(', ')}]`
    case 'atMost':
      return `${plain.field} <= ${plain.value}`
    case 'atLeast':
      return `${plain.field} >= ${plain.value}`
  }
}
