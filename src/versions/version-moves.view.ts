import type { LastDay } from '../domain/proposals/bloc-award.js';
import type { Certification } from '../domain/certification/certification.js';
import type { LostBloc } from '../domain/versions/version-carry.js';
import type { MoveStop } from '../domain/versions/version-move.js';
import type { LoadedEnrollment } from '../enrollments/enrollments.service.js';
import type { FormState } from '../http/form.js';
import type { PageOf } from '../http/page-query.dto.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { wayText } from '../web/french/remaining-way-text.js';
import type { PlannedMove } from './planned-moves.js';
import type { MovePreview } from './version-moves.service.js';
import { versionName } from './versions.view.js';
import type { VersionStanding } from './versions.service.js';

const MOVED = { tone: 'neutral', icon: 'lock', label: 'Reportée' };
const OPEN = { tone: 'info', label: 'En cours' };

/** Who is enrolled under a version, to be moved to one that follows. */
export function enrolledView({ version, successors }: VersionStanding, page: PageOf<LoadedEnrollment>): object {
  const { code, number, title } = version;
  return {
    ...{ title: 'Inscriptions sous cette version', subtitle: `${title} · ${versionName(version)}` },
    breadcrumb: [
      { label: 'Certifications', href: '/certifications' },
      { label: code, href: `/certifications/${code}?version=${number}` },
      { label: 'Versions', href: `/certifications/${code}/versions` },
    ],
    successors: successors.map((one) => ({
      ...{ label: `Prévoir le report sur ${versionName(one)}`, action: `${moveHref(one)}/apercu` },
    })),
    rows: page.items.map(({ id, candidate, enrolledOn, accessRoute, movedToId }) => ({
      ...{ id, enrolledOn, name: registerName(candidate), href: `/candidats/${candidate.id}` },
      ...{
        route: ACCESS_ROUTE_LABELS[accessRoute],
        free: movedToId === null,
        badge: movedToId === null ? OPEN : MOVED,
      },
    })),
  };
}

export const moveHref = ({ code, number }: { readonly code: string; readonly number: number }): string =>
  `/certifications/${code}/versions/${number}/report`;

/** What moving would do, person by person, to be confirmed. */
export function previewView({ newer, moves }: MovePreview, form: FormState): object {
  const free = moves.filter(({ plan }) => plan.stops.length === 0).length;
  return {
    ...{ title: 'Report sur une autre version', subtitle: `${newer.title} · ${versionName(newer)}` },
    breadcrumb: [
      { label: 'Certifications', href: '/certifications' },
      { label: 'Versions', href: `/certifications/${newer.code}/versions` },
    ],
    ...{ action: moveHref(newer), previewAction: `${moveHref(newer)}/apercu`, form },
    reason: form.values.reason ?? '',
    count: `${plural(free, 'inscription')} sur ${moves.length} ${free > 1 ? 'peuvent être reportées' : 'peut être reportée'}`,
    ...{ stopped: free < moves.length, versionsHref: `/certifications/${newer.code}/versions` },
    moves: moves.map((move) => moveView(move, newer.content, changedIn(form))),
  };
}

function moveView(move: PlannedMove, newer: Certification, changed: ReadonlySet<string>): object {
  const { enrollment, plan, before, after, seen } = move;
  const { id, candidate, certification: older } = enrollment;
  const options = newer.blocs.filter(({ option }) => option !== undefined);
  return {
    ...{ id, seen, name: registerName(candidate), href: `/candidats/${candidate.id}`, from: versionName(older) },
    changed: changed.has(id),
    kept: plan.stops.every(({ code }) => code === 'optionToChoose'),
    stops: plan.stops.map((stop) => stopSentence(stop)),
    granted: plan.granted.map((one) => ({
      bloc: blocName(newer, one.blocCode),
      from: formatDay(one.awardedOn),
      until: untilText(one.validUntil),
      older: listOf(one.olderBlocs.map((code) => blocName(older.content, code))),
      formerly: untilText(one.formerlyUntil),
    })),
    alreadyHeld: plan.alreadyHeld.map((code) => blocName(newer, code)),
    lost: plan.lost.map((bloc) => `${blocName(older.content, bloc.blocCode)} : ${lostReason(bloc)}`),
    before: before ? wayText(before.stages, older.content) : null,
    after: after ? wayText(after, newer) : null,
    optionName: `option-${id}`,
    options: options.map(({ code, title }) => ({
      value: code,
      label: `${code} ${title}`,
      selected: code === plan.optionBloc,
    })),
  };
}

/** Those whose situation has changed since the preview, where the act was refused for that. */
function changedIn({ problem }: FormState): ReadonlySet<string> {
  if (problem?.code !== 'staleMoves') return new Set();
  return new Set((problem.facts.candidates as { enrollmentId: string }[]).map(({ enrollmentId }) => enrollmentId));
}

const blocName = ({ blocs }: Certification, code: string): string =>
  `${code} ${blocs.find((bloc) => bloc.code === code)?.title ?? ''}`;

const untilText = (last: LastDay): string => (last === 'unlimited' ? 'sans limite' : `jusqu’au ${formatDay(last)}`);

function lostReason(bloc: LostBloc): string {
  if (bloc.reason === 'noSuccessor') return 'aucun bloc de la nouvelle version ne lui succède';
  if (bloc.reason === 'incomplete') {
    const absent = bloc.missing.length > 1 ? 'qui ne sont pas acquis' : 'qui n’est pas acquis';
    return `il ne compte qu’avec ${listOf(bloc.missing)}, ${absent}`;
  }
  return `avec la validité du nouveau bloc, il a pris fin le ${formatDay(bloc.endedOn)}`;
}

function stopSentence(stop: MoveStop): string {
  switch (stop.code) {
    case 'alreadyMoved':
      return 'Cette inscription a déjà été reportée.';
    case 'alreadyEnrolledThere':
      return 'Cette personne a déjà une inscription sur la nouvelle version, ou plus haut dans cette liste.';
    case 'presentedUnpublished':
      return `Candidature à la session du ${listOf(stop.sessions.map(({ day }) => formatDay(day)))}, pas encore publiée : attendez la publication, ou retirez la candidature.`;
    case 'titleAwarded':
      return `La certification a été délivrée le ${formatDay(stop.on)} : il n’y a rien à reporter.`;
    case 'accessRouteClosed':
      return `La nouvelle version n’est pas ouverte à cette voie d’accès, mais à : ${listOf(stop.open.map((route) => ACCESS_ROUTE_LABELS[route]))}.`;
    case 'registrationEnded':
      return `L’enregistrement de la nouvelle version a pris fin le ${formatDay(stop.until)}.`;
    case 'optionToChoose':
      return 'Une option est à choisir : choisissez-la ci-dessous, puis actualisez l’aperçu.';
    case 'targetsWithoutSuccessor':
      return 'Aucun bloc de la nouvelle version ne succède à ceux qui sont visés.';
  }
}
