import type { Scenario } from '../engine/index.ts';
import { same, type Text } from './language.ts';

/** Chinese titles of the scenarios that come with the program, by their English ones. */
const TITLES_ZH: Readonly<Record<string, string>> = {
  'Law of March 2025': '2025年3月的法规',
  'Assisted-lending notice of 2025': '2025年助贷新规',
  'The rules of 2025 with a ceiling of 16 %': '2025年新规，综合融资成本上限16%',
  'The rules of 2025 with a ceiling of 20 %': '2025年新规，综合融资成本上限20%',
  'The rules of 2025 with joint loans left at 36 %': '2025年新规，联合贷仍为36%',
  'The rules of 2025 on a small and short market': '2025年新规，小规模短期市场',
  'More capital for local banks and consumer finance companies': '提高地方银行与消费金融公司的资本要求',
  'Small platforms have to leave and none may enter': '小平台退出且不得新设',
  'Prices shown in full, and nothing else': '仅要求充分披露价格',
  'Repayment without friction': '还款无摩擦',
  'A year of recession': '一年衰退',
  'Platforms place a loss reserve of 5 %': '平台计提5%风险准备金',
  'Borrowers compare four offers': '借款人比较四个报价',
  'A year of dear money': '一年资金成本上升',
  'Banks cut their limits by 30 % for half a year': '银行限额压缩30%、为期半年',
  'A year of defaults as bad as one in a thousand': '一年千年一遇的违约',
  'The rules of 2025 with little supervision': '2025年新规，监管薄弱',
  'The rules of 2025 with supervisors who act together': '2025年新规，监管协同',
  'Servicers see trouble coming': '早期预警与延期还款',
  'Financial education for everybody': '全民金融教育',
  'Lenders see all debt elsewhere': '多头负债全面共享',
  'Consumer finance companies at 20 % on each loan': '消费金融公司单笔20%上限',
  'A ceiling of 24 % and nothing else': '仅设24%上限',
  'The rules of 2025 and the guidance to consumer finance companies': '2025年新规与消金20%指导',
  'The rules of 2025 with membership fees counted as cost': '2025年新规，会员权益费计入成本',
  'The law from 2017 to 2028 as it came': '2017至2028年法规沿革',
  'The law of autumn 2026': '2026年秋的法规',
  'The rules of 2025 with a ceiling that comes down in steps': '2025年新规，上限分步下调',
  'The rules of 2025 and the small-loan guideline': '2025年新规与小贷成本指引',
  'The rules of 2025 with short lists': '2025年新规，短名单',
  'The notice of 2025, seen for five years': '助贷新规五年观察',
  'The rules of 2025 without lists of platforms': '2025年新规，无名单制',
  Defaults: '默认值',
};

/** A scenario's title in both languages; a title of the user's own stands as it was written. */
export const titleOf = ({ title }: Scenario): Text => {
  const zh = TITLES_ZH[title];
  return zh === undefined ? same(title) : { en: title, zh };
};
