import { startTestApplication, type TestApplication } from '../support/application.js';

describe('a request to the application', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
  });

  afterAll(() => application.stop());

  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, application.url), { redirect: 'manual', ...init });
  const signIn = (headers: Record<string, string>): Promise<Response> =>
    send('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  it('is told whether the application and its database are well', async () => {
    const response = await send('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it.each([
    ['another site by Fetch Metadata', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://ailleurs.example' }],
    ['an opaque origin', { origin: 'null' }],
  ])('is refused when it writes from %s', async (_from, headers) => {
    const response = await signIn(headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'crossOrigin' });
  });

  it('is read when it comes from our own pages or from a program', async () => {
    const ours: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { origin: new URL(application.url).origin },
    ];
    for (const headers of ours) {
      expect((await signIn(headers)).status).toBe(422);
    }
  });

  it('gets a problem with a stable code for broken JSON, showing nothing of the inside', async () => {
    const response = await send('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      code: 'malformedRequest',
      title: 'Malformed request',
      status: 400,
      facts: {},
    });
  });

  it.each(['[]', '"text"', '12', 'null'])('is refused as invalid when its body is %s', async (body) => {
    const response = await send('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('is refused when its body is too large', async () => {
    const body = JSON.stringify({ email: 'x'.repeat(6_000_000) });
    const response = await send('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'tooLarge' });
  });

  it('gets notFound for an address that does not exist, in the form it speaks', async () => {
    const api = await send('/api/v1/nothing');
    expect(api.status).toBe(404);
    expect(await api.json()).toMatchObject({ code: 'notFound' });
    const page = await send('/rien');
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<h1>Page introuvable</h1>');
  });

  it('is sent to the sign-in page, and back, when a person has not signed in', async () => {
    const response = await send('/sessions?etat=open');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/connexion?suite=%2Fsessions%3Fetat%3Dopen');
  });

  it('is sent back to the page of its form where the person is not signed in any more, and told that nothing is kept', async () => {
    const { origin } = new URL(application.url);
    const sent = await send('/sessions', {
      method: 'POST',
      headers: { origin, referer: `${origin}/sessions/nouvelle` },
    });
    expect(sent.headers.get('location')).toBe('/connexion?suite=%2Fsessions%2Fnouvelle&envoi=perdu');
    const page = await (await send(sent.headers.get('location')!)).text();
    expect(page).toContain('ce que vous venez d’envoyer n’est pas enregistré');
    expect(page).toContain('name="suite" value="/sessions/nouvelle"');
    const elsewhere = await send('/sessions', {
      method: 'POST',
      headers: { origin, referer: 'https://ailleurs.example/x' },
    });
    expect(elsewhere.headers.get('location')).toBe('/connexion?suite=%2F&envoi=perdu');
  });

  it('gets a page that leads back where it came from, if that is here', async () => {
    const { origin } = new URL(application.url);
    const from = (referer: string) => send('/rien', { headers: { referer } }).then((answer) => answer.text());
    const back = (href: string): string => `href="${href}">Revenir à la page précédente</a>`;
    expect(await from(`${origin}/verifier`)).toContain(back('/verifier'));
    expect(await from('https://ailleurs.example/verifier')).not.toContain('Revenir à la page précédente');
    expect(await from(`${origin}/rien`)).not.toContain('Revenir à la page précédente');
  });

  it('is answered with headers that let a browser load nothing from elsewhere and run nothing inline', async () => {
    const { headers } = await send('/connexion');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
