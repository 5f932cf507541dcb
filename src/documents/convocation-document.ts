import type { ConvocationFacts } from '../domain/jury/convocation.js';
import { typeset } from '../web/french/typography.js';
import { grantedTexts, hoursText, passageTexts } from './convocation-text.js';
import { longDay } from './french.js';
import { printAnyText } from './typst.js';

export interface ConvocationToPrint {
  readonly facts: ConvocationFacts;
  /** Where to answer, with the code to type there; null on paper that has none. */
  readonly answer: { readonly page: string; readonly code: string } | null;
}

/** The PDF of a convocation, one page: the same bytes for the same facts. A character the font lacks leaves a box. */
export function renderConvocation({ facts, answer }: ConvocationToPrint): Uint8Array {
  const { as, name, certifier, certification, blocs, day, place, room, bring } = facts;
  const data = {
    ...{ certifier, certification: certification.title, code: certification.code, place, room: room ?? '' },
    documentTitle: `Convocation – ${name.firstNames} ${name.lastName}`,
    holder: `${name.firstNames} ${name.lastName}`,
    capacity: CAPACITIES[as],
    day: longDay(day),
    hours: hoursText(facts),
    passages: passageTexts(facts),
    blocs: blocs.map(({ code, title }) => ({ code, title })),
    bring: bring ?? '',
    accommodations: grantedTexts(facts),
    contact: facts.contact,
    answer: answer && { ...answer, asked: typeset('Merci de dire si vous serez là') },
  };
  return printAnyText({ template: 'convocation.typ', data, day });
}

const CAPACITIES: Readonly<Record<ConvocationFacts['as'], string>> = {
  president: 'à la présidence du jury',
  member: 'comme membre du jury',
  candidate: 'devant le jury',
};
