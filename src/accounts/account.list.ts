import type { ExportedList } from '../lists/list-exports.js';
import { ROLE_LABELS } from '../web/french/labels.js';
import type { Account } from './account.entity.js';

/** Accounts as a file: who may sign in, and nothing of how. */
export const ACCOUNT_LIST: ExportedList<Account> = {
  path: '/comptes',
  label: 'Comptes',
  columns: [
    { key: 'name', heading: 'Nom', value: ({ name }) => name },
    { key: 'email', heading: 'Adresse électronique', value: ({ email }) => email },
    { key: 'role', heading: 'Rôle', value: ({ role }) => ROLE_LABELS[role] },
    { key: 'state', heading: 'État', value: ({ active }) => (active ? 'Actif' : 'Désactivé') },
    { key: 'createdAt', heading: 'Créé le', kind: 'instant', value: ({ createdAt }) => createdAt },
  ],
};
