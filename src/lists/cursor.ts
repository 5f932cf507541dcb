import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../domain/errors.js';
import { isStorable } from '../http/input-shape.js';
import type { OrderTerm } from './list.js';

/** Where a row stands in an order: what it sorts by, term by term. */
export type Place = readonly string[];

export const writtenPlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** Throws `malformedRequest` for what {@link writtenPlace} has not written for that order. */
export function readPlace(written: string, order: readonly OrderTerm[]): Place {
  const place = parsed(Buffer.from(written, 'base64url').toString());
  const isPlace = Array.isArray(place) && place.length === order.length && place.every(isText);
  if (!isPlace) throw new DomainError('malformedRequest', {});
  return place as string[];
}

/**
 * Leaves what comes after that place. The first term is said once more by itself, so that an index on it finds the place
 * rather than be read from its beginning.
 */
export function leaveAfter<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  order: readonly OrderTerm[],
  place: Place,
): void {
  const [{ expression, descending }] = order as [OrderTerm];
  const after = order.reduceRight((rest, term, index) => {
    const beyond = `${term.expression} ${term.descending ? '<' : '>'} :place${index}`;
    return rest === '' ? beyond : `(${beyond} OR (${term.expression} = :place${index} AND ${rest}))`;
  }, '');
  builder
    .andWhere(`${expression} ${descending ? '<=' : '>='} :place0`)
    .andWhere(after)
    .setParameters(Object.fromEntries(place.map((value, index) => [`place${index}`, value])));
}

const isText = (value: unknown): boolean => typeof value === 'string' && isStorable(value);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
