import { type Server, startServer } from './server.js';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: { readonly $ref?: string };
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Operation {
  readonly tags?: readonly string[];
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Documentation {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

describe('The documentation of the API', () => {
  let server: Server;
  let documentation: Documentation;
  let operations: (Operation & { readonly name: string })[];

  beforeAll(async () => {
    server = await startServer({ DEMO: 'false' });
    documentation = (await (await fetch(new URL('/api/docs-json', server.url))).json()) as Documentation;
    operations = Object.entries(documentation.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
    );
  });

  afterAll(() => server.stop());

  it('has every operation under a tag', () => {
    expect(operations.length).toBeGreaterThan(50);
    expect(operations.filter(({ tags = [] }) => tags.length !== 1)).toEqual([]);
  });

  it('says what every operation answers, if it answers anything', () => {
    const isDescribed = ({ responses }: Operation) =>
      Object.entries(responses).every(([status, { content }]) => (content === undefined) === (status === '204'));
    expect(operations.filter((operation) => !isDescribed(operation)).map(({ name }) => name)).toEqual([]);
  });

  it('says of what is not JSON what it is', () => {
    const answered = (path: string) =>
      Object.keys(documentation.paths[`/api/v1/jury-sessions/${path}`]!['get']!.responses['200']!.content ?? {});
    expect(answered('{sessionId}/archive')).toEqual(['application/zip']);
    expect(answered('{sessionId}/deliberations/events')).toEqual(['text/event-stream']);
  });

  it('says of every operation how it is refused', () => {
    const others = operations.filter(({ responses }) => responses['default']?.content === undefined);
    expect(others.map(({ name }) => name)).toEqual([]);
    expect(operations[0]?.responses['default']?.content).toEqual(PROBLEM);
  });

  it('defines every schema it refers to', () => {
    const references = [...JSON.stringify(documentation).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(100);
    const defined = Object.keys(documentation.components.schemas);
    expect(references.map(([, name]) => name).filter((name) => !defined.includes(name!))).toEqual([]);
  });

  it('describes a problem as one is answered', async () => {
    const problem = (await (await fetch(new URL('/api/v1/candidates', server.url))).json()) as object;
    const { properties = {} } = documentation.components.schemas['Problem']!;
    expect(Object.keys(properties).sort()).toEqual(Object.keys(problem).sort());
  });

  it('describes documents as files', () => {
    const { responses } = documentation.paths['/api/v1/certificates/{id}/document']!['get']!;
    expect(Object.keys(responses['200']?.content ?? {})).toEqual(['application/pdf']);
  });
});
