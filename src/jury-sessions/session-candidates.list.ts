import type { ExportedList } from '../lists/list-exports.js';
import { formatDay, formatHour, listOf } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { compositionOf } from './composition.js';
import { searchedCandidacies } from './found-candidacies.js';
import { passagesOf, type PlannedPassage } from './load-agenda.js';
import type { JurySession } from './jury-session.entity.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';

/** A candidate of a session as its page shows them. */
export interface SessionCandidate {
  readonly candidacy: PresentedCandidacy;
  readonly passages: readonly string[];
  /** False until the candidates are called: nobody has come yet, nor failed to. */
  readonly called: boolean;
  readonly recusals: number;
}

/** The candidates whose names were searched, in the order of passage. */
export function sessionCandidates(loaded: LoadedSession, q?: string): SessionCandidate[] {
  const { session, candidacies, agenda } = loaded;
  const called = isCalled(loaded);
  const quorums = new Map(compositionOf(loaded).candidates.map((quorum) => [quorum.candidacyId, quorum]));
  return searchedCandidacies(candidacies, q).map((candidacy) => ({
    ...{ candidacy, called, recusals: quorums.get(candidacy.id)?.recusedMemberIds.length ?? 0 },
    passages: passagesOf(agenda, candidacy.id).map((passage) => passageText(passage, session.day)),
  }));
}

/** Attendance says something from the day the session opens. */
export const isCalled = ({ session: { state } }: Pick<LoadedSession, 'session'>): boolean =>
  state !== 'planned' && state !== 'convened';

/** « 9 h 20, salle A », after its day where that is not the day of the session: « 16 juin 2023 à 9 h 20, salle A ». */
export function passageText({ day, from, room }: PlannedPassage, sessionDay: string): string {
  return `${day === sessionDay ? '' : `${formatDay(day)} à `}${formatHour(from)}, ${room}`;
}

/** The candidates of one session as a file, with where each of them stands. */
export function sessionCandidatesList({ id, day }: Pick<JurySession, 'id' | 'day'>): ExportedList<SessionCandidate> {
  return {
    subject: id,
    label: `Candidatures du ${formatDay(day)}`,
    columns: [
      { key: 'rank', heading: 'Rang', kind: 'number', value: ({ candidacy }) => candidacy.rank },
      { key: 'passages', heading: 'Passage', value: ({ passages }) => passages.join(' ; ') },
      { key: 'name', heading: 'Nom', value: ({ candidacy }) => registerName(candidacy.enrollment.candidate) },
      {
        ...{ key: 'route', heading: 'Voie d’accès' },
        value: ({ candidacy }) => ACCESS_ROUTE_LABELS[candidacy.enrollment.accessRoute],
      },
      { key: 'blocs', heading: 'Blocs présentés', value: ({ candidacy }) => listOf(candidacy.blocs) },
      { key: 'count', heading: 'Nombre de blocs', kind: 'number', value: ({ candidacy }) => candidacy.blocs.length },
      {
        ...{ key: 'attendance', heading: 'Présence' },
        value: ({ candidacy, called }) => (called ? ATTENDANCE_LABELS[candidacy.attendance] : null),
      },
      { key: 'recusals', heading: 'Déports', kind: 'number', value: ({ recusals }) => recusals },
    ],
  };
}
