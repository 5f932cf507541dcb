import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import { anEnrollment, register } from '../support/a-candidate.js';
import { aSecondVersion } from '../support/a-second-version.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

interface Enrolled extends ProblemBody {
  readonly certification: { readonly number: number };
}

describe('The version that new enrollments take', () => {
  let application: TestApplication;
  let secretary: Client;

  /** On 15 June 2023, the first version is registered until December, the second from then on. */
  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    const { content } = await secretary.must(secretary.get<{ content: Certification }>('certifications/RNCP31936'));
    const registrations = [{ ...content.registrations[0]!, from: '2023-12-19', until: '2028-12-18' }];
    await application.nest.get(LoadCertifications).load(aSecondVersion(content, { registrations }));
  });

  afterAll(() => application.stop());

  const enroll = async (given: Record<string, unknown>): Promise<Answer<Enrolled>> => {
    const { id } = await register(secretary);
    return secretary.post<Enrolled>(`candidates/${id}/enrollments`, anEnrollment(given));
  };

  it.each([
    ['2022-09-01', 1],
    ['2023-12-18', 1],
    ['2023-12-19', 2],
    ['2029-01-01', 2],
  ])('is the one whose registration has begun on %s: version %i', async (enrolledOn, version) => {
    const { status, body } = await enroll({ enrolledOn });
    expect([status, body.certification.number]).toEqual([201, version]);
  });

  it('is another where it is asked for, and none that does not exist', async () => {
    expect((await enroll({ certificationVersion: 2 })).body.certification.number).toBe(2);
    const { status, body } = await enroll({ certificationVersion: 3 });
    expect([status, body.code]).toEqual([422, 'unknownCertification']);
  });

  it('is told by the lineage, beside those that come after', async () => {
    const { versions } = await secretary.must(
      secretary.get<{ versions: object[] }>('certifications/RNCP31936/lineage'),
    );
    expect(versions).toMatchObject([
      { version: 2, standing: 'toCome', successors: [] },
      { version: 1, standing: 'current', successors: [{ code: 'RNCP31936', version: 2 }] },
    ]);
  });

  it('is the one of the form, which leads to the others and sends the one it shows', async () => {
    const { id } = await register(secretary);
    const path = `/candidats/${id}/inscriptions`;
    const { html } = await secretary.page(`${path}/nouvelle?certification=RNCP31936`);
    expect(html).toContain('name="certificationVersion" value="1"');
    const other = `${path}/nouvelle?certification=RNCP31936&certificationVersion=2`;
    expect(html.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')).toContain(other);
    const second = (await secretary.page(other)).html;
    expect(second).toContain('name="certificationVersion" value="2"');
    const fields = anEnrollment({ certificationVersion: '2' }) as Record<string, string>;
    const refused = await secretary.submit(path, { ...fields, enrolledOn: 'hier' });
    expect(refused.html).toContain('name="certificationVersion" value="2"');
    await secretary.submit(path, fields);
    const { items } = await secretary.must(secretary.get<{ items: Enrolled[] }>(`candidates/${id}/enrollments`));
    expect(items.map(({ certification }) => certification.number)).toEqual([2]);
  });
});
