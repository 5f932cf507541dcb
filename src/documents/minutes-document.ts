import type { MinutesSnapshot } from '../domain/sealing/minutes-snapshot.js';
import { minutesText } from './minutes-text.js';
import { printAnyText } from './typst.js';

/**
 * The PDF of a session's minutes: the same bytes for the same snapshot. Marked as a draft until sealed.
 * Always printed: a character the font lacks, in a reason say, leaves a box rather than a session without minutes.
 */
export function renderMinutes(snapshot: MinutesSnapshot): Uint8Array {
  return printAnyText({ template: 'minutes.typ', data: minutesText(snapshot), day: snapshot.session.day });
}
