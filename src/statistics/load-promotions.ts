import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import { TITLE, CANDIDACY } from '../domain/statistics/counted-result.js';
import type { EnrolledYear, PersonYear } from '../domain/statistics/promotions.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { results } from './load-tallies.js';

type Raw = Readonly<Record<'year' | 'candidateId' | 'presentedTitle' | 'obtainedTitle' | 'validatedBloc', string>> &
  Pick<PersonYear, 'accessRoute'>;

/** What each person presented in each calendar year, all versions of the certification together. */
export async function peopleByYear(reading: Reading, certification: string): Promise<PersonYear[]> {
  const rows = await results(reading)
    .select('SUBSTR(session.day, 1, 4)', 'year')
    .addSelect('result.accessRoute', 'accessRoute')
    .addSelect('result.candidateId', 'candidateId')
    .addSelect(oneWhere('result.subject = :title'), 'presentedTitle')
    .addSelect(oneWhere(`result.subject = :title AND result.outcome = 'full'`), 'obtainedTitle')
    .addSelect(oneWhere(`result.subject NOT IN (:title, :candidacy) AND result.outcome = 'validated'`), 'validatedBloc')
    .where('certification.code = :certification', { certification, title: TITLE, candidacy: CANDIDACY })
    .andWhere(`result.attendance = 'present'`)
    .groupBy('SUBSTR(session.day, 1, 4)')
    .addGroupBy('result.accessRoute')
    .addGroupBy('result.candidateId')
    .getRawMany<Raw>();
  return rows.map(({ year, accessRoute, candidateId, presentedTitle, obtainedTitle, validatedBloc }) => ({
    ...{ year: Number(year), accessRoute, candidateId, presentedTitle: Number(presentedTitle) === 1 },
    ...{ obtainedTitle: Number(obtainedTitle) === 1, validatedBloc: Number(validatedBloc) === 1 },
  }));
}

const oneWhere = (condition: string): string => `MAX(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

/** Who enrolled in each calendar year; who goes on under a newer version enrolled once, under the first. */
export async function enrolledByYear(reading: Reading, certification: string): Promise<EnrolledYear[]> {
  const query = reading.select(Enrollment, 'enrollment');
  const earlier = query.subQuery().select('1').from(Enrollment, 'earlier').where('earlier.movedToId = enrollment.id');
  const rows = await query
    .select('SUBSTR(enrollment.enrolledOn, 1, 4)', 'year')
    .addSelect('enrollment.accessRoute', 'accessRoute')
    .addSelect('enrollment.candidateId', 'candidateId')
    .innerJoin(CertificationVersion, 'certification', 'certification.id = enrollment.certificationId')
    .where('certification.code = :certification', { certification })
    .andWhere(`NOT EXISTS ${earlier.getQuery()}`)
    .getRawMany<Pick<Raw, 'year' | 'accessRoute' | 'candidateId'>>();
  return rows.map((row) => ({ ...row, year: Number(row.year) }));
}
