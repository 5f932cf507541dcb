import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError } from '../domain/errors.js';

/** One thing wrong with what was sent: where, which check, and what the check says. */
export interface InputFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Turns a parsed body into its input class. Throws `invalidInput` with all faults; unknown fields are faults too. */
export async function readInput<T extends object>(type: Type<T>, body: unknown): Promise<T> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new DomainError('invalidInput', {
      faults: [{ path: '', code: 'isObject', message: 'an object is expected' }],
    });
  }
  const input = plainToInstance(type, body);
  const errors = await validate(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0)
    throw new DomainError('invalidInput', { faults: errors.flatMap((error) => faultsOf(error, '')) });
  return input;
}

function faultsOf(error: ValidationError, parent: string): InputFault[] {
  const path = /^\d+$/.test(error.property)
    ? `${parent}[${error.property}]`
    : parent
      ? `${parent}.${error.property}`
      : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({ path, code, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

/** Reads bodies and queries into the classes that handlers declare, the same way for the API and the pages. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    const declared = metatype as Type<object> | undefined;
    if ((type !== 'body' && type !== 'query') || !declared || PRIMITIVES.has(declared)) return value;
    return readInput(declared, value ?? {});
  }
}

const PRIMITIVES = new Set<unknown>([String, Number, Boolean, Array, Object]);
