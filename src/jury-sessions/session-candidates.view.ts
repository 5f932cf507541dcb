import { exportLinks } from '../lists/export-links.js';
import type { Badge } from '../web/badge.js';
import { listOf, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { paginationView } from '../web/pagination.js';
import { type Attendance, ATTENDANCES } from './candidacy.entity.js';
import type { CandidateQuorum, Composition } from './composition.js';
import { foundCandidacies } from './found-candidacies.js';
import type { CandidaciesQuery } from './jury-session.dto.js';
import { passagesOf } from './load-agenda.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';
import { isCalled, passageText } from './session-candidates.list.js';
import type { Permissions } from './session-permissions.js';

const ATTENDANCE_BADGES: Readonly<Record<Attendance, Badge>> = {
  present: { tone: 'success', label: ATTENDANCE_LABELS.present },
  absentJustified: { tone: 'warning', label: ATTENDANCE_LABELS.absentJustified },
  absentUnjustified: { tone: 'danger', label: ATTENDANCE_LABELS.absentUnjustified },
};

/** Which candidates to show, and the address asked for, with its query. */
export interface CandidaciesAsked {
  readonly query: CandidaciesQuery;
  readonly address: string;
}

/** The table of candidates, in the order of passage. */
export function candidatesView(
  loaded: LoadedSession,
  { candidates }: Composition,
  { presents, reads }: Permissions,
  { query, address }: CandidaciesAsked,
) {
  const { session, candidacies, agenda } = loaded;
  const called = isCalled(loaded);
  const found = foundCandidacies(candidacies, query);
  const hrefOf = ({ id, enrollment }: PresentedCandidacy) =>
    presents ? `/sessions/${session.id}/candidats/${id}` : reads ? `/candidats/${enrollment.candidateId}` : null;
  const quorums = new Map(candidates.map((quorum) => [quorum.candidacyId, quorum]));
  const rows = found.items.map((candidacy) => ({
    rank: candidacy.rank,
    passages: passagesOf(agenda, candidacy.id).map((passage) => passageText(passage, session.day)),
    name: registerName(candidacy.enrollment.candidate),
    route: ACCESS_ROUTE_LABELS[candidacy.enrollment.accessRoute],
    blocs: listOf(candidacy.blocs),
    count: plural(candidacy.blocs.length, 'bloc'),
    attendance: called ? ATTENDANCE_BADGES[candidacy.attendance] : null,
    recused: recusedText(quorums.get(candidacy.id)),
    href: hrefOf(candidacy),
  }));
  const q = query.q ?? '';
  return {
    ...{ rows, q, searched: q !== '' || candidacies.length > query.size, any: candidacies.length > 0 },
    exports: exportLinks({ path: `/sessions/${session.id}/candidats` }, address),
    pagination: paginationView(found, `${address}#candidatures`, 'candidature'),
  };
}

export function attendanceOptions(selected: unknown) {
  return ATTENDANCES.map((value) => ({ value, label: ATTENDANCE_LABELS[value], selected: value === selected }));
}

function recusedText(quorum: CandidateQuorum | undefined): string | null {
  if (!quorum || quorum.recusedMemberIds.length === 0) return null;
  return plural(quorum.recusedMemberIds.length, 'déport');
}
