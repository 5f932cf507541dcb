import type { DemonstrationPerson } from '../accounts/demonstration-accounts.js';
import type { Principal } from '../accounts/principal.js';

/** Signed-in people for a scenario to act as. */
export type DemonstrationPeople = Readonly<Record<DemonstrationPerson, Principal>>;
