import type { Account } from '../accounts/account.entity.js';
import { GENDERS } from '../candidates/candidate.entity.js';
import { COLLEGES } from '../domain/certification.js';
import type { FormState } from '../http/form.js';
import { COLLEGE_LABELS, GENDER_LABELS, ROLE_LABELS } from '../web/french/labels.js';
import type { JuryMember } from './jury-member.entity.js';
import type { LoadedSession } from './load-session.js';
import { sessionBreadcrumb } from './session.view.js';
import { memberName } from './session-jury.view.js';

type JuryAccount = Pick<Account, 'id' | 'name' | 'role'>;

const BLANK = {
  ...{ firstNames: '', lastName: '', college: '', organisation: '', occupation: '', gender: '', external: '' },
  ...{ president: false, qualified: false, appointedBy: '', appointedOn: '', accountId: '' },
};

/** The form of a member: to appoint one, or to change the one given. */
export function memberFormView(
  { session }: LoadedSession,
  accounts: readonly JuryAccount[],
  form: FormState,
  member?: JuryMember,
): object {
  const values = { ...BLANK, ...member, ...form.values };
  return {
    title: member ? memberName(member) : 'Désigner un membre du jury',
    width: 'narrow',
    breadcrumb: sessionBreadcrumb(session),
    path: `/sessions/${session.id}/membres${member ? `/${member.id}` : ''}`,
    back: `/sessions/${session.id}`,
    member: member ? { version: member.version } : null,
    form: {
      ...form,
      values: { ...values, president: isTicked(values.president), qualified: isTicked(values.qualified) },
    },
    colleges: COLLEGES.map((value) => ({ value, label: COLLEGE_LABELS[value], selected: value === values.college })),
    genders: GENDERS.map((value) => ({ value, label: GENDER_LABELS[value], selected: value === values.gender })),
    belonging: [
      { value: 'true', label: 'Externe au certificateur', selected: String(values.external) === 'true' },
      { value: 'false', label: 'Interne au certificateur', selected: String(values.external) === 'false' },
    ],
    accounts: accounts.map(({ id, name, role }) => ({
      ...{ value: id, label: `${name} (${ROLE_LABELS[role].toLowerCase()})`, selected: id === values.accountId },
    })),
  };
}

/** A box sends « true » after the « false » that is sent in any case. */
function isTicked(value: unknown): boolean {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return last === true || last === 'true';
}
