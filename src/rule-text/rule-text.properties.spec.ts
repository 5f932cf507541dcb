import fc from 'fast-check';
import { aBloc } from '../../test/support/a-certification.js';
import { arbitrarySituation, codesOf } from '../../test/support/arbitrary-rules.js';
import { conditionScopeOf } from '../domain/rules/condition-scope.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import { findRuleFaults } from '../domain/rules/rule-faults.js';
import { normalForm } from './normal-form.js';
import { parseBlocRule, parseTitleRule } from './parse-rule.js';

const CODES = Array.from({ length: 9 }, (_, index) => `C${index + 1}`);
const BLOC = { code: 'BC01', number: 1, competences: CODES.map((code) => ({ code, title: code })) };
const CERTIFICATION = {
  code: 'RNCP1',
  title: 'Essai',
  blocs: [1, 2, 3].map((number) => ({ code: `BC0${number}`, number })),
};
const AROUND = {
  blocs: [aBloc('BC01'), aBloc('BC02')],
  assessments: ['E1', 'E2', 'E1P2'].map((code, index) => ({
    ...({ code, title: code, form: 'oral', mode: 'individual', covers: [CODES[index]!], criteria: [] } as const),
    ...(index < 2 && { marking: { of: 'assessment', passMark: 10 } as const }),
    provenance: { assumed: 'for the test' },
  })),
};

const WORDS = [
  ...'le la les un une des du de d’ au aux à et ou soit dont sur parmi ces tous toutes'.split(' '),
  ...'bloc blocs compétence compétences certification titre conditions obligatoires obligatoirement'.split(' '),
  ...['optionnels', 'au moins', 'est', 'sont', 'validé', 'acquises', 'sauf', 'pas', 'doit', 'valider', 'l’acquisition'],
  ...['1', '2', '3', '4', '9', 'C1', 'C2', 'BC01', 'deux', 'trois', '1re', 'quatrième', 'n°'],
  ...['note', 'moyenne', 'd’au moins', 'supérieure ou égale à', '/20', '20', 'épreuve', 'épreuves', 'E1', 'E2', 'E1P2'],
  ...['partie', 'coefficient', 'sans note inférieure à', 'réussite', 'prérequis', 'avoir validé', 'préalable', '9,5'],
  ...[',', ';', ':', '.', '(', ')', '-', '«', '»', '"', '/', '\u00a0', '😀'],
];
const wordSalad = fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }).map((words) => words.join(' '));
const anything = fc.oneof(wordSalad, fc.string(), fc.string({ unit: 'grapheme' }));

describe('Whatever the words, reading a rule', () => {
  it('answers with a rule without faults, or with words of the sentence', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const [reading, codes, scope] of [
          [parseBlocRule(text, BLOC, AROUND), CODES, conditionScopeOf(BLOC, AROUND.blocs, AROUND.assessments)],
          [parseTitleRule(text, CERTIFICATION), CERTIFICATION.blocs.map(({ code }) => code), undefined],
        ] as const) {
          if (reading.understood) expect(findRuleFaults(reading.rule, codes, scope)).toEqual([]);
          else expect(text.startsWith(reading.stumbledOn, reading.at)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('does not understand a sentence once a foreign word stands in it, wherever', () => {
    const sentence = 'Le bloc 1 est certifié avec l’acquisition de 5 compétences sur 9 dont la 4 et la 7 .'.split(' ');
    fc.assert(
      fc.property(
        fc.nat(sentence.length),
        fc.constantFrom('pas', 'sauf', 'jamais', 'environ', 'éventuellement', '%', 'non'),
        (place, word) => {
          const text = [...sentence.slice(0, place), word, ...sentence.slice(place)].join(' ');
          expect(parseBlocRule(text, BLOC)).toMatchObject({ understood: false });
        },
      ),
    );
  });

  it('does not understand a sentence once a word is missing, unless the others still say all of it', () => {
    const words = 'Les compétences 1 à 3 sont obligatoires'.split(' ');
    const understood = words.filter((_, index) => parseBlocRule(words.toSpliced(index, 1).join(' '), BLOC).understood);
    expect(understood).toEqual(['Les', 'sont']);
  });
});

describe('The normal form of a rule', () => {
  it('has the result of the rule, whatever is acquired, failed or open', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ rule, statuses }) => {
        const facts = (one: typeof rule) => {
          const { state, acquired, required, missingMandatory, missingCount } = compileRule(one).evaluate((code) =>
            statuses.get(code)!,
          );
          return { state, acquired, required, missingMandatory: missingMandatory.toSorted(), missingCount };
        };
        expect(facts(normalForm(rule, codesOf(rule)))).toEqual(facts(rule));
      }),
    );
  });

  it('is its own normal form, and has no faults', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ rule }) => {
        const codes = codesOf(rule);
        const normal = normalForm(rule, codes);
        expect(normalForm(normal, codes)).toEqual(normal);
        expect(findRuleFaults(normal, codes)).toEqual([]);
      }),
    );
  });
});
