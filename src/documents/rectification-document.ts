import type { RectificationMinutes } from '../domain/sealing/minutes-of-rectification.js';
import { rectificationText } from './rectification-text.js';
import { printAnyText } from './typst.js';

/** The PDF of minutes that rectify others: the same bytes for the same rectification; always printed, as minutes are. */
export function renderRectification(minutes: RectificationMinutes): Uint8Array {
  return printAnyText({ template: 'rectification.typ', data: rectificationText(minutes), day: minutes.decidedOn });
}
