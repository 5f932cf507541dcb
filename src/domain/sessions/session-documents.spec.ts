import { documentFrom, documentStanding, SESSION_DOCUMENTS } from './session-documents.js';
import { SESSION_STATES } from './session-life-cycle.js';

describe('The documents of a session', () => {
  it('are there from a state on, first as a draft, and never go back to one', () => {
    const order = ['notYet', 'draft', 'final'];
    for (const document of SESSION_DOCUMENTS) {
      const standings = SESSION_STATES.map((state) => order.indexOf(documentStanding(document, state)));
      expect(standings).toEqual(standings.toSorted((one, other) => one - other));
      expect(standings.at(-1)).toBe(2);
      expect(SESSION_STATES[standings.findIndex((one) => one > 0)]).toBe(documentFrom(document));
    }
  });

  it('tell what the jury decides as a draft until it is sealed', () => {
    for (const document of ['deliberationSheets', 'minutes', 'resultsByName', 'statistics'] as const) {
      expect(documentStanding(document, 'deliberated')).toBe('draft');
      expect(documentStanding(document, 'sealed')).toBe('final');
    }
  });

  it('tell candidates nothing before the results are published', () => {
    expect(documentStanding('statements', 'sealed')).toBe('notYet');
    expect(documentStanding('resultsByNumber', 'sealed')).toBe('draft');
    expect(documentStanding('statements', 'published')).toBe('final');
  });
});
