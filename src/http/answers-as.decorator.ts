import { ApiOkResponse } from '@nestjs/swagger';

/** Says in the documentation what a route answers that is not JSON: a file, or a stream of events. */
export function AnswersAs(...mediaTypes: readonly string[]): MethodDecorator {
  const schema = (type: string) => ({ type: 'string', ...(type.startsWith('text/') ? {} : { format: 'binary' }) });
  const content = Object.fromEntries(mediaTypes.map((type) => [type, { schema: schema(type) }]));
  return ApiOkResponse({ content });
}
