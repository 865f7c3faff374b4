import type { LawDocument } from '../rule.ts';

const CBRC = { en: 'China Banking Regulatory Commission (CBRC)', zh: '中国银监会' };
const CBIRC = { en: 'China Banking and Insurance Regulatory Commission (CBIRC)', zh: '中国银保监会' };
const NFRA = { en: 'National Financial Regulatory Administration (NFRA)', zh: '国家金融监督管理总局' };
const PBOC = { en: "People's Bank of China (PBoC)", zh: '中国人民银行' };

/** Documents on capital, guarantors, conduct, data and public support. */
export const PRUDENCE_DOCUMENTS = {
  'cbrc-2010-3': {
    en: 'Interim measures for financing guarantee companies',
    zh: '融资性担保公司管理暂行办法',
    number: '银监会等七部委令2010年第3号',
    issuer: { en: 'CBRC and six other ministries', zh: '中国银监会等七部委' },
    published: '2010-03-08',
  },
  'cbrc-2012-1': {
    en: 'Capital rules for commercial banks (trial)',
    zh: '商业银行资本管理办法（试行）',
    number: '中国银监会令2012年第1号',
    issuer: CBRC,
    published: '2012-06-07',
  },
  'cbrc-2015-1': {
    en: 'Measures on the leverage ratio of commercial banks (revised)',
    zh: '商业银行杠杆率管理办法（修订）',
    number: '中国银监会令2015年第1号',
    issuer: CBRC,
    published: '2015-02-12',
  },
  'state-council-683': {
    en: 'Regulation on financing guarantee companies',
    zh: '融资担保公司监督管理条例',
    number: '国务院令第683号',
    issuer: { en: 'State Council', zh: '国务院' },
    published: '2017-08-21',
  },
  'cbrc-2018-7': {
    en: 'Notice on adjusting the rules on loan loss provisions of commercial banks',
    zh: '关于调整商业银行贷款损失准备监管要求的通知',
    number: '银监发〔2018〕7号',
    issuer: CBRC,
    published: '2018-02-28',
  },
  'cbirc-2018-1': {
    en: 'Four rules that complete the regulation on financing guarantee companies',
    zh: '融资担保公司监督管理条例四项配套制度',
    number: '银保监发〔2018〕1号',
    issuer: CBIRC,
    published: '2018-04-02',
  },
  'nifc-lpr': {
    en: 'Monthly quotation of the loan prime rate',
    zh: '贷款市场报价利率（LPR）公告',
    issuer: { en: 'National Interbank Funding Center, by authority of the PBoC', zh: '全国银行间同业拆借中心' },
    published: '2019-08-20',
  },
  'pboc-cbirc-2020-buffer': {
    en: 'Notice on setting up the countercyclical capital buffer',
    zh: '关于建立逆周期资本缓冲机制的通知',
    issuer: { en: 'PBoC and CBIRC', zh: '中国人民银行、中国银保监会' },
    published: '2020-09-30',
  },
  'cbirc-2021-26': {
    en: 'Notice on the pilot for transferring non-performing loans',
    zh: '关于开展不良贷款转让试点工作的通知',
    number: '银保监办便函〔2021〕26号',
    issuer: CBIRC,
    published: '2021-01-07',
  },
  'pboc-2021-notice-3': {
    en: 'Notice on showing the annual rate of loans',
    zh: '中国人民银行公告〔2021〕第3号（明示贷款年化利率）',
    number: '中国人民银行公告〔2021〕第3号',
    issuer: PBOC,
    published: '2021-03-31',
  },
  'pboc-2021-4': {
    en: 'Measures on credit reporting',
    zh: '征信业务管理办法',
    number: '中国人民银行令〔2021〕第4号',
    issuer: PBOC,
    published: '2021-09-30',
  },
  'pboc-cbirc-2021-5': {
    en: 'Additional rules for systemically important banks (trial)',
    zh: '系统重要性银行附加监管规定（试行）',
    number: '中国人民银行、中国银保监会令〔2021〕第5号',
    issuer: { en: 'PBoC and CBIRC', zh: '中国人民银行、中国银保监会' },
    published: '2021-10-15',
  },
  'cbirc-pboc-2023-1': {
    en: 'Measures on the risk classification of the financial assets of commercial banks',
    zh: '商业银行金融资产风险分类办法',
    number: '中国银保监会、中国人民银行令〔2023〕第1号',
    issuer: { en: 'CBIRC and PBoC', zh: '中国银保监会、中国人民银行' },
    published: '2023-02-11',
  },
  'nfra-2023-4': {
    en: 'Capital rules for commercial banks',
    zh: '商业银行资本管理办法',
    number: '国家金融监督管理总局令2023年第4号',
    issuer: NFRA,
    published: '2023-11-01',
  },
  'mof-2025-80': {
    en: 'Plan for interest subsidies on personal consumer loans',
    zh: '个人消费贷款财政贴息政策实施方案',
    number: '财金〔2025〕80号',
    issuer: { en: 'Ministry of Finance, PBoC and NFRA', zh: '财政部、中国人民银行、金融监管总局' },
    published: '2025-08-12',
  },
  'pboc-2025-credit-repair': {
    en: 'Notice on one-off credit repair',
    zh: '关于实施一次性信用修复政策有关安排的通知',
    issuer: PBOC,
    published: '2025-12-22',
  },
  'mof-2026-1': {
    en: 'Notice on improving interest subsidies on personal consumer loans',
    zh: '关于优化实施个人消费贷款财政贴息政策有关事项的通知',
    number: '财金〔2026〕1号',
    issuer: { en: 'Ministry of Finance, PBoC and NFRA', zh: '财政部、中国人民银行、金融监管总局' },
    published: '2026-01-20',
  },
  'cba-2026-collection': {
    en: 'Guideline on collecting consumer loans of financial institutions (trial)',
    zh: '金融机构个人消费类贷款催收工作指引（试行）',
    issuer: { en: 'China Banking Association', zh: '中国银行业协会' },
    published: '2026-01-31', // reported for January; the day is not known
  },
  'nfra-pboc-2026-cost': {
    en: 'Rules on showing the all-in cost of personal loans',
    zh: '个人贷款业务明示综合融资成本规定',
    issuer: { en: 'NFRA and PBoC', zh: '国家金融监督管理总局、中国人民银行' },
    published: '2026-03-15',
  },
  'pboc-2026-marketing': {
    en: 'Measures on online marketing of financial products',
    zh: '金融产品网络营销管理办法',
    issuer: { en: 'PBoC and seven other authorities', zh: '中国人民银行等八部门' },
    published: '2026-04-24',
  },
} as const satisfies Record<string, LawDocument>;
