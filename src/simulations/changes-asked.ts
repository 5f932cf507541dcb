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

/** The changes that a query asks for; none where it only chooses a bloc or a session, or asks for what is so already. */
export function changesAsked({ blocs }: Certification, query: SimulationQuery): CertificationChange[] {
  const { bloc: blocCode, atLeast, mandatory = [], validity } = query;
  const changes: CertificationChange[] = [];
  if (blocCode !== undefined && atLeast !== undefined) {
    const bloc = blocs.find(({ code }) => code === blocCode);
    const of = bloc?.competences.map(({ code }) => code) ?? [];
    const rule: AtLeastRule = { atLeast, of, ...(mandatory.length > 0 && { including: mandatory }) };
    if (!bloc || !isSameCount(countedRuleOf(bloc), { atLeast, mandatory })) {
      changes.push({ kind: 'blocRule', blocCode, rule });
    }
  }
  if (validity !== undefined) {
    changes.push({ kind: 'validity', period: validity === 'unlimited' ? validity : { years: Number(validity) } });
  }
  return changes;
}

/** The form as it was shown leaves the rule alone, also one that it cannot say in full. */
function isSameCount(one: CountedRule, other: CountedRule): boolean {
  const mandatory = new Set(one.mandatory);
  return (
    one.atLeast === other.atLeast &&
    mandatory.size === other.mandatory.length &&
    other.mandatory.every((code) => mandatory.has(code))
  );
}
