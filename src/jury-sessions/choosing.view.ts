import type { Certification } from '../domain/certification/certification.js';
import type { PageOf } from '../http/page-query.dto.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { paginationView } from '../web/pagination.js';
import type { LoadedSession } from './load-session.js';
import type { EnrolledCandidate, Presentable } from './presentable-enrollments.js';
import type { PresentableQuery } from './presentation.dto.js';
import { sessionBreadcrumb } from './session.view.js';

interface Asked {
  /** The address asked for, with its query. */
  readonly address: string;
  readonly query: PresentableQuery;
}

/** Enrolled candidates to choose from. */
export function choosingView({ session, certification }: LoadedSession, found: PageOf<Presentable>, asked: Asked) {
  const { query } = asked;
  const { q, option, accessRoute, bloc, unseen } = query;
  const isFiltered = Boolean(q ?? option ?? accessRoute ?? bloc) || unseen === true;
  return {
    title: 'Présenter des candidatures',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}`,
    breadcrumb: sessionBreadcrumb(session),
    ...{ id: session.id, isFiltered, filters: filtersView(certification.content, query) },
    rows: found.items.map((one) => rowView(one, certification.content)),
    all: found.total > 0 ? `Aperçu de toute la liste : ${plural(found.total, 'inscription')}` : null,
    pagination: paginationView(found, asked.address, 'inscription'),
  };
}

function filtersView({ blocs, accessRoutes }: Certification, query: PresentableQuery) {
  const options = blocs.filter((bloc) => bloc.option !== undefined);
  const choice = (value: string, label: string, chosen: unknown) => ({ value, label, selected: value === chosen });
  return {
    q: query.q ?? '',
    unseen: query.unseen === true,
    routes: accessRoutes.map(({ route }) => choice(route, ACCESS_ROUTE_LABELS[route], query.accessRoute)),
    blocs: blocs.map(({ code, title }) => choice(code, `${code} · ${title}`, query.bloc)),
    options:
      options.length === 0
        ? null
        : [
            choice('none', 'À choisir', query.option),
            ...options.map(({ code, option = '', title }) => choice(code, `Option ${option} · ${title}`, query.option)),
          ],
  };
}

function rowView({ enrollment, blocs }: Presentable, certification: Certification) {
  return {
    ...{ id: enrollment.id, name: registerName(enrollment.candidate), href: `/candidats/${enrollment.candidateId}` },
    ...{ route: ACCESS_ROUTE_LABELS[enrollment.accessRoute], option: optionText(enrollment, certification) },
    blocs: blocs.length > 0 ? listOf(blocs) : null,
  };
}

/** « Option B », « à choisir »; null where there is none to choose. */
export function optionText({ optionBloc, targetBlocs }: EnrolledCandidate, { blocs }: Certification): string | null {
  if (!blocs.some(({ option }) => option !== undefined)) return null;
  if (optionBloc !== null) return `Option ${blocs.find(({ code }) => code === optionBloc)?.option ?? optionBloc}`;
  return targetBlocs === null ? 'à choisir' : null;
}
