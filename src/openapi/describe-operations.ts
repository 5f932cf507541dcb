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
  const content = declaredIn(operation.responses[status]) ?? (schema && { 'application/json': { schema } });
  operation.responses = {
    [status]: { description: 'Done.', ...(content && { content }) },
    default: {
      description: 'Refused: `code` says why.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

/** What `AnswersAs` says of an answer that is not JSON. */
function declaredIn(answer: Operation['responses'][string]): ReturnType<typeof contentIn> {
  const content = contentIn(answer);
  return content && 'application/json' in content ? undefined : content;
}

function contentIn(answer: Operation['responses'][string]) {
  return answer && 'content' in answer ? answer.content : undefined;
}
