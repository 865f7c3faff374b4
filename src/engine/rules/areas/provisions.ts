import type { FileValue } from '../../scenario/quantity.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** Low ends of the bands in force, which the model's provisions stand for. */
const LOW_COVERAGE = 1.2;
const LOW_RATIO = 0.015;

/** A demand beyond the one in force; 0 up to it. */
const beyond = (inForce: number) => (demand: FileValue) =>
  typeof demand === 'number' && demand > inForce ? demand : 0;

const ONE_BANK_ONE_POLICY = {
  en: 'The high end holds for banks that their supervisor does not let go lower, bank by bank (一行一策); the model does not know which.',
  zh: '上限适用于未获下调的银行，实行一行一策；模型不区分具体银行。',
};

/** Provisions of banks 贷款损失准备. */
export const PROVISIONS = {
  provision_coverage_min_low: {
    en: 'Least provisions against non-performing loans, low end',
    zh: '拨备覆盖率最低要求（下限）',
    kind: 'number',
    unit: '× non-performing loans',
    min: 0,
    max: 10,
    binds: ['bank'],
    history: [
      {
        value: LOW_COVERAGE,
        effective: '2018-02-28',
        document: 'cbrc-2018-7',
        hardness: 'written',
        confidence: 'read',
        sources: ['S16'],
        reading: {
          en: 'It binds the whole bank, not this market. A bank that meets it is what the provisions of 1, 3, 25, 50 and 100 % by age stand for, so only what a reform asks beyond it acts. The 20 points off for small banks in 2020 are left out.',
          zh: '约束对象是全行而非本业务。模型按逾期期数计提 1%、3%、25%、50%、100%，代表已达标的银行，故只有改革超出现行要求的部分起作用。2020 年对中小银行再降 20 个百分点未计入。',
        },
      },
    ],
    acts: [{ lever: 'provisionCoverage', value: beyond(LOW_COVERAGE), size: 'law' }],
  },
  provision_coverage_min_high: {
    en: 'Least provisions against non-performing loans, high end',
    zh: '拨备覆盖率最低要求（上限）',
    kind: 'number',
    unit: '× non-performing loans',
    min: 0,
    max: 10,
    binds: ['bank'],
    history: [
      {
        value: 1.5,
        effective: '2018-02-28',
        document: 'cbrc-2018-7',
        hardness: 'written',
        confidence: 'read',
        sources: ['S16'],
        reading: {
          en: 'Supervisors place a bank in the band by how strictly it counts bad loans, how many it disposes of and how much capital it has.',
          zh: '监管部门依据逾期贷款纳入不良的比例、不良处置力度和资本充足情况，在区间内逐行核定。',
        },
      },
    ],
    idle: ONE_BANK_ONE_POLICY,
  },
  provision_loan_ratio_min_low: {
    en: 'Least provisions against all loans, low end',
    zh: '贷款拨备率最低要求（下限）',
    kind: 'fraction',
    unit: 'of loans',
    min: 0,
    max: 0.5,
    binds: ['bank'],
    history: [
      {
        value: LOW_RATIO,
        effective: '2018-02-28',
        document: 'cbrc-2018-7',
        hardness: 'written',
        confidence: 'read',
        sources: ['S17'],
        reading: {
          en: 'It binds the whole bank, and the stricter of the two ratios counts. The provisions of the model stand for a bank that meets it, so only what a reform asks beyond it acts.',
          zh: '约束对象是全行，两项指标从严适用。模型的计提比例代表已达标的银行，故只有改革超出现行要求的部分起作用。',
        },
      },
    ],
    acts: [{ lever: 'provisionRatio', value: beyond(LOW_RATIO), size: 'law' }],
  },
  provision_loan_ratio_min_high: {
    en: 'Least provisions against all loans, high end',
    zh: '贷款拨备率最低要求（上限）',
    kind: 'fraction',
    unit: 'of loans',
    min: 0,
    max: 0.5,
    binds: ['bank'],
    history: [
      {
        value: 0.025,
        effective: '2018-02-28',
        document: 'cbrc-2018-7',
        hardness: 'written',
        confidence: 'read',
        sources: ['S17'],
        reading: {
          en: 'Supervisors place a bank in the band by the same three points as for the coverage of bad loans.',
          zh: '监管部门按与拨备覆盖率相同的三项依据，在区间内逐行核定。',
        },
      },
    ],
    idle: ONE_BANK_ONE_POLICY,
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
