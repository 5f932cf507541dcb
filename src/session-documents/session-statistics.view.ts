import type { SessionStatistics } from '../domain/statistics/session-statistics.js';
import { documentFrom, documentStanding } from '../domain/sessions/session-documents.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { formatDay, formatNumber } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, SESSION_STATE_LABELS } from '../web/french/labels.js';
import { rateText } from '../web/french/rate.js';
import { typeset } from '../web/french/typography.js';
import type { SessionStatisticsFound } from './session-documents.service.js';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

const AWAITED = typeset(
  `Ce que le jury décide paraît ici une fois la session ${SESSION_STATE_LABELS[documentFrom('statistics')].toLowerCase()}. En attendant, voici ce qui lui est présenté.`,
);

/** The figures of a session with their bars, and the same as tables. */
export function sessionStatisticsView(found: SessionStatisticsFound): object {
  const { jury, session, statistics } = found;
  const isAwaited = documentStanding('statistics', session.state) === 'notYet';
  const { certification } = session.snapshot;
  const { id, day, place } = jury.session;
  const documents = { label: 'Documents', href: `/sessions/${id}/documents` };
  return {
    title: 'Statistiques de la session',
    subtitle: `${certification.title} · ${formatDay(day)} · ${place}`,
    breadcrumb: [...sessionBreadcrumb(jury.session), documents],
    awaited: isAwaited ? AWAITED : null,
    actions: isAwaited
      ? []
      : [{ label: 'Télécharger (PDF)', href: `/sessions/${id}/documents/statistics.pdf`, icon: 'download' }],
    isDraft: session.seal === null && !isAwaited,
    rectified: session.rectifications.map(({ content: { number, decidedOn } }) =>
      typeset(`Rectification n° ${number} du ${formatDay(decidedOn)} comprise.`),
    ),
    figures: isAwaited ? figuresSoFar(found) : figuresOf(statistics),
    ...tablesView(session.snapshot, statistics),
  };
}

/** Presences and decisions are counted once the session is open: nobody is there before. */
function figuresSoFar({ session, statistics: { candidates, present } }: SessionStatisticsFound): readonly Figure[] {
  const presented = { label: 'Candidatures', value: formatNumber(candidates), detail: '' };
  if (session.state !== 'open') return [presented];
  const decided = session.current.candidacies.filter(({ decision }) => decision !== null).length;
  return [
    presented,
    { label: 'Présences', value: formatNumber(present), detail: '' },
    { label: 'Candidatures décidées', value: formatNumber(decided), detail: `sur ${formatNumber(present)}` },
  ];
}

function figuresOf({ candidates, present, title, allBlocs, differing }: SessionStatistics): readonly Figure[] {
  return [
    { label: 'Candidatures', value: formatNumber(candidates), detail: '' },
    { label: 'Présences', value: formatNumber(present), detail: '' },
    { label: 'Certifications obtenues', value: formatNumber(title.full), detail: rateText(title.full, title) },
    {
      label: 'Blocs validés',
      value: formatNumber(allBlocs.validated),
      detail: rateText(allBlocs.validated, allBlocs),
    },
    { label: 'Candidatures décidées autrement que proposé', value: formatNumber(differing), detail: '' },
  ];
}

function tablesView(
  { certification }: SessionStatisticsFound['session']['snapshot'],
  { title, blocs, routes }: SessionStatisticsFound['statistics'],
) {
  const names = new Map(
    certification.blocs.map(({ code, number, title: name }) => [code, `Bloc\u00a0${number}. ${name}`]),
  );
  const byTitle = title.presented === 0 ? [] : [{ ...title, rate: rateText(title.full, title) }];
  return {
    titles: byTitle.map((one) => ({ ...one, bar: barOf(one.full, one.partial, one.none, one.undecided) })),
    blocs: blocs
      .filter(({ presented }) => presented > 0)
      .map((bloc) => ({
        ...{ ...bloc, name: names.get(bloc.blocCode), rate: rateText(bloc.validated, bloc) },
        bar: barOf(bloc.validated, bloc.deferred, bloc.notValidated, bloc.undecided),
      })),
    routes: routes.map((route) => ({
      ...{ name: ACCESS_ROUTE_LABELS[route.accessRoute], candidates: route.candidates, present: route.present },
      ...{ full: route.title.full, titleRate: rateText(route.title.full, route.title) },
      ...{ validated: route.blocs.validated, blocRate: rateText(route.blocs.validated, route.blocs) },
    })),
  };
}

/** Parts of a whole of 100, from left to right; figures stand beside. */
function barOf(...parts: readonly number[]) {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => (whole === 0 ? 0 : (100 * part) / whole));
  return widths
    .map((width, index) => ({ tone: index + 1, width, x: widths.slice(0, index).reduce((sum, one) => sum + one, 0) }))
    .filter(({ width }) => width > 0);
}
