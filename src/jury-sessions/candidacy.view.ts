import type { Principal } from '../accounts/principal.js';
import type { FormState } from '../http/form.js';
import type { PageOf } from '../http/page-query.dto.js';
import { listOf } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { paginationView } from '../web/pagination.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';
import type { Presentable } from './presentable-enrollments.js';
import { permissionsOf } from './session-permissions.js';
import { sessionBreadcrumb } from './session.view.js';

/** Enrolled candidates to choose from; `address` is the one asked for, with its query. */
export function choosingView(
  { session, certification }: LoadedSession,
  found: PageOf<Presentable>,
  asked: { readonly address: string; readonly q: string },
  form: FormState,
): object {
  const chosen = [form.values.enrollmentIds ?? []].flat();
  const options = found.items.map((one) => presentableOption(one, chosen));
  return {
    title: 'Présenter des candidatures',
    subtitle: certification.title,
    breadcrumb: sessionBreadcrumb(session),
    ...{ id: session.id, form, searched: asked.q },
    options: options.filter(({ presentable }) => presentable),
    complete: options.filter(({ presentable }) => !presentable),
    pagination: paginationView(found, asked.address, 'inscription'),
  };
}

/** One candidacy to change. */
export function candidacyView(
  who: Principal,
  loaded: LoadedSession,
  candidacy: PresentedCandidacy,
  form: FormState,
): object {
  const { session, certification, candidacies } = loaded;
  const { id, enrollment, rank, version } = candidacy;
  const chosen: unknown[] = [form.values.blocs ?? candidacy.blocs].flat();
  return {
    title: registerName(enrollment.candidate),
    subtitle: ACCESS_ROUTE_LABELS[enrollment.accessRoute],
    width: 'narrow',
    breadcrumb: sessionBreadcrumb(session),
    actions: [{ label: 'Voir le dossier', href: `/candidats/${enrollment.candidateId}` }],
    ...{ path: `/sessions/${session.id}/candidats/${id}`, back: `/sessions/${session.id}`, version },
    last: candidacies.length,
    blocs: certification.content.blocs.map(({ code, title }) => ({
      ...{ value: code, label: `${code} · ${title}`, checked: chosen.includes(code) },
    })),
    can: permissionsOf(who, loaded),
    form: { ...form, values: { rank, ...form.values } },
  };
}

function presentableOption({ enrollment, blocs }: Presentable, chosen: readonly unknown[]) {
  const presents = blocs.length > 0 ? `présente ${listOf(blocs)}` : 'tous les blocs visés sont acquis';
  return {
    value: enrollment.id,
    label: registerName(enrollment.candidate),
    hint: `${ACCESS_ROUTE_LABELS[enrollment.accessRoute]}, ${presents}`,
    checked: chosen.includes(enrollment.id),
    presentable: blocs.length > 0,
  };
}
