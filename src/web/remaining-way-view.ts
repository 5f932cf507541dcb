import type { Certification } from '../domain/certification/certification.js';
import type { BlocToObtain } from '../domain/plans/remaining-way-competences.js';
import { codesOfWay } from '../domain/plans/remaining-way-choices.js';
import type { WayStage } from '../domain/plans/remaining-way.js';
import { codeName } from './french/nouns.js';
import { missingCompetencesSentence } from './french/bloc-left.js';
import { wayText, type WayText } from './french/remaining-way-text.js';

/** What the partial `remaining-way` shows. */
export interface RemainingWayView extends WayText {
  /** Those in which competences, marks or assessments are left to acquire. */
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
  const toAcquire = toObtain.filter(({ missing }) => missing !== null);
  return { ...wayText(stages, certification), blocs: toAcquire.map((bloc) => blocView(bloc, certification)) };
}

function blocView(toObtain: BlocToObtain, { blocs, assessments }: Certification) {
  const bloc = blocs.find(({ code }) => code === toObtain.blocCode)!;
  const missing = new Set(codesOfWay(toObtain.missing));
  return {
    ...{ name: `Bloc ${bloc.number}`, title: bloc.title, sentence: missingCompetencesSentence(toObtain, bloc) },
    competences: [
      ...bloc.competences.map(({ code, title }) => ({ code, name: codeName(code), title })),
      ...assessments.map(({ code, title }) => ({ code, name: `Épreuve ${code}`, title })),
    ]
      .filter(({ code }) => missing.has(code))
      .map(({ name, title }) => ({ name, title })),
  };
}
