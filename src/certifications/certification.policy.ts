import { hasRole, type Principal } from '../accounts/principal.js';

export const certificationPolicy = {
  read: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary', 'president', 'juryMember'),
};
