import { BLOC_DECISIONS, TITLE_DECISIONS } from '../domain/decisions/deliberation.js';
import { RECTIFICATION_GROUNDS } from '../domain/sealing/rectification.js';
import type { SessionSnapshot, SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import type { FormState } from '../http/form.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { BLOC_DECISION_BADGES, TITLE_DECISION_BADGES } from '../web/french/badges.js';
import { formatDay } from '../web/french/format.js';
import { ATTENDANCE_LABELS, RECTIFICATION_GROUND_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { RectifiableSession, SessionRectifications } from './rectifications.service.js';

type Labels = Readonly<Record<string, { readonly label: string }>>;

/** What every page of a rectification begins with. */
export function rectificationPage({ session, opened }: SessionRectifications) {
  const at = `/sessions/${session.id}`;
  return {
    subtitle: `${opened.first.certification.title} · session du ${formatDay(session.day)}`,
    breadcrumb: [...sessionBreadcrumb(session), { label: 'Rectifications', href: `${at}/rectifications` }],
    at,
  };
}

/** Whose decisions or identity change. */
export function rectificationChoiceView(found: SessionRectifications): object {
  return {
    ...rectificationPage(found),
    ...{ title: 'Rectifier le procès-verbal', width: 'narrow' },
    choices: found.opened.current.candidacies.map((candidacy) => ({
      ...{ value: candidacy.id, label: nameOf(candidacy) },
      hint: candidacy.decision ? null : ATTENDANCE_LABELS[candidacy.attendance],
    })),
  };
}

/** What changes for those chosen, why, and who decided it. */
export function rectificationFormView(found: RectifiableSession, chosen: readonly string[], form: FormState): object {
  const { current } = found.opened;
  const { values, errors } = form;
  return {
    ...rectificationPage(found),
    ...{ title: 'Rectifier le procès-verbal', width: 'narrow', form },
    ...{ reason: values.reason ?? '', decidedBy: values.decidedBy ?? '', decidedOn: values.decidedOn ?? '' },
    ...{ decidedAs: values.decidedAs ?? '', presidentUnable: values.presidentUnable ?? '' },
    ...{ forCertifier: found.forCertifier, first: found.session.day },
    errors: { ground: null, reason: null, decidedBy: null, decidedOn: null, ...UNFAULTED, ...errors },
    grounds: RECTIFICATION_GROUNDS.map((ground) => ({
      ...{ value: ground, label: RECTIFICATION_GROUND_LABELS[ground], selected: values.ground === ground },
    })),
    candidates: current.candidacies
      .filter(({ id }) => chosen.includes(id))
      .map((candidacy) => candidateView(current, candidacy, chosen.indexOf(candidacy.id), form)),
  };
}

const UNFAULTED = { decidedAs: null, presidentUnable: null };

function candidateView(
  { certification }: SessionSnapshot,
  candidacy: SnapshotCandidacy,
  index: number,
  { values, errors }: FormState,
) {
  const { id, decision } = candidacy;
  const titleOf = (code: string) => certification.blocs.find((bloc) => bloc.code === code)!;
  return {
    ...{ id, name: nameOf(candidacy), identityName: `identity.${id}`, wordsName: `words.${id}` },
    words: values[`words.${id}`] ?? '',
    wordsError: errors[`changes[${index}].wordsForCandidate`] ?? null,
    identity: values[`identity.${id}`] === 'true',
    blocs: (decision?.blocs ?? []).map(({ blocCode, outcome }) => ({
      name: `bloc.${id}.${blocCode}`,
      label: `Bloc ${titleOf(blocCode).number}. ${titleOf(blocCode).title}`,
      blank: `Inchangé\u00a0: ${BLOC_DECISION_BADGES[outcome].label.toLowerCase()}`,
      options: optionsOf(BLOC_DECISIONS, outcome, BLOC_DECISION_BADGES, values[`bloc.${id}.${blocCode}`]),
    })),
    title: decision?.title
      ? {
          name: `title.${id}`,
          blank: `Inchangé\u00a0: ${TITLE_DECISION_BADGES[decision.title.outcome].label.toLowerCase()}`,
          options: optionsOf(TITLE_DECISIONS, decision.title.outcome, TITLE_DECISION_BADGES, values[`title.${id}`]),
        }
      : null,
  };
}

/** All but what is decided already. */
function optionsOf(outcomes: readonly string[], current: string, labels: Labels, chosen: unknown) {
  return outcomes
    .filter((outcome) => outcome !== current)
    .map((value) => ({ value, label: labels[value]!.label, selected: chosen === value }));
}

/** « BENALI Yanis », as what holds now names them. */
export function nameOf({ identity }: Pick<SnapshotCandidacy, 'identity'>): string {
  return registerName({ ...identity, usedName: identity.usedName ?? null });
}
