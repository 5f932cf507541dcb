import type { Assessment, Bloc } from '../domain/certification/certification.js';
import { assessmentGroups, type ColumnGroup, type GridColumn, blocGroups } from './grid-columns.view.js';
import type { CandidacyCase, SessionCases } from './load-cases.js';

/** What a grid is of: a bloc at all its assessments, or an assessment across all its blocs. */
export type ExtentKind = 'bloc' | 'assessment';

/** Which grid of a session. */
export interface ExtentName {
  readonly kind: ExtentKind;
  readonly code: string;
}

export interface GridExtent extends ExtentName {
  readonly title: string;
  /** Of which it shows what is proposed: of those that somebody presents, in the order of the certification. */
  readonly blocs: readonly Bloc[];
  readonly groups: readonly ColumnGroup[];
}

/** The blocs that somebody presents, in the order of the certification. */
export function presentedBlocs({ cases, loaded }: SessionCases): Bloc[] {
  const { blocs } = loaded.certification.content;
  return blocs.filter(({ code }) => cases.some(({ examined }) => examined.presented.includes(code)));
}

/** The grids of a session, in the order of the certification: by bloc, or by assessment. */
export function extentsOf(found: SessionCases, kind: ExtentKind): GridExtent[] {
  const { content } = found.loaded.certification;
  const blocs = presentedBlocs(found);
  if (kind === 'bloc') {
    return blocs.map((bloc) => ({ kind, ...named(bloc), blocs: [bloc], groups: blocGroups(content, bloc) }));
  }
  return content.assessments.flatMap((assessment): GridExtent[] => {
    const own = blocs.filter((bloc) => covers(assessment, bloc));
    const groups = assessmentGroups(content, assessment, own);
    return own.length === 0 ? [] : [{ kind, ...named(assessment), blocs: own, groups }];
  });
}

/** Undefined where nobody presents what it is of. */
export function extentNamed(found: SessionCases, { kind, code }: ExtentName): GridExtent | undefined {
  return extentsOf(found, kind).find((one) => one.code === code);
}

/** The columns of a grid, one after another. */
export const columnsOf = ({ groups }: GridExtent): GridColumn[] => groups.flatMap(({ columns }) => columns);

/** Those who present some of it, in the order of passage. */
export function presenting({ cases }: SessionCases, { blocs }: GridExtent): CandidacyCase[] {
  return cases.filter(({ examined }) => blocs.some(({ code }) => examined.presented.includes(code)));
}

function covers({ covers }: Assessment, { competences }: Bloc): boolean {
  return competences.some(({ code }) => covers.includes(code));
}

const named = ({ code, title }: { readonly code: string; readonly title: string }) => ({ code, title });
