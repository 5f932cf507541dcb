import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../decisions/deliberation.js';
import { CANDIDACY, type Tally, TITLE } from './counted-result.js';

/** How many were decided in each way, of how many that were before the jury. */
export type Outcomes<Outcome extends string> = Readonly<Record<Outcome, number>> & {
  readonly presented: number;
  /** Not decided yet; none once the deliberation is closed. */
  readonly undecided: number;
};
export type TitleOutcomes = Outcomes<TitleDecisionOutcome>;
export type BlocOutcomes = Outcomes<BlocDecisionOutcome>;

/** Who was convened, and who came. */
export interface Attendances {
  readonly candidates: number;
  readonly present: number;
  readonly absentJustified: number;
  readonly absentUnjustified: number;
}

/** What became of some candidacies. Who is absent was not before the jury: they are in no outcome. */
export interface Figures {
  readonly attendances: Attendances;
  readonly title: TitleOutcomes;
  /** All blocs together. */
  readonly blocs: BlocOutcomes;
}

export function figuresOf(tallies: readonly Tally[]): Figures {
  return { attendances: attendancesOf(tallies), title: titleOutcomes(tallies), blocs: blocOutcomes(tallies) };
}

/** Of candidacies; of a bloc where its code is given: who was to present it. */
export function attendancesOf(tallies: readonly Tally[], subject = CANDIDACY): Attendances {
  const own = tallies.filter((one) => one.subject === subject);
  return { candidates: sum(own), ...byWord(own, ({ attendance }) => attendance, ATTENDANCES) };
}

export function titleOutcomes(tallies: readonly Tally[]): TitleOutcomes {
  const own = tallies.filter(({ subject }) => subject === TITLE);
  return outcomes(own, ['full', 'partial', 'none']);
}

/** Of one bloc, or of all. */
export function blocOutcomes(tallies: readonly Tally[], code?: string): BlocOutcomes {
  const own = tallies.filter(({ subject }) => (code === undefined ? isBloc(subject) : subject === code));
  return outcomes(own, ['validated', 'notValidated', 'deferred']);
}

export const isBloc = (subject: string): boolean => subject !== CANDIDACY && subject !== TITLE;

export const decidedOf = ({ presented, undecided }: Outcomes<never>): number => presented - undecided;

const ATTENDANCES = ['present', 'absentJustified', 'absentUnjustified'] as const;
const UNDECIDED = 'undecided';

function outcomes<Word extends string>(tallies: readonly Tally[], words: readonly Word[]): Outcomes<Word> {
  const present = tallies.filter(({ attendance }) => attendance === 'present');
  const each = byWord(present, ({ outcome }) => outcome ?? UNDECIDED, [...words, UNDECIDED] as const);
  return { presented: sum(present), ...each };
}

function byWord<Word extends string>(
  tallies: readonly Tally[],
  wordOf: (tally: Tally) => string,
  words: readonly Word[],
): Record<Word, number> {
  const counted = words.map((word) => [word, sum(tallies.filter((one) => wordOf(one) === word))]);
  return Object.fromEntries(counted) as Record<Word, number>;
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, { count }) => total + count, 0);
}
