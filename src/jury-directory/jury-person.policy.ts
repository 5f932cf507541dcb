import { hasRole, type Principal } from '../accounts/principal.js';

const isStaff = (who: Principal): boolean => hasRole(who, 'administrator', 'secretary');

/** Addresses and telephone numbers are for those who prepare sessions. */
export const juryPersonPolicy = { read: isStaff, register: isStaff, change: isStaff, remove: isStaff };
