import type { Pack } from '../rules/pack.ts'

/** 温职改办〔2020〕5号 第十条（一） stays; the long name of the guide is cut to what people call it. */
export function shortClause(clause: string): string {
  return clause.replaceAll(/申报指南（[^）]*）/g, '申报指南').replaceAll('外部依据 ', '另据')
}

/** How a list names its clauses: the document that most of them are of is named above it, the others by their short names. */
export interface ClauseNames {
  /** What stands above the list. */
  readonly legend: readonly { readonly short: string; readonly number: string }[]
  readonly main: string
  readonly name: (clause: string) => string
}

/** Names for a list of these clauses, made once for the list. */
export function namesFor({ documents }: Pick<Pack, 'documents'>, clauses: readonly string[]): ClauseNames {
  const parts = clauses.flatMap((clause) => clause.split('；'))
  // The longest number first: 〔2022〕2号附件1 begins with 〔2022〕2号.
  const known = [...documents.values()].sort((a, b) => b.number.length - a.number.length)
  const of = (part: string) => known.find(({ number }) => part.startsWith(`${number} `))
  const count = new Map<string, number>()
  for (const part of parts) {
    const number = of(part)?.number
    if (number !== undefined) count.set(number, (count.get(number) ?? 0) + 1)
  }
  const main = [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
  const name = (clause: string) =>
    clause
      .split('；')
      .map((part) => {
        const document = of(part)
        if (!document) return part.replace(/^外部依据 ?/, '另据')
        const place = part.slice(document.number.length + 1)
        return document.number === main ? place : `${document.short} ${place}`
      })
      .join('；')
  const legend = known.filter(
    ({ number, short }) => count.has(number) && number !== main && !number.includes(short) && !/指南|附件/.test(short),
  )
  return { legend, main, name }
}
