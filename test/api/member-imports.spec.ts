import type { JuryPerson } from '../../src/jury-directory/jury-person.entity.js';
import type { PresentedMembers } from '../../src/member-imports/present-members.js';
import type { ImportedMembers } from '../../src/member-imports/member-imports.service.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { findSession, planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

const HEADINGS = 'Nom;Prénom;Civilité;Collège;Organisme;Fonction;Qualification;Courriel;Externe;Tél.';
let people = 0;

describe('jury people from a file', () => {
  let application: TestApplication;
  let secretary: Client;
  let name: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });
  beforeEach(() => {
    people += 1;
    name = `Marchand${String.fromCharCode(96 + people)}`;
  });
  afterAll(() => application.stop());

  const send = (rows: readonly string[]) =>
    secretary.upload<PresentedMembers & ProblemBody>(
      'jury-person-imports',
      'jury.csv',
      Buffer.from([HEADINGS, ...rows].join('\n')),
      'file',
    );
  const sent = (...rows: string[]) => secretary.must(send(rows));
  const take = (preview: PresentedMembers, given: object = {}): Promise<Answer<ImportedMembers & ProblemBody>> =>
    secretary.post(`jury-person-imports/${preview.id}/import`, { plan: preview.plan, ...given });
  const found = async (): Promise<readonly JuryPerson[]> =>
    (await secretary.must(secretary.get<PageOf<JuryPerson>>(`jury-people?q=${name}`))).items;

  it('enter the directory once they were shown, with what follows from their colleges', async () => {
    const preview = await sent(
      `${name};Léa;Mme;Employeurs, professionnel;Gaumont;Directrice;15 ans de métier;lea@gaumont.example;;01 02 03 04 05`,
      `${name};Max;M.;équipe pédagogique;École;Formateur;;;non;`,
    );
    expect(preview).toMatchObject({ faults: [], people: [{ namesakes: [] }, { namesakes: [] }] });
    expect(await found()).toEqual([]);
    expect((await take(preview)).body).toEqual({ registered: 2, appointed: 0 });
    expect(await found()).toMatchObject([
      { firstNames: 'Léa', gender: 'F', colleges: ['employer', 'professional'], external: true, qualified: true },
      { firstNames: 'Max', gender: 'M', colleges: ['school'], external: false, qualified: false, email: null },
    ]);
  });

  it('are never merged unasked, and keep their record where they are the same', async () => {
    const row = `${name};Léa;F;employeur;Gaumont;Directrice;;lea@gaumont.example;;`;
    await secretary.must(take(await sent(row)));
    const [known] = await found();
    const again = await sent(row.replace('Directrice', 'Présidente'));
    expect(again.people).toMatchObject([{ row: 2, namesakes: [known!.id] }]);
    const undecided = await take(again);
    expect([undecided.status, undecided.body.code, undecided.body.facts]).toEqual([
      ...[422, 'duplicatesUndecided'],
      { rows: [2] },
    ]);
    expect((await take(again, { people: [`2:${known!.id}`] })).body).toMatchObject({ registered: 0 });
    expect(await found()).toMatchObject([{ occupation: 'Directrice', version: 1 }]);
    expect((await take(await sent(row), { people: ['2:another'] })).body).toMatchObject({ registered: 1 });
    expect(await found()).toHaveLength(2);
  });

  it('sit in the session that is chosen, once', async () => {
    const { id: sessionId } = await planSession(application, secretary);
    const rows = [`${name};Léa;F;salarié;Gaumont;Monteuse;;;;`, `${name};Max;M;employeur;Pathé;Gérant;;;;`];
    expect((await take(await sent(...rows), { sessionId })).body).toEqual({ registered: 2, appointed: 2 });
    const { members } = await findSession(secretary, sessionId);
    expect(members.map(({ firstNames, college }) => `${firstNames} ${college}`).toSorted()).toEqual([
      'Léa employee',
      'Max employer',
    ]);
    const again = await sent(...rows);
    const same = again.people.map(({ row, namesakes }) => `${row}:${namesakes[0]!}`);
    expect((await take(again, { sessionId, people: same })).body).toEqual({ registered: 0, appointed: 0 });
  });

  it('are told cell by cell where they are not understood, and nobody is taken over', async () => {
    const preview = await sent(
      `${name};Ann;F;plombier;Gaumont;Directrice;;;;`,
      `${name};Bob;;employeur;Gaumont;Directeur;;;;`,
      `${name};Cyd;F;employeur;;Directrice;;;peut-être;`,
      `${name};Dan;M;employeur;Gaumont;Directeur;;dan at gaumont;;`,
      `${name};Eve;F;employeur;Gaumont;Directrice;;;;`,
      `${name};Ève;F;employeur;Gaumont;Directrice;;;;`,
    );
    expect(preview.faults.map(({ address, code }) => `${address} ${code}`).toSorted()).toEqual([
      'A7 memberTwice',
      'C3 blankField',
      'D2 notACollege',
      'E4 blankField',
      'H5 field.isEmail',
      'I4 notYesOrNo',
    ]);
    expect((await take(preview)).body.code).toBe('fileNotUnderstood');
    expect(await found()).toEqual([]);
  });

  it('are refused where the directory has changed since, or the file has no such columns', async () => {
    const row = `${name};Léa;F;employeur;Gaumont;Directrice;;lea@gaumont.example;;`;
    const preview = await sent(row);
    await secretary.must(take(await sent(row)));
    expect((await take(preview)).body.code).toBe('importChanged');
    const refused = await secretary.upload<ProblemBody>('jury-person-imports', 'a.csv', Buffer.from('A\n1\n'), 'file');
    expect([refused.status, refused.body.code]).toEqual([422, 'noMembersInFile']);
  });
});
