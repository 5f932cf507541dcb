import { createHash } from 'node:crypto';
import { JournalChain } from '../../src/audit/journal-chain.js';
import { verifyJournalCommand } from '../../src/commands/verify-journal.command.js';
import { SealedRecord } from '../../src/deliberations/sealed-record.entity.js';
import type { PresentedSeal } from '../../src/deliberations/present-seal.js';
import { canonicalJson } from '../../src/domain/sealing/canonical-json.js';
import { proposalsFromSnapshot, type SessionSnapshot } from '../../src/domain/sealing/session-snapshot.js';
import {
  agreeForAll,
  openDeliberation,
  type OpenDeliberation,
  recordLetters,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { journalText, sealText } from '../../src/domain/sealing/seal.js';
import { sealedRecordOf, sealStatement } from '../../src/deliberations/sealed-record.js';
import { journalAgain } from '../../src/deliberations/session-journal.js';
import { isSignedBy } from '../../src/signing/public-key.js';
import { SigningKeys } from '../../src/signing/signing-keys.js';
import { aMember, findSession } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { runCommand } from '../cli/run-command.js';
import { enroll } from '../support/enrolled-candidates.js';
import { databaseVariables } from '../support/database.js';
import { readStoredZip } from '../../src/proof/read-stored-zip.js';
import { readPdf } from '../support/pdf-text.js';
import { quoted, tamper } from '../support/tamper.js';

type ReadRecord = PresentedSeal & { snapshot: string };

describe('Sealing a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const refusalOf = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];
  const recordOf = ({ path }: OpenDeliberation) => president.must(president.get<ReadRecord>(`${path}/sealed-record`));

  async function decided(...candidates: Parameters<typeof openDeliberation>[3] & object): Promise<OpenDeliberation> {
    const deliberation = await openDeliberation(application, secretary, president, candidates);
    await agreeForAll(president, deliberation);
    return deliberation;
  }

  async function sealed(...candidates: Parameters<typeof openDeliberation>[3] & object): Promise<OpenDeliberation> {
    const deliberation = await decided(...candidates);
    await sealDecided(president, deliberation);
    return deliberation;
  }

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('asks the president for their password, and nobody else', async () => {
    const { path } = await decided({});
    await president.must(president.post(`${path}/deliberate`));
    const wrong = await president.post<ProblemBody>(`${path}/seal`, { password: 'pas celui-là' });
    expect(refusalOf(wrong)).toEqual([403, 'wrongPassword']);
    expect(refusalOf(await president.post(`${path}/seal`))).toEqual([422, 'invalidInput']);
    for (const other of [secretary, await application.signIn('president')]) {
      expect(refusalOf(await other.post(`${path}/seal`, { password: PASSWORD }))).toEqual([403, 'forbidden']);
    }
    const { status, body } = await president.post<PresentedSeal>(`${path}/seal`, { password: PASSWORD });
    expect([status, body.sealedBy, body.intact]).toEqual([201, 'Claire Aubry', true]);
  });

  it('comes after the deliberation is closed, and once', async () => {
    const { path } = await decided({});
    const seal = () => president.post<ProblemBody>(`${path}/seal`, { password: PASSWORD });
    expect(refusalOf(await seal())).toEqual([409, 'wrongState']);
    await president.must(president.post(`${path}/deliberate`));
    const answers = await Promise.all([seal(), seal()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('writes down all that the decisions rest on, and its hash', async () => {
    const [held, failing] = [{ holds: { blocCode: 'BC03' } }, { letters: WITHOUT_C7 }];
    const deliberation = await sealed(held, failing, { absent: true });
    const { snapshot, hash, intact } = await recordOf(deliberation);
    expect([createHash('sha256').update(snapshot, 'utf8').digest('hex'), intact]).toEqual([hash, true]);
    const whole = JSON.parse(snapshot) as SessionSnapshot;
    expect(canonicalJson(whole)).toBe(snapshot);
    expect(whole.certification).toMatchObject({ code: 'RNCP31936', version: 1 });
    expect(whole.members.filter(({ president: presides }) => presides)).toMatchObject([
      { lastName: 'Aubry', present: true },
    ]);
    expect(whole.steps.map(({ state }) => state)).toEqual(['planned', 'convened', 'open', 'deliberated', 'sealed']);
    expect(whole.candidacies.map(({ id }) => id)).toEqual(deliberation.candidacies);
    expect(whole.candidacies.map(({ decision }) => decision?.title?.outcome ?? null)).toEqual([
      'full',
      'partial',
      null,
    ]);
    expect(whole.candidacies[0]).toMatchObject({
      identity: { firstNames: 'Zoé', birthName: 'Dupont' },
      awards: [{ blocCode: 'BC03', awardedOn: '2020-06-15' }],
    });
  });

  it('lets anyone compute the proposals again from what is sealed alone', async () => {
    const { snapshot } = await recordOf(await sealed({ letters: WITHOUT_C7 }, { holds: { blocCode: 'BC01' } }));
    const whole = JSON.parse(snapshot) as SessionSnapshot;
    const again = proposalsFromSnapshot(whole);
    expect(canonicalJson(again)).toBe(canonicalJson(whole.candidacies.map(({ proposal }) => proposal)));
    expect(again[0]?.blocs[1]?.outcome).toBe('notValidated');
  });

  it('signs the hash together with what the journal holds of the session, with the institution’s key', async () => {
    const { sessionId } = await sealed({ letters: WITHOUT_C7 }, { absent: true });
    const { database, nest } = application;
    const record = await database.read((reading) => sealedRecordOf(reading, sessionId));
    const { previousHash } = (JSON.parse(record.snapshot) as SessionSnapshot).chain!;
    const entries = await database.read((reading) => journalAgain(reading, record.journal!));
    expect(new Set(entries.map(({ subjectType }) => subjectType))).toEqual(
      new Set(['jury_session', 'session_step', 'jury_member', 'candidacy', 'deliberation', 'enrollment']),
    );
    expect(entries.filter(({ action }) => action === 'deliberation.decided')).toHaveLength(1);
    expect(entries.filter(({ action }) => action === 'juryMember.appointed')).toHaveLength(5);
    expect(entries.filter(({ action }) => action === 'evaluations.recorded')).toHaveLength(2);
    expect(createHash('sha256').update(journalText(entries), 'utf8').digest('hex')).toBe(record.journal?.hash);
    const statement = sealStatement(record, previousHash)!;
    expect(statement).toMatchObject({ sessionId, hash: record.hash, sealedBy: 'Claire Aubry' });
    const key = (await nest.get(SigningKeys).publicKeys()).find(({ keyId }) => keyId === record.keyId);
    expect(isSignedBy(key!.jwk, Buffer.from(sealText(statement)), record.signature!)).toBe(true);
  });

  it('proves no presence that nobody noted, and says so to the president before they sign', async () => {
    const deliberation = await decided({}, {}, { absent: true });
    const { path, sessionId, candidacies } = deliberation;
    const late = { id: candidacies[0], version: 1, attendance: 'present', arrivedAt: '10:12' };
    await secretary.must(secretary.put(`${path}/attendance`, { candidacies: [late] }));
    await president.must(president.post(`${path}/deliberate`));
    expect((await president.page(`/sessions/${sessionId}/sceller`)).html).toContain(
      'Présence non relevée pour 1 candidature\u00a0:',
    );
    await president.must(president.post(`${path}/seal`, { password: PASSWORD }));
    const { snapshot } = await recordOf(deliberation);
    const sealedThere = (JSON.parse(snapshot) as SessionSnapshot).candidacies;
    expect(sealedThere.map(({ attendanceTakenAt }) => typeof attendanceTakenAt)).toEqual([
      'string',
      'object',
      'string',
    ]);
    const { entries } = readStoredZip(Buffer.from(await (await secretary.download(`${path}/archive`)).arrayBuffer()));
    const part = entries.find((one) => one.path === 'attendance.json')!;
    const { candidates } = JSON.parse(Buffer.from(part.bytes).toString('utf8')) as { candidates: object[] };
    expect(candidates).toMatchObject([
      { attendance: 'present', arrivedAt: '10:12' },
      { attendance: null, attendanceTakenAt: null, note: 'présence non relevée' },
      { attendance: 'absentJustified' },
    ]);
    const minutes = readPdf(Buffer.from(await (await president.download(`${path}/minutes`)).arrayBuffer()));
    expect(minutes.text).toContain('Présence non relevée.');
  });

  it('signs who was convened and when with the journal, without addresses', async () => {
    const terms = { membersAt: '08:30', candidatesAt: '09:00', until: '17:30', contact: 'Sacha, 01 02 03 04 05' };
    const appearing = [{ enrolled: { candidate: { email: 'zoe@dupont.example' } } }];
    const deliberation = await openDeliberation(application, secretary, president, appearing, {}, async (path) => {
      await secretary.must(secretary.put(`${path}/convocation-terms`, terms));
      await secretary.must(secretary.post(`${path}/convocations`));
    });
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const record = await application.database.read((reading) => sealedRecordOf(reading, deliberation.sessionId));
    const entries = await application.database.read((reading) => journalAgain(reading, record.journal!));
    const convening = entries.filter(({ subjectType }) => subjectType.startsWith('convocation'));
    expect(convening.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['convocation.termsSet', 'convocation.sent']),
    );
    const sent = convening.find(({ action }) => action === 'convocation.sent')!;
    expect(sent.after).toMatchObject({ sessionId: deliberation.sessionId, facts: { from: '09:00' } });
    expect(sent.after).toHaveProperty('sentAt');
    const text = journalText(convening);
    expect(text).not.toMatch(/@|01 02 03 04 05/);
    expect(convening.map(({ subjectType }) => subjectType)).not.toContain('convocation_link');
    expect(createHash('sha256').update(journalText(entries), 'utf8').digest('hex')).toBe(record.journal?.hash);
  });

  it('is refused with the members whose presence nobody took; who was taken out again stays in the journal sealed', async () => {
    const deliberation = await decided({});
    const { path } = deliberation;
    const late = await secretary.must(secretary.post<{ id: string }>(`${path}/members`, aMember({ lastName: 'Tard' })));
    await president.must(president.post(`${path}/deliberate`));
    const { body } = await president.post<ProblemBody>(`${path}/seal`, { password: PASSWORD });
    expect(body).toMatchObject({ code: 'sessionNotReady' });
    expect(body.facts.missing).toEqual(
      expect.arrayContaining([{ code: 'presenceUntaken', facts: { members: [{ id: late.id }] } }]),
    );
    const { html } = await president.page(`/sessions/${deliberation.sessionId}/sceller`);
    expect(html).toContain('Ce qui manque avant de sceller');
    expect(html).toContain('Amine Tard');
    expect(html).not.toContain('Votre mot de passe');
    await president.must(president.post(`${path}/reopen`, { reason: 'Une présence à relever.' }));
    await secretary.must(secretary.delete(`${path}/members/${late.id}?version=1`));
    await sealDecided(president, deliberation);
    const record = await application.database.read((reading) => sealedRecordOf(reading, deliberation.sessionId));
    const kept = await application.database.read((reading) => journalAgain(reading, record.journal!));
    expect(kept.filter(({ subjectId }) => subjectId === late.id)).toHaveLength(2);
    const { steps } = JSON.parse(record.snapshot) as SessionSnapshot;
    const again = { state: 'open', by: 'Claire Aubry', reason: 'Une présence à relever.' };
    expect(steps.at(4)).toMatchObject(again);
    const noted = kept.filter(({ subjectType, after }) => subjectType === 'session_step' && after?.note !== null);
    expect(noted.map(({ after }) => after?.note)).toEqual([again.reason]);
    const answer = await president.download(`${path}/minutes`);
    const { text } = readPdf(new Uint8Array(await answer.arrayBuffer()));
    for (const told of ['rouverte', again.reason]) expect(text).toContain(told);
  });

  it('chains each sealed session to the one before', async () => {
    const [first, second] = [await recordOf(await sealed({})), await recordOf(await sealed({}))];
    expect(second.rank).toBe(first.rank + 1);
    expect((JSON.parse(second.snapshot) as SessionSnapshot).chain).toEqual({
      rank: second.rank,
      previousHash: first.hash,
    });
  });

  it('chains them one after another, also when they are sealed at the same time', async () => {
    const deliberations = [await decided({}), await decided({}), await decided({})];
    await Promise.all(deliberations.map((one) => sealDecided(president, one)));
    const records = await Promise.all(deliberations.map(recordOf));
    const inOrder = records.toSorted((one, other) => one.rank - other.rank);
    expect(inOrder.map(({ rank }) => rank - inOrder[0]!.rank)).toEqual([0, 1, 2]);
    const previous = inOrder.map(({ snapshot }) => (JSON.parse(snapshot) as SessionSnapshot).chain?.previousHash);
    expect(previous.slice(1)).toEqual(inOrder.slice(0, 2).map(({ hash }) => hash));
  });

  it('shows when what was sealed was tampered with, protection lifted, and makes nothing from it', async () => {
    const deliberation = await sealed({ letters: WITHOUT_C7 });
    const record = await application.database.read((reading) =>
      reading.findOneBy(SealedRecord, { id: deliberation.sessionId }),
    );
    const forged = { ...record!, snapshot: record!.snapshot.replace('"notAcquired"', '"acquired"') };
    expect(forged.snapshot).not.toBe(record!.snapshot);
    const rehashed = { ...forged, hash: createHash('sha256').update(forged.snapshot, 'utf8').digest('hex') };
    for (const row of [rehashed, forged]) {
      const set = `"snapshot" = ${quoted(row.snapshot)}, "hash" = ${quoted(row.hash)}`;
      await tamper(application.location, `UPDATE "sealed_record" SET ${set} WHERE "id" = '${row.id}'`);
      expect((await recordOf(deliberation)).intact).toBe(false);
    }
    const { path } = deliberation;
    expect(refusalOf(await president.get(`${path}/minutes`))).toEqual([500, 'recordTampered']);
    expect(refusalOf(await secretary.post(`${path}/publish`))).toEqual([500, 'recordTampered']);
  });

  it('shows that a signature was taken away, however well the rest was rewritten', async () => {
    const deliberation = await sealed({ letters: WITHOUT_C7 });
    const record = await application.database.read((reading) => sealedRecordOf(reading, deliberation.sessionId));
    const snapshot = record.snapshot.replace('"notAcquired"', '"acquired"');
    const hash = createHash('sha256').update(snapshot, 'utf8').digest('hex');
    const rewritten = `"snapshot" = ${quoted(snapshot)}, "hash" = '${hash}'`;
    const forge = (set: string) =>
      tamper(application.location, `UPDATE "sealed_record" SET ${set} WHERE "id" = '${record.id}'`);
    await forge(`${rewritten}, "journal" = NULL, "keyId" = NULL, "signature" = NULL`);
    expect((await recordOf(deliberation)).intact).toBe(false);
    const { path } = deliberation;
    expect(refusalOf(await president.get(`${path}/minutes`))).toEqual([500, 'recordTampered']);
    await forge(`"sealedAt" = '2000-01-01T00:00:00.000Z'`);
    expect((await recordOf(deliberation)).intact).toBe(false);
  });

  it('takes one without a signature only from before the institution had a key', async () => {
    await sealed({});
    const first = (await application.database.read((reading) => reading.findOneBy(SealedRecord, { rank: 1 })))!;
    const [key] = await application.nest.get(SigningKeys).publicKeys();
    const intactAt = async (sealedAt: string): Promise<boolean> => {
      const set = `"journal" = NULL, "keyId" = NULL, "signature" = NULL, "sealedAt" = '${sealedAt}'`;
      await tamper(application.location, `UPDATE "sealed_record" SET ${set} WHERE "id" = '${first.id}'`);
      return (await secretary.must(secretary.get<ReadRecord>(`jury-sessions/${first.id}/sealed-record`))).intact;
    };
    expect(await intactAt('2000-01-01T00:00:00.000Z')).toBe(true);
    expect(await intactAt(key!.since)).toBe(false);
  });

  it('shows that the record before is not the one that it follows', async () => {
    const before = await sealed({ letters: WITHOUT_C7 });
    const after = await sealed({});
    expect((await recordOf(after)).intact).toBe(true);
    const { id, snapshot } = await application.database.read((reading) => sealedRecordOf(reading, before.sessionId));
    const forged = snapshot.replace('"notAcquired"', '"acquired"');
    const set = `"snapshot" = ${quoted(forged)}, "hash" = '${createHash('sha256').update(forged).digest('hex')}'`;
    await tamper(application.location, `UPDATE "sealed_record" SET ${set} WHERE "id" = '${id}'`);
    expect((await recordOf(after)).intact).toBe(false);
  });

  it('ends every change: of members, candidates, attendance, recusals, decisions, and the results decided on', async () => {
    const deliberation = await sealed({});
    const { path, candidacies, enrollmentIds } = deliberation;
    const before = await findSession(secretary, deliberation.sessionId);
    const [{ id: memberId, version } = { id: '', version: 0 }] = before.members.slice(1);
    const { id: enrollmentId } = await enroll(application.database);
    const decision = { version: 1, blocs: [{ bloc: 'BC01', outcome: 'validated' }] };
    const refused = await Promise.all([
      secretary.post<ProblemBody>(`${path}/members`, aMember()),
      secretary.patch<ProblemBody>(`${path}/members/${memberId}`, { version, lastName: 'Autre' }),
      secretary.delete<ProblemBody>(`${path}/members/${memberId}?version=${version}`),
      secretary.post<ProblemBody>(`${path}/candidacies`, { enrollmentIds: [enrollmentId] }),
      secretary.put<ProblemBody>(`${path}/attendance`, { members: [{ id: memberId, version, present: false }] }),
      secretary.post<ProblemBody>(`${path}/recusals`, { candidacyId: candidacies[0], memberId, reason: 'Tuteur.' }),
      president.put<ProblemBody>(`${path}/deliberations/${candidacies[0]}`, decision),
    ]);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(refused.map(() => [409, 'sessionSealed']));
    const reopened = await president.post<ProblemBody>(`${path}/reopen`, { reason: 'Encore un mot.' });
    expect(refusalOf(reopened)).toEqual([409, 'wrongState']);
    await expect(recordLetters(application, secretary, enrollmentIds[0]!, { BC01: 'NNNNN' }, 1)).rejects.toThrow('409');
    expect(await findSession(secretary, deliberation.sessionId)).toEqual(before);
  });

  it('leaves the results of someone absent open: they decided nothing', async () => {
    const { enrollmentIds } = await sealed({}, { absent: true });
    await expect(
      recordLetters(application, secretary, enrollmentIds[1]!, { BC01: 'NNNNN' }, 1),
    ).resolves.toBeUndefined();
  });

  it('gives minutes that were a draft until then', async () => {
    const deliberation = await decided({ enrolled: { candidate: { birthName: 'Żółć-Nguyễn' } } });
    const { path } = deliberation;
    const draft = await secretary.download(`${path}/minutes`);
    expect(draft.headers.get('content-disposition')).toContain('filename="PV_projet_RNCP31936_2023-06-15.pdf"');
    expect(readPdf(new Uint8Array(await draft.arrayBuffer())).text).toContain('Projet');
    await sealDecided(president, deliberation);
    const minutes = await secretary.download(`${path}/minutes`);
    expect(minutes.headers.get('content-type')).toBe('application/pdf');
    expect(minutes.headers.get('content-disposition')).toContain('filename="PV_RNCP31936_2023-06-15.pdf"');
    const { text } = readPdf(new Uint8Array(await minutes.arrayBuffer()));
    const { hash } = await recordOf(deliberation);
    expect(text.replaceAll('\n', '')).toContain(hash);
    expect(text).toContain('Żółć-Nguyễn');
    expect(text).not.toContain('Projet');
    const again = await secretary.download(`${path}/minutes`);
    expect(readPdf(new Uint8Array(await again.arrayBuffer())).text).toBe(text);
  });

  it('keeps minutes and what is sealed from those who are not of the session', async () => {
    const { path } = await sealed({});
    for (const role of ['juryMember', 'candidate'] as const) {
      const other = await application.signIn(role);
      expect(refusalOf(await other.get(`${path}/minutes`))).toEqual([403, 'forbidden']);
      expect(refusalOf(await other.get(`${path}/sealed-record`))).toEqual([403, 'forbidden']);
    }
    const { path: unsealed } = await decided({});
    expect(refusalOf(await president.get(`${unsealed}/sealed-record`))).toEqual([404, 'notFound']);
  });

  it('keeps the head of the journal, which betrays a journal changed and chained anew, protection lifted', async () => {
    await sealed({});
    const { location, nest } = application;
    const verify = () =>
      runCommand((streams) => verifyJournalCommand([], streams, { NODE_ENV: 'test', ...databaseVariables(location) }));
    await nest.get(JournalChain).catchUp();
    const before = await verify();
    expect(before.stdout).toMatch(/Compared with \d+ heads? that sealed records keep\n/);
    expect([before.exitCode, before.faults]).toEqual([0, []]);
    await tamper(
      location,
      `UPDATE "audit_entry" SET "actorName" = 'Personne' WHERE "sequence" = 1`,
      `DELETE FROM "journal_link"`,
      `DELETE FROM "setting" WHERE "id" = 'journal-head'`,
    );
    await nest.get(JournalChain).catchUp();
    const { exitCode, stdout } = await verify();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('the chain was made anew');
  });
});
