import type { BlocAwardRecord } from '../../src/enrollments/bloc-award.entity.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import type { PresentedAwards } from '../../src/register-imports/present-awards.js';
import type { TakenOver } from '../../src/register-imports/take-awards-over.js';
import { register } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

const HEADINGS = 'Nom;Prénom;Né(e) le;Lieu de naissance;RNCP;Bloc;Date de décision;N° de certificat;Voie;Inscrit(e) le';
let people = 0;

describe('blocs that juries awarded before, from a file', () => {
  let application: TestApplication;
  let secretary: Client;
  let name: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });
  beforeEach(() => {
    people += 1;
    name = `Lenoir${String.fromCharCode(96 + people)}`;
  });
  afterAll(() => application.stop());

  const send = (rows: readonly string[]) =>
    secretary.upload<PresentedAwards & ProblemBody>(
      'bloc-award-imports',
      'blocs.csv',
      Buffer.from([HEADINGS, ...rows].join('\n')),
      'file',
    );
  const sent = (...rows: string[]) => secretary.must(send(rows));
  const take = (preview: PresentedAwards, given: object = {}): Promise<Answer<TakenOver & ProblemBody>> =>
    secretary.post(`bloc-award-imports/${preview.id}/import`, { plan: preview.plan, ...given });
  const found = async (): Promise<readonly Candidate[]> =>
    (await secretary.must(secretary.get<PageOf<Candidate>>(`candidates?q=${name}`))).items;
  const awardsOf = async (id: string): Promise<BlocAwardRecord[]> =>
    (await secretary.must(secretary.get<{ items: BlocAwardRecord[] }>(`candidates/${id}/bloc-awards`))).items;
  const enrolled = async (code: string): Promise<{ candidateId: string; enrollmentId: string }> => {
    const { id } = await register(secretary, { firstNames: 'Ada', birthName: name, birthDay: '1999-02-03' });
    const body = { certification: code, accessRoute: 'FC', enrolledOn: '2012-09-10' };
    const enrollment = await secretary.must(secretary.post<Enrollment>(`candidates/${id}/enrollments`, body));
    return { candidateId: id, enrollmentId: enrollment.id };
  };

  it('are recorded for people who are registered and enrolled with them, each until the day its certification says', async () => {
    const who = `${name};Zoé;3/2/1990;Lyon`;
    const preview = await sent(
      `${who};RNCP26224;BC01;20/06/2018;2018-014;FC;1/9/2017`,
      `${who};RNCP26224;BC02;2019-06-20;;FC;1/9/2017`,
      `${who};31936;bc01;20 juin 2019;;FI;1/9/2018`,
    );
    expect(preview).toMatchObject({ faults: [], people: [{ choices: [], awards: [{}, {}, {}] }] });
    expect(await found()).toEqual([]);
    expect((await take(preview)).body).toEqual({ registered: 1, enrolled: 2, awarded: 3, already: 0 });
    const [zoe] = await found();
    expect(await awardsOf(zoe!.id)).toMatchObject([
      {
        ...{ certificationCode: 'RNCP26224', blocCode: 'BC01', awardedOn: '2018-06-20', validUntil: '2023-06-20' },
        ...{ origin: 'earlier', evidence: 'Reprise d’historique, certificat n° 2018-014' },
      },
      { certificationCode: 'RNCP26224', blocCode: 'BC02', validUntil: '2024-06-20', evidence: 'Reprise d’historique' },
      { certificationCode: 'RNCP31936', blocCode: 'BC01', validUntil: 'unlimited' },
    ]);
  });

  it('go to the enrollment somebody has, who is chosen first, and count among the blocs held', async () => {
    const { candidateId, enrollmentId } = await enrolled('RNCP26224');
    const preview = await sent(`${name};ADA;3/2/1999;;RNCP26224;BC03;20/07/2018;;;`);
    expect(preview.people).toMatchObject([{ row: 2, choices: [candidateId] }]);
    const undecided = await take(preview);
    expect([undecided.status, undecided.body.code]).toEqual([422, 'duplicatesUndecided']);
    expect((await take(preview, { people: [`2:${candidateId}`] })).body).toEqual({
      ...{ registered: 0, enrolled: 0, awarded: 1, already: 0 },
    });
    const expiring = await secretary.must(secretary.get<object>('expiring-blocs?size=100'));
    expect(expiring).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ enrollmentId, blocs: [{ blocCode: 'BC03', validUntil: '2023-07-20' }] }),
      ]) as unknown,
    });
    const history = await secretary.must(secretary.get<object>(`history/candidate/${candidateId}`));
    expect(JSON.stringify(history)).toContain('blocAward.imported');
  });

  it('bring nothing more when they are sent again', async () => {
    const { candidateId } = await enrolled('RNCP26224');
    const row = `${name};Ada;3/2/1999;;RNCP26224;BC03;20/06/2020;;;`;
    const same = { people: [`2:${candidateId}`] };
    await secretary.must(take(await sent(row), same));
    expect((await take(await sent(row), same)).body).toMatchObject({ awarded: 0, already: 1 });
    expect(await awardsOf(candidateId)).toHaveLength(1);
  });

  it('are told cell by cell where they are not understood, or cannot be', async () => {
    const who = (first: string) => `${name};${first};3/2/1990;Lyon`;
    const preview = await sent(
      `${who('Ann')};RNCP26224;BC01;hier;;FC;1/9/2017`,
      `${who('Bob')};RNCP26224;BC09;20/06/2018;;FC;1/9/2017`,
      `${who('Cyd')};RNCP00000;BC01;20/06/2018;;FC;1/9/2017`,
      `${who('Dan')};RNCP26224;BC01;20/06/2999;;FC;1/9/2017`,
      `${who('Eve')};RNCP26224;BC01;20/06/2018;;;`,
      `${name};Fay;3/2/1990;;RNCP26224;BC01;20/06/2018;;FC;1/9/2017`,
      `${who('Gus')};RNCP26224;BC01;20/06/2018;;FC;`,
      `${who('Hal')};RNCP26224;BC01;20/06/2018;;FC;1/9/2017`,
      `${who('Hal')};RNCP26224;BC01;20/06/2018;;FC;1/9/2017`,
    );
    expect(preview.faults.map(({ address, code }) => `${address} ${code}`).toSorted()).toEqual([
      'D7 blankField',
      'E4 unknownCertification',
      'F10 awardTwice',
      'F3 unknownBloc',
      'G2 notADay',
      'G5 awardInFuture',
      'I6 notEnrolledForBloc',
      'J8 blankField',
    ]);
    expect((await take(preview)).body.code).toBe('fileNotUnderstood');
    expect(await found()).toEqual([]);
    expect((await take(preview, { withoutFaults: true })).body).toMatchObject({ registered: 1, awarded: 1 });
  });

  it('are not recorded where the register has changed since the preview', async () => {
    const preview = await sent(`${name};Ada;3/2/1999;Nice;RNCP26224;BC01;20/06/2018;;FC;1/9/2017`);
    await enrolled('RNCP26224');
    const { status, body } = await take(preview);
    expect([status, body.code]).toEqual([409, 'importChanged']);
  });

  it('are refused in a file that has no such columns', async () => {
    const refused = await secretary.upload<ProblemBody>(
      'bloc-award-imports',
      'a.csv',
      Buffer.from('A;B\n1;2\n'),
      'file',
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'noAwardsInFile']);
  });
});
