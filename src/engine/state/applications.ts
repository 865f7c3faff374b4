import { allocate, grow, type Table } from '../core/columns.ts';

export const APPLICATION_COLUMNS = {
  borrower: { store: 'u32', unit: 'row of borrowers', doc: 'Who applies' },
  amount: { store: 'i32', unit: 'fen', doc: 'Requested principal, whole hundreds of yuan' },
  perceivedRate: { store: 'u16', unit: 'bp/year', doc: 'All-in cost as the borrower sees it' },
  reservation: { store: 'u16', unit: 'bp/year', doc: 'Highest all-in cost the borrower would accept for this amount' },
  link: { store: 'u8', unit: 'row of links', doc: 'Cooperation the application was routed to' },
  bin: { store: 'u8', unit: '0…15', doc: "Platform's risk bin" },
  priority: { store: 'u8', unit: '0…63', doc: 'Place in the queue: 4 × bin + lottery, lowest first' },
  tenorMonths: { store: 'u8', unit: 'months', doc: 'Requested instalments' },
  contract: { store: 'u8', unit: '0…2', doc: 'Contract type' },
  kind: { store: 'u8', unit: '0…3', doc: 'Planned, emergency or rollover need, or fraud' },
} as const;

/** Applications 进件 of one shard in one month; `count` rows are in use. */
export type Applications = Table<typeof APPLICATION_COLUMNS> & { count: number };
export const allocateApplications = (capacity: number): Applications =>
  allocate(APPLICATION_COLUMNS, capacity, { count: 0 });

export function addApplication(applications: Applications): number {
  if (applications.count === applications.capacity) grow(applications, applications.capacity * 2);
  return applications.count++;
}

/** Smallest and largest request, fen; a request is a whole number of `AMOUNT_STEP`. */
export const AMOUNT_MIN = 50_000;
export const AMOUNT_MAX = 20_000_000;
export const AMOUNT_STEP = 10_000;

/** Kinds of need: planned spending, emergency, rollover 借新还旧. */
export const PLANNED = 0;
export const EMERGENCY = 1;
export const ROLLOVER = 2;
/** Somebody else asks in the borrower's name 冒名申请. */
export const FRAUD_KIND = 3;
