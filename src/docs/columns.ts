import type { Schema } from '../engine/core/columns.ts';
import { bytesPerRow } from '../engine/core/columns.ts';
import { TABLE_COLUMNS } from '../engine/record/tables.ts';
import { APPLICATION_COLUMNS } from '../engine/state/applications.ts';
import { BORROWER_COLUMNS } from '../engine/state/borrowers.ts';
import { BANK_COLUMNS, GUARANTOR_COLUMNS, LINK_COLUMNS, PLATFORM_COLUMNS } from '../engine/state/institutions.ts';
import { LOAN_COLUMNS } from '../engine/state/loans.ts';
import { code, table } from './blocks.ts';

/** Columns of every output file, a table each under its own heading. */
export const outputTables = (): string =>
  Object.entries(TABLE_COLUMNS)
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
