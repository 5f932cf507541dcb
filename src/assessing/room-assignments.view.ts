import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { memberName } from './assessor-names.js';
import { ASSESSORS, assessorsHref } from './assignments.view.js';
import type { PlannedRooms } from './room-assignments.service.js';

const TITLE = 'Répartition par salle';

/** What assigning by room comes to, member by member; where nobody passes before a member yet, what to do first. */
export function roomAssignmentsView(planned: PlannedRooms): object {
  const { session, certification } = planned.overview;
  return {
    title: TITLE,
    subtitle: `${certification.title} · session du ${formatDay(session.day)}`,
    breadcrumb: [...sessionBreadcrumb(session), { label: ASSESSORS, href: assessorsHref(session.id) }],
    ...(planned.rooms.length === 0 ? { agendaHref: `/sessions/${session.id}/agenda` } : planView(planned)),
  };
}

function planView({ overview, plan, rooms }: PlannedRooms): object {
  const { toAssign, toWithdraw, already } = plan;
  const back = assessorsHref(overview.session.id);
  const touched = new Set([...rooms.flatMap(({ room }) => room.memberIds)]);
  return {
    ...{ action: `${back}/salles`, back, fields: [] },
    lead: listOf(rooms.map(({ room, candidates }) => `${room.name} (${plural(candidates, 'candidature')})`)),
    summary: plural(toAssign.length, 'fiche à confier', 'fiches à confier'),
    already: already > 0 ? plural(already, 'fiche est déjà confiée', 'fiches sont déjà confiées') : null,
    ...movedView(plan),
    toAssign: toAssign.length + toWithdraw.length,
    submit: 'Répartir ainsi',
    byMember: overview.members
      .filter(({ id }) => touched.has(id))
      .map((member) => memberView({ overview, plan, rooms }, member)),
  };
}

/** Sheets of who sits in another room than that of the passage: taken back where they are blank. */
function movedView({ toWithdraw, kept }: PlannedRooms['plan']) {
  const gone = plural(toWithdraw.length, 'fiche vierge est retirée', 'fiches vierges sont retirées');
  const staying = plural(kept.length, 'fiche commencée ou remise reste', 'fiches commencées ou remises restent');
  return {
    withdrawn: toWithdraw.length > 0 ? typeset(`${gone} : la personne passe dans une autre salle.`) : null,
    kept: kept.length > 0 ? typeset(`${staying} : rien de ce qui est écrit ne se perd.`) : null,
  };
}

function memberView({ overview, plan, rooms }: PlannedRooms, member: JuryMember): object {
  const isOwn = ({ memberId }: { readonly memberId: string }): boolean => memberId === member.id;
  const own = plan.toAssign.filter(isOwn);
  const people = new Set(own.map(({ candidacyId }) => candidacyId)).size;
  const seats = rooms.filter(({ room }) => room.memberIds.includes(member.id)).map(({ room }) => room.name);
  const names = (all: readonly { readonly candidacyId: string }[]): string => {
    const ids = new Set(all.map(({ candidacyId }) => candidacyId));
    return listOf(
      overview.candidacies.filter(({ id }) => ids.has(id)).map(({ enrollment }) => registerName(enrollment.candidate)),
    );
  };
  return {
    name: memberName(member),
    text: own.length === 0 ? 'Rien à confier' : `${plural(own.length, 'fiche')}, ${plural(people, 'candidature')}`,
    assessments: listOf(seats),
    recused: names(plan.recused.filter(isOwn)),
    withdrawn: names(plan.toWithdraw.filter(isOwn)),
    kept: names(plan.kept.filter(isOwn)),
  };
}
