import { CANDIDATES_BREADCRUMB } from '../candidates/candidate.view.js';
import { EVALUATION_COLUMNS, type EvaluationColumn } from '../domain/tables/read-evaluations.js';
import type { FormState } from '../http/form.js';
import type { Model, ModelColumn } from '../spreadsheets/write-model.js';
import type { Badge } from '../web/badge.js';
import { messageFor } from '../web/french/errors.js';
import { formatInstant, formatNumber, plural } from '../web/french/format.js';
import { faultsView, IMPORTS, sendingView } from '../web/import-pages.js';
import type { EvaluationImport } from './evaluation-imports.service.js';

const HERE = IMPORTS.evaluations.href;
const needed = (hint: string) => ({ isNeeded: true, hint });
const optional = (hint: string) => ({ isNeeded: false, hint });

const HINTS: Readonly<Record<EvaluationColumn, Omit<ModelColumn, 'heading'>>> = {
  key: optional(
    'L’identifiant Délibloc de la personne ou de son inscription. Il remplace alors nom, prénoms, naissance et certification.',
  ),
  birthName: needed('Le nom de naissance ou d’usage, tel qu’au registre ; les accents et capitales ne comptent pas.'),
  firstNames: needed('Tels qu’au registre.'),
  birthDay: needed('15/06/1999, 1999-06-15 ou 15 juin 1999.'),
  certification: needed('Son code, RNCP31936 ou 31936.'),
  bloc: optional('Son code. S’il est écrit, la compétence doit être de ce bloc.'),
  assessment: optional('Son code, par exemple E2. Nécessaire si plusieurs épreuves évaluent la compétence.'),
  competence: needed('Son code, par exemple C4 ; le code de l’épreuve si elle a une seule note.'),
  result: needed('A, N, J, I ou D, acquis, non acquis… ; ou une note de 0 à 20 si l’épreuve est notée.'),
  assessedOn: optional('Le jour de l’évaluation.'),
  session: optional('Le jour de la session : il sert de date si l’évaluation n’en a pas.'),
  assessor: optional('Qui a évalué, tel qu’écrit sur la fiche.'),
};

/** The headings, to be filled in below. */
export const EVALUATION_MODEL: Model = {
  title: 'Évaluations passées',
  sheet: 'Évaluations',
  columns: (Object.keys(EVALUATION_COLUMNS) as EvaluationColumn[]).map((column) => ({
    ...{ heading: EVALUATION_COLUMNS[column][0], ...HINTS[column] },
  })),
  notes: [
    'Une ligne par résultat. Les personnes et leurs inscriptions doivent déjà être au registre : importez-les d’abord.',
    'Une personne inscrite plusieurs fois à la même certification reçoit le résultat sur la dernière inscription commencée à sa date.',
  ],
};

/** Where a file of results is sent from. */
export function evaluationImportView(form: FormState): object {
  const { columns, notes } = EVALUATION_MODEL;
  const lead =
    'Un fichier Excel ou CSV, une ligne par résultat : des années d’évaluations d’un coup. Rien n’est enregistré tout ' +
    'de suite : le fichier est lu pendant que vous continuez, puis vous voyez ce qui serait ajouté, remplacé, et ce qui n’est pas compris.';
  const shown = { title: 'Reprendre des évaluations passées', breadcrumb: CANDIDATES_BREADCRUMB, here: HERE };
  return sendingView({ ...shown, lead, hint: '.xlsx ou .csv, 200 000 lignes et 20 Mo au plus', columns, notes }, form);
}

type State = EvaluationImport['state'];
const BADGES: Readonly<Record<State, Badge>> = {
  reading: { tone: 'info', label: 'Lecture en cours' },
  stopped: { tone: 'warning', label: 'Arrêté' },
  read: { tone: 'info', label: 'Lu, rien d’enregistré' },
  recording: { tone: 'info', label: 'Enregistrement en cours' },
  recorded: { tone: 'success', label: 'Enregistré' },
};

/** Where a file stands: how far it is, what it would bring, or what it has brought. */
export function evaluationStandingView(standing: EvaluationImport, form: FormState): object {
  const { upload, state, report, recorded, refusal } = standing;
  const shown = state === 'read' ? report : null;
  return {
    ...{ title: 'Reprise d’évaluations', badge: BADGES[state], state, form },
    subtitle: `${upload.fileName}, envoyé le ${formatInstant(upload.sentAt)}`,
    breadcrumb: [...CANDIDATES_BREADCRUMB, { label: 'Importer', href: HERE }],
    ...{ action: `${HERE}/${upload.id}`, sendHref: HERE, progress: progressOf(standing) },
    refused: refusal && form.refusal === null ? messageFor(refusal.code, refusal.facts) : null,
    stopped: state === 'stopped',
    ...{ report: shown && reportView(shown), plan: shown?.digest ?? '' },
    ...faultsView(shown?.faults ?? [], shown?.faulty ?? 0),
    faultsKept: 'Importer le reste, sans les lignes qui ne sont pas comprises',
    recorded: recorded && recordedSentence(recorded),
  };
}

function progressOf({ state, done, total }: EvaluationImport): object | null {
  if (state === 'reading') return { label: 'Lignes lues', text: formatNumber(done), value: null, max: null };
  if (state !== 'recording') return null;
  const max = total ?? 0;
  return { label: 'Résultats enregistrés', text: `${formatNumber(done)} sur ${formatNumber(max)}`, value: done, max };
}

type Report = NonNullable<EvaluationImport['report']>;

function reportView({ lines, added, replaced, unchanged, faulty, enrollments, leftAlone }: Report) {
  return {
    leftAlone,
    summary: [
      { label: 'Lignes lues', value: lines },
      { label: 'À ajouter', value: added },
      { label: 'Différents de ce qui est enregistré', value: replaced },
      { label: 'Déjà enregistrés ainsi', value: unchanged },
      { label: 'Pas compris', value: faulty },
    ],
    told: enrollments === 0 ? null : `Pour ${plural(enrollments, 'inscription')}.`,
    replaced: replaced === 0 ? null : replacingText(replaced),
    button: buttonOf(added, replaced),
    nothing: added + replaced + faulty === 0,
  };
}

function replacingText(replaced: number): string {
  const told = plural(replaced, 'résultat déjà enregistré', 'résultats déjà enregistrés');
  return `Remplacer ${told} par ceux du fichier ; sinon ils restent comme ils sont`;
}

function buttonOf(added: number, replaced: number): string | null {
  if (added + replaced === 0) return null;
  return added === 0 ? 'Enregistrer mes choix' : `Enregistrer ${plural(added, 'résultat')}`;
}

function recordedSentence({ recorded, replaced }: NonNullable<EvaluationImport['recorded']>): string {
  const told = plural(recorded, 'résultat enregistré', 'résultats enregistrés');
  const instead = replaced === 0 ? '' : `, dont ${formatNumber(replaced)} à la place d’un autre`;
  return `${told}${instead}. Chacun est dans l’historique de son inscription.`;
}
