import type { MailState } from '../domain/mail-delivery.js';
import { MOST_ATTEMPTS } from '../domain/mail-delivery.js';
import type { List } from '../lists/list.js';
import type { Badge } from '../web/badge.js';
import { formatInstant, plural } from '../web/french/format.js';
import type { Mail } from './mail.entity.js';

export const MAIL_BADGES: Readonly<Record<MailState, Badge>> = {
  waiting: { tone: 'neutral', icon: 'open', label: 'En attente' },
  sending: { tone: 'info', icon: 'deferred', label: 'Envoi en cours' },
  sent: { tone: 'success', label: 'Envoyé' },
  failed: { tone: 'danger', label: 'En échec' },
  uncertain: { tone: 'warning', label: 'Incertain' },
  cancelled: { tone: 'neutral', label: 'Annulé' },
};

/** When it left, or when it is tried next. */
export function mailDetail({ state, attempts, dueAt, settledAt }: Mail): string | null {
  if (state === 'waiting' && attempts > 0)
    return `${plural(attempts, 'essai')} sur ${MOST_ATTEMPTS}, prochain le ${formatInstant(dueAt)}`;
  return settledAt === null ? null : `le ${formatInstant(settledAt)}`;
}

/** The outbox. */
export const MAIL_LIST: List<Mail> = {
  path: '/courriels',
  subject: 'courriels',
  label: 'Courriels',
  noun: ['courriel', 'courriels'],
  order: '-queuedAt',
  ties: ['mail.id'],
  columns: [
    {
      ...{ key: 'subject', heading: 'Objet', value: ({ subject }) => subject },
      cell: ({ id, subject }) => ({ text: subject, href: `/courriels/${id}` }),
    },
    {
      ...{ key: 'recipient', heading: 'Destinataire', value: ({ recipientName }) => recipientName },
      cell: ({ recipientName, recipientAddress }) => ({ text: recipientName, note: recipientAddress }),
    },
    { key: 'address', heading: 'Adresse', hidden: true, value: ({ recipientAddress }) => recipientAddress },
    {
      ...{ key: 'state', heading: 'État', value: ({ state }) => MAIL_BADGES[state].label },
      cell: (mail) => ({ badge: MAIL_BADGES[mail.state], note: mailDetail(mail) }),
    },
    {
      ...{ key: 'queuedAt', heading: 'Écrit le', kind: 'instant', sort: 'mail.queuedAt' },
      value: ({ queuedAt }) => queuedAt,
    },
    {
      ...{ key: 'settledAt', heading: 'Réglé le', kind: 'instant', hidden: true },
      value: ({ settledAt }) => settledAt,
    },
    { key: 'attempts', heading: 'Essais', kind: 'number', hidden: true, value: ({ attempts }) => attempts },
  ],
};
