import { latenessLadder } from '../agents/repayment.ts';
import { MODES } from '../scenario/scenario.ts';
import type { Market } from '../state/market.ts';
import { LATE_CAUSES } from '../state/totals.ts';

const SEVERAL_PARTIES: readonly number[] = [MODES.indexOf('guaranteed'), MODES.indexOf('joint')];

/**
 * How likely a payment under each link is to come late for technical causes, by hand and by auto-debit.
 *
 * Reads  policy, published.{servicer, disclosure}, links.{mode, orphan}
 * Writes published.lateness
 * Draws  none
 */
export function publishFrictions({ links, policy, published, parameters: p, switches }: Market): void {
  const frictions = {
    forget: p['repayment.forget_rate'],
    debitFailure: p['repayment.auto_debit_failure'],
    misdirect: p['repayment.misdirect_rate'],
    channelFailure: p['repayment.channel_failure'],
    processBurden: policy.processBurden,
    reminders: policy.reminders,
    channels: policy.channels,
    settlementDays: policy.settlementDays,
  };
  for (let link = 0; link < links.count; link++) {
    const disclosure = published.disclosure[published.servicer[link]];
    const several = SEVERAL_PARTIES.includes(links.mode[link]);
    for (const auto of [0, 1]) {
      const ladder = latenessLadder(frictions, auto === 1, disclosure, several, links.orphan[link] === 1);
      const row = (link * 2 + auto) * LATE_CAUSES.length;
      for (let cause = 0; cause < LATE_CAUSES.length; cause++)
        published.lateness[row + cause] = switches.friction ? ladder[cause] : 0;
    }
  }
}
