import type { Assessment, Bloc, Certification } from './certification.js';
import type { LintFinding } from './lint-finding.js';

/** Whether every competence is assessed, each person on their own, and every assessment keeps to one bloc. */
export function lintCoverage({ blocs, assessments }: Certification): LintFinding[] {
  return [
    ...blocs.flatMap((bloc, index) => lintCompetences(bloc, `blocs[${index}]`, assessments)),
    ...assessments.flatMap((assessment, index) => findForeign(assessment, `assessments[${index}]`, blocs)),
  ];
}

function lintCompetences({ competences }: Bloc, path: string, assessments: readonly Assessment[]): LintFinding[] {
  return competences.flatMap(({ code }): LintFinding[] => {
    const covering = assessments.filter(({ covers }) => covers.includes(code));
    const about = { path: `${path}.competences.${code}`, facts: { competence: code } };
    if (covering.length === 0) return [{ severity: 'error', code: 'competenceNotAssessed', ...about }];
    const isGroupOnly = covering.every(({ mode }) => mode === 'group');
    return isGroupOnly ? [{ severity: 'information', code: 'groupAssessmentOnly', ...about }] : [];
  });
}

function findForeign({ code, covers }: Assessment, path: string, blocs: readonly Bloc[]): LintFinding[] {
  const blocOf = (competence: string) =>
    blocs.find(({ competences }) => competences.some((it) => it.code === competence));
  const own = mostFrequent(covers.map(blocOf));
  return covers.flatMap((competence, index): LintFinding[] => {
    const bloc = blocOf(competence);
    if (!own || !bloc || bloc === own) return [];
    const facts = { assessment: code, competence, bloc: bloc.code, ownBloc: own.code };
    return [{ severity: 'error', code: 'foreignCompetence', path: `${path}.covers[${index}]`, facts }];
  });
}

/** The one met most often; of several, the one met first. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const count = (value: T): number => values.filter((other) => other === value).length;
  return values.reduce<T | undefined>(
    (best, value) => (best === undefined || count(value) > count(best) ? value : best),
    undefined,
  );
}
