import { checkAll } from './check.ts';
import { RULES } from './statements.ts';

checkAll(RULES);
