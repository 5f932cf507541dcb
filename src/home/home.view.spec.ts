import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import type { GoingSession } from './going-sessions.js';
import type { Home } from './home.service.js';
import { homeView } from './home.view.js';
import { distance } from './session-card.view.js';

const TODAY = '2023-06-15';

const FIGURES: GoingSession['figures'] = {
  ...{ members: 5, presidents: 1, candidates: 12, convened: 17, unopened: 0, declined: 0, unansweredLinks: 0 },
  ...{ awaitedSheets: 0, awaitedAssessors: 0, expectedEvaluations: 0, missingEvaluations: 0, decided: 0 },
};

interface Given {
  readonly state?: SessionState;
  readonly day?: string;
  readonly figures?: Partial<GoingSession['figures']>;
  readonly president?: boolean;
}

function home({ state = 'convened', day = TODAY, figures = {}, president }: Given): Home {
  const session = { id: 'one', day, place: 'Paris', state, certification: { title: 'Community manager' } };
  const seat = president === undefined ? null : { id: 'seat', president };
  const going = [{ session, figures: { ...FIGURES, ...figures }, seat }] as unknown as GoingSession[];
  return {
    ...{ today: TODAY, sessions: { going, total: 1, published: [] }, duties: new Map() },
    ...{ watched: null, administration: null },
  };
}

interface Shown {
  readonly sections: readonly {
    readonly heading: string;
    readonly cards: readonly {
      readonly text: string;
      readonly action: string;
      readonly href: string;
      readonly lines: readonly { readonly text: string; readonly tone: string; readonly href: string }[];
    }[];
  }[];
}

const shown = (role: Parameters<typeof homeView>[0], given: Given) => homeView(role, home(given)) as Shown;
const cardFor = (role: Parameters<typeof homeView>[0], given: Given) => shown(role, given).sections[0]!.cards[0]!;
const linesFor = (role: Parameters<typeof homeView>[0], given: Given) =>
  cardFor(role, given).lines.map(({ text }) => text.replace(/[\u00a0\u202f]/g, ' '));

describe('the home page', () => {
  it.each(['secretary', 'administrator'] as const)(
    'leads the %s of a sealed session to what publishing issues',
    (role) => {
      expect(cardFor(role, { state: 'sealed' })).toMatchObject({
        ...{ action: 'Publier les résultats', href: '/sessions/one/certificats' },
      });
    },
  );

  it('asks the president, and nobody else, to seal what is decided', () => {
    expect(cardFor('president', { state: 'deliberated', president: true })).toMatchObject({
      ...{ action: 'Relire et sceller', href: '/sessions/one/deliberation' },
    });
    for (const [role, president] of [
      ['secretary', undefined],
      ['juryMember', false],
      ['administrator', undefined],
      ['president', false],
    ] as const) {
      const card = cardFor(role, { state: 'deliberated', ...(president === false && { president }) });
      expect(card.action).not.toContain('sceller');
      expect(card.text).toContain('présidence du jury relit et scelle le procès-verbal');
    }
  });

  it('leads who prepares to the grid, and the jury to the sheets', () => {
    expect(cardFor('secretary', { state: 'convened' }).href).toBe('/sessions/one/evaluations');
    expect(cardFor('juryMember', { state: 'open', president: false }).href).toBe('/sessions/one/deliberation');
  });

  it('says in figures what a session lacks, each where it is mended', () => {
    const figures = { members: 0, presidents: 0, candidates: 0, convened: 0 };
    expect(cardFor('secretary', { state: 'planned', figures }).lines).toEqual([
      expect.objectContaining({ text: 'Aucun membre de jury', href: '/sessions/one/membres/nouveau' }),
      expect.objectContaining({ text: 'Aucune candidature', href: '/sessions/one/candidats/ajouter' }),
    ]);
    const missing = { missingEvaluations: 1200, expectedEvaluations: 1300, awaitedSheets: 2, awaitedAssessors: 1 };
    expect(linesFor('secretary', { figures: { ...missing, convened: 16, unopened: 1 } })).toEqual([
      '1 personne à convoquer',
      '1 convocation non ouverte',
      '1 200 évaluations manquantes sur 1 300',
      '1 personne doit encore rendre 2 fiches d’évaluation',
    ]);
  });

  it('is urgent once the day has come, and overdue once it has passed', () => {
    const figures = { missingEvaluations: 1, expectedEvaluations: 2 };
    expect(cardFor('secretary', { figures, day: '2023-06-16' }).lines[0]!.tone).toBe('warning');
    expect(cardFor('secretary', { figures }).lines[0]!.tone).toBe('danger');
    expect(shown('secretary', { day: '2023-06-14' }).sections.map(({ heading }) => heading)).toEqual(['En retard']);
    expect(shown('secretary', { day: '2023-06-14', state: 'sealed' }).sections[0]!.heading).toBe('À faire');
    expect(shown('secretary', { day: '2023-08-01', state: 'planned' }).sections[0]!.heading).toBe('Plus tard');
  });

  it.each([
    ['2023-06-13', 'il y a 2 jours'],
    ['2023-06-14', 'hier'],
    ['2023-06-15', 'aujourd’hui'],
    ['2023-06-16', 'demain'],
    ['2023-06-18', 'dans 3 jours'],
    ['2023-04-01', 'il y a 2 mois'],
    ['2020-06-15', 'il y a 3 ans'],
  ])('tells how far %s is: %s', (day, words) => {
    expect(distance(TODAY, day).replaceAll('\u00a0', ' ')).toBe(words);
  });
});
