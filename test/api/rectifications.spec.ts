import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { PresentedSpace } from '../../src/certificates/present-space.js';
import { sealedHeads } from '../../src/deliberations/sealed-heads.js';
import { RectificationRecord } from '../../src/jury-sessions/rectification.entity.js';
import { WithdrawnAward } from '../../src/enrollments/withdrawn-award.entity.js';
import type { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import type { PresentedPreview, PresentedRectificationRecord } from '../../src/rectifications/present-rectification.js';
import type { PresentedAct } from '../../src/history/present-history.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { hashOfText } from '../../src/audit/hash-of-text.js';
import type { PresentedSeal } from '../../src/deliberations/present-seal.js';
import {
  agreeForAll,
  openDeliberation,
  type OpenDeliberation,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { loadWithMarks, openWithMarks, BARELY_ALL, recordFound } from '../support/a-deliberation-with-marks.js';
import { planSession, presentCandidates } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { quoted, tamper } from '../support/tamper.js';
import { readPdf } from '../support/pdf-text.js';

type Candidates = NonNullable<Parameters<typeof openDeliberation>[3]>;

describe('Rectifying a sealed session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  const refusalOf = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];

  async function sealed(...candidates: Candidates): Promise<OpenDeliberation> {
    const deliberation = await openDeliberation(application, secretary, president, candidates);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    return deliberation;
  }

  async function published(...candidates: Candidates): Promise<OpenDeliberation> {
    const deliberation = await sealed(...candidates);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    return deliberation;
  }

  const terms = (changes: object[]) => ({
    ...{
      ground: 'appealUpheld',
      reason: 'Recours du 15 juin accueilli.',
      decidedBy: 'Le jury',
      decidedOn: '2023-06-15',
    },
    changes: changes.map((change) => ({ wordsForCandidate: 'Votre recours est accueilli.', ...change })),
  });
  const preview = ({ path }: OpenDeliberation, asked: object, who = president) =>
    who.post<PresentedPreview & ProblemBody>(`${path}/rectifications/preview`, asked);
  const confirm = ({ path }: OpenDeliberation, asked: object, seen: string, who = president) =>
    who.post<PresentedRectificationRecord & ProblemBody>(`${path}/rectifications`, {
      ...asked,
      seen,
      password: PASSWORD,
    });

  async function rectify(deliberation: OpenDeliberation, asked: object): Promise<PresentedPreview> {
    const seen = await president.must(preview(deliberation, asked));
    await president.must(confirm(deliberation, asked, seen.seen));
    return seen;
  }

  const upheld = (candidacyId: string | undefined) =>
    terms([{ candidacyId, blocs: [{ bloc: 'BC02', outcome: 'validated' }], title: 'full' }]);
  const undone = (candidacyId: string | undefined) =>
    terms([{ candidacyId, blocs: [{ bloc: 'BC02', outcome: 'notValidated' }], title: 'partial' }]);

  const documentsOf = async ({ sessionId }: OpenDeliberation) =>
    (await secretary.must(secretary.get<PageOf<PresentedCertificate>>(`certificates?sessionId=${sessionId}&size=100`)))
      .items;
  const inForce = async (deliberation: OpenDeliberation) =>
    (await documentsOf(deliberation))
      .filter(({ revocation }) => !revocation)
      .map(({ subject }) => subject)
      .sort();
  const heldBy = async (candidateId: string | undefined) =>
    (
      await secretary.must(secretary.get<{ items: BlocAwardRecord[] }>(`candidates/${candidateId}/bloc-awards`))
    ).items.map(({ blocCode }) => blocCode);

  it('awards what an appeal brings, in new minutes beside the first, which stays whole', async () => {
    const deliberation = await published({ letters: WITHOUT_C7 });
    const { path, candidacies, candidateIds } = deliberation;
    const before = await president.must(president.get<PresentedSeal>(`${path}/sealed-record`));
    const shown = await rectify(deliberation, upheld(candidacies[0]));
    expect(shown.consequences[0]).toMatchObject({
      awarded: [{ blocCode: 'BC02' }],
      withdrawn: [],
      differsFromProposal: true,
    });
    expect(await heldBy(candidateIds[0])).toEqual(['BC01', 'BC02', 'BC03', 'BC04']);
    expect(await inForce(deliberation)).toEqual(['BC01', 'BC02', 'BC03', 'BC04', 'title']);
    expect(await president.must(president.get<PresentedSeal>(`${path}/sealed-record`))).toEqual(before);
    const record = await president.must(president.get<PresentedRectificationRecord>(`${path}/rectifications/1`));
    expect(record).toMatchObject({ number: 1, hash: hashOfText(record.record), sealedBy: 'Claire Aubry' });
    expect(record.content.rectifies).toMatchObject({ hash: before.hash, rank: before.rank });
    expect(record.content.changes[0]).toMatchObject({
      blocs: [{ blocCode: 'BC02', from: 'notValidated', to: 'validated' }],
      title: { from: 'partial', to: 'full' },
    });
    const title = (await documentsOf(deliberation)).find(({ subject }) => subject === 'title');
    expect(title?.number).toBe(`RNCP31936-T-2023-${String(record.rank).padStart(4, '0')}-001`);
  });

  it('stands in one chain with the sessions sealed before and after', async () => {
    const deliberation = await sealed({ letters: WITHOUT_C7 });
    const first = await president.must(president.get<PresentedSeal>(`${deliberation.path}/sealed-record`));
    await rectify(deliberation, upheld(deliberation.candidacies[0]));
    const next = await sealed({});
    const after = await president.must(
      president.get<PresentedSeal & { snapshot: string }>(`${next.path}/sealed-record`),
    );
    const own = await president.must(
      president.get<PresentedRectificationRecord>(`${deliberation.path}/rectifications/1`),
    );
    expect([own.rank, after.rank]).toEqual([first.rank + 1, first.rank + 2]);
    expect(own.content.chain.previousHash).toBe(first.hash);
    expect((JSON.parse(after.snapshot) as { chain: object }).chain).toEqual({
      rank: after.rank,
      previousHash: own.hash,
    });
  });

  it('keeps the head of the journal, as the first minutes do, for the journal to be compared with', async () => {
    const deliberation = await sealed({ letters: WITHOUT_C7 });
    await rectify(deliberation, upheld(deliberation.candidacies[0]));
    const { sessionId } = deliberation;
    const { database } = application;
    const row = (await database.read((reading) => reading.findOneBy(RectificationRecord, { sessionId })))!;
    const heads = await database.read(sealedHeads);
    expect(heads.at(-1)).toEqual(row.journalHead);
    expect(heads.map(({ rank }) => rank)).toEqual(heads.map(({ rank }) => rank).toSorted((a, b) => a - b));
  });

  it('counts what was recorded since for a bloc now validated, marks of whole assessments too', async () => {
    await loadWithMarks(application);
    const found = { ...BARELY_ALL, 'E2/E2': 9 };
    const deliberation = await openWithMarks(application, secretary, president, [found]);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const { candidacies, enrollmentIds } = deliberation;
    await recordFound(secretary, enrollmentIds[0]!, { 'E2/E2': 12 }, 1);
    const { evaluations } = await president.must(preview(deliberation, upheld(candidacies[0])));
    expect(evaluations).toContainEqual({ candidacyId: candidacies[0], blocCode: 'BC02', count: 1 });
  });

  it('withdraws what it takes back, keeps both on record, and the bloc can be evaluated again', async () => {
    const deliberation = await published({});
    const { candidacies, candidateIds, enrollmentIds } = deliberation;
    const cell = { result: 'acquired', version: 1 };
    const evaluation = `enrollments/${enrollmentIds[0]}/evaluations/E4/C4`;
    const shown = await rectify(deliberation, undone(candidacies[0]));
    expect(shown.withdrawn.map(({ blocCode }) => blocCode)).toEqual(['BC02']);
    expect(await heldBy(candidateIds[0])).toEqual(['BC01', 'BC03', 'BC04']);
    expect(await inForce(deliberation)).toEqual(['BC01', 'BC03', 'BC04']);
    const revoked = (await documentsOf(deliberation)).filter(({ revocation }) => revocation);
    expect(revoked.map(({ subject, revocation }) => [subject, revocation?.replacedBy])).toEqual(
      expect.arrayContaining([
        ['BC02', null],
        ['title', null],
      ]),
    );
    const kept = await application.database.read((reading) =>
      reading.findBy(WithdrawnAward, { candidateId: candidateIds[0]! }),
    );
    expect(kept).toMatchObject([{ blocCode: 'BC02', reason: 'Recours du 15 juin accueilli.' }]);
    expect(refusalOf(await secretary.put(evaluation, cell))).not.toEqual([409, 'sessionSealed']);
  });

  it('gives back by another what one has taken, each document under a number of its own', async () => {
    const deliberation = await published({});
    const { candidacies, candidateIds } = deliberation;
    await rectify(deliberation, undone(candidacies[0]));
    await rectify(deliberation, upheld(candidacies[0]));
    expect(await heldBy(candidateIds[0])).toEqual(['BC01', 'BC02', 'BC03', 'BC04']);
    const documents = await documentsOf(deliberation);
    expect(new Set(documents.map(({ number }) => number)).size).toBe(documents.length);
    expect(documents.filter(({ subject }) => subject === 'title')).toHaveLength(2);
    expect(await inForce(deliberation)).toEqual(['BC01', 'BC02', 'BC03', 'BC04', 'title']);
  });

  it('replaces the documents of a name misspelt by those of the register', async () => {
    const deliberation = await published({});
    const { candidacies, candidateIds } = deliberation;
    const person = await secretary.must(secretary.get<{ version: number }>(`candidates/${candidateIds[0]}`));
    await secretary.must(
      secretary.patch(`candidates/${candidateIds[0]}`, { version: person.version, birthName: 'Dupond' }),
    );
    const asked = { ...terms([{ candidacyId: candidacies[0], identity: true }]), ground: 'identity' };
    await rectify(deliberation, asked);
    const documents = await documentsOf(deliberation);
    const current = documents.filter(({ revocation }) => !revocation);
    const old = documents.filter(({ revocation }) => revocation);
    expect(current.map(({ snapshot }) => snapshot.holder.birthName)).toEqual(current.map(() => 'Dupond'));
    expect(old.map(({ revocation }) => revocation?.replacedBy).sort()).toEqual(
      current.map(({ number }) => number).sort(),
    );
    expect(current.map(({ snapshot }) => snapshot.replaces).sort()).toEqual(old.map(({ number }) => number).sort());
  });

  it('before publication changes what will be published', async () => {
    const deliberation = await sealed({ letters: WITHOUT_C7 });
    await rectify(deliberation, upheld(deliberation.candidacies[0]));
    expect(await documentsOf(deliberation)).toEqual([]);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    expect(await inForce(deliberation)).toEqual(['BC01', 'BC02', 'BC03', 'BC04', 'title']);
    const [one] = await documentsOf(deliberation);
    expect(one?.snapshot.session.minutesReference).toMatch(/-R1$/);
  });

  it('is refused to anyone but the president, before sealing, and with another password', async () => {
    const deliberation = await published({ letters: WITHOUT_C7 });
    const asked = upheld(deliberation.candidacies[0]);
    const other = await application.signIn('president');
    for (const who of [secretary, other]) {
      expect(refusalOf(await preview(deliberation, asked, who))).toEqual([403, 'forbidden']);
      expect(refusalOf(await confirm(deliberation, asked, '0'.repeat(64), who))).toEqual([403, 'forbidden']);
    }
    const { seen } = await president.must(preview(deliberation, asked));
    const wrong = await president.post<ProblemBody>(`${deliberation.path}/rectifications`, {
      ...asked,
      seen,
      password: 'x',
    });
    expect(refusalOf(wrong)).toEqual([403, 'wrongPassword']);
    const open = await openDeliberation(application, secretary, president);
    expect(refusalOf(await preview(open, upheld(open.candidacies[0])))).toEqual([409, 'notSealed']);
  });

  it('is refused with every fault, and on a day that cannot be', async () => {
    const deliberation = await published({ letters: WITHOUT_C7 }, { absent: true });
    const [lina, absent] = deliberation.candidacies;
    const none = { blocs: [{ bloc: 'BC02', outcome: 'notValidated' }] };
    const { body } = await preview(
      deliberation,
      terms([
        { candidacyId: lina, ...none },
        { candidacyId: absent, blocs: [{ bloc: 'BC01', outcome: 'validated' }] },
      ]),
    );
    const faults = body.facts.faults as { candidacyId: string; code: string }[];
    expect(faults.map(({ candidacyId, code }) => [candidacyId, code])).toEqual([
      [lina, 'nothingChanges'],
      [absent, 'absentDecided'],
    ]);
    const on = (decidedOn: string) => ({ ...upheld(lina), decidedOn });
    expect(refusalOf(await preview(deliberation, on('2023-06-14')))).toEqual([422, 'rectifiedBeforeSession']);
    expect(refusalOf(await preview(deliberation, on('2199-01-01')))).toEqual([422, 'rectifiedInFuture']);
  });

  it('is done once: a second confirmation of what was seen finds it changed, also at the same time', async () => {
    const deliberation = await published({ letters: WITHOUT_C7 }, { letters: WITHOUT_C7 });
    const [lina, yanis] = deliberation.candidacies;
    const one = await president.must(preview(deliberation, upheld(lina)));
    const other = await president.must(preview(deliberation, upheld(yanis)));
    const answers = await Promise.all([
      confirm(deliberation, upheld(lina), one.seen),
      confirm(deliberation, upheld(yanis), other.seen),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await confirm(deliberation, upheld(lina), one.seen);
    expect([409, 422]).toContain(again.status);
  });

  it('warns of the sessions that relied on what it withdraws', async () => {
    const deliberation = await published({ letters: WITHOUT_C7 });
    const { candidacies, candidateIds, enrollmentIds } = deliberation;
    const { id: later } = await planSession(application, secretary, { day: '2023-09-15' });
    await presentCandidates(secretary, later, [...enrollmentIds]);
    const asked = terms([{ candidacyId: candidacies[0], blocs: [{ bloc: 'BC01', outcome: 'notValidated' }] }]);
    const shown = await president.must(preview(deliberation, asked));
    expect(shown.relyingSessions).toEqual([
      { sessionId: later, day: '2023-09-15', state: 'planned', candidateId: candidateIds[0], blocCode: 'BC01' },
    ]);
  });

  it('tells the candidate what holds and why, and no more lets them take a document revoked', async () => {
    const client = await application.signIn('candidate');
    const { accountId } = client.account;
    const deliberation = await published({ enrolled: { candidate: { accountId } } });
    const [bloc] = (await documentsOf(deliberation)).filter(({ subject }) => subject === 'BC02');
    await rectify(deliberation, undone(deliberation.candidacies[0]));
    const { journeys } = await client.must(client.get<PresentedSpace>('candidate-space'));
    expect(journeys[0]?.results[0]).toMatchObject({
      decision: { title: 'partial' },
      rectifications: [{ number: 1, decidedOn: '2023-06-15', words: 'Votre recours est accueilli.' }],
    });
    expect(journeys[0]?.missingBlocs).toEqual(['BC02']);
    expect(journeys[0]?.revokedCertificates.map(({ subject }) => subject).sort()).toEqual(['BC02', 'title']);
    expect(JSON.stringify(journeys)).not.toContain('Recours du 15 juin');
    expect((await client.download(`certificates/${bloc!.id}/document`)).status).toBe(410);
    expect((await secretary.download(`certificates/${bloc!.id}/document`)).status).toBe(200);
    const { html } = await client.page('/mon-espace');
    expect(html).toContain('Votre recours est accueilli.');
    expect(html).toContain('Documents annulés');
  });

  it('prints minutes that name the first and say what is read in place of what', async () => {
    const deliberation = await published({ letters: WITHOUT_C7 });
    await rectify(deliberation, upheld(deliberation.candidacies[0]));
    const first = await president.must(president.get<PresentedSeal>(`${deliberation.path}/sealed-record`));
    const answer = await president.download(`${deliberation.path}/rectifications/1/minutes`);
    expect(answer.headers.get('content-disposition')).toContain('PV_rectificatif_1_RNCP31936_2023-06-15.pdf');
    const { text } = readPdf(new Uint8Array(await answer.arrayBuffer()));
    for (const told of ['rectificatif', 'Zoé Dupont', 'non validé', 'Recours du 15 juin accueilli.', 'Claire Aubry']) {
      expect(text).toContain(told);
    }
    expect(text.replace(/\s/g, '')).toContain(first.hash);
  });

  describe('once the president has left', () => {
    const FOR_CERTIFIER = {
      decidedAs: 'Directrice de la certification',
      presidentUnable: 'Fonctions quittées en mai.',
    };
    const byCertifier = (candidacyId: string | undefined) => ({
      ...{ ...upheld(candidacyId), ...FOR_CERTIFIER, decidedBy: 'Sophie Martin' },
    });
    let administrator: Client;

    beforeAll(async () => {
      administrator = await application.signIn('administrator', 'Ada Régie');
    });

    it('is the administrator’s, for the certifier, who says who decides, in which quality, and why', async () => {
      const deliberation = await published({ letters: WITHOUT_C7 });
      const { path, candidacies, candidateIds } = deliberation;
      const asked = byCertifier(candidacies[0]);
      const { seen, terms: planned } = await administrator.must(preview(deliberation, asked, administrator));
      expect(planned.forCertifier).toEqual(FOR_CERTIFIER);
      const sealing = await administrator.must(confirm(deliberation, asked, seen, administrator));
      expect(sealing.content).toMatchObject({ decidedBy: 'Sophie Martin', forCertifier: FOR_CERTIFIER });
      expect(await heldBy(candidateIds[0])).toContain('BC02');
      const answer = await administrator.download(`${path}/rectifications/1/minutes`);
      const { text } = readPdf(new Uint8Array(await answer.arrayBuffer()));
      const letters = text.replace(/\s/g, '');
      for (const told of [
        ...['Sophie Martin, Directrice de la certification, le 15 juin 2023', FOR_CERTIFIER.presidentUnable],
        ...['Directrice de la certification, pour l’organisme certificateur', 'Scellé par Ada Régie'],
      ])
        expect(letters).toContain(told.replace(/\s/g, ''));
      expect(text).not.toContain('Claire Aubry');
      const { items } = await administrator.must(
        administrator.get<PageOf<PresentedAct>>(`history/jury_session/${deliberation.sessionId}?size=200`),
      );
      const act = items.find(({ action }) => action === 'certifierRectification.sealed')!;
      expect(act.actorName).toBe('Ada Régie');
      expect(Object.fromEntries(act.changes.map(({ name, after }) => [name, after]))).toMatchObject({
        ...FOR_CERTIFIER,
        ...{ decider: 'Sophie Martin', reason: 'Recours du 15 juin accueilli.' },
      });
    });

    it('is refused without the quality and the reason, changes its name with them, and is not the secretary’s', async () => {
      const deliberation = await sealed({ letters: WITHOUT_C7 });
      const [lina] = deliberation.candidacies;
      const { body } = await preview(deliberation, upheld(lina), administrator);
      expect(body).toMatchObject({ code: 'rectificationUnexplained' });
      expect(body.facts.missing).toEqual(['decidedAs', 'presidentUnable']);
      const { presidentUnable: _why, ...lacking } = byCertifier(lina);
      expect((await preview(deliberation, lacking, administrator)).body.facts.missing).toEqual(['presidentUnable']);
      const { seen } = await administrator.must(preview(deliberation, byCertifier(lina), administrator));
      const otherwise = { ...byCertifier(lina), presidentUnable: 'Empêchement.' };
      expect(refusalOf(await confirm(deliberation, otherwise, seen, administrator))).toEqual([
        409,
        'rectificationChanged',
      ]);
      expect(refusalOf(await preview(deliberation, byCertifier(lina), secretary))).toEqual([403, 'forbidden']);
    });

    it('stays the president’s own as long as they are there: nothing is said of the certifier', async () => {
      const deliberation = await sealed({ letters: WITHOUT_C7 });
      const asked = byCertifier(deliberation.candidacies[0]);
      const { seen } = await president.must(preview(deliberation, asked));
      const { content } = await president.must(confirm(deliberation, asked, seen));
      expect(content).not.toHaveProperty('forCertifier');
    });
  });

  it('shows when a rectification is not what was sealed, and makes nothing from it', async () => {
    const deliberation = await sealed({ letters: WITHOUT_C7 });
    await rectify(deliberation, upheld(deliberation.candidacies[0]));
    const { sessionId, path } = deliberation;
    const row = (await application.database.read((reading) => reading.findOneBy(RectificationRecord, { sessionId })))!;
    const forged = row.record.replace('"validated"', '"deferred"');
    const set = `"record" = ${quoted(forged)}`;
    await tamper(application.location, `UPDATE "rectification" SET ${set} WHERE "id" = '${row.id}'`);
    expect(refusalOf(await president.get<ProblemBody>(`${path}/rectifications`))).toEqual([500, 'recordTampered']);
    expect(refusalOf(await secretary.post<ProblemBody>(`${path}/publish`))).toEqual([500, 'recordTampered']);
  });
});
