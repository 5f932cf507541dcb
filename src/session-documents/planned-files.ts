import type { Rendering } from '../documents/renderings.js';
import { candidatesInParts, lightenedFor } from '../domain/sealing/candidates-in-parts.js';
import { minutesOfRectification } from '../domain/sealing/minutes-of-rectification.js';
import { minutesOfSession } from '../domain/sealing/minutes-of-session.js';
import { statementOfDecisions } from '../domain/sealing/statement-of-decisions.js';
import { documentStanding, SESSION_DOCUMENTS, type SessionDocument } from '../domain/sessions/session-documents.js';
import type { SessionSnapshot, SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import { fileNamePart } from '../http/send-document.js';
import type { SessionToPrint } from './session-to-print.js';

/** A PDF that can be printed of a session. */
export interface PlannedFile {
  readonly document: SessionDocument;
  /** "Fiches-deliberation_RNCP31936_2023-06-15_51-100.pdf". */
  readonly fileName: string;
  /** In the ZIP of all documents, where there are many of a kind. */
  readonly folder: string;
  /** Of a grid. */
  readonly assessment: string | null;
  /** First and last candidate of a part, from 1; null where the document is one file. */
  readonly part: readonly [number, number] | null;
  /** Of the minutes that rectify the first; null of other documents. */
  readonly number: number | null;
  /** Whose it is; null where it is not of one person. */
  readonly candidacyId: string | null;
  /** What to print, made only when it is asked for. */
  readonly rendering: () => Rendering;
}

const OF_NOTHING = { folder: '', assessment: null, part: null, number: null, candidacyId: null } as const;

type Planned = Pick<PlannedFile, 'rendering'> &
  Partial<PlannedFile> & { readonly name: string; readonly suffix?: string };
type Plan = (session: SessionToPrint, draft: boolean) => readonly Planned[];

const made = ({ rectifications }: SessionToPrint) =>
  rectifications.map(({ content: { number, decidedOn } }) => ({ number, decidedOn }));

const PLANS: Readonly<Record<SessionDocument, Plan>> = {
  attendanceSheet: ({ snapshot, hours, passages }, draft) => [
    {
      name: 'Feuille-emargement',
      rendering: () => ({ name: 'attendanceSheet', facts: { snapshot, draft, hours, passages } }),
    },
  ],
  assessorGrids: gridsOf,
  deliberationSheets: ({ snapshot, steppedOut, words }, draft) =>
    partsWithout(steppedOut, snapshot).map(({ part, candidacyIds }) => ({
      ...{ name: 'Fiches-deliberation', part, ...suffixOf(part) },
      rendering: () => sheetsOf({ snapshot, words }, draft, candidacyIds),
    })),
  minutes: ({ snapshot, seal }) => [
    { name: 'PV', rendering: () => ({ name: 'minutes', facts: minutesOfSession(snapshot, seal) }) },
  ],
  rectifications: rectifyingFiles,
  resultsByName: (session, draft) => [resultsOf(session, draft, 'name', 'Resultats')],
  resultsByNumber: (session, draft) => [resultsOf(session, draft, 'number', 'Resultats-par-numero')],
  statistics: (session, draft) => [
    {
      name: 'Statistiques',
      rendering: () => ({
        ...{ name: 'statistics', facts: { snapshot: session.current, draft, rectifications: made(session) } },
      }),
    },
  ],
  statements: (session) => session.current.candidacies.map((candidacy) => statementFile(session, candidacy)),
};

/** All that there is to print of a session in its state, in the order of the documents; namesakes are numbered. */
export function plannedFiles(
  session: SessionToPrint,
  documents: readonly SessionDocument[] = SESSION_DOCUMENTS,
): PlannedFile[] {
  const taken = new Map<string, number>();
  return documents.flatMap((document) => {
    const standing = documentStanding(document, session.state);
    if (standing === 'notYet') return [];
    const draft = standing === 'draft';
    return PLANS[document](session, draft).map(({ name, suffix = '', ...planned }) => {
      const { certification, session: held } = session.snapshot;
      const base = `${name}${draft ? '_projet' : ''}_${certification.code}_${held.day}${suffix}`;
      const times = (taken.get(base) ?? 0) + 1;
      taken.set(base, times);
      const fileName = `${base}${times === 1 ? '' : `_${times}`}.pdf`;
      return { document, ...OF_NOTHING, ...planned, fileName };
    });
  });
}

/** The sheet of one candidate; null where the session has none such. */
export function sheetFile(session: SessionToPrint, candidacyId: string): PlannedFile | null {
  const candidacy = session.snapshot.candidacies.find(({ id }) => id === candidacyId);
  if (!candidacy) return null;
  const draft = documentStanding('deliberationSheets', session.state) === 'draft';
  const { snapshot } = session;
  const { certification, session: held } = snapshot;
  const name = `Fiche-deliberation${draft ? '_projet' : ''}_${personPart(candidacy)}`;
  return {
    ...{ document: 'deliberationSheets', ...OF_NOTHING, candidacyId },
    fileName: `${name}_${certification.code}_${held.day}.pdf`,
    rendering: () => sheetsOf(session, draft, [candidacyId]),
  };
}

function sheetsOf(
  { snapshot, words }: Pick<SessionToPrint, 'snapshot' | 'words'>,
  draft: boolean,
  candidacyIds: readonly string[],
): Rendering {
  const asked = new Set(candidacyIds);
  const facts = { snapshot: lightenedFor(snapshot, candidacyIds), draft, candidacyIds };
  return {
    name: 'deliberationSheets',
    facts: { ...facts, words: words.filter(({ candidacyId }) => asked.has(candidacyId)) },
  };
}

/** Each as it was sealed: on the first minutes and the rectifications before it. */
function rectifyingFiles({ snapshot, rectifications }: SessionToPrint): Planned[] {
  return rectifications.map(({ row, content }, index) => ({
    ...{ name: `PV_rectificatif_${row.number}`, number: row.number },
    rendering: () => {
      const before = rectifications.slice(0, index).map((one) => one.content);
      return { name: 'rectification', facts: minutesOfRectification(snapshot, before, content, row) };
    },
  }));
}

function gridsOf({ snapshot, passages }: SessionToPrint, draft: boolean): Planned[] {
  return snapshot.certification.assessments.flatMap(({ code, mode }) => {
    const parts = mode === 'group' ? [{ part: null, candidacyIds: [] }] : partsOf(snapshot);
    return parts.map(({ part, candidacyIds }): Planned => ({
      ...{ name: `Grille_${fileNamePart(code)}`, assessment: code, folder: 'Grilles/', part, ...suffixOf(part) },
      rendering: () => ({
        name: 'assessorGrid',
        facts: { snapshot: lightenedFor(snapshot, []), draft, passages, assessmentCode: code, candidacyIds },
      }),
    }));
  });
}

function resultsOf(session: SessionToPrint, draft: boolean, by: 'name' | 'number', name: string): Planned {
  const { current: snapshot } = session;
  return {
    name,
    rendering: () => ({ name: 'resultsList', facts: { snapshot, draft, by, rectifications: made(session) } }),
  };
}

function statementFile({ current, rectifications }: SessionToPrint, candidacy: SnapshotCandidacy): Planned {
  const told = rectifications.flatMap(({ content: { number, decidedOn, changes } }) =>
    changes
      .filter(({ candidacyId }) => candidacyId === candidacy.id)
      .map(({ wordsForCandidate: words }) => ({ number, decidedOn, words })),
  );
  return {
    ...{ name: `Releve_${personPart(candidacy)}`, folder: 'Releves/', candidacyId: candidacy.id },
    rendering: () => ({ name: 'statement', facts: statementOfDecisions(current, candidacy.id, told) }),
  };
}

/** In one part without a number where they are few. */
function partsOf(snapshot: SessionSnapshot) {
  const parts = candidatesInParts(snapshot);
  if (parts.length < 2) return [{ part: null, candidacyIds: parts.flatMap(({ candidacyIds }) => candidacyIds) }];
  return parts.map(({ places: part, candidacyIds }) => ({ part, candidacyIds }));
}

/** The same parts without some candidates, and without parts that would be empty. */
function partsWithout(steppedOut: SessionToPrint['steppedOut'], snapshot: SessionSnapshot) {
  if (steppedOut.size === 0) return partsOf(snapshot);
  return partsOf(snapshot)
    .map(({ part, candidacyIds }) => ({ part, candidacyIds: candidacyIds.filter((id) => !steppedOut.has(id)) }))
    .filter(({ candidacyIds }) => candidacyIds.length > 0);
}

function suffixOf(part: PlannedFile['part']): { readonly suffix: string } {
  return { suffix: part ? `_${part[0]}-${part[1]}` : '' };
}

function personPart({ identity: { firstNames, birthName, usedName } }: SnapshotCandidacy): string {
  return `${fileNamePart((usedName ?? birthName).toLocaleUpperCase('fr'))}_${fileNamePart(firstNames)}`;
}
