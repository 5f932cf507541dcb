import { In } from 'typeorm';
import { divergencesOf } from '../assessing/load-divergences.js';
import { AssessorSheet } from '../assessing/assessor-sheet.entity.js';
import { Convocation } from '../convocations/convocation.entity.js';
import type { Reading } from '../database/reading.js';
import { openDivergences } from '../domain/assessing/divergence.js';
import { undeclaredCandidacies } from '../domain/jury/jury-links.js';
import { resultsOf } from '../evaluations/results.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { LinkDeclaration } from '../jury-sessions/link-declaration.entity.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import type { GoingSession } from './going-sessions.js';

/** What a member of the jury has to do themself in a session. */
export interface OwnDuties {
  readonly memberId: string;
  readonly president: boolean;
  /** Sheets to hand in. */
  readonly sheets: number;
  /** Candidates they have not gone through for links. */
  readonly undeclared: number;
  /** They were convened and have not answered. */
  readonly unanswered: boolean;
  /** Divergences between assessors, for who presides. */
  readonly divergences: number;
}

/** Sessions of which divergences are counted: nobody presides over more at a time. */
const MOST_DIVERGING = 5;

type Seated = GoingSession & { readonly seat: NonNullable<GoingSession['seat']> };

/** By session, of those in which they sit, in as many queries whatever their number but for divergences. */
export async function ownDuties(reading: Reading, going: readonly GoingSession[]): Promise<Map<string, OwnDuties>> {
  const seated = going.filter((one): one is Seated => one.seat !== null && isBeforeSealing(one));
  if (seated.length === 0) return new Map();
  const memberIds = seated.map(({ seat }) => seat.id);
  const sheets = await awaitedSheets(reading, memberIds);
  const declarations = await reading.findBy(LinkDeclaration, { memberId: In(memberIds) });
  const waiting = await reading.findBy(Convocation, { subjectId: In(memberIds) });
  const candidacies = await reading.findBy(Candidacy, { sessionId: In(seated.map(({ session }) => session.id)) });
  const divergences = await divergencesBySession(reading, seated, candidacies);
  return new Map(
    seated.map(({ session, seat }): [string, OwnDuties] => {
      const declaration = declarations.find(({ memberId }) => memberId === seat.id);
      const presented = candidacies.filter(({ sessionId }) => sessionId === session.id).map(({ id }) => id);
      return [
        session.id,
        {
          ...{ memberId: seat.id, president: seat.president, sheets: sheets.get(seat.id) ?? 0 },
          undeclared: undeclaredCandidacies(declaration, presented).length,
          unanswered: waiting.some(({ subjectId, answer }) => subjectId === seat.id && answer === null),
          divergences: divergences.get(session.id) ?? 0,
        },
      ];
    }),
  );
}

const isBeforeSealing = ({ session }: GoingSession): boolean => session.state !== 'sealed';

async function awaitedSheets(reading: Reading, memberIds: readonly string[]): Promise<Map<string, number>> {
  const builder = reading.select(AssessorSheet, 'sheet');
  const stepsOut = builder
    .subQuery()
    .select('1')
    .from(Recusal, 'recusal')
    .where('recusal.memberId = sheet.memberId AND recusal.candidacyId = sheet.candidacyId')
    .getQuery();
  const rows = await builder
    .select('sheet.memberId', 'memberId')
    .addSelect('COUNT(*)', 'count')
    .where('sheet.memberId IN (:...memberIds)', { memberIds })
    .andWhere(`sheet.handedInAt IS NULL AND NOT EXISTS ${stepsOut}`)
    .groupBy('sheet.memberId')
    .getRawMany<{ readonly memberId: string; readonly count: number | string }>();
  return new Map(rows.map(({ memberId, count }) => [memberId, Number(count)]));
}

/** Told as on the page where they are settled. */
async function divergencesBySession(
  reading: Reading,
  seated: readonly Seated[],
  all: readonly Candidacy[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const presided = seated.filter(({ seat, session }) => seat.president && session.state !== 'planned');
  for (const { session } of presided.slice(0, MOST_DIVERGING)) {
    const candidacies = all.filter(({ sessionId }) => sessionId === session.id);
    const members = await reading.findBy(JuryMember, { sessionId: session.id });
    const recusals = await reading.findBy(Recusal, { memberId: In(members.map(({ id }) => id)) });
    const results = await resultsOf(
      reading,
      candidacies.map(({ enrollmentId }) => enrollmentId),
    );
    const certification = session.certification.content;
    const own = await divergencesOf(reading, { session, certification, candidacies, members, recusals, results });
    const open = [...own.values()].flatMap((divergences) => openDivergences({ divergences }));
    found.set(session.id, open.length);
  }
  return found;
}
