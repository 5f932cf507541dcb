import { hasRole, type Principal } from '../accounts/principal.js';

export const versionMovePolicy = {
  /** Where candidates stand, and what moving them would do. */
  read: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  move: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  undo: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
};
