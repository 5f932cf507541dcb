import { Initial1795253812488 } from './1795253812488-initial.js';
export const SQLITE_MIGRATIONS = [Initial1795253812488];
