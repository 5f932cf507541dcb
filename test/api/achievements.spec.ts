import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { registerEnrolled } from '../support/a-candidate.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';

interface Achievement {
  readonly id: string;
  readonly name: string;
  readonly creator?: { readonly name: string };
}
type Published = Achievement & { readonly '@included': readonly Achievement[] };

const PATH = '/certifications/RNCP31936/1';
const ID = `https://delibloc.example${PATH}`;

describe('The address of an achievement', () => {
  let application: TestApplication;
  const fetched = (path: string, accept = 'text/html', headers: Record<string, string> = {}) =>
    fetch(`${application.url}${path}`, { headers: { accept, ...headers } });

  beforeAll(async () => {
    application = await startTestApplication();
  });

  afterAll(() => application.stop());

  it('has no page before anybody is enrolled, since the version may change; nor for what is no version', async () => {
    for (const path of [
      PATH,
      '/certifications/RNCP31936/99',
      '/certifications/RNCP0/1',
      '/certifications/RNCP31936/1x',
    ]) {
      expect([path, (await fetched(path)).status]).toEqual([path, 404]);
    }
    await registerEnrolled(await application.signIn('secretary'));
    for (const version of ['0', '01', '-1', '1e0', '9999999999']) {
      expect((await fetched(`/certifications/RNCP31936/${version}`)).status).toBe(404);
    }
  });

  it('shows anybody title, code, level, certifier and rules, to be kept for an hour, and each bloc under its anchor', async () => {
    const answer = await fetched(PATH);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
    expect(answer.headers.get('vary')).toMatch(/Accept.*Cookie/);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const html = await answer.text();
    for (const words of ['Community manager', 'RNCP31936', '(IMCI)', '<dd>6</dd>', 'id="BC01"', 'id="BC04"']) {
      expect(html).toContain(words);
    }
    expect(html).toMatch(/Au moins\s3\scompétences sur\s5/);
    expect(html).not.toContain('Benali');
  });

  it('is not kept by others with the menu of whoever is signed in', async () => {
    const secretary = await application.signIn('secretary');
    const answer = await secretary.send('GET', PATH, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control') ?? '').not.toContain('public');
  });

  it('hides no other page of a certification', async () => {
    const secretary = await application.signIn('secretary');
    expect((await secretary.page('/certifications/RNCP31936/versions')).status).toBe(200);
  });

  it('gives programs what credentials say of it, word for word', async () => {
    const [secretary, president] = [await application.signIn('secretary'), await application.signIn('president')];
    const deliberation = await openDeliberation(application, secretary, president);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const answer = await fetched(PATH, 'application/ld+json');
    expect(answer.headers.get('content-type')).toContain('application/ld+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const { '@included': blocs, ...title } = (await answer.json()) as Published;
    expect(title).toMatchObject({ id: ID, type: ['Achievement'], creator: { name: expect.stringContaining('IMCI') } });
    const known = new Map([title, ...blocs].map((one) => [one.id, one]));
    const query = `certificates?sessionId=${deliberation.sessionId}&size=100`;
    const { items } = await secretary.must(secretary.get<PageOf<PresentedCertificate>>(query));
    expect(items.length).toBeGreaterThan(1);
    for (const { id } of items) {
      const text = await (await secretary.send('GET', `/api/v1/certificates/${id}/credential`)).text();
      const { credentialSubject } = JSON.parse(text) as { credentialSubject: { achievement: Achievement } };
      const { creator: _creator, ...published } = known.get(credentialSubject.achievement.id)!;
      expect(published).toMatchObject(credentialSubject.achievement);
    }
  });
});
