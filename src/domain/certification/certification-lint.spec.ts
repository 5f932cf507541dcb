import { aBloc, aCertification, aJuryRule } from '../../../test/support/a-certification.js';
import type { Assessment, Certification, JuryRule, Registration } from './certification.js';
import { lintCertification } from './certification-lint.js';
import type { LintFinding } from './lint-finding.js';

const STATED = { stated: 'as the document says' };

const anAssessment = (
  code: string,
  covers: readonly string[],
  mode: Assessment['mode'] = 'individual',
): Assessment => ({
  code,
  title: code,
  form: 'written',
  mode,
  covers,
  criteria: [],
  provenance: STATED,
});

const aStatedBloc = (code: string, codes: readonly string[]) =>
  aBloc(code, { codes, validation: { rule: { all: codes }, provenance: STATED } });

/** Two blocs, of C1 and C2 and of C3 and C4, each with its assessment; nothing in it is odd. */
const sound = (parts: Partial<Certification> = {}): Certification =>
  aCertification({
    blocs: [aStatedBloc('BC01', ['C1', 'C2']), aStatedBloc('BC02', ['C3', 'C4'])],
    assessments: [anAssessment('E1', ['C1', 'C2']), anAssessment('E2', ['C3', 'C4'])],
    validation: { rule: { all: ['BC01', 'BC02'] }, provenance: STATED },
    ...parts,
  });

const told = (findings: readonly LintFinding[]): string[] =>
  findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`);

const lint = (parts: Partial<Certification>): string[] => told(lintCertification(sound(parts)));

it('Nothing is said of a certification in which nothing is odd', () => {
  expect(lint({})).toEqual([]);
});

describe('Of coverage it is told', () => {
  it('which competence no assessment covers, and that its bloc and the title are out of reach', () => {
    const findings = lintCertification(
      sound({ assessments: [anAssessment('E1', ['C1', 'C2']), anAssessment('E2', ['C3'])] }),
    );
    expect(told(findings)).toEqual([
      'error unreachableBloc blocs[1].validation.rule',
      'error unreachableTitle validation.rule',
      'error competenceNotAssessed blocs[1].competences.C4',
    ]);
    expect(findings.map(({ facts }) => facts)).toEqual([
      { missingMandatory: ['C4'] },
      { missingMandatory: ['BC02'] },
      { competence: 'C4' },
    ]);
  });

  it('which assessment covers a competence of another bloc than most of its own', () => {
    const assessments = [anAssessment('E1', ['C1', 'C2']), anAssessment('E2', ['C2', 'C3', 'C4'])];
    const [finding, ...others] = lintCertification(sound({ assessments }));
    expect(others).toEqual([]);
    expect(finding).toEqual({
      severity: 'error',
      code: 'foreignCompetence',
      path: 'assessments[1].covers[0]',
      facts: { assessment: 'E2', competence: 'C2', bloc: 'BC01', ownBloc: 'BC02' },
    });
  });

  it('which competence nobody shows alone', () => {
    const group = anAssessment('E2', ['C3', 'C4'], 'group');
    const assessments = [anAssessment('E1', ['C1', 'C2']), group, anAssessment('E3', ['C3'])];
    expect(lint({ assessments })).toEqual(['information groupAssessmentOnly blocs[1].competences.C4']);
  });
});

describe('Of rules it is told', () => {
  it('that a bloc with a choice is in reach without the competence that is not assessed', () => {
    const chosen = aBloc('BC01', {
      codes: ['C1', 'C2'],
      validation: { rule: { any: ['C1', 'C2'] }, provenance: STATED },
    });
    const assessments = [anAssessment('E1', ['C1']), anAssessment('E2', ['C3', 'C4'])];
    expect(lint({ blocs: [chosen, aStatedBloc('BC02', ['C3', 'C4'])], assessments })).toEqual([
      'error competenceNotAssessed blocs[0].competences.C2',
    ]);
  });

  it('that a title is in reach by the equivalence of a bloc that is not', () => {
    const equivalences = [{ title: 'Certificat', provenance: STATED }];
    const blocs = [aStatedBloc('BC01', ['C1', 'C2']), { ...aStatedBloc('BC02', ['C3', 'C4']), equivalences }];
    expect(lint({ blocs, assessments: [anAssessment('E1', ['C1', 'C2'])] })).not.toContain(
      'error unreachableTitle validation.rule',
    );
  });

  it('which bloc no way to the title uses', () => {
    const validation = { rule: { all: ['BC01'] }, provenance: STATED };
    expect(lint({ validation })).toEqual(['warning unusedBloc blocs[1]']);
  });

  it('which bloc adds nothing to those that are mandatory', () => {
    const validation = { rule: { atLeast: 1, of: ['BC01', 'BC02'], including: ['BC02'] }, provenance: STATED };
    expect(lint({ validation })).toEqual(['warning unusedBloc blocs[0]']);
  });

  it('which competence no way to its bloc uses, however the rule nests', () => {
    const rule = { all: [{ any: ['C1', { all: ['C2'] }] }] };
    const bloc = aBloc('BC01', { codes: ['C1', 'C2', 'C5'], validation: { rule, provenance: STATED } });
    const assessments = [anAssessment('E1', ['C1', 'C2', 'C5']), anAssessment('E2', ['C3', 'C4'])];
    expect(lint({ blocs: [bloc, aStatedBloc('BC02', ['C3', 'C4'])], assessments })).toEqual([
      'warning unusedCompetence blocs[0].competences.C5',
    ]);
  });

  it('which are assumed', () => {
    const validation = { rule: { all: ['BC01', 'BC02'] }, provenance: { assumed: 'no rule is stated' } };
    expect(lintCertification(sound({ validation }))).toEqual([
      { severity: 'information', code: 'assumedRule', path: 'validation', facts: { assumed: 'no rule is stated' } },
    ]);
  });
});

describe('Of registrations it is told', () => {
  const period = (from: string, until: string): Registration => ({ from, until });

  it.each([
    ['nothing where one takes effect on the last day of the other', '2013-09-07', []],
    ['that they overlap by a day', '2013-09-06', ['error overlappingRegistrations registrations[1]']],
    ['that days lie between them', '2013-09-08', ['information registrationGap registrations[1]']],
  ])('%s', (_, from, findings) => {
    expect(lint({ registrations: [period('2007-06-01', '2013-09-07'), period(from, '2019-11-29')] })).toEqual(findings);
  });

  it('of an overlap with any earlier period, in whatever order they are written', () => {
    const registrations = [
      period('2012-01-01', '2013-01-01'),
      period('2010-01-01', '2020-01-01'),
      period('2015-01-01', '2016-01-01'),
    ];
    expect(lint({ registrations })).toEqual([
      'error overlappingRegistrations registrations[0]',
      'error overlappingRegistrations registrations[2]',
    ]);
  });
});

describe('Of access routes it is told', () => {
  const routes = sound().accessRoutes;

  it('which is not mentioned', () => {
    expect(lintCertification(sound({ accessRoutes: routes.filter(({ route }) => route !== 'CL') }))).toEqual([
      { severity: 'warning', code: 'accessRouteNotMentioned', path: 'accessRoutes', facts: { accessRoute: 'CL' } },
    ]);
  });

  it('which is open but has no jury, where others have', () => {
    const juries = [aJuryRule({ accessRoutes: ['FI', 'CA', 'FC', 'CQ', 'CL'] })];
    expect(lint({ juries })).toEqual(['warning accessRouteWithoutJury accessRoutes.VAE']);
  });

  it('nothing of one that is closed and has none', () => {
    const juries = [aJuryRule({ accessRoutes: ['FI', 'CA', 'FC', 'CQ', 'CL'] })];
    const accessRoutes = routes.map((terms) => (terms.route === 'VAE' ? { ...terms, open: false } : terms));
    expect(lint({ juries, accessRoutes })).toEqual([]);
  });
});

describe('Of a jury it is told', () => {
  const jury = (clauses: JuryRule['clauses'], parts: Partial<JuryRule> = {}): string[] =>
    lint({ juries: [aJuryRule({ clauses, ...parts })] });

  it('that its clauses ask for more members than there are', () => {
    const clauses: JuryRule['clauses'] = [
      { kind: 'college', colleges: ['professional'], atLeast: 2 },
      { kind: 'college', colleges: ['school'], atLeast: 2 },
    ];
    expect(jury(clauses)).toEqual(['error juryTooSmall juries[0].clauses']);
    expect(jury(clauses, { size: 4 })).toEqual([]);
  });

  it('nothing where one member can meet two clauses, an employer being a professional', () => {
    const clauses: JuryRule['clauses'] = [
      { kind: 'college', colleges: ['professional'], atLeast: 2 },
      { kind: 'college', colleges: ['employer'], atLeast: 2 },
      { kind: 'college', colleges: ['school'], atLeast: 1 },
    ];
    expect(jury(clauses)).toEqual([]);
  });

  it('that a president outside the shares leaves too few', () => {
    const president = { required: true, countsInShares: false };
    expect(jury([{ kind: 'external', atLeast: 3 }], { president })).toEqual(['error juryTooSmall juries[0].clauses']);
  });

  it('that a share is not the number it goes with, unless the president is left out of it', () => {
    const clauses: JuryRule['clauses'] = [{ kind: 'college', colleges: ['school'], atLeast: 2, percent: 60 }];
    expect(jury(clauses, { size: 5 })).toEqual(['warning juryShareMismatch juries[0].clauses[0]']);
    expect(jury(clauses, { size: 5, president: { required: true, countsInShares: false } })).toEqual([]);
  });
});
