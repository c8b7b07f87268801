import { isMap, isSeq, type Node, parseDocument } from 'yaml'
import { type RuleText, Source } from '../../load/source.ts'

/** The family's table of documents with those of a plan kept elsewhere put to its end. */
export function withDocuments(table: RuleText, own: RuleText): RuleText {
  const { 文件: entries } = (new Source(own).data ?? {}) as { readonly 文件?: unknown }
  if (!Array.isArray(entries) || entries.length === 0) return table
  const { contents } = parseDocument(table.text, { prettyErrors: false })
  const list = isMap(contents) ? contents.get('文件', true) : null
  const start = isSeq(list) ? ((list as Node).range?.[0] ?? 0) : 0
  const indent = ' '.repeat(Math.max(0, start - table.text.lastIndexOf('\n', start - 1) - 1))
  const lines = entries.map((entry) => `${indent}- ${JSON.stringify(entry)}\n`)
  return { path: table.path, text: `${table.text.trimEnd()}\n${lines.join('')}` }
}
