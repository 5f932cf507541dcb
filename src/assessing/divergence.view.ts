import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import type { RecordedDivergence } from '../domain/assessing/divergence.js';
import type { Assessment, Certification } from '../domain/certification/certification.js';
import { formatInstant } from '../web/french/format.js';
import { FINDING_LABELS } from '../web/french/labels.js';
import { foundText } from '../web/french/mark.js';
import { placeTitle } from './sheet-fields.view.js';

/** One divergence: at what, who found what with which words, and how it was settled; `words` are those on the candidate. */
export function divergenceView(
  certification: Certification,
  divergence: RecordedDivergence,
  words: readonly AssessorWords[],
) {
  const { assessmentCode, competenceCode, findings, entry, settlement, earlier } = divergence;
  const assessment = certification.assessments.find(({ code }) => code === assessmentCode);
  const ofPlace = words.filter((one) => one.assessmentCode === assessmentCode);
  const ofMember = (id: string) => ofPlace.find(({ memberId }) => memberId === id);
  return {
    title: placeTitle(certification, competenceCode),
    where: assessment?.title ?? assessmentCode,
    findings: [
      ...findings.map((finding) => ({
        ...{ by: finding.assessor, text: foundText(finding), comment: ofMember(finding.memberId)?.comment ?? null },
        criteria: assessment ? criteriaView(assessment, ofMember(finding.memberId), ofPlace) : [],
      })),
      ...(entry ? [entryView(entry)] : []),
      ...(earlier ? [earlierView(earlier)] : []),
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

function entryView(entry: NonNullable<RecordedDivergence['entry']>) {
  const by = `Saisie de ${entry.recorderName}, qui prévaut jusque-là`;
  return { by, text: foundText(entry), comment: null, criteria: [] };
}

function earlierView(earlier: NonNullable<RecordedDivergence['earlier']>) {
  const by = `Tranché auparavant par ${earlier.deciderName}, sur d’autres fiches`;
  return { by, text: foundText(earlier), comment: earlier.reason, criteria: [] };
}

/** Criteria on which assessors differ, and those on which this one remarked. */
function criteriaView({ criteria }: Assessment, own: AssessorWords | undefined, all: readonly AssessorWords[]) {
  if (!own) return [];
  return criteria.flatMap(({ code, title }) => {
    const { finding = null, comment = null } = own.criteria[code] ?? {};
    const isSame = all.every((other) => (other.criteria[code]?.finding ?? null) === finding);
    if (isSame && comment === null) return [];
    return [{ title, finding: finding === null ? 'rien' : FINDING_LABELS[finding], note: comment }];
  });
}
