import type { Assessment, Certification } from '../domain/certification/certification.js';
import { recordedCodes } from '../domain/rules/recorded-places.js';
import { aimedBlocs } from '../enrollments/aimed-blocs.js';
import { candidateBreadcrumb } from '../enrollments/enrollment.view.js';
import type { LoadedEnrollment } from '../enrollments/enrollments.service.js';
import type { PageOf } from '../http/page-query.dto.js';
import type { Badge } from '../web/badge.js';
import { RESULT_BADGES } from '../web/french/badges.js';
import { foundText, markText } from '../web/french/mark.js';
import { codeName } from '../web/french/nouns.js';
import { registerName } from '../web/french/person-name.js';
import { paginationView } from '../web/pagination.js';
import type { HistoryChange, HistoryEntry } from './evaluation-history.js';
import { cellName, type RecordedResult } from './results.js';

const NOTHING_YET: Badge = { tone: 'neutral', icon: 'open', label: 'Pas encore évaluée' };

/** Results of an enrollment, assessment by assessment, and their history. */
export function evaluationsView(
  enrollment: LoadedEnrollment,
  results: readonly RecordedResult[],
  history: PageOf<HistoryEntry>,
  address: string,
): object {
  const { candidate, certification } = enrollment;
  const { content, title } = certification;
  const byCell = new Map(results.map((one) => [cellName(one.assessmentCode, one.competenceCode), one]));
  return {
    ...{ title: 'Évaluations', subtitle: `${registerName(candidate)}, ${title}` },
    breadcrumb: candidateBreadcrumb(candidate),
    actions: [{ label: 'Historique', href: `/historique/inscriptions/${enrollment.id}` }],
    assessments: concerningAssessments(enrollment, results).map((assessment) => ({
      title: assessment.title,
      results: recordedCodes(assessment).map((code) =>
        resultView(content, code, byCell.get(cellName(assessment.code, code))),
      ),
    })),
    history: history.items.map((entry) => entryView(content, entry)),
    pagination: paginationView(history, address, 'enregistrement'),
  };
}

/** Those of the blocs aimed at, and any other that has a result. */
function concerningAssessments(enrollment: LoadedEnrollment, results: readonly RecordedResult[]): Assessment[] {
  const { content } = enrollment.certification;
  const aimed = new Set(
    aimedBlocs(content, enrollment).flatMap(({ competences }) => competences.map(({ code }) => code)),
  );
  const recorded = new Set(results.map(({ assessmentCode }) => assessmentCode));
  return content.assessments.filter(({ code, covers }) => recorded.has(code) || covers.some((one) => aimed.has(one)));
}

function resultView(content: Certification, competence: string, evaluation: RecordedResult | undefined): object {
  const { assessor = null, assessedOn = null, comment = null, recorderName = '', recordedAt = null } = evaluation ?? {};
  return {
    competence: competenceLabel(content, competence),
    badge: evaluation ? RESULT_BADGES[evaluation.result] : NOTHING_YET,
    mark: typeof evaluation?.mark === 'number' ? markText(evaluation.mark) : null,
    ...{ assessor, assessedOn, comment, recorderName, recordedAt, attempt: evaluation?.attempt ?? 1 },
    isRepeated: (evaluation?.attempt ?? 1) > 1,
  };
}

function entryView(content: Certification, { at, actorName, changes }: HistoryEntry): object {
  return { at, actorName, changes: changes.map((change) => changeView(content, change)) };
}

function changeView(content: Certification, { assessment, competence, before, after }: HistoryChange): object {
  return {
    competence: competenceLabel(content, competence),
    assessment: content.assessments.find(({ code }) => code === assessment)?.title ?? assessment,
    ...{ before: foundText(before), after: foundText(after), comment: after.comment },
  };
}

/** An assessment marked as a whole stands for its competences. */
function competenceLabel({ assessments, blocs }: Certification, code: string): string {
  if (assessments.some((one) => one.code === code && recordedCodes(one)[0] === code)) return 'Note de l’épreuve';
  const found = blocs.flatMap(({ competences }) => competences).find((competence) => competence.code === code);
  return `${codeName(code)} ${found?.title ?? ''}`;
}
