import type { KnownDocument, Originals } from '../../originals/originals.ts'
import type { Kept } from '../originals/keep.ts'

interface Named {
  readonly family: string
  readonly short: string | null
  readonly number: string
  readonly title: string
}

interface Imported extends Named {
  readonly state: Kept
  /** In the family's 文件.yaml. */
  readonly listed: boolean
  readonly articles: number
  readonly lacking: readonly string[]
}

/** What became of each document of a file. */
export function sayImported(file: string, documents: readonly Imported[], remarks: readonly string[]): string {
  const same = documents.every(({ state }) => state === '没有变')
  return [
    same ? `${file}：和已经收着的一样，什么也没有变` : `${file}：`,
    ...documents.map((document) => `  ${document.state}  ${sayName(document)}：${saySplit(document)}`),
    ...(documents.some(({ state }) => state === '换新') ? ['  旧的一份收在数据文件夹的 originals/aside'] : []),
    ...remarks.map((remark) => `  注意：${remark}`),
  ].join('\n')
}

function saySplit({ listed, articles, lacking }: Pick<Imported, 'listed' | 'articles' | 'lacking'>): string {
  if (!listed && articles === 0) return '没有分出条款，整份收作“全文”'
  if (!listed) return `规则文件里没有列这份文件，按它自己的编号分成 ${articles} 条`
  if (lacking.length === 0) return '条款都认出来了'
  return `没认出 ${lacking.join('、')}，问到时给包含它的整段`
}

function sayName({ family, short, number, title }: Named): string {
  return `${family} ${short ?? title}（${number}）`
}

export function sayHeld(
  document: Named & { readonly imported: string; readonly file: string; readonly lacking: readonly string[] },
): string {
  const { lacking, imported, file } = document
  const missing = lacking.length === 0 ? '' : `；没认出 ${lacking.join('、')}`
  return `${sayName(document)}\n  ${imported} 导入，来自 ${file}${missing}`
}

export function sayAbsent(document: Named): string {
  return `还没有：${sayName(document)}`
}

/** Why there is no wording: the document is not known by that name, or not held. */
export function sayUnknownCitation(
  citation: string,
  { documents, absent }: Originals,
  family: string | undefined,
): string {
  const named = ({ short, number }: KnownDocument) =>
    citation.startsWith(number) || (short !== null && citation.startsWith(short))
  const held = documents.filter((entry) => family === undefined || entry.family === family)
  const inSeveral = family === undefined ? [...documents, ...absent].filter(named).map((entry) => entry.family) : []
  if (new Set(inSeveral).size > 1)
    return `“${citation}”好几个计划都有：请写明 --family，有 ${[...new Set(inSeveral)].join('、')}`
  const missing = absent.find((entry) => named(entry) && (family === undefined || entry.family === family))
  if (missing) return `${sayName(missing)} 的原文还没有导入：zhicheng notices import <文件>`
  const have = held.map(({ short, number }) => short ?? number).join('、')
  return `认不出“${citation}”：先写文件，空一格，再写条款，如 "通知 二.4"。收着的文件：${have || '一份也没有'}`
}
