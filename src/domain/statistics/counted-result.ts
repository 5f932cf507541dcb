import type { AccessRoute } from '../certification/certification.js';
import type { RecordedDecision } from '../decisions/recorded-decision.js';
import type { CandidacyRecord } from '../proposals/candidacy-record.js';

/** That somebody was convened; beside it stand the title, where they aim at it, and each bloc they present, by its code. */
export const CANDIDACY = 'candidacy';
export const TITLE = 'title';

/** As many results alike: what all figures are counted from, of a session or of ten years. */
export interface Tally {
  readonly subject: string;
  readonly attendance: CandidacyRecord['attendance'];
  /** What the jury decided; null for who is absent, for what is not decided yet, and for the candidacy itself. */
  readonly outcome: string | null;
  readonly count: number;
}

/** One result of one candidacy. */
export interface CountedResult extends Omit<Tally, 'count'> {
  readonly candidacyId: string;
  readonly candidateId: string;
  readonly accessRoute: AccessRoute;
}

type Counted = Pick<
  CandidacyRecord,
  'id' | 'candidateId' | 'accessRoute' | 'targetBlocs' | 'attendance' | 'presented'
> & {
  readonly decision: {
    readonly blocs: readonly Pick<RecordedDecision['blocs'][number], 'blocCode' | 'outcome'>[];
    readonly title: Pick<NonNullable<RecordedDecision['title']>, 'outcome'> | null;
  } | null;
};

/** What is counted of these candidacies. */
export function countedResults(candidacies: readonly Counted[]): CountedResult[] {
  return candidacies.flatMap((candidacy) => {
    const { id: candidacyId, candidateId, accessRoute, attendance, targetBlocs, presented } = candidacy;
    const decision = attendance === 'present' ? candidacy.decision : null;
    const outcomes = new Map<string, string>(decision?.blocs.map(({ blocCode, outcome }) => [blocCode, outcome]));
    const result = (subject: string, outcome: string | null = null): CountedResult => ({
      ...{ candidacyId, candidateId, accessRoute, attendance, subject, outcome },
    });
    return [
      result(CANDIDACY),
      ...(targetBlocs === null ? [result(TITLE, decision?.title?.outcome)] : []),
      ...presented.map((code) => result(code, outcomes.get(code))),
    ];
  });
}

/** Each of them by itself, to be counted. */
export const tallied = (results: readonly CountedResult[]): (CountedResult & Tally)[] =>
  results.map((result) => ({ ...result, count: 1 }));
