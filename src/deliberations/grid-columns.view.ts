import type { Assessment, Bloc, Certification } from '../domain/certification/certification.js';
import { compileRule } from '../domain/rules/rule-evaluation.js';
import { codeName } from '../web/french/nouns.js';

/** One competence at one assessment, or an assessment marked as a whole. */
export interface GridColumn {
  readonly assessment: string;
  /** Of the assessment where it is marked as a whole. */
  readonly competence: string;
  /** Codes of the blocs it counts for, that under which it is recorded first. */
  readonly blocs: readonly string[];
  /** How it is spoken of: « 7 ». */
  readonly label: string;
  readonly title: string;
  /** As a row names it: « compétence 7 Rédiger une charte ». */
  readonly spoken: string;
  readonly mandatory: boolean;
  /** Whether it takes a mark out of 20. */
  readonly marked: boolean;
}

/** The columns of one assessment of a bloc, or of one bloc of an assessment. */
export interface ColumnGroup {
  readonly code: string;
  readonly title: string;
  readonly span: number;
  /** Has room for the code alone. */
  readonly narrow: boolean;
  /** Marked as a whole: a single column, which has room for the title. */
  readonly whole: boolean;
  readonly columns: readonly GridColumn[];
}

/** The columns of a bloc, by assessment. */
export function blocGroups({ assessments, blocs }: Certification, bloc: Bloc): ColumnGroup[] {
  const codes = new Set(bloc.competences.map(({ code }) => code));
  const mandatory = mandatoryOf(bloc);
  return assessments
    .filter(({ covers }) => covers.some((code) => codes.has(code)))
    .map((assessment) => {
      if (isWhole(assessment)) return wholeGroup(assessment, assessment, blocs);
      return groupOf(assessment, competenceColumns(assessment, bloc, mandatory));
    });
}

/** The columns of an assessment, by bloc; one column for all blocs where it is marked as a whole. */
export function assessmentGroups(
  { blocs }: Certification,
  assessment: Assessment,
  shown: readonly Bloc[],
): ColumnGroup[] {
  if (isWhole(assessment)) return [wholeGroup(together(shown), assessment, blocs)];
  return shown.map((bloc) => groupOf(bloc, competenceColumns(assessment, bloc, mandatoryOf(bloc))));
}

const isWhole = ({ marking }: Assessment): boolean => marking?.of === 'assessment';

/** Columns that a group is at least to have, for more than its code to be read. */
const ROOM = 3;

type Named = Pick<ColumnGroup, 'code' | 'title'>;

const groupOf = ({ code, title }: Named, columns: readonly GridColumn[]): ColumnGroup => ({
  ...{ code, title, span: columns.length, narrow: columns.length < ROOM, whole: false, columns },
});

const together = (blocs: readonly Bloc[]): Named => ({
  code: blocs.map(({ code }) => code).join(', '),
  title: blocs.map(({ title }) => title).join(', '),
});

function wholeGroup(
  { code: groupCode, title: groupTitle }: Named,
  assessment: Assessment,
  all: readonly Bloc[],
): ColumnGroup {
  const { code, title, covers } = assessment;
  const blocOf = (competence: string) =>
    all.find(({ competences }) => competences.some((one) => one.code === competence));
  const blocs = [...new Set(covers.flatMap((competence) => blocOf(competence)?.code ?? []))];
  const spoken = `note de l’épreuve ${title}`;
  const column = {
    assessment: code,
    competence: code,
    blocs,
    label: 'Note',
    title,
    spoken,
    mandatory: false,
    marked: true,
  };
  return { code: groupCode, title: groupTitle, span: 1, narrow: false, whole: true, columns: [column] };
}

function competenceColumns(
  { code: assessment, covers, marking }: Assessment,
  { code: bloc, competences }: Bloc,
  mandatory: ReadonlySet<string>,
): GridColumn[] {
  return competences
    .filter(({ code }) => covers.includes(code))
    .map(({ code, title }) => ({
      ...{ assessment, competence: code, blocs: [bloc], label: codeName(code), title },
      ...{ spoken: `compétence ${codeName(code)} ${title}`, mandatory: mandatory.has(code) },
      marked: marking !== undefined,
    }));
}

const mandatoryOf = ({ validation }: Bloc): ReadonlySet<string> => new Set(compileRule(validation.rule).mandatory);
