import type { ExtraTime } from '../agenda/extra-time.js';
import { canonicalJson } from '../sealing/canonical-json.js';
import type { PlainDay } from '../day.js';

export interface ConvocationPassage {
  /** Time in France, « 09:20 ». */
  readonly from: string;
  readonly until: string;
  readonly room: string;
  /** Title of the assessment; null where the passage is for all that is presented. */
  readonly assessment: string | null;
}

/** All that a convocation says to one person: what must be told again when it changes. */
export interface ConvocationFacts {
  readonly as: 'president' | 'member' | 'candidate';
  readonly name: { readonly firstNames: string; readonly lastName: string };
  readonly certifier: string;
  readonly certification: { readonly code: string; readonly title: string };
  /** Presented by a candidate; none for a member. */
  readonly blocs: readonly { readonly code: string; readonly title: string }[];
  readonly day: PlainDay;
  /** When they are awaited, in France, « 09:00 »; with passages, some minutes before the first. */
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly room: string | null;
  readonly bring: string | null;
  /** The candidate's own; told to nobody else. */
  readonly accommodations: readonly string[];
  /** Left out where none is granted, so that what was said before it was known is not said otherwise. */
  readonly extraTime?: ExtraTime;
  /** When the candidate passes, all on that day; left out where the agenda gives nothing. */
  readonly passages?: readonly ConvocationPassage[];
  /** Whom to ask at the secretariat, and how. */
  readonly contact: string;
}

export const CONVOCATION_ANSWERS = ['coming', 'notComing'] as const;
export type ConvocationAnswer = (typeof CONVOCATION_ANSWERS)[number];

/** What is to be done for one person: nothing, send, send as changed, or find an address first. */
export type ConvocationStanding = 'upToDate' | 'toSend' | 'changed' | 'noAddress';

/** Where somebody stands, given what they were told last and at what address: on paper, at none. */
export function standingOf(
  now: { readonly facts: ConvocationFacts; readonly address: string | null },
  sent: { readonly facts: ConvocationFacts; readonly address: string | null } | null,
): ConvocationStanding {
  const isSame = sent !== null && canonicalJson(now.facts) === canonicalJson(sent.facts);
  if (isSame && (sent.address === null || sent.address === now.address)) return 'upToDate';
  if (now.address === null) return 'noAddress';
  return sent === null ? 'toSend' : 'changed';
}
