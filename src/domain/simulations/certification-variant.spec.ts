import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { CertificationChange } from './certification-change.js';
import { varyCertification } from './certification-variant.js';
import type { Rule } from '../rules/rule.js';

const CODES = ['C1', 'C2', 'C3', 'C4'];
const PROVENANCE = { stated: 'Deux compétences sur quatre.' };

const withRule = (rule: Rule) =>
  aCertification({ blocs: [aBloc('BC01', { codes: CODES, validation: { rule, provenance: PROVENANCE } })] });

function ruleAfter(rule: Rule, ...changes: CertificationChange[]): unknown {
  const variant = varyCertification(withRule(rule), changes);
  return 'certification' in variant ? variant.certification.blocs[0]!.validation.rule : variant.faults;
}

const bloc = { blocCode: 'BC01' };

describe('A variant of a certification', () => {
  it.each<[string, Rule, CertificationChange[], Rule]>([
    [
      'asks for more',
      { atLeast: 2, of: CODES, including: ['C1'] },
      [{ kind: 'atLeast', ...bloc, count: 3 }],
      { atLeast: 3, of: CODES, including: ['C1'] },
    ],
    ['asks for fewer than all', { all: CODES }, [{ kind: 'atLeast', ...bloc, count: 3 }], { atLeast: 3, of: CODES }],
    [
      'has one more that is mandatory',
      { atLeast: 2, of: CODES, including: ['C1'] },
      [{ kind: 'mandatory', ...bloc, competence: 'C4' }],
      { atLeast: 2, of: CODES, including: ['C1', 'C4'] },
    ],
    [
      'has none that is mandatory',
      { atLeast: 2, of: CODES, including: ['C1'] },
      [{ kind: 'notMandatory', ...bloc, competence: 'C1' }],
      { atLeast: 2, of: CODES },
    ],
    [
      'makes mandatory what is so already without saying it twice',
      { atLeast: 2, of: CODES, including: ['C1'] },
      [{ kind: 'mandatory', ...bloc, competence: 'C1' }],
      { atLeast: 2, of: CODES, including: ['C1'] },
    ],
    ['has another rule', { all: CODES }, [{ kind: 'blocRule', ...bloc, rule: { any: CODES } }], { any: CODES }],
    [
      'is judged by what all its changes lead to',
      { atLeast: 2, of: CODES, including: ['C1', 'C2'] },
      [
        { kind: 'atLeast', ...bloc, count: 1 },
        { kind: 'notMandatory', ...bloc, competence: 'C2' },
      ],
      { atLeast: 1, of: CODES, including: ['C1'] },
    ],
  ])('%s', (_, before, changes, after) => {
    expect(ruleAfter(before, ...changes)).toEqual(after);
  });

  it('does not claim that its rule is stated', () => {
    const variant = varyCertification(withRule({ all: CODES }), [{ kind: 'atLeast', ...bloc, count: 2 }]);
    expect(variant).toHaveProperty('certification.blocs.0.validation.provenance', { assumed: 'simulation' });
  });

  it('keeps the blocs of a validity, whatever they or the access route said', () => {
    const own = { period: { years: 2 }, provenance: PROVENANCE };
    const before = aCertification({
      blocs: [aBloc('BC01', { validity: own }), aBloc('BC02')],
      validity: { ...own, byAccessRoute: { VAE: 'unlimited' } },
    });
    const variant = varyCertification(before, [{ kind: 'validity', period: { years: 3 } }]);
    expect(variant).toHaveProperty('certification.validity', {
      period: { years: 3 },
      provenance: { assumed: 'simulation' },
    });
    expect(variant).not.toHaveProperty('certification.blocs.0.validity');
  });

  it('has a title of its own', () => {
    const variant = varyCertification(aCertification(), [{ kind: 'titleRule', rule: { any: ['BC01', 'BC02'] } }]);
    expect(variant).toHaveProperty('certification.validation.rule', { any: ['BC01', 'BC02'] });
  });

  it('is the certification itself where nothing changes', () => {
    const certification = aCertification();
    expect(varyCertification(certification, [])).toEqual({ certification, faults: [] });
  });

  it('is refused with every fault of what the changes lead to', () => {
    const rule = { atLeast: 2, of: CODES, including: ['C1'] };
    expect(
      ruleAfter(
        rule,
        { kind: 'atLeast', ...bloc, count: 5 },
        { kind: 'notMandatory', ...bloc, competence: 'C9' },
        { kind: 'mandatory', ...bloc, competence: 'C8' },
        { kind: 'mandatory', blocCode: 'BC09', competence: 'C1' },
        { kind: 'titleRule', rule: { all: ['BC07'] } },
        { kind: 'validity', period: { years: 0 } },
      ),
    ).toEqual([
      { blocCode: 'BC09', path: '', code: 'unknownBloc', facts: { blocCode: 'BC09' } },
      { blocCode: 'BC01', path: 'atLeast', code: 'atLeastAboveItems', facts: { atLeast: 5, items: 4 } },
      { blocCode: 'BC01', path: '', code: 'unknownCode', facts: { code: 'C9' } },
      { blocCode: 'BC01', path: '', code: 'unknownCode', facts: { code: 'C8' } },
      { blocCode: null, path: 'all[0]', code: 'unknownCode', facts: { code: 'BC07' } },
      { blocCode: null, path: 'validity', code: 'notAPeriod', facts: { least: 1, most: 100 } },
    ]);
  });

  it('is refused where a competence stays mandatory because all are asked for', () => {
    expect(ruleAfter({ all: CODES }, { kind: 'notMandatory', ...bloc, competence: 'C2' })).toEqual([
      { blocCode: 'BC01', path: '', code: 'stillMandatory', facts: { code: 'C2' } },
    ]);
  });
});
