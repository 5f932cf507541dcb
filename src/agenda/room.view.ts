import type { FormState } from '../http/form.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import type { SessionRoom } from '../jury-sessions/session-room.entity.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { registerName } from '../web/french/person-name.js';
import { agendaHref } from './agenda-hours.view.js';

/** The form of a room, new or changed. */
export function roomView(
  { session, members, agenda }: LoadedSession,
  room: SessionRoom | null,
  form: FormState,
): object {
  const at = agendaHref(session.id);
  const typed = form.problem ? form.values : { name: room?.name ?? '', memberIds: room?.memberIds ?? [] };
  const chosen = [typed['memberIds'] ?? []].flat();
  return {
    title: room ? roomTitle(room.name) : 'Ajouter une salle',
    width: 'narrow',
    breadcrumb: [...sessionBreadcrumb(session), { label: 'Agenda', href: at }],
    ...{ path: room ? `${at}/salles/${room.id}` : `${at}/salles`, back: at, form },
    ...{ name: typed['name'] ?? '', version: room?.version ?? null },
    members: members.map(({ id, firstNames, lastName }) => ({
      value: id,
      label: registerName({ firstNames, birthName: lastName, usedName: null }),
      checked: chosen.includes(id),
    })),
    removable: room !== null && !agenda.passages.some(({ roomId }) => roomId === room.id),
  };
}

/** « Salle 12 » under that name or as « 12 », « Amphithéâtre » as it is. */
function roomTitle(name: string): string {
  return /^\p{L}{3}/u.test(name) ? name : `Salle ${name}`;
}
