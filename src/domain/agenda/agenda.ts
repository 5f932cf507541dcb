import type { PlainDay } from '../day.js';
import type { Minute } from './time-of-day.js';

/** From a minute to another, which does not belong to it. */
export interface Stretch {
  readonly begins: Minute;
  readonly ends: Minute;
}

/** A day on which candidates pass, within these hours. */
export interface AgendaDay extends Stretch {
  readonly day: PlainDay;
}

export interface AgendaRoom {
  readonly id: string;
  /** Members and assessors who are there for every passage. */
  readonly people: readonly string[];
}

/** When and where candidates can pass. */
export interface AgendaFrame {
  readonly days: readonly AgendaDay[];
  /** Kept every day, in every room. */
  readonly breaks: readonly Stretch[];
  /** Minutes between two passages in a room, and between two of one candidate. */
  readonly gap: number;
  readonly rooms: readonly AgendaRoom[];
}

/** One passage that a candidate is due, of an assessment or of all that they present. */
export interface PassageNeed {
  readonly candidacyId: string;
  /** Code of the assessment; null where one passage is for all. */
  readonly assessment: string | null;
  /** Who passes: the same person in another session is in one place at a time. */
  readonly person: string;
  /** Extra time included. */
  readonly minutes: number;
  /** Rooms with somebody who has stepped out for this candidate, or may have to: used where there is no other. */
  readonly avoids: readonly string[];
}

/** A passage that has its room and its time. */
export interface PlacedPassage extends Stretch {
  readonly candidacyId: string;
  readonly assessment: string | null;
  readonly person: string;
  readonly roomId: string;
  readonly day: PlainDay;
}

/** What another session has these people, or this room, do. */
export interface Engagement extends Stretch {
  readonly day: PlainDay;
  readonly people: readonly string[];
  readonly roomId: string | null;
}

export function overlap(one: Stretch, other: Stretch): boolean {
  return one.begins < other.ends && other.begins < one.ends;
}

interface Named {
  readonly candidacyId: string;
  readonly assessment: string | null;
}

export function isSamePassage(one: Named, other: Named): boolean {
  return one.candidacyId === other.candidacyId && one.assessment === other.assessment;
}

/** Names a passage among those of a session. */
export const passageKey = ({ candidacyId, assessment }: Named): string => `${candidacyId} ${assessment ?? ''}`;
