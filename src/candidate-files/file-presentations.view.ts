import type { BlocDecisionOutcome } from '../domain/decisions/deliberation.js';
import type { Certification } from '../domain/certification/certification.js';
import type { Badge } from '../web/badge.js';
import { BLOC_DECISION_BADGES, SESSION_STATE_BADGES, TITLE_DECISION_BADGES } from '../web/french/badges.js';
import { formatDay, listOf } from '../web/french/format.js';
import { ATTENDANCE_LABELS } from '../web/french/labels.js';
import type { EnrollmentFile } from './enrollment-files.js';
import { isDecided, type Presentation } from './presentations.js';

/** Those that stand open; the others are folded below them. */
const SHOWN_AT_ONCE = 4;

/** Every jury before which an enrollment came or will come, the latest first. */
export function filePresentations({ enrollment, presentations }: EnrollmentFile): object {
  const { content } = enrollment.certification;
  const rows = presentations.map((one) => presentationView(one, content));
  return { shown: rows.slice(0, SHOWN_AT_ONCE), folded: rows.slice(SHOWN_AT_ONCE) };
}

function presentationView(presentation: Presentation, { blocs }: Certification): object {
  const { candidacy, decision, rectified } = presentation;
  const { session } = candidacy;
  const numbers = (codes: readonly string[]): string[] =>
    codes.map((code) => String(blocs.find((bloc) => bloc.code === code)?.number ?? code));
  return {
    ...{ day: formatDay(session.day), place: session.place, href: `/sessions/${session.id}`, rectified },
    presented: `Bloc${candidacy.blocs.length > 1 ? 's' : ''}\u00a0${listOf(numbers(candidacy.blocs))}`,
    outcomes: decision ? outcomesOf(decision.blocs, numbers) : [],
    title: decision?.title ? TITLE_DECISION_BADGES[decision.title.outcome] : null,
    badge: stateBadge(presentation),
    sheetHref: `/sessions/${session.id}/deliberation/${candidacy.id}`,
    historyHref: `/historique/presentations/${candidacy.id}`,
  };
}

/** « Validé : 1, 3 et 4 », « Ajourné : 2 ». */
function outcomesOf(
  decided: readonly { readonly blocCode: string; readonly outcome: BlocDecisionOutcome }[],
  numbers: (codes: readonly string[]) => string[],
): object[] {
  return (['validated', 'notValidated', 'deferred'] as const).flatMap((outcome) => {
    const codes = decided.filter((one) => one.outcome === outcome).map(({ blocCode }) => blocCode);
    if (codes.length === 0) return [];
    return [{ badge: BLOC_DECISION_BADGES[outcome], blocs: listOf(numbers(codes)) }];
  });
}

/** Where the session stands as long as nothing is decided; that the person did not come, where they did not. */
function stateBadge(presentation: Presentation): Badge | null {
  const { attendance, session } = presentation.candidacy;
  if (attendance !== 'present') return { tone: 'warning', icon: 'deferred', label: ATTENDANCE_LABELS[attendance] };
  return isDecided(presentation) ? null : SESSION_STATE_BADGES[session.state];
}
