import { allowsEdit, demandEdit, type SessionEdit } from './session-edits.js';
import { SESSION_STATES, type SessionState } from './session-life-cycle.js';

describe('What can be changed of a session', () => {
  it.each<[SessionEdit, SessionState[]]>([
    ['deletion', ['planned', 'convened']],
    ['details', ['planned', 'convened']],
    ['withdrawal', ['planned', 'convened']],
    ['attendance', ['convened', 'open']],
    ['appointmentReplacement', ['planned', 'convened']],
    ['members', ['planned', 'convened', 'open']],
    ['presentation', ['planned', 'convened', 'open']],
    ['agenda', ['planned', 'convened', 'open']],
    ['recusals', ['planned', 'convened', 'open']],
    ['links', ['planned', 'convened', 'open']],
    ['derogation', ['planned', 'convened', 'open']],
  ])('%s, only while it is %j', (edit, states) => {
    expect(SESSION_STATES.filter((state) => allowsEdit(state, edit))).toEqual(states);
  });

  it('says in which states it could be, when it is refused', () => {
    expect(() => demandEdit('deliberated', 'attendance')).toThrow(
      expect.objectContaining({
        code: 'wrongState',
        facts: { state: 'deliberated', edit: 'attendance', allowedIn: ['convened', 'open'] },
      }),
    );
  });

  it.each<SessionState>(['sealed', 'published'])('is nothing once it is %s', (state) => {
    expect(() => demandEdit(state, 'members')).toThrow(
      expect.objectContaining({ code: 'sessionSealed', facts: { state } }),
    );
  });
});
