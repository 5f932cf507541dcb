import type { Certificate } from '../certificates/certificate.entity.js';
import { documentTitle } from '../certificates/certificate.list.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { formatDay, formatInstant, formatNumber, plural } from '../web/french/format.js';
import { messageFor } from '../web/french/errors.js';
import { registerName } from '../web/french/person-name.js';
import type { PrintRun } from './print-run.js';
import type { PrintableSession } from './printable-sessions.js';

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
  sessions: readonly PrintableSession[],
  form: FormState,
): object {
  const { values, refusal, errors } = form;
  return {
    title: 'Tirages de certificats',
    breadcrumb: [{ label: 'Certificats', href: '/certificats' }],
    ...{ refusal, errors },
    sessions: sessions.map(({ id, day, place, title, certificates }) => {
      const label = `${title}, ${formatDay(day)}, ${place} (${plural(certificates, 'certificat')})`;
      return { value: id, label, selected: values.sessionId === id };
    }),
    year: values.year ?? '',
    formats: formatsOf(values.format),
    twoSided: values.twoSided === 'true',
    runs: runs.map(runView),
  };
}

/** Which certificates would be printed, each of which may still be left out. */
export function printRunPreview(certificates: readonly Certificate[]): object {
  return {
    title: 'Tirer des certificats',
    subtitle: plural(certificates.length, 'certificat'),
    breadcrumb: [{ label: 'Certificats', href: '/certificats' }],
    certificates: certificates.map(({ id, number, snapshot }) => {
      const { firstNames, birthName, usedName = null } = snapshot.holder;
      return {
        id,
        number,
        holder: registerName({ firstNames, birthName, usedName }),
        document: documentTitle(snapshot),
      };
    }),
    formats: formatsOf('zip'),
  };
}

function formatsOf(chosen: unknown) {
  return [
    {
      ...{ value: 'zip', label: 'Archive ZIP, un fichier par certificat', checked: chosen !== 'pdf' },
      hint: 'Chaque fichier est l’original signé, à remettre à sa ou son titulaire.',
    },
    {
      ...{ value: 'pdf', label: 'Un seul PDF à imprimer', checked: chosen === 'pdf' },
      hint: 'Pour le papier : tous les certificats à la suite.',
    },
  ];
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
    failures: run.failures.map(({ number, code }) => ({ number, message: whyNotPrinted(code, number) })),
  };
}

/** The run is at its end: there is no selection any more to leave it out of. */
function whyNotPrinted(code: string, number: string): string {
  const isRevoked = code === 'certificateNotInForce';
  return isRevoked ? 'annulé ou remplacé depuis que le tirage a été demandé.' : messageFor(code, { number });
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
