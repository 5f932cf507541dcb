import { aBloc } from '../../../test/support/a-certification.js';
import { anAssessedCertification, anAward, anEvaluation, examined } from '../../../test/support/a-session-snapshot.js';
import type { Certification } from '../certification/certification.js';
import type { EvaluationResult } from '../rules/evaluation.js';
import { isBarelyValidated, sensitivityOf } from './sensitivity.js';

const PROVENANCE = { assumed: 'for the test' };
const CODES = ['C1', 'C2', 'C3', 'C4'];

/** One bloc, two of four with C1. */
function aCounted(parts: Partial<Certification> = {}): Certification {
  const rule = { atLeast: 2, of: CODES, including: ['C1'] };
  return anAssessedCertification({
    blocs: [aBloc('BC01', { codes: CODES, validation: { rule, provenance: PROVENANCE } })],
    ...parts,
  });
}

/** A letter for each competence in order: A acquired, N not, a dot not yet evaluated. */
function evaluations(letters: string, assessment = 'BC01') {
  const results: Readonly<Record<string, EvaluationResult>> = { A: 'acquired', N: 'notAcquired', J: 'absentJustified' };
  return [...letters].flatMap((letter, index) => {
    const result = results[letter];
    return result ? [anEvaluation(assessment, CODES[index]!, result)] : [];
  });
}

const presented = ['BC01'];
const candidateWith = (letters: string, certification = aCounted()) =>
  examined({ evaluations: evaluations(letters), presented }, certification);

describe('The sensitivity of a proposal', () => {
  it.each([
    ['a validated bloc hangs on all of exactly as many as asked for', 'AA..', [], ['C1', 'C2'], true],
    ['with one to spare it hangs on the mandatory one alone', 'AAA.', [], ['C1'], false],
    ['a bloc without its mandatory competence is one away', 'NAA.', ['C1'], [], false],
    ['an open bloc is one away by any of those that are left', 'A.N.', ['C2', 'C3', 'C4'], [], false],
    ['one failed for good is one away by those it failed', 'ANJN', ['C2', 'C3', 'C4'], [], false],
  ])('%s', (_, letters, oneAway, hangsOn, barely) => {
    const candidate = candidateWith(letters);
    expect(sensitivityOf(candidate)).toEqual([{ blocCode: 'BC01', oneAway, hangsOn, barely }]);
    expect(isBarelyValidated(candidate)).toBe(barely);
  });

  it('is nothing where two competences are missing', () => {
    expect(sensitivityOf(candidateWith('NN..'))).toEqual([]);
  });

  it('does not call barely validated a bloc that asks for all its competences', () => {
    const candidate = examined();
    expect(sensitivityOf(candidate)).toEqual([
      { blocCode: 'BC01', oneAway: [], hangsOn: ['C1', 'C2'], barely: false },
      { blocCode: 'BC02', oneAway: ['C4'], hangsOn: [], barely: false },
    ]);
    expect(isBarelyValidated(candidate)).toBe(false);
  });

  it('is of the blocs presented alone', () => {
    expect(sensitivityOf(examined({ presented: ['BC02'] })).map(({ blocCode }) => blocCode)).toEqual(['BC02']);
  });

  it.each(['AA..', 'NAA.'])('is nothing for a bloc that is held whatever the evaluations: %s', (letters) => {
    const awards = [anAward({ blocCode: 'BC01' })];
    const candidate = examined({ evaluations: evaluations(letters), presented, awards }, aCounted());
    expect(sensitivityOf(candidate)).toEqual([]);
  });

  it.each([
    ['any', [], false],
    ['all', ['C1', 'C2'], true],
  ] as const)('takes a competence acquired twice, where %s counts, as hanging on %j', (mode, hangsOn, barely) => {
    const [assessment] = aCounted().assessments;
    const certification = aCounted({
      assessments: [assessment!, { ...assessment!, code: 'E-BIS' }],
      combination: { mode, provenance: PROVENANCE },
    });
    const twice = [...evaluations('AA'), ...evaluations('AA', 'BIS')];
    const sensitivity = sensitivityOf(examined({ evaluations: twice, presented }, certification));
    expect(sensitivity).toEqual(hangsOn.length > 0 ? [{ blocCode: 'BC01', oneAway: [], hangsOn, barely }] : []);
  });
});
