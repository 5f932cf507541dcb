import type { FormState } from '../http/form.js';
import { formatDay, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { PRESENTATION_STOP_LABELS } from '../web/french/presentation-stops.js';
import { optionText } from './choosing.view.js';
import type { PlannedPresentation } from './presentation-plan.js';
import { blocsField, type Fields, textsIn } from './presentation-form.js';
import type { PresentationPreview } from './presentations.service.js';
import { sessionBreadcrumb } from './session.view.js';

/** Who would be presented, with which option and blocs, and who cannot be and why; as it was typed where it was refused. */
export function presentationView({ loaded, planned }: PresentationPreview, body: Fields, form: FormState): object {
  const { session, certification } = loaded;
  const ready = planned.filter(({ stops }) => stops.length === 0);
  const stopped = planned.filter(({ stops }) => stops.length > 0);
  const at = `/sessions/${session.id}/candidats`;
  return {
    title: 'Aperçu des candidatures à présenter',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}`,
    breadcrumb: [...sessionBreadcrumb(session), { label: 'Présenter des candidatures', href: `${at}/ajouter` }],
    ...{ path: at, back: `${at}/ajouter`, form, summary: summaryOf(ready.length, stopped.length) },
    hasOptions: certification.content.blocs.some(({ option }) => option !== undefined),
    submit: `Présenter ${plural(ready.length, 'candidature')}`,
    rows: ready.map((one) => rowView(one, loaded, body)),
    others: [],
    stopped: stopped.map(({ enrollment, stops }) => ({
      ...{ name: registerName(enrollment.candidate), href: `/candidats/${enrollment.candidateId}` },
      reasons: stops.map((stop) => PRESENTATION_STOP_LABELS[stop]).join(', '),
    })),
  };
}

function summaryOf(ready: number, stopped: number): string {
  const can = plural(ready, 'inscription peut être présentée', 'inscriptions peuvent être présentées');
  if (stopped === 0) return `${can}.`;
  return `${can}, ${plural(stopped, 'ne peut pas l’être', 'ne peuvent pas l’être')}.`;
}

function rowView(
  { enrollment, blocs }: PlannedPresentation,
  { certification: { content } }: PresentationPreview['loaded'],
  body: Fields,
) {
  const { id, candidateId, candidate, accessRoute, optionBloc, targetBlocs } = enrollment;
  const isTyped = body.previewed === 'true';
  const chosen = isTyped ? textsIn(body[blocsField(id)]) : blocs;
  const isToChoose = optionBloc === null && targetBlocs === null;
  return {
    ...{ id, name: registerName(candidate), href: `/candidats/${candidateId}`, field: blocsField(id) },
    ...{ route: ACCESS_ROUTE_LABELS[accessRoute], option: optionText(enrollment, content) },
    optionHref: isToChoose ? `/inscriptions/${id}/modifier` : null,
    blocs: content.blocs.map(({ code, title }) => ({ code, title, checked: chosen.includes(code) })),
  };
}
