import type { ExportedList } from '../lists/list-exports.js';
import { SESSION_STATE_LABELS } from '../web/french/labels.js';
import type { ListedSession } from './jury-sessions.service.js';

/** Sessions as a file. */
export const SESSION_LIST: ExportedList<ListedSession> = {
  path: '/sessions',
  label: 'Sessions de jury',
  columns: [
    { key: 'day', heading: 'Date', kind: 'day', value: ({ day }) => day },
    { key: 'certification', heading: 'Certification', value: ({ certification }) => certification.title },
    { key: 'code', heading: 'Code', value: ({ certification }) => certification.code },
    { key: 'version', heading: 'Version', kind: 'number', value: ({ certification }) => certification.number },
    { key: 'place', heading: 'Lieu', value: ({ place }) => place },
    { key: 'state', heading: 'État', value: ({ state }) => SESSION_STATE_LABELS[state] },
    { key: 'members', heading: 'Membres', kind: 'number', value: ({ memberCount }) => memberCount },
    { key: 'candidates', heading: 'Candidatures', kind: 'number', value: ({ candidateCount }) => candidateCount },
  ],
};
