import { isSameFound, type SheetContent } from '../assessing/assessor-sheet.js';
import type { SessionSnapshot, SnapshotCandidacy } from './session-snapshot.js';

/** What an assessor handed in of a candidate at an assessment: criterion by criterion, result by result, in words. */
export interface SealedSheet extends SheetContent {
  readonly candidacyId: string;
  readonly memberId: string;
  readonly assessmentCode: string;
  /** With whom the candidate was assessed; null where they were alone. */
  readonly group: string | null;
  /** Why it is not what was entered for the group. */
  readonly adjustment: string | null;
  /** Instant, ISO 8601 in UTC. */
  readonly handedInAt: string;
}

/** The sheets of all assessors of a session, sealed beside its snapshot, which holds the hash of their canonical JSON. */
export interface SealedSheets {
  readonly format: 'delibloc-assessors/1';
  readonly sessionId: string;
  /** In the order of passage, then by assessment and member. */
  readonly sheets: readonly SealedSheet[];
}

type Held = Pick<SessionSnapshot, 'session' | 'certification' | 'members' | 'candidacies'>;

/** The sheets in their order, as they are sealed. */
export function sealedSheets({ session, members, candidacies }: Held, sheets: readonly SealedSheet[]): SealedSheets {
  const places = new Map([...candidacies, ...members].map(({ id }, index) => [id, index]));
  const placeOf = (id: string): number => places.get(id) ?? places.size;
  const inOrder = sheets.toSorted(
    (one, other) =>
      placeOf(one.candidacyId) - placeOf(other.candidacyId) ||
      compare(one.assessmentCode, other.assessmentCode) ||
      placeOf(one.memberId) - placeOf(other.memberId),
  );
  return { format: 'delibloc-assessors/1', sessionId: session.id, sheets: inOrder };
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** Where sheets and snapshot do not tell the same. */
export type SheetFault =
  /** The sheet at this place is of no candidate, member or assessment of the session. */
  | { readonly kind: 'unknown'; readonly sheet: number }
  /** A finding that the divergence of a candidate names is on no sheet. */
  | { readonly kind: 'unfounded'; readonly candidacyId: string; readonly assessmentCode: string };

/** What stands against the sheets, read beside their snapshot; none where they are those it was sealed with. */
export function sheetFaults(snapshot: Held, { sheets }: Pick<SealedSheets, 'sheets'>): SheetFault[] {
  const [candidates, members, assessments] = [
    new Set(snapshot.candidacies.map(({ id }) => id)),
    new Set(snapshot.members.map(({ id }) => id)),
    new Set(snapshot.certification.assessments.map(({ code }) => code)),
  ];
  const isKnown = ({ candidacyId, memberId, assessmentCode }: SealedSheet): boolean =>
    candidates.has(candidacyId) && members.has(memberId) && assessments.has(assessmentCode);
  const byPlace = new Map(sheets.map((sheet) => [placeName(sheet), sheet]));
  return [
    ...sheets.flatMap((one, sheet): SheetFault[] => (isKnown(one) ? [] : [{ kind: 'unknown', sheet }])),
    ...snapshot.candidacies.flatMap((candidacy) => unfounded(candidacy, byPlace)),
  ];
}

function unfounded(
  { id: candidacyId, divergences = [] }: SnapshotCandidacy,
  byPlace: ReadonlyMap<string, SealedSheet>,
): SheetFault[] {
  return divergences.flatMap(({ assessmentCode, competenceCode, findings }): SheetFault[] => {
    const isFounded = findings.every((finding) => {
      const sheet = byPlace.get(placeName({ candidacyId, assessmentCode, memberId: finding.memberId }));
      const found = sheet?.results[competenceCode];
      return found !== undefined && isSameFound(found, finding);
    });
    return isFounded ? [] : [{ kind: 'unfounded', candidacyId, assessmentCode }];
  });
}

const placeName = ({
  candidacyId,
  assessmentCode,
  memberId,
}: Pick<SealedSheet, 'candidacyId' | 'assessmentCode' | 'memberId'>): string =>
  JSON.stringify([candidacyId, assessmentCode, memberId]);
