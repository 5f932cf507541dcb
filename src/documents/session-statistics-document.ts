import { type SessionStatistics, sessionStatistics } from '../domain/statistics/session-statistics.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import { formatNumber, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { rateText } from '../web/french/rate.js';
import { typeset } from '../web/french/typography.js';
import { longDay } from './french.js';
import type { MadeRectification } from './results-list.js';
import { type SessionFacts, sessionHeading } from './session-heading.js';
import { printAnyText } from './typst.js';

export interface StatisticsFacts extends SessionFacts {
  /** Made in what the snapshot tells. */
  readonly rectifications: readonly MadeRectification[];
}

/** The figures of a session with their bars: the same bytes for the same facts. */
export function renderStatistics(facts: StatisticsFacts): Uint8Array {
  const { snapshot, rectifications } = facts;
  const statistics = sessionStatistics(snapshot);
  const data = {
    ...sessionHeading(facts, 'Statistiques de la session'),
    rectified: rectifications.map(({ number, decidedOn }) =>
      typeset(`Rectification n° ${number} du ${longDay(decidedOn)} comprise.`),
    ),
    figures: figuresOf(statistics),
    ...barsOf(snapshot, statistics),
  };
  return printAnyText({ template: 'session-statistics.typ', data, day: snapshot.session.day });
}

function figuresOf(statistics: SessionStatistics) {
  const { candidates, present, absentJustified, absentUnjustified, title, allBlocs, differing } = statistics;
  const absent = absentJustified + absentUnjustified;
  return [
    { label: 'Candidatures', value: formatNumber(candidates), detail: '' },
    {
      ...{ label: 'Présences', value: formatNumber(present) },
      detail:
        absent === 0
          ? ''
          : `${plural(absentJustified, 'absence justifiée', 'absences justifiées')}, ${formatNumber(absentUnjustified)} non`,
    },
    { label: 'Certifications obtenues', value: formatNumber(title.full), detail: rateText(title.full, title) },
    { label: 'Blocs validés', value: formatNumber(allBlocs.validated), detail: rateText(allBlocs.validated, allBlocs) },
    {
      label: 'Candidatures décidées autrement que proposé',
      value: formatNumber(differing),
      detail: '',
    },
  ];
}

function barsOf({ certification }: SessionSnapshot, { title, blocs, routes }: SessionStatistics) {
  const titleOf = new Map(
    certification.blocs.map(({ code, number, title: name }) => [code, `Bloc\u00a0${number}. ${name}`]),
  );
  return {
    titles: title.presented === 0 ? null : { ...title, rate: rateText(title.full, title) },
    blocs: blocs
      .filter(({ presented }) => presented > 0)
      .map((bloc) => ({ ...bloc, name: titleOf.get(bloc.blocCode) ?? '', rate: rateText(bloc.validated, bloc) })),
    routes: routes.map((route) => ({
      ...{ name: ACCESS_ROUTE_LABELS[route.accessRoute], candidates: route.candidates, present: route.present },
      ...{ full: route.title.full, titleRate: rateText(route.title.full, route.title) },
      ...{ validated: route.blocs.validated, blocRate: rateText(route.blocs.validated, route.blocs) },
    })),
  };
}
