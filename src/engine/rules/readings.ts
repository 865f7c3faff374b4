import { RUNOFFS } from '../scenario/levers.ts';
import type { FileValue, Quantity } from '../scenario/quantity.ts';
import type { Words } from '../scenario/words.ts';

/** A point on which the texts leave room, with how it may be read. */
type Reading = Quantity & Words & { readonly default: FileValue /** What is open. */; readonly doubt: Words };

const fraction = { kind: 'fraction', unit: '0–1', min: 0, max: 1 } as const;
const choice = (choices: readonly string[]) =>
  ({ kind: 'choice', unit: '–', min: 0, max: choices.length - 1, choices }) as const;

/** Readings of the law 口径选择: where the texts are open, the user decides, and what stands here holds otherwise. */
export const READINGS = {
  stockTreatment: {
    ...choice(RUNOFFS),
    default: 'natural',
    en: 'What the assisted-lending notice asks for loans made before it',
    zh: '助贷新规存量业务处置',
    doubt: {
      en: 'No clause on older loans has been seen; the press on the draft spoke of natural run-off.',
      zh: '未见存量条款；征求意见阶段媒体称存量业务自然结清。',
    },
  },
  consumerCapBasis: {
    ...choice(['average', 'perLoan']),
    default: 'average',
    en: 'Does the 20 % guidance to consumer finance companies bind the average of a quarter or each loan?',
    zh: '消金20%口径：季度平均或单笔',
    doubt: {
      en: 'First reported without a basis, then as the average of new loans of a quarter.',
      zh: '最初未明确口径，其后称按当季新发放贷款平均计算。',
    },
  },
  consumerCapEnforcement: {
    ...fraction,
    default: 1,
    en: 'How far the 20 % guidance is enforced; 0 leaves the ceiling on single loans only',
    zh: '消金20%指导执行力度',
    doubt: {
      en: 'Enforcement was reported as moderately relaxed; some companies received nothing.',
      zh: '据报道执行适度放宽，部分公司未接到通知。',
    },
  },
  consumerGuaranteeShare: {
    ...choice(['half', 'quarter']),
    default: 'half',
    en: 'Guaranteed part of a consumer finance company’s loans: half, as published, or a quarter, as reported',
    zh: '消金增信业务占比：50%或25%',
    doubt: { en: 'That a quarter was adopted is not confirmed.', zh: '25%是否落地未获证实。' },
  },
  smallLoanCapPath: {
    ...choice(['step', 'linear', 'earlyForLarge']),
    default: 'step',
    en: 'How small-loan companies come down from 24 % to four times the LPR by the end of 2027',
    zh: '小贷利率上限路径：一步到位、逐月下降、大公司提前',
    doubt: {
      en: 'The share above the target has to fall clearly by the end of 2026; large companies may face an earlier date.',
      zh: '2026年底前高于目标的占比须明显下降；大型公司或有更早时限。',
    },
  },
  crossRegionStrictness: {
    ...fraction,
    default: 1,
    en: 'Part of local banks that the ban on lending out of their region really binds',
    zh: '地方银行跨区域限制执行力度',
    doubt: {
      en: 'Whether assisted loans of a national platform fall under it was disputed; enforcement was uneven.',
      zh: '全国性平台助贷是否适用存在争议，执行力度不一。',
    },
  },
  aprMethod: {
    ...choice(['nominal', 'effective', 'simple']),
    default: 'nominal',
    en: 'How the ceilings count the yearly cost once the assisted-lending notice is in force',
    zh: '年化口径：名义IRR、复利、单利',
    doubt: {
      en: 'The notice names no method. The press and listed platforms take 24 % as monthly IRR times twelve.',
      zh: '新规未写明口径；媒体与上市平台按IRR（月度×12）理解。',
    },
  },
  anticipationLead: {
    kind: 'count',
    unit: 'months',
    off: Number.POSITIVE_INFINITY,
    min: 0,
    max: 36,
    default: 'none',
    en: 'How many months before its date a rule is adopted early at most; “none” is no bound but its publication',
    zh: '提前执行的最长月数',
    doubt: {
      en: 'Rules were public from weeks to two years ahead; how early institutions moved is not known.',
      zh: '规则提前数周至两年公开不等，机构提前多久调整未知。',
    },
  },
} as const satisfies Readonly<Record<string, Reading>>;

export type ReadingName = keyof typeof READINGS;
export type Readings = Readonly<Record<ReadingName, FileValue>>;

/** Names of all readings. */
export const READING_NAMES = Object.keys(READINGS) as readonly ReadingName[];

/** True for the name of a reading. */
export const isReading = (name: unknown): name is ReadingName =>
  typeof name === 'string' && Object.hasOwn(READINGS, name);

/** What holds where nothing else is said. */
export const DEFAULT_READINGS = Object.fromEntries(
  READING_NAMES.map((name) => [name, READINGS[name].default]),
) as Readings;
