import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import { registerEnrolled } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

interface Version {
  readonly code: string;
  readonly number: number;
  readonly frozenAt: string | null;
  readonly content: Certification;
}

describe('a certification file that is loaded', () => {
  let application: TestApplication;
  let loading: LoadCertifications;
  let secretary: Client;

  beforeEach(async () => {
    application = await startTestApplication();
    loading = application.nest.get(LoadCertifications);
    secretary = await application.signIn('secretary');
  });

  afterEach(() => application.stop());

  const find = (query = ''): Promise<Version> =>
    secretary.must(secretary.get<Version>(`certifications/RNCP31936${query}`));
  const loads = (): Promise<number> =>
    application.database.read((reading) => reading.countBy(AuditEntry, { subjectType: 'certification_version' }));

  it('again, with the same content, changes nothing and leaves no trace', async () => {
    const [before, trace] = [await find(), await loads()];
    await loading.run();
    expect(await loading.load(before.content)).toBe('unchanged');
    expect([await find(), await loads()]).toEqual([before, trace]);
  });

  it('with other content replaces its version, as long as nobody is enrolled under it', async () => {
    const { content } = await find();
    expect(await loading.load({ ...content, notes: ['Relue'] })).toBe('changed');
    expect((await find()).content.notes).toEqual(['Relue']);
  });

  it('with other content is refused once a candidate is enrolled, and asks for a new version', async () => {
    const { content } = await find();
    await registerEnrolled(secretary);
    expect((await find()).frozenAt).not.toBeNull();
    await expect(loading.load({ ...content, notes: ['Relue'] })).rejects.toMatchObject({
      code: 'certificationFrozen',
      facts: { code: 'RNCP31936', version: 1, nextVersion: 2 },
    });
    expect((await find()).content).toEqual(content);
  });

  it('as a new version stands beside the one that candidates are enrolled under', async () => {
    const { content } = await find();
    await registerEnrolled(secretary);
    expect(await loading.load({ ...content, version: 2, notes: ['Relue'] })).toBe('added');
    expect([(await find()).number, (await find('?version=1')).content.notes]).toEqual([2, content.notes]);
  });

  it('is loaded with a warning where it succeeds a version or a bloc that nothing loaded describes', async () => {
    const { content } = await find();
    const provenance = { assumed: 'for the test' };
    const succeeds = [
      { certification: 'RNCP1', version: 1, blocs: ['BC01'], provenance },
      { certification: content.code, version: 1, blocs: ['BC01', 'BC09'], provenance },
    ];
    expect(await loading.warnings()).toEqual([]);
    const [first, ...others] = content.blocs;
    expect(await loading.load({ ...content, version: 2, blocs: [{ ...first!, succeeds }, ...others] })).toBe('added');
    expect(await loading.warnings()).toEqual([
      'RNCP31936, version 2: blocs[0].succeeds[0]: no file describes RNCP1, version 1',
      'RNCP31936, version 2: blocs[0].succeeds[1]: RNCP31936, version 1, has no bloc BC09',
    ]);
    expect((await find()).number).toBe(2);
  });

  it('is looked at with all those loaded, whichever came first', async () => {
    const { content } = await find();
    const provenance = { assumed: 'for the test' };
    const succeeds = [{ certification: 'RNCP1', version: 1, blocs: ['BC01'], provenance }];
    const [first, ...others] = content.blocs;
    await loading.load({ ...content, version: 2, blocs: [{ ...first!, succeeds }, ...others] });
    await loading.load({ ...content, code: 'RNCP1' });
    expect(await loading.warnings()).toEqual([]);
  });
});
