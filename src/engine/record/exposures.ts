import { BANKS, BINS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import { doc, MONTH } from './column.ts';
import type { Cell, ColumnDoc } from './result.ts';
import { capitalRatio, coveredBy } from './snapshot.ts';

/**
 * Columns of `exposures.csv` 系统性风险敞口: what one failure would cost each bank at once, before anybody reacts. Taken every
 * December and in the last month.
 */
export const EXPOSURE_FIELDS: readonly ColumnDoc[] = [
  MONTH,
  doc('kind', 'platform|guarantor', 'Who fails', '失败机构类别', 'O28'),
  doc('number', 'number', 'Its number in platforms.csv or guarantors.csv', '机构编号', 'O28'),
  doc('bank', 'number', 'Bank', '银行', 'O28'),
  doc(
    'exposure_fen',
    'fen',
    "The bank's principal in loans that the platform services or the guarantor covers",
    '敞口',
    'O28',
  ),
  doc('uncovered_fen', 'fen', 'Part of it that is covered now and would not be any more', '失去担保的敞口', 'O28'),
  doc(
    'expected_loss_fen',
    'fen',
    'Loss to expect on that part in a year, above what the reserve of the cooperation pays',
    '预期无覆盖损失',
    'O28',
  ),
  doc('car_before', 'fraction', "The bank's capital ratio", '失败前资本充足率', 'O28'),
  doc('car_after', 'fraction', 'The same after that loss', '失败后资本充足率', 'O28'),
  doc('car_loss', 'fraction', 'The difference', '资本充足率下降', 'O28'),
];

/** What fails: a platform group with the guarantor that belongs to it, or a guarantor alone. */
type Failure = {
  readonly kind: 'platform' | 'guarantor';
  readonly number: number;
  readonly services: (link: number) => boolean;
  readonly guarantors: readonly number[];
};

/** Who services a link's loans from now on: after this month's mergers. */
const groupOf = ({ platforms, links }: Market, link: number): number => platforms.root[links.platform[link]];

function failures(market: Market): Failure[] {
  const { platforms, guarantors, links } = market;
  const alive = Array.from(guarantors.alive.keys()).filter((g) => guarantors.alive[g] === 1);
  const groups = Array.from(platforms.alive.keys()).filter(
    (j) => platforms.alive[j] === 1 && platforms.bankApp[j] === 0,
  );
  const services = (j: number) => (link: number) => links.orphan[link] === 0 && groupOf(market, link) === j;
  return [
    ...groups.map((j): Failure => {
      const own = alive.filter((g) => guarantors.owner[g] === j);
      return { kind: 'platform', number: j + 1, services: services(j), guarantors: own };
    }),
    ...alive.map((g): Failure => ({ kind: 'guarantor', number: g + 1, services: () => false, guarantors: [g] })),
  ];
}

/** Chance that a yuan lent by the group defaults within a year, from the hazards it has learned and its live balance by bin. */
export function yearlyDefault({ learning, households }: Market, group: number): number {
  let balance = 0;
  let expected = 0;
  for (let row = group * BINS; row < (group + 1) * BINS; row++) {
    balance += households.liveBalance[row];
    expected += households.liveBalance[row] * learning.hazard[row];
  }
  const survives = balance > 0 ? 1 - expected / balance : 1;
  let year = 1;
  for (let month = 0; month < 12; month++) year *= survives;
  return 1 - year;
}

/** Fen under one link: the bank's principal, what of it would lose its cover, and the loss to expect on that in a year. */
function underLink(market: Market, link: number, failure: Failure): readonly [number, number, number] {
  const { links, parameters: p } = market;
  const uncovered = failure.guarantors.includes(links.guarantor[link]) ? coveredBy(market, link) : 0;
  const exposure = failure.services(link) ? links.bankOwned[link] : uncovered;
  if (uncovered === 0) return [exposure, 0, 0];
  const loss = uncovered * yearlyDefault(market, groupOf(market, link)) * (1 - p['pricing.recovery_share']);
  return [exposure, uncovered, Math.max(0, Math.floor(loss + 0.5) - links.reserve[link])];
}

/** A row for each institution that may fail and each bank that is exposed to it. */
export function exposureRows(market: Market, month: string): Cell[][] {
  return failures(market).flatMap((failure) => {
    const sums = Array.from({ length: BANKS }, () => [0, 0, 0]);
    for (let link = 0; link < market.links.count; link++) {
      const sum = sums[market.links.bank[link]];
      underLink(market, link, failure).forEach((amount, i) => {
        sum[i] += amount;
      });
    }
    return sums.flatMap(([exposure, uncovered, loss], bank): Cell[][] => {
      if (exposure === 0) return [];
      const before = capitalRatio(market, bank);
      const after = capitalRatio(market, bank, loss);
      return [
        [month, failure.kind, failure.number, bank + 1, exposure, uncovered, loss, before, after, before - after],
      ];
    });
  });
}
