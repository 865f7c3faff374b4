/** What rules that are a yes or no share. */
export const FLAG = { kind: 'flag', unit: '–', min: 0, max: 1 } as const;

/** Modes that are assisted lending 助贷. */
export const ASSISTED = ['referral', 'light', 'guaranteed'] as const;

/** What all provisions of the notice on assisted lending of 2025 share. */
export const NOTICE = {
  effective: '2025-10-01',
  document: 'nfra-2025-9',
  transition: {
    en: 'Public six months ahead; no clause on older loans was seen.',
    zh: '公布至施行约六个月；未见存量条款。',
  },
  hardness: 'written',
  confidence: 'read',
} as const;
