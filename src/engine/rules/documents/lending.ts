import type { LawDocument } from '../rule.ts';
import { CBIRC, CBRC, COURT, NFRA } from './issuers.ts';

const CBIRC_OFFICE = { ...CBIRC, zh: '中国银保监会办公厅' };

/** Documents on lending, its price and its channels. */
export const LENDING_DOCUMENTS = {
  'consumer-finance-2013-pilot': {
    en: 'Pilot measures for consumer finance companies',
    zh: '消费金融公司试点管理办法',
    issuer: CBRC,
    published: '2013-11-14',
  },
  'spc-2015-18': {
    en: 'Provisions on applying the law in cases of private lending (2015)',
    zh: '关于审理民间借贷案件适用法律若干问题的规定（2015年）',
    number: '法释〔2015〕18号',
    issuer: COURT,
    published: '2015-08-06',
  },
  'spc-2017-22': {
    en: 'Opinions on further strengthening the work of financial courts',
    zh: '关于进一步加强金融审判工作的若干意见',
    number: '法发〔2017〕22号',
    issuer: COURT,
    published: '2017-08-04',
  },
  'cashloan-2017-141': {
    en: 'Notice on regulating the cash-loan business',
    zh: '关于规范整顿“现金贷”业务的通知',
    number: '整治办函〔2017〕141号',
    issuer: {
      en: 'Leading groups for rectifying internet finance and online lending',
      zh: '互联网金融风险专项整治、P2P网贷风险专项整治工作领导小组办公室',
    },
    published: '2017-12-01',
  },
  'judiciary-2019': {
    en: 'Opinions on criminal cases of illegal lending',
    zh: '关于办理非法放贷刑事案件若干问题的意见',
    issuer: {
      en: "Supreme People's Court, Supreme People's Procuratorate and two ministries",
      zh: '最高人民法院、最高人民检察院、公安部、司法部',
    },
    published: '2019-10-21',
  },
  'cbirc-order-2020-9': {
    en: 'Interim measures for the internet loans of commercial banks',
    zh: '商业银行互联网贷款管理暂行办法',
    number: '中国银行保险监督管理委员会令2020年第9号',
    issuer: CBIRC,
    published: '2020-07-17',
  },
  'spc-2020-6': {
    en: 'Provisions on applying the law in cases of private lending (2020)',
    zh: '关于审理民间借贷案件适用法律若干问题的规定（2020年）',
    number: '法释〔2020〕6号',
    issuer: COURT,
    published: '2020-08-20',
  },
  'cbirc-2020-86': {
    en: 'Notice on strengthening the supervision of small-loan companies',
    zh: '关于加强小额贷款公司监督管理的通知',
    number: '银保监办发〔2020〕86号',
    issuer: CBIRC_OFFICE,
    published: '2020-09-16',
  },
  'small-loan-2020-draft': {
    en: 'Interim measures for online small loans, draft for comment',
    zh: '网络小额贷款业务管理暂行办法（征求意见稿）',
    issuer: { en: "CBIRC and the People's Bank of China", zh: '中国银保监会、中国人民银行' },
    published: '2020-11-02',
  },
  'cbirc-2021-24': {
    en: 'Notice on further regulating the internet loan business of commercial banks',
    zh: '关于进一步规范商业银行互联网贷款业务的通知',
    number: '银保监办发〔2021〕24号',
    issuer: CBIRC_OFFICE,
    published: '2021-02-20',
  },
  // Unpublished; the first of the month in which the press told of it.
  'consumer-finance-2021-guidance': {
    en: 'Guidance to consumer finance companies on loans above 24 % (2021)',
    zh: '对消费金融公司24%定价的窗口指导（2021年）',
    issuer: { en: 'Supervisors of consumer finance companies', zh: '消费金融公司监管部门' },
    published: '2021-08-01',
  },
  'cbirc-2022-14': {
    en: 'Notice on strengthening the management of the internet loans of commercial banks and improving the quality of financial services',
    zh: '关于加强商业银行互联网贷款业务管理 提升金融服务质效的通知',
    number: '银保监规〔2022〕14号',
    issuer: CBIRC,
    published: '2022-07-15',
  },
  'nfra-order-2024-3': {
    en: 'Measures for personal loans',
    zh: '个人贷款管理办法',
    number: '国家金融监督管理总局令2024年第3号',
    issuer: NFRA,
    published: '2024-02-02',
  },
  'nfra-order-2024-4': {
    en: 'Measures for consumer finance companies',
    zh: '消费金融公司管理办法',
    number: '国家金融监督管理总局令2024年第4号',
    issuer: NFRA,
    published: '2024-03-18',
  },
  'nfra-2024-26': {
    en: 'Interim measures for the supervision of small-loan companies',
    zh: '小额贷款公司监督管理暂行办法',
    number: '金规〔2024〕26号',
    issuer: NFRA,
    published: '2025-01-17',
  },
  'nfra-2025-consumption': {
    en: 'Notice on developing consumer finance to support consumption',
    zh: '关于发展消费金融助力提振消费的通知',
    issuer: NFRA,
    published: '2025-03-14',
  },
  'nfra-2025-9': {
    en: 'Notice on strengthening the management of internet assisted lending of commercial banks and improving the quality of financial services',
    zh: '关于加强商业银行互联网助贷业务管理 提升金融服务质效的通知',
    number: '金规〔2025〕9号',
    issuer: NFRA,
    published: '2025-04-03',
  },
  'beijing-2025-draft': {
    en: 'Notice of the Beijing bureau on strengthening assisted lending, draft for comment',
    zh: '关于辖内银行业金融机构加强助贷业务管理的通知（征求意见稿）',
    issuer: { en: 'Beijing bureau of the NFRA', zh: '国家金融监督管理总局北京监管局' },
    published: '2025-07-25',
  },
  'consumer-finance-2025-guidance': {
    en: 'Guidance to consumer finance companies on 20 % (2025)',
    zh: '对消费金融公司20%定价的窗口指导（2025年）',
    issuer: { en: 'Supervisors of consumer finance companies', zh: '消费金融公司监管部门' },
    published: '2025-10-29',
  },
  'small-loan-2025-cost': {
    en: 'Guideline on the all-in cost of small-loan companies',
    zh: '小额贷款公司综合融资成本管理工作指引',
    issuer: { en: "People's Bank of China and NFRA", zh: '中国人民银行、国家金融监督管理总局' },
    published: '2025-12-19',
  },
} as const satisfies Record<string, LawDocument>;
