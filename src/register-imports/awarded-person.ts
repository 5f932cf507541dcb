import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { awardBloc, type LastDay } from '../domain/proposals/bloc-award.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { isOfVersion } from '../enrollments/bloc-awards.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import { ANOTHER } from '../spreadsheets/choices.js';
import type { NamedCandidate, PastAward } from './award-import.dto.js';
import type { Namesake } from './namesakes.js';
import type { PlannedEnrollment } from './register-plan.js';

/** A bloc of the file, and the enrollment that goes with it where the row tells it. */
export interface PlannedAward {
  readonly row: number;
  readonly certification: string;
  readonly award: PastAward;
  readonly terms: PlannedEnrollment | null;
}

/** A person of the file with all their blocs, and who they may be. */
export interface AwardedPerson {
  /** The row they are first named in. */
  readonly row: number;
  readonly identity: NamedCandidate;
  readonly awards: readonly PlannedAward[];
  readonly namesakes: readonly Namesake[];
  /** Awards that namesakes have on record. */
  readonly held: readonly BlocAwardRecord[];
}

/** Versions of certifications by their ids. */
export type Versions = ReadonlyMap<string, CertificationVersion>;

/** On what a bloc would be recorded: an enrollment there is, or one that the row asks for. */
export type Ground = { readonly enrollment: Enrollment } | { readonly terms: PlannedEnrollment };

/** On what a bloc of that person would be recorded; null where they are not enrolled and the row does not enroll them. */
export function groundOf(
  { certification, terms }: PlannedAward,
  namesake: Namesake,
  versions: Versions,
): Ground | null {
  const own = namesake.enrolled.filter(({ movedToId }) => movedToId === null);
  if (terms) {
    const same = own.find(
      (one) => one.certificationId === terms.certificationId && one.enrolledOn === terms.input.enrolledOn,
    );
    return same ? { enrollment: same } : { terms };
  }
  const onIt = own.filter(({ certificationId }) => versions.get(certificationId)?.code === certification);
  const [latest] = onIt.toSorted((one, other) => (one.enrolledOn < other.enrolledOn ? 1 : -1));
  return latest ? { enrollment: latest } : null;
}

/** Whom the person may be said to be; none where nothing is to be said, or nothing can be. */
export function choosableOf(person: Omit<AwardedPerson, 'held'>, versions: Versions): string[] {
  const { namesakes, awards } = person;
  if (namesakes.length === 0) return [];
  const known = namesakes.filter((namesake) =>
    awards.every((one) => hasBloc(one, groundOf(one, namesake, versions), versions)),
  );
  return [...known.map(({ candidate }) => candidate.id), ...(canEnter(person) ? [ANOTHER] : [])];
}

/** Whether the file says enough for somebody new: their place of birth, and each enrollment. */
export const canEnter = ({ identity, awards }: Pick<AwardedPerson, 'identity' | 'awards'>): boolean =>
  identity.birthPlace !== undefined && awards.every(({ terms }) => terms !== null);

/** Until when the bloc is held, by the certification and the access route; null where it is not of that version. */
export function validityOf({ award }: PlannedAward, ground: Ground, versions: Versions): LastDay | null {
  const { certificationId, accessRoute } =
    'enrollment' in ground
      ? ground.enrollment
      : { certificationId: ground.terms.certificationId, accessRoute: ground.terms.input.accessRoute };
  const content = versions.get(certificationId)?.content;
  const bloc = content?.blocs.find(({ code }) => code === award.bloc);
  return content && bloc ? awardBloc(content, bloc, accessRoute, award.awardedOn).validUntil : null;
}

/** Whether that bloc, of that day, is on record already, by whatever origin. */
export function isHeld({ award }: PlannedAward, ground: Ground, { held, candidateId, versions }: Held): boolean {
  const id = 'enrollment' in ground ? ground.enrollment.certificationId : ground.terms.certificationId;
  const version = versions.get(id);
  return held.some(
    (one) =>
      one.candidateId === candidateId &&
      one.blocCode === award.bloc &&
      one.awardedOn === award.awardedOn &&
      version !== undefined &&
      isOfVersion(one, version),
  );
}

interface Held {
  readonly held: readonly BlocAwardRecord[];
  readonly candidateId: string;
  readonly versions: Versions;
}

const hasBloc = (award: PlannedAward, ground: Ground | null, versions: Versions): boolean =>
  ground !== null && validityOf(award, ground, versions) !== null;
