import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { recordedCodes } from '../domain/rules/recorded-places.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { Evaluation } from '../evaluations/evaluation.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';

type Session = JurySession & { readonly certification: CertificationVersion };

interface Presented {
  readonly sessionId: string;
  readonly enrollmentId: string;
  readonly blocs: string;
  readonly validatedIn: string;
}

interface Recorded {
  readonly enrollmentId: string;
  readonly assessmentCode: string;
  readonly count: number | string;
}

/** A session of which evaluations are awaited. */
interface Missing {
  readonly sessionId: string;
  readonly expectedEvaluations: number;
  readonly missingEvaluations: number;
  readonly [name: string]: string | number;
}

/**
 * What is to be recorded of those who come to sessions convened or open, and how much of it is not. Two queries whatever
 * their number; what another sealed session validated takes nothing more.
 */
export async function missingEvaluations(reading: Reading, sessions: readonly Session[]): Promise<Missing[]> {
  const awaiting = sessions.filter(({ state }) => state === 'convened' || state === 'open');
  if (awaiting.length === 0) return [];
  const ids = awaiting.map(({ id }) => id);
  const presented = await presentedIn(reading, ids);
  const recorded = await recordedOf(reading, ids);
  return awaiting.map(({ id: sessionId, certification: { content } }) => {
    let [expectedEvaluations, missing] = [0, 0];
    for (const one of presented.filter((candidacy) => candidacy.sessionId === sessionId)) {
      const validated = Object.keys(JSON.parse(one.validatedIn) as object);
      const blocs = (JSON.parse(one.blocs) as string[]).filter((code) => !validated.includes(code));
      for (const assessment of assessmentsPresented(content, blocs)) {
        const expected = recordedCodes(assessment).length;
        const found = recorded.get(`${one.enrollmentId} ${assessment.code}`) ?? 0;
        expectedEvaluations += expected;
        missing += Math.max(0, expected - found);
      }
    }
    return { sessionId, expectedEvaluations, missingEvaluations: missing };
  });
}

/** Of those who are absent nothing is awaited. */
function presentedIn(reading: Reading, ids: readonly string[]): Promise<Presented[]> {
  return reading
    .select(Candidacy, 'candidacy')
    .innerJoin(Enrollment, 'enrollment', 'enrollment.id = candidacy.enrollmentId')
    .select('candidacy.sessionId', 'sessionId')
    .addSelect('candidacy.enrollmentId', 'enrollmentId')
    .addSelect('candidacy.blocs', 'blocs')
    .addSelect('enrollment.validatedIn', 'validatedIn')
    .where('candidacy.sessionId IN (:...ids)', { ids })
    .andWhere(`candidacy.attendance = 'present'`)
    .getRawMany<Presented>();
}

/** By enrollment and assessment, the places whose last attempt has a result. */
async function recordedOf(reading: Reading, ids: readonly string[]): Promise<Map<string, number>> {
  const builder = reading.select(Evaluation, 'evaluation');
  const later = builder
    .subQuery()
    .select('1')
    .from(Evaluation, 'later')
    .where('later.enrollmentId = evaluation.enrollmentId AND later.assessmentCode = evaluation.assessmentCode')
    .andWhere('later.competenceCode = evaluation.competenceCode AND later.attempt > evaluation.attempt')
    .getQuery();
  const presented = builder
    .subQuery()
    .select('candidacy.enrollmentId')
    .from(Candidacy, 'candidacy')
    .where('candidacy.sessionId IN (:...ids)')
    .getQuery();
  const rows = await builder
    .select('evaluation.enrollmentId', 'enrollmentId')
    .addSelect('evaluation.assessmentCode', 'assessmentCode')
    .addSelect('COUNT(*)', 'count')
    .where(`evaluation.enrollmentId IN ${presented} AND evaluation.result IS NOT NULL AND NOT EXISTS ${later}`, { ids })
    .groupBy('evaluation.enrollmentId')
    .addGroupBy('evaluation.assessmentCode')
    .getRawMany<Recorded>();
  return new Map(
    rows.map(({ enrollmentId, assessmentCode, count }) => [`${enrollmentId} ${assessmentCode}`, Number(count)]),
  );
}
