import { hasRole, type Principal } from '../accounts/principal.js';
import type {
  AccessRouteTerms,
  Assessment,
  Bloc,
  Certification,
  Combination,
  JuryRule,
  Provenance,
  Registration,
  ValidityPeriod,
} from '../domain/certification/certification.js';
import { formatDayRange, listOf, plural } from '../web/french/format.js';
import { juryClauseSentence } from '../web/french/jury-sentence.js';
import {
  ACCESS_ROUTE_LABELS,
  ASSESSMENT_FORM_LABELS,
  ASSESSMENT_MODE_LABELS,
  COLLEGE_LABELS,
} from '../web/french/labels.js';
import { blocRuleSentence, titleRuleSentence } from '../web/french/rule-sentence.js';
import { certificationPolicy } from './certification.policy.js';
import type { CertificationVersion } from './certification-version.entity.js';

/** A line of the list of certifications. */
export function certificationRow({ code, number, title, content, frozenAt }: CertificationVersion): object {
  return {
    code,
    version: number,
    title,
    certifier: content.certifier.name,
    blocs: plural(content.blocs.length, 'bloc'),
    validity: periodText(content.validity.period),
    badge: frozenAt
      ? { tone: 'info', icon: 'lock', label: 'En usage' }
      : { tone: 'neutral', label: 'Sans inscription' },
    href: `/certifications/${code}?version=${number}`,
  };
}

/** Everything a certification version says, as sentences, with where each comes from. */
export function certificationView(who: Principal, version: CertificationVersion): object {
  const { code, number, title, content } = version;
  const { validity, validation, combination } = content;
  return {
    title,
    subtitle: [code, levelText(content), `version ${number}`].filter(Boolean).join(' · '),
    breadcrumb: [{ label: 'Certifications', href: '/certifications' }],
    actions: actionsOn(who, version),
    certifier: content.certifier.name,
    signatory: content.certifier.signatory,
    nsf: content.nsf.map(({ code: nsf, label }) => `${nsf} ${label}`),
    rome: content.rome.map(({ code: rome, label }) => `${rome} ${label}`),
    sites: content.sites.map(({ name, city }) => (name.includes(city) ? name : `${name}, ${city}`)),
    registrations: content.registrations.map(registrationView),
    validity: { sentence: validityText(content), provenance: provenanceView(validity.provenance) },
    rule: { sentence: titleRuleSentence(validation.rule, content), provenance: provenanceView(validation.provenance) },
    combination: isCombined(content) ? combinationView(combination) : null,
    routes: content.accessRoutes.map(routeView),
    juries: content.juries.map(juryView),
    blocs: content.blocs.map((bloc) => blocView(bloc, content)),
    accommodations: content.accommodations,
    notes: content.notes,
  };
}

function actionsOn(who: Principal, { id, code, number }: CertificationVersion): object[] {
  const simulation = `/certifications/${code}/simulation?version=${number}`;
  const history = `/historique/certifications/${id}`;
  return [
    { label: 'Versions', href: `/certifications/${code}/versions` },
    ...(certificationPolicy.simulate(who) ? [{ label: 'Essayer une autre règle', href: simulation }] : []),
    ...(hasRole(who, 'administrator', 'secretary') ? [{ label: 'Historique', href: history }] : []),
  ];
}

/** Whether any competence is evaluated more than once: else how results combine is without effect. */
function isCombined({ assessments }: Certification): boolean {
  const covered = assessments.flatMap(({ covers }) => covers);
  return new Set(covered).size < covered.length;
}

function combinationView({ mode, provenance }: Combination): object {
  const when =
    mode === 'all' ? 'quand elle l’est à chacune de celles qui ont eu lieu' : 'dès qu’elle l’est à l’une d’elles';
  return {
    sentence: `Une compétence évaluée à plusieurs épreuves est acquise ${when}.`,
    provenance: provenanceView(provenance),
  };
}

function blocView(bloc: Bloc, certification: Certification): object {
  const codes = new Set(bloc.competences.map(({ code }) => code));
  const mandatory = mandatoryCodes(bloc);
  return {
    id: bloc.code,
    heading: `${bloc.code} · ${bloc.title}`,
    labels: [
      `Bloc n° ${bloc.number} de la fiche`,
      ...(bloc.certifierNumber ? [`« Bloc ${bloc.certifierNumber} » pour le certificateur`] : []),
      ...(bloc.option ? [`Option ${bloc.option}`] : []),
    ].join(' · '),
    rule: {
      sentence: blocRuleSentence(bloc.validation.rule, bloc),
      provenance: provenanceView(bloc.validation.provenance),
    },
    competences: bloc.competences.map(({ code, title }) => ({ code, title, mandatory: mandatory.has(code) })),
    assessments: certification.assessments
      .filter(({ covers }) => covers.some((code) => codes.has(code)))
      .map(assessmentView),
    equivalences: bloc.equivalences.map((one) => ({ title: one.title, provenance: provenanceView(one.provenance) })),
    activities: bloc.activities,
    notes: bloc.notes,
  };
}

/** Those the rule names as mandatory; where all are asked for, a star on each would say nothing. */
function mandatoryCodes({ validation: { rule } }: Bloc): Set<string> {
  const including = 'atLeast' in rule ? (rule.including ?? []) : [];
  return new Set(including.filter((item) => typeof item === 'string'));
}

function assessmentView({
  code,
  title,
  form,
  mode,
  durationMinutes,
  covers,
  criteria,
  provenance,
}: Assessment): object {
  const duration = durationMinutes === undefined ? [] : [durationText(durationMinutes)];
  return {
    code,
    title,
    kind: [ASSESSMENT_FORM_LABELS[form], ASSESSMENT_MODE_LABELS[mode], ...duration].join(' · '),
    covers: `${covers.length === 1 ? 'Compétence' : 'Compétences'} ${listOf(covers)}`,
    criteria: criteria.map((criterion) => criterion.title),
    provenance: provenanceView(provenance),
  };
}

function juryView({ accessRoutes, size, president, clauses, quorum, castingVote, provenance }: JuryRule): object {
  const from = president.colleges
    ? ` (${listOf(president.colleges.map((college) => COLLEGE_LABELS[college].toLowerCase()))})`
    : '';
  return {
    routes: accessRoutes ? listOf(accessRoutes.map((route) => ACCESS_ROUTE_LABELS[route])) : 'Toutes les voies d’accès',
    lines: [
      plural(size, 'membre'),
      ...(president.required ? [`une présidente ou un président du jury${from}`] : []),
      ...clauses.map(juryClauseSentence),
    ],
    quorum: `Quorum : ${plural(quorum.members, 'membre')}`,
    quorumProvenance: provenanceView(quorum.provenance),
    castingVote: castingVote ? { provenance: provenanceView(castingVote) } : null,
    provenance: provenanceView(provenance),
  };
}

function routeView({ route, open, since, provenance }: AccessRouteTerms): object {
  return {
    label: ACCESS_ROUTE_LABELS[route],
    since: since === undefined ? '' : `depuis ${since}`,
    badge: open ? { tone: 'success', label: 'Ouverte' } : { tone: 'neutral', label: 'Fermée' },
    provenance: provenanceView(provenance),
  };
}

const registrationView = ({ from, until, order }: Registration): object => ({
  period: formatDayRange(from, until),
  order: order ?? '',
});

/** What the partial `provenance` shows. */
function provenanceView(provenance: Provenance): { stated: string | null; assumed: string | null } {
  return 'stated' in provenance
    ? { stated: provenance.stated, assumed: null }
    : { stated: null, assumed: provenance.assumed };
}

/** How long its blocs stay acquired, by access route where that differs. */
export function validityText({ validity }: Certification): string {
  const general =
    validity.period === 'unlimited'
      ? 'Un bloc reste acquis sans limitation de durée.'
      : `Un bloc reste acquis ${periodText(validity.period)} à compter de la décision.`;
  const exceptions = Object.entries(validity.byAccessRoute ?? {}).map(
    ([route, period]) => `${ACCESS_ROUTE_LABELS[route as keyof typeof ACCESS_ROUTE_LABELS]} : ${periodText(period)}.`,
  );
  return [general, ...exceptions].join(' ');
}

const periodText = (period: ValidityPeriod): string =>
  period === 'unlimited' ? 'sans limitation de durée' : plural(period.years, 'an');

/** « niveau 6 (II de la nomenclature de 1969) »; empty where no level is stated. */
export function levelText({ level, formerLevel }: Certification): string {
  if (level === null) return '';
  return formerLevel ? `niveau ${level} (${formerLevel} de la nomenclature de 1969)` : `niveau ${level}`;
}

function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest}`;
}
