import {
  acceptsEvaluations,
  possibleActs,
  SESSION_ACTS,
  SESSION_STATES,
  SESSION_TRANSITIONS,
  stateAfter,
  type SessionState,
} from './session-life-cycle.js';

function reachableFrom(start: SessionState): Set<SessionState> {
  const reached = new Set<SessionState>([start]);
  for (const state of reached) {
    for (const { from, to } of SESSION_TRANSITIONS) if (from === state) reached.add(to);
  }
  return reached;
}

describe('The life of a session', () => {
  it('leads from planned to every state', () => {
    expect([...reachableFrom('planned')].sort()).toEqual([...SESSION_STATES].sort());
  });

  it.each(SESSION_STATES)('leads from %s to published', (state) => {
    expect(reachableFrom(state)).toContain('published');
  });

  it('goes through every state in order', () => {
    const acts = ['convene', 'open', 'deliberate', 'seal', 'publish'] as const;
    const path = acts.reduce<SessionState[]>(
      (states, act) => [...states, stateAfter(states.at(-1)!, act)],
      ['planned'],
    );
    expect(path).toEqual(SESSION_STATES);
  });

  it('goes back from deliberated to open, and nowhere else back', () => {
    const rank = (state: SessionState) => SESSION_STATES.indexOf(state);
    const back = SESSION_TRANSITIONS.filter(({ from, to }) => rank(to) < rank(from));
    expect(back).toEqual([{ from: 'deliberated', act: 'reopen', to: 'open' }]);
  });

  it('never leaves what is sealed but to publish it', () => {
    expect([...reachableFrom('sealed')]).toEqual(['sealed', 'published']);
  });

  it('knows one outcome for an act in a state', () => {
    const keys = SESSION_TRANSITIONS.map(({ from, act }) => `${from} ${act}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('uses every act', () => {
    expect(new Set(SESSION_TRANSITIONS.map(({ act }) => act))).toEqual(new Set(SESSION_ACTS));
  });

  it('refuses an act that is not possible, and says which are', () => {
    expect(() => stateAfter('sealed', 'reopen')).toThrow(
      expect.objectContaining({
        code: 'wrongState',
        facts: { state: 'sealed', act: 'reopen', possible: ['publish'] },
      }),
    );
    expect(possibleActs('published')).toEqual([]);
  });

  it('takes evaluations until it is sealed', () => {
    expect(SESSION_STATES.filter(acceptsEvaluations)).toEqual(['planned', 'convened', 'open', 'deliberated']);
  });
});
