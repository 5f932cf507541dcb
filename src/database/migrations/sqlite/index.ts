export const SQLITE_MIGRATIONS = [];
