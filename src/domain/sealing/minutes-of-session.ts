import type { RecordedRecusal } from '../proposals/candidacy-record.js';
import type { Bloc } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import { certificationOnDocument, minutesReference, sessionReference } from './document-references.js';
import { sittingFor } from '../decisions/decided-sitting.js';
import { textAgainst } from '../jury/link-texts.js';
import type {
  MinutesBloc,
  MinutesCandidate,
  MinutesMaintenance,
  MinutesSeal,
  MinutesSnapshot,
  MinutesTitle,
} from './minutes-snapshot.js';
import { isPresenceUnnoted, type SessionSnapshot, type SnapshotCandidacy } from './session-snapshot.js';

/** The minutes of a session, from its snapshot; a draft as long as no hash and key seal it. */
export function minutesOfSession(
  snapshot: SessionSnapshot,
  seal: Pick<MinutesSeal, 'hash' | 'keyId'> | null,
): MinutesSnapshot {
  const { certification, session, members, composition, compositionOfPresent, derogation, quorum, steps, chain } =
    snapshot;
  const names = new Map(members.map(({ id, firstNames, lastName }) => [id, `${firstNames} ${lastName}`]));
  const blocs = new Map(certification.blocs.map((bloc) => [bloc.code, bloc]));
  return {
    reference: minutesReference(snapshot),
    certification: certificationOnDocument(certification, session.day),
    certifierName: certification.certifier.name,
    session: { reference: sessionReference(snapshot), day: session.day, place: session.place },
    members,
    composition,
    ...(compositionOfPresent && { compositionOfPresent }),
    derogation,
    quorum,
    candidates: snapshot.candidacies.map((candidacy) => ({
      ...candidateOf(candidacy, blocs, names, session.day),
      ...sittingOf(candidacy, members, names),
    })),
    history: steps,
    seal: seal && { hash: seal.hash, previousHash: chain?.previousHash ?? null, keyId: seal.keyId },
  };
}

function candidateOf(
  candidacy: SnapshotCandidacy,
  blocs: ReadonlyMap<string, Bloc>,
  memberNames: ReadonlyMap<string, string>,
  sessionDay: PlainDay,
): MinutesCandidate {
  const { identity, accessRoute, attendance, recusals, quorum, presented } = candidacy;
  const { firstNames, birthName, usedName, birthDay } = identity;
  return {
    name: { firstNames, birthName, ...(usedName !== undefined && { usedName }) },
    birthDay,
    accessRoute,
    attendance,
    ...(isPresenceUnnoted(candidacy) && { presenceUnnoted: true as const }),
    recusals: recusals.map((recusal) => recusalOf(recusal, candidacy, memberNames)),
    maintained: maintenancesOf(candidacy, memberNames, sessionDay),
    quorum,
    ...(candidacy.divergences && { divergences: candidacy.divergences }),
    blocs: presented.map((code) => blocOf(candidacy, blocs.get(code)!)),
    title: titleOf(candidacy),
  };
}

/** Told where who decided is not who sits for the candidate when the minutes are sealed. */
function sittingOf(
  { sitting, recusals, attendance }: SnapshotCandidacy,
  members: SessionSnapshot['members'],
  memberNames: ReadonlyMap<string, string>,
): Pick<MinutesCandidate, 'sitting'> {
  if (sitting === undefined || attendance !== 'present') return {};
  if (sitting === null) return { sitting };
  const recused = recusals.map(({ memberId }) => memberId);
  if (sittingFor(members, recused).join(' ') === sitting.toSorted().join(' ')) return {};
  return { sitting: [...memberNames].filter(([id]) => sitting.includes(id)).map(([, name]) => name) };
}

function recusalOf(
  { memberId, reason }: RecordedRecusal,
  { links = [] }: SnapshotCandidacy,
  memberNames: ReadonlyMap<string, string>,
): MinutesCandidate['recusals'][number] {
  const declared = links.find((link) => link.declared && link.memberId === memberId)?.kind;
  return { memberName: memberNames.get(memberId) ?? '', reason, ...(declared && { declared }) };
}

function maintenancesOf(
  { links = [], ...candidacy }: SnapshotCandidacy,
  memberNames: ReadonlyMap<string, string>,
  sessionDay: PlainDay,
): MinutesMaintenance[] {
  return links
    .filter(({ answer }) => answer === 'maintained')
    .map(({ memberId, kind, declared, reason }) => ({
      ...{ memberName: memberNames.get(memberId) ?? '', kind, declared, reason: reason ?? '' },
      article: textAgainst(kind, candidacy, sessionDay),
    }));
}

/** An absent candidate, excused or not, is neither passed nor failed, whatever was recorded before. */
function decisionOn({ attendance, decision }: SnapshotCandidacy): SnapshotCandidacy['decision'] {
  return attendance === 'present' ? decision : null;
}

function blocOf(candidacy: SnapshotCandidacy, { code, number, title }: Bloc): MinutesBloc {
  const decided = decisionOn(candidacy)?.blocs.find(({ blocCode }) => blocCode === code);
  const proposed = candidacy.proposal.blocs.find(({ blocCode }) => blocCode === code)!;
  return {
    ...{ code, number, title },
    proposal: proposed.outcome,
    decision: decided?.outcome ?? null,
    reason: decided?.reason ?? null,
    ...(decided?.votes && { votes: decided.votes }),
  };
}

function titleOf(candidacy: SnapshotCandidacy): MinutesTitle | null {
  if (candidacy.targetBlocs !== null) return null;
  const decided = decisionOn(candidacy)?.title;
  return {
    proposal: candidacy.proposal.title.outcome,
    decision: decided?.outcome ?? null,
    reason: decided?.reason ?? null,
  };
}
