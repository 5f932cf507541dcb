import type { SelectQueryBuilder } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { leaveFound } from '../search-words/find-words.js';
import type { EnrollmentFilters } from './presentation.dto.js';
import { Candidacy } from './candidacy.entity.js';
import type { LoadedSession } from './load-session.js';

type Select = SelectQueryBuilder<Enrollment>;
type Presented = SelectQueryBuilder<Candidacy>;

/**
 * Enrollments on the certification of the session that are open and whose candidates are not before it, by name, with
 * what the filters leave. Throws `unknownBloc`, `unknownOption`.
 */
export async function freeEnrollments(
  reading: Reading,
  loaded: LoadedSession,
  filters: EnrollmentFilters,
): Promise<Select> {
  const { session } = loaded;
  const builder = reading
    .select(Enrollment, 'enrollment')
    .innerJoinAndSelect('enrollment.candidate', 'candidate')
    .where('enrollment.certificationId = :certificationId', { certificationId: session.certificationId })
    .andWhere('enrollment.movedToId IS NULL')
    .orderBy('candidate.searchName', 'ASC')
    .addOrderBy('enrollment.id', 'ASC');
  notIn(builder, 'candidateId', (candidacies) =>
    candidacies.where('candidacy.sessionId = :sessionId', { sessionId: session.id }),
  );
  await leaveFound(reading, builder, 'candidate', 'enrollment.candidateId', filters.q);
  if (filters.accessRoute) builder.andWhere('enrollment.accessRoute = :accessRoute', filters);
  if (filters.unseen) notIn(builder, 'id', (candidacies) => candidacies);
  byOption(builder, loaded, filters.option);
  if (filters.bloc !== undefined) stillToObtain(builder, loaded, filters.bloc);
  return builder;
}

function notIn(builder: Select, column: 'id' | 'candidateId', which: (one: Presented) => Presented): void {
  const presented = builder
    .subQuery()
    .select(`presented.${column}`)
    .from(Candidacy, 'candidacy')
    .innerJoin('candidacy.enrollment', 'presented');
  const query = which(presented);
  builder.andWhere(`enrollment.${column} NOT IN ${query.getQuery()}`, query.getParameters());
}

/** The option chosen, or `none` where it is still to be chosen. */
function byOption(builder: Select, { certification }: LoadedSession, option: string | undefined): void {
  if (option === undefined) return;
  if (option === 'none') return void builder.andWhere('enrollment.optionBloc IS NULL');
  const options = certification.content.blocs.filter((bloc) => bloc.option !== undefined).map(({ code }) => code);
  if (!options.includes(option)) throw new DomainError('unknownOption', { optionBloc: option, options });
  builder.andWhere('enrollment.optionBloc = :option', { option });
}

/** Who aims at the bloc and does not hold it on the day of the session. */
function stillToObtain(builder: Select, { certification, session }: LoadedSession, code: string): void {
  const { blocs } = certification.content;
  const bloc = blocs.find((one) => one.code === code);
  if (!bloc) throw new DomainError('unknownBloc', { blocs: [code], known: blocs.map((one) => one.code) });
  const wholeTitle = bloc.option === undefined ? '1 = 1' : 'enrollment.optionBloc = :bloc';
  builder.andWhere(
    `((enrollment.targetBlocs IS NULL AND ${wholeTitle}) OR enrollment.targetBlocs LIKE :listed ESCAPE '\\')`,
    { bloc: code, listed: `%"${code.replace(/[\\%_]/g, '\\$&')}"%` },
  );
  const held = builder
    .subQuery()
    .select('award.candidateId')
    .from(BlocAwardRecord, 'award')
    .where('award.certificationCode = :code AND award.certificationNumber = :number AND award.blocCode = :bloc')
    .andWhere('award.awardedOn <= :day AND (award.validUntil IS NULL OR award.validUntil >= :day)');
  const { code: certificationCode, number } = certification;
  builder.andWhere(`enrollment.candidateId NOT IN ${held.getQuery()}`, {
    ...{ code: certificationCode, number, bloc: code, day: session.day },
  });
}
