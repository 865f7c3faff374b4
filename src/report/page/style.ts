import { FONT } from '../charts/theme.ts';

/** The look of the report page: one column, few colours, wide tables scroll in their own box, and it prints. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c1c1c; --quiet: #555; --line: #d5d5d5; --accent: #005a8e; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.55 ${FONT}; }
main, header, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .6rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.75rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 0 0 .2rem; overflow-wrap: anywhere; }
p { margin: 0 0 .8rem; }
a { color: var(--accent); text-underline-offset: .15em; }
code { font: .875em/1.4 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
small { font-size: .85em; color: var(--quiet); }
.why { font-size: 1.1rem; max-width: 44rem; }
.kicker { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 2rem; margin-bottom: 1.5rem; color: var(--quiet); font-size: .875rem; }
.kicker p { margin: 0; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; gap: .9rem; }
fieldset label { cursor: pointer; padding: .2rem 0; color: var(--ink); }
fieldset input { accent-color: var(--accent); margin: 0 .3rem 0 0; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
html:has(#lang-en:checked) .zh, html:has(#lang-zh:checked) .en { display: none; }
.caution { border-left: 3px solid var(--ink); padding-left: .8rem; font-weight: 600; }
.findings { padding-left: 1.2rem; }
.findings li { margin-bottom: .3rem; }
.topic { margin: 0; color: var(--quiet); font-size: .8125rem; font-weight: 600; }
.note { color: var(--quiet); font-size: .875rem; max-width: 46rem; margin-bottom: .6rem; }
.figure { margin: 2.25rem 0 2.75rem; }
.chart { overflow-x: auto; }
.chart svg { display: block; }
.chart > svg { max-width: none; }
.chart > div { touch-action: pan-y pinch-zoom; user-select: none; -webkit-user-select: none; }
html { overflow-anchor: none; scroll-padding-top: 3.5rem; }
#strip { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .9rem; padding: .5rem 0; background: #fff; border-bottom: 1px solid var(--line); font-size: .875rem; }
#strip[hidden] { display: none; }
#strip p { margin: 0; color: var(--quiet); }
select, button { font: inherit; color: inherit; background: #fff; border: 1px solid #767676; border-radius: 3px; padding: .15rem .4rem; min-height: 1.75rem; }
button { cursor: pointer; }
.told { overflow-x: auto; }
.told table { font-size: .8125rem; margin: .4rem 0 0; }
.told caption { text-align: left; font-weight: 600; padding-bottom: .2rem; }
.told th, .told td { padding: .15rem .9rem .15rem 0; }
.told thead th { max-width: 12rem; }
.told thead th, .told tbody td { text-align: right; padding: .15rem 0 .15rem .9rem; }
.told tbody td { white-space: nowrap; }
.told thead td { border-bottom: 1px solid var(--ink); }
@media (min-width: 36rem) and (min-height: 30rem) { #strip { position: sticky; top: 0; z-index: 1; } }
details { margin-top: .6rem; font-size: .875rem; }
summary { cursor: pointer; color: var(--accent); width: max-content; max-width: 100%; }
.scroll { overflow: auto; margin: 0 0 1rem; }
details .scroll { max-height: 26rem; border: 1px solid var(--line); }
table code { overflow-wrap: normal; }
table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.caption { color: var(--quiet); font-size: .875rem; margin: .75rem 0 .3rem; }
.more { display: none; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; vertical-align: bottom; border-bottom: 1px solid var(--ink); }
.month { white-space: nowrap; }
th.n, td.n { text-align: right; padding: .35rem .7rem .35rem .4rem; }
.differs td { min-width: 8.5rem; }
.differs td:last-child { min-width: 14rem; }
thead .over { text-align: right; border-bottom: 1px solid var(--line); }
thead td { border-bottom: 0; }
td.n { white-space: nowrap; }
td:has(.spark), .headline thead tr:last-child th:last-child { padding-left: .9rem; }
.headline { width: 100%; }
.effects td small { display: block; white-space: normal; max-width: 10rem; margin-left: auto; line-height: 1.25; }
.headline .group { font-weight: 600; padding-top: .9rem; }
.headline thead th.n { max-width: 8rem; }
.headline th[scope=row] { min-width: 11rem; }
.spark { display: block; margin-left: .4rem; }
.data th, .data td, .data .n { padding: .2rem .6rem; white-space: nowrap; }
.figure .data td { text-align: right; }
.data thead th { white-space: normal; position: sticky; top: 0; background: #fff; min-width: 5.5rem; max-width: 9rem; }
dl { margin: 0 0 1rem; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
li { margin-bottom: .35rem; }
footer { margin-top: 3rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: .875rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#tip { position: fixed; z-index: 2; pointer-events: none; white-space: pre; background: #fff; border: 1px solid var(--ink); padding: .35rem .55rem; font-size: .8125rem; line-height: 1.4; max-width: calc(100vw - 1rem); overflow: hidden; font-variant-numeric: tabular-nums; }
@media (max-width: 36rem) {
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.6rem; }
  dl div { grid-template-columns: 1fr; }
  .told thead th { max-width: 6rem; }
  .told thead th, .told tbody td { padding-left: .4rem; }
  .told tbody th { padding-right: .2rem; }
  .more { display: block; margin: 0 0 .3rem; font-size: .8125rem; font-weight: 600; color: var(--accent); }
  details .data { width: 100%; }
  .headline { font-size: .8125rem; }
  .headline th[scope=row], .headline thead tr:last-child th:first-child { position: sticky; left: 0; z-index: 1; background: #fff; min-width: 8rem; max-width: 8rem; }
  .headline th.n, .headline td.n { padding: .35rem .3rem; }
}
@page { margin: 15mm; }
@media print {
  body { font-size: 10.5pt; }
  main, header, footer { max-width: none; padding: 0; }
  fieldset, details, .more, #tip, #strip { display: none !important; }
  .figure, tr { break-inside: avoid; }
  .figure { margin: .7rem 0 1rem; }
  .note { font-size: 8.5pt; line-height: 1.35; margin-bottom: .3rem; max-width: none; }
  h3 { font-size: 11pt; }
  .topic { font-size: 8.5pt; }
  h2, h3, .topic, .caption, tr:has(.group) { break-after: avoid; }
  table { font-size: 8.5pt; width: 100%; }
  td, .differs td { min-width: 0; }
  td:last-child:not(.n), .differs td:last-child { width: 40%; min-width: 0; }
  .headline td:last-child:not(.n) { width: auto; }
  .headline th, .headline td { padding-top: .15rem; padding-bottom: .15rem; }
  .scroll, .chart { overflow: visible; }
  .chart svg { max-width: 100% !important; max-height: 9.6cm; width: auto !important; height: auto !important; }
  .chart[data-tall] svg { max-height: 15.5cm; }
  a { color: inherit; text-decoration: none; }
}
`;
