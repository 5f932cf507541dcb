import { Initial1795252168593 } from './1795252168593-initial.js';
export const SQLITE_MIGRATIONS = [Initial1795252168593];
