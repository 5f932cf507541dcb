import { aCertificationWithMarks } from '../../../test/support/a-certification-with-marks.js';
import type { ConditionGrounds } from '../../domain/rules/rule-conditions.js';
import { compileRule } from '../../domain/rules/rule-evaluation.js';
import { unmetConditionPhrase } from './condition-sentence.js';
import { blocProposalSentence } from './proposal-sentence.js';
import { blocProposalSummary } from './proposal-summary.js';

const { blocs } = aCertificationWithMarks();
const marksAre = (marks: Readonly<Record<string, number | 'absent'>>) => (code: string) => marks[code] ?? null;

function unmet(rank: number, marks: Readonly<Record<string, number | 'absent'>>): string[] {
  const { conditions = [] } = compileRule(blocs[rank]!.validation.rule).evaluate(() => 'open', {
    ...{ markOf: marksAre(marks), passedOf: () => 'failed', validatedOf: () => 'open' },
  });
  return conditions.map((one) => unmetConditionPhrase(one, (code) => code.startsWith('C')).replaceAll('\u202f', ' '));
}

describe('What a condition lacks, in words', () => {
  it.each<[number, Readonly<Record<string, number | 'absent'>>, string]>([
    [0, {}, 'au moins 10 sur 20 à obtenir à l’épreuve E1'],
    [0, { E1: 9.5 }, 'note de 9,5 à l’épreuve E1, pour 10 exigés'],
    [0, { E1: 'absent' }, 'absence à l’épreuve E1, où 10 sont exigés'],
    [2, { C7: 11 }, 'note de 11 à la compétence 7, pour 12 exigés'],
    [1, { E2: 9.5, E3: 9.5 }, 'moyenne de 9,5 pour 10 exigés'],
    [
      1,
      { E2: 10, E3: 4 },
      'moyenne de 8 pour 10 exigés ; note de 4 à l’épreuve E3, inférieure à la note plancher de 6',
    ],
    [1, { E2: 8 }, 'moyenne de 8 pour 10 exigés ; note à venir à l’épreuve E3'],
    [1, { E2: 12, E3: 'absent' }, 'moyenne de 12 pour 10 exigés ; absence à l’épreuve E3'],
    [1, {}, 'moyenne d’au moins 10 sur 20 à obtenir ; note à venir à l’épreuve E2 et à l’épreuve E3'],
  ])('of bloc %i with %j', (rank, marks, phrase) => {
    expect(unmet(rank, marks)[0]).toBe(phrase);
  });

  it('of an assessment and of a prerequisite', () => {
    expect(unmet(1, {}).slice(1)).toEqual([
      'l’épreuve E4P2 n’est pas réussie',
      'le bloc BC01, exigé au préalable, reste à valider',
    ]);
  });
});

describe('The proposal for a bloc whose rule has conditions', () => {
  const bloc = blocs[1]!;
  const facts = compileRule(bloc.validation.rule).evaluate(() => 'failed', {
    ...{ markOf: marksAre({ E2: 9.5, E3: 9.5 }), passedOf: () => 'acquired', validatedOf: () => 'acquired' },
  });
  const proposal = { blocCode: 'BC02', acquired: 0, facts, validUntil: null, heldUntil: null } as const;

  it('says all that it cannot do without', () => {
    const sentence = blocProposalSentence({ ...proposal, outcome: 'notValidated' }, bloc).replaceAll('\u202f', ' ');
    expect(sentence).toBe('Il manque la compétence obligatoire 5 (Compétence C5) ; moyenne de 9,5 pour 10 exigés.');
    expect(blocProposalSentence({ ...proposal, outcome: 'validated' }, bloc)).toBe(
      'Tout ce que demande la règle du bloc est réuni.',
    );
  });

  const summary = (rank: number, outcome: 'open' | 'notValidated' | 'validated', grounds: ConditionGrounds) => {
    const found = compileRule(blocs[rank]!.validation.rule).evaluate(() => 'open', grounds);
    return blocProposalSummary({ ...proposal, outcome, facts: found });
  };

  it.each<[string, number, ConditionGrounds, string]>([
    ['all of it', 1, {}, 'encore la 5, la moyenne, l’épreuve E4P2 et le bloc BC01'],
    [
      'a competence and the mean',
      1,
      { markOf: marksAre({ E2: 12 }), passedOf: () => 'acquired', validatedOf: () => 'acquired' },
      'encore la 5 et la moyenne',
    ],
    ['a mark', 0, {}, 'encore la note E1'],
    ['a choice', 2, {}, 'encore 1'],
  ])('says in a few words that %s is left', (_, rank, grounds, words) => {
    expect(summary(rank, 'open', grounds)).toBe(words);
  });

  it('says in a few words what is missing, and that nothing is', () => {
    expect(summary(0, 'notValidated', { markOf: marksAre({ E1: 8 }) })).toBe('manque la note E1');
    expect(summary(0, 'validated', { markOf: marksAre({ E1: 12 }) })).toBe('tout est réuni');
  });
});
