import { upFrontFee } from '../agents/all-in-cost.ts';
import { allInCostBp } from '../stages/all-in.ts';
import { AMOUNT_STEP, FRAUD_KIND } from '../state/applications.ts';
import { BINS } from '../state/institutions.ts';
import type { Market } from '../state/market.ts';
import type { Shard } from '../state/shard.ts';
import { DEEDS, type Outcomes } from './outcomes.ts';

type Open = readonly { readonly outcomes: Outcomes }[];

/** What became of the month's applications: loans at their terms, or refusals for want of room. */
export function addLending(market: Market, open: Open): void {
  for (const shard of market.shards)
    for (let row = 0; row < shard.applications.count; row++)
      if (shard.applications.kind[row] !== FRAUD_KIND) addApplication(market, shard, row, open);
}

function addApplication({ published }: Market, { first, applications }: Shard, row: number, open: Open): void {
  const person = first + applications.borrower[row];
  const link = applications.link[row];
  if (applications.priority[row] > published.threshold[link]) {
    for (const { outcomes } of open) outcomes.deeds[person] |= DEEDS.refused;
    return;
  }
  const price = link * BINS + applications.bin[row];
  const [amount, tenor, hidden] = [applications.amount[row], applications.tenorMonths[row], published.hidden[price]];
  const allIn = allInCostBp(applications.contract[row], published.rateAll[price], hidden, tenor);
  const sideFee = upFrontFee(amount, hidden, tenor);
  for (const { outcomes } of open) {
    outcomes.deeds[person] |= DEEDS.loan;
    outcomes.dearest[person] = Math.max(outcomes.dearest[person], allIn);
    outcomes.borrowed[person] += amount;
    outcomes.weightedRate[person] += (amount / AMOUNT_STEP) * allIn;
    outcomes.cost[person] += sideFee;
  }
}

/** What guarantors were called to pay this month, fen. */
export function addCompensation({ links, households }: Market, compensation: Float64Array): void {
  for (let link = 0; link < links.count; link++)
    if (links.guarantor[link] >= 0) compensation[links.guarantor[link]] += households.compensationCalled[link];
}
