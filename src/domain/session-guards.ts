import type { CompositionClause, JuryPerson } from './jury.js';
import type { Quorum } from './quorum.js';

/** What is missing for an act, with its figures: `{ code: 'quorumNotMet', facts: { required: 3, sitting: 2 } }`. */
export interface Obstacle {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** One condition of an act: what is missing for it, or null. */
export type Guard<Context> = (context: Context) => Obstacle | null;

export interface ConveningContext {
  readonly memberCount: number;
  readonly candidateCount: number;
}

export interface OpeningContext {
  readonly members: readonly JuryPerson[];
  /** Whether a rule that applies asks for a president; without one, someone must preside all the same. */
  readonly composition: readonly CompositionClause[];
  /** A written permission to sit although a clause is not met. */
  readonly hasDerogation: boolean;
  readonly quorum: Quorum;
}

export interface DeliberatedCandidacy {
  readonly id: string;
  readonly absent: boolean;
  /** Blocs presented, and those of them that are decided. */
  readonly presented: readonly string[];
  readonly decided: readonly string[];
  /** For this candidate: recused members do not count. */
  readonly quorum: Quorum;
}

export interface DeliberatedContext {
  readonly candidacies: readonly DeliberatedCandidacy[];
}

/** What is missing, condition by condition; empty when the act may go ahead. */
export function obstaclesTo<Context>(guards: readonly Guard<Context>[], context: Context): Obstacle[] {
  return guards.map((guard) => guard(context)).filter((obstacle) => obstacle !== null);
}

export declare const conveneGuards: readonly Guard<ConveningContext>[];
export declare const openGuards: readonly Guard<OpeningContext>[];
export declare const deliberatedGuards: readonly Guard<DeliberatedContext>[];
