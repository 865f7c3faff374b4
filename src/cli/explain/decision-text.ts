import type { NeedStory } from '../../engine/index.ts';
import type { Tongue } from './tongue.ts';
import { REFUSALS } from './words.ts';

/** What a borrower decided and why, and whether a limit then stood in the way. */
export function decisionText(need: NeedStory, tongue: Tongue): string {
  const { say, yuan, cite } = tongue;
  const { taken, bound, refusal } = need;
  if (!taken) return refusedInAll(need, tongue);
  const applies =
    say(
      `Applies at platform ${taken.platform} for ${yuan(taken.amountFen)}`,
      `向平台${taken.platform}申请${yuan(taken.amountFen)}`,
    ) + choiceText(need, tongue);
  if (!bound || refusal !== 'capacity') return say(`${applies}.`, `${applies}。`);
  return say(
    `${applies}; gets nothing: ${limitText(need, tongue)}${cite(bound.by)}.`,
    `${applies}；未获放款：${limitText(need, tongue)}${cite(bound.by)}。`,
  );
}

/** Why this offer: the only one, the cheapest in his eyes, the usual platform's, or in full where others are not. */
function choiceText({ asks, taken }: NeedStory, { say }: Tongue): string {
  const offers = asks.filter(({ offer }) => offer !== null);
  const chosen = offers.find(({ platform }) => platform === taken!.platform);
  if (!chosen) return '';
  const less = taken!.amountFen < chosen.offer!.amountFen;
  const smaller = less ? say(', as much as its price lets him', '，按其价格减额') : '';
  const cheaper = offers.filter(({ offer }) => offer!.perceived < chosen.offer!.perceived);
  if (offers.length === 1) return say(', the only offer', '（唯一报价）') + smaller;
  if (cheaper.length === 0) return say(', the cheapest in his eyes', '（感知成本最低）') + smaller;
  if (cheaper.every(({ offer }) => offer!.isCounter) && !chosen.offer!.isCounter)
    return say(', which offers what he asked for', '（足额满足需求）') + smaller;
  return chosen.isLoyal ? say(', his usual one, a little dearer', '（惯用平台，略贵）') + smaller : smaller;
}

function refusedInAll({ refusal, asks }: NeedStory, { lang, say, rate }: Tongue): string {
  const seen = asks.flatMap(({ offer }) => offer?.perceived ?? []);
  const best =
    refusal === 'declined'
      ? say(` (the cheapest looks like ${rate(Math.min(...seen))})`, `（最低感知成本${rate(Math.min(...seen))}）`)
      : '';
  return say(`Does not borrow: ${REFUSALS[refusal!].en}${best}.`, `未借款：${REFUSALS[refusal!][lang]}${best}。`);
}

/** The limit that was used up, in the order in which limits meet demand. */
function limitText({ bound, taken, asks }: NeedStory, { say, yuan }: Tongue): string {
  const lender = asks.find(({ platform }) => platform === taken!.platform)?.offer?.lender;
  const { lever, roomFen } = bound!;
  const room = roomFen === null ? '' : say(`, ${yuan(roomFen)} for all`, `（合计余额${yuan(roomFen)}）`);
  const bank = lender?.bank;
  const platform = taken!.platform;
  switch (lever) {
    case 'guarLeverage':
      return say(
        `guarantor ${lender?.guarantor} may cover no more${room}`,
        `担保公司${lender?.guarantor}的担保额度已满${room}`,
      );
    case 'microLeverage':
      return say(
        `platform ${platform} has no own funds left for joint loans${room}`,
        `平台${platform}的自有资金杠杆已满${room}`,
      );
    case 'jointPartnerLimit':
      return say(
        `bank ${bank} may lend no more jointly with platform ${platform}${room}`,
        `银行${bank}与平台${platform}的联合贷额度已满${room}`,
      );
    case 'jointTotalLimit':
      return say(`bank ${bank} may make no more joint loans${room}`, `银行${bank}的联合贷总量已满${room}`);
    case 'cfGuaranteeShare':
      return say(`bank ${bank} may make no more guaranteed loans${room}`, `银行${bank}的增信业务占比已满${room}`);
    case 'aprAvgCap':
      return say(`bank ${bank} keeps the average price of the quarter`, `银行${bank}受季度平均成本上限约束`);
    default:
      return say(`bank ${bank} has lent what it can this month${room}`, `银行${bank}当月额度已满${room}`);
  }
}
