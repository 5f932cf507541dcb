import { plural } from '../web/french/format.js';
import { ROLE_LABELS } from '../web/french/labels.js';
import type { ClosingPreview } from './account-closing.js';
import type { Account } from './account.entity.js';
import type { Principal } from './principal.js';

/** Who would be shut out, and whose account stays as it is. */
export function closingView(who: Principal, { closing, staying }: ClosingPreview): object {
  return {
    title: 'Désactiver des comptes',
    subtitle: plural(closing.length, 'compte à désactiver', 'comptes à désactiver'),
    breadcrumb: [{ label: 'Comptes', href: '/comptes' }],
    width: 'narrow',
    accounts: closing.map(({ id, name, email, role }) => ({ id, name, email, role: ROLE_LABELS[role] })),
    staying: staying.map((account) => ({ name: account.name, email: account.email, why: whyItStays(who, account) })),
  };
}

function whyItStays(who: Principal, { id }: Account): string {
  return id === who.accountId ? 'le vôtre, qui reste actif' : 'déjà désactivé';
}
