import type { Text } from '../language.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Groups of people that the table shows, in its order: what they are told apart by, and the groups by their name in the files. */
export const PEOPLE_WORDS: Readonly<
  Record<string, { readonly title: Text; readonly short?: Text; readonly groups: Readonly<Record<string, Text>> }>
> = {
  all: { title: text('People', '人群'), groups: { all: text('everybody', '全体') } },
  income: {
    title: text('Income', '收入'),
    groups: {
      1: text('lowest third', '最低三分之一'),
      2: text('middle', '中间'),
      3: text('highest third', '最高三分之一'),
    },
  },
  risk_quarter: {
    title: text('Latent risk', '潜在风险'),
    short: text('Risk', '风险'),
    groups: {
      1: text('safest quarter', '最低四分之一'),
      2: text('second', '第二'),
      3: text('third', '第三'),
      4: text('riskiest quarter', '最高四分之一'),
    },
  },
  lenders: {
    title: text('Lenders before', '此前共债平台数'),
    short: text('Lenders', '共债'),
    groups: {
      0: text('none', '无'),
      1: text('one', '一家'),
      2: text('two', '两家'),
      3: text('three or more', '三家及以上'),
    },
  },
  literacy: {
    title: text('Financial literacy', '金融素养'),
    short: text('Literacy', '素养'),
    groups: {
      1: text('lowest third', '最低三分之一'),
      2: text('middle', '中间'),
      3: text('highest third', '最高三分之一'),
    },
  },
};

/** Tiers of institutions that the table shows, likewise. */
export const TIER_WORDS = {
  platform: {
    title: text('Platforms', '平台'),
    tiers: {
      leader: text('five largest', '前五大'),
      middle: text('next ten', '其后十家'),
      tail: text('the others', '其余'),
    },
  },
  bank: {
    title: text('Banks', '银行'),
    tiers: {
      national: text('national', '全国性银行'),
      internet: text('internet', '互联网银行'),
      consumer: text('consumer finance', '消费金融公司'),
      local: text('local', '地方银行'),
    },
  },
  guarantor: {
    title: text('Guarantors', '担保公司'),
    tiers: { affiliated: text('of platforms', '平台关联'), independent: text('independent', '独立') },
  },
} as const satisfies Record<string, { readonly title: Text; readonly tiers: Readonly<Record<string, Text>> }>;

/** Headings of both tables. */
export const GAIN_HEADS = {
  title: text('Who gains and who loses', '谁受益、谁受损'),
  loan: text('Loan', '获贷'),
  default: text('Default', '违约'),
  over_indebted: text('Over-indebted', '过度负债'),
  cost: text('Cost, yuan', '成本（元）'),
  apr: text('All-in APR', '综合成本'),
  shut_out: text('Shut out', '被拒于门外'),
  informal: text('Informal loan', '民间借贷'),
  shifts: text('Less/more', '少付/多付'),
  number: text('Number', '数量'),
  lending: text('New lending', '放款额'),
  profit: text('Profit', '利润'),
  gained: text('More/less', '增/减'),
  left: text('Gone', '退出'),
} as const satisfies Record<string, Text>;

/** What the tables' figures mean, under them. */
export const GAIN_LEGEND: readonly Text[] = [
  text(
    '+ −: of each thousand people, whom it happens to under the variant alone, under the baseline alone;',
    '+ −：每千人中仅在对比情景下、仅在基准情景下发生的人数；↑ ↓：一方明确超过另一方。',
  ),
  text(
    '↑ ↓ where one clearly outweighs the other. Part of both is luck that falls on others as markets part.',
    '两个市场分叉后，其中一部分只是运气换了人。',
  ),
  text(
    'Cost, APR: mean change of those who borrow in both worlds; less/more: so many of a thousand of them.',
    '成本、综合成本：两边都借款者的平均变化；少付/多付：其中每千人的人数。',
  ),
  text(
    'More/less: institutions by profit. Gone: under the variant alone, under the baseline alone.',
    '增/减：按利润计的机构数。退出：仅在对比情景下、仅在基准情景下退出的机构数。',
  ),
  text(
    'Guarantors have exposure for lending and net assets for profit.',
    '担保公司：放款额一栏为担保余额，利润一栏为净资产。',
  ),
];
