import type { Role } from './role.js';

/** Shown on the sign-in page, in demonstration mode only: not a secret, and never made in production. */
export const DEMONSTRATION_PASSWORD = 'demonstration-delibloc';

export interface DemonstrationAccount {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
}

export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { role: 'secretary', email: 'secretariat@demo.example', name: 'Sophie Secrétariat' },
  { role: 'president', email: 'presidence@demo.example', name: 'Agathe Modèle' },
  { role: 'juryMember', email: 'jury@demo.example', name: 'Chloé Patron' },
  { role: 'candidate', email: 'candidate@demo.example', name: 'Lina Essai' },
  { role: 'administrator', email: 'administration@demo.example', name: 'Alix Administration' },
];
