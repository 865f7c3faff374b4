import { PARAMETERS } from '../../scenario/parameters/index.ts';
import { FLAG } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Precision of a bank's own screen 自主风控 where the core of risk control may be left to platforms: half the usual, assumed. */
const OUTSOURCED = 0.3;

/** Banks lend at home, on their own judgement and on licensed guarantees 互联网贷款自主风控. */
export const INTERNET_RISK_CONTROL = {
  local_bank_cross_region_online_ban: {
    ...FLAG,
    en: 'Local banks may not lend online outside their region',
    zh: '地方法人银行不得跨注册地开展互联网贷款',
    binds: ['bank'],
    history: [
      {
        value: true,
        effective: '2022-01-01',
        document: 'cbirc-2021-24',
        article: 'item 5',
        transition: { en: 'Older loans run off.', zh: '存量自然结清。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S9', 'S59'],
        reading: {
          en: 'Banks without branches that work mainly online are exempt. Whether assisted loans brought by a national platform fall under it was disputed for long; the words “internet loans” cover them, but enforcement was uneven.',
          zh: '无实体网点、主要在线上开展业务的银行除外。全国性平台带来的助贷是否适用长期存在争议：文义上属于互联网贷款，但执行力度不一。',
        },
      },
    ],
    acts: [{ lever: 'regionRule', value: (banned) => (banned ? 1 : 0), size: 'law' }],
  },
  core_risk_outsourcing_allowed: {
    ...FLAG,
    en: 'Bank may leave the core of risk control to others',
    zh: '核心风控可否外包',
    binds: ['bank'],
    history: [
      {
        value: false,
        effective: '2020-07-17',
        document: 'cbirc-order-2020-9',
        transition: { en: 'Grace for older business until 2023-06-30.', zh: '存量业务过渡期至2023-06-30。' },
        hardness: 'written',
        confidence: 'read',
        sources: ['S9', 'K'],
        reading: {
          en: 'Approval, signing and other key steps stay with the bank; 银保监办发〔2021〕24号 says it again. That banks without the rule would have half the information of their own is assumed.',
          zh: '授信审批、合同签订等核心环节不得外包，银保监办发〔2021〕24号予以重申。若无此规则，银行自有信息精度减半，系假设。',
        },
      },
    ],
    acts: [
      {
        lever: 'bankOwnScreen',
        value: (allowed) => (allowed ? OUTSOURCED : PARAMETERS['bank.screen_precision'].default),
        without: OUTSOURCED,
        size: 'assumed',
      },
    ],
  },
  unlicensed_guarantee_allowed: {
    ...FLAG,
    en: 'Parties without a licence may guarantee loans',
    zh: '无担保资质主体可否提供增信',
    binds: ['platform', 'bank'],
    modes: ['guaranteed'],
    history: [
      {
        value: false,
        effective: '2017-12-01',
        document: 'cashloan-2017-141',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'Neither open nor disguised guarantees; later rules on internet loans and on guarantors repeat it.',
          zh: '包括直接与变相增信；其后的互联网贷款规则与融资担保补充规定均予重申。',
        },
      },
    ],
    idle: {
      en: 'Every guarantee of the model comes from a licensed guarantor within its leverage limit; platforms themselves guarantee nothing.',
      zh: '模型中的担保均由持牌融资担保公司在放大倍数内提供，平台自身不提供担保。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
