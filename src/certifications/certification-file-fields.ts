import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';
import { isPlainDay } from '../domain/day.js';

/** Codes name files and stand in addresses: "RNCP31936", "BC01", "C1.3". */
const CODE = /^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/;
const PERIOD = /^(unlimited|1 year|[1-9]\d? years)$/;
const LONGEST_CODE = 40;

type Check = (value: unknown, args?: ValidationArguments) => boolean;

export const checked = (name: string, message: string, validate: Check): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => message } });

/** May be left out, but not left blank: `key:` alone reads as null and is a slip. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

const isCode: Check = (value) => typeof value === 'string' && value.length <= LONGEST_CODE && CODE.test(value);

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && value.trim() === value && /^[^\p{Cc}]+$/u.test(value);

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const Code = (): PropertyDecorator =>
  checked('code', `must be a code: letters, digits, dots and hyphens, ${LONGEST_CODE} at most`, isCode);

/** One line; `longest` counts UTF-16 units. */
export const Text = (longest = 300): PropertyDecorator =>
  checked('text', `must be one line of 1 to ${longest} characters`, (value) => isText(value, longest));

export const Texts = (longest = 1000): PropertyDecorator =>
  checked(
    'texts',
    `must be a list of lines of 1 to ${longest} characters`,
    (value) => Array.isArray(value) && value.every((item) => isText(item, longest)),
  );

export const Day = (): PropertyDecorator => checked('day', 'must be a day of the calendar, as 2023-06-15', isPlainDay);

export const OneOf = (words: readonly unknown[]): PropertyDecorator =>
  checked('oneOf', `must be ${words.join(' or ')}`, (value) => words.includes(value));

/** A list of different words among those given, not empty. */
export const SomeOf = (words: readonly unknown[]): PropertyDecorator =>
  checked('someOf', `must be a list of ${words.join(', ')}, each once`, (value) => isSomeOf(value, words));

export const isSomeOf = (value: unknown, words: readonly unknown[]): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value).size === value.length &&
  value.every((v) => words.includes(v));

export const Whole = (least: number, most: number): PropertyDecorator =>
  checked(
    'whole',
    `must be a whole number from ${least} to ${most}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );

/** Out of 20, with two decimals at most: what is written shortest shows how many there are. */
export const Mark = (): PropertyDecorator =>
  checked(
    'mark',
    'must be a mark from 0 to 20, with two decimals at most',
    (value) => typeof value === 'number' && value >= 0 && value <= 20 && /^\d+(\.\d{1,2})?$/.test(String(value)),
  );

export const isPeriod: Check = (value) => typeof value === 'string' && PERIOD.test(value);

export const Period = (): PropertyDecorator => checked('period', 'must be "unlimited" or as "5 years"', isPeriod);

/** Beside what says that it is a list. */
export const Filled = (): PropertyDecorator =>
  checked('filled', 'must not be empty', (value) => !Array.isArray(value) || value.length > 0);

/** On `stated`: exactly one of `stated` and `assumed` is there, and says something. */
export const OneProvenance = (): PropertyDecorator =>
  checked(
    'provenance',
    'exactly one of "stated" (the phrase) and "assumed" (why) must be there, in one line',
    (_, args) => {
      const { stated, assumed } = args?.object as { stated?: unknown; assumed?: unknown };
      return (stated === undefined) !== (assumed === undefined) && isText(stated ?? assumed, 1000);
    },
  );

/** Codes of competences, or the code of a bloc for all of its own. */
export const Coverage = (): PropertyDecorator =>
  checked('coverage', 'must be a list of codes of competences, or the code of a bloc', (value) =>
    Array.isArray(value) ? value.length > 0 && value.every((item) => isCode(item)) : isCode(value),
  );
