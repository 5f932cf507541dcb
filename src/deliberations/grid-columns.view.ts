import type { Bloc, Certification } from '../domain/certification.js';
import { compileRule } from '../domain/rule-evaluation.js';
import { codeName } from '../web/french/nouns.js';

/** One competence of a bloc at one assessment. */
export interface GridColumn {
  readonly assessment: string;
  readonly competence: string;
  /** How it is spoken of: « 7 ». */
  readonly label: string;
  readonly title: string;
  readonly mandatory: boolean;
}

/** The columns of one assessment, in the order of the bloc. */
export interface ColumnGroup {
  readonly title: string;
  readonly span: number;
  readonly columns: readonly GridColumn[];
}

/** The columns of a bloc, by assessment. */
export function columnsOf({ assessments }: Certification, { competences, validation }: Bloc): ColumnGroup[] {
  const mandatory = new Set(compileRule(validation.rule).mandatory);
  return assessments
    .map(({ code: assessment, title: ofAssessment, covers }) => {
      const columns = competences
        .filter(({ code }) => covers.includes(code))
        .map(({ code, title }): GridColumn => {
          return { assessment, competence: code, label: codeName(code), title, mandatory: mandatory.has(code) };
        });
      return { title: ofAssessment, span: columns.length, columns };
    })
    .filter(({ span }) => span > 0);
}
