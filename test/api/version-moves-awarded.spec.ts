import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import type { CertificateSnapshot } from '../../src/domain/sealing/certificate-snapshot.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import type { PresentedPreview } from '../../src/versions/present-moves.js';
import { agreeForAll, openDeliberation, sealDecided, WITHOUT_C7 } from '../support/a-deliberation.js';
import { aSecondVersion } from '../support/a-second-version.js';
import { startTestApplication, type TestApplication } from '../support/application.js';

describe('A title that a jury has awarded', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
  });

  afterAll(() => application.stop());

  it('stops a move to a newer version, also where its document was never issued, or was revoked', async () => {
    const secretary = await application.signIn('secretary');
    const president = await application.signIn('president');
    const administrator = await application.signIn('administrator');
    const deliberation = await openDeliberation(application, secretary, president, [{}, {}, { letters: WITHOUT_C7 }]);
    const { path, candidateIds, enrollmentIds } = deliberation;
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const all = await secretary.must(
      secretary.get<{ candidateId: string; snapshot: CertificateSnapshot }[]>(`${path}/certificates-to-issue`),
    );
    const parchemin = all.find(
      ({ candidateId, snapshot }) => candidateId === candidateIds[0] && snapshot.kind === 'title',
    )!;
    await secretary.must(secretary.post(`${path}/publish`, { withheld: [parchemin.snapshot.number] }));
    const query = `certificates?candidateId=${candidateIds[1]}&subject=title`;
    const [revoked] = (await secretary.must(secretary.get<PageOf<PresentedCertificate>>(query))).items;
    await administrator.must(
      administrator.post('certificate-revocations', {
        ...{ ids: [revoked!.id], reason: 'Égaré.', wordsForHolder: 'Ce document est annulé.' },
      }),
    );
    const { content } = await secretary.must(secretary.get<{ content: Certification }>('certifications/RNCP31936'));
    await application.nest.get(LoadCertifications).load(aSecondVersion(content));
    const asked = { enrollments: enrollmentIds.map((enrollmentId) => ({ enrollmentId })) };
    const { items } = await secretary.must(
      secretary.post<PresentedPreview>('certifications/RNCP31936/versions/2/move-preview', asked),
    );
    const titled = items.map(({ stops }) => stops.filter(({ code }) => code === 'titleAwarded'));
    expect(titled).toEqual([
      [{ code: 'titleAwarded', on: '2023-06-15' }],
      [{ code: 'titleAwarded', on: '2023-06-15' }],
      [],
    ]);
  });
});
