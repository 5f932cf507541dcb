import type { Certification } from '../domain/certification.js';
import type { BlocToObtain } from '../domain/remaining-way-competences.js';
import { codesOfWay } from '../domain/remaining-way-choices.js';
import type { WayStage } from '../domain/remaining-way.js';
import { codeName } from './french/nouns.js';
import { missingCompetencesSentence } from './french/remaining-way-sentence.js';
import { wayText, type WayText } from './french/remaining-way-text.js';

/** What the partial `remaining-way` shows. */
export interface RemainingWayView extends WayText {
  readonly blocs: readonly {
    readonly name: string;
    readonly title: string;
    readonly sentence: string;
    readonly competences: readonly { readonly name: string; readonly title: string }[];
  }[];
}

/** What is left to a candidate, with each bloc and competence by its title. */
export function remainingWayView(stages: readonly WayStage[], certification: Certification): RemainingWayView {
  const [current] = stages;
  const toObtain = !current || 'refused' in current ? [] : current.way.toObtain;
  return { ...wayText(stages, certification), blocs: toObtain.map((bloc) => blocView(bloc, certification)) };
}

function blocView(toObtain: BlocToObtain, { blocs }: Certification) {
  const { number, title, competences } = blocs.find(({ code }) => code === toObtain.blocCode)!;
  const missing = new Set(codesOfWay(toObtain.missing));
  return {
    ...{ name: `Bloc ${number}`, title, sentence: missingCompetencesSentence(toObtain) },
    competences: competences
      .filter(({ code }) => missing.has(code))
      .map(({ code, title: label }) => ({ name: codeName(code), title: label })),
  };
}
