import type { LawDocument } from '../rule.ts';

/** Documents on lending, its price and its channels. */
export const LENDING_DOCUMENTS = {
  'cbirc-2021-24': {
    en: 'Notice on further regulating the internet loan business of commercial banks',
    zh: '关于进一步规范商业银行互联网贷款业务的通知',
    number: '银保监办发〔2021〕24号',
    issuer: { en: 'China Banking and Insurance Regulatory Commission (CBIRC)', zh: '中国银保监会办公厅' },
    published: '2021-02-20',
  },
  'nfra-2025-9': {
    en: 'Notice on strengthening the management of internet assisted lending of commercial banks and improving the quality of financial services',
    zh: '关于加强商业银行互联网助贷业务管理 提升金融服务质效的通知',
    number: '金规〔2025〕9号',
    issuer: { en: 'National Financial Regulatory Administration (NFRA)', zh: '国家金融监督管理总局' },
    published: '2025-04-03',
  },
} as const satisfies Record<string, LawDocument>;
