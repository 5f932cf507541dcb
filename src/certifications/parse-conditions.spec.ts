import { readFileSync } from 'node:fs';
import { CertificationFileError } from './certification-file-error.js';
import { parseCertification } from './parse-certification.js';

const TEXT = readFileSync(new URL('../../test/support/certification-with-marks.yaml', import.meta.url), 'utf8');

function faultsOf(text: string): string[] {
  try {
    parseCertification(text, 'FONDS.yaml');
    return [];
  } catch (error) {
    if (error instanceof CertificationFileError) return error.faults.map(({ path, message }) => `${path}: ${message}`);
    throw error;
  }
}

/** The file with passages written otherwise; each must be there. */
function written(...changes: readonly (readonly [passage: string, otherwise: string])[]): string {
  return changes.reduce((text, [passage, otherwise]) => {
    expect(text).toContain(passage);
    return text.replace(passage, otherwise);
  }, TEXT);
}

const ruleOf = (code: string, rule: string): string => {
  const before = new RegExp(
    `(- code: ${code}\\n(?:(?!validation:)[^])*validation:\\n)[^]*?(?=      (?:stated|assumed):)`,
  );
  expect(TEXT).toMatch(before);
  return TEXT.replace(before, `$1      rule: ${rule}\n`);
};

describe('A certification file whose rules have conditions', () => {
  it('is read as it is written', () => {
    const { blocs } = parseCertification(TEXT, 'FONDS.yaml');
    const mean = [
      { of: 'E2', coefficient: 2 },
      { of: 'E3', coefficient: 1, floor: 8 },
    ];
    expect(blocs.map(({ validation }) => validation.rule)).toMatchObject([
      { all: [{ mark: 'E1', atLeast: 10 }] },
      { all: ['C5', { mean, atLeast: 10, floor: 6 }, { passed: 'E4P2' }, { validated: 'BC01' }] },
      { any: ['C8', { all: ['C9', { mark: 'C7', atLeast: 12 }] }] },
      { atLeast: 3, including: [{ validated: 'BC03' }] },
    ]);
  });

  it.each<[string, string, string]>([
    [
      '{ all: [{ mark: E1, atLeast: 21 }] }',
      'all[0].atLeast',
      'must be a mark from 0 to 20, with two decimals at most',
    ],
    ['{ all: [{ mark: E1 }] }', 'all[0].atLeast', 'missing'],
    ['{ all: [{ mark: [E1], atLeast: 10 }] }', 'all[0].mark', 'must be a code'],
    ['{ all: [{ mark: E1, atLeast: 10, floor: 8 }] }', 'all[0].floor', 'unknown key'],
    [
      '{ all: [{ mark: C1, atLeast: 10 }] }',
      'all[0].mark',
      'C1 is neither a competence marked at one assessment nor an assessment marked as a whole',
    ],
    ['{ all: [C1, { passed: E2 }] }', 'all[1].passed', 'no assessment E2 covers a competence of this bloc'],
    ['{ all: [{ mean: [], atLeast: 10 }] }', 'all[0].mean', 'must not be empty'],
    [
      '{ all: [{ mean: [{ of: E1, coefficient: 0 }], atLeast: 10 }] }',
      'all[0].mean[0].coefficient',
      'must be more than 0, up to 1000, with two decimals at most',
    ],
    [
      '{ all: [{ mean: [{ of: E1, coefficient: 1 }], atLeast: 10, floor: 9.995 }] }',
      'all[0].floor',
      'must be a mark from 0 to 20, with two decimals at most',
    ],
    ['{ all: [{ mark: E1, atLeast: 10 }, { passed: E1 }] }', 'all[1].passed', 'E1 is already at all[0].mark'],
    ['{ all: [C1, { validated: BC09 }] }', 'all[1].validated', 'unknown bloc BC09'],
    ['{ all: [C1, { validated: BC01 }] }', 'all[1].validated', 'a bloc cannot require itself'],
    [
      '{ any: [C1, { validated: BC03 }] }',
      'any[1]',
      'must be an item of the all, or of the including, of the whole rule',
    ],
    ['{ mark: E1, atLeast: 10 }', '', 'must be a rule: all, any, or atLeast with of'],
  ])('is refused for %s, with the path', (rule, path, message) => {
    const place = ['blocs[0].validation.rule', path].filter((part) => part !== '').join('.');
    expect(faultsOf(ruleOf('BC01', rule))).toEqual([`${place}: ${message}`]);
  });

  it('is refused for blocs that require one another in a circle, even through a third', () => {
    expect(faultsOf(ruleOf('BC01', '{ all: [C1, { validated: BC02 }] }'))).toEqual([
      'blocs[0].validation.rule.all[1]: blocs require one another in a circle: BC01, BC02',
    ]);
  });

  it('is refused for a condition in the rule of the title', () => {
    const text = TEXT.replace(
      /\nvalidation: .*\n$/,
      '\nvalidation: { rule: { all: [BC01, { passed: E1 }] }, assumed: x }\n',
    );
    expect(faultsOf(text)).toEqual(['validation.rule.all[1]: passed is for the rule of a bloc only']);
  });

  it('is refused for an assessment, a competence or a bloc of the same code as another of them', () => {
    expect(faultsOf(written(['code: E6', 'code: C1']))).toEqual([
      'assessments[6].code: C1 is already at blocs[0].competences.C1, and names one thing only where there are marks or conditions',
    ]);
    expect(
      faultsOf(written(['C9: Évaluer', 'BC04: Évaluer'], ['[C9, {', '[BC04, {'], ['covers: [C9]', 'covers: [BC04]'])),
    ).toEqual([
      'blocs[2].competences.BC04: BC04 is already at blocs[3].code, and names one thing only where there are marks or conditions',
    ]);
  });

  it('may use a code twice where nothing is marked and no rule has conditions', () => {
    const plain = TEXT.replace(/^ +marking:(\n {6,}.*)*\n| marking: \{[^}]*\},/gm, '').replace(
      /validation:\n +rule:[^]*?(?= +(?:stated|assumed):)/g,
      'validation:\n      rule: all\n',
    );
    expect(plain).not.toContain('marking');
    expect(faultsOf(plain.replace('code: E6', 'code: C1'))).toEqual([]);
  });
});
