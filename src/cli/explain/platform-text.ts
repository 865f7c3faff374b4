import {
  type Ending,
  type Listing,
  MODE_WORDS,
  MODES,
  type PlatformMonth,
  type PlatformStory,
} from '../../engine/index.ts';
import { formatValue } from '../../report/index.ts';
import { indented } from '../law/layout.ts';
import { type Column, plainTable } from '../tables.ts';
import type { Tongue } from './tongue.ts';

/** A platform's story as lines. @param heading how the head of a part is shown, such as in bold */
export function platformLines(
  story: PlatformStory,
  tongue: Tongue,
  width: number,
  heading: (text: string) => string,
): string[] {
  const { say } = tongue;
  const part = (head: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : ['', heading(head), ...texts.flatMap((text) => indented(text, 2, width))];
  return [
    ...indented(whoText(story, tongue), 2, width),
    '',
    ...yearTable(story.months, tongue).split('\n'),
    ...indented(
      say(
        'Money in million yuan; profit and new loans of the year, the rest at its end.',
        '金额单位为百万元；利润与放款为全年合计，其余为年末。',
      ),
      2,
      width,
    ),
    ...part(say('Lists of the banks that it works with', '合作银行的名单'), listingTexts(story.listings, tongue)),
    ...part(say('Hidden fees found', '隐性收费被查'), breachTexts(story, tongue)),
    ...part(
      say('Taken over', '并入的平台'),
      story.tookOver.map(({ month, platform }) => say(`${month}: platform ${platform}`, `${month}：平台${platform}`)),
    ),
    ...part(say('Its end', '退出'), [endText(story, tongue)]),
  ];
}

function whoText({ isBankApp, entered, readiness }: PlatformStory, { say, share }: Tongue): string {
  const kind = isBankApp ? say("A bank's own app", '银行自有App') : say('A third party', '第三方平台');
  const since =
    entered === null ? say('there from the start', '模拟初即存在') : say(`entered in ${entered}`, `${entered} 进入`);
  return say(
    `${kind}, ${since}. It adopts an announced rule once ${share(readiness)} of the lead time has passed.`,
    `${kind}，${since}。规则公布后，过渡期过去${share(readiness)}时即提前执行。`,
  );
}

function yearTable(months: readonly PlatformMonth[], { lang, say, share }: Tongue): string {
  const head = [
    say('Year', '年份'),
    say('Balance', '余额'),
    say('Share', '份额'),
    say('New loans', '放款'),
    ...MODES.map((mode) => MODE_WORDS[mode][lang]),
    say('Banks', '资金方'),
    say('Margin', '加成'),
    say('Profit', '利润'),
    say('Equity', '净资产'),
  ];
  const columns: Column[] = head.map((text, at) => ({ head: text, align: at === 0 ? 'left' : 'right' }));
  const money = (fen: number) => formatValue(fen, 'fen', lang);
  const sum = (of: readonly PlatformMonth[], value: (month: PlatformMonth) => number) =>
    of.reduce((total, month) => total + value(month), 0);
  const rows = [...new Set(months.map(({ month }) => month.slice(0, 4)))].map((year) => {
    const own = months.filter(({ month }) => month.startsWith(year));
    const last = own.at(-1)!;
    const lent = sum(own, ({ originatedFen }) => originatedFen);
    const ofMode = MODES.map((mode) => (lent > 0 ? share(sum(own, ({ byMode }) => byMode[mode]) / lent) : '–'));
    return [
      year,
      money(last.balanceFen),
      last.share === null ? '–' : share(last.share),
      money(lent),
      ...ofMode,
      String(last.banks.length),
      formatValue(last.margin, '1/year', lang),
      money(sum(own, ({ profitFen }) => profitFen)),
      money(last.equityFen),
    ];
  });
  return plainTable(columns, rows)
    .split('\n')
    .map((row) => `  ${row}`)
    .join('\n');
}

/** Decisions of the banks that it works with, a line for those that are alike. */
function listingTexts(listings: readonly Listing[], { say, list, cite }: Tongue): string[] {
  const alike = new Map<string, Listing[]>();
  for (const each of listings.filter(({ cooperates }) => cooperates)) {
    const key = JSON.stringify({ ...each, bank: 0 });
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()].map((group) => {
    const { month, isListed, place, admitted, by } = group[0]!;
    const banks = list(group.map(({ bank }) => bank));
    const who = say(`bank${group.length > 1 ? 's' : ''} ${banks}`, `银行${banks}`);
    if (place === null) return say(`${month}: ${who}: no list any more`, `${month}：${who}不再实行名单制`);
    const order = say(`place ${place}, ${admitted} admitted`, `排名第${place}，准入${admitted}家`);
    return isListed
      ? say(`${month}: on the list of ${who}, ${order}${cite(by)}`, `${month}：列入${who}名单，${order}${cite(by)}`)
      : say(`${month}: left out by ${who}, ${order}${cite(by)}`, `${month}：未列入${who}名单，${order}${cite(by)}`);
  });
}

const breachTexts = ({ breaches }: PlatformStory, { say, yuan }: Tongue): string[] =>
  breaches.map(({ month, fineFen, isDelisted }) => {
    const told = isDelisted ? say(', and the banks were told', '，并通报各银行暂停合作') : '';
    return say(`${month}: fine ${yuan(fineFen)}${told}`, `${month}：罚款${yuan(fineFen)}${told}`);
  });

function endText({ ending, months }: PlatformStory, tongue: Tongue): string {
  const { say } = tongue;
  if (!ending)
    return say(`In business at the end, ${months.at(-1)?.month}.`, `期末（${months.at(-1)?.month}）仍在经营。`);
  const { month, takenOverBy } = ending;
  const after =
    takenOverBy === null
      ? say('Nobody took it over: banks service its loans.', '无人接手，贷款由银行管理。')
      : say(`Platform ${takenOverBy} took it over with its loans.`, `由平台${takenOverBy}连同存量一并接手。`);
  return `${month}${say(': ', '：')}${reasonText(ending, tongue)} ${after}`;
}

function reasonText(ending: Ending, { say, yuan, share, cite }: Tongue): string {
  const { reason, equityFen, halfYearProfitFen, leastEquityFen, unlinkedMonths, mostUnlinkedMonths, by } = ending;
  switch (reason) {
    case 'noEquity':
      return say(`its equity was gone (${yuan(equityFen)}).`, `净资产为负（${yuan(equityFen)}）。`);
    case 'unlinked':
      return say(
        `no bank lent through it for ${unlinkedMonths} months, ${mostUnlinkedMonths} are the most${cite(by)}.`,
        `连续${unlinkedMonths}个月无合作银行（上限${mostUnlinkedMonths}个月）${cite(by)}。`,
      );
    case 'losses':
      return say(
        `it lost ${yuan(-halfYearProfitFen)} in six months, and its equity of ${yuan(equityFen)} lay below six months of fixed cost, ${yuan(leastEquityFen)}.`,
        `近六个月亏损${yuan(-halfYearProfitFen)}，净资产${yuan(equityFen)}低于六个月固定成本${yuan(leastEquityFen)}。`,
      );
    case 'tooSmall':
      return say(
        `its share of ${share(ending.share)} lay below the least of ${share(ending.leastShare)}${cite(by)}.`,
        `份额${share(ending.share)}低于最低要求${share(ending.leastShare)}${cite(by)}。`,
      );
  }
}
