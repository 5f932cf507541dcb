import type { Principal } from '../accounts/principal.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { compositionItems } from '../web/french/composition-items.js';
import { formatDay, plural } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
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
export function membersView({ session, members }: LoadedSession, { appoints }: Permissions) {
  return members.map((member) => ({
    name: memberName(member),
    president: member.president,
    college: COLLEGE_LABELS[member.college],
    from: `${member.occupation}, ${member.organisation}`,
    belongs: member.external ? 'externe' : 'interne',
    gender: GENDER_LABELS[member.gender],
    appointed: `par ${member.appointedBy}, le ${formatDay(member.appointedOn)}`,
    presence: presenceBadge(member.present),
    href: appoints ? `/sessions/${session.id}/membres/${member.id}` : null,
  }));
}

/** The composition clause by clause, the quorum in figures, and the derogation if there is one or must be one. */
export function compositionView({ session, members }: LoadedSession, composition: Composition, can: Permissions) {
  const { clauses, met, quorum } = composition;
  const { derogation } = session;
  const taken = members.some(({ present }) => present !== null);
  return {
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
      withdrawPath: theirs.some((member) => member.id === memberId)
        ? `/sessions/${session.id}/deports/${id}/retirer`
        : null,
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
