import type { Assessment, Bloc, Certification } from '../domain/certification/certification.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import { codeName } from '../web/french/nouns.js';

/** One competence of a bloc at one assessment, or an assessment marked as a whole. */
export interface GridColumn {
  readonly assessment: string;
  /** Of the assessment where it is marked as a whole. */
  readonly competence: string;
  /** How it is spoken of: « 7 ». */
  readonly label: string;
  readonly title: string;
  /** As a row names it: « compétence 7 Rédiger une charte ». */
  readonly spoken: string;
  readonly mandatory: boolean;
  /** Whether it takes a mark out of 20. */
  readonly marked: boolean;
}

/** The columns of one assessment, in the order of the bloc. */
export interface ColumnGroup {
  readonly title: string;
  readonly span: number;
  /** Marked as a whole: a single column, which has room for the title. */
  readonly whole: boolean;
  readonly columns: readonly GridColumn[];
}

/** The columns of a bloc, by assessment. */
export function columnsOf({ assessments }: Certification, bloc: Bloc): ColumnGroup[] {
  const codes = new Set(bloc.competences.map(({ code }) => code));
  const mandatory = new Set(compileRule(bloc.validation.rule).mandatory);
  return assessments
    .filter(({ covers }) => covers.some((code) => codes.has(code)))
    .map((assessment) => {
      const whole = assessment.marking?.of === 'assessment';
      const columns = whole ? [wholeColumn(assessment)] : competenceColumns(assessment, bloc, mandatory);
      return { title: assessment.title, span: columns.length, whole, columns };
    });
}

function wholeColumn({ code, title }: Assessment): GridColumn {
  const spoken = `note de l’épreuve ${title}`;
  return { assessment: code, competence: code, label: 'Note', title, spoken, mandatory: false, marked: true };
}

function competenceColumns(
  { code: assessment, covers, marking }: Assessment,
  { competences }: Bloc,
  mandatory: ReadonlySet<string>,
): GridColumn[] {
  return competences
    .filter(({ code }) => covers.includes(code))
    .map(({ code, title }) => ({
      ...{ assessment, competence: code, label: codeName(code), title },
      ...{ spoken: `compétence ${codeName(code)} ${title}`, mandatory: mandatory.has(code) },
      marked: marking !== undefined,
    }));
}
