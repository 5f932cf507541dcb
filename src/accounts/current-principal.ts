import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '../domain/errors.js';
import type { Principal } from './principal.js';

const PRINCIPALS = new WeakMap<Request, Principal>();

export const setPrincipal = (request: Request, principal: Principal): void => void PRINCIPALS.set(request, principal);

/** Who sent the request, if signed in. */
export const principalOf = (request: Request): Principal | undefined => PRINCIPALS.get(request);

/** The signed-in person, as a handler's parameter. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<Request>());
  if (!principal) throw new DomainError('notSignedIn', {});
  return principal;
});
