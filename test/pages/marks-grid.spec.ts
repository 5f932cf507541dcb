import type { PresentedEvaluation } from '../../src/evaluations/present-evaluation.js';
import type { PresentedSession } from '../../src/jury-sessions/present-session.js';
import { registerEnrolled } from '../support/a-candidate.js';
import { loadMarked, MARKED_CODE } from '../support/a-marked-certification.js';
import { planSession, presentCandidates } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields } from '../support/client.js';

const text = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ').replaceAll('&#x27;', '’');

describe('the evaluation grid where assessments are marked', () => {
  let application: TestApplication;
  let secretary: Client;
  let session: PresentedSession;
  let enrollments: string[];

  beforeAll(async () => {
    application = await startTestApplication();
    await loadMarked(application);
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    session = await planSession(application, secretary, { certification: MARKED_CODE });
    enrollments = [];
    for (let n = 0; n < 2; n += 1) {
      enrollments.push((await registerEnrolled(secretary, { certification: MARKED_CODE })).id);
    }
    await presentCandidates(secretary, session.id, enrollments);
  });

  afterAll(() => application.stop());

  const path = (bloc = 'BC01'): string => `/sessions/${session.id}/evaluations?bloc=${bloc}`;
  const open = async (bloc?: string): Promise<string> => text((await secretary.page(path(bloc))).html);
  const mark = (index: number, place: string): string => `m/${enrollments[index]!}/${place}`;
  /** Every field as a browser would send it, some of them typed over. */
  const filled = (html: string, typed: FormFields = {}): FormFields => {
    const inputs = [...html.matchAll(/<input[^>]* name="([sm]\/[^"]+)" value="([^"]*)"/g)];
    return { ...Object.fromEntries(inputs.map(([, name, value]) => [name!, value!])), ...typed };
  };
  const submit = async (typed: FormFields, html?: string) => {
    const sent = await secretary.submit(path(), filled(html ?? (await open()), typed));
    return { ...sent, html: text(sent.html) };
  };
  const recorded = async (index: number): Promise<Record<string, unknown>> => {
    const { items } = await secretary.must(
      secretary.get<{ items: PresentedEvaluation[] }>(`enrollments/${enrollments[index]!}/evaluations`),
    );
    return Object.fromEntries(
      items.map(({ assessment, competence, mark: found, result }) => [`${assessment}/${competence}`, found ?? result]),
    );
  };
  /** The field of a cell, and what stands beside it. */
  const cellOf = (html: string, name: string): string =>
    new RegExp(`<input[^>]* name="${name}"[^>]*>(?:<span class="grid__error"[^>]*>[^<]*</span>)?`).exec(html)![0];

  it('has a field for each mark, and one column « Note » for an assessment marked as a whole', async () => {
    const html = await open();
    expect(html.match(/<input class="grid__mark/g)).toHaveLength(6);
    expect(html).not.toContain('list="lettres"');
    expect(html).toContain('<span class="visually-hidden">compétence 1 Compétence C1');
    expect(html).toContain('<span class="visually-hidden">note de l’épreuve Épreuve E2</span>');
    expect(html.match(/<span class="grid__code" aria-hidden="true">Note<\/span>/g)).toHaveLength(1);
    expect(html).toContain('<kbd>12,5</kbd> note sur 20');
    expect(html).not.toContain('<kbd>A</kbd>');
    expect(html).toContain('0 sur 10 saisies');
  });

  it('keeps letters, and no word of marks, where a bloc is not marked', async () => {
    const html = await open('BC02');
    expect(html.match(/<input class="grid__mark" name="r/g)).toHaveLength(4);
    expect(html).toContain('<kbd>A</kbd>');
    expect(html).not.toMatch(/name="m\/|note sur 20/);
  });

  it('takes « 12,5 », « 12.50 », letters of either case and spaces around, and shows them in one way', async () => {
    const typed = {
      [mark(0, 'E1/C1')]: '12,5',
      [mark(0, 'E1/C2')]: ' 09.50 ',
      [mark(0, 'E2/E2')]: '0',
      [mark(1, 'E1/C1')]: 'j',
      [mark(1, 'E1/C2')]: 'I',
      [mark(1, 'E2/E2')]: 'D',
    };
    expect((await submit(typed)).status).toBe(303);
    const html = await open();
    expect(html).toContain('6 saisies enregistrées.');
    const shown = filled(html);
    expect(Object.keys(typed).map((name) => shown[name])).toEqual(['12,5', '9,5', '0', 'J', 'I', 'D']);
    expect(await recorded(0)).toEqual({ 'E1/C1': 12.5, 'E1/C2': 9.5, 'E2/E2': 0 });
    expect(await recorded(1)).toEqual({
      'E1/C1': 'absentJustified',
      'E1/C2': 'absentUnjustified',
      'E2/E2': 'exempted',
    });
  });

  it('clears what is emptied, and leaves alone what was not touched', async () => {
    await submit({ [mark(0, 'E1/C1')]: '12', [mark(0, 'E2/E2')]: '7,99' });
    await submit({ [mark(0, 'E1/C1')]: '' });
    expect(await recorded(0)).toEqual({ 'E2/E2': 7.99 });
    await submit({});
    expect(await open()).toContain('la grille est restée comme elle était');
  });

  it('says at each field what is wrong with it, keeps all as typed and records nothing', async () => {
    const wrong: Record<string, readonly [string, string]> = {
      [mark(0, 'E1/C1')]: ['20,5', 'de 0 à 20'],
      [mark(0, 'E1/C2')]: ['12,345', 'deux décimales'],
      [mark(0, 'E2/E2')]: ['treize', 'de 0 à 20'],
      [mark(1, 'E1/C1')]: ['-1', 'de 0 à 20'],
    };
    const typed = Object.fromEntries(Object.entries(wrong).map(([name, [value]]) => [name, value]));
    const { status, html } = await submit({ ...typed, [mark(1, 'E2/E2')]: '15' });
    expect(status).toBe(422);
    for (const [name, [value, message]] of Object.entries(wrong)) {
      const cell = cellOf(html, name);
      expect(cell).toContain(`value="${value}"`);
      expect(cell).toContain('aria-invalid="true"');
      expect(cell).toContain(`aria-describedby="n-${name.slice(2)}-erreur"`);
      expect(cell).toContain(message);
    }
    expect(cellOf(html, mark(1, 'E2/E2'))).toContain('value="15"');
    expect(cellOf(html, mark(1, 'E2/E2'))).not.toContain('aria-invalid');
    expect(await recorded(0)).toEqual({});
    expect(await recorded(1)).toEqual({});
    const mended = { ...typed, ...Object.fromEntries(Object.keys(wrong).map((name) => [name, '10'])) };
    expect((await submit(mended, html)).status).toBe(303);
    expect(await recorded(1)).toEqual({ 'E1/C1': 10, 'E2/E2': 15 });
  });

  it('takes no letter that says acquired where the mark says it', async () => {
    const { status, html } = await submit({ [mark(0, 'E1/C1')]: 'A', [mark(0, 'E2/E2')]: '15' });
    expect(status).toBe(422);
    expect(cellOf(html, mark(0, 'E1/C1'))).toMatch(/value="A"[^>]* aria-invalid="true"/);
    expect(cellOf(html, mark(0, 'E1/C1'))).toContain('saisissez une note de 0 à 20, ou J, I ou D');
    expect(await recorded(0)).toEqual({});
  });

  describe('where somebody else was faster', () => {
    const conflict = async (): Promise<string> => {
      const before = await open();
      const colleague = await application.signIn('secretary', 'Camille Collègue');
      const cell = { enrollmentId: enrollments[0]!, version: 0 };
      const cells = [
        { ...cell, assessment: 'E1', competence: 'C1', mark: 14 },
        { ...cell, assessment: 'E2', competence: 'E2', result: 'absentJustified' },
      ];
      await colleague.must(colleague.put('evaluation-grids', { cells }));
      const mine = { [mark(0, 'E1/C1')]: '8,25', [mark(0, 'E2/E2')]: '11', [mark(1, 'E1/C2')]: '16' };
      const { status, html } = await submit(mine, before);
      expect(status).toBe(409);
      return html;
    };

    it('shows both marks to choose from, keeps the rest as typed, and has recorded nothing', async () => {
      const html = await conflict();
      expect(html).toContain('Votre saisie : 8,25/20');
      expect(html).toContain('Déjà enregistré : 14/20 (Camille Collègue, 9 h 00)');
      expect(html).toContain('Votre saisie : 11/20');
      expect(html).toContain('Déjà enregistré : absence justifiée (Camille Collègue, 9 h 00)');
      expect(html).toContain('note de l’épreuve Épreuve E2');
      expect(filled(html)[mark(1, 'E1/C2')]).toBe('16');
      expect(await recorded(0)).toEqual({ 'E1/C1': 14, 'E2/E2': 'absentJustified' });
      expect(await recorded(1)).toEqual({});
    });

    it.each([
      ['one’s own', { c1: '8,25', e2: '11' }, { 'E1/C1': 8.25, 'E2/E2': 11 }],
      ['the others', { c1: '14', e2: 'J' }, { 'E1/C1': 14, 'E2/E2': 'absentJustified' }],
      ['neither, which keeps what is recorded', {}, { 'E1/C1': 14, 'E2/E2': 'absentJustified' }],
    ])('records %s once chosen, and the rest', async (_which, { c1, e2 }: { c1?: string; e2?: string }, kept) => {
      const html = await conflict();
      const chosen = { ...(c1 && { [mark(0, 'E1/C1')]: c1 }), ...(e2 && { [mark(0, 'E2/E2')]: e2 }) };
      const options = [...html.matchAll(/type="radio"[^>]*value="([^"]*)"/g)].map(([, value]) => value);
      expect(options).toEqual(['8,25', '14', '11', 'J']);
      expect((await submit(chosen, html)).status).toBe(303);
      expect(await recorded(0)).toEqual(kept);
      expect(await recorded(1)).toEqual({ 'E1/C2': 16 });
    });
  });

  it('shows marks on the file of the candidate, with what they say', async () => {
    await submit({ [mark(0, 'E1/C1')]: '9,75', [mark(0, 'E2/E2')]: '13' });
    const { html } = await secretary.page(`/inscriptions/${enrollments[0]!}/evaluations`);
    const read = text(html)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(read).toMatch(/9,75\/20 Non acquis/);
    expect(read).toMatch(/13\/20 Acquis/);
  });
});
