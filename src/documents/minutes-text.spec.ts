import { aMinutesCandidate, aMinutesMember, someMinutes } from '../../test/support/snapshots.js';
import type { CompositionRequirement, MinutesSnapshot } from '../domain/sealing/minutes-snapshot.js';
import { minutesText } from './minutes-text.js';

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');
const textOf = (differences: Partial<MinutesSnapshot>) => minutesText(someMinutes(differences));

describe('The words of the minutes', () => {
  it('open with the jury, the day, the place and who presided', () => {
    expect(plain(textOf({}).opening)).toBe(
      'Le jury de la certification professionnelle « Community manager » s’est réuni le 15 juin 2023 à Paris, ' +
        'présidé par Camille Faure. 1 membre présent sur 1 désigné.',
    );
  });

  it.each([
    ['not closed yet', [], '15 juin 2023'],
    ['closed on the day', ['2023-06-15T16:00:00Z'], '15 juin 2023'],
    ['closed the day after', ['2023-06-16T09:00:00Z'], '16 juin 2023'],
    ['closed after midnight in France', ['2023-06-15T22:10:00Z'], '16 juin 2023'],
    ['taken up again and closed later', ['2023-06-15T16:00:00Z', '2023-07-01T08:00:00Z'], '1er juillet 2023'],
  ])('are done on the day when the deliberation is closed: %s', (_, closings, day) => {
    const by = 'Camille Faure';
    const history = closings.flatMap((at) => [
      { state: 'open', by, at: '2023-06-15T07:00:00Z' } as const,
      { state: 'deliberated', by, at } as const,
    ]);
    expect(plain(textOf({ history }).closing)).toBe(`Fait à Paris, le ${day}.`);
  });

  it('name no president who was absent', () => {
    const members = [aMinutesMember({ president: true, present: false }), aMinutesMember(), aMinutesMember()];
    expect(plain(textOf({ members }).opening)).toMatch(/à Paris\. 2 membres présents sur 3 désignés\.$/);
    expect(plain(textOf({ members: members.slice(0, 1) }).opening)).toMatch(/Aucun de ses membres n’était présent\.$/);
  });

  it.each<[CompositionRequirement, string, string]>([
    [{ kind: 'size', members: 5 }, 'Jury de 5 membres', '2 membres'],
    [{ kind: 'president' }, 'Une présidence', 'pourvue'],
    [
      { kind: 'president', colleges: ['employer', 'professional'] },
      'Une présidence issue du collège des employeurs ou de la profession',
      'pourvue',
    ],
    [{ kind: 'college', colleges: ['employee'], atLeast: 1 }, 'Au moins 1 membre du collège des salariés', '2 membres'],
    [
      { kind: 'college', colleges: ['professional'], atLeast: 4, percent: 66 },
      'Au moins 4 membres de la profession (66 %)',
      '2 membres',
    ],
    [
      { kind: 'external', atLeast: 2, percent: 40 },
      'Au moins 2 membres extérieurs au certificateur (40 %)',
      '2 membres',
    ],
    [{ kind: 'qualified', atLeast: 1 }, 'Au moins 1 membre qualifié', '2 membres'],
    [{ kind: 'parity', among: 'all', women: 1, men: 2 }, 'Parité entre les femmes et les hommes', '1 femme, 2 hommes'],
    [
      { kind: 'parity', among: 'external', women: 0, men: 1 },
      'Parité entre les femmes et les hommes parmi les membres extérieurs',
      '0 femme, 1 homme',
    ],
  ])('state the requirement %j and what was found', (requirement, required, found) => {
    const [clause] = textOf({ composition: [{ requirement, met: true, found: 2, advisory: false }] }).clauses;
    expect([clause?.requirement, clause?.found].map(plain)).toEqual([required, found]);
  });

  it('say whether a clause is met by a sign and a word, and where it comes from', () => {
    const requirement = { kind: 'qualified', atLeast: 1 } as const;
    const article = 'article D. 6412-6 du code du travail';
    const { clauses } = textOf({ composition: [{ requirement, met: false, found: 0, advisory: true, article }] });
    expect(clauses[0]).toMatchObject({
      met: '✘ non',
      source: 'article D. 6412-6 du code du travail, à titre d’avertissement',
    });
  });

  it('say in words what those present did not meet, though those appointed did', () => {
    expect(textOf({}).ofPresent).toBe('');
    const common = { met: false, found: 0, advisory: true };
    const compositionOfPresent = [
      { requirement: { kind: 'college', colleges: ['employee'], atLeast: 1 }, ...common },
      { requirement: { kind: 'qualified', atLeast: 1 }, ...common, article: 'D. 6412-6 du code du travail' },
    ] as const;
    expect(plain(textOf({ compositionOfPresent }).ofPresent)).toBe(
      'Parmi les membres présents, ne sont pas respectées : au moins 1 membre du collège des salariés, constat : ' +
        '0 membre ; au moins 1 membre qualifié (D. 6412-6 du code du travail), constat : 0 membre.',
    );
  });

  it('say whether the quorum was reached', () => {
    expect(plain(textOf({ quorum: { required: 3, sitting: 3 } }).quorum)).toBe(
      'Le quorum est de 3 membres ; 3 membres siègent : il est atteint.',
    );
    expect(plain(textOf({ quorum: { required: 3, sitting: 1 } }).quorum)).toBe(
      'Le quorum est de 3 membres ; 1 membre siège : il n’est pas atteint.',
    );
  });

  it('show the derogation by which the jury sat', () => {
    const { derogation } = textOf({
      derogation: { text: 'Désistement.', grantedBy: 'la direction', grantedOn: '2023-06-01' },
    });
    expect(plain(derogation?.heading)).toBe('Dérogation accordée le 1er juin 2023 par la direction :');
    expect(derogation?.text).toBe('Désistement.');
  });

  it('count the certifications refused, where there are any', () => {
    const refused = aMinutesCandidate({ title: { proposal: 'notAwarded', decision: 'none', reason: null } });
    expect(plain(textOf({ candidates: [refused] }).examined)).toContain('1 certification non obtenue');
  });

  it('count what was decided', () => {
    const awarded = aMinutesCandidate({ title: { proposal: 'awarded', decision: 'full', reason: null } });
    const absent = aMinutesCandidate({ attendance: 'absentJustified', blocs: [], title: null });
    expect(plain(textOf({ candidates: [awarded, aMinutesCandidate(), absent] }).examined)).toBe(
      '3 candidatures examinées : 1 certification obtenue, 1 validation partielle, 2 blocs validés et 1 absence.',
    );
    expect(textOf({}).examined).toBe('Aucune candidature n’a été examinée.');
  });

  it('mark whose presence nobody noted, and say what the mark means', () => {
    const text = textOf({ candidates: [aMinutesCandidate(), aMinutesCandidate({ presenceUnnoted: true })] });
    expect(text.results.map(({ name }) => plain(name))).toEqual(['Lina Arnaud', 'Lina Arnaud °']);
    expect(plain(text.reasoned)).toBe('° Présence non relevée.');
    expect(plain(text.examined)).toContain('et 1 présence non relevée');
    expect(textOf({ candidates: [aMinutesCandidate()] }).reasoned).toBe('');
  });

  it('give an absent candidate neither pass nor fail', () => {
    const blocs = aMinutesCandidate().blocs.map((bloc) => ({ ...bloc, decision: null }));
    const absent = aMinutesCandidate({ attendance: 'absentUnjustified', blocs, title: null });
    expect(textOf({ candidates: [absent] }).results[0]).toMatchObject({ blocs: ['–'], title: 'absence non justifiée' });
  });

  it('say of each candidate what differs from the proposal and why, and nothing of the others', () => {
    const blocs = aMinutesCandidate().blocs.map(
      (bloc) => ({ ...bloc, decision: 'deferred', reason: 'Oral à reprendre.' }) as const,
    );
    const text = textOf({ candidates: [aMinutesCandidate(), aMinutesCandidate({ blocs })] });
    expect(text.results.map(({ blocs }) => plain(blocs[0]))).toEqual(['validé', 'ajourné *']);
    expect(plain(text.reasoned)).toBe('* Décision différente de la proposition, motivée ci-après.');
    expect(text.particulars).toHaveLength(1);
    expect(plain(text.particulars[0]?.lines[0]?.statement)).toBe(
      "Bloc 1 « Le suivi d'un projet sur les médias sociaux ». Proposition : validé. Décision : ajourné.",
    );
    expect(text.particulars[0]?.lines[0]?.reason).toBe('Oral à reprendre.');
  });

  it('name who stepped out for a candidate, and count who still sat', () => {
    const recused = aMinutesCandidate({
      recusals: [{ memberName: 'Sacha Leroy', reason: 'a accompagné le parcours' }],
      quorum: { required: 3, sitting: 2 },
    });
    const lines = textOf({ candidates: [recused] }).particulars[0]?.lines ?? [];
    expect(lines.map(({ statement }) => plain(statement))).toEqual([
      'Déport de Sacha Leroy.',
      '2 membres siègent pour cette candidature, sur 3 requis : le quorum n’est pas atteint.',
    ]);
    expect(lines[0]?.reason).toBe('a accompagné le parcours');
  });

  it('name those who decided where it is not those who sit at the end, with their quorum', () => {
    const linesOf = (sitting: readonly string[] | null) => {
      const candidate = aMinutesCandidate({ sitting, quorum: { required: 2, sitting: 2 } });
      return textOf({ candidates: [candidate] }).particulars[0]?.lines.map(({ statement }) => plain(statement));
    };
    expect(linesOf(['Sacha Leroy', 'Lou Petit'])).toEqual([
      'Ont siégé lors de cette décision : Sacha Leroy et Lou Petit.',
      '2 membres siègent pour cette candidature, sur 2 requis : le quorum est atteint.',
    ]);
    expect(linesOf(null)).toEqual([
      'Les membres qui siégeaient lors de cette décision n’ont pas été enregistrés avec elle.',
    ]);
  });

  it('tell what was declared of a link, who sits all the same, why, and against which text', () => {
    const linked = aMinutesCandidate({
      recusals: [{ memberName: 'Sacha Leroy', reason: 'Parenté.', declared: 'personal' }],
      maintained: [
        {
          ...{ memberName: 'Lou Petit', kind: 'accompanied', declared: true, reason: 'Une réunion.' },
          article: 'R. 335-8 du code de l’éducation',
        },
        { memberName: 'Max Roux', kind: 'sameOrganisation', declared: false, reason: 'Homonymes.', article: null },
      ],
    });
    const lines = textOf({ candidates: [linked] }).particulars[0]?.lines ?? [];
    expect(lines.slice(0, 3).map(({ statement, reason }) => [plain(statement), reason])).toEqual([
      ['Déport de Sacha Leroy (lien déclaré : relation personnelle).', 'Parenté.'],
      [
        'Lou Petit siège malgré un lien déclaré (accompagnement de la candidature), que l’article R. 335-8 du code de l’éducation exclut.',
        'Une réunion.',
      ],
      ['Max Roux siège malgré un lien constaté (même organisme).', 'Homonymes.'],
    ]);
  });

  it('say which members have declared their links, where they were asked', () => {
    const declared = { at: '2023-06-02T08:00:00Z', evidence: null };
    const asked = (...all: (typeof declared | null)[]) => ({
      members: all.map((linksDeclared) => aMinutesMember({ linksDeclared })),
    });
    expect(textOf({}).linksDeclared).toBe('');
    expect(plain(textOf(asked(declared, declared)).linksDeclared)).toMatch(/^Chaque membre a déclaré ses liens/);
    expect(plain(textOf(asked(declared, null)).linksDeclared)).toMatch(
      /^Liens avec les candidatures déclarés par 1 membre sur 2 ; sans déclaration : \S+ \S+\.$/,
    );
  });

  it('refer to the minutes they rectify', () => {
    const rectifies = { reference: 'PV-1', reason: 'erreur matérielle.' };
    expect(plain(textOf({ rectifies }).rectifies)).toBe(
      'Le présent procès-verbal rectifie le procès-verbal PV-1, qui reste conservé. Motif : erreur matérielle.',
    );
  });

  it('tell the life of the session by the clocks of France', () => {
    const history = [{ state: 'sealed', by: 'Camille Faure', at: '2023-06-15T15:05:00Z' } as const];
    expect(textOf({ history }).history.map(({ state, at, by }) => [state, plain(at), by])).toEqual([
      ['scellée', '15 juin 2023 à 17 h 05', 'Camille Faure'],
    ]);
  });

  it('tell that the deliberation was taken up again, by whom and why', () => {
    const at = '2023-06-15T15:05:00Z';
    const history = (['open', 'deliberated', 'open'] as const).map((state) => ({
      ...{ state, by: 'Camille Faure', at, reason: 'Une note oubliée.' },
    }));
    expect(textOf({ history }).history.map(({ state, reason }) => [state, reason])).toEqual([
      ['ouverte', ''],
      ['délibérée', ''],
      ['rouverte', 'Une note oubliée.'],
    ]);
  });
});
