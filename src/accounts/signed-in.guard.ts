import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { DomainError } from '../domain/errors.js';
import { IS_PUBLIC } from '../http/public.decorator.js';
import { principalOf } from './current-principal.js';

/** Lets nobody in who has not signed in, but for what is public. What one may do is for each noun's policy. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (isPublic || principalOf(context.switchToHttp().getRequest<Request>())) return true;
    throw new DomainError('notSignedIn', {});
  }
}
