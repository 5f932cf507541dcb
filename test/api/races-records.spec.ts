import { randomUUID } from 'node:crypto';
import type { PageOf } from '../../src/http/page-query.dto.js';
import { aCell, anEnrollment, register, registerEnrolled } from '../support/a-candidate.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { race } from '../support/race.js';

describe('At the same time', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  describe('results', () => {
    it('of one cell are recorded once, whoever many record them', async () => {
      const { id } = await registerEnrolled(secretary);
      const record = () => secretary.put('evaluation-grids', { cells: [aCell(id, { comment: randomUUID() })] });
      const answers = await race(...Array.from({ length: 20 }, () => record));
      expect(answers.toSorted()).toEqual(['done', ...Array.from({ length: 19 }, () => 'staleEvaluations')]);
    });

    it('of one candidate are all recorded, where each records another', async () => {
      const { id } = await registerEnrolled(secretary);
      const cells = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'].map((competence, index) =>
        aCell(id, { competence, assessment: index < 3 ? 'E1' : 'E2' }),
      );
      const record = (cell: object) => () => secretary.put('evaluation-grids', { cells: [cell] });
      expect(await race(...cells.map(record))).toEqual(cells.map(() => 'done'));
      const { body } = await secretary.get<{ items: unknown[] }>(`enrollments/${id}/evaluations`);
      expect(body.items).toHaveLength(9);
    });
  });

  describe('people', () => {
    it('have one account of an e-mail, and one person an account', async () => {
      const administrator = await application.signIn('administrator');
      const account = { email: 'une@exemple.fr', name: 'Une', role: 'candidate', password: PASSWORD };
      const answers = await race(...[1, 2, 3].map(() => () => administrator.post('accounts', account)));
      expect(answers.sort()).toEqual(['done', 'emailTaken', 'emailTaken']);
      const { items } = await administrator.must(
        administrator.get<PageOf<{ id: string; email: string }>>('accounts?role=candidate'),
      );
      const accountId = items.find(({ email }) => email === account.email)!.id;
      const candidates = await Promise.all([register(secretary), register(secretary)]);
      const link =
        ({ id }: { id: string }) =>
        () =>
          secretary.put(`candidates/${id}/account`, { version: 1, accountId });
      expect((await race(...candidates.map(link))).sort()).toEqual(['accountTaken', 'done']);
    });

    it('enroll first on a certification, and freeze it once', async () => {
      const candidates = await Promise.all(Array.from({ length: 8 }, () => register(secretary)));
      const on = anEnrollment({ certification: 'RNCP29035' });
      const answers = await race(
        ...candidates.map(
          ({ id }) =>
            () =>
              secretary.post(`candidates/${id}/enrollments`, on),
        ),
      );
      expect(answers).toEqual(candidates.map(() => 'done'));
    });

    it('cannot dismiss one another until no administrator is left', async () => {
      const other = await startTestApplication();
      try {
        const [one, two] = [await other.signIn('administrator'), await other.signIn('administrator')];
        const dismiss = (who: Client, whom: Client) => () =>
          who.patch(`accounts/${whom.account.accountId}`, { version: 1, active: false });
        await race(dismiss(one, two), dismiss(two, one), dismiss(one, one), dismiss(two, two));
        const alive = await Promise.all([one, two].map((client) => client.get('session')));
        expect(alive.filter(({ status }) => status === 200)).toHaveLength(1);
      } finally {
        await other.stop();
      }
    });
  });
});
