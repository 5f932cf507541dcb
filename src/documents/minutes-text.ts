import type { PlainDay } from '../domain/day.js';
import type { MinutesSnapshot, MinutesStateChange } from '../domain/sealing/minutes-snapshot.js';
import { dayOf } from '../web/french/format.js';
import { readSentences } from './document-text.js';
import { longInstant } from './french.js';
import { juryText, type JuryText } from './minutes-jury-text.js';
import { REOPENED_LABEL, STATE_LABELS } from './minutes-labels.js';
import { resultsText, type ResultsText } from './minutes-results-text.js';

const sentence = readSentences('minutes.hbs');

interface StepText {
  readonly state: string;
  readonly at: string;
  readonly by: string;
  /** Why the deliberation was taken up again; a derogation is told with the composition. */
  readonly reason: string;
}

/** Every word of the minutes, for the page template to set; an empty string is a line that is left out. */
export interface MinutesText extends JuryText, ResultsText {
  readonly documentTitle: string;
  readonly certifier: string;
  readonly certification: string;
  readonly registration: string;
  readonly draft: string;
  readonly rectifies: string;
  readonly closing: string;
  readonly history: readonly StepText[];
  readonly seals: readonly { readonly label: string; readonly hash: string }[];
}

/** The words of the minutes of a session. */
export function minutesText(snapshot: MinutesSnapshot): MinutesText {
  return {
    documentTitle: sentence('title', snapshot),
    certifier: snapshot.certifierName,
    certification: snapshot.certification.title,
    registration: sentence('certification', snapshot.certification),
    draft: snapshot.seal ? '' : sentence('draft'),
    rectifies: snapshot.rectifies ? sentence('rectifies', snapshot.rectifies) : '',
    ...juryText(snapshot),
    ...resultsText(snapshot.candidates),
    closing: sentence('closing', { session: { ...snapshot.session, day: closingDay(snapshot) } }),
    history: snapshot.history.map(stepText),
    seals: sealTexts(snapshot.seal),
  };
}

/** Minutes are done once all is decided: where that took longer than the day of the session, on the later day. */
function closingDay({ session, history }: MinutesSnapshot): PlainDay {
  const closed = history.findLast(({ state }) => state === 'deliberated');
  const day = closed ? dayOf(closed.at) : session.day;
  return day > session.day ? day : session.day;
}

function stepText(
  { state, at, by, reason }: MinutesStateChange,
  index: number,
  all: MinutesSnapshot['history'],
): StepText {
  const isReopened = state === 'open' && all[index - 1]?.state === 'deliberated';
  const label = isReopened ? REOPENED_LABEL : STATE_LABELS[state];
  return { state: label, at: longInstant(at), by, reason: isReopened ? (reason ?? '') : '' };
}

function sealTexts(seal: MinutesSnapshot['seal']): MinutesText['seals'] {
  if (!seal) return [];
  const { hash, keyId, previousHash } = seal;
  return [
    { label: sentence('seal'), hash },
    ...(keyId === null ? [] : [{ label: sentence('sealKey'), hash: keyId }]),
    ...(previousHash === null ? [] : [{ label: sentence('previousSeal'), hash: previousHash }]),
  ];
}
