import type { Words } from '../scenario/words.ts';

/** Where facts about the law were read 资料来源, by a short key: addresses, or what the page is. Letters tell apart the parts of one entry. */
export const SOURCES = {
  K: { en: 'general knowledge of the field, not yet tied to a page', zh: '业内常识，尚未对应到具体页面' },
  S1: { en: '金道律师: commentary on 金规〔2025〕9号, article by article', zh: '金道律师：金规〔2025〕9号逐条解读' },
  S2: {
    en: 'ffgchina.com: law firm on the notice on assisted lending (助贷新规)',
    zh: 'ffgchina.com：律师事务所对助贷新规的解读',
  },
  S3: { en: '证券时报, 2026-03-14 (mirror)', zh: '证券时报，2026-03-14（转载）' },
  S4: {
    en: "经济参考报, 2025-11-26, on trusts' white lists: jjckb.xinhuanet.com",
    zh: '经济参考报，2025-11-26，信托公司合作机构名单：jjckb.xinhuanet.com',
  },
  S5: { en: '北京商报, 2025-10-08, through reportify.cn', zh: '北京商报，2025-10-08，见 reportify.cn' },
  S6: { en: 'a site of legal advice (low quality)', zh: '法律咨询网站（质量较低）' },
  S7: {
    en: '南方周末新金融研究中心: survey of listed platforms on the notice (mirror)',
    zh: '南方周末新金融研究中心：上市平台助贷新规调查（转载）',
  },
  S9: {
    en: 'text of 银保监办发〔2021〕24号 as published on 2021-02-20 by 中国银保监会 (two mirrors)',
    zh: '银保监办发〔2021〕24号全文，中国银保监会 2021-02-20 公布（两处转载）',
  },
  S10: {
    en: '中国新闻网, 2020-07-17, on CBIRC Order 2020 No. 9 (mirror)',
    zh: '中国新闻网，2020-07-17，关于银保监会令2020年第9号（转载）',
  },
  S11: 'https://www.chinabankingnews.com/2022/07/19/cbirc-calls-for-improvements-to-quality-of-online-lending-by-commercial-banks/',
  S12: 'https://www.moodysanalytics.com/regulatory-news/jul-15-22-cbirc-issues-notice-on-management-of-online-lending-for-banks',
  S13: { en: '消金界, 2025-03-21 (mirror)', zh: '消金界，2025-03-21（转载）' },
  S14: 'http://www.csrcare.com/Law/LawShowEn?id=231200',
  S15: {
    en: 'CreditSights on the draft of 2023: https://know.creditsights.com/insights/chinese-banks-new-capital-management-rules/',
    zh: 'CreditSights，关于2023年征求意见稿：https://know.creditsights.com/insights/chinese-banks-new-capital-management-rules/',
  },
  S16: 'http://www.chinadaily.com.cn/a/201803/06/WS5a9e8601a3106e7dcc13ff17.html',
  S17: 'https://news.metal.com/newscontent/100784560/; https://www.chinabankingnews.com/2018/03/06/chinas-banking-regulator-set-dial-provision-coverage-ratio/',
  S18: { en: "page of the People's Bank of China, 2023-02-13 (mirror)", zh: '中国人民银行网页，2023-02-13（转载）' },
  S19: { en: 'WEMONEY, 2025-01-17 (mirror)', zh: 'WEMONEY，2025-01-17（转载）' },
  S20: {
    en: '竞天公诚: https://jingtian.com/Content/2025/02-05/1650030052.html',
    zh: '竞天公诚：https://jingtian.com/Content/2025/02-05/1650030052.html',
  },
  S22: 'https://www.investorinsights.asia/post/what-happened-to-ant-group-s-ipo-the-introduction-of-new-online-microlending-regulations-in-china',
  S23: {
    en: 'S&P: https://www.spglobal.com/marketintelligence/en/news-insights/latest-news-headlines/china-s-leverage-caps-on-microlenders-bring-ant-s-regulatory-risk-to-forefront-60376685',
    zh: '标普：https://www.spglobal.com/marketintelligence/en/news-insights/latest-news-headlines/china-s-leverage-caps-on-microlenders-bring-ant-s-regulatory-risk-to-forefront-60376685',
  },
  S24: {
    en: '21世纪经济报道, 2025-12-26: https://reportify.ai/news/1202413562518179840 and https://reportify.ai/social-media/755811742790837, with a mirror',
    zh: '21世纪经济报道，2025-12-26：https://reportify.ai/news/1202413562518179840 、https://reportify.ai/social-media/755811742790837 ，另有转载',
  },
  S25: {
    en: '大河财立方: https://gubaposthk.eastmoney.com/news,cjpl,1664671385.html',
    zh: '大河财立方：https://gubaposthk.eastmoney.com/news,cjpl,1664671385.html',
  },
  S26: {
    en: 'two press reports (mirrors; their numbers agree with S24, their titles are not reliable)',
    zh: '两则媒体报道（转载；数字与 S24 一致，标题不可靠）',
  },
  S27a: 'https://www.caixinglobal.com/2026-01-15/china-caps-borrowing-costs-charged-by-micro-loan-companies-102404055.html',
  S27b: 'https://www.caixinglobal.com/2025-12-16/chinas-crackdown-on-high-cost-lending-draws-in-us-listed-chinese-firms-102393912.html',
  S27c: 'https://www.caixinglobal.com/2026-01-09/in-depth-china-reins-in-high-cost-personal-lending-as-risk-concerns-grow-102402248.html',
  S28: { en: '国际金融报, December 2025 (mirror)', zh: '国际金融报，2025年12月（转载）' },
  S29: 'https://www.itiger.com/news/1115950115',
  S30a: {
    en: '第一财经, 2025-10-30, through the page 消费金融监管 of reportify.cn',
    zh: '第一财经，2025-10-30，见 reportify.cn 消费金融监管专题页',
  },
  S30b: 'https://reportify.cn/news/1185719763620466688; https://reportify.cn/social-media/740258671971412',
  S30c: {
    en: '财经, 2026-01-14: https://www.mycaijing.com/article/detail/562390',
    zh: '财经，2026-01-14：https://www.mycaijing.com/article/detail/562390',
  },
  S30d: { en: '界面, 2025-10-29, in English (mirror)', zh: '界面，2025-10-29，英文（转载）' },
  S31a: { en: '联合资信: https://fxbaogao.com/detail/4194985', zh: '联合资信：https://fxbaogao.com/detail/4194985' },
  S31b: {
    en: 'text of the NFRA order in Chinese and English (mirror)',
    zh: '国家金融监督管理总局令中英文对照全文（转载）',
  },
  S31c: {
    en: '21世纪经济报道, March 2024, on the final measures (消金管理新規正式落地; mirror)',
    zh: '21世纪经济报道，2024年3月，关于正式稿（消金管理新規正式落地；转载）',
  },
  S31d: {
    en: '方达: 投资者角度速览消费金融公司新规, fangdalaw.com',
    zh: '方达：投资者角度速览消费金融公司新规，fangdalaw.com',
  },
  S31e: { en: 'draft of the NFRA (mirror)', zh: '国家金融监督管理总局征求意见稿（转载）' },
  S31f: { en: '人民网, 2024-03-19 (mirror)', zh: '人民网，2024-03-19（转载）' },
  S32a: { en: '宁圣企业管理研究院 (mirror)', zh: '宁圣企业管理研究院（转载）' },
  S33: { en: '人民日报, 2021-04-01 (mirror)', zh: '人民日报，2021-04-01（转载）' },
  S34: {
    en: '环球律师: http://www.glo.com.cn/Content/2021/10-09/1424019153.html',
    zh: '环球律师：http://www.glo.com.cn/Content/2021/10-09/1424019153.html',
  },
  S35: {
    en: '方达 on the draft of 2021, which cites 银发〔2019〕316号: freewechat.com/a/Mzg2ODIxMDA2MQ==/2247524849',
    zh: '方达，关于2021年征求意见稿，援引银发〔2019〕316号：freewechat.com/a/Mzg2ODIxMDA2MQ==/2247524849',
  },
  S36a: { en: '中国网财经, 2026-03-15 (mirror)', zh: '中国网财经，2026-03-15（转载）' },
  S36b: 'https://readhub.cn/topic/8rWSOn4A2mD',
  S36c: { en: '央视新闻 (mirror)', zh: '央视新闻（转载）' },
  S37a: 'https://www.cac.gov.cn/2026-04/24/c_1778769008779432.htm',
  S37b: { en: 'a public file that gives 2026-04-21 as the day of issue', zh: '公开文件，所载印发日为 2026-04-21' },
  S37c: {
    en: '中国网, 2026-09-30: https://news.china.com.cn/2026-09/30/content_118719175.shtml',
    zh: '中国网，2026-09-30：https://news.china.com.cn/2026-09/30/content_118719175.shtml',
  },
  S38: {
    en: 'https://www.163.com/dy/article/KKI3HJK90539AP40.html and 中国经营报: https://gubaposthk.eastmoney.com/news,cjpl,1664088138.html',
    zh: 'https://www.163.com/dy/article/KKI3HJK90539AP40.html ；中国经营报：https://gubaposthk.eastmoney.com/news,cjpl,1664088138.html',
  },
  S39: { en: 'cover of the standard GB/T 45251-2025 (two mirrors)', zh: '国家标准 GB/T 45251-2025 封面（两处转载）' },
  S40: {
    en: "a law portal, 2025-12-22, and a bank's notice of 2026-01-08",
    zh: '法律门户网站，2025-12-22；某银行公告，2026-01-08',
  },
  S41a: { en: '中新社, 2025-08-12 (mirror)', zh: '中新社，2025-08-12（转载）' },
  S41b: {
    en: 'text of 财金〔2026〕1号 as published by 财政部 (mirror), and hk01',
    zh: '财金〔2026〕1号全文，财政部公布（转载）；hk01',
  },
  S41c: 'https://reportify.cn/news/1211052403982471168',
  S42: {
    en: '上海证券报, 2026-01-17: https://reportify.cn/news/1209733457161359360, with a mirror',
    zh: '上海证券报，2026-01-17：https://reportify.cn/news/1209733457161359360 ，另有转载',
  },
  S43: {
    en: '中新社, 2020-08-20, on the rule of the Supreme Court (mirror)',
    zh: '中新社，2020-08-20，关于最高人民法院规定（转载）',
  },
  S44a: { en: 'a news site on currencies, April 2020', zh: '外汇资讯网站，2020年4月' },
  S44b: { en: 'forexlive, 2023-02-20', zh: 'forexlive，2023-02-20' },
  S44c: { en: 'forexlive, 2025-01-20', zh: 'forexlive，2025-01-20' },
  S44d: 'https://particle.news/story/china-holds-loan-prime-rates-at-300-and-350-for-fifth-straight-month',
  S44e: { en: 'businesstimes.com.sg, September 2025', zh: 'businesstimes.com.sg，2025年9月' },
  S44f: {
    en: 'public data files with the quotations of 2026-04-20, 2026-06-22 and 2026-08-20',
    zh: '公开数据文件，含 2026-04-20、2026-06-22、2026-08-20 报价',
  },
  S44g: { en: 'Reuters poll of 2026-09-18, quoted in a public file', zh: '路透调查，2026-09-18，转引自公开文件' },
  S45: { en: 'a public list of events in this market (publisher unknown)', zh: '公开的市场事件清单（发布者不明）' },
  S46: {
    en: 'press report (mirror) and https://m.21jingji.com/article/20260101/b5a564205c92fe3de2706334f53ef642.html',
    zh: '媒体报道（转载）；https://m.21jingji.com/article/20260101/b5a564205c92fe3de2706334f53ef642.html',
  },
  S48a: { en: "an analyst's questions on calls about earnings", zh: '分析师在业绩电话会上的提问' },
  S48c: { en: "Lexin's call on the second quarter of 2025", zh: '乐信2025年二季度业绩电话会' },
  S49: { en: '零壹智库 (mirror)', zh: '零壹智库（转载）' },
  S50: { en: 'a news site on lending, 2025-09-17 (weak)', zh: '信贷资讯网站，2025-09-17（可靠性较低）' },
  S51: {
    en: "a public list of a bank's rules on admitting partners (publisher unknown)",
    zh: '公开的某银行合作机构准入规则清单（发布者不明）',
  },
  S52: 'https://reportify.cn/news/1144575083151495168; https://reportify.cn/news/1143972962983088128; https://reportify.cn/news/1145382641047048192',
  S53: {
    en: 'https://reportify.cn/news/1149588103917342720 and 新经济观察团, 2025-07-28 (mirror)',
    zh: 'https://reportify.cn/news/1149588103917342720 ；新经济观察团，2025-07-28（转载）',
  },
  S54: { en: 'press report, February 2026 (mirror, garbled)', zh: '媒体报道，2026年2月（转载，文字有错乱）' },
  S55: { en: 'CBIRC Order 2020 No. 9, paraphrased (mirror)', zh: '银保监会令2020年第9号，转述（转载）' },
  S56: {
    en: '贸易金融网, May 2020, on article 67 of the draft (mirror)',
    zh: '贸易金融网，2020年5月，关于征求意见稿第67条（转载）',
  },
  S57: { en: 'draft of May 2020 by 中国银保监会 (mirror)', zh: '中国银保监会2020年5月征求意见稿（转载）' },
  S58: { en: 'English text of 银保监办发〔2021〕24号 (mirror)', zh: '银保监办发〔2021〕24号英文译本（转载）' },
  S59: {
    en: '朱太辉 and others, 六个关键性争论, 消金界, 2023-10-09 (mirror)',
    zh: '朱太辉等，六个关键性争论，消金界，2023-10-09（转载）',
  },
  S60: { en: 'Xinhua, 2012-06-07, on 11.5 % and 10.5 % (mirror)', zh: '新华社，2012-06-07，关于11.5%与10.5%（转载）' },
  S61: {
    en: 'https://chinaeconomicreview.com/chinese-banks-told-to-shrink-loan-loss-provisions-and-lend-more/ (the size of the cut is from general knowledge)',
    zh: 'https://chinaeconomicreview.com/chinese-banks-told-to-shrink-loan-loss-provisions-and-lend-more/ （下调幅度为业内常识）',
  },
  S62: { en: '经济观察报, January 2026 (mirror)', zh: '经济观察报，2026年1月（转载）' },
  S63: {
    en: 'Xinhua, 2017-12-05: China Daily, content_35211970 (mirror)',
    zh: '新华社，2017-12-05：China Daily，content_35211970（转载）',
  },
  S64: {
    en: 'questions and answers of the NFRA on the draft of 2024 (mirror)',
    zh: '国家金融监督管理总局关于2024年征求意见稿的答记者问（转载）',
  },
  S65: {
    en: 'pilot measures of 2009: cye.com.cn/chuangyeguancha/20090814183831_4.htm',
    zh: '2009年试点管理办法：cye.com.cn/chuangyeguancha/20090814183831_4.htm',
  },
  S66: 'https://marketnews.com/china-to-lower-rate-of-consumer-finance-times',
  S67: {
    en: 'a news site of low quality (also on June 2022 for 24 %)',
    zh: '质量较低的资讯网站（亦提及2022年6月24%要求）',
  },
  S68: {
    en: 'a news site of low quality, 2026-02-12 (names the wrong regulator)',
    zh: '质量较低的资讯网站，2026-02-12（监管机构名称有误）',
  },
  S69: { en: '联合资信 (mirror)', zh: '联合资信（转载）' },
  S70: { en: 'press report, 2018-04-23, on 银保监发〔2018〕1号', zh: '媒体报道，2018-04-23，关于银保监发〔2018〕1号' },
  S71: {
    en: 'rules of Jilin that cite 银保监发〔2019〕37号: notice of the province (mirror)',
    zh: '吉林省规定，援引银保监发〔2019〕37号：省级通知（转载）',
  },
  S72: { en: 'text of article 31 in an encyclopaedia (several mirrors)', zh: '百科所载第三十一条条文（多处转载）' },
  S73: { en: 'news sites of the industry', zh: '行业资讯网站' },
  S74: 'https://www.163.com/dy/article/J6RBMQD90519DDQ2.html',
  S75: 'https://www.scmp.com/economy/china-economy/article/3034050/',
  S76: {
    en: 'a public data file, 2026 银行新规基准数据 (contains mistakes: do not rely on it)',
    zh: '公开数据文件：2026 银行新规基准数据（有误，不宜依赖）',
  },
  S77: { en: 'a question of the press, 2025', zh: '媒体提问，2025年' },
  S78: { en: '财经五月花 (mirror)', zh: '财经五月花（转载）' },
  S79: 'https://www.163.com/dy/article/K4HEUL6K0556BBCY.html',
  S80: { en: 'commentary of the industry, 2025-11-24 (mirror)', zh: '行业评论，2025-11-24（转载）' },
} as const satisfies Record<string, string | Words>;

export type SourceId = keyof typeof SOURCES;

/** A source in words; an address is the same in both languages. */
export function sourceInWords(key: SourceId): Words {
  const source = SOURCES[key];
  return typeof source === 'string' ? { en: source, zh: source } : source;
}
