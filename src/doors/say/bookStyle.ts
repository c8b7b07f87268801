/** The look of the rule book: system fonts, one column on a phone, contents at the side on a wide screen, black on paper. */
export const PAGE_STYLE = `
:root { --ink: #1c1e21; --soft: #5a6068; --line: #d9dce1; --tint: #f4f6f8; --blue: #14508c; --amber: #8a4b00; --red: #a4161a; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1rem; max-width: 76rem; color: var(--ink); background: #fff;
  font: 17px/1.7 -apple-system, BlinkMacSystemFont, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.5rem; line-height: 1.35; margin: .5rem 0; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--blue); }
h3 { font-size: 1.1rem; margin: 0 0 .3rem; }
h4 { font-size: 1rem; margin: .9rem 0 .2rem; }
p { margin: .4rem 0; }
a { color: var(--blue); text-underline-offset: .2em; }
code { font-size: .85em; }
.dates { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: .3rem 1.5rem; margin: 1rem 0; padding: .8rem 1rem; background: var(--tint); border-radius: .5rem; }
.dates dt { color: var(--soft); font-size: .85rem; }
.dates dd { margin: 0; font-weight: 600; }
nav ol { margin: .2rem 0; padding-left: 1.2rem; list-style: none; }
nav > ol { padding-left: 0; }
nav > ol > li { margin: .5rem 0; }
nav > ol > li > a { font-weight: 600; }
nav a { display: inline-block; padding: .15rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav h2 { margin-top: 1rem; }
article { margin: 0 0 1.2rem; padding: .9rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
article.item { padding: 0; border: 0; }
.summary { font-weight: 600; }
.clause { color: var(--soft); font-size: .82rem; }
p.clause { margin: 0 0 .5rem; }
.aside { color: var(--soft); font-size: .85rem; font-weight: 400; }
.join, .open { display: inline-block; padding: 0 .45em; border-radius: .3em; font-size: .82rem; line-height: 1.5; }
.join { color: var(--blue); background: #e6eff8; }
.open { color: var(--amber); background: #fdf0dc; }
.missing { color: var(--red); font-size: .85rem; }
.legend { margin-top: 1.5rem; padding: .6rem 1rem; background: var(--tint); border-radius: .5rem; font-size: .95rem; }
.legend ul { margin: 0; padding-left: 1.1rem; }
.conditions, .conditions ul { margin: .2rem 0; padding-left: 1.25rem; }
.conditions li { margin: .25rem 0; }
.conditions ul { border-left: 2px solid var(--line); padding-left: 1.4rem; margin-left: -.6rem; }
.notes { margin: .8rem 0; padding: .1rem .9rem .6rem; background: #fffaf1; border-left: 4px solid #e0a84e; font-size: .95rem; }
.notes dl { margin: 0; }
.notes dt { font-weight: 600; margin-top: .5rem; }
.notes dd { margin: 0; }
.examples { color: var(--soft); font-size: .9rem; }
summary { cursor: pointer; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1rem; font-size: .95rem; }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
article.item .pairs { width: auto; min-width: 60%; }
.pairs th, .pairs td { padding: .25rem .6rem; }
.pairs td:first-child { min-width: 7rem; }
th { background: var(--tint); white-space: nowrap; }
td:first-child { font-weight: 600; }
footer { margin-top: 2rem; padding-top: .6rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .82rem; }
@media screen and (max-width: 640px) {
  .cards thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .cards, .cards tbody, .cards tr, .cards td { display: block; }
  .cards tr { padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .cards td { padding: .1rem 0 .1rem 5.6rem; border: 0; text-indent: -5.6rem; }
  .cards td::before { content: attr(data-label); display: inline-block; width: 5.6rem; color: var(--soft); font-weight: 400; font-size: .85rem; text-indent: 0; vertical-align: top; }
  .cards td > * { text-indent: 0; }
  .cards td:empty { display: none; }
}
@media (min-width: 1000px) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 2.5rem; padding: 1.5rem 2rem; }
  header, footer { grid-column: 1 / -1; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; font-size: .92rem; padding-bottom: 1rem; }
  main > section:first-child { margin-top: 1.2rem; }
}
@media print {
  @page { margin: 16mm 14mm; }
  body { display: block; max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.5; }
  nav { position: static; max-height: none; overflow: visible; columns: 2; font-size: 9.5pt; break-after: page; }
  nav h2 { column-span: all; }
  a { color: inherit; text-decoration: none; }
  h2, h3, h4 { break-after: avoid; }
  tr, li, .notes dd { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
