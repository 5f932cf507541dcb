import { hasRole, type Principal } from '../accounts/principal.js';

const isStaff = (who: Principal): boolean => hasRole(who, 'administrator', 'secretary');

/** What the certifier owes at renewal is kept by those who answer for it. */
export const insertionSurveyPolicy = { read: isStaff, record: isStaff };
