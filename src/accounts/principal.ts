import type { Actor } from '../audit/actor.js';
import { DomainError } from '../domain/errors.js';
import type { Role } from './role.js';

/** Someone signed in: what the policies look at, and what the journal keeps. */
export interface Principal extends Actor {
  readonly accountId: string;
  readonly role: Role;
}

export const hasRole = (who: Principal, ...roles: readonly Role[]): boolean => roles.includes(who.role);

/** Throws `forbidden` unless the policy allows the act; services ask it first, whichever door the request came by. */
export function demand(allowed: boolean, act: string): void {
  if (!allowed) throw new DomainError('forbidden', { act });
}
