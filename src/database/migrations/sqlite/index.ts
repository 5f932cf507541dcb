import { AddJournalLink1795270218088 } from './1795270218088-add-journal-link.js';
import { Initial1795253812488 } from './1795253812488-initial.js';
export const SQLITE_MIGRATIONS = [Initial1795253812488, AddJournalLink1795270218088];
