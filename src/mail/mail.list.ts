import type { ExportedList } from '../lists/list-exports.js';
import type { Mail } from './mail.entity.js';
import { MAIL_BADGES } from './mail.view.js';

/** The outbox as a file: who was written to, of what, and what became of it; not what was written. */
export const MAIL_LIST: ExportedList<Mail> = {
  path: '/courriels',
  label: 'Courriels',
  columns: [
    { key: 'queuedAt', heading: 'Écrit le', kind: 'instant', value: ({ queuedAt }) => queuedAt },
    { key: 'recipientName', heading: 'À', value: ({ recipientName }) => recipientName },
    { key: 'recipientAddress', heading: 'Adresse électronique', value: ({ recipientAddress }) => recipientAddress },
    { key: 'subject', heading: 'Objet', value: ({ subject }) => subject },
    { key: 'state', heading: 'État', value: ({ state }) => MAIL_BADGES[state].label },
    { key: 'attempts', heading: 'Essais', kind: 'number', value: ({ attempts }) => attempts },
    { key: 'settledAt', heading: 'Réglé le', kind: 'instant', value: ({ settledAt }) => settledAt },
  ],
};
