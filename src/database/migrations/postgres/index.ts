import { Initial1795253812488 } from './1795253812488-initial.js';
export const POSTGRES_MIGRATIONS = [Initial1795253812488];
