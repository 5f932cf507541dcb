import type { ConvocationFacts, ConvocationPassage } from '../domain/jury/convocation.js';
import { EXTRA_TIME_PHRASES, formatHour } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';

/** « de 9 h à 18 h », or when to be there where the passages have their own times. */
export function hoursText({ from, until, passages }: ConvocationFacts): string {
  return typeset(passages ? `soyez là à ${formatHour(from)}` : `de ${formatHour(from)} à ${formatHour(until)}`);
}

/** The same to others than whom it convenes: « arrivée à 15 h ». */
export function arrivalText(facts: ConvocationFacts): string {
  return facts.passages ? typeset(`arrivée à ${formatHour(facts.from)}`) : hoursText(facts);
}

/** « de 9 h 20 à 9 h 47, salle A », each beside the assessment where there are several; none without an agenda. */
export function passageTexts({ passages = [] }: ConvocationFacts): string[] {
  return passages.map(passageText);
}

/** « Votre passage : de 9 h 20 à 9 h 47, salle A », a line each. */
export function passageLines(facts: ConvocationFacts): string[] {
  return passageTexts(facts).map((text) => typeset('Votre passage : ') + text);
}

function passageText({ from, until, room, assessment }: ConvocationPassage): string {
  const when = typeset(`de ${formatHour(from)} à ${formatHour(until)}`);
  return [...(assessment === null ? [] : [assessment]), when, room].join(', ');
}

/** All that is granted, extra time included. */
export function grantedTexts({ accommodations, extraTime }: ConvocationFacts): string[] {
  return [...accommodations, ...(extraTime ? [EXTRA_TIME_PHRASES[extraTime]] : [])];
}
