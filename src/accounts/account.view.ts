import { ROLE_LABELS } from '../web/french/labels.js';
import { formatInstant } from '../web/french/format.js';
import type { FormState } from '../http/form.js';
import { ACCOUNT_STATES } from './account.dto.js';
import type { Account } from './account.entity.js';
import { type Role, ROLES } from './role.js';

/** An account as the administrator sees it. */
export function accountView({ id, name, email, role, active, createdAt }: Account): object {
  return {
    name,
    email,
    role: ROLE_LABELS[role],
    createdAt: formatInstant(createdAt),
    badge: active ? { tone: 'success', label: 'Actif' } : { tone: 'neutral', label: 'Désactivé' },
    href: `/comptes/${id}`,
  };
}

export function roleOptions(selected: unknown): { value: Role; label: string; selected: boolean }[] {
  return ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role], selected: role === selected }));
}

const STATES: Readonly<Record<(typeof ACCOUNT_STATES)[number], string>> = {
  active: 'Actifs',
  inactive: 'Désactivés',
  neverUsed: 'Jamais utilisés (équipe et jurys)',
};

export function stateOptions(selected: unknown): { value: string; label: string; selected: boolean }[] {
  return ACCOUNT_STATES.map((state) => ({ value: state, label: STATES[state], selected: state === selected }));
}

/** A form with every field it prints, whatever was sent. */
export function accountForm({ values, ...form }: FormState): object {
  const { email = '', name = '', role = '' } = values;
  return { ...form, values: { email, name, role } };
}
