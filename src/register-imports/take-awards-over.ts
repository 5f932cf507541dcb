import { registerCandidate } from '../candidates/candidates.service.js';
import type { Writing } from '../database/writing.js';
import { recordPastAward } from '../enrollments/bloc-awards.service.js';
import { enrollCandidate, enrollmentOf, type LoadedEnrollment } from '../enrollments/enrollments.service.js';
import type { Choices } from '../spreadsheets/choices.js';
import type { PastAward } from './award-import.dto.js';
import type { AwardPlan } from './award-plan.js';
import { type AwardedPerson, type Ground, groundOf, isHeld, type Versions } from './awarded-person.js';
import type { Namesake } from './namesakes.js';

/** What an import of blocs has brought. */
export interface TakenOver {
  readonly registered: number;
  readonly enrolled: number;
  readonly awarded: number;
  /** Blocs that were on record already. */
  readonly already: number;
}

/** Records the blocs of a plan, with the people and enrollments they need, in a transaction under way. */
export async function takeAwardsOver(writing: Writing, plan: AwardPlan, choices: Choices): Promise<TakenOver> {
  let taken: TakenOver = { registered: 0, enrolled: 0, awarded: 0, already: 0 };
  for (const person of plan.people) {
    const known = person.namesakes.find(({ candidate }) => candidate.id === choices.get(person.row));
    const own = await takePersonOver(writing, person, { known, versions: plan.versions });
    taken = {
      registered: taken.registered + own.registered,
      enrolled: taken.enrolled + own.enrolled,
      awarded: taken.awarded + own.awarded,
      already: taken.already + own.already,
    };
  }
  return taken;
}

interface Known {
  readonly known: Namesake | undefined;
  readonly versions: Versions;
}

async function takePersonOver(writing: Writing, person: AwardedPerson, { known, versions }: Known): Promise<TakenOver> {
  const { identity, awards, held } = person;
  const candidate =
    known?.candidate ??
    (await registerCandidate(writing, { ...identity, birthPlace: identity.birthPlace!, confirmDuplicate: true }));
  const enrollments = new Map<string, LoadedEnrollment>();
  let [enrolled, already] = [0, 0];
  for (const one of awards) {
    const ground: Ground = known ? groundOf(one, known, versions)! : { terms: one.terms! };
    if (isHeld(one, ground, { held, candidateId: candidate.id, versions })) {
      already += 1;
      continue;
    }
    const name = nameOf(ground);
    if (!enrollments.has(name)) {
      if ('terms' in ground) enrolled += 1;
      enrollments.set(name, await enrollmentFor(writing, candidate.id, ground));
    }
    await recordPastAward(writing, enrollments.get(name)!, { ...one.award, evidence: evidenceOf(one.award) });
  }
  return { registered: known ? 0 : 1, enrolled, awarded: awards.length - already, already };
}

const enrollmentFor = (writing: Writing, candidateId: string, ground: Ground): Promise<LoadedEnrollment> =>
  'enrollment' in ground
    ? enrollmentOf(writing.read, ground.enrollment.id)
    : enrollCandidate(writing, candidateId, ground.terms.input);

const nameOf = (ground: Ground): string =>
  'enrollment' in ground ? ground.enrollment.id : `${ground.terms.certificationId} ${ground.terms.input.enrolledOn}`;

/** « Reprise d’historique, certificat n° 2018-014, PV du 20 juin 2018 ». */
export function evidenceOf({ certificateNumber, evidence }: PastAward): string {
  const number = certificateNumber === undefined ? null : `certificat n° ${certificateNumber}`;
  return ['Reprise d’historique', number, evidence].filter((part) => part !== null && part !== undefined).join(', ');
}
