import type { AccessRoute } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { awardsOf, type BlocDecisionOutcome, type TitleDecisionOutcome } from '../decisions/deliberation.js';
import { decisionOf } from '../decisions/recorded-decision.js';
import { DomainError } from '../errors.js';
import type { LastDay } from '../proposals/bloc-award.js';
import { examineCandidacies } from '../proposals/examine-candidacies.js';
import type { CertificateHolder, CertificationOnDocument } from './certificate-snapshot.js';
import { certificationOnDocument, minutesReference } from './document-references.js';
import type { SessionSnapshot } from './session-snapshot.js';

export interface StatedBloc {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  /** Null for a candidate who was absent. */
  readonly outcome: BlocDecisionOutcome | null;
  /** Last day of what this session awarded; null where it awarded nothing. */
  readonly validUntil: LastDay | null;
}

/** What a rectification tells the candidate: words written for them, never its reason. */
export interface StatedRectification {
  readonly number: number;
  readonly decidedOn: PlainDay;
  readonly words: string;
}

/**
 * What a candidate is told of what the jury decided on them: outcomes, and the comment meant for them. Neither what was
 * proposed, nor reasons, votes or comments of the jury.
 */
export interface StatementOfDecisions {
  readonly certification: CertificationOnDocument;
  readonly certifierName: string;
  readonly session: { readonly day: PlainDay; readonly place: string; readonly minutesReference: string };
  /** Among the candidates of the session, from 1: by it results are displayed without names. */
  readonly number: number;
  readonly holder: CertificateHolder;
  readonly accessRoute: AccessRoute;
  readonly attendance: 'present' | 'absentJustified' | 'absentUnjustified';
  readonly blocs: readonly StatedBloc[];
  /** Null where only blocs were presented, or nothing was decided. */
  readonly title: TitleDecisionOutcome | null;
  readonly comment: string | null;
  readonly rectifications: readonly StatedRectification[];
}

/** Of a session as it holds, its rectifications made. Throws `notFound` for a candidacy that is not of it. */
export function statementOfDecisions(
  snapshot: SessionSnapshot,
  candidacyId: string,
  rectifications: readonly StatedRectification[] = [],
): StatementOfDecisions {
  const { certification, session, candidacies } = snapshot;
  const index = candidacies.findIndex(({ id }) => id === candidacyId);
  const candidacy = candidacies[index];
  if (!candidacy) throw new DomainError('notFound', { subject: 'candidacy', id: candidacyId });
  const { identity, accessRoute, attendance } = candidacy;
  const decision = attendance === 'present' ? candidacy.decision : null;
  return {
    certification: certificationOnDocument(certification, session.day),
    certifierName: certification.certifier.name,
    session: { day: session.day, place: session.place, minutesReference: minutesReference(snapshot) },
    ...{ number: index + 1, holder: identity, accessRoute, attendance },
    blocs: statedBlocs(snapshot, index),
    title: decision?.title?.outcome ?? null,
    comment: decision?.candidateComment ?? null,
    rectifications,
  };
}

function statedBlocs({ certification, session, candidacies }: SessionSnapshot, index: number): StatedBloc[] {
  const [examined] = examineCandidacies(certification, session.day, [candidacies[index]!]);
  const { attendance, presented, decision: recorded } = candidacies[index]!;
  const decision = attendance === 'present' && recorded ? decisionOf(recorded) : null;
  const awards = decision ? awardsOf(examined!, decision) : [];
  return certification.blocs
    .filter(({ code }) => presented.includes(code))
    .map(({ code, number, title }) => ({
      ...{ code, number, title, outcome: decision?.blocs[code]?.outcome ?? null },
      validUntil: awards.find(({ blocCode }) => blocCode === code)?.validUntil ?? null,
    }));
}
