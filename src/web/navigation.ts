import type { Role } from '../accounts/role.js';

/** A link of the main navigation. */
export interface NavigationLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

interface Place {
  readonly label: string;
  readonly href: string;
  readonly roles: readonly Role[];
}

const STAFF: readonly Role[] = ['administrator', 'secretary'];
const JURY: readonly Role[] = ['president', 'juryMember'];

const PLACES: readonly Place[] = [
  { label: 'Accueil', href: '/', roles: [...STAFF, ...JURY] },
  { label: 'Sessions de jury', href: '/sessions', roles: [...STAFF, ...JURY] },
  { label: 'Candidat·es', href: '/candidats', roles: STAFF },
  { label: 'Membres de jury', href: '/membres-de-jury', roles: STAFF },
  { label: 'Certificats', href: '/certificats', roles: STAFF },
  { label: 'Certifications', href: '/certifications', roles: [...STAFF, ...JURY] },
  { label: 'Statistiques', href: '/statistiques', roles: [...STAFF, 'president'] },
  { label: 'Courriels', href: '/courriels', roles: STAFF },
  { label: 'Journal', href: '/journal', roles: ['administrator'] },
  { label: 'Comptes', href: '/comptes', roles: ['administrator'] },
  { label: 'Mon espace', href: '/mon-espace', roles: ['candidate'] },
];

/** Where someone of this role may go, and where they are. */
export function navigationOf(role: Role, path: string): NavigationLink[] {
  return PLACES.filter(({ roles }) => roles.includes(role)).map(({ label, href }) => ({
    label,
    href,
    current: href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`),
  }));
}
