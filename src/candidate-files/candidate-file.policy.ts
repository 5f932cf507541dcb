import { hasRole, type Principal } from '../accounts/principal.js';

/**
 * A president reads what a jury is told of those presented to one they preside, and nothing of the person but the name:
 * what they decide on is competences. Whoever has stepped out for somebody reads nothing of them.
 */
export const candidateFilePolicy = {
  readAll: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  /** `presented` are the enrollments that the person presents to juries this account presides. */
  read: (who: Principal, presented: readonly string[]): boolean =>
    candidateFilePolicy.readAll(who) || (hasRole(who, 'president') && presented.length > 0),
};
