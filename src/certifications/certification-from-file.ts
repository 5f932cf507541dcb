import {
  ACCESS_ROUTES,
  type Assessment,
  type Bloc,
  type Certification,
  type CodedLabel,
  type JuryClause,
  type JuryRule,
  type Provenance,
  type SourcedRule,
  type Validity,
  type ValidityPeriod,
} from '../domain/certification/certification.js';
import type { Rule } from '../domain/rules/rule.js';
import type { AssessmentInFile, BlocInFile, ValidationInFile } from './certification-file-blocs.js';
import type { ClauseInFile, JuryInFile } from './certification-file-jury.js';
import type { CodedText } from './certification-file-nesting.js';
import type { SourcedInFile, ValidityInFile } from './certification-file-parts.js';
import { successionFromFile } from './certification-file-successions.js';
import type { CertificationFile } from './certification-file.js';

/** The certification that a file without fault describes; short forms are written out. */
export function certificationFromFile(file: CertificationFile): Certification {
  const blocs = file.blocs.map((bloc) => toBloc(bloc, file.code));
  return present({
    code: file.code,
    version: file.version,
    title: file.title,
    level: file.level ?? null,
    formerLevel: file.formerLevel,
    nsf: toLabels(file.nsf),
    rome: toLabels(file.rome),
    certifier: { ...file.certifier },
    sites: (file.sites ?? []).map((site) => ({ certifies: false, prepares: false, ...present(site) })),
    registrations: (file.registrations ?? []).map((registration) => present({ ...registration })),
    validity: toValidity(file.validity),
    accessRoutes: toAccessRoutes(file),
    juries: (file.juries ?? []).map(toJuryRule),
    blocs,
    assessments: file.assessments.map((assessment) => toAssessment(assessment, blocs)),
    combination: { mode: file.combination.mode, provenance: toProvenance(file.combination) },
    validation: toSourcedRule(file.validation, blocs),
    accommodations: file.accommodations ?? [],
    notes: file.notes ?? [],
  });
}

/** The same without the keys that are undefined: written as JSON and compared, both read alike. */
const present = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

const toProvenance = ({ stated, assumed }: SourcedInFile): Provenance =>
  stated === undefined ? { assumed: assumed ?? '' } : { stated };

const toLabels = (entries: readonly CodedText[] = []): CodedLabel[] =>
  entries.map(({ code, text }) => ({ code, label: text }));

const toTitles = (entries: readonly CodedText[] = []): { code: string; title: string }[] =>
  entries.map(({ code, text }) => ({ code, title: text }));

const toPeriod = (period: string): ValidityPeriod =>
  period === 'unlimited' ? 'unlimited' : { years: Number.parseInt(period, 10) };

const toValidity = (validity: ValidityInFile): Validity =>
  present({
    period: toPeriod(validity.period),
    byAccessRoute:
      validity.byAccessRoute &&
      Object.fromEntries(Object.entries(validity.byAccessRoute).map(([route, period]) => [route, toPeriod(period)])),
    provenance: toProvenance(validity),
  });

const toAccessRoutes = ({ accessRoutes }: CertificationFile): Certification['accessRoutes'] =>
  ACCESS_ROUTES.flatMap((route) => {
    const terms = accessRoutes[route];
    return terms ? [present({ route, open: terms.open, since: terms.since, provenance: toProvenance(terms) })] : [];
  });

const toSourcedRule = (validation: ValidationInFile, items: readonly { code: string }[]): SourcedRule => ({
  rule: validation.rule === 'all' ? { all: items.map(({ code }) => code) } : (validation.rule as Rule),
  provenance: toProvenance(validation),
});

function toBloc(bloc: BlocInFile, certification: string): Bloc {
  const competences = toTitles(bloc.competences);
  return present({
    code: bloc.code,
    number: bloc.number,
    certifierNumber: bloc.certifierNumber,
    title: bloc.title,
    option: bloc.option,
    competences,
    validation: toSourcedRule(bloc.validation, competences),
    validity: bloc.validity && toValidity(bloc.validity),
    equivalences: (bloc.equivalences ?? []).map((it) => ({ title: it.title, provenance: toProvenance(it) })),
    succeeds: bloc.succeeds?.map((it) => successionFromFile(it, certification)),
    activities: bloc.activities ?? [],
    notes: bloc.notes ?? [],
  });
}

const toAssessment = (assessment: AssessmentInFile, blocs: readonly Bloc[]): Assessment =>
  present({
    code: assessment.code,
    title: assessment.title,
    form: assessment.form,
    mode: assessment.mode,
    durationMinutes: assessment.durationMinutes,
    covers: toCoverage(assessment.covers, blocs),
    criteria: toTitles(assessment.criteria),
    marking: assessment.marking && { of: assessment.marking.of, passMark: assessment.marking.passMark },
    provenance: toProvenance(assessment),
  });

const toCoverage = (covers: string | readonly string[], blocs: readonly Bloc[]): readonly string[] =>
  typeof covers === 'string'
    ? (blocs.find(({ code }) => code === covers)?.competences ?? []).map(({ code }) => code)
    : covers;

const toJuryRule = (jury: JuryInFile): JuryRule =>
  present({
    accessRoutes: jury.accessRoutes,
    from: jury.from,
    until: jury.until,
    size: jury.size,
    president: present({ ...jury.president }),
    clauses: jury.clauses.map(toClause),
    quorum: { members: jury.quorum.members, provenance: toProvenance(jury.quorum) },
    castingVote: jury.castingVote && toProvenance(jury.castingVote),
    provenance: toProvenance(jury),
  });

function toClause({ parity, of, atLeast = 0, percent }: ClauseInFile): JuryClause {
  if (parity) return { kind: 'parity', among: parity };
  if (of === 'external') return present({ kind: 'external', atLeast, percent });
  return present({ kind: 'college', colleges: [of ?? []].flat(), atLeast, percent });
}
