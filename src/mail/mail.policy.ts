import { hasRole, type Principal } from '../accounts/principal.js';

const isStaff = (who: Principal): boolean => hasRole(who, 'administrator', 'secretary');

export const mailPolicy = { read: isStaff, decide: isStaff };
