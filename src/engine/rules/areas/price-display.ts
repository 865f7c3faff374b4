import { PARAMETERS } from '../../scenario/parameters/index.ts';
import { FLAG } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** How openly prices are shown in the model, as the rule on the annual rate left it. */
const USUAL = PARAMETERS['search.disclosure_level'].default;
/** Before that rule. */
const BEFORE = 0.3;

/** Showing of prices 息费明示. */
export const PRICE_DISPLAY = {
  apr_display_required: {
    ...FLAG,
    en: 'Must the annual rate of a loan be shown?',
    zh: '是否须明示贷款年化利率',
    binds: ['lender', 'platform'],
    history: [
      {
        value: true,
        effective: '2021-03-31',
        document: 'pboc-2021-notice-3',
        hardness: 'written',
        confidence: 'read',
        sources: ['S33', 'K'],
        reading: {
          en: 'All costs against the principal outstanding, in advertising and in the contract; simple interest may be shown if named so. The usual openness of .4 contains it; .3 before it is an assumption.',
          zh: '以全部借款成本对实际占用本金计算，广告与合同均须展示；用单利须注明。模型通常的披露程度 0.4 已包含此规定，此前的 0.3 为假设。',
        },
      },
    ],
    acts: [{ lever: 'disclosure', value: (required) => (required ? USUAL : BEFORE), without: BEFORE, size: 'assumed' }],
  },
  cost_table_required: {
    ...FLAG,
    en: 'Must a table of all costs be shown before signing?',
    zh: '签约前是否须出示综合融资成本明示表',
    binds: ['lender', 'platform'],
    history: [
      {
        value: true,
        effective: '2026-08-01',
        document: 'nfra-pboc-2026-cost',
        hardness: 'written',
        confidence: 'read',
        sources: ['S36a'],
        reading: {
          en: 'Each fee with its payee and the yearly total; nothing beyond the table may be charged. Platforms carry the duty by contract. That it leaves a twentieth of the hidden part unseen is an assumption.',
          zh: '逐项列明费用、收取方和年化总成本，表外不得收费；平台通过合作协议承担义务。假设此后仅有二十分之一的隐性部分不被看见。',
        },
      },
    ],
    acts: [{ lever: 'disclosure', value: (required) => (required ? 0.95 : USUAL), size: 'assumed' }],
  },
  cost_table_forced_reading: {
    ...FLAG,
    en: 'Must online borrowers stay on the table of costs for a while?',
    zh: '线上是否须强制阅读明示表',
    binds: ['lender', 'platform'],
    history: [
      {
        value: true,
        effective: '2026-08-01',
        document: 'nfra-pboc-2026-cost',
        hardness: 'written',
        confidence: 'read',
        sources: ['S36c', 'S36a'],
        reading: {
          en: 'A window that closes only after a time and a confirmation; how long is not reported.',
          zh: '弹窗须达到一定阅读时间并经确认方可关闭；时长未见报道。',
        },
      },
    ],
    idle: {
      en: 'Between offer and signature the model has no step at which a borrower gives up, and the text names no time. What is understood better acts through `cost_table_required`.',
      zh: '模型在报价与签约之间没有放弃环节，规定也未给出时长；更易理解的效果由 `cost_table_required` 体现。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
