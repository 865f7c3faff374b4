import { BORROWER_FIELDS } from './borrowers.ts';
import { COMPLAINT_FIELDS } from './complaints.ts';
import { COST_FIELDS } from './costs.ts';
import { EXPOSURE_FIELDS } from './exposures.ts';
import {
  BANK_FIELDS,
  GUARANTOR_FIELDS,
  MONTHLY_FIELDS,
  PLATFORM_FIELDS,
  REJECTION_FIELDS,
  VINTAGE_FIELDS,
} from './fields.ts';
import type { ColumnDoc, TableName } from './result.ts';

const docs = (fields: readonly { readonly doc: ColumnDoc }[]): readonly ColumnDoc[] => fields.map(({ doc }) => doc);

/** Columns of every table of a result, in order. */
export const TABLE_COLUMNS: Readonly<Record<TableName, readonly ColumnDoc[]>> = {
  monthly: MONTHLY_FIELDS,
  platforms: docs(PLATFORM_FIELDS),
  banks: docs(BANK_FIELDS),
  guarantors: docs(GUARANTOR_FIELDS),
  borrowers: docs(BORROWER_FIELDS),
  complaints: docs(COMPLAINT_FIELDS),
  vintages: VINTAGE_FIELDS,
  rejections: REJECTION_FIELDS,
  costs: COST_FIELDS,
  exposures: EXPOSURE_FIELDS,
};
