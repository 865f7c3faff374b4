import type { Result } from '../../engine/index.ts';
import type { Text } from '../language.ts';
import { ONE_RUN } from '../summary.ts';
import { both, bothHtml, escapeHtml } from './html.ts';

/** How the figures come about, in ten lines. */
const methodLines = (result: Result): readonly Text[] => [
  {
    en: 'Borrowers, platforms, banks and guarantors are simulated one by one; a step is a month.',
    zh: '借款人、平台、银行与担保机构逐一模拟，每步为一个月。',
  },
  {
    en: 'Borrowers earn, spend, pay their instalments or miss them, and from time to time need credit.',
    zh: '借款人取得收入、消费、偿还或拖欠期供，并不时产生信贷需求。',
  },
  {
    en: 'Whoever needs credit looks at a few offers and sees only part of their price.',
    zh: '有需求者只比较少数报价，且只看到部分价格。',
  },
  {
    en: 'A platform scores the applicant from noisy signs, sets a price within the rules and passes the case to a bank.',
    zh: '平台依据带噪声的信号评分，在规则内定价，并将申请推送给银行。',
  },
  {
    en: 'A bank lends if its own screen, its list, its capital and its limits on partners allow it.',
    zh: '银行在自身审批、名单、资本与合作机构限额允许时放款。',
  },
  {
    en: 'Losses fall on bank, platform or guarantor as the mode of lending says; a guarantor without net assets fails.',
    zh: '损失按合作模式由银行、平台或担保机构承担；净资产耗尽的担保机构倒闭。',
  },
  {
    en: 'Platforms learn default rates from their own loans, search for better margins, enter, leave and merge.',
    zh: '平台从自身贷款学习违约率，调整利差，并有进入、退出与合并。',
  },
  {
    en: 'Rules are dated: they bind from the month of effect, and an announced rule may be adopted earlier.',
    zh: '规则按日期生效；已公布的规则可被提前执行。',
  },
  {
    en: `The first ${result.scenario.burnIn} months fill the market and are not shown; every flow of money has two sides that must agree to the fen.`,
    zh: `前${result.scenario.burnIn}个月用于市场预热，不予展示；每笔资金流的双方须分毫不差。`,
  },
  {
    en: 'Luck is drawn by seed, person and month: two scenarios with one seed meet the same luck, so that they differ by their settings.',
    zh: '随机数由种子、个体与月份决定：同一种子下两个情景面对同样的运气，差异来自设定。',
  },
];

/** What the figures do not show. The first line concerns every single run. */
function limitLines(result: Result, compare: Result | undefined): readonly Text[] {
  const seeds = compare && compare.scenario.seed !== result.scenario.seed;
  return [
    {
      en: 'Repeat the pair with many seeds and read the interval of the paired differences.',
      zh: '请以多个种子重复成对运行，并看配对差异的区间。',
    },
    ...(seeds
      ? [
          {
            en: 'The two runs have different seeds: part of their difference is luck.',
            zh: '两次运行的种子不同：差异中含有运气成分。',
          },
        ]
      : []),
    {
      en: 'Before against after holds a half-year against a year: season, trend and other rules are in it. Only a second scenario over the same months sets them apart.',
      zh: '前后对比是半年对一年，含季节、趋势及其他规则的影响；只有同期的另一情景才能加以区分。',
    },
    {
      en: 'Some parameters are law, some were fitted to published figures, some are assumed. Sizes are as good as those.',
      zh: '参数部分来自法规，部分依公开数据校准，部分为假设；结论的量级取决于此。',
    },
    {
      en: 'This is a simulated market, to compare rules with; it is no forecast of the real one.',
      zh: '本结果来自模拟市场，用于比较规则，并非对现实市场的预测。',
    },
  ];
}

const list = (tag: 'ol' | 'ul', lines: readonly string[]): string =>
  `<${tag}>${lines.map((line) => `<li>${line}</li>`).join('\n')}</${tag}>`;

/** Method and limits, as two sections. */
export function methodAndLimits(result: Result, compare: Result | undefined): string {
  const strong = bothHtml({
    en: `<strong>${escapeHtml(ONE_RUN.en)}</strong> `,
    zh: `<strong>${escapeHtml(ONE_RUN.zh)}</strong>`,
  });
  const [first, ...others] = limitLines(result, compare);
  return `<section aria-labelledby="limits"><h2 id="limits">${both({ en: 'Limits', zh: '局限' })}</h2>
${list('ul', [strong + both(first!), ...others.map(both)])}</section>
<section aria-labelledby="method"><h2 id="method">${both({ en: 'Method', zh: '方法' })}</h2>
${list('ol', methodLines(result).map(both))}</section>`;
}
