import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import {
  type EvaluationPlace,
  placesOf,
  type WrittenPlace,
  type FoundPlace,
} from '../domain/tables/evaluation-places.js';
import { type Entry, isBlankEntry, isSameEntry, readEntry } from '../domain/tables/read-entry.js';
import type { EvaluationColumn } from '../domain/tables/read-evaluations.js';
import type { ReadRow } from '../domain/tables/read-rows.js';
import { recognisable, type TableCell, type TableFault, textOf } from '../domain/tables/table.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import type { GridCell } from '../evaluations/evaluation.dto.js';
import type { Evaluation } from '../evaluations/evaluation.entity.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { cellName, cellsOf } from '../evaluations/results.js';
import { EnrollmentFinder } from './find-enrollments.js';
import type { ReadLine } from './read-portions.js';
import { SeenPlaces } from './seen-places.js';

/** A result to be recorded; `replaces` where another one is there. */
export interface PlannedCell {
  readonly cell: GridCell;
  readonly replaces: boolean;
}

/** What a portion of lines would bring. */
export interface PlannedPortion {
  readonly cells: readonly PlannedCell[];
  readonly faults: readonly TableFault[];
  /** Results that are recorded already as the file has them. */
  readonly unchanged: number;
}

type Row = ReadRow<EvaluationColumn>;
interface Placed {
  readonly row: Row;
  readonly enrollment: Enrollment;
  readonly place: EvaluationPlace;
  readonly entry: Entry;
}

/** Plans a file portion by portion: what it holds grows by a bit for each result, never by a line. */
export class EvaluationPlanner {
  private readonly finder = new EnrollmentFinder();
  private readonly places = new Map<string, (written: WrittenPlace) => FoundPlace>();
  private readonly seen = new SeenPlaces();

  constructor(private readonly today: PlainDay) {}

  async plan(reading: Reading, lines: readonly ReadLine[]): Promise<PlannedPortion> {
    const faults = lines.flatMap((line) => ('faults' in line ? line.faults : []));
    const rows = lines.flatMap((line) => ('row' in line ? [line.row] : []));
    await this.finder.read(reading, rows);
    const placed: Placed[] = [];
    for (const row of rows) {
      const found = this.placed(row);
      if ('enrollment' in found) placed.push(found);
      else faults.push(found);
    }
    const current = await cellsOf(reading, [...new Set(placed.map(({ enrollment }) => enrollment.id))]);
    const compared = placed.map((one) => compare(one, currentOf(current, one)));
    const cells = compared.filter((one) => one !== null);
    return { cells, faults, unchanged: compared.length - cells.length };
  }

  private placed(row: Row): Placed | TableFault {
    const { fields } = row;
    const day = dayOf(row);
    if (day !== null && day > this.today)
      return faultAt(row, fields.assessedOn === undefined ? 'session' : 'assessedOn', 'afterToday');
    const found = this.finder.find(row, day);
    if ('fault' in found) return faultAt(row, found.column, found.fault);
    const { enrollment } = found;
    const place = this.placesOf(enrollment.certificationId)(fields as unknown as WrittenPlace);
    if ('fault' in place) return faultAt(row, place.column, place.fault);
    if (place.bloc in enrollment.validatedIn) return faultAt(row, 'result', 'blocSealed');
    const read = readEntry(fields.result as TableCell, place.marked);
    if ('fault' in read) return faultAt(row, 'result', read.fault);
    if (isBlankEntry(read.entry)) return faultAt(row, 'result', 'blankField');
    if (!this.seen.add(enrollment.id, place)) return faultAt(row, 'result', 'cellTwice');
    return { row, enrollment, place, entry: read.entry };
  }

  private placesOf(certificationId: string): (written: WrittenPlace) => FoundPlace {
    const known = this.places.get(certificationId);
    if (known) return known;
    const made = placesOf(this.finder.versions.get(certificationId)!.content);
    this.places.set(certificationId, made);
    return made;
  }
}

type Current = Awaited<ReturnType<typeof cellsOf>>;

const currentOf = (current: Current, { enrollment, place }: Placed): Evaluation | undefined =>
  current.get(enrollment.id)?.get(cellName(place.assessment, place.competence));

/** Null where nothing would change: neither the result, nor its day or who assessed, where the line tells them. */
function compare({ row, enrollment, place, entry }: Placed, current: Evaluation | undefined): PlannedCell | null {
  const assessedOn = dayOf(row);
  const assessor = row.fields.assessor as string | undefined;
  const cell: GridCell = {
    enrollmentId: enrollment.id,
    assessment: place.assessment,
    competence: place.competence,
    version: versionOf(current),
    assessedOn: assessedOn ?? undefined,
    assessor,
    result: entry.mark === null ? entry.result : undefined,
    mark: entry.mark ?? undefined,
  };
  if (!current || current.result === null) return { cell, replaces: false };
  const isSame =
    isSameEntry(entry, current) &&
    (assessedOn ?? current.assessedOn) === current.assessedOn &&
    (assessor ?? current.assessor) === current.assessor;
  return isSame ? null : { cell, replaces: true };
}

/** The day of the result: its own, else that of its session. */
const dayOf = ({ fields }: Row): PlainDay | null => (fields.assessedOn ?? fields.session ?? null) as PlainDay | null;

function faultAt({ sheet, fields, addressOf }: Row, column: EvaluationColumn, code: string): TableFault {
  const written = recognisable(textOf((fields[column] ?? null) as TableCell));
  return { sheet, address: addressOf(column), code, written, facts: {} };
}
