import { addApplication } from '../state/applications.ts';
import { PRIORITIES } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import type { Need } from './need.ts';

/** What is applied for: where, and on which terms. */
export type Terms = {
  link: number;
  bin: number;
  amount: number;
  tenorMonths: number;
  contract: number;
  /** All-in cost as the borrower sees it, fraction a year. */
  perceived: number;
};

/** Put an application 进件 into the queue of its link. A loan taken smaller because of its price counts as worth that price. */
export function postApplication(market: Market, { applications }: Shard, who: number, need: Need, terms: Terms): void {
  const row = addApplication(applications);
  const priority = 4 * terms.bin + need.lottery;
  applications.borrower[row] = who;
  applications.amount[row] = terms.amount;
  applications.perceivedRate[row] = Math.floor(1e4 * Math.max(0, terms.perceived) + 0.5);
  applications.reservation[row] = Math.min(65_535, Math.floor(1e4 * Math.max(need.reservation, terms.perceived) + 0.5));
  applications.link[row] = terms.link;
  applications.bin[row] = terms.bin;
  applications.priority[row] = priority;
  applications.tenorMonths[row] = terms.tenorMonths;
  applications.contract[row] = terms.contract;
  applications.kind[row] = need.kind;
  market.households.demand[terms.link * PRIORITIES + priority] += terms.amount;
}
