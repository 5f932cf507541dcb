import { hashOfText } from '../../src/audit/hash-of-text.js';
import { sealedRecordOf, sealStatement } from '../../src/deliberations/sealed-record.js';
import { journalAgain } from '../../src/deliberations/session-journal.js';
import type { JournalEntry } from '../../src/domain/sealing/journal-chain.js';
import { journalText, sealText } from '../../src/domain/sealing/seal.js';
import type { SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import { readStoredZip } from '../../src/proof/read-stored-zip.js';
import { SigningKeys } from '../../src/signing/signing-keys.js';
import { agreeForAll, openDeliberation, type OpenDeliberation, sealDecided } from '../support/a-deliberation.js';
import { A_PDF } from '../support/a-document.js';
import { findSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { readPdf } from '../support/pdf-text.js';
import { quoted, tamper } from '../support/tamper.js';

const REACHED_AT = { email: 'amine.berger@syndicat.example', phone: '06 55 44 33 22' };
const ACCOMMODATION = 'Secrétaire pour écrire';
const ENROLLED = {
  candidate: { email: 'zoe@dupont.example' },
  ...{ accommodations: [ACCOMMODATION], employer: 'Atelier Zénith', trainingBody: 'École des Ponceaux' },
};
const TERMS = { membersAt: '08:30', candidatesAt: '09:00', until: '17:30', contact: 'Sacha, 01 02 03 04 05' };
const CONTACTS = [REACHED_AT.email, REACHED_AT.phone, ENROLLED.candidate.email, TERMS.contact, '@'];
const CIRCUMSTANCES = [ACCOMMODATION, ENROLLED.employer, ENROLLED.trainingBody];

describe('The journal in the archive of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let deliberation: OpenDeliberation;
  let memberId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    deliberation = await openDeliberation(application, secretary, president, [{ enrolled: ENROLLED }], {}, prepare);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
  });

  afterAll(() => application.stop());

  /** A member with an address, appointed on a document that is replaced, convened and reminded to assess. */
  async function prepare(path: string): Promise<void> {
    const { members } = await findSession(secretary, path.split('/')[1]!);
    const { id, version } = members.find(({ lastName }) => lastName === 'Berger')!;
    memberId = id;
    await secretary.must(secretary.patch(`${path}/members/${id}`, { version, ...REACHED_AT }));
    const documents = `${path}/members/${id}/appointment-documents`;
    for (const name of ['acte.pdf', 'acte-corrige.pdf']) await secretary.must(secretary.upload(documents, name, A_PDF));
    await secretary.must(secretary.put(`${path}/convocation-terms`, TERMS));
    await secretary.must(secretary.post(`${path}/convocations`));
    await secretary.must(secretary.post(`${path}/assignments`, { memberIds: [id], assessments: ['E1'] }));
    expect(await secretary.must(secretary.post(`${path}/assessor-reminders`))).toMatchObject({ sent: 1 });
  }

  const partsOf = async () => {
    const answer = await secretary.download(`${deliberation.path}/archive`);
    return readStoredZip(Buffer.from(await answer.arrayBuffer())).entries.map(({ path, bytes }) => ({
      path,
      text: path.endsWith('.pdf') ? readPdf(bytes).text : Buffer.from(bytes).toString('utf8'),
    }));
  };
  const journalIn = (parts: { path: string; text: string }[]) =>
    parts.find(({ path }) => path === 'journal.jsonl')!.text;

  it('tells who attached or replaced a decision of appointment, and who was reminded to assess', async () => {
    const lines = journalIn(await partsOf())
      .trimEnd()
      .split('\n');
    const entries = lines.map((line) => JSON.parse(line) as JournalEntry);
    const attached = entries.filter(({ action }) => action === 'appointmentDocument.attached');
    expect(attached.map(({ after }) => [after?.memberId, after?.number])).toEqual([
      [memberId, 1],
      [memberId, 2],
    ]);
    expect(new Set(attached.map(({ actorName }) => actorName))).toEqual(new Set([secretary.account.name]));
    const reminded = entries.filter(({ action }) => action === 'assessorReminder.sent');
    expect(reminded.map(({ after }) => after?.memberId)).toEqual([memberId]);
  });

  it('tells no address, no telephone, no accommodation, no employer and no training body', async () => {
    const journal = journalIn(await partsOf());
    for (const told of ['juryMember.changed', 'enrollment.enrolled', 'convocation.sent'])
      expect(journal).toContain(told);
    for (const kept of [...CONTACTS, ...CIRCUMSTANCES]) expect(journal).not.toContain(kept);
  });

  it('stands beside parts that tell no address and no telephone either, on any page', async () => {
    const parts = (await partsOf()).filter(({ path }) => !path.startsWith('appointments/'));
    expect(parts.map(({ path }) => path)).toEqual(expect.arrayContaining(['snapshot.json', 'minutes.pdf']));
    for (const { path, text } of parts) {
      const found = [...CONTACTS, ENROLLED.employer, ENROLLED.trainingBody].filter((kept) => text.includes(kept));
      expect([path, found]).toEqual([path, []]);
    }
  });

  it('of a session sealed before that was left out is told as it was sealed, and found true', async () => {
    const { database, nest, location } = application;
    const { id, signature, cut } = await database.read(async (reading) => {
      const record = await sealedRecordOf(reading, deliberation.sessionId);
      const { cut: now, ...journal } = record.journal!;
      const before = { ...journal, hash: hashOfText(journalText(await journalAgain(reading, journal))) };
      const { previousHash } = (JSON.parse(record.snapshot) as SessionSnapshot).chain!;
      const statement = sealStatement({ ...record, journal: before }, previousHash)!;
      const signed = await nest.get(SigningKeys).sign(reading, Buffer.from(sealText(statement), 'utf8'));
      return { id: record.id, cut: now, signature: { journal: JSON.stringify(before), ...signed } };
    });
    expect(cut).toBe('contactsAndCircumstances');
    const columns = Object.entries(signature).map(([column, value]) => `"${column}" = ${quoted(value)}`);
    await tamper(location, `UPDATE "sealed_record" SET ${columns.join(', ')} WHERE "id" = ${quoted(id)}`);
    const journal = journalIn(await partsOf());
    for (const told of [REACHED_AT.email, REACHED_AT.phone, ...CIRCUMSTANCES]) expect(journal).toContain(told);
    expect(journal).not.toContain(TERMS.contact);
  });
});
