import type { Ask, Barrier, NeedStory, OfferSeen } from '../../engine/index.ts';
import { decisionText } from './decision-text.ts';
import type { Tongue } from './tongue.ts';
import { BARRIER_WORDS, CONTRACT_WORDS, KIND_WORDS, lenderText, REFUSALS } from './words.ts';

/** One line of a story with how far it is set in. */
export type Line = { readonly depth: number; readonly text: string };
const line = (depth: number, text: string): Line => ({ depth, text });

/** A need with the platforms asked and what came of it. */
export function needLines(need: NeedStory, shockFen: number | undefined, tongue: Tongue): Line[] {
  const { lang, say, yuan, rate } = tongue;
  const { kind, amountFen, tenorMonths, contract, reservation } = need;
  const terms = say(
    `${yuan(amountFen)} over ${tenorMonths} months, ${CONTRACT_WORDS[contract].en}`,
    `${yuan(amountFen)}，${tenorMonths}个月，${CONTRACT_WORDS[contract].zh}`,
  );
  const shock =
    shockFen === undefined ? '' : say(`An unexpected expense of ${yuan(shockFen)}. `, `意外支出${yuan(shockFen)}。`);
  const head = say(
    `${shock}Needs ${terms}, for ${KIND_WORDS[kind][lang]}; accepts up to ${rate(reservation)} a year as he sees it.`,
    `${shock}需要${terms}（${KIND_WORDS[kind][lang]}）；可接受感知成本年化${rate(reservation)}以内。`,
  );
  return [line(1, head), ...need.asks.flatMap((ask) => askLines(ask, tongue)), line(1, decisionText(need, tongue))];
}

function askLines(ask: Ask, tongue: Tongue): Line[] {
  const { say, share } = tongue;
  const { offer, refusal, burden, barriers, platform, bin, isLoyal } = ask;
  const who =
    say(`Platform ${platform}`, `平台${platform}`) +
    (isLoyal ? say(', of his last loan', '（上一笔贷款的平台）') : '') +
    (bin === null ? '' : say(`, sees him in risk bin ${bin}`, `，评为风险分箱${bin}`));
  if (offer)
    return [
      line(1, `${who}${offerHead(offer, tongue)}`),
      ...offerLines(offer, tongue),
      ...barrierLines(barriers, tongue),
    ];
  const by = ask.refusedBy
    ? say(`; it was ${lenderText(ask.refusedBy, tongue)}`, `；${lenderText(ask.refusedBy, tongue)}`)
    : '';
  const payments = say(
    `: ${share(burden.known)} of income known, ${share(burden.wanted)} for this loan, at most ${share(burden.limit)}`,
    `：已知偿债占收入${share(burden.known)}，本笔${share(burden.wanted)}，上限${share(burden.limit)}`,
  );
  const why = REFUSALS[refusal!][tongue.lang] + (refusal === 'debt_service' ? payments : '') + by + tongue.cite(ask.by);
  return [line(1, say(`${who}: refuses, ${why}.`, `${who}：拒绝，${why}。`)), ...barrierLines(barriers, tongue)];
}

function offerHead(
  { amountFen, tenorMonths, isCounter, allIn, perceived }: OfferSeen,
  { say, yuan, rate }: Tongue,
): string {
  return say(
    `: ${isCounter ? 'offers instead' : 'offers'} ${yuan(amountFen)} over ${tenorMonths} months at ${rate(allIn)} a year all-in; he sees ${rate(perceived)}.`,
    `：${isCounter ? '反要约' : '报价'}${yuan(amountFen)}、${tenorMonths}个月，真实综合成本年化${rate(allIn)}；他感知为${rate(perceived)}。`,
  );
}

function offerLines(offer: OfferSeen, tongue: Tongue): Line[] {
  const { say, rate, points } = tongue;
  const { bank, guarantee, service, sideFee, subsidy, paysFor, ceiling, allIn } = offer;
  // Taken at the start, it costs the more a year the shorter the loan is.
  const yearly = allIn - bank - guarantee - service;
  const parts = [
    say(`interest ${rate(bank)}`, `利息${rate(bank)}`),
    ...(guarantee > 0 ? [say(`guarantee fee ${rate(guarantee)}`, `担保费${rate(guarantee)}`)] : []),
    ...(service > 0 ? [say(`service fee ${rate(service)}`, `服务费${rate(service)}`)] : []),
    ...(sideFee > 0
      ? [
          say(
            `side fee at the start ${rate(yearly)} a year, hidden from the ceiling`,
            `期初隐性费用折年化${rate(yearly)}（规避上限）`,
          ),
        ]
      : []),
  ];
  const paid = subsidy > 0 ? say(`; the state pays ${rate(subsidy)}`, `；财政贴息${rate(subsidy)}`) : '';
  const lender = lenderText(offer.lender, tongue);
  return [
    line(2, say(`From ${lender}: ${parts.join(' + ')}${paid}.`, `${lender}：${parts.join(' + ')}${paid}。`)),
    line(
      2,
      say(
        `It pays for money ${rate(paysFor.funding)}, losses ${rate(paysFor.risk)}, finding him ${rate(paysFor.acquisition)}, service and margin ${rate(paysFor.rest)}.`,
        `构成：资金${rate(paysFor.funding)}，风险${rate(paysFor.risk)}，获客${rate(paysFor.acquisition)}，服务与利润${rate(paysFor.rest)}。`,
      ),
    ),
    ...(ceiling
      ? [
          line(
            2,
            say(
              `${ceiling.isOwn ? "The bank's own ceiling, for its average," : 'The ceiling'} of ${rate(ceiling.cap)} cut it by ${points(ceiling.cut)}: without, ${rate(ceiling.countedFree)} would count${tongue.cite(ceiling.by)}.`,
              `${ceiling.isOwn ? '银行为控制均价自设的上限' : '上限'}${rate(ceiling.cap)}使其降低${points(ceiling.cut)}：无上限时计入成本为${rate(ceiling.countedFree)}${tongue.cite(ceiling.by)}。`,
            ),
          ),
        ]
      : []),
  ];
}

function barrierLines(barriers: readonly Barrier[], { lang, say, list, rate, cite }: Tongue): Line[] {
  return barriers.map(({ why, banks, openElsewhere, by, ceiling }) => {
    const price = ceiling
      ? say(
          ` (at best ${rate(ceiling.needed)} against ${rate(ceiling.cap)}${ceiling.isOwn ? ", the bank's own, for its average" : ''})`,
          `（最接近者${rate(ceiling.needed)}，${ceiling.isOwn ? '银行为控制均价自设的' : ''}上限${rate(ceiling.cap)}）`,
        )
      : '';
    const named = banks.map((bank) =>
      openElsewhere.includes(bank) ? say(`${bank} (in one of their modes)`, `${bank}（其中一种模式）`) : `${bank}`,
    );
    const where = say(`Not at bank${banks.length > 1 ? 's' : ''} ${list(named)}`, `银行${list(named)}不可`);
    return line(
      2,
      say(
        `${where}: ${BARRIER_WORDS[why][lang]}${price}${cite(by)}.`,
        `${where}：${BARRIER_WORDS[why][lang]}${price}${cite(by)}。`,
      ),
    );
  });
}
