import type { PresentedSession } from '../../src/jury-sessions/present-session.js';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { agreeForAll, openDeliberation, sealDecided, WITHOUT_C7 } from '../support/a-deliberation.js';
import { appointJury, planSession, presentCandidates } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields, ProblemBody } from '../support/client.js';

const text = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ');

describe('the evaluation grid of a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let session: PresentedSession;
  let enrollments: string[];

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    session = await planSession(application, secretary);
    enrollments = [];
    for (let n = 0; n < 2; n += 1) enrollments.push((await registerEnrolled(secretary)).id);
    await presentCandidates(secretary, session.id, enrollments);
  });

  afterAll(() => application.stop());

  const path = (bloc = 'BC02'): string => `/sessions/${session.id}/evaluations?bloc=${bloc}`;
  const open = async (client = secretary, bloc = 'BC02'): Promise<string> => {
    const { status, html } = await client.page(path(bloc));
    expect(status).toBe(200);
    return text(html);
  };
  /** Every field of the form as a browser would send it, with some results changed. */
  const filled = (html: string, changes: FormFields = {}): FormFields => {
    const fields: Record<string, string> = {};
    for (const [, name, value] of html.matchAll(/<input type="hidden" name="(s\/[^"]+)" value="([^"]*)"/g)) {
      fields[name!] = value!;
    }
    for (const [, name, value] of html.matchAll(/<input class="grid__mark[^"]*" name="(r\/[^"]+)" value="([^"]*)"/g)) {
      fields[name!] = value!;
    }
    return { ...fields, ...changes };
  };
  const field = (index: number, place: string): string => `r/${enrollments[index]!}/${place}`;
  const results = async (index: number): Promise<string[]> => {
    const { items } = await secretary.must(
      secretary.get<{ items: { competence: string; result: string }[] }>(
        `enrollments/${enrollments[index]!}/evaluations`,
      ),
    );
    return items.map(({ competence, result }) => `${competence} ${result}`).sort();
  };

  it('has a line a candidate, a column a competence by assessment, mandatory ones starred', async () => {
    const html = await open();
    expect(html.match(/<input class="grid__mark/g)).toHaveLength(18);
    expect(html.match(/aria-labelledby="l1 c8"/g)).toHaveLength(1);
    expect(html).toContain('<span id="l1">BENALI Yanis</span>');
    expect(html).toMatch(/<th scope="col" id="c6"[^]*?<span class="visually-hidden">compétence 7 Rédiger une charte/);
    expect(html).toMatch(/<th scope="colgroup" colspan="6"/);
    expect(html.match(/grid__mandatory/g)).toHaveLength(3);
    expect(html).toContain('compétence obligatoire');
    expect(html).toContain('0 sur 60 saisies');
  });

  it('says for each candidate what the rules propose, and how much is recorded', async () => {
    const cells = ['C4', 'C5', 'C6', 'C7', 'C9'].map((competence) =>
      aCell(enrollments[0]!, { assessment: 'E2', competence }),
    );
    await secretary.must(secretary.put('evaluation-grids', { cells }));
    const html = await open();
    expect(html).toContain('Proposé : validé');
    expect(html).toContain('Encore possible');
    expect(html).toContain('5 sur 60 saisies');
    expect(html).toContain('5 sur 18');
  });

  it('records what was touched by an ordinary form, and clears', async () => {
    const touched = { [field(0, 'E1/C1')]: 'A', [field(1, 'E2/C9')]: 'j' };
    const sent = await secretary.submit(path(), filled(await open(), touched));
    expect(sent).toMatchObject({ status: 303, location: path() });
    await secretary.must(secretary.get(`jury-sessions/${session.id}/evaluation-grid/blocs/BC02`));
    await secretary.send('GET', path(), { headers: { 'x-requested-with': 'XMLHttpRequest' } });
    expect(await open()).toContain('2 saisies enregistrées.');
    expect(await open()).not.toContain('2 saisies enregistrées.');
    expect(await results(0)).toEqual(['C1 acquired']);
    expect(await results(1)).toEqual(['C9 absentJustified']);
    await secretary.submit(path(), filled(await open(), { [field(0, 'E1/C1')]: '' }));
    expect(await results(0)).toEqual([]);
  });

  it('says at the field what stands for no result, keeps it as typed and records nothing', async () => {
    const { status, html } = await secretary.submit(
      path(),
      filled(await open(), { [field(0, 'E1/C1')]: 'B', [field(0, 'E1/C2')]: '12', [field(1, 'E1/C1')]: 'A' }),
    );
    expect(status).toBe(422);
    expect(html.match(/Saisissez A, N, J, I ou D/g)).toHaveLength(2);
    expect(['E1/C1', 'E1/C2'].map((place) => filled(html)[field(0, place)])).toEqual(['B', '12']);
    expect(filled(html)[field(1, 'E1/C1')]).toBe('A');
    expect(await results(0)).toEqual([]);
    expect(await results(1)).toEqual([]);
  });

  it('shows only the candidates of whom something is missing, where one asks, and says when nobody is left', async () => {
    const whole = Object.keys(filled(await open())).filter((name) => name.includes(enrollments[0]!));
    await secretary.submit(path(), filled(await open(), Object.fromEntries(whole.map((name) => [name, 'A']))));
    const all = await open();
    expect(all).toContain('Montrer seulement 1 candidature à compléter');
    expect(all.match(/<th scope="row">/g)).toHaveLength(2);
    const missing = text((await secretary.page(`${path()}&manquants=true`)).html);
    expect(missing.match(/<th scope="row">/g)).toHaveLength(1);
    expect(missing).toContain(`r/${enrollments[1]!}/E1/C1`);
    const rest = Object.keys(filled(missing)).filter((name) => name.startsWith('r/'));
    await secretary.submit(path(), filled(missing, Object.fromEntries(rest.map((name) => [name, 'A']))));
    expect(text((await secretary.page(`${path()}&manquants=true`)).html)).toContain('Rien ne manque dans ce bloc');
  });

  it('says so when nothing was touched', async () => {
    await secretary.submit(path(), filled(await open()));
    expect(await open()).toContain('la grille est restée comme elle était');
  });

  it('does not undo what others recorded in cells that were not touched', async () => {
    const before = await open();
    await secretary.must(secretary.put('evaluation-grids', { cells: [aCell(enrollments[0]!)] }));
    const sent = await secretary.submit(path(), filled(before, { [field(0, 'E1/C2')]: 'N' }));
    expect(sent.status).toBe(303);
    expect(await results(0)).toEqual(['C1 acquired', 'C2 notAcquired']);
  });

  describe('where somebody else was faster', () => {
    const conflict = async (): Promise<string> => {
      const before = await open();
      const colleague = await application.signIn('secretary', 'Camille Collègue');
      await colleague.must(colleague.put('evaluation-grids', { cells: [aCell(enrollments[0]!)] }));
      const mine = { [field(0, 'E1/C1')]: 'N', [field(1, 'E1/C3')]: 'D' };
      const { status, html } = await secretary.submit(path(), filled(before, mine));
      expect(status).toBe(409);
      return text(html);
    };

    it('shows both values to choose from, keeps the rest as typed, and has recorded nothing', async () => {
      const html = await conflict();
      expect(html).toContain('Votre saisie : non acquis');
      expect(html).toContain('Déjà enregistré : acquis (Camille Collègue, 9 h 00)');
      expect(filled(html)[field(1, 'E1/C3')]).toBe('D');
      expect(await results(0)).toEqual(['C1 acquired']);
      expect(await results(1)).toEqual([]);
    });

    it.each([
      ['one’s own', { choice: 'N' }, 'C1 notAcquired'],
      ['the other', { choice: 'A' }, 'C1 acquired'],
      ['neither, which keeps what is recorded', {}, 'C1 acquired'],
    ])('records %s once chosen, and the rest', async (_which, { choice }: { choice?: string }, kept) => {
      const html = await conflict();
      const chosen = choice === undefined ? {} : { [field(0, 'E1/C1')]: choice };
      expect((await secretary.submit(path(), filled(html, chosen))).status).toBe(303);
      expect(await results(0)).toEqual([kept]);
      expect(await results(1)).toEqual(['C3 exempted']);
    });
  });

  it('is for the members of the jury, and not for others', async () => {
    const [president, stranger, candidate] = [
      await application.signIn('president'),
      await application.signIn('president'),
      await application.signIn('candidate'),
    ];
    await appointJury(secretary, session.id, president);
    const html = await open(president);
    const sent = await president.submit(path(), filled(html, { [field(0, 'E1/C1')]: 'A' }));
    expect(sent.status).toBe(303);
    const grid = { cells: [aCell(enrollments[0]!, { competence: 'C2' })] };
    expect((await president.put(`jury-sessions/${session.id}/evaluation-grid`, grid)).status).toBe(200);
    for (const other of [stranger, candidate]) {
      expect((await other.page(path())).status).toBe(403);
      expect((await other.submit(path(), filled(html, { [field(0, 'E1/C3')]: 'A' }))).status).toBe(403);
      expect((await other.put(`jury-sessions/${session.id}/evaluation-grid`, grid)).status).toBe(403);
    }
    expect(await results(0)).toEqual(['C1 acquired', 'C2 acquired']);
  });

  it('takes only candidates of the session', async () => {
    const { id } = await registerEnrolled(secretary);
    const cells = [aCell(enrollments[0]!), aCell(id)];
    const refused = await secretary.put<ProblemBody>(`jury-sessions/${session.id}/evaluation-grid`, { cells });
    expect(refused).toMatchObject({ status: 422, body: { code: 'notOfSession', facts: { enrollmentIds: [id] } } });
    expect(await results(0)).toEqual([]);
  });

  it('is the same by the API', async () => {
    const address = `jury-sessions/${session.id}/evaluation-grid`;
    await secretary.must(secretary.put(address, { cells: [aCell(enrollments[0]!)] }));
    const { items } = await secretary.must(secretary.get<{ items: object[] }>(address));
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(
      expect.objectContaining({
        enrollmentId: enrollments[0],
        cells: [{ assessment: 'E1', competence: 'C1', result: 'acquired', version: 1 }],
      }),
    );
  });

  it('of a sealed session shows what it rests on and changes no more; the next session takes another attempt', async () => {
    const president = await application.signIn('president');
    const deliberation = await openDeliberation(application, secretary, president, [{ letters: WITHOUT_C7 }]);
    await agreeForAll(president, deliberation);
    const before = await secretary.page(`/sessions/${deliberation.sessionId}/evaluations?bloc=BC02`);
    await sealDecided(president, deliberation);
    enrollments = [...deliberation.enrollmentIds];
    const c7 = { [field(0, 'E2/C7')]: 'A' };

    session = { ...session, id: deliberation.sessionId };
    const late = await secretary.submit(path(), filled(before.html, c7));
    expect(late.status).toBe(409);
    expect(text(late.html)).toContain('Le procès-verbal est scellé');

    session = await planSession(application, secretary, { day: '2023-09-15' });
    await presentCandidates(secretary, session.id, enrollments);
    expect(await open(secretary, 'BC01')).toContain('bloc validé par une session scellée');
    expect((await secretary.submit(path(), filled(await open(), c7))).status).toBe(303);
    expect(await open()).toContain('Proposé : validé');

    session = { ...session, id: deliberation.sessionId };
    const sealed = await open();
    expect(sealed).toContain('Session scellée');
    expect(sealed).toContain('Proposé : non validé');
    expect(sealed).not.toContain('grid__mark');
  });

  it('says what to do first where nobody is presented', async () => {
    session = await planSession(application, secretary);
    const html = await open();
    expect(html).toContain('Personne n’est présenté à cette session');
    expect(html).toContain(`href="/sessions/${session.id}"`);
  });

  it('is not found for no session', async () => {
    const nowhere = '/sessions/00000000-0000-4000-8000-000000000000/evaluations';
    expect((await secretary.page(nowhere)).status).toBe(404);
  });
});
