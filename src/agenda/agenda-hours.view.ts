import type { FormState } from '../http/form.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { BLANK_ROWS } from './agenda-form.js';

interface Typed {
  readonly days: readonly Record<string, unknown>[];
  readonly breaks: readonly Record<string, unknown>[];
  readonly durations: readonly { readonly assessment: string | null; readonly minutes: unknown }[];
  readonly gap: unknown;
  readonly arrival: unknown;
}

/** The form of days, breaks and durations. */
export function agendaHoursView({ session, agenda, certification }: LoadedSession, form: FormState): object {
  const blank = {
    days: [{ day: session.day, from: '09:00', until: '17:30' }],
    breaks: [{ from: '12:30', until: '13:30' }],
    ...{ durations: [{ assessment: null, minutes: 30 }], gap: 5, arrival: 15 },
  };
  const typed = (form.problem ? form.values : (agenda.terms ?? blank)) as unknown as Typed;
  const whole = typed.durations.find(({ assessment }) => assessment === null);
  const individual = certification.content.assessments.filter(({ mode }) => mode === 'individual');
  return {
    ...{ title: 'Horaires et durées', subtitle: certification.title, width: 'narrow' },
    breadcrumb: [...sessionBreadcrumb(session), { label: 'Agenda', href: agendaHref(session.id) }],
    ...{ id: session.id, version: agenda.terms?.version ?? null, back: agendaHref(session.id), form },
    days: rowsOf('days', typed.days, form),
    breaks: rowsOf('breaks', typed.breaks, form),
    ...{ gap: typed.gap, arrival: typed.arrival },
    per: [
      { value: 'candidate', label: 'Un passage par candidature', checked: whole !== undefined },
      { value: 'assessment', label: 'Un passage par épreuve individuelle présentée', checked: whole === undefined },
    ],
    minutes: whole?.minutes ?? '',
    minutesError: errorAt(form, typed, null),
    assessments: individual.map(({ code, title, durationMinutes }) => ({
      ...{ name: `minutes.${code}`, label: `${code} ${title}` },
      value: typed.durations.find(({ assessment }) => assessment === code)?.minutes ?? '',
      hint: durationMinutes === undefined ? null : `${durationMinutes} minutes selon le référentiel`,
      error: errorAt(form, typed, code),
    })),
  };
}

export const agendaHref = (sessionId: string): string => `/sessions/${sessionId}/agenda`;

function rowsOf(list: 'days' | 'breaks', rows: readonly Record<string, unknown>[], { errors }: FormState) {
  const blanks = Array.from({ length: BLANK_ROWS }, (): Record<string, unknown> => ({}));
  return [...rows, ...blanks].map((row, index) => {
    const part = (name: string) => {
      const field = `${list}[${index}].${name}`;
      return { name: field, value: row[name] ?? '', error: errors[field] ?? null };
    };
    return { number: index + 1, day: part('day'), from: part('from'), until: part('until') };
  });
}

function errorAt({ errors }: FormState, { durations }: Typed, code: string | null): string | null {
  const index = durations.findIndex(({ assessment }) => assessment === code);
  return errors[`durations[${index}].minutes`] ?? null;
}
