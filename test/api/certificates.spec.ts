import type { PresentedCertificate } from '../../src/certificates/present-certificate.js';
import type { PresentedSpace } from '../../src/certificates/present-space.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import {
  agreeForAll,
  agreement,
  ALL_ACQUIRED,
  caseOf,
  decide,
  openDeliberation,
  type OpenDeliberation,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { readPdf } from '../support/pdf-text.js';

type Candidates = NonNullable<Parameters<typeof openDeliberation>[3]>;

describe('Publishing a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const refusalOf = ({ status, body }: { status: number; body: ProblemBody }) => [status, body.code];
  const certificatesOf = (client: Client, query: string) =>
    client.must(client.get<PageOf<PresentedCertificate>>(`certificates?${query}`));
  const spaceOf = (client: Client) => client.must(client.get<PresentedSpace>('candidate-space'));

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

  async function candidateNamed(birthName: string): Promise<[Client, { candidate: object }]> {
    const client = await application.signIn('candidate');
    const { accountId } = client.account;
    return [client, { candidate: { birthName, searchName: ` ${birthName.toLowerCase()} zoe`, accountId } }];
  }

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('issues a certificate for each bloc validated, and the parchemin where the title is whole', async () => {
    const deliberation = await sealed({}, { letters: WITHOUT_C7 }, { absent: true });
    const { status, body } = await secretary.post<{ state: string; certificates: number }>(
      `${deliberation.path}/publish`,
    );
    expect([status, body.state, body.certificates]).toEqual([201, 'published', 5 + 3]);
    const subjects = async (candidateId: string) =>
      (await certificatesOf(secretary, `candidateId=${candidateId}`)).items.map(({ subject }) => subject).sort();
    const [whole, partial, absent] = deliberation.candidateIds as [string, string, string];
    expect(await subjects(whole)).toEqual(['BC01', 'BC02', 'BC03', 'BC04', 'title']);
    expect(await subjects(partial)).toEqual(['BC01', 'BC03', 'BC04']);
    expect(await subjects(absent)).toEqual([]);
  });

  it('dates them of the decision, numbers them, and names the bloc and what was acquired as they stood', async () => {
    const { sessionId } = await published({ letters: { ...ALL_ACQUIRED, BC01: 'ANNAA' } });
    const { items } = await certificatesOf(secretary, `sessionId=${sessionId}`);
    const [bloc] = items.filter(({ subject }) => subject === 'BC01');
    expect(bloc).toMatchObject({
      issuedOn: '2023-06-15',
      number: expect.stringMatching(/^RNCP31936-BC01-2023-\d{4}-001$/),
      snapshot: {
        holder: { firstNames: 'Zoé', birthName: 'Dupont' },
        decidedOn: '2023-06-15',
        validUntil: 'unlimited',
        signatory: { quality: 'Gérante', place: 'Paris' },
        certification: { code: 'RNCP31936', level: 6, registration: { until: '2023-12-18' } },
        bloc: { title: "Le suivi d'un projet sur les médias sociaux" },
        session: { minutesReference: expect.stringMatching(/^PV-RNCP31936-2023-06-15-\d{4}$/) },
      },
    });
    const { snapshot } = bloc!;
    if (snapshot.kind !== 'bloc') throw new Error('A certificate of a bloc is of a bloc.');
    expect(snapshot.bloc.acquiredCompetences.map(({ code }) => code)).toEqual(['C21', 'C24', 'C25']);
    expect(new Set(items.map(({ number }) => number)).size).toBe(5);
  });

  it('awards nothing twice: a bloc held from earlier runs on', async () => {
    const deliberation = await published({ holds: { blocCode: 'BC03' } });
    const { items } = await certificatesOf(secretary, `sessionId=${deliberation.sessionId}`);
    expect(items.map(({ subject }) => subject).sort()).toEqual(['BC01', 'BC02', 'BC04', 'title']);
  });

  it('again, or several times at the same time, changes nothing', async () => {
    const { path, sessionId } = await sealed({});
    const publish = () => secretary.post<{ certificates: number }>(`${path}/publish`);
    const answers = [...(await Promise.all([publish(), publish(), publish()])), await publish()];
    expect(answers.map(({ status, body }) => [status, body.certificates])).toEqual(answers.map(() => [201, 5]));
    expect((await certificatesOf(secretary, `sessionId=${sessionId}`)).total).toBe(5);
  });

  it('comes after sealing, and is done by the staff or the president', async () => {
    const deliberation = await openDeliberation(application, secretary, president);
    expect(refusalOf(await secretary.post(`${deliberation.path}/publish`))).toEqual([409, 'wrongState']);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    for (const role of ['juryMember', 'candidate', 'president'] as const) {
      const other = await application.signIn(role);
      expect(refusalOf(await other.post(`${deliberation.path}/publish`))).toEqual([403, 'forbidden']);
    }
    expect((await president.post(`${deliberation.path}/publish`)).status).toBe(201);
  });

  it('gives each certificate as a PDF that says whose it is, under a name any system can read', async () => {
    const { sessionId } = await published({ enrolled: { candidate: { birthName: 'Żółć-d’Été' } } });
    const { items } = await certificatesOf(secretary, `sessionId=${sessionId}`);
    const bloc = items.find(({ subject }) => subject === 'BC02')!;
    const answer = await secretary.download(`certificates/${bloc.id}/document`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="Certificat_RNCP31936_BC02_ZOLC-D-ETE_2023-06-15.pdf"; ' +
        "filename*=UTF-8''Certificat_RNCP31936_BC02_%C5%BB%C3%93%C5%81%C4%86-D-%C3%89T%C3%89_2023-06-15.pdf",
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { text, pages } = readPdf(bytes);
    expect(pages).toBe(1);
    expect(text).toContain('Żółć-d’Été');
    expect(text).toContain(bloc.number);
    const again = await secretary.download(`certificates/${bloc.id}/document`);
    expect(Buffer.compare(bytes, new Uint8Array(await again.arrayBuffer()))).toBe(0);
    const title = items.find(({ subject }) => subject === 'title')!;
    const parchemin = await secretary.download(`certificates/${title.id}/document`);
    expect(parchemin.headers.get('content-disposition')).toContain('"Parchemin_RNCP31936_ZOLC-D-ETE_2023-06-15.pdf"');
  });

  it('lets the staff find certificates by name or number', async () => {
    const { sessionId } = await published({
      enrolled: { candidate: { birthName: 'Quatremère', searchName: ' quatremere zoe' } },
    });
    const named = await certificatesOf(secretary, `q=${encodeURIComponent('zoé QUATREM')}&size=2`);
    expect([named.total, named.items.length]).toEqual([5, 2]);
    const { number } = named.items[0]!;
    const numbered = await certificatesOf(secretary, `q=${number.toLowerCase()}`);
    expect(numbered.items.map((one) => [one.number, one.sessionId])).toEqual([[number, sessionId]]);
    expect((await certificatesOf(secretary, 'q=100%25')).total).toBe(0);
  });

  describe('shows a candidate', () => {
    it('their own certificates only', async () => {
      const [lina, linaEnrolled] = await candidateNamed('Arnaud');
      const [yanis, yanisEnrolled] = await candidateNamed('Benali');
      const deliberation = await published({ enrolled: linaEnrolled }, { enrolled: yanisEnrolled });
      const own = await certificatesOf(lina, '');
      expect([own.total, new Set(own.items.map(({ candidateId }) => candidateId))]).toEqual([
        5,
        new Set([deliberation.candidateIds[0]]),
      ]);
      expect((await certificatesOf(lina, `candidateId=${deliberation.candidateIds[1]}`)).total).toBe(0);
      const id = own.items[0]!.id;
      expect((await lina.download(`certificates/${id}/document`)).status).toBe(200);
      expect((await yanis.download(`certificates/${id}/document`)).status).toBe(403);
      expect(refusalOf(await yanis.get(`certificates/${id}`))).toEqual([403, 'forbidden']);
      expect(refusalOf(await president.get('certificates'))).toEqual([403, 'forbidden']);
    });

    it('nothing before it is published, then what was decided, what is held and what is left', async () => {
      const [client, enrolled] = await candidateNamed('Cordier');
      const deliberation = await openDeliberation(application, secretary, president, [
        { enrolled, letters: WITHOUT_C7 },
      ]);
      const [candidacyId] = deliberation.candidacies as [string];
      const found = await caseOf(president, deliberation, candidacyId);
      const comments = { candidateComment: 'Présentez la charte éditoriale.', juryComment: 'Dossier léger.' };
      await president.must(decide(president, deliberation, candidacyId, { ...agreement(found), ...comments }));
      await sealDecided(president, deliberation);
      const before = await spaceOf(client);
      expect([before.journeys[0]?.results, before.journeys[0]?.certificates]).toEqual([[], []]);
      expect(before.journeys[0]?.blocs.some(({ held }) => held)).toBe(false);
      await secretary.must(secretary.post(`${deliberation.path}/publish`));
      const after = await spaceOf(client);
      expect(after.journeys[0]).toMatchObject({
        certification: { code: 'RNCP31936', title: 'Community manager' },
        missingBlocs: ['BC02'],
        results: [{ day: '2023-06-15', attendance: 'present', decision: { title: 'partial' } }],
      });
      expect(after.journeys[0]?.blocs.map(({ code, held }) => [code, held])).toEqual([
        ['BC01', true],
        ['BC02', false],
        ['BC03', true],
        ['BC04', true],
      ]);
      expect(after.journeys[0]?.results[0]?.decision?.candidateComment).toBe(comments.candidateComment);
      expect(JSON.stringify(after)).not.toContain(comments.juryComment);
    });

    it('a space of their own, and nobody else one', async () => {
      expect(refusalOf(await secretary.get('candidate-space'))).toEqual([403, 'forbidden']);
      const newcomer = await application.signIn('candidate');
      expect(await spaceOf(newcomer)).toEqual({
        candidateId: null,
        today: '2023-06-15',
        journeys: [],
        convocations: [],
      });
    });
  });
});
