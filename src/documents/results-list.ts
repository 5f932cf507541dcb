import type { PlainDay } from '../domain/day.js';
import type { SnapshotCandidacy } from '../domain/sealing/session-snapshot.js';
import { plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, ATTENDANCE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import { longDay } from './french.js';
import { BLOC_DECISION_LABELS, TITLE_DECISION_LABELS } from './minutes-labels.js';
import { type SessionFacts, sessionHeading } from './session-heading.js';
import { printAnyText } from './typst.js';

export interface MadeRectification {
  readonly number: number;
  readonly decidedOn: PlainDay;
}

export interface ResultsListFacts extends SessionFacts {
  /** By name for the administration; by number to display, without a name or a route of access. */
  readonly by: 'name' | 'number';
  /** Made in what the snapshot tells. */
  readonly rectifications: readonly MadeRectification[];
}

const NOTHING = '–';

/** What the jury decided of everybody, a line each: the same bytes for the same facts. */
export function renderResultsList(facts: ResultsListFacts): Uint8Array {
  const { snapshot, by, rectifications } = facts;
  const { certification, candidacies, session } = snapshot;
  const lines = candidacies.map((candidacy, index) => lineText(facts, candidacy, index + 1));
  const blocs = certification.blocs.filter(({ code }) => candidacies.some(({ presented }) => presented.includes(code)));
  const data = {
    ...sessionHeading(facts, by === 'name' ? 'Liste des résultats' : 'Résultats par numéro de candidature'),
    ...{ by, blocs: blocs.map(({ number, title }) => ({ number: String(number), title })) },
    count: plural(candidacies.length, 'candidature'),
    rectified: rectifications.map(rectifiedText),
    lines: by === 'name' ? lines.toSorted((one, other) => one.name.localeCompare(other.name, 'fr')) : lines,
  };
  return printAnyText({ template: 'results-list.typ', data, day: session.day });
}

function lineText(
  { snapshot: { certification, candidacies }, by }: ResultsListFacts,
  one: SnapshotCandidacy,
  number: number,
) {
  const { firstNames, birthName, usedName = null } = one.identity;
  const isPresent = one.attendance === 'present';
  const presented = certification.blocs.filter(({ code }) =>
    candidacies.some((other) => other.presented.includes(code)),
  );
  const decided = new Map(isPresent ? one.decision?.blocs.map(({ blocCode, outcome }) => [blocCode, outcome]) : []);
  const title = isPresent ? one.decision?.title?.outcome : undefined;
  const outcome = title ? TITLE_DECISION_LABELS[title] : NOTHING;
  const absence = by === 'name' ? ATTENDANCE_LABELS[one.attendance].toLowerCase() : 'absence';
  return {
    number: String(number),
    name: by === 'name' ? registerName({ firstNames, birthName, usedName }) : '',
    route: by === 'name' ? ACCESS_ROUTE_LABELS[one.accessRoute] : '',
    blocs: presented.map(({ code }) => {
      const bloc = decided.get(code);
      return bloc ? BLOC_DECISION_LABELS[bloc] : NOTHING;
    }),
    title: isPresent ? outcome : absence,
  };
}

function rectifiedText({ number, decidedOn }: MadeRectification): string {
  return typeset(`Rectification n° ${number} du ${longDay(decidedOn)} comprise.`);
}
