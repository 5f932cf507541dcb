import { startTestApplication, type TestApplication } from '../support/application.js';

const KEYS = ['/.well-known/jwks.json', '/.well-known/withdrawn-keys.json', '/.well-known/did.json', '/did.json'];
const ALLOWED = 600;

describe('What programs fetch to check what is signed', () => {
  let application: TestApplication;
  const fetched = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${application.url}${path}`, { headers });

  beforeAll(async () => {
    application = await startTestApplication();
  });

  afterAll(() => application.stop());

  it.each(KEYS)('%s may be kept, and is not sent again where it has not changed', async (path) => {
    const first = await fetched(path);
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await fetched(path, { 'if-none-match': first.headers.get('etag')!, 'cache-control': 'max-age=0' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is the same whoever asks, past any cache', async () => {
    const uncached = { 'cache-control': 'no-cache', pragma: 'no-cache' };
    const texts = [await (await fetched(KEYS[0]!)).text(), await (await fetched(KEYS[0]!, uncached)).text()];
    expect(texts[0]).toBe(texts[1]);
    expect((JSON.parse(texts[0]!) as { keys: object[] }).keys).toHaveLength(1);
  });

  it('is fetched some hundreds of times from one address, those of 304 not counted, and then asked to wait', async () => {
    const { headers } = await fetched(KEYS[0]!);
    const etag = headers.get('etag')!;
    for (let times = 0; times < 40; times += 1) {
      const { status } = await fetched(KEYS[0]!, { 'if-none-match': etag, 'cache-control': 'max-age=0' });
      expect(status).toBe(304);
    }
    const statuses = new Set<number>();
    for (let from = 0; from < ALLOWED; from += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => fetched('/api/v1/status-lists/1')));
      for (const { status } of answers) statuses.add(status);
    }
    expect([...statuses].sort()).toEqual([404, 429]);
    const refused = await fetched(KEYS[0]!);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetched('/verifier')).status).toBe(200);
  });
});
