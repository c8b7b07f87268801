import { type Derivation, readDerivations } from '../load/beside.ts'
import { readClause } from '../load/clause.ts'
import { type RuleProblem, type RuleText, Source } from '../load/source.ts'
import { documentsListed, type NoticeText, textOfKind } from './boundaries.ts'
import { type Original, originalsOf } from './originals.ts'
import { type Place, placesOf } from './places.ts'
import { prints, printsRow } from './printed.ts'

export interface Unaccounted {
  readonly file: string
  readonly line: number
  readonly where: string
  readonly value: string
  /** Numbers of the documents looked in. */
  readonly documents: readonly string[]
}

export interface NoticeReport {
  readonly checked: number
  readonly found: number
  readonly derived: number
  /** Cited from documents that are not in the folder, and are known not to be. */
  readonly outside: number
  readonly unaccounted: readonly Unaccounted[]
  /** Documents known not to be in our hands. */
  readonly absent: readonly string[]
  /** Documents that should be in the folder and are not; entries of 推出.yaml that account for nothing. */
  readonly problems: readonly RuleProblem[]
  readonly ok: boolean
}

/** Looks for every figure of a family's rule files in the documents they cite. */
export function checkNotices(rules: readonly RuleText[], notices: readonly NoticeText[]): NoticeReport {
  const listed = textOfKind(rules, '文件')
  const documents = documentsListed(rules)
  const originals = originalsOf(documents, notices)
  const told = textOfKind(rules, '推出')
  const derivations = told ? readDerivations(new Source(told)) : []
  const used = new Set<Derivation>()
  const unaccounted: Unaccounted[] = []
  const counts = { found: 0, derived: 0, outside: 0 }
  const places = rules.flatMap(placesOf)

  for (const place of places) {
    const cited = place.anywhere ? [...documents.keys()] : place.cited
    if (cited.some((short) => isPrinted(place, originals.get(short)))) {
      counts.found += 1
      continue
    }
    const derivation = derivations.find((entry) => accountsFor(entry, place))
    if (derivation) {
      used.add(derivation)
      counts.derived += 1
    } else if (place.cited.some((short) => !originals.has(short) && documents.get(short)?.outside)) counts.outside += 1
    else {
      unaccounted.push({
        file: place.file,
        line: place.line,
        where: place.trail,
        value: place.figure.text,
        documents: [...new Set(cited)].map((short) => documents.get(short)?.number ?? short),
      })
    }
  }

  const missing = [...documents.values()].filter(({ short }) => !originals.has(short))
  const problems = [
    ...missing.filter(({ outside }) => !outside).map(({ number }) => problem(listed, 1, `文件夹里没有 ${number}`)),
    ...derivations.flatMap((entry) => {
      const clause = readClause(entry.clause, documents)
      return [
        ...(clause.ok ? [] : [problem(told, entry.line, clause.what)]),
        ...(used.has(entry) ? [] : [problem(told, entry.line, `推出的 ${entry.values.join('、')} 没有用上`)]),
      ]
    }),
  ]
  return {
    checked: places.length,
    ...counts,
    unaccounted,
    absent: missing.filter(({ outside }) => outside).map(({ number }) => number),
    problems,
    ok: unaccounted.length === 0 && problems.length === 0,
  }
}

function isPrinted({ figure, run }: Place, text: Original | undefined): boolean {
  return text !== undefined && (run === null ? prints(text, figure) : printsRow(text, run))
}

/** Whether an entry of 推出.yaml speaks of a figure: the value with or without its unit, at or below the place it names. */
function accountsFor({ values, place }: Derivation, { figure, trail }: Place): boolean {
  const bare = /^\d+(?:\.\d+)?/.exec(figure.text)?.[0]
  if (!values.some((value) => value === figure.text || value === bare)) return false
  return place === undefined || ` / ${trail} / `.includes(` / ${place} / `)
}

function problem(text: RuleText | undefined, line: number, what: string): RuleProblem {
  return { file: text?.path ?? '', line, clause: '', what }
}
