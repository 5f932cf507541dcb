import type { Database } from '../database/database.js';
import type { PlainDay } from '../domain/day.js';
import type { TableFault } from '../domain/tables/table.js';
import type { StoredBytes } from '../spreadsheets/stored-bytes.js';
import type { ImportJob } from './import-job.js';
import { EvaluationPlanner } from './plan-portion.js';
import type { ReadReport } from './read-report.js';
import { portionsIn } from './read-portions.js';
import { StagedCells } from './staged-cells.js';

/** Faults kept to be shown. */
const FAULTS = 200;

interface Means {
  readonly database: Database;
  readonly today: PlainDay;
  /** Where results to be recorded are kept. */
  readonly staged: string;
}

/** Reads a file in portions, compares each with what is recorded, and keeps what would be. Throws `Stopped`. */
export async function readEvaluationFile(bytes: StoredBytes, job: ImportJob, means: Means): Promise<ReadReport> {
  const planner = new EvaluationPlanner(means.today);
  const staged = await StagedCells.begin(means.staged);
  const faults: TableFault[] = [];
  const leftAlone = new Set<string>();
  const enrollments = new Set<string>();
  let [lines, added, replaced, unchanged, faulty] = [0, 0, 0, 0, 0];
  let digest: string;
  try {
    for await (const portion of portionsIn(bytes)) {
      const planned = await means.database.read((reading) => planner.plan(reading, portion.lines));
      await staged.add(planned.cells);
      faults.push(...planned.faults.slice(0, FAULTS - faults.length));
      for (const heading of portion.leftAlone) leftAlone.add(heading);
      for (const { cell } of planned.cells) enrollments.add(cell.enrollmentId);
      const replacing = planned.cells.filter(({ replaces }) => replaces).length;
      lines += portion.lines.length;
      added += planned.cells.length - replacing;
      replaced += replacing;
      unchanged += planned.unchanged;
      faulty += planned.faults.length;
      await job.goOn(portion.lines.length);
    }
  } finally {
    digest = await staged.end();
  }
  const counted = { lines, added, replaced, unchanged, faulty, enrollments: enrollments.size };
  return { ...counted, faults, leftAlone: [...leftAlone], digest: `${digest}${faulty}` };
}
