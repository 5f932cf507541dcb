import type { RecordedDivergence } from '../domain/assessing/divergence.js';
import type { Certification } from '../domain/certification/certification.js';
import { formatInstant } from '../web/french/format.js';
import { foundText } from '../web/french/mark.js';
import { placeTitle } from './sheet-fields.view.js';

/** One divergence: at what, who found what, and how it was settled. */
export function divergenceView(certification: Certification, divergence: RecordedDivergence) {
  const { assessmentCode, competenceCode, findings, entry, settlement } = divergence;
  const assessment = certification.assessments.find(({ code }) => code === assessmentCode);
  return {
    title: placeTitle(certification, competenceCode),
    where: assessment?.title ?? assessmentCode,
    findings: [
      ...findings.map((finding) => ({ by: finding.assessor, text: foundText(finding) })),
      ...(entry ? [{ by: `Saisie de ${entry.recorderName}, qui prévaut jusque-là`, text: foundText(entry) }] : []),
    ],
    settlement: settlement && {
      text: foundText(settlement),
      by: settlement.onWordOfPresident
        ? `${settlement.deciderName}, sur la parole de la présidence`
        : settlement.deciderName,
      when: formatInstant(settlement.decidedAt),
      reason: settlement.reason,
    },
  };
}
