import { hasRole, type Principal } from './principal.js';

export const accountPolicy = {
  list: (who: Principal): boolean => hasRole(who, 'administrator'),
  create: (who: Principal): boolean => hasRole(who, 'administrator'),
  change: (who: Principal): boolean => hasRole(who, 'administrator'),
};
