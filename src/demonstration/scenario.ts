import { readdir, readFile } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import type { ExtraTime } from '../domain/agenda/extra-time.js';
import type { AccessRoute, Certification, College } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import type { BlocDecisionOutcome } from '../domain/decisions/deliberation.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import type { LinkKind } from '../domain/jury/jury-links.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';

const DIRECTORY = new URL('../../data/demo/', import.meta.url);

/** A session of invented people, from `data/demo`. */
export interface Scenario {
  readonly certification: string;
  readonly session: {
    readonly day?: PlainDay;
    /** Days from today, for a session that is always about to be held. */
    readonly inDays?: number;
    readonly place: string;
    readonly until: SessionState;
  };
  readonly members: readonly ScenarioMember[];
  readonly candidates: readonly ScenarioCandidate[];
  readonly recusals?: readonly { readonly candidate: string; readonly member: string; readonly reason: string }[];
  /** What members declare before the session opens; the president maintains them. */
  readonly links?: readonly ScenarioLink[];
  /** Last names of members who have gone through all candidates. */
  readonly declared?: readonly string[];
  /** Where the jury decides otherwise than proposed. */
  readonly decisions?: readonly ScenarioDecision[];
  /** Who assesses whom by sheet, once the session is convened. */
  readonly assessing?: ScenarioAssessing;
  /** Birth names of those decided so far; all of them where it is left out. */
  readonly decided?: readonly string[];
}

export interface ScenarioAssessing {
  /** Members by last name, candidates by birth name. */
  readonly assignments: readonly {
    readonly members: readonly string[];
    readonly candidates: readonly string[];
    readonly assessments: readonly string[];
  }[];
  readonly groups: readonly {
    readonly name: string;
    readonly assessment: string;
    readonly candidates: readonly string[];
  }[];
  readonly sheets: readonly ScenarioSheet[];
}

/** What a member writes of a candidate, or once for a group. */
export interface ScenarioSheet {
  readonly account: 'president' | 'juryMember';
  readonly assessment: string;
  readonly candidate?: string;
  readonly group?: string;
  readonly draft?: boolean;
  /** A letter for each criterion in its order: A met, P partly, N not met, O not observed. */
  readonly criteria: string;
  /** A letter for each competence covered, in the order of the assessment. */
  readonly results: string;
  /** By code of the criterion. */
  readonly remarks?: Readonly<Record<string, string>>;
  readonly comment?: string;
}

export interface ScenarioLink {
  readonly candidate: string;
  readonly member: string;
  readonly kind: LinkKind;
  readonly words?: string;
  /** Why the member sits all the same. */
  readonly maintained: string;
}

export interface ScenarioMember {
  readonly firstNames: string;
  readonly lastName: string;
  readonly gender: 'F' | 'M' | 'X';
  readonly college: College;
  readonly organisation: string;
  readonly occupation: string;
  readonly president?: boolean;
  readonly qualified?: boolean;
  /** Which demonstration account is theirs. */
  readonly account?: 'president' | 'juryMember';
}

export interface ScenarioCandidate {
  readonly firstNames: string;
  readonly birthName: string;
  readonly usedName?: string;
  readonly gender: 'F' | 'M' | 'X';
  readonly birthDay: PlainDay;
  readonly birthPlace: string;
  readonly route: AccessRoute;
  readonly enrolledOn?: PlainDay;
  readonly enrolledDaysAgo?: number;
  readonly option?: string;
  readonly targets?: readonly string[];
  readonly accommodations?: readonly string[];
  readonly extraTime?: ExtraTime;
  readonly employer?: string;
  readonly attendance?: 'absentJustified' | 'absentUnjustified';
  readonly account?: 'candidate' | 'candidateUnderWay';
  readonly awards?: readonly { readonly bloc: string; readonly awardedOn: PlainDay }[];
  readonly equivalences?: readonly { readonly bloc: string; readonly obtainedOn: PlainDay }[];
  /** By bloc, a letter for each competence in its order. */
  readonly results: Readonly<Record<string, string>>;
}

export interface ScenarioDecision {
  readonly candidate: string;
  readonly bloc: string;
  readonly outcome: BlocDecisionOutcome;
  readonly reason: string;
}

export async function readScenarios(): Promise<Scenario[]> {
  const files = (await readdir(DIRECTORY)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(files.map(async (name) => parse(await readFile(new URL(name, DIRECTORY), 'utf8')) as Scenario));
}

export function sessionDay({ session }: Scenario, today: PlainDay): PlainDay {
  return session.day ?? daysAfter(today, session.inDays ?? 0);
}

export function enrollmentDay({ enrolledOn, enrolledDaysAgo = 0 }: ScenarioCandidate, today: PlainDay): PlainDay {
  return enrolledOn ?? daysAfter(today, -enrolledDaysAgo);
}

export function dayBefore(day: PlainDay, days: number): PlainDay {
  return daysAfter(day, -days);
}

export interface ScenarioResult {
  readonly assessment: string;
  readonly competence: string;
  readonly result: EvaluationResult;
}

/** The letters of a candidate as results, the same at every assessment that covers the competence. */
export function resultsOf({ results }: ScenarioCandidate, certification: Certification): ScenarioResult[] {
  return certification.blocs.flatMap((bloc) =>
    bloc.competences.flatMap(({ code: competence }, index) => {
      const result = RESULT_BY_LETTER[results[bloc.code]?.[index] ?? '.'];
      if (!result) return [];
      const covering = certification.assessments.filter(({ covers }) => covers.includes(competence));
      return covering.map(({ code: assessment }) => ({ assessment, competence, result }));
    }),
  );
}

export const RESULT_BY_LETTER: Readonly<Record<string, EvaluationResult | undefined>> = {
  A: 'acquired',
  N: 'notAcquired',
  J: 'absentJustified',
  I: 'absentUnjustified',
  D: 'exempted',
};

function daysAfter(day: PlainDay, days: number): PlainDay {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
