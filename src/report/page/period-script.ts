import { HOVER } from '../charts/hover.ts';
import { TOLD_SCRIPT } from './told-script.ts';

/**
 * The part of the page's script that marks a period: by dragging over the months of a chart, or by the strip above the
 * charts. Every chart by month shades it and tells below it the means of its lines. It stands on `drawn`, `root` and
 * `tip` of the rest.
 */
export const PERIOD_SCRIPT = `
  const DRAG = 4, BESIDE = 12;
  const words = (en, zh) => (root.lang === 'en' ? en : zh);
  const make = (tag, traits, ...children) => {
    const element = Object.assign(document.createElement(tag), traits);
    element.append(...children);
    return element;
  };

  // what the reader has picked out; every view is told by signals of these names
  const picked = { from: null, to: null, platform: null };
  const signalsOf = ({ signals = [] }) => signals.map(({ name }) => name).filter((name) => name in picked);
  const tell = (view, signals) => signals.reduce((told, name) => told.signal(name, picked[name]), view);
  const boxes = () => [...document.querySelectorAll('.chart')].filter((box) => drawn.has(box));
  // all views, or those that have platforms
  const tellAll = (of = 'from') => {
    const told = boxes().map((box) => drawn.get(box)).filter(({ signals }) => signals.includes(of));
    return Promise.all(told.map(({ view, signals }) => tell(view, signals).runAsync()));
  };

  const strip = document.getElementById('strip');
  const part = (name) => document.getElementById('strip-' + name);
  const timeOf = (month) => Date.UTC(month.slice(0, 4), month.slice(5) - 1);
  const monthsOf = ({ first, last }) => {
    const months = [];
    for (let at = 0; months.at(-1) !== last; at++)
      months.push(new Date(Date.UTC(first.slice(0, 4), first.slice(5) - 1 + at)).toISOString().slice(0, 7));
    return months;
  };
  const months = strip ? monthsOf(strip.dataset) : [];
  // first and last month as places in the list
  let period = null;

${TOLD_SCRIPT}
  // notes come and go above what is being read, which stays where it is on the screen
  async function choose(next, reading) {
    period = next;
    [picked.from, picked.to] = next ? next.map((place) => timeOf(months[place])) : [null, null];
    await tellAll();
    tellBelowAll(reading);
    sayPeriod();
  }

  function tellBelowAll(reading) {
    const still = reading || boxes().find((box) => box.getBoundingClientRect().bottom > 0) || root;
    const top = still.getBoundingClientRect().top;
    for (const box of boxes()) tellBelow(box);
    scrollBy({ top: still.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  function sayPeriod() {
    if (!strip) return;
    const [from, to] = period || [0, months.length - 1];
    if (!period || ![part('from'), part('to')].includes(document.activeElement)) {
      part('from').selectedIndex = from;
      part('to').selectedIndex = to;
    }
    const count = to - from + 1;
    const said = period
      ? words(
          count + (count === 1 ? ' month' : ' months') + ' shaded; means below each chart',
          '已标出' + count + '个月，均值见各图下方',
        )
      : words('or drag over months in a chart', '也可在图中拖选月份');
    if (part('status').textContent !== said) part('status').textContent = said;
  }

  function plotAt(box, { clientX, clientY }) {
    for (const { index } of drawn.get(box).meta?.told ?? []) {
      const marks = box.querySelector('.${HOVER}_' + index + '_marks');
      const plot = marks && marks.closest('.role-scope').querySelector('.background').getBoundingClientRect();
      const isBeside = plot && clientX >= plot.left - BESIDE && clientX <= plot.right + BESIDE;
      if (isBeside && clientY >= plot.top && clientY <= plot.bottom) return plot;
    }
  }

  function monthAt({ left, width }, x) {
    const times = months.map(timeOf);
    const time = times[0] + ((times.at(-1) - times[0]) * (x - left)) / width;
    return times.reduce((best, each, at) => (Math.abs(each - time) < Math.abs(times[best] - time) ? at : best), 0);
  }

  let drag = null, busy = false;

  async function follows() {
    if (busy) return;
    for (busy = true; drag && drag.shown !== String(drag.months); ) {
      drag.shown = String(drag.months);
      [picked.from, picked.to] = drag.months.map((place) => timeOf(months[place]));
      await tellAll();
    }
    busy = false;
  }

  function begin(event) {
    const box = event.currentTarget;
    if (event.button !== 0 || !event.isPrimary || !drawn.has(box)) return;
    const plot = plotAt(box, event);
    if (plot) drag = { box, plot, pointer: event.pointerId, x: event.clientX, start: monthAt(plot, event.clientX) };
  }

  function move(event) {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (!drag.months && Math.abs(event.clientX - drag.x) < DRAG) return;
    if (!drag.months) drag.box.setPointerCapture(drag.pointer);
    tip.hidden = true;
    drag.months = [drag.start, monthAt(drag.plot, event.clientX)].sort((one, other) => one - other);
    follows();
  }

  function end(event) {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { box, months: over } = drag;
    drag = null;
    if (over) choose(over, box);
    // a click on a platform is about the platform
    else if (period && platformOf(event.target.__data__) === null) choose(null, box);
  }

  // a touch that turns out to scroll the page leaves everything as it was
  function giveUp() {
    const dragged = drag && drag.months;
    drag = null;
    if (dragged) choose(period);
  }

  if (strip) {
    // on the way to a month by keyboard other months are chosen: the lists keep their order until they are left
    const lists = [part('from'), part('to')];
    const chosen = () => choose(lists.map((list) => list.selectedIndex).sort((one, other) => one - other));
    for (const list of lists) {
      list.append(...months.map((month) => make('option', { textContent: month })));
      list.addEventListener('change', chosen);
      list.addEventListener('blur', sayPeriod);
    }
    part('whole').addEventListener('click', () => choose(null));
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      if (drag) return giveUp();
      if (period) choose(null);
      if (kept !== null) keep(null);
    });
    for (const box of document.querySelectorAll('.chart')) {
      box.addEventListener('pointerdown', begin);
      box.addEventListener('pointermove', move);
      box.addEventListener('pointerup', end);
      box.addEventListener('pointercancel', giveUp);
    }
    strip.hidden = false;
  }
`;
