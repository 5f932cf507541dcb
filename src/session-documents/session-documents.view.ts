import type { Assessment } from '../domain/certification/certification.js';
import {
  documentFrom,
  type DocumentStanding,
  documentStanding,
  type SessionDocument,
} from '../domain/sessions/session-documents.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { Badge } from '../web/badge.js';
import { formatDay } from '../web/french/format.js';
import { SESSION_STATE_LABELS } from '../web/french/labels.js';
import { typeset } from '../web/french/typography.js';
import { DOCUMENT_NAMES } from './document-names.js';
import type { PlannedFile } from './planned-files.js';
import { fileQuery } from './present-documents.js';
import type { SessionFiles } from './session-documents.service.js';

const TITLES: Readonly<Record<SessionDocument, readonly [title: string, text: string]>> = {
  attendanceSheet: ["Feuille d'émargement", 'Les membres et les candidat·es signent en arrivant.'],
  assessorGrids: ["Grilles d'évaluation", 'Une par épreuve, vides, à remplir à la main.'],
  deliberationSheets: ['Fiches de délibération', 'Pour le jury : tout ce que montre la fiche de chaque candidature.'],
  minutes: ['Procès-verbal', 'Ce que le jury a décidé, et comment il était composé.'],
  rectifications: [
    'Procès-verbaux rectificatifs',
    'Ce qui a changé depuis, sur quel fondement et par quelle décision.',
  ],
  resultsByName: ['Liste des résultats', "Par ordre alphabétique, pour l'administration."],
  resultsByNumber: ['Résultats à afficher', 'Par numéro de candidature, sans aucun nom.'],
  statistics: ['Statistiques', 'Réussite par bloc et par voie d’accès.'],
  statements: ['Relevés de décisions', 'Ce que chaque personne peut lire, avec le commentaire pour elle.'],
};

const STANDINGS: Readonly<Record<Exclude<DocumentStanding, 'notYet'>, Badge>> = {
  draft: { tone: 'warning', icon: 'open', label: 'Projet' },
  final: { tone: 'success', label: 'Définitif' },
};
const BLANK: Badge = { tone: 'success', icon: 'document', label: 'Prêt à imprimer' };
const FORMS: readonly SessionDocument[] = ['attendanceSheet', 'assessorGrids'];

/** What there is to print of a session, and what there will be. */
export function sessionDocumentsView(found: SessionFiles): object {
  const { jury, session, documents, files } = found;
  const { id, day, place } = jury.session;
  const { certification } = session.snapshot;
  return {
    title: 'Documents de la session',
    subtitle: `${certification.title} · ${formatDay(day)} · ${place}`,
    breadcrumb: sessionBreadcrumb(jury.session),
    actions:
      files.length > 0
        ? [{ label: 'Tout télécharger (ZIP)', href: `/sessions/${id}/documents.zip`, icon: 'download' }]
        : [],
    empty: session.snapshot.candidacies.length === 0,
    documents: documents
      .filter((document) => document !== 'rectifications' || session.rectifications.length > 0)
      .map((document) => documentView(found, document, certification.assessments)),
    isDraft: documents.some((document) => documentStanding(document, session.state) === 'draft'),
  };
}

function documentView(
  { jury, session, files }: SessionFiles,
  document: SessionDocument,
  assessments: readonly Assessment[],
) {
  const { id } = jury.session;
  const [title, text] = TITLES[document];
  const standing = documentStanding(document, session.state);
  const own = files.filter((file) => file.document === document);
  const links = own.map((file) => ({ href: hrefOf(id, file), label: labelOf(file, session) }));
  const isNotYet = standing === 'notYet';
  const isSingle = own.length === 1 && own[0]!.assessment === null;
  return {
    ...{ title: typeset(title), text: typeset(text), badge: badgeOf(document, standing) },
    waits: isNotYet ? `Une fois la session ${SESSION_STATE_LABELS[documentFrom(document)].toLowerCase()}.` : null,
    page: document === 'statistics' ? `/sessions/${id}/statistiques` : null,
    single: isSingle ? links[0] : null,
    groups: isSingle ? [] : groupsOf(own, links, assessments),
    many: links.length,
  };
}

function badgeOf(document: SessionDocument, standing: DocumentStanding): Badge | null {
  if (standing === 'notYet') return null;
  return standing === 'final' && FORMS.includes(document) ? BLANK : STANDINGS[standing];
}

function hrefOf(sessionId: string, file: PlannedFile): string {
  if (file.candidacyId !== null) return `/releves/${file.candidacyId}.pdf`;
  return `/sessions/${sessionId}/documents/${DOCUMENT_NAMES[file.document]}.pdf${fileQuery(file)}`;
}

function labelOf(
  { part, candidacyId, assessment, number }: PlannedFile,
  { snapshot: { candidacies }, rectifications }: SessionFiles['session'],
): string {
  if (candidacyId !== null) {
    const { firstNames, birthName, usedName } = candidacies.find(({ id }) => id === candidacyId)!.identity;
    return `${(usedName ?? birthName).toLocaleUpperCase('fr')} ${firstNames}`;
  }
  if (number !== null)
    return `N°\u00a0${number}, décidé le ${formatDay(rectifications[number - 1]!.content.decidedOn)}`;
  if (part) return `Candidatures ${part[0]} à ${part[1]}`;
  return assessment === null ? 'Télécharger' : 'Grille';
}

/** The files of a grid under its assessment; those of other documents together. */
function groupsOf(
  files: readonly PlannedFile[],
  links: readonly { readonly href: string; readonly label: string }[],
  assessments: readonly Assessment[],
) {
  const codes = [...new Set(files.map(({ assessment }) => assessment))];
  return codes.map((code) => ({
    heading: code === null ? null : `${code}. ${assessments.find((one) => one.code === code)?.title ?? ''}`,
    links: links.filter((_, index) => files[index]!.assessment === code),
  }));
}
