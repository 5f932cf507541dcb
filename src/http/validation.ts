import { type ArgumentMetadata, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { DomainError } from '../domain/errors.js';
import type { InputFault } from './input-fault.js';
import { faultsOfShape, isStorable } from './input-shape.js';
import { rememberDemands } from './known-classes.js';

rememberDemands();

/** More faults than anyone reads; an answer must not grow a hundred times larger than what was sent. */
const MOST_FAULTS = 1000;

/** Turns a parsed body into its input class. Throws `invalidInput` with all faults; unknown fields are faults too. */
export async function readInput<T extends object>(type: Type<T>, body: unknown): Promise<T> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refused([{ path: '', code: 'isObject', message: 'an object is expected' }]);
  }
  const misshapen = faultsOfShape(body);
  if (misshapen.length > 0) throw refused(misshapen);
  const input = plainToInstance(type, body);
  const errors = await validate(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) throw refused(errors.flatMap((error) => faultsOf(error, '')));
  return input;
}

function refused(faults: readonly InputFault[]): DomainError {
  return new DomainError('invalidInput', { faults: faults.slice(0, MOST_FAULTS) });
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

/**
 * Reads bodies, queries and addresses into the classes that handlers declare, the same way for the API and the pages;
 * nothing sent is an empty form. Throws `malformedRequest` for a part of an address that no text we keep can equal.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (typeof value === 'string' && !isStorable(value)) throw new DomainError('malformedRequest', {});
    const declared = metatype as Type<object> | undefined;
    const given = type === 'body' ? (value ?? {}) : type === 'query' ? withoutBlanks(value) : value;
    if (type === 'custom' || !declared || PRIMITIVES.has(declared)) return given;
    return readInput(declared, given);
  }
}

/** A box of a filter that is left blank sends an empty text: it filters nothing. */
function withoutBlanks(query: unknown): unknown {
  if (typeof query !== 'object' || query === null) return query;
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

const PRIMITIVES = new Set<unknown>([String, Number, Boolean, Array, Object]);
