import { GENDERS } from '../candidates/candidate.entity.js';
import { COLLEGES } from '../domain/certification/certification.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import type { FormState } from '../http/form.js';
import type { JuryAccount } from '../jury-directory/jury-account.js';
import type { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { personName } from '../jury-directory/jury-person.list.js';
import { belongingOptions, isTicked, personRow } from '../jury-directory/jury-person.view.js';
import { formatInstant, formatNumber, plural } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS, ROLE_LABELS } from '../web/french/labels.js';
import type { JuryMember } from './jury-member.entity.js';
import type { LoadedSession } from './load-session.js';
import { memberName } from './session-jury.view.js';
import { sessionBreadcrumb } from './session.view.js';

const BLANK = {
  ...{ firstNames: '', lastName: '', college: '', organisation: '', occupation: '', gender: '', external: '' },
  ...{ president: false, qualified: false, qualification: '', email: '', phone: '' },
  ...{ appointedBy: '', appointedOn: '', appointmentReference: '', accountId: '' },
};

/** Who of the directory may be chosen, and who is. */
interface Choice {
  readonly chosen: JuryPerson | null;
  readonly found: { readonly q: string; readonly people: readonly JuryPerson[]; readonly total: number };
  readonly duplicates: readonly JuryPerson[];
}

/** The form that appoints a member: someone of the directory, or someone new. */
export function appointingView(
  loaded: LoadedSession,
  accounts: readonly JuryAccount[],
  form: FormState,
  { chosen, found, duplicates }: Choice,
): object {
  const at = `/sessions/${loaded.session.id}/membres`;
  const sitting = new Set(loaded.members.map(({ personId }) => personId));
  const choice = (person: JuryPerson) => ({ ...personRow(person), href: `${at}/nouveau?person=${person.id}` });
  const free = found.people.filter(({ id }) => !sitting.has(id));
  return {
    ...frame(loaded, accounts, form, chosen ?? {}, chosen?.colleges),
    title: 'Désigner un membre du jury',
    path: at,
    member: null,
    chosen: chosen && { id: chosen.id, name: personName(chosen), href: `/membres-de-jury/${chosen.id}` },
    search: {
      ...{ path: `${at}/nouveau`, q: found.q, people: free.map(choice), active: found.q !== '' },
      more: found.total > found.people.length ? plural(found.total - found.people.length, 'autre') : null,
    },
    duplicates: duplicates.map(choice),
  };
}

/** A member to change, with the proof of their appointment. */
export function memberView(
  loaded: LoadedSession,
  accounts: readonly JuryAccount[],
  form: FormState,
  member: JuryMember,
): object {
  const at = `/sessions/${loaded.session.id}/membres/${member.id}`;
  const documents = loaded.appointments.filter(({ memberId }) => memberId === member.id);
  const { state } = loaded.session;
  return {
    ...frame(loaded, accounts, form, member),
    title: memberName(member),
    actions: [{ label: 'Historique', href: `/historique/membres/${member.id}` }],
    path: at,
    member: { version: member.version, personHref: `/membres-de-jury/${member.personId}` },
    ...{ chosen: null, search: null, duplicates: [] },
    documents: documents.toReversed().map(({ number, attachment }) => ({
      href: `${at}/actes/${number}`,
      label: attachment.fileName,
      current: number === documents.length,
      detail: `joint le ${formatInstant(attachment.attachedAt)} par ${attachment.attacherName}, ${sizeOf(attachment.size)}`,
      hash: attachment.sha256,
    })),
    attaching: allowsEdit(state, documents.length > 0 ? 'appointmentReplacement' : 'members'),
  };
}

function frame(
  { session }: LoadedSession,
  accounts: readonly JuryAccount[],
  form: FormState,
  recorded: Partial<JuryMember | JuryPerson>,
  colleges: readonly string[] = COLLEGES,
) {
  const values = { ...BLANK, ...withoutNulls(recorded), ...form.values };
  const offered = COLLEGES.filter((college) => colleges.includes(college));
  const college = offered.length === 1 ? offered[0] : values.college;
  return {
    ...{ width: 'narrow', breadcrumb: sessionBreadcrumb(session), back: `/sessions/${session.id}` },
    form: {
      ...form,
      values: { ...values, president: isTicked(values.president), qualified: isTicked(values.qualified) },
    },
    colleges: offered.map((value) => ({ value, label: COLLEGE_LABELS[value], selected: value === college })),
    genders: GENDERS.map((value) => ({ value, label: GENDER_LABELS[value], selected: value === values.gender })),
    belonging: belongingOptions(values.external),
    accounts: accounts.map(({ id, name, role }) => ({
      ...{ value: id, label: `${name} (${ROLE_LABELS[role].toLowerCase()})`, selected: id === values.accountId },
    })),
  };
}

/** « 240 ko », rounded up: nothing is of no size. */
function sizeOf(bytes: number): string {
  return `${formatNumber(Math.ceil(bytes / 1024))}\u00a0ko`;
}

function withoutNulls<T extends object>(row: T): Partial<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Partial<T>;
}
