import type { Principal } from '../accounts/principal.js';
import { DomainError } from '../domain/errors.js';
import type { ActForCertifier } from '../domain/sealing/rectification.js';
import { presides } from '../jury-sessions/jury-session.policy.js';
import type { DraftRectification } from './rectification.dto.js';

/** Whether this person, who may rectify, does so for the certifier and not as the jury's president. */
export const actsForCertifier = (who: Principal, jury: Parameters<typeof presides>[1]): boolean => !presides(who, jury);

/**
 * In which quality whoever decides acts for the certifier, and why the president does not; null where the president
 * rectifies. Throws `rectificationUnexplained` where either is not said.
 */
export function actForCertifier(
  who: Principal,
  jury: Parameters<typeof presides>[1],
  { decidedAs, presidentUnable }: Pick<DraftRectification, 'decidedAs' | 'presidentUnable'>,
): ActForCertifier | null {
  if (!actsForCertifier(who, jury)) return null;
  if (decidedAs !== undefined && presidentUnable !== undefined) return { decidedAs, presidentUnable };
  const missing = Object.entries({ decidedAs, presidentUnable }).filter(([, told]) => told === undefined);
  throw new DomainError('rectificationUnexplained', { missing: missing.map(([name]) => name) });
}
