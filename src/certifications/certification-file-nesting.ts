import { Transform, Type, type ClassConstructor } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { checked, Code, isMap, Text } from './certification-file-fields.js';

const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** Left by the other checks: blanks are passed over, and a list in the list would be taken for more of its items. */
const isNoList = (item: unknown): boolean => item !== null && !Array.isArray(item);

export const Nested = (type: () => ClassConstructor<object>): PropertyDecorator =>
  together(Type(type), ValidateNested({ message: 'must be a map' }), checked('map', 'must be a map', isMap));

export const NestedList = (type: () => ClassConstructor<object>): PropertyDecorator =>
  together(
    Type(type),
    ValidateNested({ each: true, message: 'must be a map' }),
    checked('maps', 'must be a list of maps', (value) => Array.isArray(value) && value.every(isNoList)),
  );

/** An entry of a map from code to text. */
export class CodedText {
  @Code()
  readonly code: string;

  @Text()
  readonly text: string;

  /** What stands for a text may be anything, until it is validated. */
  constructor(code: string, text: unknown) {
    this.code = code;
    this.text = text as string;
  }
}

const asEntries = ({ value }: { value: unknown }): unknown => {
  if (value === undefined) return undefined;
  return isMap(value) ? Object.entries(value).map(([code, text]) => new CodedText(code, text)) : null;
};

/** A map from code to text (`C4: Construire un plan de communication`), read as a list in the order written. */
export const CodedTexts = (): PropertyDecorator =>
  together(
    Transform(asEntries),
    ValidateNested({ each: true, message: 'must be a map from code to text' }),
    checked('codedTexts', 'must be a map from code to text', (value) => Array.isArray(value) && value.length > 0),
  );
