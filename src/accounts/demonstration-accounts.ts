import type { Role } from './role.js';

/** Shown on the sign-in page, in demonstration mode only: not a secret, and never made in production. */
export const DEMONSTRATION_PASSWORD = 'demonstration-delibloc';

/** Who a scenario means: the one of a role, or the candidate who has only part of a certification. */
export type DemonstrationPerson = Role | 'candidateUnderWay';

export interface DemonstrationAccount {
  readonly person: DemonstrationPerson;
  readonly role: Role;
  /** In French, where several have the same role. */
  readonly standing?: string;
  readonly email: string;
  readonly name: string;
}

export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { person: 'secretary', role: 'secretary', email: 'secretariat@demo.example', name: 'Sophie Secrétariat' },
  { person: 'president', role: 'president', email: 'presidence@demo.example', name: 'Agathe Modèle' },
  { person: 'juryMember', role: 'juryMember', email: 'jury@demo.example', name: 'Chloé Patron' },
  {
    ...{ person: 'candidate', role: 'candidate', standing: 'certification obtenue' },
    ...{ email: 'candidate@demo.example', name: 'Lina Essai' },
  },
  {
    ...{ person: 'candidateUnderWay', role: 'candidate', standing: 'un bloc reste à obtenir' },
    ...{ email: 'parcours@demo.example', name: 'Yanis Prototype' },
  },
  { person: 'administrator', role: 'administrator', email: 'administration@demo.example', name: 'Alix Administration' },
];
