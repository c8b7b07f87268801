import type { Book } from '../../rules/book/book.ts'
import type { ItemBook } from '../../rules/book/table.ts'
import { NO_MAJORS, sayHighest, sayKind, sayTechnicalClasses, sayWhen } from './bookWords.ts'
import { type Html, html } from './html.ts'

interface TableSection {
  readonly id: string
  readonly title: string
  readonly body: Html
  readonly within?: readonly { readonly id: string; readonly title: string }[]
}

type Cell = string | Html

/** The parts of the book that are tables: points, education, steps, materials, contacts, notes, documents. */
export function sayTables(book: Book, use: (name: string) => Html): TableSection[] {
  const { plan } = book
  return [
    ...(book.points ? [pointsSection(book.points)] : []),
    { id: 'sec-education', title: '专业和学历怎么认', body: sayEducation(book) },
    {
      id: 'sec-steps',
      title: '日程',
      body: table(
        ['事', '谁', '时间', '说明', '依据'],
        plan.steps.map((step) => [step.what, step.who, sayWhen(step), step.detail ?? '', clause(step.clause)]),
      ),
    },
    {
      id: 'sec-materials',
      title: '材料',
      body: table(
        ['材料', '用于', '说明', '依据'],
        plan.materials.map((entry) => [
          entry.name,
          entry.paths.join('、') || '所有路径',
          entry.detail ?? '',
          clause(entry.clause),
        ]),
      ),
    },
    {
      id: 'sec-contacts',
      title: '联系',
      body: table(
        ['单位', '事项', '电话', '地址、网址', '依据'],
        plan.contacts.map((entry) => [
          entry.who,
          entry.for,
          sayPhones(entry.phone),
          html`${entry.address ?? null}${entry.address && entry.web ? ' ' : null}${entry.web ? sayWeb(entry.web) : null}`,
          clause(entry.clause),
        ]),
      ),
    },
    {
      id: 'sec-notes',
      title: `存疑一览（${book.notes.length}）`,
      body: table(
        ['编号', '问题', '问谁', '用在'],
        book.notes.map(({ id, question, contact, usedBy }) => [
          id,
          question,
          contact,
          usedBy.length === 0
            ? '整个计划'
            : html`${usedBy.map((name, at) => html`${at > 0 ? '、' : null}${use(name)}`)}`,
        ]),
      ),
    },
    {
      id: 'sec-documents',
      title: '引用的文件',
      body: table(
        ['简称', '文号', '标题'],
        book.documents.map(({ short, number, title, outside }) => [
          short,
          number,
          outside ? html`${title} <b class="open">原文不在手里</b>` : title,
        ]),
      ),
    },
  ]
}

function pointsSection({ groups, extra }: NonNullable<Book['points']>): TableSection {
  const parts = [
    ...groups.map(({ name, cap, items }, index) => ({
      id: `points-${index + 1}`,
      title: `${name}（封顶 ${cap} 分）`,
      items,
    })),
    ...(extra ? [{ id: 'points-extra', title: '另加', items: [extra] }] : []),
  ]
  return {
    id: 'sec-points',
    title: '量化评价',
    body: html`${parts.map(({ id, title, items }) => html`<h3 id="${id}">${title}</h3>\n${items.map(sayItem)}`)}`,
    within: parts.map(({ id, title }) => ({ id, title })),
  }
}

function sayItem({ name, cap, remark, clause: cited, rows }: ItemBook): Html {
  const about = [cap === null ? '' : `封顶 ${cap} 分`, remark].filter((text) => text !== '').join('；')
  return html`<article class="item"><h4>${name}${about === '' ? null : html` <span class="aside">${about}</span>`}</h4>
<p class="clause">${cited}</p>
${
  rows.every(({ when }) => when === '')
    ? rows.map(({ points }) => html`<p>${points}</p>\n`)
    : table(
        ['条件', '分'],
        rows.map(({ when, points }) => [when, points]),
      )
}</article>
`
}

function sayEducation(book: Book): Html {
  const { majors } = book
  const listed =
    majors.kinds.length > 0
      ? html`<p class="clause">${majors.clause}</p>
${table(
  ['对口的类别', '专业名称里有这些字'],
  majors.kinds.map((kind) => [kind.name, sayKind(kind)]),
)}
<p><b>有几个学历的</b> ${sayHighest(book)}</p>
<p><b>明显不对口</b> ${majors.foreign.join('、')}${majors.mixed?.length ? `（名称里还有${majors.mixed.join('、')}的先问）` : ''}</p>`
      : html`<p>${NO_MAJORS}</p>`
  return html`${listed}
${majors.doubtful.length > 0 ? html`<p><b>带这些字的先问</b> ${majors.doubtful.join('、')}</p>\n` : null}<p><b>技工院校</b> ${sayTechnicalClasses(book)}</p>`
}

/** A table whose rows become cards on a narrow screen, each cell with the name of its column. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  if (rows.length === 0) return html`<p>没有。</p>`
  return html`<table class="${head.length > 2 ? 'cards' : 'pairs'}">
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map((cells) => html`<tr>${cells.map((cell, index) => html`<td data-label="${head[index] ?? ''}">${cell}</td>`)}</tr>\n`)}</tbody>
</table>
`
}

const clause = (text: string) => html`<span class="clause">${text}</span>`

/** A number to press on a phone. */
function sayPhones(phones: readonly string[]): Html {
  return html`${phones.map((phone, at) => html`${at > 0 ? '、' : null}<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`)}`
}

/** A link where the rule file gives a whole address; a bare name stays text, for nobody said how to reach it. */
function sayWeb(web: string): Html {
  return /^https?:\/\/\S+$/.test(web) ? html`<a href="${web}" rel="noreferrer">${web}</a>` : html`${web}`
}
