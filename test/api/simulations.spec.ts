import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { PresentedSimulation } from '../../src/simulations/present-simulation.js';
import {
  agreeForAll,
  ALL_ACQUIRED,
  openDeliberation,
  type OpenDeliberation,
  recordLetters,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

/** Five competences of BC02, the three mandatory ones among them: just enough. */
const JUST_ENOUGH = { ...ALL_ACQUIRED, BC02: 'NNNAAAANA' };
const WITHOUT_7_OF_6 = 'bloc=BC02&atLeast=6&mandatory=C4&mandatory=C9';

describe('Other rules tried on what is recorded', () => {
  let application: TestApplication;
  let administrator: Client;
  let secretary: Client;
  let president: Client;
  let deliberation: OpenDeliberation;

  const simulate = (query: string) =>
    administrator.must(administrator.get<PresentedSimulation>(`certifications/RNCP31936/simulation?${query}`));
  const refused = (query: string) => administrator.get<ProblemBody>(`certifications/RNCP31936/simulation?${query}`);
  const ranksOf = (people: readonly { readonly enrollmentId: string }[]) =>
    people.map(({ enrollmentId }) => deliberation.enrollmentIds.indexOf(enrollmentId));
  const inSession = () => `session=${deliberation.sessionId}`;

  beforeAll(async () => {
    application = await startTestApplication();
    administrator = await application.signIn('administrator');
    secretary = await application.signIn('secretary');
    president = await application.signIn('president');
    const candidates = [{}, { letters: WITHOUT_C7 }, { letters: JUST_ENOUGH }, { absent: true }];
    deliberation = await openDeliberation(application, secretary, president, candidates);
  });

  afterAll(() => application.stop());

  it('tell who of a session would pass, and who would not any more, without those who were absent', async () => {
    const { candidates, blocs, title } = await simulate(`${WITHOUT_7_OF_6}&${inSession()}`);
    expect(candidates).toBe(3);
    const [, second] = blocs;
    expect(second!.rule.after).toMatchObject({ atLeast: 6, including: ['C4', 'C9'] });
    for (const { gained, lost, kept, neither } of [second!, title]) {
      expect([gained, lost, kept, neither].map(ranksOf)).toEqual([[1], [2], [0], []]);
    }
    expect(second!.before).toEqual({ validated: 2, held: 0, notValidated: 1, open: 0 });
    expect(ranksOf(blocs[0]!.kept)).toEqual([0, 1, 2]);
  });

  it('count those who were at no session too, absent or not presented, by the results they have today', async () => {
    const { id: enrollmentId } = await enroll(application.database);
    await recordLetters(application, secretary, enrollmentId, WITHOUT_C7);
    const { candidates, blocs } = await simulate(WITHOUT_7_OF_6);
    expect(candidates).toBe(5);
    expect(blocs[1]!.gained.map((one) => one.enrollmentId)).toContain(enrollmentId);
  });

  it('look at a session that is published as it was, not at what it has awarded since', async () => {
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    await secretary.must(secretary.post(`${deliberation.path}/publish`));
    expect(ranksOf((await simulate(`${WITHOUT_7_OF_6}&${inSession()}`)).title.lost)).toEqual([2]);
  });

  it('take rules in words, of a bloc and of the title, as the sentence of a fiche or as JSON', async () => {
    const sentence = encodeURIComponent('Au moins 6 compétences sur 9, dont obligatoirement la 4 et la 9');
    const rule = await simulate(`bloc=BC02&rule=${sentence}&${inSession()}`);
    const counted = await simulate(`${WITHOUT_7_OF_6}&${inSession()}`);
    expect(rule.blocs).toEqual(counted.blocs);
    const titleRule = encodeURIComponent('{"atLeast":3,"of":["BC01","BC02","BC03","BC04"]}');
    const { title } = await simulate(`titleRule=${titleRule}&${inSession()}`);
    expect(title.rule.after).toMatchObject({ atLeast: 3 });
    expect([title.gained, title.lost].map(ranksOf)).toEqual([[1], []]);
  });

  it('say which words of a rule are not understood, where they are and why', async () => {
    const rule = encodeURIComponent('Au moins 6 compétences sur 8');
    const titleRule = encodeURIComponent('{"atLeast": 3');
    const { status, body } = await refused(`bloc=BC02&rule=${rule}&titleRule=${titleRule}`);
    expect([status, body.code]).toEqual([422, 'ruleNotUnderstood']);
    expect(body.facts.faults).toMatchObject([
      { field: 'rule', stumbledOn: '8', at: 27, code: 'wrongFigure', facts: { stated: 8, counted: 9 } },
      { field: 'titleRule', code: 'notJson' },
    ]);
  });

  it('write nothing', async () => {
    const count = () => application.database.read((reading) => reading.count(AuditEntry));
    const before = await count();
    await simulate(`${WITHOUT_7_OF_6}&validity=3`);
    expect(await count()).toBe(before);
  });

  it.each([
    ['bloc=BC02&atLeast=10', 'ruleRefused'],
    ['bloc=BC02&atLeast=1&mandatory=C4&mandatory=C7', 'ruleRefused'],
    ['bloc=BC02&atLeast=5&mandatory=C21', 'ruleRefused'],
    ['bloc=BC09&atLeast=5', 'ruleRefused'],
    ['bloc=BC02', 'nothingToTry'],
    ['rule=Toutes', 'ruleRefused'],
    ['bloc=BC09&rule=Toutes', 'ruleRefused'],
    ['titleRule={"all":["BC01","BC09"]}', 'ruleRefused'],
    ['titleRule={"all":7}', 'ruleRefused'],
    ['titleRule=Tous les blocs', 'nothingToTry'],
    [`titleRule=${'A'.repeat(2001)}`, 'invalidInput'],
    ['bloc=BC02&atLeast=five', 'invalidInput'],
    ['validity=0', 'invalidInput'],
    ['validity=3&session=4dc0cf44-5d1a-4c86-a1a5-8b3a2b6a0000', 'notFound'],
  ])('are refused where they make no sense: %s', async (query, code) => {
    expect((await refused(query)).body).toMatchObject({ code });
  });
});
