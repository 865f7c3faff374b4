import type { Result } from '../../engine/index.ts';
import { formatChange, formatValue } from '../format.ts';
import { monthInChinese, type Text } from '../language.ts';
import { type SummaryRow, summarise } from '../summary.ts';
import { titleOf } from '../titles.ts';
import { referenceMonth, windowDoubt, windowsOf } from '../windows.ts';
import { both, cell, rowHead, type TableCell, table } from './html.ts';
import { sparkSvg } from './spark.ts';

const shown = (value: number | null, unit: string): string =>
  both({ en: formatValue(value, unit, 'en'), zh: formatValue(value, unit, 'zh') });
const changed = (from: number | null, to: number | null, unit: string): string =>
  both({ en: formatChange(from, to, unit, 'en'), zh: formatChange(from, to, unit, 'zh') });

const labelled = ({ label, unit }: SummaryRow): string =>
  both(unit === 'fen' ? { en: `${label.en}, m yuan`, zh: `${label.zh}（百万元）` } : label);

const number = (text: Text): TableCell => ({ html: both(text), numeric: true });

/** Lengths of the windows as they came out, since a short run cuts them. */
function windowHeads(result: Result): { before: Text; after: Text; end: Text } {
  const { before, after, end } = windowsOf(result);
  const month = referenceMonth(result);
  const length = ({ from, to }: { from: number; to: number }): number => to - from;
  return {
    before: { en: `${length(before)} months before ${month}`, zh: `${monthInChinese(month)}前${length(before)}个月` },
    after: { en: `${length(after)} months from ${month}`, zh: `${monthInChinese(month)}起${length(after)}个月` },
    end: { en: `Last ${length(end)} months`, zh: `最后${length(end)}个月` },
  };
}

/** Columns between the measure's name and its line, and their cells. */
type Columns = {
  readonly over?: readonly { readonly html: string; readonly span: number }[];
  readonly head: readonly TableCell[];
  readonly cells: (row: SummaryRow) => readonly string[];
};

const THIS_RUN: Text = { en: 'this run', zh: '本次' };
const OTHER_RUN: Text = { en: 'compared', zh: '对照' };
const DIFFERENCE: Text = { en: 'this − compared', zh: '本次−对照' };

function columnsAlone(result: Result): Columns {
  const { before, after, end } = windowHeads(result);
  return {
    head: [before, after, { en: 'Change between these two', zh: '前两列之差' }, end].map(number),
    cells: ({ before, after, end, unit }) => [
      shown(before, unit),
      shown(after, unit),
      changed(before, after, unit),
      shown(end, unit),
    ],
  };
}

function columnsCompared(result: Result, twins: ReadonlyMap<string, SummaryRow>): Columns {
  const { before, after, end } = windowHeads(result);
  return {
    over: [
      { html: '', span: 1 },
      { html: both(after), span: 3 },
      { html: both(end), span: 3 },
      { html: both(before), span: 1 },
      { html: '', span: 1 },
    ],
    head: [THIS_RUN, DIFFERENCE, OTHER_RUN, THIS_RUN, DIFFERENCE, OTHER_RUN, THIS_RUN].map(number),
    cells: ({ measure, before, after, end, unit }) => {
      const twin = twins.get(measure);
      const [afterThere, endThere] = [twin?.after ?? null, twin?.end ?? null];
      return [
        shown(after, unit),
        changed(afterThere, after, unit),
        shown(afterThere, unit),
        shown(end, unit),
        changed(endThere, end, unit),
        shown(endThere, unit),
        shown(before, unit),
      ];
    },
  };
}

function captionOf(result: Result, compare: Result | undefined): Text {
  const other = compare && titleOf(compare.scenario);
  const doubt = windowDoubt(result);
  return {
    en: `Means of the months of each window; pp = percentage points${other ? `; compared = ${other.en}` : ''}.${doubt.en && ` ${doubt.en}`}`,
    zh: `各窗口内的月度均值；pp 为百分点${other ? `；对照为${other.zh}` : ''}。${doubt.zh}`,
  };
}

/** The headline table, grouped by question, with a small line of every month. */
export function headlineTable(result: Result, compare: Result | undefined): string {
  const rows = summarise(result);
  const twins = new Map((compare ? summarise(compare) : []).map((row) => [row.measure as string, row]));
  const { over, head, cells } = compare ? columnsCompared(result, twins) : columnsAlone(result);
  const reference = windowsOf(result).after.from;
  const body = rows.flatMap((row, index) => {
    const numbers = cells(row).map((html) => cell(html, true));
    const line = cell(sparkSvg(row.series, twins.get(row.measure)?.series ?? [], reference));
    const band = `<th scope="colgroup" colspan="${head.length + 2}" class="group">${both(row.groupLabel)}</th>`;
    const opens = rows[index - 1]?.group !== row.group;
    return [...(opens ? [band] : []), rowHead(labelled(row)) + numbers.join('') + line];
  });
  return table({
    id: 'headline-measures',
    caption: captionOf(result, compare),
    ...(over && { over }),
    head: [{ html: both({ en: 'Measure', zh: '指标' }) }, ...head, { html: both({ en: 'Every month', zh: '逐月' }) }],
    rows: body,
    className: 'headline',
  });
}
