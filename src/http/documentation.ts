import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { describeOperations } from '../openapi/describe-operations.js';

/** OpenAPI at /api/docs (JSON at /api/docs-json), of the controllers alone. */
export function serveDocumentation(nest: INestApplication): void {
  const description =
    'Everything the pages do. Sign in with POST /api/v1/session; errors are application/problem+json with a stable `code`. ' +
    'A change names the `version` it saw; when somebody else was faster the answer is 409 with both versions.';
  const config = new DocumentBuilder()
    .setTitle('Délibloc')
    .setDescription(description)
    .setVersion('1')
    .addCookieAuth('delibloc')
    .build();
  SwaggerModule.setup('api/docs', nest, () => describeOperations(SwaggerModule.createDocument(nest, config)), {
    customSiteTitle: 'Délibloc · API',
  });
}
