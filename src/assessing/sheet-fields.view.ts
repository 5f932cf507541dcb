import {
  ASSESSED_RESULTS,
  CRITERION_FINDINGS,
  type Found,
  type SheetContent,
} from '../domain/assessing/assessor-sheet.js';
import type { Assessment, Certification } from '../domain/certification/certification.js';
import { recordedCodes } from '../domain/rules/recorded-places.js';
import { formatNumber } from '../web/french/format.js';
import { FINDING_LABELS, RESULT_LABELS } from '../web/french/labels.js';
import { foundText } from '../web/french/mark.js';
import { codeName } from '../web/french/nouns.js';
import { findingField, markField, noteField, resultField } from './sheet-form.js';

type Fields = Readonly<Record<string, unknown>>;

/** What is chosen where an assessment is marked and no mark is given. */
const ABSENCES = ['absentJustified', 'absentUnjustified'] as const;

/** What is shown of a sheet: as it is kept, or as it was typed where it was refused. */
export interface SheetValues {
  readonly content: SheetContent;
  /** Null where nothing was refused. */
  readonly typed: Fields | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** The fields of a sheet: the grid of criteria, the results by competence, the comment. */
export function sheetFields(certification: Certification, assessment: Assessment, values: SheetValues): object {
  const valueOf = valueIn(values);
  return {
    criteria: assessment.criteria.map(({ code, title }) => ({
      ...{ code, title, name: findingField(code), noteName: noteField(code), note: valueOf(noteField(code)) },
      error: values.errors[findingField(code)] ?? values.errors[noteField(code)] ?? null,
      options: CRITERION_FINDINGS.map((value) => ({
        ...{ value, label: FINDING_LABELS[value], checked: valueOf(findingField(code)) === value },
      })),
    })),
    results: recordedCodes(assessment).map((code) => resultView(certification, assessment, code, values)),
    comment: valueOf('comment'),
    commentError: values.errors.comment ?? null,
  };
}

function resultView(certification: Certification, { marking }: Assessment, code: string, values: SheetValues): object {
  const valueOf = valueIn(values);
  const [name, markName] = [resultField(code), markField(code)];
  const error = values.errors[markName] ?? values.errors[name] ?? null;
  return {
    ...{ code, title: placeTitle(certification, code), name, markName, mark: valueOf(markName), error },
    ...{ marked: marking !== undefined, passMark: marking ? formatNumber(marking.passMark) : null },
    options: (marking ? ABSENCES : ASSESSED_RESULTS).map((value) => ({
      ...{ value, label: RESULT_LABELS[value], checked: valueOf(name) === value },
    })),
  };
}

/** « 4. Rédiger une charte… », or « Note de l’épreuve ». */
export function placeTitle({ blocs }: Certification, code: string): string {
  const competence = blocs.flatMap(({ competences }) => competences).find((one) => one.code === code);
  return competence ? `${codeName(code)}. ${competence.title}` : 'Note de l’épreuve';
}

function valueIn({ content, typed }: SheetValues): (field: string) => string {
  const kept = typed ?? keptFields(content);
  return (field) => {
    const value = kept[field];
    return typeof value === 'string' ? value : '';
  };
}

/** A sheet as the fields of its page. */
function keptFields({ criteria, results, comment }: SheetContent): Fields {
  const notes = Object.entries(criteria).flatMap(([code, { finding, comment: note }]) => [
    [findingField(code), finding ?? ''],
    [noteField(code), note ?? ''],
  ]);
  const found = Object.entries(results).flatMap(([code, { result, mark }]) => [
    [resultField(code), mark === null ? result : ''],
    [markField(code), mark === null ? '' : formatNumber(mark)],
  ]);
  return { ...(Object.fromEntries([...notes, ...found]) as Fields), comment: comment ?? '' };
}

export interface ConflictLine {
  readonly label: string;
  readonly yours: string;
  readonly theirs: string;
}

/** What differs between two versions of a sheet, line by line. */
export function conflictLines(
  certification: Certification,
  assessment: Assessment,
  yours: Partial<SheetContent>,
  theirs: Partial<SheetContent>,
): ConflictLine[] {
  const criteria = assessment.criteria.map(({ code, title }) => ({
    ...{ label: title, yours: noteText(yours, code), theirs: noteText(theirs, code) },
  }));
  const results = recordedCodes(assessment).map((code) => ({
    label: placeTitle(certification, code),
    ...{ yours: resultText(yours.results?.[code]), theirs: resultText(theirs.results?.[code]) },
  }));
  const comment = { label: 'Appréciation', yours: yours.comment ?? 'rien', theirs: theirs.comment ?? 'rien' };
  return [...criteria, ...results, comment].filter((line) => line.yours !== line.theirs);
}

const resultText = (found: Found | undefined): string => foundText(found ?? { result: null });

function noteText({ criteria }: Partial<SheetContent>, code: string): string {
  const { finding = null, comment = null } = criteria?.[code] ?? {};
  return [finding === null ? 'rien' : FINDING_LABELS[finding], ...(comment === null ? [] : [comment])].join(', ');
}
