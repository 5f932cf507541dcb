import fc from 'fast-check';
import { aCertificationWithMarks } from '../../../test/support/a-certification-with-marks.js';
import { aBloc } from '../../../test/support/a-certification.js';
import { arbitrarySituation } from '../../../test/support/arbitrary-rules.js';
import { anAssessedCertification, anAward, anEvaluation, examined } from '../../../test/support/a-session-snapshot.js';
import type { RecordedEvaluation } from './candidacy-record.js';
import type { EvaluationResult } from '../rules/evaluation.js';
import type { ExaminedCandidacy } from './examine-candidacies.js';
import { compileTurns } from './sensitivity-by-results.js';
import { sensitivityOf } from './sensitivity.js';

type Found = number | EvaluationResult;

const certification = aCertificationWithMarks();
const PLACES = ['E1 E1', 'E2 E2', 'E3 E3', 'E4P1 C5', 'E4P2 C6', 'E5 C7', 'E5 C8'];
const PLACE_OF = new Map(PLACES.map((place) => [place.split(' ')[1]!, place.split(' ')[0]!]));
const BLOCS = ['BC01', 'BC02', 'BC03'];

function recordedAs(code: string, found: Found): RecordedEvaluation {
  const assessmentCode = PLACE_OF.get(code)!;
  const isMarked = !assessmentCode.startsWith('E4');
  const result = typeof found === 'string' ? found : found >= 10 ? 'acquired' : 'notAcquired';
  const mark = typeof found === 'number' ? found : null;
  return { ...anEvaluation('BC01', code, result), assessmentCode, ...(isMarked && { mark }) };
}

function candidateWith(found: Readonly<Record<string, Found>>, parts: Parameters<typeof examined>[0] = {}) {
  const evaluations = Object.entries(found).map(([code, one]) => recordedAs(code, one));
  return examined({ evaluations, presented: BLOCS, ...parts }, certification);
}

const of = (candidate: ExaminedCandidacy, bloc: string) =>
  sensitivityOf(candidate).find(({ blocCode }) => blocCode === bloc);

/** All that BC02 asks for, with a mean of 11 and BC01 validated with 14 at E1. */
const SOUND = { E1: 14, E2: 12, E3: 9, C5: 'acquired', C6: 'acquired' } as const;

describe('Where marks and conditions count, the sensitivity of a proposal', () => {
  it('names the mark, the competence or the assessment that alone would validate the bloc', () => {
    expect(of(candidateWith({ E1: 9.99 }), 'BC01')).toMatchObject({ oneAway: ['E1'], hangsOn: [] });
    expect(of(candidateWith({ ...SOUND, C5: 'notAcquired' }), 'BC02')).toMatchObject({ oneAway: ['C5'] });
    expect(of(candidateWith({ ...SOUND, C6: 'absentJustified' }), 'BC02')).toMatchObject({ oneAway: ['C6'] });
    expect(of(candidateWith({ C7: 11.5, C8: 9 }), 'BC03')).toMatchObject({ oneAway: ['C7', 'C8'] });
  });

  it('names each mark of a mean that, raised alone, would reach it, and none where one would not do', () => {
    expect(of(candidateWith({ ...SOUND, E2: 9, E3: 9 }), 'BC02')).toMatchObject({ oneAway: ['E2', 'E3'] });
    // 20 at E3 makes (2 × 6 + 20) / 3 = 10.66; 20 at E2 leaves E3 below the floor
    expect(of(candidateWith({ ...SOUND, E2: 6, E3: 5 }), 'BC02')).toMatchObject({ oneAway: ['E3'] });
    expect(of(candidateWith({ ...SOUND, E2: 5, E3: 5 }), 'BC02')).toBeUndefined();
  });

  it('reaches through what a bloc requires', () => {
    expect(of(candidateWith({ ...SOUND, E1: 8 }), 'BC02')).toMatchObject({ oneAway: ['E1'] });
    expect(of(candidateWith(SOUND), 'BC02')).toMatchObject({ hangsOn: ['E1', 'E2', 'C5', 'C6'] });
  });

  it('hangs on nothing of a bloc it requires that is held already, or that is not presented', () => {
    const held = { awards: [anAward({ blocCode: 'BC01' })], presented: ['BC02'] };
    expect(of(candidateWith({ ...SOUND, E1: 8 }, held), 'BC02')).toMatchObject({ hangsOn: ['E2', 'C5', 'C6'] });
    expect(of(candidateWith({ ...SOUND, E1: 8 }, { presented: ['BC02'] }), 'BC02')).toBeUndefined();
  });

  it.each<[string, Readonly<Record<string, Found>>, string, boolean]>([
    ['a mark of exactly what is asked for', { E1: 10 }, 'BC01', true],
    ['a mark a hundredth above', { E1: 10.01 }, 'BC01', false],
    // (2 × 10 + 10) / 3
    ['a mean of exactly what is asked for', { ...SOUND, E2: 10, E3: 10 }, 'BC02', true],
    ['a mean that the loss of one mark would cost, though it is well above', SOUND, 'BC02', false],
    ['a mark just on its floor', { ...SOUND, E2: 20, E3: 6 }, 'BC02', true],
    ['the only one of two, however good', { C7: 4, C8: 15 }, 'BC03', true],
    ['what a bloc requires, just reached', { ...SOUND, E1: 10 }, 'BC02', true],
  ])('takes %s for what it is', (_, found, bloc, barely) => {
    expect(of(candidateWith(found), bloc)).toMatchObject({ barely });
  });

  it('takes an exemption as a result that may be lost', () => {
    expect(of(candidateWith({ E1: 'exempted' }), 'BC01')).toMatchObject({ hangsOn: ['E1'], barely: false });
  });

  it('is what trying every mark and every result in each place in turn finds', () => {
    fc.assert(
      fc.property(fc.tuple(...PLACES.map(() => aFinding)), fc.subarray(BLOCS), (found, presented) => {
        const codes = [...PLACE_OF.keys()];
        const known = Object.fromEntries(
          codes.flatMap((code, index) => (found[index] === null ? [] : [[code, found[index]]])),
        ) as Record<string, Found>;
        const candidate = candidateWith(known, { presented });
        for (const { blocCode, outcome } of candidate.proposal.blocs) {
          if (!presented.includes(blocCode)) continue;
          const isValidatedWith = (code: string, one: Found) =>
            candidateWith({ ...known, [code]: one }, { presented }).proposal.blocs.some(
              (bloc) => bloc.blocCode === blocCode && bloc.outcome === 'validated',
            );
          const gained = codes.filter((code) => valuesAt(code).some((one) => isValidatedWith(code, one)));
          const lost = codes.filter((code) => known[code] !== undefined && !isValidatedWith(code, lostOf(code, known)));
          const expected = outcome === 'validated' ? { oneAway: [], hangsOn: lost } : { oneAway: gained, hangsOn: [] };
          const told = of(candidate, blocCode) ?? { oneAway: [], hangsOn: [] };
          expect({ blocCode, oneAway: told.oneAway, hangsOn: told.hangsOn.toSorted() }).toEqual({
            ...{ blocCode, ...expected },
            hangsOn: expected.hangsOn.toSorted(),
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('agrees, where there are neither, with what the rule alone tells', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ rule, statuses }) => {
        const bloc = aBloc('BC01', {
          codes: [...statuses.keys()],
          validation: { rule, provenance: { assumed: 'for the test' } },
        });
        const evaluations = [...statuses].flatMap(([code, status]) =>
          status === 'open' ? [] : [anEvaluation('BC01', code, status === 'acquired' ? 'acquired' : 'notAcquired')],
        );
        const candidate = examined({ evaluations, presented: ['BC01'] }, anAssessedCertification({ blocs: [bloc] }));
        const plain = sensitivityOf(candidate)[0] ?? { oneAway: [], hangsOn: [], barely: false };
        expect({ blocCode: 'BC01', ...compileTurns(candidate)('BC01') }).toEqual({ blocCode: 'BC01', ...plain });
      }),
    );
  });
});

const aFinding = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Found>(4, 6, 9.5, 9.99, 10, 10.01, 12, 14, 20) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom<Found>('absentJustified', 'exempted') },
);

const valuesAt = (code: string): Found[] =>
  PLACE_OF.get(code)!.startsWith('E4') ? ['acquired', 'notAcquired'] : [0, 6, 8, 9.99, 10, 12, 16, 20];

/** What is just lost: read off the words, a hundredth below 10 or below what is there. */
function lostOf(code: string, known: Readonly<Record<string, Found>>): Found {
  const found = known[code]!;
  if (PLACE_OF.get(code)!.startsWith('E4')) return 'notAcquired';
  if (found === 'exempted') return 9.99;
  return typeof found === 'string' ? found : found > 9.99 ? 9.99 : Math.round(found * 100 - 1) / 100;
}
