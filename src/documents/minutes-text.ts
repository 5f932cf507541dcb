import type { MinutesSnapshot } from '../domain/minutes-snapshot.js';
import { readSentences } from './document-text.js';
import { longInstant } from './french.js';
import { juryText, type JuryText } from './minutes-jury-text.js';
import { STATE_LABELS } from './minutes-labels.js';
import { resultsText, type ResultsText } from './minutes-results-text.js';

const sentence = readSentences('minutes.hbs');

/** Every word of the minutes, for the page template to set; an empty string is a line that is left out. */
export interface MinutesText extends JuryText, ResultsText {
  readonly documentTitle: string;
  readonly certifier: string;
  readonly certification: string;
  readonly registration: string;
  readonly draft: string;
  readonly rectifies: string;
  readonly closing: string;
  readonly history: readonly { readonly state: string; readonly at: string; readonly by: string }[];
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
    closing: sentence('closing', snapshot),
    history: snapshot.history.map(({ state, at, by }) => ({ state: STATE_LABELS[state], at: longInstant(at), by })),
    seals: sealTexts(snapshot.seal),
  };
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
