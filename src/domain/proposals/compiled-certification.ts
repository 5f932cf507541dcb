import type { Bloc, Certification } from '../certification/certification.js';
import { compileEvidence } from '../rules/competence-statuses.js';
import { inOrderOfPrerequisites, type Prerequisites, prerequisitesOf } from '../rules/prerequisites.js';
import { compileRule, type CompiledRule } from '../rules/rule-evaluation.js';
import { compileTitle, type CompiledTitle } from './title.js';

/** A certification with its rules prepared, to propose for many candidates. */
export interface CompiledCertification {
  readonly certification: Certification;
  readonly blocs: readonly CompiledBloc[];
  readonly prerequisites: Prerequisites;
  /** The blocs in the order in which they are decided: each after those it requires. */
  readonly inOrder: readonly CompiledBloc[];
  readonly title: CompiledTitle;
  /** What results of one candidate come to. */
  readonly evidenceOf: ReturnType<typeof compileEvidence>;
}

export interface CompiledBloc {
  readonly bloc: Bloc;
  readonly rule: CompiledRule;
  /** Competences of the bloc that do not stand in its rule by themselves. */
  readonly beyondRule: readonly string[];
}

/** Prepares the rules of a certification once, to propose for many candidates. */
export function compileCertification(certification: Certification): CompiledCertification {
  const { blocs, validation } = certification;
  const blocOrder = blocs.map(({ code }) => code);
  const prerequisites = prerequisitesOf(blocs);
  const compiled = blocs.map(compileBloc);
  return {
    certification,
    blocs: compiled,
    prerequisites,
    inOrder: inOrderOfPrerequisites(blocOrder, prerequisites).map((code) => compiled[blocOrder.indexOf(code)]!),
    title: compileTitle(validation.rule, blocOrder, prerequisites),
    evidenceOf: compileEvidence(certification),
  };
}

function compileBloc(bloc: Bloc): CompiledBloc {
  const rule = compileRule(bloc.validation.rule);
  const beyondRule = bloc.competences.map(({ code }) => code).filter((code) => !rule.codes.includes(code));
  return { bloc, rule, beyondRule };
}
