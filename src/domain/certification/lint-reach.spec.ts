import fc from 'fast-check';
import { aCertificationWithMarks } from '../../../test/support/a-certification-with-marks.js';
import { arbitraryConditionedRule } from '../../../test/support/arbitrary-conditions.js';
import { aCertification } from '../../../test/support/a-certification.js';
import type { Bloc, Certification } from './certification.js';
import { lintCertification } from './certification-lint.js';
import type { LintFinding } from './lint-finding.js';
import type { Rule } from '../rules/rule.js';

const PROVENANCE = { stated: 'as the document says' };
const certification = aCertificationWithMarks();

function lint(parts: Partial<Certification>): LintFinding[] {
  const about = ['unreachableBloc', 'unreachableTitle', 'unusedCompetence', 'unusedBloc'];
  return lintCertification({ ...certification, ...parts }).filter(({ code }) => about.includes(code));
}

const withBloc = (code: string, change: (bloc: Bloc) => Bloc): Bloc[] =>
  certification.blocs.map((bloc) => (bloc.code === code ? change(bloc) : bloc));
const withRule = (code: string, rule: Rule): Bloc[] =>
  withBloc(code, (bloc) => ({ ...bloc, validation: { rule, provenance: PROVENANCE } }));
const told = (findings: readonly LintFinding[]) => findings.map(({ code, path }) => `${code} ${path}`);
const UNREACHABLE_TITLE = 'unreachableTitle validation.rule';

describe('Of rules with conditions it is told', () => {
  it('nothing where 20 everywhere, every assessment passed and the blocs in order would do', () => {
    expect(lint({})).toEqual([]);
  });

  it('which bloc the title does not use, unless a bloc that it uses requires it', () => {
    const findings = lint({ validation: { rule: { all: ['BC02'] }, provenance: PROVENANCE } });
    expect(told(findings)).toEqual(['unusedBloc blocs[2]']);
  });

  it('that no mark reaches more than 20, whatever else', () => {
    const findings = lint({ blocs: withRule('BC01', { all: [{ mark: 'E1', atLeast: 20.01 }] }) });
    expect(findings[0]).toEqual({
      ...{ severity: 'error', code: 'unreachableBloc', path: 'blocs[0].validation.rule' },
      facts: { missingMandatory: [], outOfReach: ['E1'] },
    });
  });

  it('that a mean of more than 20 is beyond reach, and that one of 20 is not', () => {
    const mean = [
      { of: 'E2', coefficient: 2 },
      { of: 'E3', coefficient: 1 },
    ];
    const rule = (atLeast: number): Rule => ({ all: ['C5', 'C6', { mean, atLeast }] });
    expect(told(lint({ blocs: withRule('BC02', rule(20.01)) }))).toContain('unreachableBloc blocs[1].validation.rule');
    expect(lint({ blocs: withRule('BC02', rule(20)) })).toEqual([]);
  });

  it('that nothing gives a mark which no assessment marks', () => {
    const assessments = certification.assessments.map(({ marking, ...one }) =>
      one.code === 'E1' || !marking ? one : { ...one, marking },
    );
    const findings = lint({ assessments });
    expect(findings.map(({ facts }) => facts)).toContainEqual({ missingMandatory: [], outOfReach: ['E1'] });
  });

  it('that a bloc which requires one out of reach is out of reach too, but not one that has another way', () => {
    const blocs = withRule('BC01', { all: [{ mark: 'E1', atLeast: 20.01 }] });
    expect(told(lint({ blocs }))).toEqual([
      'unreachableBloc blocs[0].validation.rule',
      'unreachableBloc blocs[1].validation.rule',
      UNREACHABLE_TITLE,
    ]);
    const other: Rule = { any: ['C8', { mark: 'C7', atLeast: 20.01 }] };
    expect(lint({ blocs: withRule('BC03', other) })).toEqual([]);
  });

  it('that what an equivalence gives fulfils a prerequisite', () => {
    const [first, ...rest] = withRule('BC01', { all: [{ mark: 'E1', atLeast: 20.01 }] });
    const equivalences = [{ title: 'Certificat', provenance: PROVENANCE }];
    expect(told(lint({ blocs: [{ ...first!, equivalences }, ...rest] }))).toEqual([
      'unreachableBloc blocs[0].validation.rule',
    ]);
  });

  it('which competence stands behind no assessment that the rule names', () => {
    const blocs = withRule('BC02', { all: ['C5', { mark: 'E2', atLeast: 10 }, { passed: 'E4P2' }] });
    expect(told(lint({ blocs }))).toEqual(['unusedCompetence blocs[1].competences.C4']);
  });

  it('nothing out of reach of any rule that a file may have', () => {
    fc.assert(
      fc.property(arbitraryConditionedRule, ({ rule, bloc, blocs, assessments }) => {
        const covered = new Set(assessments.flatMap(({ covers }) => covers));
        const all = blocs.flatMap(({ competences }) => competences.map(({ code }) => code));
        const others = all.filter((code) => !covered.has(code));
        const rest = { ...certification.assessments[3]!, code: 'REST', covers: others };
        const made = aCertification({
          blocs: blocs.map((one) => (one === bloc ? { ...bloc, validation: { rule, provenance: PROVENANCE } } : one)),
          assessments: [...assessments, rest],
        });
        const codes = lintCertification(made).map(({ code }) => code);
        expect(codes).not.toContain('unreachableBloc');
        expect(codes).not.toContain('unreachableTitle');
      }),
    );
  });
});
