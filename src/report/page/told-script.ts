import { HOVER } from '../charts/hover.ts';

/** The part of the page's script that writes under each chart what it tells of a period; see `withPeriod`. */
export const TOLD_SCRIPT = `
  const rowsOf = (mark, name) =>
    mark.name === name
      ? mark.items.map(({ datum }) => datum)
      : mark.items.flatMap(({ items = [] }) => items.flatMap((each) => rowsOf(each, name)));
  const toldBy = (view, index) => rowsOf(view.scenegraph().root, '${HOVER}_' + index + '_marks');

  // numbers are written by the expressions that the chart brings along
  const writers = new Map();
  const written = (expression, values) => {
    const signals = Object.keys(values).map((name) => ({ name, value: null }));
    const known = writers.get(expression);
    const view = known || new vega.View(vega.parse({ signals: [...signals, { name: 'text', update: expression }] }));
    if (!known) writers.set(expression, view);
    for (const [name, value] of Object.entries(values)) view.signal(name, value);
    return view.run().signal('text');
  };

  // months without a value do not count
  const meanOf = (rows, field) => {
    const known = rows.map((row) => row[field]).filter((value) => value !== null && value !== undefined);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };

  const heading = (scope) => (textContent) => make('th', { scope, textContent });
  const row = (head, cells) =>
    make('tr', {}, heading('row')(head), ...cells.map((textContent) => make('td', { textContent })));
  const table = (caption, heads, rows) =>
    make(
      'table',
      {},
      make('caption', { textContent: caption }),
      make('thead', {}, make('tr', {}, make('td', {}), ...heads.map(heading('col')))),
      make('tbody', {}, ...rows),
    );

  // cells have a label, a run and a text, and where there is a run to hold them against a change; the longer way is down
  function tableOf(caption, cells, base) {
    const labels = [...new Set(cells.map(({ label }) => label))];
    const runs = [...new Set(cells.map(({ run }) => run))];
    const others = base === undefined ? [] : runs.filter((run) => run !== base);
    const cellOf = (label, run) => cells.find((cell) => cell.label === label && cell.run === run) || {};
    const difference = words('Difference', '差异');
    if (labels.length === 1)
      return table(
        caption,
        base === undefined ? labels : [labels[0], difference],
        runs.map((run) => {
          const { text, change = '' } = cellOf(labels[0], run);
          return row(run, base === undefined ? [text] : [text, change]);
        }),
      );
    return table(
      caption,
      [...runs, ...others.map(() => difference)],
      labels.map((label) => row(label, [
        ...runs.map((run) => cellOf(label, run).text ?? ''),
        ...others.map((run) => cellOf(label, run).change ?? ''),
      ])),
    );
  }

  const periodInWords = ([first, last]) => (first === last ? first : words(first + ' to ' + last, first + '至' + last));

  function meansTable(view, { told, base, values, changes }) {
    const means = told.flatMap(({ index, lines }) => {
      const rows = toldBy(view, index).filter(({ month }) => month >= picked.from && month <= picked.to);
      return lines.map(({ field, ...line }) => ({ ...line, value: meanOf(rows, field) }));
    });
    if (means.length === 0) return [];
    const cells = means.map(({ label, run, unit, value }) => {
      const against = run !== base && means.find((other) => other.label === label && other.run === base);
      const change = against && { change: written(changes[unit], { from: against.value, to: value }) };
      return { label, run, text: written(values[unit], { value }), ...change };
    });
    const count = period[1] - period[0] + 1;
    const mean = count === 1 ? '' : words(', mean of ' + count + ' months', '，' + count + '个月均值');
    return [tableOf(periodInWords(period.map((place) => months[place])) + mean, cells, base)];
  }

  // of the platform that is kept, from the first to the last month drawn; where it leaves before the others, when
  function platformTable(view, { told, values }) {
    const all = told.flatMap(({ index, each = [] }) => {
      const isIn = ({ month }) => !period || (month >= picked.from && month <= picked.to);
      const rows = each.length === 0 ? [] : toldBy(view, index).filter(isIn);
      return each.map((line) => ({ ...line, rows: rows.filter(({ platform }) => platform === kept), among: rows }));
    });
    const monthOf = (row) => new Date(row.month).toISOString().slice(0, 7);
    const months = all.flatMap(({ among }) => among.map(monthOf)).sort();
    if (months.length === 0) return [];
    const cells = all.map(({ label, run, unit, field, rows }) => {
      if (rows.length === 0) return { label, run, text: '–' };
      const [first, last] = [rows[0], rows.at(-1)];
      const say = (row) => written(values[unit], { value: row[field] });
      const span = first === last ? say(first) : say(first) + ' → ' + say(last);
      const [from, to] = [monthOf(first), monthOf(last)];
      if (from === months[0] && to === months.at(-1)) return { label, run, text: span };
      return { label, run, text: span + words(' (' + periodInWords([from, to]) + ')', '（' + periodInWords([from, to]) + '）') };
    });
    const name = words('Platform ' + kept + ', ', '平台' + kept + '，');
    return [tableOf(name + periodInWords([months[0], months.at(-1)]), cells)];
  }

  // under each chart, what it tells of the period and of a platform
  function tellBelow(box) {
    const { view, meta } = drawn.get(box);
    const means = meta && period ? meansTable(view, meta) : [];
    const tables = meta && kept !== null ? [...means, ...platformTable(view, meta)] : means;
    let below = box.nextElementSibling;
    if (!below || below.className !== 'told') {
      if (tables.length === 0) return;
      below = make('div', { className: 'told', tabIndex: 0 });
      below.setAttribute('role', 'group');
      box.after(below);
    }
    below.lang = root.lang;
    below.setAttribute('aria-label', words('Values of what is picked out', '所标出部分的数值'));
    below.replaceChildren(...tables);
    if (tables.length === 0) below.remove();
  }
`;
