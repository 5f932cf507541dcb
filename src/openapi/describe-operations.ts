import { existsSync, readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

interface Answers {
  /** By operation; null where nothing is answered. */
  readonly answers: Readonly<Record<string, Schemas[string] | null>>;
  readonly schemas: Schemas;
}

const FILE = new URL('answers.json', import.meta.url);

/**
 * The document with the schema of each answer, as the build has read it from the controllers' types, and that of
 * problems. Code that was not built is documented without.
 */
export function describeOperations(document: OpenAPIObject): OpenAPIObject {
  if (!existsSync(FILE)) return document;
  const { answers, schemas } = JSON.parse(readFileSync(FILE, 'utf8')) as Answers;
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation) describe(operation, answers[operation.operationId ?? ''] ?? null);
    }
  }
  return {
    ...document,
    components: { ...document.components, schemas: { ...document.components?.schemas, ...schemas } },
  };
}

function describe(operation: Operation, schema: Schemas[string] | null): void {
  const [status = '200'] = Object.keys(operation.responses);
  operation.responses = {
    [status]: schema === null ? { description: 'Done.' } : { description: 'Done.', content: contentOf(schema) },
    default: {
      description: 'Refused: `code` says why.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

function contentOf(schema: Schemas[string]): Record<string, { schema: Schemas[string] }> {
  const isFile = 'format' in schema && schema.format === 'binary';
  return { [isFile ? 'application/pdf' : 'application/json']: { schema } };
}
