import type { Candidate } from '../../src/candidates/candidate.entity.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import type { PresentedRegister } from '../../src/register-imports/present-register.js';
import type { Imported } from '../../src/register-imports/register-imports.service.js';
import { register } from '../support/a-candidate.js';
import { aWorkbook } from '../support/a-workbook.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Answer, Client, ProblemBody } from '../support/client.js';

const HEADINGS = 'Nom;Prénom;Né(e) le;Lieu de naissance;Certification;Voie;Inscrit(e) le';
let people = 0;

describe('people and their enrollments from a file', () => {
  let application: TestApplication;
  let secretary: Client;
  let name: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });
  beforeEach(() => {
    people += 1;
    name = `Dupré${String.fromCharCode(96 + people)}`;
  });
  afterAll(() => application.stop());

  const send = (content: Buffer | string) =>
    secretary.upload<PresentedRegister & ProblemBody>('candidate-imports', 'liste.csv', Buffer.from(content), 'file');
  const sent = (content: Buffer | string) => secretary.must(send(content));
  const take = (preview: PresentedRegister, given: object = {}): Promise<Answer<Imported & ProblemBody>> =>
    secretary.post(`candidate-imports/${preview.id}/import`, { plan: preview.plan, ...given });
  const found = async (): Promise<Candidate[]> => [
    ...(await secretary.must(secretary.get<PageOf<Candidate>>(`candidates?q=${name}`))).items,
  ];
  const enrollmentsOf = async (id: string): Promise<Enrollment[]> => [
    ...(await secretary.must(secretary.get<{ items: Enrollment[] }>(`candidates/${id}/enrollments`))).items,
  ];

  it('are shown before they are registered and enrolled, from a workbook with titles and dates of its own', async () => {
    const workbook = await aWorkbook({
      'À lire': [['Liste de la rentrée']],
      Liste: [
        ['Rentrée 2022, groupe A'],
        [],
        [
          'PRENOMS',
          'nom de naissance',
          'Sexe',
          'Date de Naissance',
          'Né(e) à',
          'Taille',
          'RNCP',
          'Voie d’accès',
          'Inscription',
        ],
        ['Zoé Anaïs', name, 'Mme', 36_194, 'Lyon', 170, 31936, 'formation continue', '1er septembre 2022'],
        ['Ali', name, null, '04/05/1998', 'Oran', null, null, null, null],
      ],
    });
    const preview = await sent(workbook);
    expect(preview).toMatchObject({ faults: [], leftAlone: ['Taille'] });
    expect(preview.people).toMatchObject([
      {
        identity: { firstNames: 'Zoé Anaïs', gender: 'F', birthDay: '1999-02-03', birthPlace: 'Lyon' },
        enrollments: [{ certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2022-09-01' }],
      },
      { identity: { firstNames: 'Ali', birthDay: '1998-05-04' }, enrollments: [] },
    ]);
    expect(await found()).toEqual([]);
    expect((await take(preview)).body).toEqual({ registered: 2, enrolled: 1 });
    const [ali, zoe] = await found();
    expect(await enrollmentsOf(ali!.id)).toEqual([]);
    expect(await enrollmentsOf(zoe!.id)).toMatchObject([{ accessRoute: 'FC', enrolledOn: '2022-09-01' }]);
  });

  it('asks of whoever has the same name and birth day whether it is the same person, and merges nobody unasked', async () => {
    const known = await register(secretary, { firstNames: 'Lina', birthName: name, birthDay: '1999-02-03' });
    const preview = await sent(`${HEADINGS}\nDUPRE${name.at(-1)!};lina;3/2/1999;Nice;RNCP31936;FC;1/9/2022\n`);
    expect(preview.people).toMatchObject([{ row: 2, namesakes: [known.id] }]);
    const undecided = await take(preview);
    expect([undecided.status, undecided.body.code, undecided.body.facts]).toEqual([
      422,
      'duplicatesUndecided',
      { rows: [2] },
    ]);
    expect((await take(preview, { people: [`2:${known.id}`] })).body).toEqual({ registered: 0, enrolled: 1 });
    expect(await found()).toMatchObject([{ id: known.id, firstNames: 'Lina', birthName: name }]);
    const again = await sent(`${HEADINGS}\n${name};Lina;3/2/1999;Nice;;;\n`);
    expect((await take(again, { people: ['2:another'] })).body).toEqual({ registered: 1, enrolled: 0 });
    expect(await found()).toHaveLength(2);
  });

  it('brings nothing more when it is sent again and each is said to be who they are', async () => {
    const file = `${HEADINGS}\n${name};Ada;3/2/1999;Nice;RNCP31936;FC;1/9/2022\n${name};Bob;4/2/1999;Nice;RNCP31936;VAE;1/9/2022\n`;
    await secretary.must(take(await sent(file)));
    const again = await sent(file);
    const same = again.people.map(({ row, namesakes }) => `${row}:${namesakes[0]!}`);
    expect((await take(again, { people: same })).body).toEqual({ registered: 0, enrolled: 0 });
    expect(await found()).toHaveLength(2);
  });

  it('takes two rows of one person as one, and tells where they disagree', async () => {
    const rows = ['Nice;RNCP31936;FC;1/9/2022', 'Nice;MCMD;FC;1/9/2022', 'Lyon;MCMD;FC;2/9/2022'];
    const preview = await sent([HEADINGS, ...rows.map((row) => `${name};Ada;3/2/1999;${row}`)].join('\n'));
    expect(preview.people).toMatchObject([{ enrollments: [{}, {}] }]);
    expect(preview.faults).toMatchObject([{ code: 'personTwice', facts: { row: 2 } }]);
    expect((await take(preview, { withoutFaults: true })).body).toEqual({ registered: 1, enrolled: 2 });
  });

  it('tells cell by cell what is not understood or not allowed, and takes nobody over', async () => {
    const preview = await sent(
      [
        `${HEADINGS};Sexe;Courriel;Option`,
        `${name};Ada;31/02/1999;Nice;;;;;;`,
        `${name};Bob;3/2/2099;Nice;;;;;;`,
        `${name};Cyd;3/2/1999;;;;;homard;;`,
        `${name};Dan;3/2/1999;Nice;RNCP31936;CA;1/9/2022;;;`,
        `${name};Eve;3/2/1999;Nice;RNCP99999;FC;1/9/2022;;;`,
        `${name};Fay;3/2/1999;Nice;RNCP31936;à pied;;;;`,
        `${name};Gus;3/2/1999;Nice;;;;;gus at nice;`,
        `${name};Hal;3/2/1999;Nice;RNCP31936;FC;1/9/2022;;;BC04`,
        `${name};Ivy;3/2/1999;Nice;;;;;;`,
      ].join('\n'),
    );
    expect(preview.faults.map(({ address, code }) => `${address} ${code}`).toSorted()).toEqual([
      'C2 notADay',
      'C3 bornInFuture',
      'D4 blankField',
      'E6 unknownCertification',
      'F5 accessRouteClosed',
      'F7 notARoute',
      'G7 blankField',
      'H4 notAGender',
      'I8 field.isEmail',
      'J9 unknownOption',
    ]);
    const refused = await take(preview);
    expect([refused.status, refused.body.code]).toEqual([422, 'fileNotUnderstood']);
    expect(await found()).toEqual([]);
    expect((await take(preview, { withoutFaults: true })).body).toEqual({ registered: 1, enrolled: 0 });
    expect(await found()).toMatchObject([{ firstNames: 'Ivy' }]);
  });

  it('takes nobody over where the register has changed since the preview', async () => {
    const preview = await sent(`${HEADINGS}\n${name};Ada;3/2/1999;Nice;;;\n`);
    await register(secretary, { firstNames: 'Ada', birthName: name, birthDay: '1999-02-03' });
    const { status, body } = await take(preview);
    expect([status, body.code]).toEqual([409, 'importChanged']);
    expect(await found()).toHaveLength(1);
  });

  it.each([
    ['no people', 'Pain;Prix\nBaguette;1\n', 'noPeopleInFile'],
    ['nothing', '', 'documentMissing'],
  ])('refuses a file with %s', async (_, content, code) => {
    const { status, body } = await send(content);
    expect([status, body.code]).toEqual([422, code]);
  });
});
