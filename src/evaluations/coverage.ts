import type { Assessment, Certification } from '../domain/certification/certification.js';
import { blocByRecordedCode, recordedCodes } from '../domain/rules/recorded-places.js';

/** Assessments by their codes, what is recorded of each, and all the competences of the certification. */
export interface Coverage {
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly recorded: ReadonlyMap<string, ReadonlySet<string>>;
  readonly competences: ReadonlySet<string>;
  /** By the code under which a result is recorded. */
  readonly blocs: ReadonlyMap<string, string>;
}

const KNOWN = new WeakMap<Certification, Coverage>();

/** Made once for each content. */
export function coverageOf(certification: Certification): Coverage {
  const coverage = KNOWN.get(certification) ?? makeCoverage(certification);
  KNOWN.set(certification, coverage);
  return coverage;
}

function makeCoverage(certification: Certification): Coverage {
  const { assessments, blocs } = certification;
  return {
    assessments: new Map(assessments.map((assessment) => [assessment.code, assessment])),
    recorded: new Map(assessments.map((assessment) => [assessment.code, new Set(recordedCodes(assessment))])),
    competences: new Set(blocs.flatMap(({ competences }) => competences.map(({ code }) => code))),
    blocs: blocByRecordedCode(certification),
  };
}
