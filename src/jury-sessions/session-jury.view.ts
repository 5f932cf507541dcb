import type { Principal } from '../accounts/principal.js';
import { isAppointedBy } from '../domain/jury/jury-appointment.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { compositionItems, presentCompositionText } from '../web/french/composition-items.js';
import { formatDay, plural } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { compositionPicture } from './composition-picture.view.js';
import { currentDocuments, type NumberedDocument } from './appointment-documents.js';
import type { Composition } from './composition.js';
import type { JuryMember } from './jury-member.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import type { LoadedSession } from './load-session.js';
import type { Permissions } from './session-permissions.js';

/** « AUBRY Claire ». */
export const memberName = ({ firstNames, lastName }: Pick<JuryMember, 'firstNames' | 'lastName'>): string =>
  registerName({ firstNames, birthName: lastName, usedName: null });

/** Whether they are there, once attendance is taken. */
function presenceBadge(present: boolean | null): Badge {
  if (present === null) return { tone: 'neutral', icon: 'open', label: 'À relever' };
  return present ? { tone: 'success', label: 'Présence' } : { tone: 'danger', label: 'Absence' };
}

/** The table of members. */
export function membersView(
  { session, members, appointments }: LoadedSession,
  { appoints, readsAppointments }: Permissions,
) {
  const documents = currentDocuments(appointments);
  return members.map((member) => ({
    name: memberName(member),
    president: member.president,
    college: COLLEGE_LABELS[member.college],
    from: `${member.occupation}, ${member.organisation}`,
    belongs: member.external ? 'externe' : 'interne',
    gender: GENDER_LABELS[member.gender],
    appointed: readsAppointments ? appointedText(member) : null,
    toAppoint: readsAppointments && !isAppointedBy(session.day, member) ? unappointedBadge(member) : null,
    document: readsAppointments ? documentLink(session.id, documents.get(member.id)) : null,
    presence: presenceBadge(member.present),
    href: appoints ? `/sessions/${session.id}/membres/${member.id}` : null,
  }));
}

/** « par la direction de l’IMCI, le 2 mai 2023, décision 12 ». */
function appointedText({ appointedBy, appointedOn, appointmentReference }: JuryMember): string {
  const by = appointedBy === null ? null : `par ${appointedBy}`;
  const on = appointedOn === null ? null : `le ${formatDay(appointedOn)}`;
  return [by, on, appointmentReference].filter((part) => part !== null).join(', ');
}

function unappointedBadge({ appointedBy, appointedOn }: JuryMember): Badge {
  const label = appointedBy === null || appointedOn === null ? 'Désignation à compléter' : 'Après la session';
  return { tone: 'warning', label };
}

function documentLink(sessionId: string, document: NumberedDocument | undefined) {
  if (!document) return null;
  return { href: `/sessions/${sessionId}/membres/${document.memberId}/actes/${document.number}` };
}

/** The composition clause by clause, the quorum in figures, and the derogation if there is one or must be one. */
export function compositionView({ session, members }: LoadedSession, composition: Composition, can: Permissions) {
  const { clauses, met, quorum } = composition;
  const { derogation } = session;
  const taken = members.some(({ present }) => present !== null);
  return {
    picture: compositionPicture(members, clauses),
    ofPresent: presentCompositionText(composition.ofPresent),
    items: [...compositionItems(clauses), ...(taken ? [quorumItem(quorum)] : [])],
    quorum: taken ? null : `Quorum\u00a0: ${plural(quorum.required, 'membre')} pour chaque candidature.`,
    derogation: derogation && {
      text: derogation.text,
      granted: `Dérogation accordée par ${derogation.grantedBy}, le ${formatDay(derogation.grantedOn)}`,
    },
    derogable: can.derogates && (!met || derogation !== null),
  };
}

function quorumItem({ required, sitting, met }: Composition['quorum']) {
  return {
    tone: met ? 'success' : 'danger',
    text: 'Quorum',
    verdict: met ? 'atteint' : 'non atteint',
    detail: `${plural(sitting, 'membre présent', 'membres présents')} sur ${required} requis`,
  };
}

/** Who steps out for whom, and what it takes to record one more. */
export function recusalsView(who: Principal, loaded: LoadedSession, can: Permissions, { values }: FormState) {
  const { session, members, candidacies, recusals } = loaded;
  const theirs = members.filter(({ accountId }) => can.recuses && jurySessionPolicy.recuse(who, members, accountId));
  const nameOfMember = new Map(members.map((member) => [member.id, memberName(member)]));
  const nameOfCandidate = new Map(candidacies.map(({ id, enrollment }) => [id, registerName(enrollment.candidate)]));
  return {
    items: recusals.map(({ id, memberId, candidacyId, reason, version }) => ({
      member: nameOfMember.get(memberId) ?? '',
      candidate: nameOfCandidate.get(candidacyId) ?? '',
      reason,
      version,
      withdrawPath: can.withdrawsRecusals ? `/sessions/${session.id}/deports/${id}/retirer` : null,
    })),
    open: theirs.length > 0 && candidacies.length > 0,
    members: theirs.map((member) => ({
      ...{ value: member.id, label: memberName(member), selected: member.id === values.memberId },
    })),
    candidates: [...nameOfCandidate].map(([value, label]) => ({
      value,
      label,
      selected: value === values.candidacyId,
    })),
  };
}
