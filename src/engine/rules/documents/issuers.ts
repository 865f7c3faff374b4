/** Supreme People's Court 最高人民法院. */
export const COURT = { en: "Supreme People's Court", zh: '最高人民法院' };
/** China Banking Regulatory Commission 中国银监会, until 2018. */
export const CBRC = { en: 'China Banking Regulatory Commission (CBRC)', zh: '中国银监会' };
/** China Banking and Insurance Regulatory Commission 中国银保监会, until 2023. */
export const CBIRC = { en: 'China Banking and Insurance Regulatory Commission (CBIRC)', zh: '中国银保监会' };
/** National Financial Regulatory Administration 国家金融监督管理总局, since 2023. */
export const NFRA = { en: 'National Financial Regulatory Administration (NFRA)', zh: '国家金融监督管理总局' };
/** People's Bank of China 中国人民银行. */
export const PBOC = { en: "People's Bank of China (PBoC)", zh: '中国人民银行' };
