import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** What all provisions of the measures share. */
const MEASURES = { effective: '2024-04-18', document: 'nfra-order-2024-4', hardness: 'written' } as const;

/** Capital and liquidity of consumer finance companies 消费金融公司资本与流动性. */
export const CONSUMER_FINANCE_CAPITAL = {
  cfc_capital_adequacy_min: {
    en: 'Least capital of a consumer finance company',
    zh: '消费金融公司资本充足率要求',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.5,
    binds: ['consumer'],
    history: [
      {
        ...MEASURES,
        value: 0.105,
        confidence: 'medium',
        sources: ['K'],
        reading: {
          en: 'Not below what supervisors ask of banks: 8 % and a buffer of 2.5 %, which is taken to be included. The pilot measures asked for 10 %.',
          zh: '不低于对银行的监管要求：8%加2.5%储备资本，理解为含储备资本；试点办法为10%。',
        },
      },
    ],
    acts: [{ lever: 'carMin', scope: { bankTypes: ['consumer'] }, repealed: 0, size: 'law' }],
  },
  cfc_leverage_min: {
    en: 'Least leverage ratio of a consumer finance company',
    zh: '消费金融公司杠杆率要求',
    kind: 'fraction',
    unit: 'of exposure',
    min: 0,
    max: 1,
    binds: ['consumer'],
    history: [
      {
        ...MEASURES,
        value: 0.04,
        confidence: 'read',
        sources: ['S31c'],
        reading: {
          en: 'The draft printed 4 %; the final text refers to the rule for banks, which is the same number.',
          zh: '征求意见稿写明4%，正式稿援引银行要求，数值相同。',
        },
      },
    ],
    idle: {
      en: 'It never binds before the capital ratio: 10.5 % of assets weighted at 75 % is 7.9 % of loans, more than 4 %.',
      zh: '先于其受资本充足率约束：10.5%×75%=7.9%，高于4%。',
    },
  },
  cfc_liquidity_ratio_min: {
    en: 'Least liquidity ratio of a consumer finance company',
    zh: '消费金融公司流动性比例要求',
    kind: 'fraction',
    unit: 'of short-term liabilities',
    min: 0,
    max: 10,
    binds: ['consumer'],
    history: [
      {
        ...MEASURES,
        value: 0.5,
        confidence: 'read',
        sources: ['S31f'],
        reading: {
          en: 'Liquid assets against liabilities that fall due soon, as for banks but twice as high.',
          zh: '流动性资产与流动性负债之比，口径同银行，要求为其两倍。',
        },
      },
    ],
    idle: {
      en: 'Lenders of the model hold no liquid assets and their debts have no maturity; a shortage of funding is a limit on lending.',
      zh: '模型未设流动性资产与负债期限，资金紧张以放款限额体现。',
    },
  },
  cfc_registered_capital_min: {
    en: 'Registered capital of a consumer finance company',
    zh: '消费金融公司注册资本要求',
    kind: 'money',
    unit: 'yuan',
    min: 0,
    max: 100_000_000_000,
    binds: ['consumer'],
    history: [
      {
        ...MEASURES,
        value: 1_000_000_000,
        confidence: 'read',
        sources: ['S31d'],
        reading: {
          en: 'Paid in once, on founding; 0.3 bn yuan under the pilot measures.',
          zh: '设立时一次性实缴；试点办法为3亿元。',
        },
      },
    ],
    idle: {
      en: 'No consumer finance company is founded or closed in the model, and its amounts are shrunk with the population.',
      zh: '模型中消费金融公司不新设也不退出，且金额随人口同比缩小。',
    },
  },
  cfc_interbank_borrowing_max: {
    en: 'What a consumer finance company may borrow from other banks overnight and on short terms',
    zh: '消费金融公司同业拆入上限',
    kind: 'number',
    unit: '× net capital',
    min: 0,
    max: 100,
    binds: ['consumer'],
    history: [
      {
        ...MEASURES,
        value: 1,
        confidence: 'high',
        sources: ['K', 'S65'],
        reading: {
          en: 'Money-market loans only, not bonds or bank credit; the pilot measures had the same limit.',
          zh: '仅指同业拆借，不含发债与银行借款；试点办法即为该比例。',
        },
      },
    ],
    idle: {
      en: 'The model does not tell apart where a lender’s money comes from: each type of bank has one funding cost.',
      zh: '模型不区分资金来源，各类机构只有一个资金成本。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
