import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compose, PACKAGE_ROOT } from '../../../src/doors/compose.ts'
import { readNotices } from '../../../src/doors/noticeFiles.ts'
import { knownOf, recognise } from '../../../src/doors/originals/recognise.ts'
import { readRuleFiles } from '../../../src/doors/ruleFiles.ts'
import { citationsIn, readPlace } from '../../../src/originals/citation.ts'
import { markOf } from '../../../src/originals/marks.ts'
import { type HeldDocument, makeOriginals, splitOf } from '../../../src/originals/originals.ts'
import { documentsListed } from '../../../src/rules/notices/boundaries.ts'
import { tighten } from '../../../src/rules/notices/tighten.ts'

/** A folder `notices` with texts in one of the project's neighbours: whoever holds the originals keeps them outside. */
function folderOfOriginals(): string | null {
  const around = join(PACKAGE_ROOT, '..')
  const folders = readdirSync(around).map((name) => join(around, name, 'notices'))
  return (
    folders.find((folder) => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.txt'))) ?? null
  )
}

const folder = folderOfOriginals()
const { families } = compose()
const held: HeldDocument[] =
  folder === null ? [] : readNotices(folder).flatMap((notice) => recognise(notice, families, null))
const originals = makeOriginals(held, families.flatMap(knownOf))

/** Every citation of the rule files and of the answers beside them, once; of documents that are listed, which `rules check` sees to. */
const citations = readRuleFiles(join(PACKAGE_ROOT, 'rules')).families.flatMap(({ folder: family, rules, answers }) => {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    for (const [key, entry] of Object.entries(value)) {
      if ((key === '依据' || key === '从') && typeof entry === 'string')
        for (const one of citationsIn(entry)) found.add(one)
      walk(entry)
    }
  }
  for (const { text } of [...rules, ...answers]) walk(parse(text))
  const listed = documentsListed(rules)
  return [...found]
    .filter((citation) => listed.has(citation.split(' ')[0] ?? ''))
    .map((citation) => ({ family, citation }))
})

/** Without the folder there is nothing to look in: the tests say so and check nothing. */
const withOriginals = (name: string, check: () => void) =>
  it(name, () => {
    if (folder === null) console.info(`旁边没有通知原文，这次没有核对：${name}`)
    else check()
  })

/** Where an original has lost what a citation counts on: the table's head, a heading that was a picture. */
const ENCLOSED = ['温州机械 附件 指标', '温州机电 指南 四.1']

describe('the citations of the rules in the originals', () => {
  withOriginals('each finds its wording, but for documents that nobody holds', () => {
    const found = citations.map((entry) => ({ ...entry, wording: originals.wording(entry.citation, entry.family) }))
    const exact = found.filter(({ wording }) => wording?.exact)
    const enclosed = found.filter(({ wording }) => wording && !wording.exact)
    const none = found.filter(({ wording }) => !wording)
    console.info(
      `引用 ${found.length} 处：正好找到 ${exact.length}，给包含它的 ${enclosed.length}，没有原文 ${none.length}`,
    )
    const outside = new Set(
      families.flatMap(({ folder: family, rules }) =>
        [...documentsListed(rules).values()].flatMap((entry) => (entry.outside ? [`${family} ${entry.short}`] : [])),
      ),
    )
    expect(none.filter(({ family, citation }) => !outside.has(`${family} ${citation.split(' ')[0]}`))).toEqual([])
    const surprising = enclosed
      .map(({ family, citation }) => `${family} ${citation}`)
      .filter((one) => !ENCLOSED.includes(one))
    expect(surprising).toEqual([])
    expect(exact.length).toBeGreaterThan(380)
  })

  withOriginals('each wording begins with the number that is cited, below headings with the numbers above it', () => {
    const wrong = citations.flatMap(({ family, citation }) => {
      const wording = originals.wording(citation, family)
      const names = [...(wording?.document.clauses?.keys() ?? [])].filter(
        (name) => !markOf(`${name}、`) && !markOf(`${name} `),
      )
      const place = readPlace(citation.slice(citation.indexOf(' ') + 1), names)
      const last = place?.steps.at(-1)
      if (!wording?.exact || !place || !last) return []
      const above = wording.heading.split(' › ').slice(-place.steps.length)
      const numbers = [...above.slice(1), wording.text].map((line) => markOf(line))
      const told = place.steps.every(
        ({ kind, number }, at) => numbers[at]?.kind === kind && numbers[at]?.number === number,
      )
      const article = above[0] ?? ''
      const under =
        article.startsWith(place.article) || markOf(article)?.kind === '条' || markOf(article)?.kind === '1.'
      return told && under ? [] : [`${family} ${citation}: ${wording.heading}`]
    })
    expect(wrong).toEqual([])
  })

  withOriginals('each wording stands in its document, sign by sign', () => {
    for (const { family, citation } of citations) {
      const wording = originals.wording(citation, family)
      const document = held.find((entry) => entry.number === wording?.document.number)
      if (!wording || !document || wording.text.includes('［个人收款账号不转述］')) continue
      const signs = (text: string) =>
        tighten(text.replaceAll(/<(?!https?:)[^<>]*>|[<>#*\\]|\]\([^()]*\)|-/g, '')).replaceAll(/[^\p{L}\p{N}]/gu, '')
      const whole = signs(document.text)
      const strange = wording.text
        .split('\n')
        .slice(0, 3)
        .filter((line) => !whole.includes(signs(line.slice(0, 30))))
      // Told by its citation: an original is printed nowhere.
      expect(strange.length, citation).toBe(0)
    }
  })

  withOriginals('nothing a document is known to have is missing', () =>
    expect(
      held.flatMap((document) =>
        splitOf(document).lacking.map((what) => `${document.family} ${document.short} ${what}`),
      ),
    ).toEqual([]),
  )
})
