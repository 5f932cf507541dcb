import type { List } from '../lists/list.js';
import { SESSION_STATE_BADGES } from '../web/french/badges.js';
import { formatDay } from '../web/french/format.js';
import { SESSION_STATE_LABELS } from '../web/french/labels.js';
import type { ListedSession } from './listed-session.js';

/** Sessions with their certification and their figures. */
export const SESSION_LIST: List<ListedSession> = {
  path: '/sessions',
  subject: 'sessions',
  label: 'Sessions de jury',
  noun: ['session', 'sessions'],
  order: '-day',
  ties: ['session.id'],
  columns: [
    {
      ...{ key: 'day', heading: 'Date', kind: 'day', sort: 'session.day', value: ({ day }) => day },
      cell: ({ id, day }) => ({ text: formatDay(day), href: `/sessions/${id}` }),
    },
    {
      ...{ key: 'certification', heading: 'Certification', value: ({ certification }) => certification.title },
      cell: ({ certification: { title, code } }) => ({ text: title, note: code }),
    },
    { key: 'code', heading: 'Code', hidden: true, value: ({ certification }) => certification.code },
    {
      ...{ key: 'version', heading: 'Version', kind: 'number', hidden: true },
      value: ({ certification }) => certification.number,
    },
    { key: 'place', heading: 'Lieu', value: ({ place }) => place },
    {
      ...{ key: 'state', heading: 'État', value: ({ state }) => SESSION_STATE_LABELS[state] },
      cell: ({ state }) => ({ badge: SESSION_STATE_BADGES[state] }),
    },
    { key: 'members', heading: 'Membres', kind: 'number', value: ({ memberCount }) => memberCount },
    { key: 'candidates', heading: 'Candidatures', kind: 'number', value: ({ candidateCount }) => candidateCount },
  ],
};
