import ts from 'typescript';

const { TypeFlags } = ts;
const PRIMITIVES = new Map([
  [TypeFlags.String, 'string'],
  [TypeFlags.Number, 'number'],
  [TypeFlags.Boolean, 'boolean'],
]);

/** Writes TypeScript types as OpenAPI 3.0 schemas; interfaces and aliases of objects become named ones. */
export class SchemaWriter {
  schemas = {};
  #names = new Map();

  constructor(checker) {
    this.checker = checker;
  }

  /** Null for what answers nothing. */
  schemaOf(type) {
    if (type.flags & TypeFlags.Void) return null;
    if (type.symbol?.name === 'StreamableFile') return { type: 'string', format: 'binary' };
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return {};
    const primitive = [...PRIMITIVES].find(([flag]) => type.flags & flag);
    if (primitive) return { type: primitive[1] };
    if (type.isLiteral()) return { type: typeof type.value, enum: [type.value] };
    if (type.flags & TypeFlags.BooleanLiteral) return { type: 'boolean', enum: [type.intrinsicName === 'true'] };
    if (type.isUnion()) return this.#unionOf(type);
    if (this.checker.isArrayLikeType(type)) return { type: 'array', items: this.#itemsOf(type) };
    return this.#objectOf(type);
  }

  #unionOf({ types }) {
    const some = types.filter(({ flags }) => !(flags & (TypeFlags.Null | TypeFlags.Undefined)));
    const isNullable = types.some(({ flags }) => flags & TypeFlags.Null);
    const schema = this.#oneOf(some);
    if (!isNullable) return schema;
    return '$ref' in schema ? { allOf: [schema], nullable: true } : { ...schema, nullable: true };
  }

  #oneOf(types) {
    if (types.every(({ flags }) => flags & TypeFlags.BooleanLiteral) && types.length === 2) return { type: 'boolean' };
    if (types.every((type) => type.isStringLiteral())) {
      return { type: 'string', enum: types.map(({ value }) => value).sort() };
    }
    return types.length === 1 ? this.schemaOf(types[0]) : { oneOf: types.map((type) => this.schemaOf(type)) };
  }

  #itemsOf(type) {
    const items = this.checker.getTypeArguments(type);
    return items.length === 1 ? this.schemaOf(items[0]) : this.#oneOf([...new Set(items)]);
  }

  #objectOf(type) {
    const name = this.#nameOf(type);
    if (name === undefined) return this.#propertiesOf(type);
    if (!(name in this.schemas)) {
      this.schemas[name] = {};
      this.schemas[name] = this.#propertiesOf(type);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** Two types of one name are told apart by a figure; what has parameters (`PageOf<…>`, `Omit<…>`) has no name. */
  #nameOf(type) {
    if (this.#names.has(type)) return this.#names.get(type);
    const hasParameters = (type.aliasTypeArguments ?? type.typeArguments ?? []).length > 0;
    const name = (type.aliasSymbol ?? type.symbol)?.name;
    if (hasParameters || name === undefined || name.startsWith('__')) return undefined;
    const taken = new Set(this.#names.values());
    let free = name;
    for (let figure = 2; taken.has(free); figure += 1) free = `${name}${figure}`;
    this.#names.set(type, free);
    return free;
  }

  #propertiesOf(type) {
    const properties = {};
    const required = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const isOptional = property.flags & ts.SymbolFlags.Optional;
      if (!isOptional) required.push(property.name);
      properties[property.name] = this.#described(property);
    }
    const values = this.checker.getIndexInfosOfType(type)[0];
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(values && { additionalProperties: this.schemaOf(values.type) }),
    };
  }

  #described(property) {
    const schema = this.schemaOf(this.checker.getTypeOfSymbol(property));
    const description = textOf(property.getDocumentationComment(this.checker));
    if (description === '') return schema;
    return '$ref' in schema ? { allOf: [schema], description } : { ...schema, description };
  }
}

/** Of a link to another name, the name. */
function textOf(comment) {
  const parts = comment
    .filter(({ kind }) => kind !== 'link')
    .map(({ kind, text }) => (kind === 'linkName' ? text.trim() : text));
  return parts.join('').replaceAll('\n', ' ');
}
