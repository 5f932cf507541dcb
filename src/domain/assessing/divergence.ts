import { type Found, isSameFound, type SheetContent } from './assessor-sheet.js';

/** What one assessor has of a candidate at an assessment. */
export interface AssessorSheetState {
  readonly memberId: string;
  readonly handedIn: boolean;
  readonly results: SheetContent['results'];
}

export interface Finding extends Found {
  readonly memberId: string;
}

/** Where the assessors of one candidate stand on one competence at one assessment. */
export type AssessorStanding =
  | { readonly kind: 'unassigned' }
  /** Those who have not handed in yet; those who have agree. */
  | { readonly kind: 'awaiting'; readonly members: readonly string[]; readonly findings: readonly Finding[] }
  | { readonly kind: 'agreed'; readonly findings: readonly Finding[] }
  | { readonly kind: 'differing'; readonly findings: readonly Finding[] };

/** What the president settled, on which findings. */
export interface Settled extends Found {
  readonly findings: readonly Finding[];
}

/** What is recorded, and whether it followed from the assessors' sheets or was entered by itself. */
export interface RecordedFound extends Found {
  readonly byAssessors: boolean;
}

/** What is before the president: findings that differ, or that differ from what was entered by itself. */
export interface OpenDivergence {
  readonly findings: readonly Finding[];
  /** What was entered apart from the assessors' sheets and is not what they found; null where nothing was. */
  readonly entry: Found | null;
}

/** What the assessors of a place come to; a member who steps out for the candidate is to be left out of `sheets`. */
export function standingAt(sheets: readonly AssessorSheetState[], code: string): AssessorStanding {
  if (sheets.length === 0) return { kind: 'unassigned' };
  const findings = sheets.flatMap(({ memberId, handedIn, results }): Finding[] => {
    const found = results[code];
    return handedIn && found ? [{ memberId, result: found.result, mark: found.mark }] : [];
  });
  findings.sort((one, other) => (one.memberId < other.memberId ? -1 : 1));
  if (findings.some((one) => !isSameFound(one, findings[0]!))) return { kind: 'differing', findings };
  const told = new Set(findings.map(({ memberId }) => memberId));
  const members = sheets.map(({ memberId }) => memberId).filter((id) => !told.has(id));
  return members.length > 0 ? { kind: 'awaiting', members, findings } : { kind: 'agreed', findings };
}

/**
 * What holds of the assessors' findings: what was settled on these very findings, or what all of them found, unless the
 * president settled otherwise. Null as long as they differ or are awaited: nothing is averaged, and no one's finding is
 * taken for the others'.
 */
export function heldFrom(standing: AssessorStanding, settled: Settled | null): Found | null {
  if (standing.kind === 'unassigned' || standing.kind === 'awaiting') return null;
  const agreed = standing.kind === 'agreed' ? standing.findings[0]! : null;
  if (settled === null) return agreed && { result: agreed.result, mark: agreed.mark };
  const holds = areSameFindings(settled.findings, standing.findings) || (agreed && isSameFound(agreed, settled));
  return holds ? { result: settled.result, mark: settled.mark } : null;
}

/** What waits for the president, or null. An entry made by itself is never overwritten, nor is it taken for agreement. */
export function divergenceAt(
  standing: AssessorStanding,
  settled: Settled | null,
  recorded: RecordedFound | null,
): OpenDivergence | null {
  if (standing.kind === 'unassigned' || standing.kind === 'awaiting') return null;
  const held = heldFrom(standing, settled);
  const entry = recorded && !recorded.byAssessors ? { result: recorded.result, mark: recorded.mark } : null;
  if (held === null) return { findings: standing.findings, entry };
  return entry && !isSameFound(held, entry) ? { findings: standing.findings, entry } : null;
}

/**
 * What to write where sheets have changed: a result, `clear`, or nothing. What was entered by itself stays, and so does
 * what was settled until it is settled again. Where all who found it have stepped out, it is to be assessed again.
 */
export function recordingFrom(
  standing: AssessorStanding,
  settled: Settled | null,
  recorded: RecordedFound | null,
  findersSteppedOut = false,
): Found | 'clear' | null {
  if (recorded && !recorded.byAssessors) return null;
  const held = heldFrom(standing, settled);
  if (held) return recorded && isSameFound(recorded, held) ? null : held;
  const isTakenBack = findersSteppedOut || (standing.kind === 'differing' && settled === null);
  return recorded && isTakenBack ? 'clear' : null;
}

/** Whether these are the findings of the same assessors, and the same. */
export function areSameFindings(one: readonly Finding[], other: readonly Finding[]): boolean {
  const byMember = new Map(other.map((finding) => [finding.memberId, finding]));
  const isThere = (finding: Finding): boolean => {
    const same = byMember.get(finding.memberId);
    return same !== undefined && isSameFound(finding, same);
  };
  return one.length === other.length && one.every(isThere);
}

/** A divergence as the jury reads it, with how it was settled where it is. */
export interface RecordedDivergence {
  readonly assessmentCode: string;
  /** Where the assessment is marked as a whole, its own code. */
  readonly competenceCode: string;
  readonly findings: readonly (Finding & { readonly assessor: string })[];
  readonly entry: (Found & { readonly recorderName: string }) | null;
  readonly settlement: RecordedSettlement | null;
  /** What was settled on other findings than those; left out where nothing was, or where it is settled. */
  readonly earlier?: RecordedSettlement;
}

export interface RecordedSettlement extends Found {
  readonly reason: string;
  readonly deciderName: string;
  /** Written down by somebody else, on the president's word. */
  readonly onWordOfPresident: boolean;
  /** Instant, ISO 8601 in UTC. */
  readonly decidedAt: string;
}

/** Those that nobody has settled yet. */
export function openDivergences({ divergences = [] }: { readonly divergences?: readonly RecordedDivergence[] }) {
  return divergences.filter(({ settlement }) => settlement === null);
}
