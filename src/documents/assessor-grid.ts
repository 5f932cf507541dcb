import type { Assessment, Competence } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import type { SessionSnapshot, SnapshotCandidacy, SnapshotPassage } from '../domain/sealing/session-snapshot.js';
import { formatHour } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, ASSESSMENT_FORM_LABELS, ASSESSMENT_MODE_LABELS } from '../web/french/labels.js';
import { codeName } from '../web/french/nouns.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { accommodationsText } from './attendance-sheet.js';
import { longDay } from './french.js';
import { type SessionFacts, sessionHeading } from './session-heading.js';
import { printAnyText } from './typst.js';

export interface AssessorGridFacts extends SessionFacts {
  readonly assessmentCode: string;
  /** Whose grids, fifty at most; those of them who do not present the bloc have none. */
  readonly candidacyIds: readonly string[];
  readonly passages: readonly SnapshotPassage[];
}

/** Members of a group who find room on its grid. */
const GROUP_PLACES = 6;

/**
 * The grid of an assessment to fill in by hand, empty: each candidate who presents its bloc on a page of their own, or one
 * to copy where candidates are assessed as a group. Throws `notFound` where the certification has no such assessment.
 */
export function renderAssessorGrid(facts: AssessorGridFacts): Uint8Array {
  const { snapshot, assessmentCode } = facts;
  const assessment = snapshot.certification.assessments.find(({ code }) => code === assessmentCode);
  if (!assessment) throw new DomainError('notFound', { subject: 'assessment', id: assessmentCode });
  const data = {
    ...sessionHeading(facts, typeset(`Grille d'évaluation ${assessment.code}`)),
    assessment: assessmentText(assessment),
    criteria: assessment.criteria.map(({ title }) => title),
    competences: competencesOf(snapshot, assessment),
    marked: assessment.marking?.of ?? 'none',
    passMark: assessment.marking ? typeset(`Acquis à partir de ${assessment.marking.passMark}/20.`) : '',
    group: assessment.mode === 'group' ? GROUP_PLACES : 0,
    candidates: assessment.mode === 'group' ? [] : candidatesOf(facts, assessment),
  };
  return printAnyText({ template: 'assessor-grid.typ', data, day: snapshot.session.day });
}

/** Those who present a bloc that the assessment looks at, in the order of passage. */
function candidatesOf({ snapshot, passages, candidacyIds }: AssessorGridFacts, { code: assessed, covers }: Assessment) {
  const asked = new Set(candidacyIds);
  const { certification, candidacies } = snapshot;
  const looked = new Set(
    certification.blocs
      .filter(({ competences }) => competences.some(({ code }) => covers.includes(code)))
      .map(({ code }) => code),
  );
  return candidacies
    .map((candidacy, index) => ({ candidacy, number: index + 1 }))
    .filter(({ candidacy }) => asked.has(candidacy.id) && candidacy.presented.some((code) => looked.has(code)))
    .map(({ candidacy, number }) =>
      candidateText(
        candidacy,
        number,
        passages.find((one) => one.candidacyId === candidacy.id && (one.assessment ?? assessed) === assessed),
      ),
    );
}

function candidateText(candidacy: SnapshotCandidacy, number: number, passage?: SnapshotPassage) {
  const { identity, accessRoute } = candidacy;
  const { firstNames, birthName, usedName = null } = identity;
  const time = passage ? [`${longDay(passage.day)}, ${formatHour(passage.from)}, ${passage.room}`] : [];
  return {
    name: registerName({ firstNames, birthName, usedName }),
    details: [typeset(`n° ${number}`), ACCESS_ROUTE_LABELS[accessRoute], ...time].join(' · '),
    accommodations: accommodationsText(candidacy),
  };
}

function assessmentText({ title, form, mode, durationMinutes }: Assessment) {
  const kind = [ASSESSMENT_FORM_LABELS[form], ASSESSMENT_MODE_LABELS[mode].toLowerCase()];
  return { title, kind: [...kind, ...(durationMinutes ? [durationText(durationMinutes)] : [])].join(', ') };
}

function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}\u00a0min`;
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}

function competencesOf({ certification }: SessionSnapshot, { covers }: Assessment) {
  const mandatory = new Set(certification.blocs.flatMap(({ validation }) => compileRule(validation.rule).mandatory));
  return certification.blocs
    .flatMap(({ competences }) => competences)
    .filter(({ code }) => covers.includes(code))
    .map(({ code, title }: Competence) => ({ code: codeName(code), title, mandatory: mandatory.has(code) }));
}
