import { parseDocument, visit, type Node } from 'yaml';
import { lintCertification } from '../domain/certification/certification-lint.js';
import { CertificationFileError } from './certification-file-error.js';
import { LARGEST_FILE } from './certification-file-yaml.js';
import { parseCertification } from './parse-certification.js';

const SMALL = `format: delibloc-certification/1
code: TEST
version: 1
title: Certification d’essai
certifier: { name: Certificateur, signatory: Directrice }
registrations:
  - { from: 2020-01-01, until: 2024-12-31 }
validity: { period: 5 years, assumed: for the test }
accessRoutes:
  FC: { open: true, since: 2020, assumed: for the test }
juries:
  - size: 3
    president: { required: true, countsInShares: true }
    clauses:
      - { atLeast: 2, of: external, percent: 66 }
      - { atLeast: 1, of: [employer, employee] }
      - { atLeast: 1, of: school }
      - { parity: all }
    quorum: { members: 2, assumed: for the test }
    stated: Trois personnes
blocs:
  - code: BC01
    number: 1
    title: Premier bloc
    competences:
      C1: Première compétence
      C2: Deuxième compétence
    validation: { rule: { atLeast: 1, of: [C1, C2], including: [C1] }, stated: Une sur deux }
  - code: BC02
    number: 2
    title: Second bloc
    competences:
      C3: Troisième compétence
    validation: { rule: all, assumed: for the test }
assessments:
  - { code: E1, title: Oral, form: oral, mode: individual, covers: [C1, C2], assumed: for the test }
  - { code: E2, title: Écrit, form: written, mode: individual, covers: [C2], assumed: for the test }
  - { code: E3, title: Dossier, form: dossier, mode: individual, covers: BC01, assumed: for the test }
combination: { mode: all, assumed: for the test }
validation: { rule: all, assumed: for the test }
`;

/** The small file with one passage written otherwise; the passage must be there. */
function small(passage: string, otherwise: string): string {
  expect(SMALL).toContain(passage);
  return SMALL.replace(passage, otherwise);
}

function faultsOf(text: string): string[] {
  try {
    parseCertification(text, 'TEST.yaml');
    return [];
  } catch (error) {
    if (error instanceof CertificationFileError) return error.message.split('\n');
    throw error;
  }
}

describe('A certification file', () => {
  const read = parseCertification(SMALL, 'TEST.yaml');

  it('may say "all" for every competence of a bloc and every bloc of the title', () => {
    expect(read.blocs[1]?.validation).toEqual({ rule: { all: ['C3'] }, provenance: { assumed: 'for the test' } });
    expect(read.validation.rule).toEqual({ all: ['BC01', 'BC02'] });
  });

  it('may name a bloc that an assessment covers whole', () => {
    expect(read.assessments.map(({ covers }) => covers)).toEqual([['C1', 'C2'], ['C2'], ['C1', 'C2']]);
  });

  it('gives competences as a map, read in the order written', () => {
    expect(read.blocs[0]?.competences).toEqual([
      { code: 'C1', title: 'Première compétence' },
      { code: 'C2', title: 'Deuxième compétence' },
    ]);
  });

  it('gives clauses of a jury by whom they are about', () => {
    expect(read.juries[0]?.clauses).toEqual([
      { kind: 'external', atLeast: 2, percent: 66 },
      { kind: 'college', colleges: ['employer', 'employee'], atLeast: 1 },
      { kind: 'college', colleges: ['school'], atLeast: 1 },
      { kind: 'parity', among: 'all' },
    ]);
  });

  it('keeps provenance apart from what it qualifies', () => {
    expect(read.blocs[0]?.validation.provenance).toEqual({ stated: 'Une sur deux' });
    expect(read.validity).toEqual({ period: { years: 5 }, provenance: { assumed: 'for the test' } });
  });

  it('may leave out what the document does not state', () => {
    expect(read).toMatchObject({ level: null, nsf: [], rome: [], sites: [], accommodations: [], notes: [] });
    expect(read.blocs[0]).toMatchObject({ equivalences: [], activities: [], notes: [] });
    expect(read.blocs[0]).not.toHaveProperty('option');
  });

  it('may give another validity to a route or a bloc', () => {
    const text = small('period: 5 years,', 'period: 1 year, byAccessRoute: { VAE: unlimited },');
    expect(parseCertification(text, 'TEST.yaml').validity).toMatchObject({
      period: { years: 1 },
      byAccessRoute: { VAE: 'unlimited' },
    });
  });

  it('may say how an assessment is marked, and from which mark on it is passed', () => {
    const text = small('covers: [C2], assumed', 'covers: [C2], marking: { of: assessment, passMark: 9.75 }, assumed');
    const [oral, written] = parseCertification(text, 'TEST.yaml').assessments;
    expect(written?.marking).toEqual({ of: 'assessment', passMark: 9.75 });
    expect(oral).not.toHaveProperty('marking');
  });

  it('reads the same as JSON, so that its digest does not depend on where it was kept', () => {
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});

describe('A certification file is refused with the path', () => {
  const RULE = 'rule: { atLeast: 1, of: [C1, C2], including: [C1] }';
  const E1 = 'covers: [C1, C2]';

  it.each([
    ['of another format', 'certification/1', 'certification/2', 'format: must be delibloc-certification/1'],
    [
      'of a key that is missing',
      'title: Certification d’essai\n',
      '',
      'title: missing: must be one line of 1 to 300 characters',
    ],
    [
      'of a key that is blank',
      'title: Certification d’essai',
      'title:',
      'title: must be one line of 1 to 300 characters',
    ],
    [
      'of an optional key that is blank',
      'version: 1',
      'version: 1\nlevel:',
      'level: must be a whole number from 1 to 8',
    ],
    ['of an unknown key', 'version: 1', 'version: 1\nlevels: 6', 'levels: unknown key'],
    ['of an unknown key deep inside', 'number: 2', 'number: 2\n    optoin: A', 'blocs[1].optoin: unknown key'],
    [
      'of a text that is too long',
      'Premier bloc',
      'x'.repeat(301),
      'blocs[0].title: must be one line of 1 to 300 characters',
    ],
    [
      'of a text that is a number',
      'title: Premier bloc',
      'title: 12',
      'blocs[0].title: must be one line of 1 to 300 characters',
    ],
    [
      'of a code with a slash',
      'code: TEST',
      'code: ../TEST',
      'code: must be a code: letters, digits, dots and hyphens, 40 at most',
    ],
    [
      'of a day that does not exist',
      '2020-01-01',
      '2021-02-29',
      'registrations[0].from: must be a day of the calendar, as 2023-06-15',
    ],
    [
      'of a period that ends before it begins',
      '2024-12-31',
      '2019-12-31',
      'registrations[0].until: 2019-12-31 is before 2020-01-01',
    ],
    ['of a validity that is none', '5 years', 'five years', 'validity.period: must be "unlimited" or as "5 years"'],
    ['of an unknown access route', 'FC: {', 'FX: {', 'accessRoutes.FX: unknown key'],
    [
      'of a list where a map stands',
      'certifier: { name: Certificateur, signatory: Directrice }',
      'certifier: []',
      'certifier: must be a map',
    ],
    ['of a text where a bloc stands', 'blocs:\n', 'blocs:\n  - BC00\n', 'blocs[0]: must be a map'],
    [
      'of competences as a list',
      'competences:\n      C3: Troisième compétence',
      'competences: [C3]',
      'blocs[1].competences: must be a map from code to text',
    ],
    [
      'of a competence without title',
      'C2: Deuxième compétence',
      'C2:',
      'blocs[0].competences.C2: must be one line of 1 to 300 characters',
    ],
    [
      'of two provenances',
      'stated: Une sur deux',
      'stated: Une sur deux, assumed: why',
      'blocs[0].validation.stated: exactly one of "stated" (the phrase) and "assumed" (why) must be there, in one line',
    ],
    [
      'of no provenance',
      ', stated: Une sur deux',
      '',
      'blocs[0].validation.stated: missing: exactly one of "stated" (the phrase) and "assumed" (why) must be there, in one line',
    ],
    ['of a bloc’s code twice', 'code: BC02', 'code: BC01', 'blocs[1].code: BC01 is already at blocs[0].code'],
    ['of a bloc’s number twice', 'number: 2', 'number: 1', 'blocs[1].number: 1 is already at blocs[0].number'],
    [
      'of a competence twice',
      'C3: Troisième',
      'C1: Troisième',
      'blocs[1].competences.C1: C1 is already at blocs[0].competences.C1',
    ],
    ['of an assessment twice', 'code: E2', 'code: E1', 'assessments[1].code: E1 is already at assessments[0].code'],
    [
      'of an unknown form of assessment',
      'form: oral',
      'form: song',
      'assessments[0].form: must be written or oral or case-study or project or dossier or dissertation or role-play or professional-situation or report or note',
    ],
    [
      'of an unknown competence in a rule',
      RULE,
      'rule: { all: [C1, C99] }',
      'blocs[0].validation.rule.all[1]: unknown competence C99',
    ],
    [
      'of a competence of another bloc in a rule',
      RULE,
      'rule: { all: [C1, C3] }',
      'blocs[0].validation.rule.all[1]: unknown competence C3',
    ],
    [
      'of a code twice in a rule',
      RULE,
      'rule: { all: [C1, C1] }',
      'blocs[0].validation.rule.all[1]: C1 is already at all[0]',
    ],
    [
      'of what is mandatory but not there',
      RULE,
      'rule: { atLeast: 1, of: [C1], including: [C2] }',
      'blocs[0].validation.rule.including[0]: is not within of',
    ],
    [
      'of a number below what is mandatory',
      RULE,
      'rule: { atLeast: 1, of: [C1, C2], including: [C1, C2] }',
      'blocs[0].validation.rule.atLeast: 1 is below the 2 that are mandatory',
    ],
    [
      'of a number above what there is',
      RULE,
      'rule: { atLeast: 3, of: [C1, C2] }',
      'blocs[0].validation.rule.atLeast: 3 is above the 2 that there are',
    ],
    [
      'of an unknown key in a rule',
      RULE,
      'rule: { all: [C1], but: [C2] }',
      'blocs[0].validation.rule.but: unknown key',
    ],
    ['of an empty rule', RULE, 'rule: { any: [] }', 'blocs[0].validation.rule.any: must not be empty'],
    [
      'of a rule that is none',
      RULE,
      'rule: some',
      'blocs[0].validation.rule: must be a rule: all, any, or atLeast with of',
    ],
    ['of a rule that is missing', `${RULE}, `, '', 'blocs[0].validation.rule: missing (must be a rule, or all)'],
    [
      'of an unknown competence in an assessment',
      E1,
      'covers: [C1, C98]',
      'assessments[0].covers[1]: unknown competence C98',
    ],
    [
      'of a competence twice in an assessment',
      E1,
      'covers: [C1, C1]',
      'assessments[0].covers[1]: C1 is already at assessments[0].covers[0]',
    ],
    [
      'of a pass mark with too many decimals',
      E1,
      `${E1}, marking: { of: competences, passMark: 9.995 }`,
      'assessments[0].marking.passMark: must be a mark from 0 to 20, with two decimals at most',
    ],
    [
      'of a pass mark out of 100',
      E1,
      `${E1}, marking: { of: competences, passMark: 60 }`,
      'assessments[0].marking.passMark: must be a mark from 0 to 20, with two decimals at most',
    ],
    [
      'of marks of something else',
      E1,
      `${E1}, marking: { of: blocs, passMark: 10 }`,
      'assessments[0].marking.of: must be competences or assessment',
    ],
    ['of a marking that is no map', E1, `${E1}, marking: 10`, 'assessments[0].marking: must be a map'],
    ['of an unknown bloc in an assessment', 'covers: BC01', 'covers: BC09', 'assessments[2].covers: unknown bloc BC09'],
    [
      'of a clause for more members than there are',
      'atLeast: 2, of: external',
      'atLeast: 4, of: external',
      'juries[0].clauses[0].atLeast: 4 of a jury of 3',
    ],
    [
      'of a quorum of more members than there are',
      'members: 2',
      'members: 4',
      'juries[0].quorum.members: 4 of a jury of 3',
    ],
    [
      'of an unknown college',
      'of: school',
      'of: parents',
      'juries[0].clauses[2].of: must be external, or one or a list of employer, employee, professional, school, certifier',
    ],
    [
      'of a parity that counts',
      'parity: all',
      'parity: all, atLeast: 2',
      'juries[0].clauses[3].parity: a parity clause has no other key',
    ],
  ])('%s', (_, passage, otherwise, fault) => {
    expect(faultsOf(small(passage, otherwise))).toEqual([`TEST.yaml: ${fault}`]);
  });

  it('of an unknown bloc in the rule of the title', () => {
    const text = SMALL.replace(/\nvalidation: .*\n$/, '\nvalidation: { rule: { all: [BC01, BC09] }, assumed: why }\n');
    expect(faultsOf(text)).toEqual(['TEST.yaml: validation.rule.all[1]: unknown bloc BC09']);
  });

  it('of every fault at once, of form and of sense', () => {
    const text = small('version: 1', 'version: one').replace(E1, 'covers: [C97]').replace('2020-01-01', '2020-13-01');
    expect(faultsOf(text)).toEqual([
      'TEST.yaml: version: must be a whole number from 1 to 9999',
      'TEST.yaml: registrations[0].from: must be a day of the calendar, as 2023-06-15',
      'TEST.yaml: assessments[0].covers[0]: unknown competence C97',
    ]);
  });

  it('of faults in something that is no certification at all, without failing itself', () => {
    const text = 'blocs: [1, null, {}]\nassessments: { a: 1 }\njuries: [[]]\nvalidation: x\ncombination: [x]\n';
    expect(faultsOf(text)).toEqual(
      expect.arrayContaining([
        'TEST.yaml: blocs[0]: must be a map',
        'TEST.yaml: assessments: must be a list of maps',
        'TEST.yaml: combination: must be a map',
        'TEST.yaml: validation: must be a map',
      ]),
    );
  });
});

describe('A certification file without blocs', () => {
  it('is refused', () => {
    const text = SMALL.replace(/blocs:\n[^]*(?=assessments:)/, 'blocs: []\n');
    expect(faultsOf(text)).toContain('TEST.yaml: blocs: must not be empty');
  });
});

describe('A certification file in which any one value is something else', () => {
  const values = ['null', '[]', '[[]]', '{}', '0', 'x'];

  /** The small file with its value of that rank, in the order of the text, replaced; null behind the last. */
  function withValue(rank: number, value: string): string | null {
    const document = parseDocument(SMALL);
    let left = rank;
    visit(document, {
      Node: (key, node) => {
        if (left < 0) return visit.BREAK;
        if (key === 'key' || node === document.contents || left-- > 0) return undefined;
        return parseDocument(value).contents as Node;
      },
    });
    return left < 0 ? String(document) : null;
  }

  it.each(values)('is read or refused, and never more than that: %s', (value) => {
    let rank = 0;
    let refused = 0;
    for (let text = withValue(rank, value); text !== null; text = withValue(++rank, value)) {
      const faults = faultsOf(text);
      if (faults.length > 0) refused += 1;
      else expect(() => lintCertification(parseCertification(text, 'TEST.yaml'))).not.toThrow();
      expect(faults.filter((fault) => !fault.startsWith('TEST.yaml: '))).toEqual([]);
    }
    expect(rank).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(rank / 2);
  });
});

describe('A certification file as YAML is refused', () => {
  const deep = (depth: number): string => Array.from({ length: depth }, (_, i) => `${' '.repeat(i)}a:`).join('\n');

  it.each([
    ['when it is empty', '', 'empty'],
    ['when it holds comments only', '# nothing\n', 'empty'],
    ['when it is a list', '- a\n', 'must be a map of keys'],
    ['when it is a text', 'hello\n', 'must be a map of keys'],
    ['when it is huge', `a: ${'x'.repeat(LARGEST_FILE)}`, `larger than ${LARGEST_FILE} bytes`],
    ['when a key stands twice', 'a: 1\na: 2\n', 'line 2: Map keys must be unique'],
    ['when a key is no text', '? [a]\n: 1\n', 'line 1: With stringKeys, all keys must be strings'],
    ['when it uses an alias', 'a: &x [1]\nb: *x\n', 'line 2: an alias is not accepted: *x'],
    ['when it uses a tag', 'a: !!binary aGVsbG8=\n', 'line 1: a tag is not accepted: tag:yaml.org,2002:binary'],
    ['when it reaches for what makes objects', '__proto__: { a: 1 }\n', 'line 1: unknown key __proto__'],
    ['when lists nest without end', '['.repeat(100_000), 'nested too deeply'],
    ['when dashes nest without end', '- '.repeat(100_000), 'nested too deeply'],
    ['when maps nest without end', deep(500), 'nested too deeply'],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([`TEST.yaml: ${fault}`]);
  });

  it('with the line of what cannot be read', () => {
    expect(faultsOf('a: 1\nb: "not closed\n')).toEqual([expect.stringMatching(/^TEST\.yaml: line \d: .*quote/)]);
  });
});
