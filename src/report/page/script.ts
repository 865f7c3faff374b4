import { PARTING } from '../weave.ts';
import { PERIOD_SCRIPT } from './period-script.ts';
import { PLATFORM_SCRIPT } from './platform-script.ts';

/**
 * The page's own script: keeps the language of the document in step with the switch, redraws each chart in that
 * language and to the width of its box, shows a month's values under the pointer, and lets the reader mark a period
 * and pick out a platform.
 * Without it the page still reads.
 * Plain JavaScript, since it goes into the page as it stands.
 */
export const SCRIPT = `(() => {
  'use strict';
  const NARROW = 560, LEAST = 96;
  const root = document.documentElement;
  const tip = document.createElement('div');
  tip.id = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  document.body.append(tip);

  const tooltip = (handler, event, item, text) => {
    tip.hidden = !text;
    if (!text) return;
    tip.textContent = text;
    const left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8);
    const above = event.clientY - tip.offsetHeight - 12;
    tip.style.left = Math.max(8, left) + 'px';
    tip.style.top = (above < 8 ? event.clientY + 18 : above) + 'px';
  };

  const drawn = new WeakMap();
${PERIOD_SCRIPT}${PLATFORM_SCRIPT}
  // one specification holds both languages; see weave.ts
  const inLanguage = (tree, at) => {
    if (Array.isArray(tree)) return tree.map((each) => inLanguage(each, at));
    if (tree === null || typeof tree !== 'object') return tree;
    if ('${PARTING}' in tree) return tree['${PARTING}'][at];
    return Object.fromEntries(Object.entries(tree).map(([key, each]) => [key, inLanguage(each, at)]));
  };

  async function draw(box) {
    const room = box.clientWidth;
    const last = drawn.get(box);
    const lang = root.lang;
    if (room === 0 || (last && last.room === room && last.lang === lang)) return;
    const woven = JSON.parse(document.getElementById(box.dataset.spec).textContent);
    const spec = inLanguage(woven, lang === 'en' ? 0 : 1);
    if (room < NARROW && spec.layout) spec.layout.columns = 1;
    const columns = (spec.layout && spec.layout.columns) || 1;
    const host = document.createElement('div');
    const view = new vega.View(vega.parse(spec), { renderer: 'svg', container: host, hover: true, tooltip });
    const signals = signalsOf(spec);
    drawn.set(box, { room, lang, view, signals, meta: spec.usermeta });
    watch(view, box, signals);
    await tell(view, signals).runAsync();
    // Vega-Lite names the width of panels in one column and in two differently
    const width = 'width' in spec ? 'width' : 'childWidth';
    // labels that stand over the edge of a narrow panel move with it, so one step is not enough
    for (let step = 0; step < 8; step++) {
      const excess = Number(host.querySelector('svg').getAttribute('width')) - room;
      const before = view.signal(width);
      const after = Math.max(LEAST, Math.floor(before - excess / columns));
      if (after === before) break;
      await view.signal(width, after).signal('slot', (view.signal('slot') * after) / before).resize().runAsync();
    }
    box.lang = lang;
    box.replaceChildren(host);
    tellBelow(box);
    if (last) last.view.finalize();
  }

  async function drawAll() {
    for (const box of document.querySelectorAll('.chart')) {
      // a chart that cannot be redrawn keeps its picture
      await draw(box).catch((fault) => console.warn(fault));
    }
    root.dataset.drawn = root.lang;
  }

  function follow() {
    // a page in one language has no switch
    const zh = document.getElementById('lang-zh');
    if (zh) root.lang = zh.checked ? 'zh-CN' : 'en';
    sayPeriod();
    sayNone();
    drawAll();
  }
  for (const input of document.querySelectorAll('input[name=lang]')) input.addEventListener('change', follow);

  let waiting = 0;
  addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(drawAll, 150);
  });
  follow();
})();`;
