import type { SessionStatistics } from '../../src/domain/statistics/session-statistics.js';
import type { PresentedPreview } from '../../src/rectifications/present-rectification.js';
import type { PresentedDocument } from '../../src/session-documents/present-documents.js';
import {
  agreement,
  caseOf,
  decide,
  openDeliberation,
  type OpenDeliberation,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { planSession } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { readPdf } from '../support/pdf-text.js';
import { namesInZip } from '../support/zip-names.js';

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const COMMENTS = { candidateComment: 'Présentez la charte éditoriale.', juryComment: 'Dossier léger, dit-on.' };

describe('The documents of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let member: Client;
  let lina: Client;
  let deliberation: OpenDeliberation;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    member = await application.signIn('juryMember');
    lina = await application.signIn('candidate', 'Lina Arnaud');
  });

  afterAll(() => application.stop());

  const listed = (client: Client, path = deliberation.path) =>
    client.must(client.get<PresentedDocument[]>(`${path}/documents`));
  const standings = async (client: Client, path?: string) =>
    Object.fromEntries((await listed(client, path)).map(({ document, standing }) => [document, standing]));

  async function read(client: Client, path: string): Promise<{ text: string; fileName: string }> {
    const answer = await client.download(path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'application/pdf']);
    const fileName = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return { text: oneLine(readPdf(new Uint8Array(await answer.arrayBuffer())).text), fileName };
  }

  const refusal = async (client: Client, path: string) => {
    const { status, body } = await client.get<ProblemBody>(path);
    return [status, body.code];
  };

  it('are forms to prepare at first, and say from when the others will be', async () => {
    const { id } = await planSession(application, secretary);
    const path = `jury-sessions/${id}`;
    expect(await standings(secretary, path)).toEqual({
      ...{ 'attendance-sheet': 'draft', 'assessor-grids': 'draft', 'deliberation-sheets': 'draft', minutes: 'notYet' },
      rectifications: 'notYet',
      ...{ 'results-by-name': 'notYet', 'results-by-number': 'notYet', statistics: 'notYet', statements: 'notYet' },
    });
    const { text, fileName } = await read(secretary, `${path}/documents/attendance-sheet`);
    expect(fileName).toBe('Feuille-emargement_projet_RNCP31936_2023-06-15.pdf');
    expect(text).toContain('Projet');
    expect(await refusal(secretary, `${path}/documents/results-by-name`)).toEqual([409, 'documentNotReady']);
    expect(await refusal(secretary, `${path}/statistics`)).toEqual([409, 'documentNotReady']);
    expect(await refusal(secretary, `${path}/documents/anything`)).toEqual([404, 'notFound']);
    expect(await refusal(secretary, `${path}/documents/assessor-grids?assessment=E99`)).toEqual([404, 'notFound']);
  });

  it('are each printed of a session that is open', async () => {
    const enrolled = { candidate: { firstNames: 'Lina', birthName: 'Arnaud', accountId: lina.account.accountId } };
    deliberation = await openDeliberation(application, secretary, president, [
      { enrolled, letters: WITHOUT_C7 },
      { enrolled: { candidate: { firstNames: 'Yanis', birthName: 'Benali' } } },
      { absent: true },
    ]);
    for (const { standing, files } of await listed(secretary)) {
      if (standing === 'notYet') expect(files).toEqual([]);
      for (const { path, fileName } of files) expect((await read(secretary, path)).fileName).toBe(fileName);
    }
    const [candidacyId] = deliberation.candidacies;
    const sheet = await read(
      president,
      `${deliberation.path}/documents/deliberation-sheets?candidacyId=${candidacyId}`,
    );
    expect(sheet.fileName).toBe('Fiche-deliberation_projet_ARNAUD_Lina_RNCP31936_2023-06-15.pdf');
    expect(sheet.text).toContain('ARNAUD Lina');
    expect(sheet.text).not.toContain('BENALI');
    expect(await refusal(member, `${deliberation.path}/documents`)).toEqual([403, 'forbidden']);
  });

  it('tell as a draft what the jury decided, until it is sealed', async () => {
    for (const id of deliberation.candidacies.slice(0, 2)) {
      const decision = { ...agreement(await caseOf(president, deliberation, id)), ...COMMENTS };
      await president.must(decide(president, deliberation, id, decision));
    }
    await president.must(president.post(`${deliberation.path}/deliberate`));
    const draft = await read(secretary, `${deliberation.path}/documents/results-by-name`);
    expect(draft.text).toContain('Projet');
    await president.must(president.post(`${deliberation.path}/reopen`, { reason: 'Relecture.' }));
    await sealDecided(president, deliberation);
    const sealed = await read(secretary, `${deliberation.path}/documents/results-by-name`);
    expect(sealed.text).not.toContain('Projet');
    expect(sealed.fileName).toBe('Resultats_RNCP31936_2023-06-15.pdf');
    expect((await read(secretary, `${deliberation.path}/documents/results-by-number`)).text).toContain('Projet');
    const [own] = deliberation.candidacies;
    expect(await refusal(lina, `candidacies/${own}/statement`)).toEqual([409, 'documentNotReady']);
    expect(await refusal(secretary, `candidacies/${own}/statement`)).toEqual([409, 'documentNotReady']);
  });

  it('count what was decided', async () => {
    const statistics = await president.must(president.get<SessionStatistics>(`${deliberation.path}/statistics`));
    expect(statistics).toMatchObject({ candidates: 3, present: 2, absentJustified: 1, differing: 0 });
    expect(statistics.title).toMatchObject({ presented: 2, full: 1, partial: 1 });
  });

  it('hand candidates their own statement once published, with the comment for them and not the jury’s', async () => {
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    const [own, other] = deliberation.candidacies as [string, string];
    const { text, fileName } = await read(lina, `candidacies/${own}/statement`);
    expect(fileName).toBe('Releve_ARNAUD_Lina_RNCP31936_2023-06-15.pdf');
    expect(text).toContain(COMMENTS.candidateComment);
    expect(text).toContain('Validation partielle');
    expect(text).not.toContain('Dossier léger');
    expect(await refusal(lina, `candidacies/${other}/statement`)).toEqual([403, 'forbidden']);
    expect(await refusal(president, `candidacies/${own}/statement`)).toEqual([403, 'forbidden']);
  });

  it('follow rectifications, while the sheets stay what the jury had before it', async () => {
    const [own] = deliberation.candidacies as [string];
    const sheets = `${deliberation.path}/documents/deliberation-sheets`;
    const before = await read(secretary, sheets);
    await rectify(own);
    const statement = await read(lina, `candidacies/${own}/statement`);
    expect(statement.text).toContain('Certification obtenue');
    expect(statement.text).toContain('Votre recours est accueilli.');
    const { title } = await president.must(president.get<SessionStatistics>(`${deliberation.path}/statistics`));
    expect(title).toMatchObject({ full: 2, partial: 0 });
    expect((await read(secretary, sheets)).text).toBe(before.text);
    const minutes = `${deliberation.path}/documents/rectifications?number=1`;
    const rectifying = await read(president, minutes);
    expect(rectifying.fileName).toBe('PV_rectificatif_1_RNCP31936_2023-06-15.pdf');
    expect(rectifying.text).toContain('Recours.');
    expect(await refusal(president, minutes.replace('=1', '=2'))).toEqual([404, 'notFound']);
    const [{ files }] = (await listed(president)).filter(({ document }) => document === 'rectifications') as [
      PresentedDocument,
    ];
    expect(files).toMatchObject([{ number: 1, path: minutes, fileName: rectifying.fileName }]);
  });

  async function rectify(candidacyId: string): Promise<void> {
    const terms = { ground: 'appealUpheld', reason: 'Recours.', decidedBy: 'Le jury', decidedOn: '2023-06-15' };
    const blocs = [{ bloc: 'BC02', outcome: 'validated' }];
    const change = { candidacyId, wordsForCandidate: 'Votre recours est accueilli.', blocs, title: 'full' };
    const body = { ...terms, changes: [change] };
    const path = `${deliberation.path}/rectifications`;
    const { seen } = await president.must(president.post<PresentedPreview>(`${path}/preview`, body));
    await president.must(president.post(path, { ...body, seen, password: PASSWORD }));
  }

  it('come all in one ZIP, each person’s as they may read them', async () => {
    const zipOf = async (client: Client) => {
      const answer = await client.download(`${deliberation.path}/documents/archive`);
      expect(answer.headers.get('content-disposition')).toContain('Documents_RNCP31936_2023-06-15.zip');
      return namesInZip(Buffer.from(await answer.arrayBuffer()));
    };
    const all = await zipOf(secretary);
    expect(all).toContain('Releves/Releve_ARNAUD_Lina_RNCP31936_2023-06-15.pdf');
    expect(all).toContain('PV_RNCP31936_2023-06-15.pdf');
    expect(all).toContain('PV_rectificatif_1_RNCP31936_2023-06-15.pdf');
    expect(all).toContain('Grilles/Grille_E1_RNCP31936_2023-06-15.pdf');
    expect(new Set(all).size).toBe(all.length);
    const presidents = await zipOf(president);
    expect(presidents.filter((name) => name.startsWith('Releves/'))).toEqual([]);
    expect(all.filter((name) => !name.startsWith('Releves/'))).toEqual(presidents);
  });
});
