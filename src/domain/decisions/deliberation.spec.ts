import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { compileCertification } from '../proposals/compiled-certification.js';
import { findDecisionFaults } from './decision-faults.js';
import { awardsOf, titleFromDecisions, type CandidateDecision, type Deliberated } from './deliberation.js';
import { propose, type CandidateCase } from '../proposals/proposal.js';

const compiled = compileCertification(
  aCertification({
    blocs: [
      aBloc('BC01', { codes: ['C1'] }),
      aBloc('BC02', { codes: ['C2'] }),
      aBloc('BC03', { codes: ['C3'] }),
      aBloc('BC04', { codes: ['C4'] }),
    ],
  }),
);

/** C1 acquired, C2 failed, C3 not evaluated, and BC04 held: proposed validated, not validated, open and held. */
function before(parts: Partial<Deliberated> = {}, casePart: Partial<CandidateCase> = {}): Deliberated {
  const candidate: CandidateCase = {
    accessRoute: 'FC',
    sessionDay: '2023-06-15',
    statusOf: (code) => (code === 'C1' ? 'acquired' : code === 'C2' ? 'failed' : 'open'),
    awards: [{ blocCode: 'BC04', awardedOn: '2021-01-10', validUntil: '2026-01-10' }],
    ...casePart,
  };
  const presented = ['BC01', 'BC02', 'BC03'];
  return { compiled, candidate, proposal: propose(compiled, candidate), presented, absent: false, ...parts };
}

const AGREED: CandidateDecision = {
  blocs: { BC01: { outcome: 'validated' }, BC02: { outcome: 'notValidated' }, BC03: { outcome: 'deferred' } },
  title: { outcome: 'partial' },
};

const deciding = (blocs: CandidateDecision['blocs'], title = AGREED.title): CandidateDecision => ({
  blocs: { ...AGREED.blocs, ...blocs },
  ...(title && { title }),
});

describe('A decision stands', () => {
  it('without a reason when it agrees with the proposal', () => {
    expect(findDecisionFaults(before(), AGREED)).toEqual([]);
  });

  it('against the proposal, with a reason: the jury is sovereign', () => {
    const decision = deciding({ BC02: { outcome: 'validated', reason: 'Dossier remarquable à l’oral.' } });
    expect(findDecisionFaults(before(), decision)).toEqual([]);
  });

  it('without the title where the title is not presented', () => {
    expect(findDecisionFaults(before(), { blocs: AGREED.blocs })).toEqual([]);
  });
});

describe('A decision does not stand', () => {
  it.each([undefined, null, '', ' \u00a0\n'])('against the proposal with %j for a reason', (reason) => {
    const decision = deciding({ BC02: { outcome: 'deferred', ...(reason !== undefined && { reason }) } });
    expect(findDecisionFaults(before(), decision)).toEqual([
      { subject: 'BC02', code: 'reasonRequired', facts: { decided: 'deferred', agreed: 'notValidated' } },
    ]);
  });

  it('while a bloc presented is undecided', () => {
    const { BC01, BC02 } = AGREED.blocs;
    expect(findDecisionFaults(before(), { blocs: { BC01: BC01!, BC02: BC02! } })).toEqual([
      { subject: 'BC03', code: 'undecided', facts: {} },
    ]);
  });

  it('on a bloc that is not presented', () => {
    expect(findDecisionFaults(before(), deciding({ BC04: { outcome: 'validated' } }))).toEqual([
      { subject: 'BC04', code: 'notPresented', facts: {} },
    ]);
  });

  it('on an absent candidate, who is neither passed nor failed', () => {
    const absent = before({ absent: true });
    expect(findDecisionFaults(absent, AGREED).map(({ subject, code }) => [subject, code])).toEqual([
      ['BC01', 'absentDecided'],
      ['BC02', 'absentDecided'],
      ['BC03', 'absentDecided'],
      ['title', 'absentDecided'],
    ]);
    expect(findDecisionFaults(absent, { blocs: {}, title: null })).toEqual([]);
  });

  it('with a full title that the decided blocs do not make, unless it is reasoned', () => {
    const full = { outcome: 'full' } as const;
    expect(findDecisionFaults(before(), deciding({}, full))).toEqual([
      {
        subject: 'title',
        code: 'reasonRequired',
        facts: { decided: 'full', agreed: 'partial', missingBlocs: ['BC02', 'BC03'] },
      },
    ]);
    expect(findDecisionFaults(before(), deciding({}, { ...full, reason: 'Décision souveraine.' }))).toEqual([]);
  });

  it('with a bloc or a full title once the registration has ended for the candidate, whatever the reason', () => {
    const late = before({}, { sessionDay: '2025-06-15' });
    const faults = findDecisionFaults(late, deciding({}, { outcome: 'full', reason: 'Tout est acquis.' }));
    const facts = { refused: 'registrationEnded' };
    expect(faults).toEqual([
      { subject: 'BC01', code: 'awardRefused', facts },
      { subject: 'title', code: 'awardRefused', facts },
    ]);
  });
});

describe('The title follows the blocs as decided, not as proposed:', () => {
  it('full when the jury validates those that were missing', () => {
    const decided = { BC01: 'validated', BC02: 'validated', BC03: 'validated' } as const;
    expect(titleFromDecisions(before(), decided)).toEqual({ outcome: 'awarded', missingBlocs: [], agreed: 'full' });
  });

  it('open as long as those missing are deferred', () => {
    const decided = { BC01: 'validated', BC02: 'deferred', BC03: 'deferred' } as const;
    expect(titleFromDecisions(before(), decided)).toMatchObject({ outcome: 'open', agreed: 'partial' });
  });

  it('as proposed where nothing is decided yet', () => {
    expect(titleFromDecisions(before(), {})).toEqual({
      outcome: 'notAwarded',
      missingBlocs: ['BC02', 'BC03'],
      agreed: 'partial',
    });
  });

  it('none when no bloc is left to the candidate', () => {
    const decided = { BC01: 'notValidated', BC02: 'notValidated', BC03: 'notValidated' } as const;
    expect(titleFromDecisions(before({}, { awards: [] }), decided).agreed).toBe('none');
  });

  it('with a bloc held earlier, which no decision takes away', () => {
    const held = before({ presented: ['BC01', 'BC02', 'BC03', 'BC04'] });
    const decided = { BC01: 'validated', BC02: 'validated', BC03: 'validated', BC04: 'notValidated' } as const;
    expect(titleFromDecisions(held, decided).agreed).toBe('full');
  });

  it('without a bloc whose results suffice but that was not presented', () => {
    const title = titleFromDecisions(before({ presented: ['BC02'] }), { BC02: 'validated' });
    expect(title).toMatchObject({ outcome: 'open', missingBlocs: ['BC01', 'BC03'], agreed: 'partial' });
  });
});

describe('Sealing awards', () => {
  it('the blocs the jury validated, from the day of the session', () => {
    const decision = deciding({ BC02: { outcome: 'validated', reason: 'Oral.' } });
    expect(awardsOf(before(), decision)).toEqual([
      { blocCode: 'BC01', awardedOn: '2023-06-15', validUntil: '2028-06-15' },
      { blocCode: 'BC02', awardedOn: '2023-06-15', validUntil: '2028-06-15' },
    ]);
  });

  it('nothing new for a bloc held earlier that the jury confirms', () => {
    const held = before({ presented: ['BC04'] });
    const decision = { blocs: { BC04: { outcome: 'validated' } } } as const;
    expect(findDecisionFaults(held, decision)).toEqual([]);
    expect(awardsOf(held, decision)).toEqual([]);
  });

  it('nothing to an absent candidate, nor once the registration has ended for the candidate', () => {
    expect(awardsOf(before({ absent: true }), AGREED)).toEqual([]);
    expect(awardsOf(before({}, { sessionDay: '2025-06-15' }), AGREED)).toEqual([]);
  });
});
