import type { Principal } from '../accounts/principal.js';
import { EVALUATION_RESULTS } from '../domain/rules/evaluation.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { FormState } from '../http/form.js';
import { presides } from '../jury-sessions/jury-session.policy.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { formatDay, formatNumber, plural } from '../web/french/format.js';
import { RESULT_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { divergenceView } from './divergence.view.js';
import type { SessionDivergences } from './divergences.service.js';
import { ownSheetsHref } from './own-sheets.view.js';
import type { SessionDivergence } from './session-divergences.js';

/** Those of the session, or of one candidate on the way from their deliberation sheet. */
export const divergencesHref = (sessionId: string, candidacyId?: string): string =>
  `/sessions/${sessionId}/divergences${candidacyId === undefined ? '' : `?fiche=${candidacyId}`}`;

/** Divergences of a session: those that wait for the president first. */
export function divergencesView(
  who: Principal,
  found: SessionDivergences,
  form: FormState,
  asked: string | undefined,
): object {
  const { session, certification, members } = found.loaded;
  const candidacy = found.loaded.candidacies.find(({ id }) => id === asked);
  const shown = found.divergences.filter(({ candidacyId }) => !candidacy || candidacyId === candidacy.id);
  const open = shown.filter(({ settlement }) => settlement === null);
  return {
    title: 'Divergences entre évaluations',
    subtitle: `${certification.title} · session du ${formatDay(session.day)}, ${session.place}`,
    breadcrumb: sessionBreadcrumb(session),
    ...{ action: divergencesHref(session.id, candidacy?.id), all: divergencesHref(session.id), refusal: form.refusal },
    wordsLeft: wordsLeft(open, form),
    back: candidacy ? backView(session.id, candidacy) : null,
    toHandIn: toHandInView(found),
    summary: open.length > 0 ? `${plural(open.length, 'divergence')} à trancher` : null,
    settles: found.settles && acceptsEvaluations(session.state),
    isPresident: presides(who, members),
    open: open.map((one) => lineView(found, one, form)),
    settled: shown.filter(({ settlement }) => settlement !== null).map((one) => lineView(found, one, form)),
  };
}

/** Why some may be missing: whoever has a sheet to hand in reads nobody else's there. */
function toHandInView({ sheetsToHandIn: count, loaded }: SessionDivergences) {
  if (count === 0) return null;
  const text = `Il vous reste ${plural(count, 'fiche')} à remettre. Ce que les autres ont relevé des mêmes personnes, aux mêmes épreuves, vous sera montré ensuite.`;
  return { text, href: ownSheetsHref(loaded.session.id) };
}

function backView(sessionId: string, { id, enrollment }: SessionDivergences['loaded']['candidacies'][number]) {
  return { name: registerName(enrollment.candidate), href: `/sessions/${sessionId}/deliberation/${id}` };
}

function isTypedFor(one: SessionDivergence, { values }: FormState): boolean {
  const { candidacyId, assessment, competence } = values;
  return candidacyId === one.candidacyId && assessment === one.assessmentCode && competence === one.competenceCode;
}

/** What was typed of a divergence that somebody else has settled since, or that is one no more: it stays to be read. */
function wordsLeft(open: readonly SessionDivergence[], form: FormState): string | null {
  const { reason } = form.values;
  if (form.refusal === null || typeof reason !== 'string' || reason.trim() === '') return null;
  return open.some((one) => isTypedFor(one, form)) ? null : reason;
}

function lineView({ loaded, words }: SessionDivergences, one: SessionDivergence, form: FormState): object {
  const { content } = loaded.certification;
  const { candidate } = loaded.candidacies.find(({ id }) => id === one.candidacyId)!.enrollment;
  const { marking } = content.assessments.find(({ code }) => code === one.assessmentCode)!;
  const isRefused = isTypedFor(one, form);
  const values = isRefused ? form.values : {};
  const errors = isRefused ? form.errors : {};
  const textOf = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
  const name = registerName(candidate);
  const id = `d-${one.candidacyId}-${one.assessmentCode}-${one.competenceCode}`;
  return {
    ...divergenceView(
      content,
      one,
      words.filter(({ candidacyId }) => candidacyId === one.candidacyId),
    ),
    ...{ name, id },
    ...{ candidacyId: one.candidacyId, assessment: one.assessmentCode, competence: one.competenceCode, seen: one.seen },
    ids: { mark: `note-${id}`, result: `resultat-${id}`, reason: `motif-${id}`, word: `parole-${id}` },
    ...{ marked: marking !== undefined, suggestion: marking ? meanText(one) : null },
    ...{ mark: textOf('mark'), reason: textOf('reason'), word: textOf('onWordOfPresident') === 'true' },
    ...{ resultError: errors.result ?? errors.mark ?? null, reasonError: errors.reason ?? null },
    options: EVALUATION_RESULTS.filter((value) => !marking || (value !== 'acquired' && value !== 'notAcquired')).map(
      (value) => ({ value, label: RESULT_LABELS[value], selected: textOf('result') === value }),
    ),
  };
}

/** What the mean of the marks would be: said, never taken. */
function meanText({ findings }: SessionDivergence): string | null {
  const marks = findings.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  if (marks.length < 2) return null;
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  return `Pour mémoire, la moyenne des notes est ${formatNumber(Math.round(mean * 100) / 100)}.`;
}
