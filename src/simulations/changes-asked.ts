import type { CertificationChange } from '../domain/certification-change.js';
import type { Bloc, Certification } from '../domain/certification.js';
import { compileRule } from '../domain/rule-evaluation.js';
import type { AtLeastRule } from '../domain/rule.js';
import type { SimulationQuery } from './simulation.dto.js';

/** The rule of a bloc as a form counts it: so many of all its competences, and which of them are mandatory. */
export interface CountedRule {
  readonly atLeast: number;
  readonly mandatory: readonly string[];
}

/** Where all are asked for, none is called mandatory. */
export function countedRuleOf({ validation }: Bloc): CountedRule {
  const { required, mandatory, codes } = compileRule(validation.rule);
  return { atLeast: required, mandatory: required === codes.length ? [] : mandatory };
}

/** The changes that a query asks for; none where it only chooses a bloc or a session. */
export function changesAsked(
  { blocs }: Certification,
  { bloc: blocCode, atLeast, mandatory = [], validity }: SimulationQuery,
): CertificationChange[] {
  const changes: CertificationChange[] = [];
  if (blocCode !== undefined && atLeast !== undefined) {
    const of = blocs.find(({ code }) => code === blocCode)?.competences.map(({ code }) => code) ?? [];
    const rule: AtLeastRule = { atLeast, of, ...(mandatory.length > 0 && { including: mandatory }) };
    changes.push({ kind: 'blocRule', blocCode, rule });
  }
  if (validity !== undefined) {
    changes.push({ kind: 'validity', period: validity === 'unlimited' ? validity : { years: Number(validity) } });
  }
  return changes;
}
