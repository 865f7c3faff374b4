import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Consumer finance companies have a rule of their own. */
const BANKS_PROPER = { bankTypes: ['national', 'internet', 'local'] } as const;

/** Capital of banks and its buffers 商业银行资本. */
export const BANK_CAPITAL = {
  bank_total_capital_min: {
    en: 'Least capital of a bank, before buffers',
    zh: '资本充足率最低要求（不含缓冲）',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.25,
    binds: ['bank'],
    history: [
      {
        value: 0.08,
        effective: '2013-01-01',
        document: 'cbrc-2012-1',
        hardness: 'written',
        confidence: 'high',
        sources: ['K', 'S60'],
        reading: {
          en: 'The same for all banks, the buffers added to it; the rules of 2023 keep it. For the smallest banks (tier 3) 8.5 % with the buffer is believed, in doubt and left out.',
          zh: '对各银行一致，缓冲资本另加；2023 年办法沿用。第三档银行据信含缓冲为 8.5%，存疑，未计入。',
        },
      },
    ],
    acts: [{ lever: 'carMin', scope: BANKS_PROPER, repealed: 0, size: 'law' }],
  },
  bank_conservation_buffer: {
    en: 'Capital conservation buffer of a bank',
    zh: '储备资本要求',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.2,
    binds: ['bank'],
    history: [
      {
        value: 0.025,
        effective: '2019-01-01',
        document: 'cbrc-2012-1',
        transition: { en: 'Phased in from 2013 to 2018.', zh: '2013 至 2018 年分步达标。' },
        hardness: 'written',
        confidence: 'high',
        sources: ['K', 'S60'],
        reading: {
          en: 'Full from the end of the transition; the steps before it are left out. A bank that dips into it may not pay out; the model takes it as part of the minimum.',
          zh: '自过渡期结束后足额计提，此前的分步要求未计入。动用缓冲的后果是限制分红，模型将其并入最低要求。',
        },
      },
    ],
    acts: [{ lever: 'carMin', scope: BANKS_PROPER, repealed: 0, size: 'law' }],
  },
  bank_countercyclical_buffer: {
    en: 'Countercyclical capital buffer of a bank',
    zh: '逆周期资本缓冲',
    kind: 'fraction',
    unit: 'of risk-weighted assets',
    min: 0,
    max: 0.025,
    binds: ['bank'],
    history: [
      {
        value: 0,
        effective: '2020-09-30',
        document: 'pboc-cbirc-2020-buffer',
        hardness: 'written',
        confidence: 'high',
        sources: ['K'],
        reading: {
          en: 'May be set between 0 and 2.5 %; it has stood at 0 since it exists.',
          zh: '可在 0 至 2.5% 间设定，设立以来一直为 0。',
        },
      },
    ],
    acts: [{ lever: 'carMin', scope: BANKS_PROPER, repealed: 0, size: 'law' }],
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
