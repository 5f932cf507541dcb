import type { Principal } from '../accounts/principal.js';
import type { FormState } from '../http/form.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { LoadedSession, PresentedCandidacy } from './load-session.js';
import { permissionsOf } from './session-permissions.js';
import { sessionBreadcrumb } from './session.view.js';

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
