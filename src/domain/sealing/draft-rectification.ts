import { canonicalJson } from './canonical-json.js';
import type { CertificateHolder } from './certificate-snapshot.js';
import { type DecisionFault, findDecisionFaults } from '../decisions/decision-faults.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../decisions/deliberation.js';
import { DomainError } from '../errors.js';
import { examineCandidacies } from '../proposals/examine-candidacies.js';
import { type RectifiedCandidacy, rectified } from './rectification.js';
import { decisionOf } from '../decisions/recorded-decision.js';
import type { SessionSnapshot, SnapshotCandidacy } from './session-snapshot.js';

/** What is asked to change of one candidacy; what is as it was already changes nothing. */
export interface AskedChange {
  readonly candidacyId: string;
  readonly blocs: Readonly<Record<string, BlocDecisionOutcome>>;
  readonly title: TitleDecisionOutcome | null;
  readonly identity: CertificateHolder | null;
  readonly wordsForCandidate: string;
}

export interface RectificationFault extends Omit<DecisionFault, 'code'> {
  readonly candidacyId: string;
  readonly code: DecisionFault['code'] | 'nothingChanges';
}

/**
 * The changes asked for, from the session as it stands. Throws `rectificationRefused` with every fault: those of a
 * decision (`findDecisionFaults`), and a candidacy of which nothing changes. Throws `notFound` for a candidacy of
 * another session.
 */
export function draftRectification(
  current: SessionSnapshot,
  asked: readonly AskedChange[],
  reason: string,
): RectifiedCandidacy[] {
  const byId = new Map(current.candidacies.map((candidacy) => [candidacy.id, candidacy]));
  const drafts = asked.map((one) => {
    const candidacy = byId.get(one.candidacyId);
    if (!candidacy) throw new DomainError('notFound', { subject: 'candidacy', id: one.candidacyId });
    const faults = faultsOfAsked(candidacy, one);
    const change = changeOf(candidacy, one);
    return { change, faults: faults.length > 0 ? faults : faultsOfChange(current, candidacy, change, reason) };
  });
  const faults = drafts.flatMap((draft) => draft.faults);
  if (faults.length > 0) throw new DomainError('rectificationRefused', { faults });
  return drafts.map(({ change }) => change);
}

function changeOf(candidacy: SnapshotCandidacy, asked: AskedChange): RectifiedCandidacy {
  const { decision, identity } = candidacy;
  const blocs = (decision?.blocs ?? []).flatMap(({ blocCode, outcome: from }) => {
    const to = asked.blocs[blocCode];
    return to && to !== from ? [{ blocCode, from, to }] : [];
  });
  const from = decision?.title?.outcome;
  const isSame = !asked.identity || canonicalJson(asked.identity) === canonicalJson(identity);
  return {
    candidacyId: candidacy.id,
    blocs,
    title: from && asked.title && asked.title !== from ? { from, to: asked.title } : null,
    identity: isSame ? null : { from: identity, to: asked.identity },
    wordsForCandidate: asked.wordsForCandidate,
  };
}

/** Who was absent was not decided on, and what was not presented is not decided now. */
function faultsOfAsked({ id, decision }: SnapshotCandidacy, { blocs, title }: AskedChange): RectificationFault[] {
  const decided = new Set([
    ...(decision?.blocs ?? []).map(({ blocCode }) => blocCode),
    ...(decision?.title ? ['title'] : []),
  ]);
  const code = decision ? 'notPresented' : 'absentDecided';
  return [...Object.keys(blocs), ...(title ? ['title'] : [])]
    .filter((subject) => !decided.has(subject))
    .map((subject) => ({ candidacyId: id, subject, code, facts: {} }));
}

function faultsOfChange(
  { certification, session }: SessionSnapshot,
  candidacy: SnapshotCandidacy,
  change: RectifiedCandidacy,
  reason: string,
): RectificationFault[] {
  const candidacyId = candidacy.id;
  if (change.blocs.length === 0 && !change.title && !change.identity) {
    return [{ candidacyId, subject: 'candidacy', code: 'nothingChanges', facts: {} }];
  }
  const { decision } = rectified(candidacy, change, reason);
  const [examined] = examineCandidacies(certification, session.day, [candidacy]);
  const faults = decision ? findDecisionFaults(examined!, decisionOf(decision)) : [];
  return faults.map((fault) => ({ candidacyId, ...fault }));
}
