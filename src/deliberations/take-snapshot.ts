import type { MinutesStateChange } from '../domain/sealing/minutes-snapshot.js';
import type {
  SessionSnapshot,
  SnapshotCandidacy,
  SnapshotMember,
  SnapshotPassage,
} from '../domain/sealing/session-snapshot.js';
import { currentDocuments, type NumberedDocument } from '../jury-sessions/appointment-documents.js';
import type { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { type PlannedPassage, plannedPassages } from '../jury-sessions/load-agenda.js';
import type { LinkDeclaration } from '../jury-sessions/link-declaration.entity.js';
import type { SessionStep } from '../jury-sessions/session-step.entity.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

interface Sealing {
  readonly step: MinutesStateChange;
  readonly chain: NonNullable<SessionSnapshot['chain']>;
}

/** The session whole as plain facts; with its last step and its place in the chain where it is being sealed. */
export function takeSnapshot({ loaded, composition, cases }: SessionCases, sealing?: Sealing): SessionSnapshot {
  const { session, certification, members, steps } = loaded;
  const { id, day, place, derogation } = session;
  const documents = currentDocuments(loaded.appointments);
  const candidacies = new Map(loaded.candidacies.map((one) => [one.id, one]));
  const declarations = new Map(loaded.links.declarations.map((one) => [one.memberId, one]));
  return {
    format: 'delibloc-session/2',
    session: { id, day, place },
    certification: certification.content,
    members: members.map((member) => snapshotMember(member, documents.get(member.id), declarations.get(member.id))),
    composition: composition.clauses,
    ...(composition.ofPresent.length > 0 && { compositionOfPresent: composition.ofPresent }),
    derogation,
    quorum: figuresOf(composition.quorum),
    candidacies: cases.map((one) => snapshotCandidacy(one, candidacies.get(one.id)!)),
    passages: plannedPassages(loaded.agenda).map(snapshotPassage),
    steps: [...steps.map(snapshotStep), ...(sealing ? [sealing.step] : [])],
    chain: sealing?.chain ?? null,
  };
}

function snapshotMember(
  member: JuryMember,
  document?: NumberedDocument,
  declaration?: LinkDeclaration,
): SnapshotMember {
  const { id, firstNames, lastName, college, organisation, external, president, qualification } = member;
  const { gender, qualified, appointedBy, appointedOn, appointmentReference } = member;
  return {
    ...{ id, firstNames, lastName, gender, college, organisation, external, president, qualified, qualification },
    ...{ present: member.present === true, appointedBy, appointedOn, appointmentReference },
    appointmentDocument: document
      ? { fileName: document.attachment.fileName, sha256: document.attachment.sha256 }
      : null,
    linksDeclared: declaration ? { at: declaration.declaredAt, evidence: declaration.evidence } : null,
  };
}

/** A decision recorded before the candidate was found absent is no decision. */
function snapshotCandidacy(
  { examined, quorum, decision, sittingThen }: CandidacyCase,
  { attendanceTakenAt, arrivedAt }: Candidacy,
): SnapshotCandidacy {
  const { record, proposal, absent } = examined;
  const isDecided = !absent && decision !== null;
  return {
    ...{ ...record, attendanceTakenAt, ...(arrivedAt !== null && { arrivedAt }) },
    ...{ quorum: figuresOf((isDecided && sittingThen?.quorum) || quorum), proposal },
    ...(isDecided && { sitting: sittingThen?.memberIds ?? null }),
    decision: absent ? null : decision,
  };
}

function snapshotPassage({ candidacyId, assessment, day, from, until, room }: PlannedPassage): SnapshotPassage {
  return { candidacyId, assessment, day, from, until, room };
}

function snapshotStep({ state, actorName: by, at, note }: SessionStep): MinutesStateChange {
  return { state, by, at, ...(note !== null && { reason: note }) };
}

function figuresOf({ required, sitting }: SessionSnapshot['quorum']): SessionSnapshot['quorum'] {
  return { required, sitting };
}
