import type { Truth } from '../../dossier/truth.ts'
import { type Judged, type JudgedGroup, saidBy } from '../evaluate.ts'
import type { Reason } from './schema.ts'

const SAID: Record<Truth, Reason['truth']> = { yes: '符合', no: '不符合', unknown: '待核实' }

/**
 * Every condition with what was found, in the order of the file. Conditions that must all hold stand side by side;
 * alternatives stay together under one reason, so that an alternative nobody needs does not read as a failure.
 */
export function reasonsOf(judged: Judged): Reason[] {
  return judged.kind === 'all' ? judged.parts.flatMap(reasonsOf) : [reasonOf(judged)]
}

function reasonOf(judged: Judged): Reason {
  const { clause } = judged.condition
  const truth = SAID[judged.truth]
  if (judged.kind === 'leaf') {
    return { truth, need: judged.condition.need, have: saidBy(judged.finding), clause }
  }
  return {
    truth,
    // The summary of a negation tells why it fails (已有更简单的路), not what is asked for.
    need: judged.kind === 'not' ? needOf(judged) : (judged.condition.summary ?? needOf(judged)),
    have: haveOf(judged),
    clause,
    join: joinWord(judged),
    parts: judged.parts.map(reasonOf),
  }
}

/** 全部, 任一, 至少2项, 非: the word of the rule file. */
export function joinWord({ kind, condition }: Pick<JudgedGroup, 'kind' | 'condition'>): string {
  if (kind === 'all') return '全部'
  if (kind === 'any') return '任一'
  return kind === 'not' ? '非' : `至少${condition.n}项`
}

function needOf(judged: JudgedGroup): string {
  if (judged.kind === 'all') return judged.parts.map(wordsOf).join('，')
  if (judged.kind === 'not') return `不是：${judged.parts.map(wordsOf).join('，')}`
  return judged.kind === 'any' ? '下面占一条' : `下面占 ${judged.condition.n} 条`
}

function wordsOf(judged: Judged): string {
  return judged.kind === 'leaf' ? judged.condition.need : (judged.condition.summary ?? needOf(judged))
}

function haveOf(judged: JudgedGroup): string {
  const texts = (parts: readonly Judged[]) => [...new Set(parts.map(found).filter((text) => text !== ''))].join('；')
  if (judged.kind === 'all' || judged.kind === 'not') return texts(judged.parts)
  const met = judged.parts.filter((part) => part.truth === 'yes')
  const open = judged.parts.filter((part) => part.truth === 'unknown')
  if (judged.truth === 'yes') return texts(met)
  if (judged.kind === 'atLeast') return `占 ${met.length} 条${open.length > 0 ? `，说不准的 ${open.length} 条` : ''}`
  return texts(judged.truth === 'unknown' ? open : judged.parts)
}

function found(judged: Judged): string {
  return judged.kind === 'leaf' ? saidBy(judged.finding) : haveOf(judged)
}
