import type { Principal } from '../accounts/principal.js';
import type { Role } from '../accounts/role.js';

/** One signed-in person for each role. */
export type DemonstrationPeople = Readonly<Record<Role, Principal>>;
