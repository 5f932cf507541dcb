import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { CertificationVersion } from '../../src/certifications/certification-version.entity.js';
import type { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import { awardBlocs } from '../../src/enrollments/bloc-awards.js';
import type { LoadedEnrollment } from '../../src/enrollments/enrollments.service.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { anEnrollment, register, registerEnrolled } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('enrollments', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const version = (code: string): Promise<CertificationVersion> =>
    secretary.must(secretary.get<CertificationVersion>(`certifications/${code}`));
  const enroll = async (given: Record<string, unknown> = {}): Promise<Answer<LoadedEnrollment & ProblemBody>> => {
    const { id } = await register(secretary);
    return secretary.post(`candidates/${id}/enrollments`, anEnrollment(given));
  };

  it('are on the newest version of the certification, for the whole title, unless said otherwise', async () => {
    const { status, body } = await enroll();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ certification: { code: 'RNCP31936', number: 1 }, candidate: { birthName: 'Benali' }, accessRoute: 'FC' },
      ...{ enrolledOn: '2022-09-01', optionBloc: null, targetBlocs: null, accommodations: [], version: 1 },
    });
    expect(await secretary.must(secretary.get(`enrollments/${body.id}`))).toEqual(body);
  });

  it('freeze the version of the certification, from the first one on', async () => {
    expect(await version('RNCP26224')).toMatchObject({ frozenAt: null });
    await enroll({ certification: 'RNCP26224' });
    const { frozenAt } = await version('RNCP26224');
    expect(frozenAt).toBe('2023-06-15T07:00:00.000Z');
    expect((await enroll({ certification: 'RNCP26224' })).status).toBe(201);
    expect(await version('RNCP26224')).toMatchObject({ frozenAt });
  });

  it('keep an option, blocs aimed at in the order of the certification, and accommodations', async () => {
    const accommodations = ['Temps supplémentaire', "Aide d'une tierce personne <b>"];
    const targetBlocs = ['BC04', 'BC01'];
    const given = { certification: 'RNCP29035', optionBloc: 'BC04', targetBlocs, accommodations };
    expect(await enroll(given)).toMatchObject({
      status: 201,
      body: { optionBloc: 'BC04', targetBlocs: ['BC01', 'BC04'], accommodations },
    });
  });

  it.each([
    [
      'by a route that is closed',
      { accessRoute: 'CA' },
      'accessRouteClosed',
      { open: ['FI', 'FC', 'CQ', 'CL', 'VAE'] },
    ],
    ['with an option where there is none', { optionBloc: 'BC01' }, 'unknownOption', { options: [] }],
    ['with a bloc that is no option', { certification: 'RNCP29035', optionBloc: 'BC01' }, 'unknownOption', {}],
    ['for blocs that do not exist', { targetBlocs: ['BC01', 'BC99'] }, 'unknownBloc', { blocs: ['BC99'] }],
    ['on a certification that does not exist', { certification: 'RNCP1' }, 'unknownCertification', {}],
    ['on a version that does not exist', { certificationVersion: 9 }, 'unknownCertification', { version: 9 }],
  ])('are refused %s', async (_how, given, code, facts) => {
    expect(await enroll(given)).toMatchObject({ status: 422, body: { code, facts } });
  });

  it.each([
    ['enrolledOn', '2022-02-30'],
    ['accessRoute', 'XX'],
    ['targetBlocs', []],
    ['targetBlocs', ['BC01', 'BC01']],
    ['accommodations', ['x'.repeat(201)]],
    ['accommodations', ['line\nbreak']],
    ['accommodations', null],
    ['validatedIn', { BC01: 'me' }],
  ])('are refused when %s is %j', async (field, value) => {
    const { status, body } = await enroll({ [field]: value });
    expect(status).toBe(422);
    expect((body.facts.faults as { path: string }[]).map(({ path }) => path)).toContain(field);
  });

  it('are refused for nobody, and to those who do not keep the register', async () => {
    const path = (id: string) => `candidates/${id}/enrollments`;
    expect((await secretary.post(path(NOBODY), anEnrollment())).status).toBe(404);
    const { id } = await registerEnrolled(secretary);
    for (const role of ['president', 'juryMember', 'candidate'] as const) {
      const client = await application.signIn(role);
      const answers = [
        await client.post<ProblemBody>(path(NOBODY), anEnrollment()),
        await client.get<ProblemBody>('enrollments'),
        await client.get<ProblemBody>(`enrollments/${id}`),
        await client.patch<ProblemBody>(`enrollments/${id}`, { version: 1 }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    }
  });

  it('are made once a day for a candidate on a version, at the same time too', async () => {
    const { id } = await register(secretary);
    const send = (enrolledOn: string) =>
      secretary.post<ProblemBody & { id: string }>(`candidates/${id}/enrollments`, anEnrollment({ enrolledOn }));
    const answers = await Promise.all([1, 2, 3].map(() => send('2022-09-01')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    const made = answers.find(({ status }) => status === 201);
    expect(refused?.body).toMatchObject({ code: 'alreadyEnrolled', facts: { enrollmentId: made?.body.id } });
    expect((await send('2023-09-01')).status).toBe(201);
  });

  it('are listed by candidate, and by certification', async () => {
    const { id } = await register(secretary, { birthName: 'Aaron' });
    for (const enrolledOn of ['2019-09-02', '2022-09-01']) {
      const given = anEnrollment({ certification: 'MCMD', enrolledOn });
      await secretary.must(secretary.post(`candidates/${id}/enrollments`, given));
    }
    const read = (path: string) => secretary.must(secretary.get<PageOf<LoadedEnrollment>>(path));
    const own = await read(`candidates/${id}/enrollments`);
    expect(own.items.map(({ enrolledOn }) => enrolledOn)).toEqual(['2022-09-01', '2019-09-02']);
    expect(await read('enrollments?certification=MCMD&size=1')).toMatchObject({ total: 2, items: [own.items[0]] });
    expect(await read(`enrollments?certification=RNCP29035&candidateId=${id}`)).toMatchObject({ total: 0 });
  });

  it('are changed on the version seen, with the same checks', async () => {
    const { id } = await registerEnrolled(secretary, { accommodations: ['Tiers temps'] });
    const patch = (change: object) => secretary.patch<ProblemBody>(`enrollments/${id}`, change);
    expect(await patch({ version: 1, accessRoute: 'VAE', targetBlocs: ['BC02'] })).toMatchObject({
      status: 200,
      body: { accessRoute: 'VAE', targetBlocs: ['BC02'], accommodations: ['Tiers temps'], version: 2 },
    });
    expect(await patch({ version: 2, targetBlocs: null })).toMatchObject({ body: { targetBlocs: null, version: 3 } });
    expect(await patch({ version: 3, accessRoute: 'CA' })).toMatchObject({ body: { code: 'accessRouteClosed' } });
    expect(await patch({ version: 3, enrolledOn: null })).toMatchObject({ body: { code: 'invalidInput' } });
    expect(await patch({ version: 1, accessRoute: 'FI' })).toMatchObject({
      status: 409,
      body: { code: 'staleVersion', facts: { current: { accessRoute: 'VAE', version: 3 } } },
    });
  });

  it('do not move to a day on which the candidate is enrolled already', async () => {
    const { candidateId } = await registerEnrolled(secretary);
    const later = anEnrollment({ enrolledOn: '2023-01-02' });
    const path = `candidates/${candidateId}/enrollments`;
    const { id } = await secretary.must(secretary.post<LoadedEnrollment>(path, later));
    const moved = await secretary.patch<ProblemBody>(`enrollments/${id}`, { version: 1, enrolledOn: '2022-09-01' });
    expect(moved).toMatchObject({ status: 409, body: { code: 'alreadyEnrolled' } });
  });

  describe('with blocs acquired elsewhere', () => {
    const award = (given: object = {}): object => ({
      ...{ bloc: 'BC03', awardedOn: '2018-06-20', evidence: 'Procès-verbal du 20 juin 2018' },
      ...given,
    });
    const equivalence = (given: object = {}): object => ({
      ...{ bloc: 'BC02', obtainedOn: '2020-02-29', evidence: 'Certificat n° 12' },
      ...given,
    });
    const list = async (candidateId: string): Promise<readonly BlocAwardRecord[]> => {
      const path = `candidates/${candidateId}/bloc-awards`;
      return (await secretary.must(secretary.get<{ items: BlocAwardRecord[] }>(path))).items;
    };

    it('hold them for the validity of the certification', async () => {
      const unlimited = await registerEnrolled(secretary);
      const earlier = await secretary.post<BlocAwardRecord>(`enrollments/${unlimited.id}/earlier-awards`, award());
      expect(earlier).toMatchObject({
        status: 201,
        body: { origin: 'earlier', blocCode: 'BC03', certificationCode: 'RNCP31936', validUntil: 'unlimited' },
      });
      const five = await registerEnrolled(secretary, { certification: 'RNCP25520' });
      const path = `enrollments/${five.id}/earlier-awards`;
      expect((await secretary.post(path, award({ awardedOn: '2016-02-29' }))).body).toMatchObject({
        validUntil: '2021-02-28',
      });
      expect(await list(five.candidateId)).toHaveLength(1);
    });

    it('hold by equivalence those that have one, from the day the certificate was obtained', async () => {
      const { id, candidateId } = await registerEnrolled(secretary, { certification: 'RNCP25520' });
      expect(await secretary.post(`enrollments/${id}/equivalences`, equivalence())).toMatchObject({
        status: 201,
        body: {
          origin: 'equivalence',
          awardedOn: '2020-02-29',
          validUntil: '2025-02-28',
          evidence: 'Certificat n° 12',
        },
      });
      const refused = await secretary.post(`enrollments/${id}/equivalences`, equivalence({ bloc: 'BC01' }));
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'noEquivalence', facts: { bloc: 'BC01', having: ['BC02', 'BC03'] } },
      });
      expect(await list(candidateId)).toHaveLength(1);
    });

    it('are refused a bloc that does not exist, a day to come, and the same one twice', async () => {
      const { id } = await registerEnrolled(secretary);
      const send = (given: object) => secretary.post<ProblemBody>(`enrollments/${id}/earlier-awards`, award(given));
      expect((await send({ bloc: 'BC99' })).body.code).toBe('unknownBloc');
      expect((await send({ awardedOn: '2023-06-16' })).body).toMatchObject({
        code: 'awardInFuture',
        facts: { today: '2023-06-15' },
      });
      expect((await send({ awardedOn: '2023-06-15' })).status).toBe(201);
      expect(await send({ awardedOn: '2023-06-15' })).toMatchObject({ status: 409, body: { code: 'alreadyAwarded' } });
      expect((await send({ evidence: '' })).body.code).toBe('invalidInput');
      expect((await secretary.post(`enrollments/${NOBODY}/earlier-awards`, award())).status).toBe(404);
    });

    it('lose one recorded by mistake, with a reason that the journal keeps', async () => {
      const { id, candidateId } = await registerEnrolled(secretary);
      await secretary.must(secretary.post(`enrollments/${id}/earlier-awards`, award()));
      const [{ id: awardId }] = (await list(candidateId)) as [BlocAwardRecord];
      const remove = (body: object) => secretary.post<ProblemBody>(`bloc-awards/${awardId}/removal`, body);
      expect((await remove({ version: 1 })).body.code).toBe('invalidInput');
      expect((await remove({ version: 2, reason: 'Homonyme' })).body.code).toBe('staleVersion');
      expect((await remove({ version: 1, reason: 'Homonyme' })).status).toBe(204);
      expect(await list(candidateId)).toEqual([]);
      expect((await remove({ version: 1, reason: 'Homonyme' })).status).toBe(404);
      const entries = await application.database.read((reading) =>
        reading.find(AuditEntry, { where: { subjectId: awardId }, order: { sequence: 'ASC' } }),
      );
      expect(entries.map(({ action }) => action)).toEqual([
        'blocAward.recorded',
        'blocAward.removed',
        'blocAward.removalExplained',
      ]);
      expect(entries[1]?.before).toMatchObject({ blocCode: 'BC03', awardedOn: '2018-06-20' });
      expect(entries[2]?.after).toEqual({ reason: 'Homonyme' });
    });

    it('keep what a jury decided here, written once however often it is published', async () => {
      const { candidateId } = await registerEnrolled(secretary);
      const decided = {
        ...{ candidateId, certificationCode: 'RNCP31936', certificationNumber: 1, blocCode: 'BC01' },
        ...{ sessionId: NOBODY, evidence: 'PV' },
        ...{ awardedOn: '2023-06-15', validUntil: 'unlimited' as const },
      };
      const publish = () => application.database.write(secretary.account, (writing) => awardBlocs(writing, [decided]));
      expect(await publish()).toHaveLength(1);
      expect(await publish()).toHaveLength(0);
      const [{ id }] = (await list(candidateId)) as [BlocAwardRecord];
      const refused = await secretary.post<ProblemBody>(`bloc-awards/${id}/removal`, { version: 1, reason: 'Non' });
      expect(refused).toMatchObject({ status: 422, body: { code: 'decidedAward', facts: { sessionId: NOBODY } } });
      expect(await list(candidateId)).toMatchObject([{ origin: 'decision', validUntil: 'unlimited' }]);
    });

    it('are not for others to read or write', async () => {
      const { id, candidateId } = await registerEnrolled(secretary);
      const president = await application.signIn('president');
      for (const answer of [
        await president.get<ProblemBody>(`candidates/${candidateId}/bloc-awards`),
        await president.post<ProblemBody>(`enrollments/${id}/earlier-awards`, award()),
        await president.post<ProblemBody>(`enrollments/${id}/equivalences`, equivalence()),
        await president.post<ProblemBody>(`bloc-awards/${NOBODY}/removal`, { version: 1, reason: 'Non' }),
      ]) {
        expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      }
    });
  });
});
