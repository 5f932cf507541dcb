import fc from 'fast-check';
import { aSessionSnapshot } from '../../../test/support/a-session-snapshot.js';
import {
  BLOC_DECISIONS,
  type BlocDecisionOutcome,
  type CandidateDecision,
  TITLE_DECISIONS,
} from '../decisions/deliberation.js';
import { type AskedChange, draftRectification } from './draft-rectification.js';
import { givenBySession } from './issue-certificates.js';
import { consequencesOf } from './rectification-consequences.js';
import { applyRectification, type RectifiedCandidacy } from './rectification.js';
import type { SessionSnapshot } from './session-snapshot.js';

const REASON = 'Recours accueilli : la note de la charte éditoriale avait été omise.';
const PARTIAL: CandidateDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' } },
  title: { outcome: 'partial' },
};

const aSession = (parts: Parameters<typeof aSessionSnapshot>[1] = {}): SessionSnapshot =>
  aSessionSnapshot(
    [
      { record: { id: 'lina', candidateId: 'person-1' }, decision: PARTIAL },
      { record: { id: 'yanis', candidateId: 'person-2' }, decision: PARTIAL },
      { record: { id: 'absent', candidateId: 'person-3', attendance: 'absentJustified' }, decision: null },
    ],
    parts,
  );

const asked = (parts: Partial<AskedChange> = {}): AskedChange => ({
  ...{ candidacyId: 'lina', blocs: {}, title: null, identity: null, wordsForCandidate: 'Votre recours est accueilli.' },
  ...parts,
});

const draft = (changes: Partial<AskedChange>[], session = aSession()): RectifiedCandidacy[] =>
  draftRectification(session, changes.map(asked), REASON);

const faultsOf = (changes: Partial<AskedChange>[], session = aSession()): unknown => {
  try {
    return draft(changes, session);
  } catch (error) {
    const { faults } = (error as { facts: { faults: { candidacyId: string; subject: string; code: string }[] } }).facts;
    return faults.map(({ candidacyId, subject, code }) => [candidacyId, subject, code]);
  }
};

const UPHELD: Partial<AskedChange> = { blocs: { BC01: 'validated', BC02: 'validated' }, title: 'full' };

describe('A rectification', () => {
  it('holds only what changes, from what to what', () => {
    expect(draft([UPHELD])).toEqual([
      {
        candidacyId: 'lina',
        blocs: [{ blocCode: 'BC02', from: 'notValidated', to: 'validated' }],
        title: { from: 'partial', to: 'full' },
        identity: null,
        wordsForCandidate: 'Votre recours est accueilli.',
      },
    ]);
  });

  it('is refused where nothing changes, of who was absent, and of what was not presented', () => {
    expect(faultsOf([{ blocs: { BC02: 'notValidated' } }])).toEqual([['lina', 'candidacy', 'nothingChanges']]);
    expect(faultsOf([{ candidacyId: 'absent', blocs: { BC01: 'validated' } }])).toEqual([
      ['absent', 'BC01', 'absentDecided'],
    ]);
    expect(faultsOf([{ blocs: { BC09: 'validated' } }])).toEqual([['lina', 'BC09', 'notPresented']]);
  });

  it('is refused where the title is left behind by its blocs, and tells all faults at once', () => {
    expect(faultsOf([{ blocs: { BC02: 'validated' } }, { candidacyId: 'yanis' }])).toEqual([
      ['lina', 'title', 'reasonRequired'],
      ['yanis', 'candidacy', 'nothingChanges'],
    ]);
  });

  it('validates nothing that the end of the registration kept the jury from awarding', () => {
    const { certification } = aSession();
    const ended = { ...certification, registrations: [{ from: '2015-01-01', until: '2022-01-01' }] };
    const none = {
      blocs: { BC01: { outcome: 'notValidated' }, BC02: { outcome: 'notValidated' } },
      title: { outcome: 'none' },
    };
    const session = aSessionSnapshot([{ record: { id: 'lina' }, decision: none as CandidateDecision }], {
      certification: ended,
    });
    expect(faultsOf([UPHELD], session)).toEqual([
      ['lina', 'BC01', 'awardRefused'],
      ['lina', 'BC02', 'awardRefused'],
      ['lina', 'title', 'awardRefused'],
    ]);
  });

  it('rests on its own reason, and no more on the votes', () => {
    const [lina] = applyRectification(aSession(), { changes: draft([UPHELD]), reason: REASON }).candidacies;
    expect(lina?.decision?.blocs.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['validated', null],
      ['validated', REASON],
    ]);
    expect(lina?.decision?.title).toMatchObject({ outcome: 'full', reason: REASON });
  });

  it('corrects a name misspelt, even of who was absent', () => {
    const { identity } = aSession().candidacies[2]!;
    const corrected = { ...identity, birthName: 'Arnaud-Vidal' };
    const changes = draft([{ candidacyId: 'absent', identity: corrected }]);
    expect(applyRectification(aSession(), { changes, reason: REASON }).candidacies[2]?.identity).toEqual(corrected);
    expect(faultsOf([{ identity }])).toEqual([['lina', 'candidacy', 'nothingChanges']]);
  });

  it('made twice is refused, since the second finds another state', () => {
    const terms = { changes: draft([UPHELD]), reason: REASON };
    const once = applyRectification(aSession(), terms);
    expect(() => applyRectification(once, terms)).toThrow('rectificationOutOfOrder');
    expect(faultsOf([UPHELD], once)).toEqual([['lina', 'candidacy', 'nothingChanges']]);
  });
});

describe('What follows from a rectification', () => {
  const by = { reference: 'PV-1-R1', rank: 57 };

  it('is the bloc and the documents, numbered after the rectifying minutes', () => {
    const [given] = consequencesOf(aSession(), { changes: draft([UPHELD]), reason: REASON }, by);
    expect(given?.awarded).toEqual([{ blocCode: 'BC02', awardedOn: '2023-06-15', validUntil: '2028-06-15' }]);
    expect(given?.withdrawn).toEqual([]);
    expect(given?.certificates.map(({ subject, kind, issued }) => [subject, kind, issued?.number])).toEqual([
      ['BC02', 'issued', 'RNCP00001-BC02-2023-0057-001'],
      ['title', 'issued', 'RNCP00001-T-2023-0057-001'],
    ]);
    expect(given?.certificates[0]?.issued?.session.minutesReference).toBe('PV-1-R1');
    expect(given?.differsFromProposal).toBe(true);
  });

  it('is taken back by one that goes the other way', () => {
    const once = applyRectification(aSession(), { changes: draft([UPHELD]), reason: REASON });
    const back = draft([{ blocs: { BC02: 'notValidated' }, title: 'partial' }], once);
    const [taken] = consequencesOf(once, { changes: back, reason: REASON }, by);
    expect(taken?.withdrawn.map(({ blocCode }) => blocCode)).toEqual(['BC02']);
    expect(taken?.certificates.map(({ subject, kind, issued }) => [subject, kind, issued])).toEqual([
      ['BC02', 'revoked', null],
      ['title', 'revoked', null],
    ]);
  });

  it('of a name is another document for each one issued, and no award', () => {
    const { identity } = aSession().candidacies[0]!;
    const changes = draft([{ identity: { ...identity, birthName: 'Arnaud-Vidal' } }]);
    const [given] = consequencesOf(aSession(), { changes, reason: REASON }, by);
    expect([given?.awarded, given?.withdrawn]).toEqual([[], []]);
    expect(given?.certificates.map(({ subject, kind, issued }) => [subject, kind, issued?.holder.birthName])).toEqual([
      ['BC01', 'replaced', 'Arnaud-Vidal'],
    ]);
  });
});

describe('However a session is rectified, and how often', () => {
  const anyOutcome = fc.constantFrom<BlocDecisionOutcome>(...BLOC_DECISIONS);
  const anyAsked = fc.record({
    candidacyId: fc.constantFrom('lina', 'yanis'),
    blocs: fc.record({ BC01: anyOutcome, BC02: anyOutcome }),
    title: fc.constantFrom(...TITLE_DECISIONS),
    birthName: fc.constantFrom('Arnaud', 'Arnaut', 'Arnaud-Vidal'),
  });

  /** All that can be drafted of what is asked, one after another. */
  const rectifiedBy = (all: readonly (typeof anyAsked extends fc.Arbitrary<infer T> ? T : never)[]) => {
    let session = aSession();
    const made: { before: SessionSnapshot; changes: RectifiedCandidacy[] }[] = [];
    for (const { candidacyId, blocs, title, birthName } of all) {
      const { identity } = session.candidacies.find(({ id }) => id === candidacyId)!;
      const asking = asked({ candidacyId, blocs, title, identity: { ...identity, birthName } });
      if (Array.isArray(faultsOfOne(session, asking))) continue;
      const changes = draftRectification(session, [asking], REASON);
      made.push({ before: session, changes });
      session = applyRectification(session, { changes, reason: REASON });
    }
    return { made, session };
  };
  const faultsOfOne = (session: SessionSnapshot, one: AskedChange): unknown[] | null => {
    try {
      draftRectification(session, [one], REASON);
      return null;
    } catch {
      return [one];
    }
  };

  it('the first record and the rectifications in their order give the state, and nothing else of it changes', () => {
    fc.assert(
      fc.property(fc.array(anyAsked, { maxLength: 6 }), (all) => {
        const { made, session } = rectifiedBy(all);
        const again = made.reduce(
          (state, { changes }) => applyRectification(state, { changes, reason: REASON }),
          aSession(),
        );
        expect(again).toEqual(session);
        const kept = ({ candidacies, ...rest }: SessionSnapshot) => [
          rest,
          candidacies.map(({ identity: _who, decision: _what, ...evidence }) => evidence),
        ];
        expect(kept(session)).toEqual(kept(aSession()));
      }),
    );
  });

  it('what was awarded, with what follows in turn, is what the last state gives: nothing is lost or given twice', () => {
    fc.assert(
      fc.property(fc.array(anyAsked, { maxLength: 6 }), (all) => {
        const { made, session } = rectifiedBy(all);
        const named = (candidacyId: string, code: string) => `${candidacyId} ${code}`;
        const held = new Set(
          givenBySession(aSession()).flatMap(({ candidacy, awards }) =>
            awards.map((one) => named(candidacy.id, one.blocCode)),
          ),
        );
        const documents = new Map(
          givenBySession(aSession()).flatMap(({ candidacy, certificates }) =>
            certificates.map(
              (one) => [named(candidacy.id, one.kind === 'title' ? 'title' : one.bloc.code), one.holder] as const,
            ),
          ),
        );
        for (const { before, changes } of made) {
          for (const { candidacyId, awarded, withdrawn, certificates } of consequencesOf(before, {
            changes,
            reason: REASON,
          })) {
            for (const { blocCode } of withdrawn) expect(held.delete(named(candidacyId, blocCode))).toBe(true);
            for (const { blocCode } of awarded) {
              expect(held.has(named(candidacyId, blocCode))).toBe(false);
              held.add(named(candidacyId, blocCode));
            }
            for (const { subject, kind, issued } of certificates) {
              expect(documents.has(named(candidacyId, subject))).toBe(kind !== 'issued');
              if (issued) documents.set(named(candidacyId, subject), issued.holder);
              else documents.delete(named(candidacyId, subject));
            }
          }
        }
        const last = givenBySession(session);
        expect(held).toEqual(
          new Set(last.flatMap(({ candidacy, awards }) => awards.map((one) => named(candidacy.id, one.blocCode)))),
        );
        expect([...documents].sort()).toEqual(
          last
            .flatMap(({ candidacy, certificates }) =>
              certificates.map(
                (one) => [named(candidacy.id, one.kind === 'title' ? 'title' : one.bloc.code), one.holder] as const,
              ),
            )
            .sort(),
        );
      }),
    );
  });
});
