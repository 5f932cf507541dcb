import type { Bloc, Certification } from './certification.js';
import { compileRule, type CompiledRule } from './rule-evaluation.js';
import { compileTitle, type CompiledTitle } from './title.js';

/** A certification with its rules prepared, to propose for many candidates. */
export interface CompiledCertification {
  readonly certification: Certification;
  readonly blocs: readonly CompiledBloc[];
  readonly title: CompiledTitle;
}

export interface CompiledBloc {
  readonly bloc: Bloc;
  readonly rule: CompiledRule;
  /** Competences of the bloc that its rule does not name. */
  readonly beyondRule: readonly string[];
}

/** Prepares the rules of a certification once, to propose for many candidates. */
export function compileCertification(certification: Certification): CompiledCertification {
  const { blocs, validation } = certification;
  const blocOrder = blocs.map(({ code }) => code);
  return {
    certification,
    blocs: blocs.map(compileBloc),
    title: compileTitle(validation.rule, blocOrder),
  };
}

function compileBloc(bloc: Bloc): CompiledBloc {
  const rule = compileRule(bloc.validation.rule);
  const beyondRule = bloc.competences.map(({ code }) => code).filter((code) => !rule.codes.includes(code));
  return { bloc, rule, beyondRule };
}
