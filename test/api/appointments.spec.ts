import { createHash } from 'node:crypto';
import type { AttachmentFacts } from '../../src/attachments/attachment.entity.js';
import type { Composition } from '../../src/jury-sessions/composition.js';
import type { PresentedMember } from '../../src/jury-sessions/present-session.js';
import type { SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { A_PDF, A_PNG } from '../support/a-document.js';
import { aMember, appointJury, openSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

describe('The appointment of a member', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const pathOf = (sessionId: string, memberId: string) =>
    `jury-sessions/${sessionId}/members/${memberId}/appointment-documents`;
  const attach = (path: string, name: string, content: Buffer) =>
    secretary.upload<AttachmentFacts & ProblemBody>(path, name, content);

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('may follow, and the composition says that it is missing, or later than the session', async () => {
    const { id } = await planSession(application, secretary);
    const none = { appointedBy: null, appointedOn: null };
    const jury = [aMember(), aMember(none), aMember({ appointedOn: '2023-06-16' })];
    await appointJury(secretary, id, undefined, jury);
    const { clauses } = await secretary.must(secretary.get<Composition>(`jury-sessions/${id}/composition`));
    expect(clauses.at(-1)).toEqual({
      ...{ requirement: { kind: 'appointed', members: 3, late: 1 }, met: false, found: 1, advisory: true },
    });
    expect((await secretary.page(`/sessions/${id}`)).html).toContain('Désignation à compléter');
  });

  it('is shown by a document, given back byte for byte', async () => {
    const { id } = await planSession(application, secretary);
    const [member] = (await appointJury(secretary, id, president)) as [PresentedMember];
    const path = pathOf(id, member.id);
    const { status, body } = await attach(path, '../Arrêté n° 12.pdf', A_PDF);
    const sha256 = createHash('sha256').update(A_PDF).digest('hex');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      fileName: 'Arrêté n° 12.pdf',
      mediaType: 'application/pdf',
      size: A_PDF.length,
      sha256,
    });
    const answer = await president.download(`${path}/1`);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(A_PDF);
    expect((await secretary.page(`/sessions/${id}`)).html).toContain(`/membres/${member.id}/actes/1`);
  });

  it('takes what the content is, not what the name says', async () => {
    const { id } = await planSession(application, secretary);
    const [member] = (await appointJury(secretary, id, president)) as [PresentedMember];
    const path = pathOf(id, member.id);
    expect((await attach(path, 'scan.pdf', A_PNG)).body.mediaType).toBe('image/png');
    const refused = [Buffer.from('MZ this is a program'), A_PDF.subarray(0, 40), Buffer.from('<svg onload="x"/>')];
    for (const content of refused) {
      expect(await attach(path, 'acte.pdf', content)).toMatchObject({ status: 415, body: { code: 'documentRefused' } });
    }
    expect((await attach(path, 'acte.pdf', Buffer.alloc(0))).body.code).toBe('documentMissing');
    const large = Buffer.concat([A_PDF, Buffer.alloc(10 * 1024 * 1024), Buffer.from('%%EOF')]);
    expect(await attach(path, 'acte.pdf', large)).toMatchObject({ status: 413, body: { code: 'documentTooLarge' } });
    const field = await secretary.upload(path, 'acte.pdf', A_PDF, 'other');
    expect(field.status).toBe(400);
  });

  it('keeps the first document when another replaces it, until the session opens', async () => {
    const { id, members } = await openSession(application, secretary, president);
    const [member] = members as [PresentedMember];
    const path = pathOf(id, member.id);
    expect((await attach(path, 'tard.pdf', A_PDF)).status).toBe(201);
    expect(await attach(path, 'autre.pdf', A_PDF)).toMatchObject({ status: 409, body: { code: 'wrongState' } });
    const { id: planned } = await planSession(application, secretary);
    const [free] = (await appointJury(secretary, planned, president)) as [PresentedMember];
    await attach(pathOf(planned, free.id), 'premier.pdf', A_PDF);
    await attach(pathOf(planned, free.id), 'second.png', A_PNG);
    const { items } = await secretary.must(
      secretary.get<{ items: { number: number; fileName: string }[] }>(pathOf(planned, free.id)),
    );
    expect(items.map(({ number, fileName }) => [number, fileName])).toEqual([
      [1, 'premier.pdf'],
      [2, 'second.png'],
    ]);
  });

  it('is in the sealed record, with the hash of its document', async () => {
    const deliberation = await openDeliberation(application, secretary, president, [{}]);
    const [member] = (await secretary.must(secretary.get<{ members: PresentedMember[] }>(deliberation.path))).members;
    const { body } = await attach(pathOf(deliberation.sessionId, member!.id), 'acte.pdf', A_PDF);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const sealed = await secretary.must(secretary.get<{ snapshot: string }>(`${deliberation.path}/sealed-record`));
    const { members } = JSON.parse(sealed.snapshot) as SessionSnapshot;
    expect(members.find(({ id }) => id === member!.id)).toMatchObject({
      ...{ appointedBy: 'La direction de l’IMCI', appointmentReference: null },
      appointmentDocument: { fileName: 'acte.pdf', sha256: body.sha256 },
    });
  });
});
