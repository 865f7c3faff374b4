import type { BankType, BarrierName, Lender, LoanEvent, NeedStory, NotableKind } from '../../engine/index.ts';
import { MODE_WORDS, type REJECTIONS } from '../../engine/index.ts';
import type { Text } from '../../report/language.ts';
import type { Tongue } from './tongue.ts';

/** Why a need was not served 拒绝原因. */
export const REFUSALS: Readonly<Record<(typeof REJECTIONS)[number], Text>> = {
  no_link: { en: 'no bank that may lend to him', zh: '无可放款的资金方' },
  debt_service: { en: 'his payments would be too high', zh: '偿债负担过高' },
  price_cap: { en: 'no price under the ceiling', zh: '上限之下无法定价' },
  bank_screen: { en: "refused by the bank's own screen", zh: '未通过银行自主风控' },
  anti_fraud: { en: 'stopped by the defence against fraud', zh: '被反欺诈误拦' },
  line_withdrawn: { en: 'his line is frozen', zh: '额度已冻结' },
  warned: { en: 'no new credit after a warning', zh: '预警后暂停授信' },
  capacity: { en: 'limits were used up', zh: '额度已满' },
  declined: { en: 'every offer was too dear for him', zh: '报价均超出可接受水平' },
  no_platform: { en: 'no platform was there', zh: '无平台可询' },
};

/** What keeps a bank from lending, as part of "not at banks 3, 5: …". */
export const BARRIER_WORDS: Readonly<Record<BarrierName, Text>> = {
  delisted: { en: 'banks dropped the platform after a breach was found', zh: '平台违规被查，银行暂停合作' },
  closed: { en: 'makes no new loans', zh: '不再新增' },
  full: { en: 'no room left last month', zh: '上月额度已满' },
  unlisted: { en: 'the platform is not on its list', zh: '平台未入名单' },
  guarantorFailed: { en: 'the guarantor has failed', zh: '担保公司已失效' },
  region: { en: 'lends in its own region only', zh: '仅限本区域展业' },
  singleLoan: { en: 'he would owe it too much', zh: '超单户授信上限' },
  ceiling: { en: 'the price he needs lies above the ceiling', zh: '所需定价超过上限' },
};

export const KIND_WORDS: Readonly<Record<NeedStory['kind'], Text>> = {
  planned: { en: 'planned spending', zh: '计划消费' },
  emergency: { en: 'an emergency', zh: '应急' },
  rollover: { en: 'payments that fall due', zh: '借新还旧' },
};

export const CONTRACT_WORDS: Readonly<Record<NeedStory['contract'], Text>> = {
  annuity: { en: 'annuity', zh: '等额本息' },
  equalPrincipal: { en: 'equal principal', zh: '等额本金' },
  bullet: { en: 'repaid in one sum', zh: '先息后本' },
};

export const LOAN_WORDS: Readonly<Record<LoanEvent['what'], Text>> = {
  made: { en: 'Loan made', zh: '放款' },
  madeInHisName: { en: 'Somebody takes out a loan in his name', zh: '被冒名贷款' },
  missed: { en: 'Misses a payment', zh: '未还款' },
  caughtUp: { en: 'Catches up', zh: '补缴' },
  holiday: { en: 'A payment holiday begins', zh: '开始延期还款' },
  defaulted: { en: 'Default', zh: '违约（90+）' },
  writtenOff: { en: 'Written off', zh: '核销' },
  cancelled: { en: 'The loan in his name is cancelled', zh: '冒名贷款注销' },
  repaid: { en: 'Repaid', zh: '结清' },
};

export const COMPLAINT_WORDS: Readonly<Record<string, Text>> = {
  collection: { en: 'how it collects', zh: '催收' },
  price: { en: 'a price higher than he saw', zh: '价格不透明' },
  handling: { en: 'a payment that went wrong', zh: '还款处理' },
  fraud: { en: 'a loan he never took', zh: '冒名贷款' },
};

export const NOTABLE_WORDS: Readonly<Record<NotableKind, Text>> = {
  refusedByCap: { en: 'refused: no price under a ceiling', zh: '因上限被拒' },
  declined: { en: 'declined: every offer too dear', zh: '报价过高而放弃' },
  sideFee: { en: 'has a loan with a side fee', zh: '贷款含隐性费用' },
  manyLenders: { en: 'borrows from three platforms or more', zh: '三家以上多头借贷' },
  inDefault: { en: 'has a loan in default', zh: '有违约贷款' },
  informal: { en: 'owes an informal lender', zh: '有民间借贷' },
};

const BANK_WORDS: Readonly<Record<BankType, Text>> = {
  national: { en: 'national bank', zh: '全国性银行' },
  internet: { en: 'internet bank', zh: '互联网银行' },
  consumer: { en: 'consumer finance company', zh: '消费金融公司' },
  local: { en: 'local bank', zh: '地方银行' },
};

/** `bank 5 (local bank, guaranteed by guarantor 7)`. */
export function lenderText({ bank, bankType, mode, guarantor }: Lender, { lang, say }: Tongue): string {
  const how = MODE_WORDS[mode][lang];
  const type = BANK_WORDS[bankType][lang];
  return guarantor === null
    ? say(`bank ${bank} (${type}, ${how.toLowerCase()})`, `银行${bank}（${type}，${how}）`)
    : say(
        `bank ${bank} (${type}, covered by guarantor ${guarantor})`,
        `银行${bank}（${type}，${how}，担保公司${guarantor}）`,
      );
}
