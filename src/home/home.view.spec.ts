import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import type { ListedSession } from '../jury-sessions/jury-sessions.service.js';
import { homeView } from './home.view.js';

const session = (state: SessionState) =>
  ({
    ...{ id: 'one', day: '2023-06-15', place: 'Paris', state, candidateCount: 12 },
    certification: { title: 'Community manager' },
  }) as ListedSession;

const cardFor = (role: Parameters<typeof homeView>[0], state: SessionState) =>
  homeView(role, [session(state)], '2023-06-15') as {
    readonly due: readonly { readonly text: string; readonly action: string; readonly href: string }[];
  };

describe('the home page', () => {
  it('asks the president, and nobody else, to seal what is decided', () => {
    expect(cardFor('president', 'deliberated').due).toEqual([
      expect.objectContaining({ action: 'Relire et sceller', href: '/sessions/one/deliberation' }),
    ]);
    for (const role of ['secretary', 'juryMember', 'administrator'] as const) {
      const [card] = cardFor(role, 'deliberated').due;
      expect(card?.action).not.toContain('sceller');
      expect(card?.text).toContain('présidence du jury relit et scelle le procès-verbal');
    }
  });

  it('leads who prepares to the grid, and the jury to the sheets', () => {
    expect(cardFor('secretary', 'convened').due[0]?.href).toBe('/sessions/one/evaluations');
    expect(cardFor('juryMember', 'open').due[0]?.href).toBe('/sessions/one/deliberation');
  });
});
