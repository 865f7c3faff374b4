import type { Schema } from '../engine/core/columns.ts';
import { bytesPerRow } from '../engine/core/columns.ts';
import { BORROWER_FIELDS } from '../engine/record/borrowers.ts';
import { COMPLAINT_FIELDS } from '../engine/record/complaints.ts';
import { EXPOSURE_FIELDS } from '../engine/record/exposures.ts';
import {
  BANK_FIELDS,
  GUARANTOR_FIELDS,
  MONTHLY_FIELDS,
  PLATFORM_FIELDS,
  REJECTION_FIELDS,
  VINTAGE_FIELDS,
} from '../engine/record/fields.ts';
import type { ColumnDoc, TableName } from '../engine/record/result.ts';
import { APPLICATION_COLUMNS } from '../engine/state/applications.ts';
import { BORROWER_COLUMNS } from '../engine/state/borrowers.ts';
import { BANK_COLUMNS, GUARANTOR_COLUMNS, LINK_COLUMNS, PLATFORM_COLUMNS } from '../engine/state/institutions.ts';
import { LOAN_COLUMNS } from '../engine/state/loans.ts';
import { code, table } from './blocks.ts';

const docs = (fields: readonly { readonly doc: ColumnDoc }[]): readonly ColumnDoc[] => fields.map(({ doc }) => doc);

const OUTPUTS: Readonly<Record<TableName, readonly ColumnDoc[]>> = {
  monthly: MONTHLY_FIELDS,
  platforms: docs(PLATFORM_FIELDS),
  banks: docs(BANK_FIELDS),
  guarantors: docs(GUARANTOR_FIELDS),
  borrowers: docs(BORROWER_FIELDS),
  complaints: docs(COMPLAINT_FIELDS),
  vintages: VINTAGE_FIELDS,
  rejections: REJECTION_FIELDS,
  exposures: EXPOSURE_FIELDS,
};

/** Columns of every output file, a table each under its own heading. */
export const outputTables = (): string =>
  Object.entries(OUTPUTS)
    .map(([name, columns]) => {
      const rows = columns.map((c) => [code(c.name), c.unit, c.en, c.zh, c.id ?? '']);
      return `### ${name}.csv\n\n${table(['Column', 'Unit', 'Meaning', '中文', 'Indicator'], rows)}`;
    })
    .join('\n\n');

const STATE: Readonly<Record<string, Schema>> = {
  'Borrowers 借款人': BORROWER_COLUMNS,
  'Loans 贷款': LOAN_COLUMNS,
  'Applications 进件': APPLICATION_COLUMNS,
  'Platforms 平台': PLATFORM_COLUMNS,
  'Banks 资金方': BANK_COLUMNS,
  'Guarantors 融资担保公司': GUARANTOR_COLUMNS,
  'Links 合作协议': LINK_COLUMNS,
};

/** Columns of every table of state, with the bytes that a row takes. */
export const stateTables = (): string =>
  Object.entries(STATE)
    .map(([name, schema]) => {
      const rows = Object.entries(schema).map(([column, { store, unit, doc }]) => [code(column), store, unit, doc]);
      return `### ${name}\n\n${bytesPerRow(schema)} bytes a row.\n\n${table(['Column', 'Stored', 'Unit', 'Meaning'], rows)}`;
    })
    .join('\n\n');
