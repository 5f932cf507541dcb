import type { Bloc, Certification } from './certification.js';
import { compileRule, type CompiledRule } from './rule-evaluation.js';
import { compileTitle, type CompiledTitle } from './title.js';

/** A certification with its rules prepared, to propose for many candidates. */
export interface CompiledCertification {
  readonly certification: Certification;
  readonly blocs: readonly { readonly bloc: Bloc; readonly rule: CompiledRule }[];
  readonly title: CompiledTitle;
}

/** Prepares the rules of a certification once, to propose for many candidates. */
export function compileCertification(certification: Certification): CompiledCertification {
  const { blocs, validation } = certification;
  const blocOrder = blocs.map(({ code }) => code);
  return {
    certification,
    blocs: blocs.map((bloc) => ({ bloc, rule: compileRule(bloc.validation.rule) })),
    title: compileTitle(validation.rule, blocOrder),
  };
}
