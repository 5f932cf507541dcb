import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsOptional, Matches } from 'class-validator';
import { DomainError } from '../domain/errors.js';
import { ListField } from '../http/fields.js';

/** Whoever a row names is nobody of those who are there already. */
export const ANOTHER = 'another';

/** Who each row is that may name somebody who is there already: "12:another" by their row, or "12:" and an id. */
export const ChoicesField = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    ListField(),
    ArrayMaxSize(5_000),
    ArrayUnique(),
    Matches(/^\d{1,7}:(another|[0-9a-f-]{36})$/, { each: true }),
  );

/** Choices by row. */
export type Choices = ReadonlyMap<number, string>;

export const choicesFrom = (people: readonly string[] = []): Choices =>
  new Map(people.map((choice): [number, string] => [Number.parseInt(choice, 10), choice.replace(/^\d+:/, '')]));

/** One who may be there already, and what may be said of them. */
export interface Choosable {
  readonly row: number;
  /** Ids, and `another` where they may be somebody else. None where there is nothing to choose. */
  readonly choosable: readonly string[];
}

/** Throws `duplicatesUndecided` with the rows of which nobody has said who they are. */
export function demandChosen(people: readonly Choosable[], choices: Choices): void {
  const undecided = people.filter(
    ({ row, choosable }) => choosable.length > 0 && !choosable.includes(choices.get(row) ?? ''),
  );
  if (undecided.length > 0) throw new DomainError('duplicatesUndecided', { rows: undecided.map(({ row }) => row) });
}

const FIELD = 'person-';

/** The name of the boxes of a row in a form, of which one is ticked. */
export const choiceField = (row: number): string => `${FIELD}${row}`;

/** A form with the choices of each row under one name. */
export function withChoices(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const people = Object.keys(body).filter((field) => field.startsWith(FIELD));
  const rest = Object.fromEntries(Object.entries(body).filter(([field]) => !field.startsWith(FIELD)));
  return people.length > 0 ? { ...rest, people: people.map((field) => body[field]) } : rest;
}
