import type { Book, UnitBook } from '../../rules/book/book.ts'
import type { ConditionBook } from '../../rules/book/condition.ts'
import { sayTables } from './bookPageTables.ts'
import { PAGE_STYLE } from './bookStyle.ts'
import { datesOf, JOINS, sayCases, sayScope } from './bookWords.ts'
import { type Html, html } from './html.ts'

/** A heading that can be linked to, and what stands under it. */
interface Section {
  readonly id: string
  readonly title: string
  readonly body: Html
  readonly within?: readonly { readonly id: string; readonly title: string }[]
}

/**
 * The book as one HTML page that needs nothing else: styles inline, no script, no request to anywhere. Reads on a phone and
 * on paper.
 */
export function sayBookPage(book: Book): string {
  const { plan } = book
  const sections: Section[] = [
    unitSection('公共条件', 'g', book.gates),
    ...book.levels.map(({ level, paths }) => unitSection(level, 'p', paths)),
    ...(book.standards.length > 0 ? [unitSection('评审条件', 's', book.standards)] : []),
    ...(book.comparison ? [comparisonSection(book.comparison)] : []),
    ...sayTables(book, usesOf(book)),
  ]
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>规则书：${plan.title}</title>
<style>${{ markup: PAGE_STYLE }}</style>
</head>
<body>
<header>
<h1>${plan.title}</h1>
<p>${plan.number} · 评${plan.levels.join('、')} · 编号 <code>${plan.id}</code></p>
<dl class="dates">
${datesOf(book).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
</header>
<nav aria-label="目录">
<h2>目录</h2>
<ol>
${sections.map(sayEntry)}</ol>
</nav>
<main>
<section class="legend" aria-label="怎么读">
<p>怎么读：</p>
<ul>
${JOINS.map(([join, meaning]) => html`<li><b class="${join === '文件没写' ? 'open' : 'join'}">${join}</b> ${meaning}</li>\n`)}</ul>
</section>
${sections.map(
  ({ id, title, body }) => html`<section>
<h2 id="${id}">${title}</h2>
${body}
</section>
`,
)}</main>
<footer>
<p>例子共 ${book.examples} 个。规则指纹 <code>${book.rules}</code></p>
</footer>
</body>
</html>
`.markup
}

function sayEntry({ id, title, within }: Section): Html {
  const inner = within
    ? html`<ol>${within.map((entry) => html`<li><a href="${hrefTo(entry.id)}">${entry.title}</a></li>`)}</ol>`
    : null
  return html`<li><a href="${hrefTo(id)}">${title}</a>${inner}</li>\n`
}

/** An id of a part of the page; a name with spaces would not be one. */
function idOf(kind: string, name: string): string {
  return `${kind}-${name.replaceAll(/\s+/g, '-')}`
}

function hrefTo(id: string): string {
  return `#${encodeURIComponent(id)}`
}

function unitSection(title: string, kind: string, units: readonly UnitBook[]): Section {
  return {
    id: idOf('sec', title),
    title: `${title}（${units.length}）`,
    body: html`${units.map((unit) => sayUnit(unit, idOf(kind, unit.id)))}`,
    within: units.map((unit) => ({ id: idOf(kind, unit.id), title: unit.id })),
  }
}

function comparisonSection({ label, document, paths }: NonNullable<Book['comparison']>): Section {
  const section = unitSection(`对照：${document}`, 'c', paths)
  return { ...section, body: html`<p><b class="open">只供对照</b> ${label}</p>\n${section.body}` }
}

/** Where each unit stands, by the way notes name it. */
function usesOf(book: Book): (name: string) => Html {
  const kinds = new Map<string, string>([
    ...book.standards.map(({ id }) => [id, 's'] as const),
    ...book.levels.flatMap(({ paths }) => paths.map(({ id }) => [id, 'p'] as const)),
    ...book.gates.map(({ id }) => [id, 'g'] as const),
  ])
  return (name) => html`<a href="${hrefTo(idOf(kinds.get(name) ?? 'p', name))}">${name}</a>`
}

function sayUnit(unit: UnitBook, id: string): Html {
  const { conditions, notes, clause } = unit
  return html`<article>
<h3 id="${id}">${unit.id}</h3>
<p class="summary">${unit.summary}</p>
<p class="clause">${sayScope(unit)}${clause}</p>
${conditions.length > 1 ? html`<p><b class="join">全部</b> 下面每一条都要满足</p>\n` : null}<ul class="conditions">
${conditions.map((condition) => sayCondition(condition, clause))}</ul>
${notes.length > 0 ? html`<div class="notes"><h4>存疑</h4>\n<dl>\n${notes.map(sayNote)}</dl></div>\n` : null}${sayExamples(unit.cases)}
</article>
`
}

function sayNote({ id, question, reading, contact, clause }: UnitBook['notes'][number]): Html {
  return html`<dt>${id}</dt>
<dd>${question}。<br><b>读法</b> ${reading}。<br><b>问</b> ${contact} <span class="clause">${clause}</span></dd>
`
}

/** Every name is there to be opened; paper shows the first few. */
function sayExamples(cases: UnitBook['cases']): Html | null {
  if (cases === null) return null
  const said = sayCases(cases)
  if (cases.length === 0) return html`<p class="examples missing">${said}</p>`
  return html`<details class="examples"><summary>${said}</summary><p>${cases.join('、')}</p></details>`
}

/** A clause is repeated only where it differs from the one above. */
function sayCondition(condition: ConditionBook, clauseAbove: string): Html {
  const { join, words, silent, question, notes, unseen, parts, clause } = condition
  return html`<li>${join === null ? null : html`<b class="join">${join}</b>${words === '' ? null : ' '}`}${silent ? html`<b class="open">文件没写</b> ` : null}${words}${
    clause === clauseAbove ? null : html` <span class="clause">${clause}</span>`
  }${question === null ? null : html`<br><span class="aside">问：${question}</span>`}${
    notes.length === 0 ? null : html` <span class="aside">存疑 ${notes.join('、')}</span>`
  }${unseen.length === 0 ? null : html` <span class="missing">没有例子走到“${unseen.join('”“')}”</span>`}${
    parts.length === 0 ? null : html`\n<ul>\n${parts.map((part) => sayCondition(part, clause))}</ul>\n`
  }</li>
`
}
