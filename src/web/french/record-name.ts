import { capitalize, formatDay } from './format.js';
import { registerName } from './person-name.js';
import { COLON } from './typography.js';

interface Named {
  readonly subjectType: string;
  readonly row: Readonly<Record<string, unknown>>;
}

type Names = ReadonlyMap<string, Named>;

/** « inscription », « session »: what a record of that kind is, before its name. */
const KINDS: Readonly<Record<string, string>> = {
  account: 'compte',
  agenda: 'agenda',
  appointment_document: 'justificatif de nomination',
  assessment_group: 'groupe',
  assessor_reminder: 'rappel des fiches à remettre',
  assessor_sheet: 'fiche d’évaluation',
  bloc_award: 'bloc acquis',
  candidacy: 'présentation au jury',
  candidate: 'personne',
  certificate: 'certificat',
  certificate_code: 'code du certificat',
  certification_version: 'certification',
  convocation: 'convocation',
  convocation_terms: 'indications des convocations',
  declared_link: 'lien déclaré',
  deliberation: 'décision',
  divergence_settlement: 'divergence',
  enrollment: 'inscription',
  evaluation_import: 'reprise d’évaluations',
  group_sheet: 'saisie du groupe',
  insertion_survey: 'enquête d’insertion',
  jury_member: 'membre du jury',
  jury_person: 'personne de l’annuaire',
  jury_session: 'session',
  link_declaration: 'déclaration de liens',
  link_ruling: 'maintien malgré un lien',
  list: 'liste',
  passage: 'passage',
  rectification: 'procès-verbal rectificatif',
  recusal: 'déport',
  sealed_record: 'procès-verbal',
  sealed_sheets: 'fiches des évaluateurs',
  session_room: 'salle',
  session_step: 'session',
};

/** « Membre du jury : DUPONT Anne », or the kind alone where no name is known. */
export function recordTitle(subjectType: string, id: string, names: Names): string {
  const kind = recordKind(subjectType);
  const name = recordName(id, names);
  return name === null ? kind : `${kind}${COLON}${name}`;
}

/** « Membre du jury ». */
export function recordKind(subjectType: string): string {
  return capitalize(KINDS[subjectType] ?? 'enregistrement');
}

/** The name of the record with that id, as people call it; null where none is known. */
export function recordName(id: unknown, names: Names): string | null {
  const named = typeof id === 'string' ? names.get(id) : undefined;
  return named ? (NAMES[named.subjectType]?.(named.row, names) ?? null) : null;
}

type Row = Named['row'];

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const nameOf = (id: unknown, names: Names): string => recordName(id, names) ?? 'inconnu';

const lastNameFirst = ({ firstNames, lastName }: Row): string =>
  `${textOf(lastName).toLocaleUpperCase('fr')} ${textOf(firstNames)}`;

const NAMES: Readonly<Record<string, (row: Row, names: Names) => string>> = {
  account: ({ name }) => textOf(name),
  appointment_document: ({ memberId }, names) => nameOf(memberId, names),
  assessment_group: ({ name }) => textOf(name),
  assessor_reminder: ({ memberId }, names) => nameOf(memberId, names),
  assessor_sheet: ({ assessmentCode, ...pair }, names) =>
    `${textOf(assessmentCode)}, ${memberAndCandidate(pair, names)}`,
  convocation: ({ subjectId }, names) => nameOf(subjectId, names),
  divergence_settlement: ({ assessmentCode, candidacyId }, names) =>
    `${textOf(assessmentCode)}, ${nameOf(candidacyId, names)}`,
  group_sheet: ({ groupId, memberId }, names) => `${nameOf(groupId, names)}, ${nameOf(memberId, names)}`,
  bloc_award: ({ blocCode, certificationCode }) => `${textOf(blocCode)} de ${textOf(certificationCode)}`,
  candidacy: ({ enrollmentId }, names) => nameOf(enrollmentId, names),
  candidate: ({ firstNames, birthName, usedName }) =>
    registerName({
      firstNames: textOf(firstNames),
      birthName: textOf(birthName),
      usedName: usedName === null ? null : textOf(usedName),
    }),
  certificate: ({ number, candidateId }, names) => `${textOf(number)}, ${nameOf(candidateId, names)}`,
  certification_version: ({ code, number }) => `${textOf(code)}, version ${textOf(number)}`,
  enrollment: ({ candidateId, certificationId }, names) =>
    `${nameOf(candidateId, names)} (${nameOf(certificationId, names)})`,
  insertion_survey: ({ certificationCode, year, months }) =>
    `${textOf(certificationCode)}, promotion ${textOf(year)}, à ${textOf(months)} mois`,
  jury_member: lastNameFirst,
  jury_person: lastNameFirst,
  jury_session: ({ day, certificationId }, names) => `${formatDay(textOf(day))} (${nameOf(certificationId, names)})`,
  link_declaration: ({ memberId }, names) => nameOf(memberId, names),
  passage: ({ candidacyId, assessment }, names) =>
    assessment ? `${nameOf(candidacyId, names)}, épreuve ${textOf(assessment)}` : nameOf(candidacyId, names),
  session_room: ({ name }) => textOf(name),
  declared_link: memberAndCandidate,
  link_ruling: memberAndCandidate,
  recusal: memberAndCandidate,
};

function memberAndCandidate({ memberId, candidacyId }: Row, names: Names): string {
  return `${nameOf(memberId, names)} pour ${nameOf(candidacyId, names)}`;
}
