import { candidatesInParts, lightenedFor } from '../domain/sealing/candidates-in-parts.js';
import type { RectificationMinutes } from '../domain/sealing/minutes-of-rectification.js';
import { minutesOfSession } from '../domain/sealing/minutes-of-session.js';
import type { MinutesSeal, MinutesSnapshot } from '../domain/sealing/minutes-snapshot.js';
import type { SessionSnapshot, SnapshotPassage } from '../domain/sealing/session-snapshot.js';
import { ATTENDANCE_SHEET, type Manifest, MINUTES, rectificationPath, SHEETS, sheetsPath } from './archive-format.js';
import type { PrintedName } from './verdict.js';

/** What prints a document of an archive: its name and the facts it is made from, as the printing program takes them. */
export type PrintedDocument =
  | { readonly name: 'minutes'; readonly facts: MinutesSnapshot }
  | { readonly name: 'rectification'; readonly facts: RectificationMinutes }
  | {
      readonly name: 'attendanceSheet';
      readonly facts: SealedFacts & { readonly hours: null; readonly passages: readonly SnapshotPassage[] };
    }
  | { readonly name: 'deliberationSheets'; readonly facts: SealedFacts & { readonly candidacyIds: readonly string[] } };

interface SealedFacts {
  readonly snapshot: SessionSnapshot;
  readonly draft: false;
}

/** A part of an archive that is printed from what was sealed. */
export interface PrintedPart {
  readonly path: string;
  readonly named: PrintedName;
  readonly document: PrintedDocument;
}

/** All that is printed of a session as it was sealed, from its snapshot alone. */
export function printedParts(snapshot: SessionSnapshot, seal: Pick<MinutesSeal, 'hash' | 'keyId'>): PrintedPart[] {
  const facts = { snapshot, draft: false, hours: null, passages: snapshot.passages ?? [] } as const;
  return [
    {
      ...{ path: MINUTES, named: { document: 'minutes' } },
      document: { name: 'minutes', facts: minutesOfSession(snapshot, seal) },
    },
    {
      ...{ path: ATTENDANCE_SHEET, named: { document: 'attendance' } },
      document: { name: 'attendanceSheet', facts: { ...facts, snapshot: lightenedFor(snapshot, []) } },
    },
    ...candidatesInParts(snapshot).map(({ places, candidacyIds }): PrintedPart => ({
      ...{ path: sheetsPath(places), named: { document: 'sheets', from: places[0], to: places[1] } },
      document: {
        name: 'deliberationSheets',
        facts: { snapshot: lightenedFor(snapshot, candidacyIds), draft: false, candidacyIds },
      },
    })),
  ];
}

/** The minutes of a rectification. */
export function printedRectification(number: number, facts: RectificationMinutes): PrintedPart {
  const path = rectificationPath(number, 'minutes.pdf');
  return { path, named: { document: 'rectification', number }, document: { name: 'rectification', facts } };
}

/** Archives of formats 1 and 2 hold the minutes, and no sheets. */
export function printedIn({ format }: Manifest, parts: readonly PrintedPart[]): PrintedPart[] {
  const old = format === 'delibloc-archive/1' || format === 'delibloc-archive/2';
  return parts.filter(({ path }) => !old || (path !== ATTENDANCE_SHEET && !path.startsWith(SHEETS)));
}
