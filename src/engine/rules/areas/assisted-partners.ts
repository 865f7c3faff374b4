import { ASSISTED, FLAG, NOTICE } from '../common.ts';
import type { DocumentId } from '../documents.ts';
import type { Rule } from '../rule.ts';
import type { SourceId } from '../sources.ts';

/** How banks admit and check their partners in assisted lending 助贷合作机构管理. */
export const ASSISTED_PARTNERS = {
  assist_whitelist_required: {
    ...FLAG,
    en: 'Bank works only with partners on its head office’s list',
    zh: '合作机构名单制管理',
    binds: ['bank', 'trust', 'consumer'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        article: 'art. 4',
        sources: ['S4', 'S51'],
        reading: {
          en: 'No business with anybody off the list. The notice names no length; 10 platform groups at a national bank is assumed.',
          zh: '不得与名单外机构合作。通知未规定家数；全国性银行保留10个平台集团系假设。',
        },
      },
    ],
    acts: [{ lever: 'whitelist', value: (required) => (required ? 10 : 'none'), size: 'assumed' }],
  },
  assist_whitelist_public: {
    ...FLAG,
    en: 'List of partners is public',
    zh: '合作机构名单公示',
    binds: ['bank', 'trust', 'consumer'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        article: 'art. 4',
        sources: ['S4', 'S51'],
        reading: {
          en: 'The list stands on the bank’s website or app and is kept current.',
          zh: '名单在银行官网或移动客户端公布并及时更新。',
        },
      },
    ],
    idle: {
      en: 'Borrowers of the model choose by price and brand and read no lists; being on a list acts through assist_whitelist_required.',
      zh: '模型中借款人按价格与品牌选择，不查阅名单；名单本身的作用由assist_whitelist_required体现。',
    },
  },
  assist_headquarters_only: {
    ...FLAG,
    en: 'Head office alone manages assisted lending',
    zh: '总行集中管理',
    binds: ['bank'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        sources: ['S2', 'S50'],
        reading: {
          en: 'Branches no longer sign partners on their own. Stands here for what keeping the whole notice costs platforms: the full compliance cost, which is assumed.',
          zh: '分支机构不再自行准入合作机构。模型以此代表平台遵守整份通知的成本，即承担全部合规成本，系假设。',
        },
      },
    ],
    acts: [{ lever: 'compliance', value: (only) => (only ? 1 : 0), size: 'assumed' }],
  },
  assist_platform_min_approval_rate_allowed: {
    ...FLAG,
    en: 'Platform may ask for a least approval rate',
    zh: '平台可否约定审批通过率下限',
    binds: ['platform'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: false,
        article: 'art. 5',
        sources: ['S6', 'S50', 'S51'],
        reading: {
          en: 'The bank assesses and approves by itself. The example of a least approval rate stands in weak sources only.',
          zh: '银行须独立评估与审批。审批通过率下限这一表述仅见于质量较弱的来源。',
        },
      },
    ],
    idle: {
      en: 'Banks of the model move their cutoffs by their own losses at all times; no platform can impose a rate on them.',
      zh: '模型中银行始终按自身不良调整准入线，平台无法约定通过率。',
    },
  },
  assist_differentiated_pricing_required: {
    ...FLAG,
    en: 'Rate and guarantee fee follow the borrower’s risk',
    zh: '差异化定价',
    binds: ['bank', 'guarantor'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        sources: ['S2'],
        reading: {
          en: 'Speaks against one flat price at the ceiling for everybody; how finely prices must differ is left open.',
          zh: '不得对所有客群统一按上限定价；定价应细化到何种程度未予明确。',
        },
      },
    ],
    idle: {
      en: 'Prices of the model follow expected loss in each of 16 risk bins at all times, so the duty is always met.',
      zh: '模型价格始终按16个风险分箱的预期损失确定，该要求恒满足。',
    },
  },
  assist_guarantor_capacity_check: {
    ...FLAG,
    en: 'Bank checks what its guarantors can compensate',
    zh: '增信机构代偿能力监测',
    binds: ['bank', 'guarantor'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: true,
        sources: ['S49'],
        reading: {
          en: 'The bank watches risk management and capacity of each guarantor; whether every quarter is open, as one weak source alone says so.',
          zh: '银行须持续监测增信机构的风险管理与代偿能力；是否按季仅见于一处较弱来源，存疑。',
        },
      },
    ],
    idle: {
      en: 'Room of guarantors under their leverage limit is checked every month, and a failed guarantor takes no new loans, with or without the rule.',
      zh: '模型每月核对担保公司放大倍数余量，失败的担保公司不再承接新业务，与该规则是否施行无关。',
    },
  },
  assist_share_of_loans_limit: {
    en: 'Largest share of assisted loans in a bank’s loans',
    zh: '助贷业务占比上限',
    kind: 'fraction',
    unit: 'of all loans',
    min: 0,
    max: 1,
    binds: ['bank'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: 'none',
        sources: ['S7'],
        reading: {
          en: 'Scale has to be moderate and each bank sets its own share; no national number exists.',
          zh: '要求规模适度，由各银行自行确定占比，无全国统一比例。',
        },
      },
    ],
    idle: {
      en: 'There is no number to apply; limits of banks on the whole channel are parameters of the model.',
      zh: '没有可适用的数值；银行对该渠道的总限额为模型参数。',
    },
  },
  assist_anticipation_start: {
    en: 'Day from which the notice on assisted lending was known',
    zh: '助贷新规公布日',
    kind: 'date',
    unit: '–',
    min: 0,
    max: 0,
    binds: ['bank', 'platform'],
    modes: ASSISTED,
    history: [
      {
        ...NOTICE,
        value: '2025-04-03',
        effective: '2025-04-03',
        expires: '2025-10-01',
        sources: ['S1', 'S2', 'S7'],
        reading: {
          en: 'Dated 2025-04-01, public on 2025-04-03. Until it took effect it bound nobody, but banks and platforms could prepare.',
          zh: '落款2025-04-01，2025-04-03公开。施行前不具约束力，但银行与平台可提前准备。',
        },
      },
    ],
    idle: {
      en: 'Every rule of the notice carries this day as that of its announcement, from which early adoption in the model starts.',
      zh: '通知的每条规则均以该日为公布日，模型中的提前执行由此起算。',
    },
  },
} as const satisfies Record<string, Rule<DocumentId, SourceId>>;
