import type { FormState } from '../http/form.js';
import type { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { personName } from '../jury-directory/jury-person.list.js';
import { DIRECTORY_BREADCRUMB, personRow } from '../jury-directory/jury-person.view.js';
import { SESSION_STATE_BADGES } from '../web/french/badges.js';
import { formatDay } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS } from '../web/french/labels.js';
import type { Seat } from './person-seats.service.js';

/** The page of a person of the directory: what is said of them, where they sit, and who bears the same name. */
export function personView(
  person: JuryPerson,
  seats: readonly Seat[],
  namesakes: readonly JuryPerson[],
  form: FormState,
): object {
  const { id, version, archivedAt, gender, qualified, qualification } = person;
  const path = `/membres-de-jury/${id}`;
  const row = personRow(person);
  return {
    title: personName(person),
    subtitle: row.from,
    badge: row.badge,
    breadcrumb: DIRECTORY_BREADCRUMB,
    actions: [
      { label: 'Historique', href: `/historique/membres-de-jury/${id}` },
      { label: 'Modifier la fiche', href: `${path}/modifier` },
    ],
    ...{ path, version, form, archived: archivedAt !== null, unused: seats.length === 0 },
    person: {
      ...row,
      gender: GENDER_LABELS[gender],
      qualified: qualified ? (qualification ?? 'Oui') : 'Non renseignée',
    },
    seats: seats.map(seatRow),
    namesakes: namesakes.map(personRow),
  };
}

function seatRow({ sessionId, college, president, session }: Seat) {
  const { day, place, state, certification } = session;
  return {
    href: `/sessions/${sessionId}`,
    heldOn: formatDay(day),
    certification: certification.title,
    place,
    college: COLLEGE_LABELS[college],
    president,
    badge: SESSION_STATE_BADGES[state],
  };
}
