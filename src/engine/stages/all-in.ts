import { allInCosts } from '../agents/all-in-cost.ts';
import { amountDue, instalmentOf } from '../agents/contract.ts';

/** All-in cost 综合融资成本 of a contract with its side fee, whole basis points a year; one memory for all stages. */
export const allInCostBp = allInCosts({ instalmentOf, amountDue });
