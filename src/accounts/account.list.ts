import type { List } from '../lists/list.js';
import { ROLE_LABELS } from '../web/french/labels.js';
import type { Account } from './account.entity.js';

const ACTIVE = { tone: 'success', label: 'Actif' } as const;
const INACTIVE = { tone: 'neutral', label: 'Désactivé' } as const;

/** Who may sign in. */
export const ACCOUNT_LIST: List<Account> = {
  path: '/comptes',
  subject: 'comptes',
  label: 'Comptes',
  noun: ['compte', 'comptes'],
  order: 'name',
  ties: ['account.id'],
  columns: [
    {
      ...{ key: 'name', heading: 'Nom', sort: 'account.searchName', value: ({ name }) => name },
      cell: ({ id, name }) => ({ text: name, href: `/comptes/${id}` }),
    },
    { key: 'email', heading: 'Adresse électronique', value: ({ email }) => email },
    { key: 'role', heading: 'Rôle', value: ({ role }) => ROLE_LABELS[role] },
    {
      ...{ key: 'active', heading: 'État', value: ({ active }) => (active ? ACTIVE : INACTIVE).label },
      cell: ({ active }) => ({ badge: active ? ACTIVE : INACTIVE }),
    },
    {
      ...{ key: 'createdAt', heading: 'Créé le', kind: 'instant', sort: 'account.createdAt' },
      value: ({ createdAt }) => createdAt,
    },
  ],
};
