import { FLAG } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Weights of personal loans in risk-weighted assets 个人贷款风险权重. */
export const RISK_WEIGHTS = {
  rw_retail_consumer: {
    en: 'Weight of a personal loan',
    zh: '监管零售个人贷款风险权重',
    kind: 'number',
    unit: '×',
    min: 0.01,
    max: 12.5,
    binds: ['bank'],
    history: [
      {
        value: 0.75,
        effective: '2013-01-01',
        document: 'cbrc-2012-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Weighted approach, small and granular exposures; the rules of 2023 keep it. Banks that use own models are read alike, and consumer finance companies follow.',
          zh: '权重法下小额分散的个人风险暴露，2023 年办法沿用。采用内部模型的银行同样处理，消费金融公司参照执行。',
        },
      },
    ],
    acts: [{ lever: 'riskWeight', size: 'law' }],
  },
  rw_retail_transactor: {
    en: 'Weight of a card balance that is always repaid in full',
    zh: '合格交易者风险权重',
    kind: 'number',
    unit: '×',
    min: 0.01,
    max: 12.5,
    binds: ['bank'],
    history: [
      {
        value: 0.45,
        effective: '2024-01-01',
        document: 'nfra-2023-4',
        hardness: 'written',
        confidence: 'read',
        sources: ['S15', 'K'],
        reading: {
          en: 'For borrowers who repaid in full in each of twelve months, cards above all.',
          zh: '适用于过去十二个月均全额还款的借款人，以信用卡为主。',
        },
      },
    ],
    idle: {
      en: 'Loans of the model run over months with interest; nobody in it is a card holder who repays each bill in full.',
      zh: '模型中的贷款均按月计息，没有每期全额还款的信用卡持卡人。',
    },
  },
  rw_retail_other: {
    en: 'Weight of a personal loan that is not small and granular',
    zh: '其他个人风险暴露权重',
    kind: 'number',
    unit: '×',
    min: 0.01,
    max: 12.5,
    binds: ['bank'],
    history: [
      {
        value: 1,
        effective: '2024-01-01',
        document: 'nfra-2023-4',
        hardness: 'written',
        confidence: 'read',
        sources: ['S15', 'K'],
        reading: {
          en: 'For exposures to one person above 10 million yuan or .5 % of the portfolio; these amounts are fairly sure only.',
          zh: '适用于对单人超过 1000 万元或超过组合 0.5% 的暴露；上述门槛可信度中等。',
        },
      },
    ],
    idle: {
      en: 'Every loan of the model counts as small and granular: lines reach 200 000 yuan, a fiftieth of the 10 million from which this weight holds.',
      zh: '模型中的贷款均属小额分散：授信至多 20 万元，仅为 1000 万元门槛的五十分之一。',
    },
  },
  rwa_relief_guarantee_company: {
    ...FLAG,
    en: 'Does the guarantee of a guarantee company lower the weight of a loan?',
    zh: '融资担保公司担保可否降低风险权重',
    binds: ['bank'],
    modes: ['guaranteed'],
    history: [
      {
        value: false,
        effective: '2024-01-01',
        document: 'nfra-2023-4',
        hardness: 'written',
        confidence: 'medium',
        sources: ['K'],
        reading: {
          en: 'Ordinary guarantee companies are not among the providers whose protection counts under the weighted approach; in doubt.',
          zh: '一般融资担保公司不属于权重法认可的合格保证主体；存疑。',
        },
      },
    ],
    idle: {
      en: 'What is in force is what the model does: a guaranteed loan weighs as any other. A relief would need a weight by mode, and the text names none for such companies.',
      zh: '现行规定即模型做法：担保增信贷款与其他贷款权重相同。若予缓释需按合作模式设定权重，规定未给出数字。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
