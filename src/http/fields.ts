import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min, registerDecorator, ValidateIf } from 'class-validator';
import { isPlainDay } from '../domain/day.js';

/*
 * Fields of input classes, read the same way from JSON and from a form, where all is text and a box left unticked sends
 * nothing.
 */

/**
 * One line without the blanks around it, composed (NFC), of 1 to `most` characters; something to see in it, and no
 * control character: neither a line break, nor one that turns what follows around, which makes a name read as another.
 */
export const LineField = (most: number): PropertyDecorator =>
  printable(most, /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);

/** Text of several lines, as {@link LineField} otherwise. */
export const TextField = (most: number): PropertyDecorator =>
  printable(most, /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);

/** A day of the calendar, `2023-06-15`. */
export const DayField = (): PropertyDecorator =>
  checked('isPlainDay', 'must be a day of the calendar, as 2023-06-15', isPlainDay);

/** A mark out of 20 with at most two decimals; a form sends it as text, with a comma or a point. */
export const MarkField = (): PropertyDecorator =>
  applyDecorators(
    Transform(readDecimal),
    checked(
      'isOutOf20',
      'must be a number from 0 to 20',
      (mark) => typeof mark === 'number' && mark >= 0 && mark <= 20,
    ),
    checked(
      'hasTwoDecimals',
      'must have at most two decimals',
      (mark) => typeof mark !== 'number' || isInHundredths(mark),
    ),
  );

const DECIMAL = /^\d{1,3}(?:[.,]\d{1,20})?$/;

function readDecimal({ value }: { value: unknown }): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) : text;
}

function isInHundredths(value: number): boolean {
  return Math.round(value * 100) / 100 === value;
}

/** A whole number between these, both included; a form sends it as text. */
export const WholeNumberField = (least: number, most: number): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(least),
    Max(most),
  );

/** The version of the record that the sender has seen. */
export const VersionField = (): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(1),
  );

/** True or false; a form sends it as text, a tick after a hidden `false`. */
export const FlagField = (): PropertyDecorator => applyDecorators(Transform(readFlag), IsBoolean());

/** May be left out, and is then not changed; unlike with `IsOptional`, null is refused. */
export const Omittable = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A list; a form sends one chosen item as text. */
export const ListField = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value));

function readFlag({ value }: { value: unknown }): unknown {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return last === 'true' ? true : last === 'false' ? false : last;
}

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Characters are counted as databases count them: by code point. */
function printable(most: number, refused: RegExp): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value)),
    checked('isLength', `must have 1 to ${most} characters`, (text) => hasLength(text, most)),
    checked('isPrintable', 'must be visible, without control characters', (text) => isPrintable(text, refused)),
  );
}

function hasLength(text: unknown, most: number): boolean {
  return typeof text === 'string' && text.length > 0 && text.length <= 2 * most && Array.from(text).length <= most;
}

/** An empty text is too short, which has been said. */
function isPrintable(text: unknown, refused: RegExp): boolean {
  return typeof text === 'string' && !refused.test(text) && (text === '' || VISIBLE.test(text));
}

function checked(name: string, message: string, validate: (value: unknown) => boolean): PropertyDecorator {
  return (target, property) => {
    const validator = { validate, defaultMessage: () => `$property ${message}` };
    registerDecorator({ name, target: target.constructor, propertyName: property as string, validator });
  };
}
