import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { formatDay, formatInstant, formatNumber, plural } from '../web/french/format.js';
import { messageFor } from '../web/french/errors.js';
import type { PrintRun } from './print-run.js';
import type { PublishedSession } from './print-runs.service.js';

const LIST = '/tirages-de-certificats';
const BADGES: Readonly<Record<PrintRun['state'], Badge>> = {
  waiting: { tone: 'neutral', label: 'En attente' },
  running: { tone: 'info', label: 'En cours' },
  ready: { tone: 'success', label: 'Prêt' },
  interrupted: { tone: 'warning', label: 'Interrompu' },
};

/** What to print, and what is being printed. */
export function printRunsView(
  runs: readonly PrintRun[],
  sessions: readonly PublishedSession[],
  form: FormState,
): object {
  const { values, refusal, errors } = form;
  return {
    title: 'Tirages de certificats',
    breadcrumb: [{ label: 'Certificats', href: '/certificats' }],
    ...{ refusal, errors },
    sessions: sessions.map(({ id, day, place, title }) => ({
      ...{ value: id, label: `${title}, ${formatDay(day)}, ${place}`, selected: values.sessionId === id },
    })),
    year: values.year ?? '',
    formats: [
      {
        ...{ value: 'zip', label: 'Archive ZIP, un fichier par certificat', checked: values.format !== 'pdf' },
        hint: 'Chaque fichier est l’original signé, à remettre à sa ou son titulaire.',
      },
      {
        ...{ value: 'pdf', label: 'Un seul PDF à imprimer', checked: values.format === 'pdf' },
        hint: 'Pour le papier : tous les certificats à la suite.',
      },
    ],
    twoSided: values.twoSided === 'true',
    runs: runs.map(runView),
  };
}

/** One run: how far it is, and what came of it. */
export function printRunView(run: PrintRun): object {
  return {
    ...runView(run),
    title: run.fileName,
    subtitle: `Demandé par ${run.startedBy}, le ${formatInstant(run.startedAt)}`,
    breadcrumb: [
      { label: 'Certificats', href: '/certificats' },
      { label: 'Tirages', href: LIST },
    ],
    ...{ total: run.total, done: run.done },
    running: run.state === 'running',
    waiting: run.state === 'waiting',
    ready: run.state === 'ready',
    again: run.state === 'interrupted' ? `${LIST}/${run.id}/reprise` : null,
    failures: run.failures.map(({ number, code }) => ({ number, message: messageFor(code, { number }) })),
  };
}

function runView(run: PrintRun) {
  return {
    href: `${LIST}/${run.id}`,
    fileHref: `${LIST}/${run.id}/fichier`,
    fileName: run.fileName,
    badge: BADGES[run.state],
    progress: `${formatNumber(run.done)} sur ${plural(run.total, 'certificat')}`,
    startedAt: formatInstant(run.startedAt),
    startedBy: run.startedBy,
    ready: run.state === 'ready',
  };
}
